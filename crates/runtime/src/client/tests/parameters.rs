//! Values in every style (OAS 3.1, section 4.8.12.4).

use serde::Serialize;
use serde_json::{Value, json};

use super::{built, built_on, header};
use crate::Style::{self, *};

/// The value of the specification's table.
fn array() -> Value {
    json!(["blue", "black", "brown"])
}

/// The same; in an order that does not depend on how maps are kept.
fn object() -> Value {
    json!({"B": 150, "G": 200, "R": 100})
}

fn path(value: &(impl Serialize + ?Sized), style: Style) -> Result<String, String> {
    let request = built(|request| {
        request.literal("/");
        request.path("color", value, style);
    })?;
    Ok(request
        .url()
        .path()
        .strip_prefix("/api/")
        .unwrap()
        .to_owned())
}

fn query(value: &(impl Serialize + ?Sized), style: Style) -> Result<String, String> {
    let request = built(|request| request.query("color", value, style))?;
    Ok(request.url().query().unwrap_or_default().to_owned())
}

fn field(value: &(impl Serialize + ?Sized), style: Style) -> Result<Option<String>, String> {
    let request = built(|request| request.header("X-Color", value, style))?;
    Ok(header(&request, "x-color").map(str::to_owned))
}

fn cookie(value: &(impl Serialize + ?Sized), style: Style) -> Result<Option<String>, String> {
    let request = built(|request| request.cookie("color", value, style))?;
    Ok(header(&request, "cookie").map(str::to_owned))
}

#[test]
fn styles_of_paths() {
    for (style, scalar, of_array, of_object) in [
        (
            Simple { explode: false },
            "blue",
            "blue,black,brown",
            "B,150,G,200,R,100",
        ),
        (
            Simple { explode: true },
            "blue",
            "blue,black,brown",
            "B=150,G=200,R=100",
        ),
        (
            Label { explode: false },
            ".blue",
            ".blue,black,brown",
            ".B,150,G,200,R,100",
        ),
        (
            Label { explode: true },
            ".blue",
            ".blue.black.brown",
            ".B=150.G=200.R=100",
        ),
        (
            Matrix { explode: false },
            ";color=blue",
            ";color=blue,black,brown",
            ";color=B,150,G,200,R,100",
        ),
        (
            Matrix { explode: true },
            ";color=blue",
            ";color=blue;color=black;color=brown",
            ";B=150;G=200;R=100",
        ),
        (
            Json,
            "%22blue%22",
            "%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
            "%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D",
        ),
    ] {
        assert_eq!(path("blue", style).unwrap(), scalar, "{style:?}");
        assert_eq!(path(&array(), style).unwrap(), of_array, "{style:?}");
        assert_eq!(path(&object(), style).unwrap(), of_object, "{style:?}");
    }
    assert_eq!(path("", Matrix { explode: false }).unwrap(), ";color");
}

#[test]
fn styles_of_queries() {
    for (style, of_array, of_object) in [
        (
            Form { explode: false },
            "color=blue,black,brown",
            "color=B,150,G,200,R,100",
        ),
        (
            Form { explode: true },
            "color=blue&color=black&color=brown",
            "B=150&G=200&R=100",
        ),
        (
            SpaceDelimited,
            "color=blue%20black%20brown",
            "color=B%20150%20G%20200%20R%20100",
        ),
        (
            PipeDelimited,
            "color=blue|black|brown",
            "color=B|150|G|200|R|100",
        ),
        (
            DeepObject,
            "color[0]=blue&color[1]=black&color[2]=brown",
            "color[B]=150&color[G]=200&color[R]=100",
        ),
    ] {
        assert_eq!(query("blue", style).unwrap(), "color=blue", "{style:?}");
        assert_eq!(query("", style).unwrap(), "color=", "{style:?}");
        assert_eq!(query(&array(), style).unwrap(), of_array, "{style:?}");
        assert_eq!(query(&object(), style).unwrap(), of_object, "{style:?}");
        for nothing in [json!(null), json!([]), json!({}), json!({"B": null})] {
            assert_eq!(
                query(&nothing, style).unwrap(),
                "",
                "{style:?} of {nothing}"
            );
        }
    }
    assert_eq!(
        query(&json!({"a": [1]}), Json).unwrap(),
        "color=%7B%22a%22%3A%5B1%5D%7D"
    );
    assert_eq!(query(&None::<bool>, Json).unwrap(), "");
}

