//! Schemas that hold together: `allOf`, `$ref` and what stands beside them.
//!
//! Nothing is copied: a [`Conjunction`] is the list of the schema objects that all hold, and
//! what they say together by a keyword is worked out when it is asked for.

use std::collections::HashSet;
use std::ptr;

use super::keywords::{asserts, null_stated};
use crate::document::Document;
use crate::node::{Node, Value};
use crate::source::Span;

/// How many schema objects may hold together.
const PARTS: usize = 512;

/// A schema object among those that hold together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom<'d> {
    /// The schema object. Its `allOf` and `$ref` are atoms of their own.
    pub(super) node: &'d Node,
    /// Whether its `oneOf` or `anyOf` is still to be looked at.
    pub(super) open: bool,
    /// The schema that was referred to and brought it in; none if it was written in place.
    pub(super) owner: Option<&'d Node>,
}

/// Schema objects that all hold.
#[derive(Debug, Clone)]
pub(super) struct Conjunction<'d> {
    /// Those that say something of the value.
    pub(super) atoms: Vec<Atom<'d>>,
    /// The one type that is asked for, of several that the atoms allow.
    pub(super) only: Option<&'d str>,
    /// Why nothing can be said of it all: no value fits, a reference leads nowhere, it is too much.
    pub(super) broken: Option<Broken>,
    /// Where it was written.
    pub(super) span: Span,
}

/// Why a conjunction is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// One of its parts is `false`.
    Impossible,
    /// A reference leads nowhere, or to itself.
    Unresolved,
    /// It has too many parts.
    TooComplex,
}

/// What makes two conjunctions one.
pub(super) type Key<'d> = (Vec<(usize, bool)>, Option<&'d str>, Option<Span>);

/// Where a node is in memory: which one it is, as long as the document is not moved.
pub(super) fn address(node: &Node) -> usize {
    ptr::from_ref(node).addr()
}

impl Atom<'_> {
    /// Whether it still says something, its alternatives being looked at.
    fn says_something(&self) -> bool {
        self.open || asserts(self.node)
    }
}

impl<'d> Conjunction<'d> {
    /// All that a schema says.
    pub(super) fn of(document: &'d Document, schema: &'d Node) -> Self {
        Self::of_all(document, schema.span, [schema])
    }

    /// All that several schemas say.
    pub(super) fn of_all(
        document: &'d Document,
        span: Span,
        schemas: impl IntoIterator<Item = &'d Node>,
    ) -> Self {
        let mut gathering = Gathering {
            document,
            seen: HashSet::new(),
            atoms: Vec::new(),
            broken: None,
        };
        for schema in schemas {
            gathering.gather(schema, None);
        }
        let mut all = Self {
            atoms: gathering.atoms,
            only: None,
            broken: gathering.broken,
            span,
        };
        all.absorb();
        all
    }

    /// Drops what only says a type that the rest is of anyway: what is left may be a schema
    /// that has a type already.
    fn absorb(&mut self) {
        if self.atoms.len() < 2 {
            return;
        }
        let of = |atoms: Vec<Atom<'d>>| Self {
            atoms,
            ..self.clone()
        };
        let (bare, rest): (Vec<_>, Vec<_>) = self
            .atoms
            .iter()
            .partition(|atom| of(vec![**atom]).is_bare());
        if bare.is_empty() || rest.is_empty() {
            return;
        }
        let rest = of(rest);
        let types = rest.types();
        let null = rest
            .atoms
            .iter()
            .any(|atom| null_stated(atom.node) == Some(true));
        let implied = bare.iter().all(|atom| {
            let wider = of(vec![*atom]).types();
            (!null || null_stated(atom.node) == Some(true))
                && !types.is_empty()
                && types.iter().all(|ty| wider.contains(ty))
        });
        if implied && rest.states_type() {
            self.atoms = rest.atoms;
        }
    }

    /// Both.
    pub(super) fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.span = other.span;
        both.broken = self.broken.or(other.broken);
        for atom in &other.atoms {
            let known = both
                .atoms
                .iter_mut()
                .find(|known| ptr::eq(known.node, atom.node));
            match known {
                Some(known) => known.open &= atom.open,
                None => both.atoms.push(*atom),
            }
        }
        if both.atoms.len() > PARTS {
            both.broken = Some(Broken::TooComplex);
        }
        both
    }

    /// The same without the alternatives of an atom.
    pub(super) fn closed(&self, holder: &Node) -> Self {
        let mut closed = self.clone();
        for atom in &mut closed.atoms {
            if ptr::eq(atom.node, holder) {
                atom.open = false;
            }
        }
        closed
    }

    /// The same, and of this type.
    pub(super) fn only(&self, ty: &'d str) -> Self {
        Self {
            only: Some(ty),
            ..self.clone()
        }
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        !self.atoms.iter().any(Atom::says_something)
    }

    /// What makes it the same as another.
    pub(super) fn key(&self) -> Key<'d> {
        let mut atoms: Vec<_> = self
            .atoms
            .iter()
            .filter(|atom| atom.says_something())
            .map(|atom| (address(atom.node), atom.open))
            .collect();
        atoms.sort_unstable();
        (atoms, self.only, None)
    }

    /// What makes it the same as another in one place. Schemas that come together in several
    /// places, none of which adds a word, make a type in each: its name is that of the place.
    pub(super) fn placed_key(&self) -> Key<'d> {
        let (atoms, only, _) = self.key();
        let elsewhere = atoms.len() > 1 && self.atoms.iter().all(|atom| atom.owner.is_some());
        (atoms, only, elsewhere.then_some(self.span))
    }

    /// What the atoms say by a keyword.
    pub(super) fn values(&self, keyword: &str) -> impl Iterator<Item = &'d Node> {
        self.atoms
            .iter()
            .filter_map(move |atom| atom.node.get(keyword))
    }

    /// What the last atom that has a keyword says by it: the outer part's word is the one meant.
    pub(super) fn last(&self, keyword: &str) -> Option<&'d Node> {
        self.values(keyword).last()
    }

    /// The names that some atom requires.
    pub(super) fn required(&self) -> HashSet<&'d str> {
        self.atoms
            .iter()
            .flat_map(|atom| atom.node.items("required"))
            .filter_map(Node::as_str)
            .collect()
    }

    /// The alternatives that are looked at first: the atom that has them, and its keyword.
    pub(super) fn choice(&self) -> Option<(&'d Node, &'static str)> {
        self.atoms
            .iter()
            .filter(|atom| atom.open)
            .find_map(|atom| Some((atom.node, choice_of(atom.node)?)))
    }
}

