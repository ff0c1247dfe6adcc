//! Finding what a request has for a parameter, and for the properties of one that is spread
//! over several pairs.

use crate::tree::{Tree, bracketed, brackets, grow};
use crate::{Hint, Location, Style};

use super::style::{self, Escapes};
use super::{Pair, Parameters};

/// How deep alternatives within alternatives are followed.
const DEEPEST: usize = 8;

/// The names of the properties that a type may have.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Whether it may be an object.
    pub(crate) object: bool,
    /// The names that it knows.
    known: Vec<&'static str>,
    /// Whether there may be others.
    others: bool,
}

impl Names {
    /// Whether it knows the name.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.known.contains(&name)
    }
}

/// The names of the properties that a type of this hint may have.
pub(crate) fn names(hint: fn() -> Hint) -> Names {
    let mut names = Names::default();
    collect(&hint(), &mut names, 0);
    names
}

fn collect(hint: &Hint, names: &mut Names, depth: usize) {
    match hint {
        Hint::Map(_) => (names.object, names.others) = (true, true),
        Hint::Object {
            properties,
            additional,
        } => {
            names.object = true;
            names.others |= additional.is_some();
            names.known.extend(properties.iter().map(|(name, _)| *name));
        }
        Hint::OneOf(alternatives) if depth < DEEPEST => {
            for alternative in *alternatives {
                collect(&alternative(), names, depth + 1);
            }
        }
        _ => {}
    }
}

impl Parameters<'_> {
    /// What the request has for a parameter whose type may have properties of these names;
    /// `None` if that is nothing. `Err` says why it cannot be read at all.
    pub(super) fn tree(
        &self,
        location: Location,
        name: &str,
        style: Style,
        names: &Names,
    ) -> Result<Option<Tree>, String> {
        let (pairs, escapes) = match location {
            Location::Query => (&self.query, Escapes::Form),
            Location::Cookie => (&self.cookies, Escapes::Percent),
            Location::Path => {
                let value = self.path.get(name);
                let read = |(raw, escapes)| style::read(style, name, &[raw], escapes);
                return value.map(read).transpose();
            }
            Location::Header => {
                let values = self.headers.get_all(name).iter();
                let texts: Vec<_> = values
                    .map(|value| String::from_utf8_lossy(value.as_bytes()))
                    .collect();
                let raws: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
                return some_texts(style, name, &raws, Escapes::None);
            }
            Location::Body => return Ok(None),
        };
        match style {
            Style::DeepObject => Ok(self.deep(pairs, name)),
            Style::Form { explode: true } => Ok(self.exploded(pairs, name, names)),
            _ => {
                let own = pairs.iter().filter(|pair| pair.name == name);
                let raws: Vec<&str> = own.map(|pair| pair.raw).collect();
                some_texts(style, name, &raws, escapes)
            }
        }
    }

    /// All that stands under `name[...]`, and under the bare name.
    fn deep(&self, pairs: &[Pair<'_>], name: &str) -> Option<Tree> {
        let mut found = Vec::new();
        for pair in pairs {
            let Some(rest) = pair.name.strip_prefix(name) else {
                continue;
            };
            let another = !rest.is_empty() && self.claimed.contains(&pair.name.as_ref());
            let keys = if rest.is_empty() {
                Some(Vec::new())
            } else {
                brackets(rest)
            };
            if let Some(keys) = keys.filter(|_| !another) {
                found.push((keys, Tree::text(pair.value.as_ref())));
            }
        }
        (!found.is_empty()).then(|| grow(found))
    }

    /// What stands under the name, and, where there are properties, under their names.
    fn exploded(&self, pairs: &[Pair<'_>], name: &str, names: &Names) -> Option<Tree> {
        let own = self.deep(pairs, name);
        if !names.object {
            return own;
        }
        let mut found = Vec::new();
        for pair in pairs {
            let (top, mut keys) = bracketed(&pair.name);
            let claimed = |name| self.claimed.contains(&name);
            if names.knows(&pair.name) {
                keys = vec![pair.name.to_string()];
            } else if names.knows(top) || names.others && !claimed(&pair.name) && !claimed(top) {
                keys.insert(0, top.to_owned());
            } else {
                continue;
            }
            found.push((keys, Tree::text(pair.value.as_ref())));
        }
        if found.is_empty() {
            return own;
        }
        Some(Tree {
            object: grow(found).object,
            ..own.unwrap_or_default()
        })
    }
}

fn some_texts(
    style: Style,
    name: &str,
    raws: &[&str],
    escapes: Escapes,
) -> Result<Option<Tree>, String> {
    if raws.is_empty() {
        return Ok(None);
    }
    style::read(style, name, raws, escapes).map(Some)
}
