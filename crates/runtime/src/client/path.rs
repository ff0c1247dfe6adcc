//! The path of a request (OAS 3.1, sections 4.8.8 and 4.8.12).

use std::ops::Range;

use serde_json::Value;

use super::escape::{Escape, literal};
use super::flat::Flat;
use crate::Style;

/// A path as it goes over the wire, and where in it the values are.
#[derive(Debug, Default)]
pub(super) struct Path {
    text: String,
    values: Vec<(&'static str, Range<usize>)>,
}

impl Path {
    /// Adds text as the document writes it.
    pub(super) fn literal(&mut self, text: &str) {
        self.text.push_str(&literal(text));
    }

    /// Adds a value.
    ///
    /// # Errors
    ///
    /// There is nothing to write, or the style is none of a path.
    pub(super) fn value(
        &mut self,
        name: &'static str,
        value: &Value,
        style: Style,
    ) -> Result<(), String> {
        let text = written(name, value, style)?;
        if text.is_empty() {
            return Err("it is empty, and a path cannot hold that".to_owned());
        }
        let start = self.text.len();
        self.text.push_str(&text);
        self.values.push((name, start..self.text.len()));
        Ok(())
    }

    /// The text.
    ///
    /// # Errors
    ///
    /// A segment is `.` or `..`, encoded or not: whatever reads a URL takes it as a step
    /// (RFC 3986, section 5.2.4; WHATWG URL, section 4.1), and the request would go to another
    /// resource.
    pub(super) fn finish(self) -> Result<String, String> {
        let mut start = 0;
        for segment in self.text.split('/') {
            let range = start..start + segment.len();
            start = range.end + 1;
            let dots = segment.to_ascii_lowercase().replace("%2e", ".");
            if dots != "." && dots != ".." {
                continue;
            }
            let inside =
                |values: &Range<usize>| values.start < range.end && range.start < values.end;
            return Err(
                match self.values.iter().find(|(_, values)| inside(values)) {
                    Some((name, _)) => format!(
                        "the path parameter `{name}`: it would make a segment `{dots}`, which URLs \
                     take as a step to another path"
                    ),
                    None => format!("the path has a segment `{dots}`, which URLs take as a step"),
                },
            );
        }
        Ok(self.text)
    }
}

fn written(name: &str, value: &Value, style: Style) -> Result<String, String> {
    if style == Style::Json {
        return Ok(Escape::Url.value(&value.to_string()));
    }
    let nothing = || "it is null or empty, and a path cannot hold that".to_owned();
    let flat = Flat::of(value)?.ok_or_else(nothing)?;
    let escape = match style {
        Style::Label { explode: true } => Escape::BetweenDots,
        _ => Escape::Url,
    };
    let flat = flat.map(|name| escape.name(name), |value| escape.value(value));
    Ok(match style {
        Style::Simple { explode } => flat.join(",", explode),
        Style::Label { explode: true } => format!(".{}", flat.join(".", true)),
        Style::Label { explode: false } => format!(".{}", flat.join(",", false)),
        Style::Matrix { explode } => matrix(&escape.name(name), &flat, explode),
        other => return Err(format!("{other:?} is not a style of a path")),
    })
}

/// Parameters in the manner of RFC 6570, section 3.2.7: an empty one has no equals sign.
fn matrix(name: &str, flat: &Flat, explode: bool) -> String {
    let parameter = |name: &str, value: &str| match value {
        "" => format!(";{name}"),
        value => format!(";{name}={value}"),
    };
    match flat {
        Flat::Array(items) if explode => items.iter().map(|item| parameter(name, item)).collect(),
        Flat::Object(pairs) if explode => pairs
            .iter()
            .map(|(name, value)| parameter(name, value))
            .collect(),
        flat => parameter(name, &flat.join(",", false)),
    }
}
