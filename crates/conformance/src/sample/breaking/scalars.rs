//! Numbers and texts.

use serde_json::{Number, Value, json};

use super::Attempt;
use crate::flatten::View;
use crate::sample::object::count;
use crate::sample::{format, number, pattern, text};

pub(super) fn numbers(view: &View, value: &Number) -> Vec<Attempt> {
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
        let near = bound.as_f64().map_or(Vec::new(), |bound| {
            let (far, half) = (bound + step as f64, bound + 0.5 * step as f64);
            let near = if is_whole {
                [far.trunc(), half]
            } else {
                [half, far]
            };
            near.into_iter().filter_map(number::decimal).collect()
        });
        let divisor = view.get("multipleOf").and_then(Value::as_f64);
        let multiple = bound.as_f64().zip(divisor).map(|(bound, divisor)| {
            let times = bound / divisor;
            let next = if step > 0 {
                times.floor() + 1.0
            } else {
                times.ceil() - 1.0
            };
            next * divisor
        });
        let multiple = multiple.and_then(number::decimal);
        let all = multiple.into_iter().chain(whole).chain(large);
        all.chain(near).collect()
    };
    let mut attempts = Vec::new();
    for (rule, direction) in [("minimum", -1), ("maximum", 1)] {
        let bound = view.get(rule);
        attempts.extend(bound.map(|bound| Attempt::here(rule, step(bound, direction))));
    }
    for (rule, direction) in [("exclusiveMinimum", -1), ("exclusiveMaximum", 1)] {
        attempts.extend(view.get(rule).map(|bound| {
            let mut values = vec![bound.clone()];
            values.extend(step(bound, direction));
            Attempt::here(rule, values)
        }));
    }
    if let Some(divisor) = view.get("multipleOf").and_then(Value::as_f64) {
        let near = value.as_f64().unwrap_or(0.0);
        let values = [near + 1.0, near - 1.0, near + divisor / 2.0]
            .into_iter()
            .filter_map(number::decimal);
        attempts.push(Attempt::here("multipleOf", values.collect()));
    }
    let beyond = match view.get("format").and_then(Value::as_str) {
        Some("int32") => vec![
            json!(i64::from(i32::MAX) + 1),
            json!(i64::from(i32::MIN) - 1),
        ],
        Some("int64") => vec![json!(1_u64 << 63), json!(-1e19)],
        Some("float") => vec![json!(1e39), json!(-1e39)],
        _ => Vec::new(),
    };
    if !beyond.is_empty() {
        attempts.push(Attempt {
            each: true,
            ..Attempt::here("format", beyond)
        });
    }
    attempts
}

pub(super) fn texts(view: &View) -> Vec<Attempt> {
    let of_length = |length: usize| {
        text::exactly(view, length)
            .into_iter()
            .map(Value::String)
            .collect::<Vec<_>>()
    };
    let format = view
        .get("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let (least, most) = (count(view, "minLength"), count(view, "maxLength"));
    let mut attempts = Vec::new();
    if let Some(length) = least.and_then(|least| least.checked_sub(1)) {
        let short = format::edges(format).iter().map(|text| json!(text));
        let values = of_length(length).into_iter().chain(short);
        attempts.push(Attempt::here("minLength", values.collect()));
    }
    if let Some(length) = most
        .map(|most| most.saturating_add(1))
        .filter(|length| *length <= text::LONGEST)
    {
        let mut values = of_length(length);
        values.push(Value::String("🜚".repeat(length)));
        values.extend(
            (length..length + 4)
                .filter_map(|length| format::of_length(format, length).map(Value::String)),
        );
        values.extend(format::edges(format).iter().map(|text| json!(text)));
        attempts.push(Attempt::here("maxLength", values));
    }
    if let Some(pattern) = view.get("pattern").and_then(Value::as_str) {
        let mut values = mismatches(pattern, least.unwrap_or(0), most);
        values.extend(format::edges(format).iter().map(|text| json!(text)));
        attempts.push(Attempt::here("pattern", values));
    }
    if view.contains_key("format") {
        let strangers = format::strangers(format).iter().map(|text| json!(text));
        let mut values: Vec<Value> = strangers.collect();
        values.extend(of_length(least.unwrap_or(1)));
        attempts.push(Attempt::here("format", values));
    }
    attempts
}

/// Texts within the bounds that are unlikely to match.
fn mismatches(pattern: &str, least: usize, most: Option<usize>) -> Vec<Value> {
    let length = pattern::range(pattern)
        .map_or(least, |(low, _)| low)
        .max(least)
        .clamp(1, text::LONGEST);
    let length = most.map_or(length, |most| length.min(most));
    let mut values: Vec<Value> = ["A", "-", "9", "é", " ", "z", "🜚", "\n"]
        .map(|one| Value::String(one.repeat(length)))
        .to_vec();
    values.push(json!(""));
    values
}
