//! Values as they are written in queries and forms, before it is known what they are.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// How deep brackets may nest; deeper ones are part of the name that they stand in.
const DEEPEST: usize = 32;

/// A value, with each of the ways in which it can be read: `a,1` is a text, a list of two, and
/// an object of one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    /// It is JSON, and nothing else.
    pub(crate) json: Option<Value>,
    /// As a scalar.
    pub(crate) text: Option<String>,
    /// As an array.
    pub(crate) list: Option<Vec<Tree>>,
    /// As an array, if what is said to be one item was meant to be several.
    pub(crate) escaped: Option<Vec<Tree>>,
    /// As an object.
    pub(crate) object: Option<BTreeMap<String, Tree>>,
    /// Whether the text may be the only item of an array.
    pub(crate) single: bool,
}

impl Tree {
    /// A scalar.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self {
            text: Some(text.into()),
            ..Self::default()
        }
    }

    /// JSON.
    pub(crate) fn json(value: Value) -> Self {
        Self {
            json: Some(value),
            ..Self::default()
        }
    }

    /// An array, and nothing else.
    pub(crate) fn list(items: Vec<Self>) -> Self {
        Self {
            list: Some(items),
            ..Self::default()
        }
    }

    /// The items, if it can be read as an array.
    pub(crate) fn items(&self) -> Option<Vec<&Self>> {
        if let Some(list) = &self.list {
            return Some(list.iter().collect());
        }
        if let Some(object) = &self.object {
            let mut items: Vec<(usize, &Self)> = object
                .iter()
                .map(|(name, item)| Some((index(name)?, item)))
                .collect::<Option<_>>()?;
            items.sort_by_key(|(index, _)| *index);
            return Some(items.into_iter().map(|(_, item)| item).collect());
        }
        self.single.then(|| vec![self])
    }

    /// The arrays that it can be read as, the likeliest first.
    pub(crate) fn lists(&self) -> impl Iterator<Item = Vec<&Self>> {
        let escaped = self.escaped.as_ref().map(|items| items.iter().collect());
        self.items().into_iter().chain(escaped)
    }

    /// How many values there are in it.
    pub(crate) fn size(&self) -> usize {
        let items = self.list.iter().flatten().map(Self::size).sum::<usize>();
        let properties = self.object.iter().flat_map(BTreeMap::values);
        1 + items + properties.map(Self::size).sum::<usize>()
    }
}

/// The tree in which these keys lead to these values. An empty key is the next item of an
/// array.
pub(crate) fn grow(found: Vec<(Vec<String>, Tree)>) -> Tree {
    let (keys, values): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let leaves = keys.iter().zip(values);
    nest(leaves.map(|(keys, value)| Leaf { keys, value }).collect())
}

/// A value, and the keys that lead to it from where a tree begins.
struct Leaf<'k> {
    keys: &'k [String],
    value: Tree,
}

fn nest(leaves: Vec<Leaf<'_>>) -> Tree {
    let (mut bare, mut appended) = (Vec::new(), Vec::new());
    let mut keyed: BTreeMap<&str, Vec<Leaf<'_>>> = BTreeMap::new();
    for Leaf { keys, value } in leaves {
        match keys.split_first() {
            None => bare.push(value),
            Some((key, keys)) if key.is_empty() => appended.push(Leaf { keys, value }),
            Some((key, keys)) => keyed.entry(key).or_default().push(Leaf { keys, value }),
        }
    }
    let keyed = keyed
        .into_iter()
        .map(|(key, leaves)| (key.to_owned(), nest(leaves)))
        .collect::<BTreeMap<_, _>>();
    if bare.is_empty() && appended.is_empty() {
        return Tree {
            object: Some(keyed),
            ..Tree::default()
        };
    }
    if !keyed.is_empty() {
        // `a=1&a[b]=2` is a scalar and an object, which nothing is.
        return Tree::default();
    }
    if appended.is_empty() && bare.len() == 1 {
        let mut only = bare.remove(0);
        only.single = only.list.is_none();
        return only;
    }
    bare.extend(group(appended).into_iter().map(nest));
    Tree::list(bare)
}

/// The items of `a[][b]=1&a[][c]=2&a[][b]=3`: a key that the item has already begins the next.
fn group(appended: Vec<Leaf<'_>>) -> Vec<Vec<Leaf<'_>>> {
    let mut items: Vec<Vec<Leaf<'_>>> = Vec::new();
    let mut seen = BTreeSet::new();
    for leaf in appended {
        let repeatable = leaf.keys.last().is_some_and(String::is_empty);
        let again = !repeatable && !seen.insert(leaf.keys);
        match items.last_mut() {
            Some(item) if !leaf.keys.is_empty() && !again => item.push(leaf),
            _ => {
                seen.clear();
                if leaf.keys.is_empty() {
                    // A scalar is a whole item: whatever follows begins another.
                    items.push(vec![leaf]);
                    items.push(Vec::new());
                } else {
                    seen.insert(leaf.keys);
                    items.push(vec![leaf]);
                }
            }
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

/// The keys of `[a][b]`; `None` if that is not what the text is.
pub(crate) fn brackets(text: &str) -> Option<Vec<String>> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    let keys: Vec<String> = inner.split("][").map(str::to_owned).collect();
    let plain = keys.len() <= DEEPEST && keys.iter().all(|key| !key.contains(['[', ']']));
    plain.then_some(keys)
}

/// The name of `a[b][c]` and its keys; a name without brackets has none.
pub(crate) fn bracketed(name: &str) -> (&str, Vec<String>) {
    name.find('[')
        .filter(|at| *at > 0)
        .and_then(|at| {
            let (top, rest) = name.split_at(at);
            Some((top, brackets(rest)?))
        })
        .unwrap_or((name, Vec::new()))
}

fn index(key: &str) -> Option<usize> {
    let digits = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| key.parse().ok()).flatten()
}
