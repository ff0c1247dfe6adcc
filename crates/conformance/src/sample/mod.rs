//! Valid and deliberately broken data for JSON Schema 2020-12.
//!
//! A [`Sampler`] is deterministic: the same schemas and the same seed give the same values.
//! What it calls valid has been accepted by the `jsonschema` validator, what it calls broken
//! has been refused by it for that reason and no other, so that a mistake here costs a case and
//! never a wrong verdict.
//!
//! - **Valid values** show every choice that a schema leaves: every variant of a union, every
//!   listed value, null where it is allowed, optional members all absent, all present and one by
//!   one, equal items, bounds, empty and longest texts, other alphabets. One value shows as many of
//!   them as fit into it, and stays small. Random values follow.
//! - **Broken values** break one constraint each, wherever it stands: also in a variant, in the
//!   items of a list, or in members that no schema names.
//! - **Smaller values** are made from a value with which something went wrong, until nothing is
//!   left in it but what matters.
//!
//! Where schemas refer to each other, nearly all of a document can be reached from each. What is
//! near is shown by the values of each schema, and what is far by those of the schema of a
//! parameter, header or body that is nearest to it, so that all of it is shown by some.
//!
//! Left out on purpose is what no Rust type carries without loss, though JSON could: integers
//! beyond 64 bits, `1.0` for an integer, and decimals of more digits than every parser reads
//! alike; and names of a discriminator that are valid and mean no variant.
//!
//! ```
//! use std::sync::Arc;
//!
//! use serde_json::json;
//! use symbolon_conformance::sample::{Sampler, smallest};
//! use symbolon_conformance::schema::Schemas;
//!
//! let document = json!({"components": {"schemas": {"Note": {
//!     "type": "object",
//!     "required": ["title"],
//!     "properties": {
//!         "title": {"type": "string", "maxLength": 40},
//!         "tags": {"type": "array", "items": {"enum": ["red", "blue"]}},
//!         "pages": {"type": ["integer", "null"], "format": "int32"},
//!     },
//! }}}});
//! let schemas = Arc::new(Schemas::new(&document)?);
//! let sampler = Sampler::new(Arc::clone(&schemas), 1);
//! let note = "/components/schemas/Note";
//!
//! let values = sampler.valid(note, 20);
//! assert!(values.iter().all(|value| schemas.accepts(note, value)));
//! assert!(values.iter().any(|value| value["tags"] == json!([])));
//! assert!(values.iter().any(|value| value["pages"] == json!(null)));
//!
//! let broken = sampler.broken(note);
//! let rules: Vec<_> = broken.iter().map(|one| (one.pointer.as_str(), one.rule.as_str())).collect();
//! assert!(rules.contains(&("/title", "required")));
//! assert!(rules.contains(&("/title", "maxLength")));
//! assert!(rules.contains(&("/tags/0", "enum")));
//! assert!(rules.contains(&("/pages", "format")));
//!
//! // Something that cannot do with blue tags, and the smallest note that shows it.
//! let fails = |value: &serde_json::Value| value.to_string().contains("blue");
//! let start = values.into_iter().find(fails).unwrap_or_default();
//! let found = smallest(start, |value| sampler.shrink(note, value), fails, 1000);
//! assert_eq!(found, json!({"title": "", "tags": ["blue"]}));
//! # Ok::<(), String>(())
//! ```

mod breakage;
mod breaking;
mod build;
mod cover;
mod discriminator;
mod form;
mod format;
mod full;
mod kind;
mod least;
mod list;
mod maker;
mod negate;
mod number;
mod object;
mod part;
mod pattern;
mod policy;
mod random;
mod reach;
mod read;
mod rivals;
mod scalar;
mod shrink;
mod smallest;
mod text;
mod twice;

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

pub use breakage::{Breakage, Edit};
pub use random::Random;
pub use smallest::{smallest, smallest_async};

use crate::schema::Schemas;
use build::Builder;
use maker::Maker;
use policy::Chance;

