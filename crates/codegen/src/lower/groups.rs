//! The groups that operations fall into.

use std::collections::HashMap;

use super::names::{Namespace, pascal, snake};
use crate::document::Document;
use crate::model::Group;
use crate::node::Node;
use crate::routes::{Segment, segments};

/// The group of operations whose path says nothing either.
const UNTAGGED: &str = "operations";

/// Modules that generated crates have for themselves.
const MODULES: [&str; 22] = [
    "additional",
    "api",
    "authenticate",
    "body",
    "client",
    "conformance",
    "credentials",
    "docs",
    "document",
    "lib",
    "main",
    "mod",
    "paging",
    "prelude",
    "request",
    "response",
    "router",
    "security",
    "server",
    "statement",
    "types",
    "generated",
];

/// The groups made so far.
pub(super) struct Groups<'d> {
    document: &'d Document,
    names: Namespace,
    modules: Namespace,
    by_tag: HashMap<String, usize>,
    groups: Vec<Group>,
}

impl<'d> Groups<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self {
            document,
            names: Namespace::beside_prelude("Api"),
            modules: Namespace::without(&MODULES),
            by_tag: HashMap::new(),
            groups: Vec::new(),
        }
    }

    /// The group of an operation: that of its first tag, or else the one that is given.
    pub(super) fn of(&mut self, operation: &Node, otherwise: &str) -> usize {
        let tag = operation
            .items("tags")
            .find_map(Node::as_str)
            .unwrap_or(otherwise);
        if let Some(index) = self.by_tag.get(tag) {
            return *index;
        }
        let mut declared = self.document.root().items("tags");
        let declared = declared.find(|declared| declared.get_str("name") == Some(tag));
        let index = self.groups.len();
        self.groups.push(Group {
            tag: tag.to_owned(),
            type_name: self.names.claim(pascal(tag)),
            module: self.modules.claim(snake(tag)),
            description: declared
                .and_then(|tag| tag.get_str("description"))
                .map(str::to_owned),
        });
        self.by_tag.insert(tag.to_owned(), index);
        index
    }

    pub(super) fn finish(self) -> Vec<Group> {
        self.groups
    }
}

/// What an operation without a tag is grouped by: the first part of its path that is neither a
/// parameter nor `api` or a version.
pub(super) fn group_of_path(path: &str) -> String {
    let literals = segments(path).unwrap_or_default();
    let literal = |segment: &Segment| match segment {
        Segment::Literal(text) => Some(text.clone()),
        Segment::Parameter(_) => None,
    };
    literals
        .iter()
        .filter_map(literal)
        .flat_map(|text| text.split('/').map(str::to_owned).collect::<Vec<_>>())
        .find(|part| {
            part.chars().any(char::is_alphabetic)
                && !part.eq_ignore_ascii_case("api")
                && !is_version(part)
        })
        .unwrap_or_else(|| UNTAGGED.to_owned())
}

/// Whether a part of a path is a version: `v1`, `v2beta1`, `v1.2`.
fn is_version(part: &str) -> bool {
    let mut characters = part.chars();
    matches!(characters.next(), Some('v' | 'V'))
        && characters
            .next()
            .is_some_and(|second| second.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::group_of_path;

    #[test]
    fn a_path_tells_a_group() {
        for (path, group) in [
            ("/pets/{id}/toys", "pets"),
            ("/api/v1/pets", "pets"),
            ("/{tenant}/pets", "pets"),
            ("/{id}", "operations"),
            ("/", "operations"),
            ("/{broken", "operations"),
        ] {
            assert_eq!(group_of_path(path), group, "{path}");
        }
    }
}
