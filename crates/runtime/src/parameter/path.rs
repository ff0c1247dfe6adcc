//! The values of a path's template expressions (OAS 3.1, section 4.8.8.2).

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use percent_encoding::percent_decode_str;

use super::style::Escapes;
use crate::Reason;

/// The values of a path's parameters.
#[derive(Debug, Default)]
pub struct PathValues(Vec<PathValue>);

#[derive(Debug)]
struct PathValue {
    name: &'static str,
    raw: String,
    escapes: Escapes,
}

impl PathValues {
    /// Reads the values that the router found, and gives them their names, in order. Where one
    /// segment holds several expressions, or text beside them, its entry is the segment as the
    /// document writes it: `{id}.json`.
    ///
    /// # Errors
    ///
    /// [`Reason::Malformed`] if percent escapes do not make UTF-8, [`Reason::NotFound`] if a
    /// value is not what the document has in its segment.
    pub async fn read(parts: &mut Parts, names: &'static [&'static str]) -> Result<Self, Reason> {
        if names.is_empty() {
            return Ok(Self::default());
        }
        let found = RawPathParams::from_request_parts(parts, &())
            .await
            .map_err(|error| Reason::Malformed(error.to_string()))?;
        let found: Vec<&str> = found.iter().map(|(_, value)| value).collect();
        // A router that this one is nested in may have parameters of its own, and they come first.
        let own = found.len().saturating_sub(names.len());
        let found = found.get(own..).unwrap_or_default();
        let mut values = Vec::new();
        let raws = raw_values(parts.uri.path(), found);
        for ((name, found), raw) in names.iter().zip(found).zip(raws) {
            let whole = match raw {
                Some(raw) => (raw, Escapes::Percent),
                None => (*found, Escapes::None),
            };
            if name.contains('{') {
                values.extend(expressions(name, whole, found).ok_or(Reason::NotFound)?);
            } else {
                values.push(PathValue {
                    name,
                    raw: whole.0.to_owned(),
                    escapes: whole.1,
                });
            }
        }
        Ok(Self(values))
    }

    /// The value of a name, as it is on the wire, and how it is escaped there.
    pub(super) fn get(&self, name: &str) -> Option<(&str, Escapes)> {
        let value = self.0.iter().find(|value| value.name == name)?;
        Some((&value.raw, value.escapes))
    }
}

/// What the router decoded, as it is on the wire: each the next segment of the path that
/// decodes to it.
fn raw_values<'p>(path: &'p str, found: &[&str]) -> Vec<Option<&'p str>> {
    let mut segments = path.split('/').rev();
    let mut raws: Vec<Option<&str>> = found
        .iter()
        .rev()
        .map(|value| {
            let mut rest = segments.clone();
            let raw = rest.find(|segment| {
                segment == value
                    || percent_decode_str(segment)
                        .decode_utf8()
                        .is_ok_and(|text| text == **value)
            });
            if raw.is_some() {
                segments = rest;
            }
            raw
        })
        .collect();
    raws.reverse();
    raws
}

/// The values of the expressions in one segment. A client may have escaped the text between
/// them, so the decoded segment is tried where the one on the wire does not fit.
fn expressions(
    template: &'static str,
    (raw, escapes): (&str, Escapes),
    decoded: &str,
) -> Option<Vec<PathValue>> {
    let values = |text, escapes| {
        let pairs = split(template, text)?.into_iter();
        let named = pairs.map(|(name, raw)| PathValue {
            name,
            raw: raw.to_owned(),
            escapes,
        });
        Some(named.collect())
    };
    values(raw, escapes).or_else(|| values(decoded, Escapes::None))
}

/// The names in a template and the parts of the text that stand for them, none of them empty.
pub(super) fn split<'t>(
    template: &'static str,
    text: &'t str,
) -> Option<Vec<(&'static str, &'t str)>> {
    let (start, mut template) = template.split_once('{')?;
    let mut text = text.strip_prefix(start)?;
    let mut values = Vec::new();
    loop {
        let (name, rest) = template.split_once('}')?;
        let Some((between, next)) = rest.split_once('{') else {
            let value = text.strip_suffix(rest).filter(|value| !value.is_empty())?;
            values.push((name, value));
            return Some(values);
        };
        // A value has at least one character.
        let first = text.chars().next()?.len_utf8();
        let end = first + text.get(first..)?.find(between)?;
        values.push((name, text.get(..end)?));
        text = text.get(end + between.len()..)?;
        template = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_splits_at_the_text_of_its_template() {
        for (template, text, expected) in [
            (
                "{base}...{head}",
                "main...topic",
                Some(vec![("base", "main"), ("head", "topic")]),
            ),
            ("{id}.json", "a.json.json", Some(vec![("id", "a.json")])),
            (
                "v{major}.{minor}",
                "v1.2",
                Some(vec![("major", "1"), ("minor", "2")]),
            ),
            ("{id}:cancel", "7:cancel", Some(vec![("id", "7")])),
            ("{id}.json", ".json", None),
            ("{id}.json", "7.xml", None),
            ("{base}...{head}", "main..topic", None),
        ] {
            assert_eq!(split(template, text), expected, "{template} {text}");
        }
    }

    #[test]
    fn values_are_found_on_the_wire_by_what_they_decode_to() {
        assert_eq!(
            raw_values("/a/x%2Cy/b/c%20d", &["x,y", "c d"]),
            [Some("x%2Cy"), Some("c%20d")]
        );
        assert_eq!(raw_values("/a/b", &["a", "b"]), [Some("a"), Some("b")]);
        assert_eq!(raw_values("/a", &["other"]), [None]);
    }
}
