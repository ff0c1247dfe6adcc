//! Valid and deliberately broken data for JSON Schema 2020-12.
//!
//! A [`Sampler`] is deterministic: the same schemas and the same seed give the same values.
//! What it calls valid has been accepted by the `jsonschema` validator, what it calls broken
//! has been refused by it, so that a mistake here costs a case and never a wrong verdict.
//!
//! Edge values come first: bounds, empty and longest texts, unicode, every enum value, every
//! union variant, null where it is allowed, optional members all absent, all present and one
//! by one. Left out on purpose is what no Rust type carries without loss, though JSON could:
//! integers beyond 64 bits, `1.0` for an integer, and decimals of more digits than every
//! parser reads alike.

mod breakage;
mod breaking;
mod format;
mod maker;
mod number;
mod pattern;
mod random;
mod shrink;
mod structure;
mod text;

use std::sync::Arc;

use serde_json::{Value, json};

pub use breakage::{Breakage, Edit};
pub use random::Random;

use crate::pointer::to_fragment;
use crate::schema::Schemas;
use maker::Maker;

/// Makes data for the schemas of one document.
#[derive(Debug, Clone)]
pub struct Sampler {
    schemas: Arc<Schemas>,
    seed: u64,
}

impl Sampler {
    /// A sampler for the schemas of a document.
    pub fn new(schemas: Arc<Schemas>, seed: u64) -> Self {
        Self { schemas, seed }
    }

    /// Valid values for the schema at a pointer: all edge values, then random ones until there
    /// are `least`. Fewer, if the schema does not allow so many or none could be found.
    pub fn valid(&self, pointer: &str, least: usize) -> Vec<Value> {
        let maker = Maker::new(&self.schemas);
        let schema = reference(pointer);
        let mut values: Vec<Value> = Vec::new();
        for value in maker.edges(&schema, maker::DEPTH).iter() {
            if !values.contains(value) && self.schemas.accepts(pointer, value) {
                values.push(value.clone());
            }
        }
        let mut random = Random::new(self.seed, pointer);
        // Some schemas have fewer values than are wanted, and some random values are refused.
        for _ in 0..least.saturating_mul(4) {
            if values.len() >= least {
                break;
            }
            let Some(value) = maker.random(&schema, maker::DEPTH, &mut random) else {
                continue;
            };
            if !values.contains(&value) && self.schemas.accepts(pointer, &value) {
                values.push(value);
            }
        }
        values
    }

    /// A valid value with all that may be there, for the schema at a pointer.
    pub fn full(&self, pointer: &str) -> Option<Value> {
        let maker = Maker::new(&self.schemas);
        let full = maker
            .full(&reference(pointer), maker::DEPTH)
            .filter(|value| self.schemas.accepts(pointer, value));
        full.or_else(|| {
            self.valid(pointer, 8)
                .into_iter()
                .max_by_key(structure::size)
        })
    }

    /// Smaller valid values for the schema at a pointer, made of a valid one: the largest cuts
    /// first. Taking the first that still shows what is looked for, again and again, ends at one
    /// that has nothing in it that is not needed.
    pub fn shrink(&self, pointer: &str, value: &Value) -> Vec<Value> {
        shrink::candidates(value)
            .into_iter()
            .filter(|smaller| self.schemas.accepts(pointer, smaller))
            .collect()
    }

    /// Values that break one constraint each of the schema at a pointer: every constraint that
    /// a valid value with all that may be there meets.
    pub fn broken(&self, pointer: &str) -> Vec<Breakage> {
        let Some(base) = self.full(pointer) else {
            return Vec::new();
        };
        breakage::all(&self.schemas, pointer, &reference(pointer), &base)
    }
}

fn reference(pointer: &str) -> Value {
    json!({ "$ref": format!("#{}", to_fragment(pointer)) })
}

#[cfg(test)]
mod tests;
