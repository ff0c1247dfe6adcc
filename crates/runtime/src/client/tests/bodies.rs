//! Request bodies and credentials.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use super::{body, built, header};
use crate::client::{Multipart, add_cookie, add_query, set_basic, set_header};
use crate::{File, Style};

#[test]
fn media_types_go_as_they_are_but_ranges_do_not() {
    let request = built(|request| request.json("application/merge-patch+json", &json!({"a": 1})));
    let request = request.unwrap();
    assert_eq!(
        header(&request, "content-type"),
        Some("application/merge-patch+json")
    );
    assert_eq!(body(&request), r#"{"a":1}"#);

    for (range, sent) in [
        ("image/png", "image/png"),
        ("image/*", "application/octet-stream"),
        ("*/*", "application/octet-stream"),
    ] {
        let request = built(|request| request.stream(range, "x".into())).unwrap();
        assert_eq!(header(&request, "content-type"), Some(sent));
        assert_eq!(body(&request), "x");
    }
}

#[test]
fn texts_have_no_quotes() {
    for (request, text) in [
        (
            built(|request| request.text("text/plain", "a \"b\"")),
            "a \"b\"",
        ),
        (built(|request| request.text("text/plain", &1.5)), "1.5"),
        (built(|request| request.text("text/plain", &true)), "true"),
    ] {
        assert_eq!(body(&request.unwrap()), text);
    }
    assert!(built(|request| request.text("text/plain", &None::<u8>)).is_err());
}

#[test]
fn forms_of_nested_values() {
    let customer = json!({
        "address": {"city": "Zürich", "line2": null},
        "balance": -5,
        "expand": ["a", "b"],
        "invoice_settings": {"custom_fields": [{"name": "n", "value": "v&w"}]},
        "metadata": "",
        "nothing": [],
    });
    let request = built(|request| {
        let styles = [("expand", Style::DeepObject)];
        request.form("application/x-www-form-urlencoded", &customer, &styles);
    });
    let request = request.unwrap();
    assert_eq!(
        header(&request, "content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(
        body(&request),
        "address[city]=Z%C3%BCrich&balance=-5&expand[0]=a&expand[1]=b\
         &invoice_settings[custom_fields][0][name]=n\
         &invoice_settings[custom_fields][0][value]=v%26w&metadata="
    );
}

#[test]
fn forms_in_the_styles_of_their_properties() {
    let value = json!({
        "bars": [1, 2],
        "commas": [1, 2],
        "each": [1, 2],
        "json": {"a": 1},
    });
    let styles = [
        ("bars", Style::PipeDelimited),
        ("commas", Style::Form { explode: false }),
        ("json", Style::Json),
    ];
    let request =
        built(|request| request.form("application/x-www-form-urlencoded", &value, &styles));
    assert_eq!(
        body(&request.unwrap()),
        "bars=1|2&commas=1,2&each=1&each=2&json=%7B%22a%22%3A1%7D"
    );
    assert!(built(|request| request.form("application/x-www-form-urlencoded", "a", &[])).is_err());
}

/// The parts of a body: what stands between the boundaries that its media type names.
fn parts(form: Multipart) -> Vec<String> {
    let request = built(|request| request.multipart("multipart/form-data", form)).unwrap();
    let content_type = header(&request, "content-type").unwrap();
    let boundary = content_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let inner = body(&request)
        .strip_suffix(&format!("--{boundary}--\r\n"))
        .unwrap();
    let delimiter = format!("--{boundary}\r\n");
    let parts = inner.split(&delimiter).skip(1);
    parts
        .map(|part| part.strip_suffix("\r\n").unwrap().to_owned())
        .collect()
}

#[test]
fn parts_by_what_they_are() {
    let mut form = Multipart::new();
    form.file(
        "photo",
        File::new("bytes")
            .named("a \"é\"\r\n.png")
            .of_type("image/png"),
    );
    form.file("raw", File::new("x"));
    form.text("caption", &"two\r\nlines");
    form.text("tags", &["a", "b"]);
    form.text("none", &None::<u8>);
    form.json("meta", "application/ld+json", &json!({"a": [1]}));
    form.json("nothing", "application/json", &None::<u8>);
    assert_eq!(
        parts(form),
        [
            "Content-Disposition: form-data; name=\"photo\"; \
             filename=\"a %22é%22%0D%0A.png\"\r\nContent-Type: image/png\r\n\r\nbytes",
            "Content-Disposition: form-data; name=\"raw\"\r\n\
             Content-Type: application/octet-stream\r\n\r\nx",
            "Content-Disposition: form-data; name=\"caption\"\r\n\r\ntwo\r\nlines",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\na",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\nb",
            "Content-Disposition: form-data; name=\"meta\"\r\n\
             Content-Type: application/ld+json\r\n\r\n{\"a\":[1]}",
        ]
    );
}

#[test]
fn parts_of_a_struct() {
    #[derive(Serialize)]
    struct Upload {
        count: u8,
        nested: BTreeMap<String, u8>,
        rows: Vec<Vec<u8>>,
        tags: Vec<String>,
        unset: Option<String>,
    }
    let form = Multipart::of(&Upload {
        count: 3,
        nested: BTreeMap::from([("a".to_owned(), 1)]),
        rows: vec![vec![1]],
        tags: vec!["x".to_owned(), "y".to_owned()],
        unset: None,
    });
    let json = "Content-Type: application/json\r\n\r\n";
    assert_eq!(
        parts(form),
        [
            "Content-Disposition: form-data; name=\"count\"\r\n\r\n3".to_owned(),
            format!("Content-Disposition: form-data; name=\"nested\"\r\n{json}{{\"a\":1}}"),
            format!("Content-Disposition: form-data; name=\"rows\"\r\n{json}[[1]]"),
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\nx".to_owned(),
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\ny".to_owned(),
        ]
    );
}

#[test]
fn a_part_cannot_smuggle_headers_in() {
    let mut form = Multipart::new();
    form.file("a", File::new("x").of_type("image/png\r\nX-Other: 1"));
    let reason = built(|request| request.multipart("multipart/form-data", form)).unwrap_err();
    assert!(reason.contains("`a`"), "{reason}");
}

#[test]
fn multipart_bodies_can_be_sent_twice() {
    let request =
        built(|request| request.multipart("multipart/form-data", Multipart::of(&json!({"a": 1}))))
            .unwrap();
    assert!(request.try_clone().is_some());
}

#[test]
fn credentials_join_what_is_there_and_stay_hidden() {
    let mut request = built(|request| {
        request.cookie("theme", "dark", Style::Form { explode: true });
        request.query("q", "a b", Style::Form { explode: true });
    })
    .unwrap();
    set_header(&mut request, "X-Key", "k1").unwrap();
    set_basic(&mut request, "Aladdin", "open sesame").unwrap();
    add_query(&mut request, "api key", "s&t");
    add_cookie(&mut request, "session", "c2Vzc2lvbg==").unwrap();

    // The example of RFC 7617, section 2.
    assert_eq!(
        header(&request, "authorization"),
        Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    );
    assert_eq!(
        header(&request, "cookie"),
        Some("theme=dark; session=c2Vzc2lvbg==")
    );
    assert_eq!(request.url().query(), Some("q=a%20b&api%20key=s%26t"));
    for name in ["x-key", "authorization", "cookie"] {
        assert!(request.headers()[name].is_sensitive(), "{name}");
    }

    assert!(
        set_header(&mut request, "X-Key", "a\nb")
            .unwrap_err()
            .contains("`X-Key`")
    );
    assert!(set_basic(&mut request, "a:b", "c").is_err());
    assert!(
        add_cookie(&mut request, "session", "a;b")
            .unwrap_err()
            .contains("`session`")
    );
}
