//! Words of HTTP that a document writes: names of headers, media types.

/// Whether a text is a token (RFC 9110, section 5.6.2), as a header's name is (section 5.1).
pub(crate) fn is_token(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_part)
}

/// Whether a text is a media type, perhaps with parameters, or a range of them (RFC 9110,
/// sections 8.3.1 and 12.5.1).
pub(crate) fn is_media_type(text: &str) -> bool {
    // What stands behind a semicolon is a parameter.
    let essence = text.split(';').next().unwrap_or_default().trim();
    let parts = essence.split_once('/');
    parts.is_some_and(|(group, name)| is_token(group) && is_token(name))
        && text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}
