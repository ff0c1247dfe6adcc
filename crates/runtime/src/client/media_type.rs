//! Which of the declared media types a response is of.

use http::header::CONTENT_TYPE;
use reqwest::Response;

/// The index of the declared media type that a response is of; parameters (`charset`) do not
/// count.
///
/// One that is the same goes before one that is JSON as well (`application/problem+json` for
/// `application/json`), and that before a range: `image/*` before `*/*`, the most specific one
/// (OAS 3.1, section 4.8.17). A response that does not say what it is, is taken for the first.
pub fn media_type(response: &Response, declared: &[&str]) -> Option<usize> {
    let Some(header) = response.headers().get(CONTENT_TYPE) else {
        return (!declared.is_empty()).then_some(0);
    };
    let found = essence(&String::from_utf8_lossy(header.as_bytes()));
    let declared: Vec<_> = declared.iter().map(|one| essence(one)).collect();
    let of_type = |range: &str| {
        let kind = range.strip_suffix("/*").filter(|kind| *kind != "*");
        kind.is_some_and(|kind| found.split('/').next() == Some(kind))
    };
    let position = |matches: &dyn Fn(&str) -> bool| declared.iter().position(|one| matches(one));
    position(&|one| one == found)
        .or_else(|| position(&|one| is_json(one) && is_json(&found)))
        .or_else(|| position(&of_type))
        .or_else(|| position(&|one| one == "*/*" || one == "*"))
}

/// A media type without its parameters, in lower case (RFC 9110, section 8.3.1).
fn essence(media_type: &str) -> String {
    let (essence, _) = media_type.split_once(';').unwrap_or((media_type, ""));
    essence.trim().to_ascii_lowercase()
}

/// JSON, by itself or as the syntax of another type (RFC 6839, section 3.1).
fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence.ends_with("+json")
}