#[test]
fn styles_of_headers_and_cookies() {
    let simple = Simple { explode: false };
    assert_eq!(field("blue", simple).unwrap().unwrap(), "blue");
    assert_eq!(field(&1.5, simple).unwrap().unwrap(), "1.5");
    assert_eq!(
        field(&array(), simple).unwrap().unwrap(),
        "blue,black,brown"
    );
    assert_eq!(
        field(&object(), simple).unwrap().unwrap(),
        "B,150,G,200,R,100"
    );
    assert_eq!(
        field(&object(), Simple { explode: true }).unwrap().unwrap(),
        "B=150,G=200,R=100"
    );
    assert_eq!(
        field("é\u{1f980}", Json).unwrap().unwrap(),
        r#""\u00e9\ud83e\udd80""#
    );
    assert_eq!(field(&None::<u8>, simple).unwrap(), None);

    let form = Form { explode: false };
    assert_eq!(cookie("blue", form).unwrap().unwrap(), "color=blue");
    assert_eq!(
        cookie(&array(), form).unwrap().unwrap(),
        "color=blue,black,brown"
    );
    assert_eq!(
        cookie(&object(), Form { explode: true }).unwrap().unwrap(),
        "B=150; G=200; R=100"
    );
    assert_eq!(
        cookie("a b;c,%=", form).unwrap().unwrap(),
        "color=a%20b%3Bc%2C%25="
    );
    assert_eq!(cookie(&None::<u8>, form).unwrap(), None);
}

#[test]
fn cookies_share_one_header() {
    let request = built(|request| {
        request.cookie("a", &1, Form { explode: true });
        request.cookie("b", &[2, 3], Form { explode: true });
    })
    .unwrap();
    assert_eq!(header(&request, "cookie"), Some("a=1; b=2; b=3"));
    assert_eq!(request.headers().get_all("cookie").iter().count(), 1);
}

#[test]
fn delimiters_inside_values_are_escaped() {
    let items = ["a,b", "c.d;e=f", "g|h&i"];
    assert_eq!(
        path(&items, Simple { explode: false }).unwrap(),
        "a%2Cb,c.d%3Be%3Df,g%7Ch%26i"
    );
    assert_eq!(
        path(&items, Label { explode: true }).unwrap(),
        ".a%2Cb.c%2Ed%3Be%3Df.g%7Ch%26i"
    );
    assert_eq!(
        query(&items, PipeDelimited).unwrap(),
        "color=a%2Cb|c.d%3Be%3Df|g%7Ch%26i"
    );
    assert_eq!(
        query(&json!({"a]": {"b=": "c#"}}), DeepObject).unwrap(),
        "color[a%5D][b%3D]=c%23"
    );
    // There is no other way to write a space, and no way at all to write a comma.
    assert!(
        query(&["a b", "c"], SpaceDelimited)
            .unwrap_err()
            .contains("`color`")
    );
    assert!(
        field(&["a,b"], Simple { explode: false })
            .unwrap_err()
            .contains("comma")
    );
}

#[test]
fn what_is_nested_goes_on_in_brackets() {
    let filter = json!({
        "created": {"gte": 1, "lt": 2},
        "items": [{"price": "p1"}, {"price": "p2", "tags": ["x y"]}],
        "none": null,
    });
    assert_eq!(
        query(&filter, DeepObject).unwrap(),
        "color[created][gte]=1&color[created][lt]=2&color[items][0][price]=p1\
         &color[items][1][price]=p2&color[items][1][tags][0]=x%20y"
    );
}

#[test]
fn enums_and_options_are_what_serde_says() {
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Order {
        NewestFirst,
    }
    assert_eq!(
        query(&Some(Order::NewestFirst), Form { explode: true }).unwrap(),
        "color=newest-first"
    );
    assert_eq!(
        query(&u64::MAX, Form { explode: true }).unwrap(),
        "color=18446744073709551615"
    );
}

#[test]
fn no_header_can_be_smuggled_in() {
    for text in ["a\r\nX-Admin: 1", "a\nb", "a\0b"] {
        let reason = field(text, Simple { explode: false }).unwrap_err();
        assert!(reason.contains("`X-Color`"), "{reason}");
        assert!(
            !cookie(text, Form { explode: true })
                .unwrap()
                .unwrap()
                .contains(['\r', '\n'])
        );
    }
    // The receiver would strip it.
    assert!(field(" a", Simple { explode: false }).is_err());
}

#[test]
fn the_first_failure_is_told() {
    let reason = built(|request| {
        request.header("X-First", "\n", Simple { explode: false });
        request.path("second", "", Simple { explode: false });
    })
    .unwrap_err();
    assert!(reason.contains("`X-First`"), "{reason}");
}

#[test]
fn a_null_item_and_a_style_of_elsewhere_are_refused() {
    assert!(
        query(&json!([1, null]), Form { explode: true })
            .unwrap_err()
            .contains("null")
    );
    assert!(query(&1, Matrix { explode: true }).is_err());
    assert!(path(&1, DeepObject).is_err());
    assert!(field(&1, Form { explode: true }).is_err());
    assert!(cookie(&1, DeepObject).is_err());
}

#[test]
fn the_query_of_the_base_comes_first() {
    let request = built_on("https://localhost/v1/?key=a+b#top", |request| {
        request.literal("/things");
        request.query("q", "x y+z", Form { explode: true });
    })
    .unwrap();
    assert_eq!(
        request.url().as_str(),
        "https://localhost/v1/things?key=a+b&q=x%20y%2Bz"
    );
}
