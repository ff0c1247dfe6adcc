//! Formats of texts that Rust has no type for (Validation, section 7.3).

use crate::formatted::Formatted;
use crate::{Base64, Place, Report};

/// `format`, where the text is kept as a text. A format that is not known passes.
pub fn format(value: &str, format: &'static str, at: &Place<'_>, report: &mut Report) {
    let holds = match format {
        "email" => is_email(value),
        "uri" => is_uri(value),
        "uri-reference" => is_uri_reference(value),
        "hostname" => is_hostname(value),
        "date" => chrono::NaiveDate::parse(value).is_some(),
        "date-time" => chrono::DateTime::parse(value).is_some(),
        "time" => is_time(value),
        "duration" => is_duration(value),
        "ipv4" => value.parse::<std::net::Ipv4Addr>().is_ok(),
        "ipv6" => value.parse::<std::net::Ipv6Addr>().is_ok(),
        "uuid" => uuid::Uuid::parse(value).is_some(),
        "byte" => Base64::decode(value).is_some(),
        "uri-template" => is_uri_template(value),
        "json-pointer" => is_json_pointer(value),
        "regex" => regress::Regex::with_flags(value, "u").is_ok(),
        _ => true,
    };
    if !holds {
        report.add(
            at,
            "format",
            std::format!("must be of the format {format}, is {value:?}"),
        );
    }
}

/// A mailbox without comments and folding (RFC 5321, section 4.1.2).
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let atom = |atom: &str| {
        let symbol = |byte: u8| b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
        !atom.is_empty()
            && atom
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || symbol(byte))
    };
    let quoted = local
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .is_some_and(|inner| {
            let visible = inner.bytes().all(|byte| matches!(byte, b' '..=b'~'));
            let plain = inner.replace("\\\\", "").replace("\\\"", "");
            visible && !plain.contains(['"', '\\'])
        });
    let address = domain
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|inner| match inner.strip_prefix("IPv6:") {
            Some(inner) => inner.parse::<std::net::Ipv6Addr>().is_ok(),
            None => inner.parse::<std::net::Ipv4Addr>().is_ok(),
        });
    local.len() <= 64 && (quoted || local.split('.').all(atom)) && (address || is_hostname(domain))
}

/// A host's name (RFC 1123, section 2.1).
fn is_hostname(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.len() <= 253 && text.split('.').all(label)
}

/// A URI (RFC 3986, section 3).
fn is_uri(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(scheme, rest)| is_scheme(scheme) && is_uri_rest(rest))
}

/// A URI or a relative reference (RFC 3986, section 4.1).
fn is_uri_reference(text: &str) -> bool {
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    if first.contains(':') {
        return is_uri(text);
    }
    is_uri_rest(text)
}

fn is_scheme(text: &str) -> bool {
    let symbol = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(symbol)
}

/// What may stand behind the scheme of a URI.
fn is_uri_rest(text: &str) -> bool {
    let allowed =
        |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    let (before, fragment) = text.split_once('#').unwrap_or((text, ""));
    let hierarchy = before.split('?').next().unwrap_or_default();
    let (authority, path) = match hierarchy.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", hierarchy),
    };
    text.bytes().all(allowed)
        && text.split('%').skip(1).all(is_escape)
        && !fragment.contains('#')
        // Brackets stand around an IPv6 address and nowhere else.
        && !path.contains(['[', ']'])
        && is_authority(authority)
}

/// User information, host and port (RFC 3986, section 3.2).
fn is_authority(text: &str) -> bool {
    let (user, host) = text.rsplit_once('@').unwrap_or(("", text));
    let port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    let host = match host.strip_prefix('[') {
        Some(rest) => rest.split_once(']').is_some_and(|(address, after)| {
            let future = address.starts_with(['v', 'V']);
            let numbered = after.is_empty() || after.strip_prefix(':').is_some_and(port);
            numbered && (future || address.parse::<std::net::Ipv6Addr>().is_ok())
        }),
        None => {
            let (host, number) = host.split_once(':').unwrap_or((host, ""));
            !host.contains(['[', ']']) && port(number)
        }
    };
    host && !user.contains(['[', ']', '@'])
}

