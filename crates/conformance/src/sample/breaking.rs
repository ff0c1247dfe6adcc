//! How each keyword is broken (JSON Schema 2020-12, Validation, section 6).

use serde_json::{Map, Number, Value, json};

use super::breakage::{Attempt, Edit};
use super::maker::{DEPTH, Maker};
use super::{format, number, pattern, text};
use crate::flatten::View;
use crate::pointer::escape;
use crate::schema::Schemas;

/// All ways to break the constraints that hold for a value.
pub(super) fn attempts(schemas: &Schemas, view: &View, value: &Value) -> Vec<Attempt> {
    let mut attempts = vec![wrong_type(value)];
    if view.contains_key("enum") || view.contains_key("const") {
        attempts.push(here(
            if view.contains_key("enum") {
                "enum"
            } else {
                "const"
            },
            unlisted(value),
        ));
    }
    match value {
        Value::Number(number) => attempts.extend(numbers(view, number)),
        Value::String(_) => attempts.extend(texts(view)),
        Value::Array(items) => attempts.extend(lists(schemas, view, items)),
        Value::Object(members) => attempts.extend(objects(schemas, view, members)),
        _ => {}
    }
    attempts
}

fn here(rule: &'static str, values: Vec<Value>) -> Attempt {
    Attempt {
        rule,
        place: String::new(),
        edits: values.into_iter().map(Edit::Set).collect(),
        each: false,
    }
}

/// Values of other types. Those that are allowed here too are found out by the validator.
fn wrong_type(value: &Value) -> Attempt {
    let others = match value {
        Value::String(_) => vec![Value::Null, json!(12), json!(["text"]), json!({})],
        Value::Number(number) if number.is_f64() => {
            vec![Value::Null, json!("12"), json!(true), json!([])]
        }
        Value::Number(_) => vec![Value::Null, json!("12"), json!(1.5), json!(true)],
        Value::Bool(_) => vec![Value::Null, json!("true"), json!(1)],
        Value::Array(_) => vec![Value::Null, json!({}), json!("text")],
        Value::Object(_) => vec![Value::Null, json!([]), json!("text")],
        Value::Null => vec![json!("text"), json!(12)],
    };
    Attempt {
        each: true,
        ..here("type", others)
    }
}

/// Values of the same type that are like those listed.
fn unlisted(value: &Value) -> Vec<Value> {
    match value {
        Value::String(text) => vec![
            json!(format!("{text}x")),
            json!(text.to_uppercase()),
            json!("unlisted"),
            json!(""),
        ],
        Value::Number(number) => number
            .as_i64()
            .map(|number| {
                [1, -1, 1000]
                    .map(|step| json!(number.saturating_add(step)))
                    .to_vec()
            })
            .unwrap_or_default(),
        Value::Bool(flag) => vec![json!(!flag)],
        _ => Vec::new(),
    }
}

fn numbers(view: &View, value: &Number) -> Vec<Attempt> {
    let is_whole = !value.is_f64();
    let step = |bound: &Value, step: i64| -> Vec<Value> {
        let multiple = view.get("multipleOf").and_then(Value::as_i64).unwrap_or(1);
        let whole = bound
            .as_i64()
            .and_then(|bound| bound.checked_add(step.checked_mul(multiple)?))
            .map(Value::from);
        let large = bound
            .as_u64()
            .filter(|_| step > 0)
            .and_then(|bound| bound.checked_add(1))
            .map(Value::from);
        let half = bound.as_f64().and_then(|bound| {
            number::decimal(if is_whole {
                (bound + step as f64).trunc()
            } else {
                bound + 0.5 * step as f64
            })
        });
        whole.into_iter().chain(large).chain(half).collect()
    };
    let mut attempts = Vec::new();
    for (rule, direction) in [("minimum", -1), ("maximum", 1)] {
        attempts.extend(
            view.get(rule)
                .map(|bound| here(rule, step(bound, direction))),
        );
    }
    for rule in ["exclusiveMinimum", "exclusiveMaximum"] {
        attempts.extend(view.get(rule).map(|bound| here(rule, vec![bound.clone()])));
    }
    if let Some(divisor) = view.get("multipleOf").and_then(Value::as_f64) {
        let near = value.as_f64().unwrap_or(0.0);
        let values = [near + 1.0, near - 1.0, near + divisor / 2.0]
            .into_iter()
            .filter_map(number::decimal);
        attempts.push(here("multipleOf", values.collect()));
    }
    attempts
}

