//! Paths and URLs.

use super::{built, built_on};
use crate::Style;

const SIMPLE: Style = Style::Simple { explode: false };

fn path(value: &str) -> Result<String, String> {
    let request = built(|request| {
        request.literal("/files/");
        request.path("name", value, SIMPLE);
        request.literal("/content");
    })?;
    Ok(request.url().path().to_owned())
}

#[test]
fn values_stay_within_their_segment() {
    for (value, segment) in [
        ("a/b", "a%2Fb"),
        ("a\\b", "a%5Cb"),
        ("../b", "..%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("100%", "100%25"),
        ("%2e%2e", "%252e%252e"),
        ("é b", "%C3%A9%20b"),
        ("a\tb\n", "a%09b%0A"),
        ("...", "..."),
        ("a~b-c_d.e", "a~b-c_d.e"),
    ] {
        assert_eq!(
            path(value).unwrap(),
            format!("/api/files/{segment}/content")
        );
    }
}

#[test]
fn dot_segments_are_refused() {
    for value in [".", ".."] {
        let reason = path(value).unwrap_err();
        assert!(
            reason.contains("`name`") && reason.contains(&format!("`{value}`")),
            "{reason}"
        );
    }
    // Made of several pieces, each of them harmless.
    let written = built(|request| {
        request.literal("/a/.");
        request.path("rest", ".", SIMPLE);
    });
    assert!(written.unwrap_err().contains("`rest`"));
    let written = built(|request| {
        request.literal("/a/");
        request.path("dotted", "", Style::Label { explode: true });
    });
    assert!(written.unwrap_err().contains("`dotted`"));
    // The same dots where they are no segment.
    let request = built(|request| {
        request.literal("/a/v");
        request.path("version", "..", SIMPLE);
    });
    assert_eq!(request.unwrap().url().path(), "/api/a/v..");
}

#[test]
fn an_empty_value_would_be_another_path() {
    assert!(path("").unwrap_err().contains("`name`"));
    let written = built(|request| request.path("items", &[] as &[u8], SIMPLE));
    assert!(written.unwrap_err().contains("`items`"));
    let written = built(|request| request.path("item", &None::<u8>, SIMPLE));
    assert!(written.unwrap_err().contains("`item`"));
}

#[test]
fn literals_are_what_the_document_says() {
    let request =
        built(|request| request.literal("/a%20b/c d/{x}#y?z/100%/é\\/~(f),;=:@")).unwrap();
    assert_eq!(
        request.url().as_str(),
        "http://localhost/api/a%20b/c%20d/%7Bx%7D%23y%3Fz/100%25/%C3%A9%5C/~(f),;=:@"
    );
}

#[test]
fn a_base_may_end_with_a_slash_and_has_to_be_one() {
    for base in ["http://localhost/api", "http://localhost/api/"] {
        let request = built_on(base, |request| request.literal("/things/")).unwrap();
        assert_eq!(request.url().as_str(), "http://localhost/api/things/");
    }
    for base in ["/api", "localhost:80/api", "ftp://localhost", ""] {
        let reason = built_on(base, |request| request.literal("/things")).unwrap_err();
        assert!(reason.contains("the base URL"), "{base}: {reason}");
    }
}
