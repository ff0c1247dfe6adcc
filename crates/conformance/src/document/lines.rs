//! Where the text has what a pointer points at.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use saphyr_parser::{Event, Parser};

use crate::pointer::child;

/// The texts that a document was read from.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    texts: Arc<Vec<Text>>,
}

/// One text.
#[derive(Debug)]
pub(super) struct Text {
    /// What a reader knows it by; empty if it has no name.
    pub(super) name: String,
    /// Where it stands in the document that all were joined in.
    pub(super) at: String,
    text: String,
    lines: OnceLock<HashMap<String, usize>>,
}

impl Text {
    pub(super) fn new(name: String, at: String, text: String) -> Self {
        Self {
            name,
            at,
            text,
            lines: OnceLock::new(),
        }
    }
}

impl Lines {
    pub(super) fn new(texts: Vec<Text>) -> Self {
        Self {
            texts: Arc::new(texts),
        }
    }

    /// File and line of what a pointer points at, or of what is nearest around it: what was
    /// written in another dialect may stand elsewhere.
    pub(super) fn find(&self, pointer: &str) -> Option<String> {
        let of_text = |text: &&Text| crate::pointer::is_within(pointer, &text.at);
        let text = self
            .texts
            .iter()
            .filter(of_text)
            .max_by_key(|text| text.at.len())?;
        let lines = text.lines.get_or_init(|| index(&text.text));
        let mut within = &pointer[text.at.len()..];
        let line = loop {
            if let Some(line) = lines.get(within) {
                break *line;
            }
            within = &within[..within.rfind('/')?];
        };
        Some(match text.name.as_str() {
            "" => format!("line {line}"),
            name => format!("{name}:{line}"),
        })
    }
}

/// A list or an object that is being read.
struct Open {
    pointer: String,
    /// The key whose value comes next; `None` in an object whose key comes next.
    next: Option<String>,
    /// The index of the next item, in a list.
    index: Option<usize>,
}

/// The line of each pointer, counted from 1. Of a text that breaks off, what came before.
fn index(text: &str) -> HashMap<String, usize> {
    let mut lines = HashMap::new();
    let mut open: Vec<Open> = Vec::new();
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else {
            break;
        };
        match &event {
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
                continue;
            }
            Event::Scalar(..)
            | Event::Alias(_)
            | Event::MappingStart(..)
            | Event::SequenceStart(..) => {}
            _ => continue,
        }
        let line = span.start.line();
        // What a member is, is looked for at its key.
        let pointer = match open.last_mut() {
            None => {
                lines.insert(String::new(), line);
                String::new()
            }
            Some(around) => match (around.index, around.next.take()) {
                (Some(index), _) => {
                    around.index = Some(index + 1);
                    let pointer = child(&around.pointer, &index.to_string());
                    lines.insert(pointer.clone(), line);
                    pointer
                }
                (None, Some(key)) => child(&around.pointer, &key),
                (None, None) => {
                    if let Event::Scalar(key, ..) = &event {
                        lines.insert(child(&around.pointer, key), line);
                        around.next = Some(key.to_string());
                    }
                    continue;
                }
            },
        };
        let index = match event {
            Event::MappingStart(..) => None,
            Event::SequenceStart(..) => Some(0),
            _ => continue,
        };
        open.push(Open {
            pointer,
            next: None,
            index,
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_is_found_or_what_is_around_it() {
        let text = "openapi: 3.1.0\npaths:\n  /a/{b}:\n    get: {responses: {}}\n    parameters:\n      - name: b\n      - name: c\n";
        let other = "a:\n  b: 1\n".to_owned();
        let lines = Lines::new(vec![
            Text::new("openapi.yaml".to_owned(), String::new(), text.to_owned()),
            Text::new(
                "other.yaml".to_owned(),
                "/x-files/other.yaml".to_owned(),
                other,
            ),
        ]);
        for (pointer, line) in [
            ("/paths/~1a~1{b}/get", "openapi.yaml:4"),
            ("/paths/~1a~1{b}/parameters/1/name", "openapi.yaml:7"),
            ("/paths/~1a~1{b}/get/anyOf/0", "openapi.yaml:4"),
            ("/x-files/other.yaml/a/b", "other.yaml:2"),
        ] {
            assert_eq!(lines.find(pointer).as_deref(), Some(line), "{pointer}");
        }
    }
}
