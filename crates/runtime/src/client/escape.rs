//! Percent-encoding (RFC 3986, section 2.1), as each place needs it.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The same and the dot, where dots part the pieces.
const RESERVED_AND_DOT: &AsciiSet = &RESERVED.add(b'.');

/// What a path cannot hold (RFC 3986, section 3.3). A backslash is among it: what reads URLs in
/// the manner of WHATWG takes it for a slash.
const OUTSIDE_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What the value of a cookie cannot hold (RFC 6265, section 4.1.1), the comma that parts items
/// and the percent sign, without which nothing encoded could be told from what only looks so.
const OUTSIDE_COOKIES: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'%')
    .add(b',')
    .add(b';')
    .add(b'\\');

const OUTSIDE_COOKIE_NAMES: &AsciiSet = &OUTSIDE_COOKIES.add(b'=');

/// Where a name or a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    /// In a path, a query or a form.
    Url,
    /// In a path, between dots.
    BetweenDots,
    /// In a cookie.
    Cookie,
}

impl Escape {
    /// A name, which ends at an equals sign.
    pub(super) fn name(self, text: &str) -> String {
        let set = match self {
            Self::Url => RESERVED,
            Self::BetweenDots => RESERVED_AND_DOT,
            Self::Cookie => OUTSIDE_COOKIE_NAMES,
        };
        utf8_percent_encode(text, set).to_string()
    }

    /// A value.
    pub(super) fn value(self, text: &str) -> String {
        let set = match self {
            Self::Url => RESERVED,
            Self::BetweenDots => RESERVED_AND_DOT,
            Self::Cookie => OUTSIDE_COOKIES,
        };
        utf8_percent_encode(text, set).to_string()
    }
}

/// The text of a path as a document writes it: what is percent-encoded there stays so, and what
/// a path cannot hold is encoded.
pub(super) fn literal(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut written =
        utf8_percent_encode(pieces.next().unwrap_or_default(), OUTSIDE_PATHS).to_string();
    for piece in pieces {
        let digits = piece.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
        written.push_str(if digits == 2 { "%" } else { "%25" });
        written.extend(utf8_percent_encode(piece, OUTSIDE_PATHS));
    }
    written
}