/// Makes data for the schemas of one document.
#[derive(Debug, Clone)]
pub struct Sampler {
    schemas: Arc<Schemas>,
    maker: Arc<Mutex<Maker>>,
    seed: u64,
}

impl Sampler {
    /// A sampler for the schemas of a document.
    pub fn new(schemas: Arc<Schemas>, seed: u64) -> Self {
        let maker = Maker::new(Arc::clone(&schemas));
        Self {
            schemas,
            maker: Arc::new(Mutex::new(maker)),
            seed,
        }
    }

    /// Looks for the smallest values of whole bodies and parameters, in the order of the document.
    /// The search for one goes by what was found for others: after this, what a whole value is given
    /// does not depend on which others were asked for before.
    pub fn prepare(&self) {
        let mut maker = self.maker();
        for pointer in self.schemas.of_whole_values() {
            let node = maker.at(pointer);
            maker.least(node);
        }
    }

    /// Valid values for the schema at a pointer: the smallest, the fullest, all edge values, then
    /// random ones until there are `least`. Fewer, if the schema does not allow so many or none
    /// could be found; more, if it has more edges.
    pub fn valid(&self, pointer: &str, least: usize) -> Vec<Value> {
        let mut maker = self.maker();
        let node = maker.at(pointer);
        let mut values = Values {
            schemas: &self.schemas,
            pointer,
            known: HashSet::new(),
            values: Vec::new(),
        };
        let smallest = maker.least(node).map(|least| least.value.clone());
        if let Some(smallest) = smallest {
            values.take(smallest);
            if let Some(full) = maker.full(node) {
                let mut doubled = twice::items(&full).into_iter();
                values.take(full);
                // The first is all at once: where it is valid, the others show no more.
                doubled.find(|value| values.take(value.clone()));
            }
            maker.cover(node, &mut |value| values.take(value));
        }
        // Some schemas have fewer values than are wanted, and some random values are refused.
        let mut chance = Chance::new(Random::new(self.seed, pointer));
        for _ in 0..least.saturating_mul(4) {
            if values.values.len() >= least {
                break;
            }
            if let Some(built) = Builder::new(&mut maker, &mut chance).start(node, &[]) {
                values.take(built.value);
            }
        }
        values.values
    }

    /// A valid value with all that may be there, down to where it would grow too large, for the
    /// schema at a pointer.
    pub fn full(&self, pointer: &str) -> Option<Value> {
        let mut maker = self.maker();
        let node = maker.at(pointer);
        let full = maker.full(node);
        drop(maker);
        let full = full.filter(|value| self.schemas.accepts(pointer, value));
        full.or_else(|| self.valid(pointer, 8).into_iter().max_by_key(least::size))
    }

    /// Values that break one constraint each of the schema at a pointer and of those that its
    /// values are made of. Each is refused by the validator for that and nothing else.
    pub fn broken(&self, pointer: &str) -> Vec<Breakage> {
        self.maker().broken(pointer)
    }

    /// Smaller valid values of the schema at a pointer, made from one: without optional members,
    /// with fewer items, shorter and plainer texts, and numbers nearer to 0 or a bound; each
    /// union keeps its variant.
    ///
    /// Those come first that take the most away, so that the first one that still shows what is
    /// looked for is a good one to go on from ([`smallest`]). There is an end to that: each is
    /// smaller than `value` by a measure that has a least.
    pub fn shrink(&self, pointer: &str, value: &Value) -> Vec<Value> {
        self.maker().shrunk(pointer, value)
    }

    fn maker(&self) -> MutexGuard<'_, Maker> {
        self.maker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Valid values, each once.
struct Values<'a> {
    schemas: &'a Schemas,
    pointer: &'a str,
    known: HashSet<u64>,
    values: Vec<Value>,
}

impl Values<'_> {
    /// Takes a value, if it is valid. Says whether it is.
    fn take(&mut self, mut value: Value) -> bool {
        let is_valid = self.schemas.accepts_mut(self.pointer, &mut value);
        if is_valid && self.known.insert(hash(&value)) {
            self.values.push(value);
        }
        is_valid
    }
}

/// The same number for the same value.
fn hash(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