/// A URI template (RFC 6570, section 2).
fn is_uri_template(text: &str) -> bool {
    let mut pieces = text.split('{');
    let literal = pieces.next().unwrap_or_default();
    is_template_literal(literal)
        && pieces.all(|piece| {
            piece.split_once('}').is_some_and(|(expression, literal)| {
                is_template_expression(expression) && is_template_literal(literal)
            })
        })
}

fn is_template_literal(text: &str) -> bool {
    let forbidden = |c: char| c.is_control() || " \"'<>\\^`{|}".contains(c);
    !text.contains(forbidden) && text.split('%').skip(1).all(is_escape)
}

/// Names between commas, each with its modifier, behind an operator.
fn is_template_expression(text: &str) -> bool {
    let names = text.strip_prefix(|c| "+#./;?&=,!@|".contains(c));
    names.unwrap_or(text).split(',').all(|variable| {
        let name = match variable.split_once(':') {
            Some((name, length)) => {
                let digits = length.bytes().all(|byte| byte.is_ascii_digit());
                if !digits || length.starts_with('0') || !(1..=4).contains(&length.len()) {
                    return false;
                }
                name
            }
            None => variable.strip_suffix('*').unwrap_or(variable),
        };
        name.split('.').all(is_variable_name)
    })
}

fn is_variable_name(text: &str) -> bool {
    let mut pieces = text.split('%');
    let is_word = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    !text.is_empty()
        && pieces.next().is_some_and(is_word)
        && pieces.all(|piece| is_escape(piece) && piece.get(2..).is_some_and(is_word))
}

/// Whether a text goes on as a percent-encoded byte (RFC 3986, section 2.1).
fn is_escape(rest: &str) -> bool {
    let digits = rest.get(..2).unwrap_or_default();
    digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A time with its offset (RFC 3339, section 5.6: `full-time`).
fn is_time(text: &str) -> bool {
    let bounded = |text: Option<&str>, most: u8| {
        text.is_some_and(|text| {
            text.len() == 2
                && text.bytes().all(|byte| byte.is_ascii_digit())
                && text.parse::<u8>().is_ok_and(|number| number <= most)
        })
    };
    let pair = |text: &str| {
        bounded(text.get(..2), 23)
            && text.get(2..3) == Some(":")
            && text.len() == 5
            && bounded(text.get(3..), 59)
    };
    let Some((time, rest)) = text.split_at_checked(8) else {
        return false;
    };
    let fraction = rest.strip_prefix('.').map(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0).then(|| rest.get(digits..)).flatten()
    });
    let Some(offset) = fraction.unwrap_or(Some(rest)) else {
        return false;
    };
    // A leap second has the number 60.
    time.get(..5).is_some_and(pair)
        && time.get(5..6) == Some(":")
        && bounded(time.get(6..), 60)
        && (matches!(offset, "Z" | "z") || offset.strip_prefix(['+', '-']).is_some_and(pair))
}

/// A duration (RFC 3339, appendix A).
fn is_duration(text: &str) -> bool {
    // Units in their order, none left out between two that are there.
    let units = |text: &str, units: &str| {
        let mut left = units;
        let mut rest = text;
        let mut first = true;
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let Some((_, after)) = rest.split_at_checked(digits).filter(|_| digits > 0) else {
                return false;
            };
            let Some(unit) = after.chars().next() else {
                return false;
            };
            let Some(at) = left.find(unit).filter(|at| first || *at == 0) else {
                return false;
            };
            first = false;
            left = left.get(at + unit.len_utf8()..).unwrap_or_default();
            rest = after.get(unit.len_utf8()..).unwrap_or_default();
        }
        !first
    };
    let Some(rest) = text.strip_prefix('P') else {
        return false;
    };
    match rest.split_once('T') {
        Some(("", time)) => units(time, "HMS"),
        Some((date, time)) => units(date, "YMD") && units(time, "HMS"),
        None => units(rest, "YMD") || units(rest, "W"),
    }
}

