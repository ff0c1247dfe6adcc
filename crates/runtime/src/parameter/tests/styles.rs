//! The tables of the specification (OAS 3.1, section 4.8.12.4), read.

use axum::body::Body;
use axum::extract::Request;
use serde::Serialize;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::*;

fn header<T: Decode + Coerce>(lines: &[&str], explode: bool) -> Found<Option<T>> {
    let lines: Vec<_> = lines.iter().map(|line| ("color", *line)).collect();
    at(
        Location::Header,
        &parts("/", &lines),
        Style::Simple { explode },
    )
}

fn cookie<T: Decode + Coerce>(line: &str, style: Style) -> Found<Option<T>> {
    at(Location::Cookie, &parts("/", &[("cookie", line)]), style)
}

/// What a router and the path's parameters make of a URL: the value as JSON.
async fn path<T>(segment: &'static str, uri: &str, style: Style) -> Result<Value, String>
where
    T: Decode + Coerce + Serialize + 'static,
{
    let names: &'static [&'static str] = Box::leak(Box::new([segment]));
    let handler = async move |request: Request| {
        let (mut parts, _) = request.into_parts();
        let path = match PathValues::read(&mut parts, names).await {
            Ok(path) => path,
            Err(reason) => return format!("{reason:?}"),
        };
        let parameters = Parameters::read(&parts, path).unwrap();
        let mut report = Report::new();
        let value = parameters.required_value::<T>(
            Location::Path,
            "color",
            style,
            Decode::check,
            &mut report,
        );
        match value {
            Some(value) => serde_json::to_string(&value).unwrap(),
            None => format!("{:?}", places(report)),
        }
    };
    let router = axum::Router::new().route("/colors/{p1}", axum::routing::get(handler));
    let request = Request::builder().uri(uri).body(Body::empty()).unwrap();
    let response = router.oneshot(request).await.unwrap();
    let bytes = axum::body::to_bytes(response.into_body(), 1000)
        .await
        .unwrap();
    serde_json::from_slice(&bytes).map_err(|_| String::from_utf8(bytes.to_vec()).unwrap())
}

fn list() -> Vec<String> {
    ["blue", "black", "brown"].map(str::to_owned).to_vec()
}

const RGB: Color = Color {
    r: 100,
    g: 200,
    b: Some(150),
};

#[test]
fn queries_read_as_the_specification_writes_them() {
    for (text, style) in [
        ("color=blue,black,brown", JOINED),
        ("color=blue&color=black&color=brown", EXPLODED),
        ("color=blue%20black%20brown", Style::SpaceDelimited),
        ("color=blue+black%20brown", Style::SpaceDelimited),
        ("color=blue%7Cblack%7Cbrown", Style::PipeDelimited),
        ("color=blue|black|brown", Style::PipeDelimited),
        (
            "color[]=blue&color[]=black&color[]=brown",
            Style::DeepObject,
        ),
        (
            "color[1]=black&color[10]=brown&color[0]=blue",
            Style::DeepObject,
        ),
        ("color=blue&color=black&color=brown", Style::DeepObject),
        (
            "color=%5B%22blue%22,%22black%22,%22brown%22%5D",
            Style::Json,
        ),
    ] {
        assert_eq!(query(text, style), Ok(Some(list())), "{text}");
    }
    for (text, style) in [
        ("color=R,100,G,200,B,150", JOINED),
        ("R=100&G=200&B=150", EXPLODED),
        ("color=R%20100%20G%20200%20B%20150", Style::SpaceDelimited),
        ("color=R%7C100%7CG%7C200%7CB%7C150", Style::PipeDelimited),
        ("color[R]=100&color[G]=200&color[B]=150", Style::DeepObject),
        (
            "color%5BR%5D=100&color%5BG%5D=200&color[B]=150",
            Style::DeepObject,
        ),
        (
            "color=%7B%22R%22:100,%22G%22:200,%22B%22:150%7D",
            Style::Json,
        ),
    ] {
        assert_eq!(query(text, style), Ok(Some(RGB)), "{text}");
    }
    for style in [EXPLODED, JOINED, Style::DeepObject] {
        assert_eq!(query("color=blue", style), Ok(Some("blue".to_owned())));
        assert_eq!(query("color=", style), Ok(Some(String::new())));
        assert_eq!(query::<String>("other=blue", style), Ok(None));
        assert_eq!(query("color=7", style), Ok(Some(7u8)));
        assert_eq!(query("color=7", style), Ok(Some(vec![7u8])));
    }
    assert_eq!(query("color=", JOINED), Ok(Some(Vec::<u8>::new())));
}

