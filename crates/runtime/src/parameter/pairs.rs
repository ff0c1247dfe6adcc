//! The pairs of a query, a form, and cookies.

use std::borrow::Cow;

use http::HeaderMap;
use http::header::COOKIE;
use percent_encoding::percent_decode_str;

use crate::Reason;

/// A name and a value.
#[derive(Debug)]
pub(crate) struct Pair<'r> {
    /// The name.
    pub(crate) name: Cow<'r, str>,
    /// The value.
    pub(crate) value: Cow<'r, str>,
    /// The value as it is on the wire.
    pub(crate) raw: &'r str,
}

/// The pairs of a query or a form, decoded as `application/x-www-form-urlencoded` (WHATWG URL,
/// section 5.1), but strictly: text that is not UTF-8 is refused, not repaired.
pub(crate) fn query_pairs(query: Option<&str>) -> Result<Vec<Pair<'_>>, Reason> {
    query
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, raw) = pair.split_once('=').unwrap_or((pair, ""));
            Ok(Pair {
                name: decode_form(name)?,
                value: decode_form(raw)?,
                raw,
            })
        })
        .collect()
}

fn decode_form(text: &str) -> Result<Cow<'_, str>, Reason> {
    if !text.contains(['+', '%']) {
        return Ok(Cow::Borrowed(text));
    }
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced)
        .decode_utf8()
        .map_err(|_| Reason::Malformed(format!("{text:?} is not UTF-8")))?;
    Ok(Cow::Owned(decoded.into_owned()))
}

/// The pairs of the `Cookie` headers (RFC 6265, section 4.2.1), as they are on the wire.
pub(crate) fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}

/// The pairs of the `Cookie` headers as parameters: the style `form` escapes them.
pub(crate) fn cookie_pairs(headers: &HeaderMap) -> Vec<Pair<'_>> {
    let decode = |text| {
        percent_decode_str(text)
            .decode_utf8()
            .unwrap_or(Cow::Borrowed(text))
    };
    cookies(headers)
        .map(|(name, raw)| Pair {
            name: decode(name),
            value: decode(raw),
            raw,
        })
        .collect()
}
