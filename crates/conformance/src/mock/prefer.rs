//! `Prefer` (RFC 7240): what the one who asks would rather have.

use http::header::HeaderName;
use http::{HeaderMap, HeaderValue};

const PREFER: HeaderName = HeaderName::from_static("prefer");
/// Says which preferences were met (RFC 7240, section 3).
pub(super) const PREFERENCE_APPLIED: HeaderName = HeaderName::from_static("preference-applied");

/// The preferences that a mock knows. It ignores all others (RFC 7240, section 2).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Preferences {
    /// `code`: the response of this status.
    pub(super) code: Option<String>,
    /// `example`: the example of this name.
    pub(super) example: Option<String>,
    /// `dynamic`: a value at random.
    pub(super) dynamic: bool,
}

impl Preferences {
    pub(super) fn read(headers: &HeaderMap) -> Self {
        let mut read = Self::default();
        let lines = headers.get_all(PREFER).iter();
        for preference in lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| split(line, ','))
        {
            // What follows a `;` are parameters of the preference, and none is known.
            let known = split(preference, ';').into_iter().next();
            let (name, value) = known.map_or(("", ""), |known| {
                known.split_once('=').unwrap_or((known, ""))
            });
            let value = unquoted(value.trim());
            // The first of several of one name is meant (RFC 7240, section 2).
            match name.trim().to_ascii_lowercase().as_str() {
                "code" => read.code = read.code.or(Some(value)),
                "example" => read.example = read.example.or(Some(value)),
                "dynamic" => read.dynamic |= value.eq_ignore_ascii_case("true") || value.is_empty(),
                _ => {}
            }
        }
        read
    }

    /// The value of `Preference-Applied`, if there is any preference.
    pub(super) fn applied(&self) -> Option<HeaderValue> {
        let word = |name: &str, value: &str| {
            let is_token = |one: char| one.is_ascii_alphanumeric() || "-._".contains(one);
            if !value.is_empty() && value.chars().all(is_token) {
                format!("{name}={value}")
            } else {
                let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
                format!("{name}=\"{escaped}\"")
            }
        };
        let code = self.code.as_ref().map(|code| word("code", code));
        let example = self.example.as_ref().map(|name| word("example", name));
        let dynamic = self.dynamic.then(|| "dynamic=true".to_owned());
        let all: Vec<String> = [code, example, dynamic].into_iter().flatten().collect();
        if all.is_empty() {
            return None;
        }
        HeaderValue::from_str(&all.join(", ")).ok()
    }
}

/// The parts between separators that stand outside of quotes (RFC 9110, section 5.6.4).
fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut parts, mut from) = (Vec::new(), 0);
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, one) in text.char_indices() {
        match one {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            _ if one == separator && !is_quoted => {
                parts.push(&text[from..at]);
                from = at + one.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

fn unquoted(word: &str) -> String {
    let inner = word
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let Some(inner) = inner else {
        return word.to_owned();
    };
    let (mut text, mut is_escaped) = (String::new(), false);
    for one in inner.chars() {
        if one == '\\' && !is_escaped {
            is_escaped = true;
        } else {
            text.push(one);
            is_escaped = false;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&'static str]) -> Preferences {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(PREFER, HeaderValue::from_static(line));
        }
        Preferences::read(&headers)
    }

    #[test]
    fn preferences_are_read_from_all_lines_and_the_first_holds() {
        let read = read(&[
            r#"respond-async, Code=404; odd=1, example="a, \"b\"""#,
            "code=500, dynamic=true",
        ]);
        assert_eq!(read.code.as_deref(), Some("404"));
        assert_eq!(read.example.as_deref(), Some(r#"a, "b""#));
        assert!(read.dynamic);
        assert_eq!(
            read.applied().unwrap(),
            r#"code=404, example="a, \"b\"", dynamic=true"#
        );
    }

    #[test]
    fn what_is_not_known_is_ignored() {
        let read = read(&["return=minimal; code=404, dynamic=false"]);
        assert_eq!(read, Preferences::default());
        assert_eq!(read.applied(), None);
    }
}
