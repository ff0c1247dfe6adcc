//! In which order the text names things.
//!
//! The tree sorts the members of its objects. Where a document says one thing before another,
//! such as an example or a media type, that is kept here.

use std::collections::BTreeMap;

use crate::pointer::escape;

/// The members whose own members have an order that matters to people.
const ORDERED: [&str; 3] = ["content", "examples", "responses"];

/// The names in an object, as the text has them, by the object's pointer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Order(BTreeMap<String, Vec<String>>);

impl Order {
    /// Keeps the names of the object at a pointer, if the tree would lose their order.
    pub(super) fn keep(&mut self, pointer: &str, names: &[String]) {
        let (_, last) = pointer.rsplit_once('/').unwrap_or_default();
        if ORDERED.contains(&last) && !names.is_sorted() {
            self.0.insert(pointer.to_owned(), names.to_vec());
        }
    }

    /// The order of a file that was put at a pointer of its own.
    pub(super) fn join(&mut self, other: Self, pointer: &str) {
        let moved = other.0.into_iter();
        self.0
            .extend(moved.map(|(inner, names)| (format!("{pointer}{inner}"), names)));
    }

    pub(super) fn names(&self, pointer: &str) -> Option<&[String]> {
        self.0.get(pointer).map(Vec::as_slice)
    }
}

/// Where the text is being read.
pub(super) struct Cursor<'a> {
    pub(super) pointer: &'a mut String,
    pub(super) order: &'a mut Order,
}

impl Cursor<'_> {
    /// Reads a member, or an item.
    pub(super) fn step<T>(&mut self, token: &str, read: impl FnOnce(Cursor<'_>) -> T) -> T {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&escape(token));
        let read = read(Cursor {
            pointer: self.pointer,
            order: self.order,
        });
        self.pointer.truncate(length);
        read
    }
}
