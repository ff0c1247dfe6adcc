//! Variants, and what must not be.

use serde_json::{Value, json};

use super::Attempt;
use crate::pointer::escape;
use crate::sample::build::Builder;
use crate::sample::form::Fork;
use crate::sample::kind::Kind;
use crate::sample::maker::{Maker, NodeId};
use crate::sample::policy::Chance;
use crate::sample::random::Random;
use crate::sample::scalar;

/// How many variants are tried, and values of each.
const MOST: usize = 8;

/// How many values are tried that a schema must not allow.
const TRIES: u64 = 6;

pub(super) fn attempts(maker: &mut Maker, fork: &Fork) -> Vec<Attempt> {
    let mut attempts = Vec::new();
    let Some((part, _)) = fork.choice else {
        return attempts;
    };
    let holder = maker.parts.get(part);
    if let Some(property) = &holder.discriminator {
        let names = vec![json!("no variant"), json!("")];
        let place = format!("/{}", escape(property));
        attempts.push(Attempt::at("discriminator", place, names));
    }
    attempts.push(Attempt::here("oneOf", several(maker, fork)));
    attempts
}

/// Values of which one may be of several variants at once: those of each, and the members of
/// two together.
fn several(maker: &mut Maker, fork: &Fork) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for option in fork.options.iter().take(MOST) {
        let view = maker.view(*option);
        let kind = view
            .get("type")
            .and_then(Value::as_str)
            .and_then(Kind::named);
        if let Some(kind) = kind {
            let (edges, _) = scalar::edges(&maker.schemas, kind, &view);
            values.extend(edges.into_iter().take(MOST));
        }
        let least = maker.least(*option);
        values.extend(least.map(|least| least.value.clone()));
    }
    let objects = values.iter().filter_map(Value::as_object);
    let both = objects.take(2).flat_map(|one| one.clone());
    values.push(Value::Object(both.collect()));
    values
}

/// Values that `not` is about.
pub(super) fn negated(maker: &mut Maker, node: NodeId, value: &Value) -> Vec<Attempt> {
    let parts = maker.said(node);
    let mut attempts = Vec::new();
    for schema in parts.iter().filter_map(|part| part.negated) {
        let node = maker.all(&[schema]);
        let mut values: Vec<Value> = maker
            .least(node)
            .map(|least| least.value.clone())
            .into_iter()
            .collect();
        values.extend((0..TRIES).filter_map(|seed| {
            let mut chance = Chance::new(Random::new(seed, "not"));
            let built = Builder::new(maker, &mut chance).start(node, &[]);
            built.map(|built| built.value)
        }));
        let merged = values.iter().filter_map(|other| {
            let mut both = value.as_object()?.clone();
            both.extend(other.as_object()?.clone());
            Some(Value::Object(both))
        });
        let merged: Vec<Value> = merged.collect();
        values.splice(0..0, merged);
        attempts.push(Attempt::here("not", values));
    }
    attempts
}
