//! Examples that their own schema refuses.

use std::collections::BTreeSet;
use std::fmt;

use super::content::{Way, fitting};
use super::{Mock, example};
use crate::document::Media;

/// An example that is not served, for it breaks its own schema. It is served all the same if it
/// is asked for by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Where the example stands in the document.
    pub pointer: String,
    /// What it breaks, in words.
    pub violation: String,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.violation)
    }
}

impl Mock {
    /// Looks at the examples of all responses, one after the other. For a large document this
    /// takes a while, and the mock need not wait for it.
    pub fn doubts(&self) -> impl Iterator<Item = Doubt> + '_ {
        let operations = self.oracle.document().operations().iter();
        let mut seen = BTreeSet::new();
        operations
            .flat_map(|operation| &operation.responses)
            .flat_map(|response| &response.media)
            .flat_map(|media| self.doubts_of(media))
            // Components are met again and again.
            .filter(move |doubt| seen.insert(doubt.pointer.clone()))
    }

    fn doubts_of(&self, media: &Media) -> Vec<Doubt> {
        let examples = example::of_media(self.oracle.document(), media);
        let refused = examples
            .into_iter()
            .filter(|example| fitting(self, Way::out(self), media, example).is_none());
        refused
            .map(|example| Doubt {
                violation: self.violation(media, example.value),
                pointer: example.pointer,
            })
            .collect()
    }

    fn violation(&self, media: &Media, value: &serde_json::Value) -> String {
        let schema = media.schema.as_deref().unwrap_or_default();
        match self.oracle.response_schemas().violations(schema, value) {
            Err(problem) => format!("its schema is none: {problem}"),
            Ok(violations) => {
                let word = violations.first().map(|one| {
                    let at = match one.pointer.as_str() {
                        "" => String::new(),
                        pointer => format!("{pointer}: "),
                    };
                    format!("{at}{} ({})", one.message, one.rule)
                });
                let more = match violations.len() {
                    0 | 1 => String::new(),
                    count => format!(", and {} more", count - 1),
                };
                format!("{}{more}", word.unwrap_or_default())
            }
        }
    }
}
