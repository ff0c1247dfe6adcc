//! The names that schemas give themselves: `$anchor` and `$id` (JSON Schema Core, section 8.2).

use std::collections::HashMap;

use crate::document::escape;
use crate::node::{Node, Value};
use crate::source::Sources;

/// The pointers, each without its `#`, that such names stand for.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    anchors: HashMap<(usize, String), String>,
    resources: HashMap<String, (usize, String)>,
}

impl Anchors {
    pub(super) fn new(sources: &Sources, trees: &[Node]) -> Self {
        let mut anchors = Self::default();
        for (file, (source, tree)) in sources.files().iter().zip(trees).enumerate() {
            // Few documents have any, and a look is cheaper than a walk.
            if ["$anchor", "$dynamicAnchor", "$id"]
                .iter()
                .any(|keyword| source.text.contains(keyword))
            {
                anchors.walk(file, tree, &mut String::new());
            }
        }
        anchors
    }

    /// The pointer that a plain name of a file's fragment stands for.
    pub(super) fn anchor(&self, file: usize, name: &str) -> Option<&str> {
        let key = (file, name.to_owned());
        self.anchors.get(&key).map(String::as_str)
    }

    /// The file and the pointer of the schema that has this URI for its `$id`.
    pub(super) fn resource(&self, uri: &str) -> Option<(usize, &str)> {
        let (file, pointer) = self.resources.get(uri)?;
        Some((*file, pointer))
    }

    fn walk(&mut self, file: usize, node: &Node, pointer: &mut String) {
        for keyword in ["$anchor", "$dynamicAnchor"] {
            if let Some(name) = node.get_str(keyword) {
                let key = (file, name.to_owned());
                self.anchors.entry(key).or_insert_with(|| pointer.clone());
            }
        }
        if let Some(uri) = node.get_str("$id") {
            let uri = uri.trim_end_matches('#').to_owned();
            let place = (file, pointer.clone());
            self.resources.entry(uri).or_insert(place);
        }
        let length = pointer.len();
        let mut inner = |token: &str, node: &Node| {
            pointer.push('/');
            pointer.push_str(&escape(token));
            self.walk(file, node, pointer);
            pointer.truncate(length);
        };
        match &node.value {
            Value::Object(object) => object
                .iter()
                .for_each(|(name, member)| inner(name, &member.node)),
            Value::Array(items) => (0..)
                .zip(items)
                .for_each(|(index, item): (usize, _)| inner(&index.to_string(), item)),
            _ => {}
        }
    }
}
