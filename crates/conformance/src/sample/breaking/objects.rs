//! Objects.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::{Attempt, strange};
use crate::flatten::View;
use crate::pointer::escape;
use crate::sample::breakage::Edit;
use crate::sample::build::Step;
use crate::sample::maker::{Maker, NodeId};
use crate::sample::object::{Object, count};
use crate::sample::part::Part;

/// Larger objects are not made.
const LARGEST: usize = 1000;

pub(super) fn attempts(
    maker: &mut Maker,
    node: NodeId,
    view: &View,
    object: &Object,
    value: &Value,
) -> Vec<Attempt> {
    let none = Map::new();
    let members = value.as_object().unwrap_or(&none);
    let mut attempts = missing(object);
    attempts.extend(unexpected(maker, node, members));
    attempts.extend(forbidden(maker, node, object));
    let required = |name: &String| {
        let mut named = object.members.iter();
        named.any(|member| member.is_required && member.name == *name)
    };
    if let Some(length) = count(view, "minProperties").and_then(|least| least.checked_sub(1)) {
        let (needed, spare): (Vec<_>, Vec<_>) =
            members.iter().partition(|(name, _)| required(name));
        let fewer = needed.into_iter().chain(spare).take(length);
        let fewer = fewer.map(|(name, value)| (name.clone(), value.clone()));
        attempts.push(Attempt::here(
            "minProperties",
            vec![Value::Object(fewer.collect())],
        ));
    }
    if let Some(most) = count(view, "maxProperties").filter(|most| *most <= LARGEST) {
        let more = more_members(maker, node, object, members, most + 1);
        attempts.push(Attempt::here("maxProperties", vec![more]));
    }
    attempts
}

/// Each member that has to be there, missing.
fn missing(object: &Object) -> Vec<Attempt> {
    let remove = |rule: &'static str, name: &str, with: Option<Step>| Attempt {
        edits: vec![Edit::Remove],
        with,
        ..Attempt::at(rule, format!("/{}", escape(name)), Vec::new())
    };
    let mut attempts = Vec::new();
    for (index, member) in object.members.iter().enumerate() {
        if member.is_required {
            attempts.push(remove("required", &member.name, None));
        }
        let needed = member
            .needs
            .iter()
            .filter_map(|need| object.members.get(*need));
        attempts.extend(needed.map(|needed| {
            let with = Step::With(index);
            remove("dependentRequired", &needed.name, Some(with))
        }));
    }
    attempts
}

/// A member that no schema names and that may not be there, or not by its name.
fn unexpected(maker: &mut Maker, node: NodeId, members: &Map<String, Value>) -> Vec<Attempt> {
    let parts = maker.said(node);
    let mut attempts = Vec::new();
    let place = || "/unexpectedMember".to_owned();
    for part in &parts {
        if part
            .additional
            .is_some_and(|schema| maker.parts.get(schema).is_never)
        {
            attempts.push(Attempt::at("additionalProperties", place(), strange()));
        }
        if part.unevaluated_members.is_some() {
            attempts.push(Attempt::at("unevaluatedProperties", place(), strange()));
        }
    }
    if parts.iter().any(|part| part.names.is_some()) {
        let names = [
            "unexpectedMember",
            "",
            "0",
            "A",
            "-",
            "é",
            " ",
            "unexpected member",
        ];
        let mut names: Vec<String> = names.map(str::to_owned).to_vec();
        names.extend(broken_names(maker, &parts));
        names.retain(|name| !members.contains_key(name));
        for name in names {
            let member = maker.member(&parts, &name);
            let value = maker.least(member).map(|least| least.value.clone());
            let mut values = strange();
            values.splice(0..0, value);
            attempts.push(Attempt::at(
                "propertyNames",
                format!("/{}", escape(&name)),
                values,
            ));
        }
    }
    attempts
}

/// Names that break what is said of names, as texts break what is said of them.
fn broken_names(maker: &mut Maker, parts: &[Arc<Part>]) -> Vec<String> {
    let Some(rule) = maker.rule_of_names(parts) else {
        return Vec::new();
    };
    let Some(name) = maker.least(rule).map(|least| least.value.clone()) else {
        return Vec::new();
    };
    let attempts = super::attempts(maker, rule, &name, true).into_iter();
    let edits = attempts.flat_map(|attempt| attempt.edits);
    let names = edits.filter_map(|edit| match edit {
        Edit::Set(Value::String(name)) => Some(name),
        _ => None,
    });
    names.collect()
}

/// A member that has no value.
fn forbidden(maker: &mut Maker, node: NodeId, object: &Object) -> Vec<Attempt> {
    let at =
        |rule: &'static str, name: &str| Attempt::at(rule, format!("/{}", escape(name)), strange());
    let mut attempts = Vec::new();
    for member in &object.members {
        if !maker.is_possible(member.node) {
            attempts.extend(
                ["properties", "patternProperties", "not"].map(|rule| at(rule, &member.name)),
            );
        }
    }
    for part in maker.said(node) {
        attempts.extend(
            part.dependents
                .iter()
                .map(|name| at("dependentSchemas", name)),
        );
    }
    attempts
}

/// So many members: those that the schema names first, then others.
fn more_members(
    maker: &mut Maker,
    node: NodeId,
    object: &Object,
    members: &Map<String, Value>,
    wanted: usize,
) -> Value {
    let parts = maker.said(node);
    let mut more = members.clone();
    let mut others: Vec<(String, NodeId)> = object
        .members
        .iter()
        .map(|member| (member.name.clone(), member.node))
        .collect();
    for index in others.len()..wanted + others.len() {
        let name = format!("extra{index}");
        let node = maker.member(&parts, &name);
        others.push((name, node));
    }
    for (name, node) in others {
        if more.len() < wanted && !more.contains_key(&name) {
            let value = maker.least(node).map(|least| least.value.clone());
            more.extend(value.map(|value| (name, value)));
        }
    }
    Value::Object(more)
}
