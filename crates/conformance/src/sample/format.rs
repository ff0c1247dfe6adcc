//! Texts of the formats that JSON Schema 2020-12 (Validation, section 7.3) and the OpenAPI
//! format registry name.

use super::random::Random;

/// Texts that keep to a format, those at its edges among them; none for a format unknown here.
pub(super) fn edges(format: &str) -> &'static [&'static str] {
    match format {
        // RFC 3339, section 5.6. No leap seconds: few clocks have them.
        "date-time" => &[
            "2026-01-02T03:04:05Z",
            "1970-01-01T00:00:00Z",
            "2024-02-29T23:59:59.999999999Z",
            "2026-07-08T09:10:11.125+05:30",
            "2026-12-31T23:30:00-08:00",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
        ],
        "date" => &[
            "2026-01-02",
            "1970-01-01",
            "2024-02-29",
            "9999-12-31",
            "0001-01-01",
        ],
        "time" => &["03:04:05Z", "23:59:59.5Z", "00:00:00+01:00"],
        "duration" => &["P1D", "PT36H", "P1Y2M3DT4H5M6S", "P2W", "PT0S"],
        "uuid" => &[
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ],
        "email" | "idn-email" => &["a@example.com", "first.last+tag@sub.example.org", "a@b.c"],
        "hostname" | "idn-hostname" => &["example.com", "a", "xn--nxasmq6b.example"],
        "ipv4" => &["192.0.2.1", "0.0.0.0", "255.255.255.255"],
        "ipv6" => &["2001:db8::1", "::", "::1"],
        "ip" => &["192.0.2.1", "2001:db8::1"],
        "uri" | "url" | "iri" => &[
            "https://example.com/a?b=c#d",
            "urn:example:a",
            "mailto:a@example.com",
            "a:b",
        ],
        "uri-reference" | "iri-reference" => &["/a?b=c", "https://example.com/", "a"],
        "uri-template" => &["/a/{b}", "/a"],
        "json-pointer" => &["/a/b~1c", ""],
        "relative-json-pointer" => &["1/a", "0#"],
        "regex" => &["^a+$", "."],
        "byte" | "base64" => &["c3ltYm9sb24=", "", "AA==", "+/+/"],
        _ => &[],
    }
}

/// A text of a format, of so many characters; for formats whose texts can have any length.
pub(super) fn of_length(format: &str, length: usize) -> Option<String> {
    let (start, unit) = match format {
        "uri" | "url" | "iri" | "uri-reference" | "iri-reference" => ("https://example.com/", 1),
        "byte" | "base64" => ("", 4),
        _ => return None,
    };
    let rest = length.checked_sub(start.len())?;
    rest.is_multiple_of(unit)
        .then(|| format!("{start}{}", "a".repeat(rest)))
}

/// A random text of a format.
pub(super) fn random(format: &str, random: &mut Random) -> Option<String> {
    let mut below = |limit: usize| random.below(limit);
    match format {
        "date-time" => {
            let (year, month, day) = (1970 + below(130), 1 + below(12), 1 + below(28));
            Some(format!(
                "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{:03}Z",
                below(24),
                below(60),
                below(60),
                below(1000)
            ))
        }
        "date" => Some(format!(
            "{:04}-{:02}-{:02}",
            1970 + below(130),
            1 + below(12),
            1 + below(28)
        )),
        "uuid" => {
            let (high, low) = (random.draw(), random.draw());
            Some(format!(
                "{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}",
                high >> 32,
                (high >> 16) & 0xffff,
                high & 0xfff,
                low >> 52,
                low & 0xffff_ffff_ffff
            ))
        }
        other => random.pick(edges(other)).map(|text| (*text).to_owned()),
    }
}

/// Texts that are unlikely to keep to a format; for the validator to choose from.
pub(super) fn strangers(format: &str) -> &'static [&'static str] {
    match format {
        "date-time" => &["2024-13-01T00:00:00Z", "2024-01-02 03:04", "tomorrow"],
        "date" => &["2024-02-30", "2024-1-2", "tomorrow"],
        "time" => &["24:00:00Z", "03:04", "noon"],
        "duration" => &["P", "1 day", "PT"],
        "uuid" => &["67e55044-10b1-426f-9247-bb680e5fe0c", "not a uuid"],
        "email" | "idn-email" => &["a b@", "a.example.com", "@"],
        "hostname" | "idn-hostname" => &["-a.example", "a b", "a..b"],
        "ipv4" => &["256.0.0.1", "192.0.2", "2001:db8::1"],
        "ipv6" => &["2001:db8:::1", "192.0.2.1", "12345::"],
        "uri" | "iri" => &["a b", "http://[", "/a"],
        "uri-reference" | "iri-reference" => &["a b", "http://[", "%"],
        "uri-template" => &["/a/{b", "{"],
        "json-pointer" => &["a", "/a~2"],
        "relative-json-pointer" => &["/a", "-1"],
        "regex" => &["(", "[a", "a**"],
        "byte" => &["%", "AAA", "AA=A"],
        _ => &["neither a date nor a number", "%", "("],
    }
}
