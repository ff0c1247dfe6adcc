//! Media types.

/// What a media type is to generated code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Media {
    /// JSON: `application/json`, and every `+json` (RFC 6839, section 3.1).
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`, and other multipart types.
    Multipart,
    /// `text/event-stream`.
    Events,
    /// `text/plain` and the like.
    Text,
    /// A text in which more is encoded, in a way that is not decoded: XML, YAML, CSV.
    Encoded,
    /// One of a vendor, of a form that its name does not tell.
    Vendor,
    /// Any of several: `*/*`, `application/*`.
    Range,
    /// Anything else.
    Bytes,
}

/// A media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

pub(super) fn media(media_type: &str) -> Media {
    let essence = essence(media_type);
    let (group, name) = essence.split_once('/').unwrap_or(("", &essence));
    let is = |suffix: &str| name == suffix || name.ends_with(&format!("+{suffix}"));
    match (group, name) {
        ("application", "x-www-form-urlencoded") => Media::Form,
        ("multipart", _) => Media::Multipart,
        ("text", "event-stream") => Media::Events,
        // `application/json+x` is written too.
        _ if is("json") || name.starts_with("json+") || name == "x-json" => Media::Json,
        _ if is("xml") || is("yaml") || name == "x-yaml" => Media::Encoded,
        ("text", "csv" | "tab-separated-values") => Media::Encoded,
        ("*", _) | ("application", "*") => Media::Range,
        ("text", _) => Media::Text,
        ("application", name) if name.starts_with("vnd.") && !name.contains('+') => Media::Vendor,
        _ => Media::Bytes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_are_told_apart() {
        for (media_type, kind) in [
            ("application/json; charset=utf-8", Media::Json),
            ("application/problem+json", Media::Json),
            ("application/json+sarif", Media::Json),
            ("text/json", Media::Json),
            ("application/x-www-form-urlencoded", Media::Form),
            ("multipart/mixed", Media::Multipart),
            ("text/event-stream", Media::Events),
            ("text/html", Media::Text),
            ("text/csv", Media::Encoded),
            ("application/problem+xml", Media::Encoded),
            ("*/*", Media::Range),
            ("image/*", Media::Bytes),
            ("application/octet-stream", Media::Bytes),
            ("application/vnd.github.v3.diff", Media::Vendor),
            ("image/svg+xml", Media::Encoded),
        ] {
            assert_eq!(media(media_type), kind, "{media_type}");
        }
    }
}