fn texts(view: &View) -> Vec<Attempt> {
    let bound = |rule: &str| {
        view.get(rule)
            .and_then(Value::as_u64)
            .and_then(|bound| usize::try_from(bound).ok())
    };
    let of_length = |length: usize| {
        text::exactly(view, length)
            .into_iter()
            .map(Value::String)
            .collect::<Vec<_>>()
    };
    let (least, most) = (bound("minLength"), bound("maxLength"));
    let mut attempts = Vec::new();
    if let Some(length) = least.and_then(|least| least.checked_sub(1)) {
        attempts.push(here("minLength", of_length(length)));
    }
    if let Some(length) = most
        .map(|most| most.saturating_add(1))
        .filter(|length| *length <= text::LONGEST)
    {
        let counted_otherwise = vec![Value::String("🜚".repeat(length))];
        attempts.push(here(
            "maxLength",
            [of_length(length), counted_otherwise].concat(),
        ));
    }
    if let Some(pattern) = view.get("pattern").and_then(Value::as_str) {
        attempts.push(here(
            "pattern",
            mismatches(pattern, least.unwrap_or(0), most),
        ));
    }
    if view.contains_key("format") {
        attempts.push(here(
            "format",
            format::NONE_OF_ANY.map(Value::from).to_vec(),
        ));
    }
    attempts
}

/// Texts within the bounds that are unlikely to match.
fn mismatches(pattern: &str, least: usize, most: Option<usize>) -> Vec<Value> {
    let length = pattern::range(pattern)
        .map_or(least, |(low, _)| low)
        .max(least)
        .max(1);
    let length = most.map_or(length, |most| length.min(most));
    ["A", "-", "9", "é", " ", "z", "🜚"]
        .map(|one| Value::String(one.repeat(length)))
        .to_vec()
}

fn lists(schemas: &Schemas, view: &View, items: &[Value]) -> Vec<Attempt> {
    let bound = |rule: &str| {
        view.get(rule)
            .and_then(Value::as_u64)
            .and_then(|bound| usize::try_from(bound).ok())
    };
    let mut attempts = Vec::new();
    if let Some(length) = bound("minItems").and_then(|least| least.checked_sub(1)) {
        attempts.push(here(
            "minItems",
            vec![items.iter().take(length).cloned().collect()],
        ));
    }
    if let Some(length) = bound("maxItems")
        .and_then(|most| most.checked_add(1))
        .filter(|length| *length <= 10_000)
    {
        let maker = Maker::new(schemas);
        let others = view
            .get("items")
            .map(|items| maker.edges(items, DEPTH).to_vec())
            .unwrap_or_default();
        let is_unique = view.get("uniqueItems") == Some(&Value::Bool(true));
        let mut longer = items.to_vec();
        longer.extend(
            others
                .iter()
                .filter(|other| !items.contains(other))
                .cloned(),
        );
        if !is_unique {
            longer = longer.into_iter().cycle().take(length).collect();
        }
        longer.truncate(length);
        attempts.push(here("maxItems", vec![Value::Array(longer)]));
    }
    if view.get("uniqueItems") == Some(&Value::Bool(true)) {
        let twice: Vec<Value> = items
            .iter()
            .take(1)
            .cycle()
            .take(2.max(bound("minItems").unwrap_or(0)))
            .cloned()
            .collect();
        attempts.push(here("uniqueItems", vec![Value::Array(twice)]));
    }
    attempts
}

fn objects(schemas: &Schemas, view: &View, members: &Map<String, Value>) -> Vec<Attempt> {
    let bound = |rule: &str| {
        view.get(rule)
            .and_then(Value::as_u64)
            .and_then(|bound| usize::try_from(bound).ok())
    };
    let required: Vec<&str> = view
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut attempts: Vec<Attempt> = required
        .iter()
        .map(|name| Attempt {
            place: format!("/{}", escape(name)),
            edits: vec![Edit::Remove],
            ..here("required", Vec::new())
        })
        .collect();
    if view.get("additionalProperties") == Some(&Value::Bool(false)) {
        attempts.push(Attempt {
            place: "/unexpectedMember".to_owned(),
            ..here("additionalProperties", vec![json!("unexpected"), json!(1)])
        });
    }
    if let Some(length) = bound("minProperties").and_then(|least| least.checked_sub(1)) {
        let (needed, spare): (Vec<_>, Vec<_>) = members
            .iter()
            .partition(|(name, _)| required.contains(&name.as_str()));
        let fewer = needed
            .into_iter()
            .chain(spare)
            .take(length)
            .map(|(name, value)| (name.clone(), value.clone()));
        attempts.push(here("minProperties", vec![Value::Object(fewer.collect())]));
    }
    if let Some(most) = bound("maxProperties").filter(|most| *most <= 10_000) {
        attempts.push(here(
            "maxProperties",
            vec![more_members(schemas, view, members, most + 1)],
        ));
    }
    attempts
}

/// So many members: those that the schema names first, then others.
fn more_members(
    schemas: &Schemas,
    view: &View,
    members: &Map<String, Value>,
    wanted: usize,
) -> Value {
    let maker = Maker::new(schemas);
    let mut more = members.clone();
    let named = view
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let other = view
        .get("additionalProperties")
        .cloned()
        .unwrap_or(Value::Bool(true));
    let others = (0..wanted).map(|index| (format!("extra{index}"), &other));
    for (name, schema) in named
        .map(|(name, schema)| (name.clone(), schema))
        .chain(others)
    {
        if more.len() < wanted && !more.contains_key(&name) {
            let value = maker.edges(schema, 0).first().cloned();
            more.extend(value.map(|value| (name, value)));
        }
    }
    Value::Object(more)
}