#[tokio::test]
async fn paths_read_as_the_specification_writes_them() {
    let (flat, explode) = (false, true);
    for (segment, style) in [
        (";color=blue,black,brown", Style::Matrix { explode: flat }),
        (
            ";color=blue;color=black;color=brown",
            Style::Matrix { explode },
        ),
        (".blue,black,brown", Style::Label { explode: flat }),
        (".blue.black.brown", Style::Label { explode }),
        ("blue,black,brown", Style::Simple { explode: flat }),
        ("blue,black,brown", Style::Simple { explode }),
    ] {
        let found = path::<Vec<String>>("color", &format!("/colors/{segment}"), style).await;
        assert_eq!(found, Ok(json!(list())), "{segment}");
    }
    for style in [Style::Simple { explode }, Style::Label { explode: flat }] {
        let prefix = if style == (Style::Simple { explode }) {
            ""
        } else {
            "."
        };
        let found = path::<Vec<u8>>("color", &format!("/colors/{prefix}1%2C2"), style).await;
        assert_eq!(found, Ok(json!([1, 2])));
    }
    for (segment, style) in [
        (";color=R,100,G,200,B,150", Style::Matrix { explode: flat }),
        (";R=100;G=200;B=150", Style::Matrix { explode }),
        ("%3BR=100;G=200;B=150", Style::Matrix { explode }),
        (".R,100,G,200,B,150", Style::Label { explode: flat }),
        (".R=100.G=200.B=150", Style::Label { explode }),
        ("R,100,G,200,B,150", Style::Simple { explode: flat }),
        ("R=100,G=200,B=150", Style::Simple { explode }),
    ] {
        let found = path::<Color>("color", &format!("/colors/{segment}"), style).await;
        assert_eq!(
            found,
            Ok(json!({"R": 100, "G": 200, "B": 150})),
            "{segment}"
        );
    }
    for (segment, style, expected) in [
        (";color=blue", Style::Matrix { explode: flat }, "blue"),
        (";color=blue", Style::Matrix { explode }, "blue"),
        (";color", Style::Matrix { explode: flat }, ""),
        (".blue", Style::Label { explode }, "blue"),
        (".a%2Cb", Style::Label { explode: flat }, "a,b"),
        ("a%2Cb%20c", Style::Simple { explode: flat }, "a,b c"),
    ] {
        let found = path::<String>("color", &format!("/colors/{segment}"), style).await;
        assert_eq!(found, Ok(json!(expected)), "{segment}");
    }
    let plain = path::<String>("color", "/colors/blue", Style::Label { explode }).await;
    assert_eq!(plain, Err(r#"[("color", "style")]"#.to_owned()));
}

#[tokio::test]
async fn a_segment_may_hold_more_than_a_value() {
    let style = Style::Simple { explode: false };
    let found = async |uri| path::<Vec<u8>>("{color}.json", uri, style).await;
    assert_eq!(found("/colors/1,2.json").await, Ok(json!([1, 2])));
    assert_eq!(found("/colors/1,2%2Ejson").await, Ok(json!([1, 2])));
    assert_eq!(found("/colors/1,2.xml").await, Err("NotFound".to_owned()));
    let text = path::<String>("{other}...{color}", "/colors/a...b%2E%2E", style).await;
    assert_eq!(text, Ok(json!("b..")));
}

#[test]
fn headers_are_lists_over_all_their_lines() {
    assert_eq!(header(&["blue, black", "brown"], false), Ok(Some(list())));
    assert_eq!(header(&["R,100,G,200,B,150"], false), Ok(Some(RGB)));
    assert_eq!(header(&["R=100, G=200, B=150"], true), Ok(Some(RGB)));
    assert_eq!(header(&["a%2Cb"], false), Ok(Some("a%2Cb".to_owned())));
    assert_eq!(
        header::<u8>(&["1", "2"], false),
        broken(&[("color", "type")])
    );
}

#[test]
fn cookies_are_forms() {
    assert_eq!(cookie("color=blue%2Cblack,brown", JOINED), {
        Ok(Some(vec!["blue,black".to_owned(), "brown".to_owned()]))
    });
    assert_eq!(cookie("color=1; color=2", EXPLODED), Ok(Some(vec![1u8, 2])));
    assert_eq!(cookie("R=100; G=200; B=150", EXPLODED), Ok(Some(RGB)));
    assert_eq!(
        cookie("color=a+b%20c", EXPLODED),
        Ok(Some("a+b c".to_owned()))
    );
}

#[test]
fn a_delimiter_within_an_item_comes_escaped() {
    let items = |items: [&str; 2]| Ok(Some(items.map(str::to_owned).to_vec()));
    assert_eq!(query("color=a%2Cb,c", JOINED), items(["a,b", "c"]));
    assert_eq!(
        query("color=a%7Cb|c", Style::PipeDelimited),
        items(["a|b", "c"])
    );
    // Where none stands as it is, the escaped ones are meant if the item cannot be; and always,
    // if the delimiter cannot stand in a URI as it is.
    let one = Ok(Some(vec!["a,c".to_owned()]));
    assert_eq!(query("color=a%2Cc", JOINED), one);
    assert_eq!(query("color=a%2Cc", JOINED), Ok(Some("a,c".to_owned())));
    assert_eq!(query("color=1%2C2", JOINED), Ok(Some(vec![1u8, 2])));
    assert_eq!(
        query("color=a%7Cc", Style::PipeDelimited),
        items(["a", "c"])
    );
    assert_eq!(
        query("color=a,c", EXPLODED),
        Ok(Some(vec!["a,c".to_owned()]))
    );
}