/// A JSON pointer (RFC 6901, section 3).
fn is_json_pointer(text: &str) -> bool {
    (text.is_empty() || text.starts_with('/'))
        && text
            .split('~')
            .skip(1)
            .all(|rest| rest.starts_with(['0', '1']))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Formats, texts that are of them, and texts that are not.
    const TABLE: &[(&str, &[&str], &[&str])] = &[
        (
            "email",
            &["a.b+c@example.org", "\"a b\"@x", "a@[127.0.0.1]"],
            &[
                "", "a", "@x", "a@", "a@b@c.d", ".a@x", "a..b@x", "a b@x", "a@-x", "a@[x]",
            ],
        ),
        (
            "uri",
            &[
                "https://u:p@[::1]:80/a?b#c",
                "mailto:a@b",
                "urn:x:y%20z",
                "a:",
                "http://x?/[]",
            ],
            &[
                "",
                "/a",
                "a b:c",
                "1a:b",
                "http://[x]",
                "http://x:y/",
                "a:%2",
                "a:#b#c",
                "a:ü",
                "a:[b]",
            ],
        ),
        (
            "uri-reference",
            &[
                "",
                "/a/b?c=d#e",
                "//host/p",
                "../a",
                "#f",
                "a:b",
                "./a:b",
                "?a:b",
            ],
            &["1a:b", "\\a", "a b", "%zz", "/[a]"],
        ),
        (
            "hostname",
            &["example.org", "a", "xn--bcher-kva", "1.2"],
            &["", "a..b", "-a", "a-", "a_b", "ü", "a."],
        ),
        (
            "time",
            &[
                "12:00:00Z",
                "23:59:60.25+01:30",
                "00:00:00z",
                "08:30:06-00:00",
            ],
            &[
                "",
                "12:00:00",
                "24:00:00Z",
                "12:60:00Z",
                "12:00:00.Z",
                "12:00:00+1:00",
                "1:00:00Z0",
                "12:00:00+01:00:00",
            ],
        ),
        (
            "duration",
            &["P1Y2M3D", "PT1H", "P4W", "P1DT12H30M5S", "PT0S"],
            &[
                "", "P", "PT", "P1DT", "1D", "P1W2D", "P1Y2D", "PT1D", "P-1D", "P1", "PD", "P1M1Y",
            ],
        ),
        (
            "ipv4",
            &["127.0.0.1"],
            &["127.0.0", "256.0.0.1", "01.1.1.1", "::1"],
        ),
        (
            "ipv6",
            &["::1", "::ffff:1.2.3.4"],
            &["1", ":::", "1.2.3.4", "::1%eth0"],
        ),
        (
            "uuid",
            &["67e55044-10b1-426f-9247-bb680e5fe0c8"],
            &["67e5504410b1426f9247bb680e5fe0c8"],
        ),
        (
            "uri-template",
            &["", "/a/{b}", "{?a,b*}", "{+a.b:3}/x%20y", "ü{%41_}"],
            &[
                "{",
                "}",
                "{}",
                "{a b}",
                "a b",
                "%2",
                "{a:0}",
                "{a:12345}",
                "{a,}",
                "<a>",
                "{{a}}",
            ],
        ),
        ("json-pointer", &["", "/a~0b~1/0"], &["a", "/~", "/~2"]),
        ("regex", &["^a(?=b)\\d+$"], &["(", "a**"]),
        ("date", &["2026-01-31"], &["2026-02-30"]),
        ("date-time", &["2026-01-31T12:00:00Z"], &["2026-01-31"]),
        ("byte", &["aGk="], &["aGk"]),
        ("color", &["anything"], &[]),
    ];

    fn holds(name: &'static str, text: &str) -> bool {
        let mut report = Report::new();
        format(text, name, &Place::Body, &mut report);
        report.is_empty()
    }

    #[test]
    fn texts_are_held_to_their_formats() {
        for (name, good, bad) in TABLE {
            for text in *good {
                assert!(holds(name, text), "{name}: {text:?}");
            }
            for text in *bad {
                assert!(!holds(name, text), "{name}: {text:?}");
            }
        }
    }
}
