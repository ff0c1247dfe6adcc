//! What the sampler promises, for schemas of every kind.

mod breaking;
mod edges;
mod promises;
mod schemas;
mod shrinking;
mod variants;

use serde_json::{Value, json};

use super::*;

/// A sampler for a schema, which stands at `/schema`.
fn sampler(schema: &Value) -> Sampler {
    let root = json!({ "schema": schema, "$defs": schemas::definitions() });
    Sampler::new(Arc::new(Schemas::new(&root).unwrap()), 1)
}

fn valid(schema: Value) -> Vec<Value> {
    sampler(&schema).valid("/schema", 0)
}

/// Place and rule of each broken value.
fn broken(schema: Value) -> Vec<(String, String)> {
    let broken = sampler(&schema).broken("/schema").into_iter();
    broken.map(|one| (one.pointer, one.rule)).collect()
}
