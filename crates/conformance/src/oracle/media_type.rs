//! Media types (RFC 9110, section 8.3.1; OAS 3.1, section 4.8.14.1).

use crate::document::Media;

/// A media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether a body of this type is JSON (RFC 6839, section 3.1).
pub fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    let name = essence.split('/').next_back().unwrap_or_default();
    // `application/json+x` is written too.
    name == "json" || name == "x-json" || name.ends_with("+json") || name.starts_with("json+")
}

/// Whether a body of this type is an HTML form.
pub(crate) fn is_form(media_type: &str) -> bool {
    essence(media_type) == "application/x-www-form-urlencoded"
}

/// Whether a body of this type has parts.
pub(crate) fn is_multipart(media_type: &str) -> bool {
    essence(media_type).starts_with("multipart/")
}

/// The declared media type that a content type means: itself, then its range (`text/*`),
/// then any (`*/*`).
pub fn choose<'a>(declared: &'a [Media], content_type: &str) -> Option<&'a Media> {
    let sent = essence(content_type);
    let range = format!("{}/*", sent.split('/').next().unwrap_or_default());
    let find = |wanted: &str| {
        declared
            .iter()
            .find(|media| essence(&media.media_type) == wanted)
    };
    find(&sent).or_else(|| find(&range)).or_else(|| find("*/*"))
}
