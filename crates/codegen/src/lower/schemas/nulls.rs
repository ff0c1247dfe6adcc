//! Null, in all its spellings.

use super::{DEPTH, Types};
use crate::lower::composition::{Conjunction, choice_of};
use crate::lower::keywords::null_stated;

impl<'d> Types<'d, '_> {
    /// Whether null is a value of schemas that hold together, in whatever spelling: some say
    /// so, and none says otherwise.
    pub(super) fn is_nullable(&mut self, all: &Conjunction<'d>) -> bool {
        self.null_within(all, 0)
    }

    fn null_within(&mut self, all: &Conjunction<'d>, depth: usize) -> bool {
        if all.broken.is_some() || all.is_empty() || depth > DEPTH {
            return false;
        }
        let key = all.key();
        if let Some(known) = self.nullable.get(&key) {
            return *known;
        }
        // What leads back to itself adds nothing.
        self.nullable.insert(key.clone(), false);
        let mut said = Vec::new();
        for atom in &all.atoms {
            let keyword = choice_of(atom.node).filter(|_| atom.open);
            said.extend(match (null_stated(atom.node), keyword) {
                (Some(stated), _) => Some(stated),
                (None, Some(keyword)) => Some(atom.node.items(keyword).any(|node| {
                    let one = Conjunction::of(self.document, node);
                    self.null_within(&one, depth + 1)
                })),
                (None, None) => None,
            });
        }
        let nullable = !said.is_empty() && said.iter().all(|said| *said);
        self.nullable.insert(key, nullable);
        nullable
    }
}