/// The keyword of a schema object's alternatives.
pub(super) fn choice_of(schema: &Node) -> Option<&'static str> {
    ["oneOf", "anyOf"]
        .into_iter()
        .find(|keyword| schema.items(keyword).nth(1).is_some())
}

/// The schema that a schema refers to and says nothing more of: by `$ref`, or by an `allOf`,
/// `oneOf` or `anyOf` of nothing else. With it, the reference.
pub(super) fn reference<'d>(
    document: &'d Document,
    mut schema: &'d Node,
) -> Option<(&'d Node, &'d str)> {
    loop {
        if asserts(schema) || choice_of(schema).is_some() {
            return None;
        }
        let mut parts = ["allOf", "oneOf", "anyOf"]
            .into_iter()
            .flat_map(|keyword| schema.items(keyword));
        let (part, more) = (parts.next(), parts.next());
        match (schema.get_str("$ref"), part, more) {
            (Some(reference), None, _) => {
                return Some((document.resolve(reference).ok()?, reference));
            }
            (None, Some(part), None) => schema = part,
            _ => return None,
        }
    }
}

struct Gathering<'d> {
    document: &'d Document,
    seen: HashSet<usize>,
    atoms: Vec<Atom<'d>>,
    broken: Option<Broken>,
}

impl<'d> Gathering<'d> {
    fn gather(&mut self, schema: &'d Node, owner: Option<&'d Node>) {
        match &schema.value {
            Value::Bool(false) => {
                self.broken.get_or_insert(Broken::Impossible);
                return;
            }
            Value::Object(_) => {}
            _ => return,
        }
        if self.seen.len() >= PARTS {
            self.broken = Some(Broken::TooComplex);
            return;
        }
        if !self.seen.insert(address(schema)) {
            return;
        }
        if let Some(reference) = schema.get_str("$ref") {
            match self.document.resolve(reference) {
                Ok(target) => self.gather(target, Some(target)),
                Err(_) => {
                    self.broken.get_or_insert(Broken::Unresolved);
                }
            }
        }
        for part in schema.items("allOf") {
            self.gather(part, owner);
        }
        // One alternative is none.
        for keyword in ["oneOf", "anyOf"] {
            if let (Some(part), None) = (schema.items(keyword).next(), schema.items(keyword).nth(1))
            {
                self.gather(part, owner);
            }
        }
        let open = choice_of(schema).is_some() && !self.is_base_of_alternative(schema);
        if open || asserts(schema) {
            self.atoms.push(Atom {
                node: schema,
                open,
                owner,
            });
        }
    }

    /// Whether what is gathered is one of the alternatives of this part of it: a base that
    /// lists those that extend it. It is decided which of them this is.
    fn is_base_of_alternative(&self, schema: &Node) -> bool {
        let Some(keyword) = choice_of(schema) else {
            return false;
        };
        schema
            .items(keyword)
            .filter_map(|node| node.get_str("$ref"))
            .filter_map(|reference| self.document.resolve(reference).ok())
            .any(|target| self.seen.contains(&address(target)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::source::Sources;

    fn document(text: &str) -> Document {
        let sources = Sources::single("a.yaml", format!("openapi: 3.1.0\n{text}"));
        crate::load::load(&sources, &mut Diagnostics::default()).unwrap()
    }

    #[test]
    fn parts_that_refer_to_each_other_are_gathered_once() {
        let document = document(
            "a: {allOf: [{$ref: '#/b'}, {$ref: '#/b'}], type: object}\n\
             b: {allOf: [{$ref: '#/a'}], required: [x]}",
        );
        let all = Conjunction::of(&document, document.root().get("a").unwrap());
        assert_eq!(all.atoms.len(), 2);
        assert!(all.required().contains("x"));
    }

    #[test]
    fn words_alone_beside_a_reference_leave_it_one() {
        let document = document(
            "a: {$ref: '#/c', description: d}\n\
             b: {allOf: [{$ref: '#/c'}], x-of-ours: 1}\n\
             c: {type: string}\n\
             d: {$ref: '#/c', maxLength: 3}",
        );
        let of = |name: &str| reference(&document, document.root().get(name).unwrap());
        assert_eq!(of("a").unwrap().1, "#/c");
        assert_eq!(of("b").unwrap().1, "#/c");
        assert!(of("d").is_none());
    }
}
