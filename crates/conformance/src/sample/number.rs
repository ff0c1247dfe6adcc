//! Numbers (JSON Schema 2020-12, Validation, section 6.2).

use serde_json::{Number, Value};

use super::random::Random;
use crate::flatten::View;

/// The integers that are made where the schema states no bounds.
///
/// JSON bounds no integer, but Rust's types do. Without `maximum` and `format` a generator can
/// only choose a type of 64 bits, signed or not, so what is made goes up to `i64::MAX`, which
/// both carry. Negative ones are small: enough to tell a signed type from an unsigned one.
const UNBOUNDED: (i128, i128) = (-1000, i64::MAX as i128);

/// The least and the greatest integer that a view allows and that is made.
pub(super) fn range(view: &View) -> (i128, i128) {
    let (mut low, mut high) = match view.get("format").and_then(Value::as_str) {
        Some("int8") => (i128::from(i8::MIN), i128::from(i8::MAX)),
        Some("uint8") => (0, i128::from(u8::MAX)),
        Some("int16") => (i128::from(i16::MIN), i128::from(i16::MAX)),
        Some("uint16") => (0, i128::from(u16::MAX)),
        Some("int32") => (i128::from(i32::MIN), i128::from(i32::MAX)),
        Some("uint32") => (0, i128::from(u32::MAX)),
        Some("int64") => (i128::from(i64::MIN), i128::from(i64::MAX)),
        Some("uint64") => (0, i128::from(u64::MAX)),
        _ => {
            let stated = [stated_low(view), stated_high(view)];
            (
                stated[0].map_or(UNBOUNDED.0, |low| low.max(i128::from(i64::MIN))),
                stated[1].map_or(UNBOUNDED.1, |high| high.min(i128::from(u64::MAX))),
            )
        }
    };
    low = low.max(stated_low(view).unwrap_or(low));
    high = high.min(stated_high(view).unwrap_or(high));
    (low, high)
}

fn stated_low(view: &View) -> Option<i128> {
    let minimum = view
        .get("minimum")
        .and_then(|bound| whole(bound, f64::ceil));
    let exclusive = view
        .get("exclusiveMinimum")
        .and_then(|bound| whole(bound, f64::floor))
        .map(|bound| bound + 1);
    minimum.max(exclusive)
}

fn stated_high(view: &View) -> Option<i128> {
    let maximum = view
        .get("maximum")
        .and_then(|bound| whole(bound, f64::floor));
    let exclusive = view
        .get("exclusiveMaximum")
        .and_then(|bound| whole(bound, f64::ceil))
        .map(|bound| bound - 1);
    match (maximum, exclusive) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a bound beyond 128 bits is no bound; the cast saturates"
)]
fn whole(bound: &Value, round: fn(f64) -> f64) -> Option<i128> {
    let exact = bound
        .as_i64()
        .map(i128::from)
        .or_else(|| bound.as_u64().map(i128::from));
    exact.or_else(|| bound.as_f64().map(|bound| round(bound) as i128))
}

/// Edge values of an integer.
pub(super) fn integers(view: &View) -> Vec<Value> {
    let (low, high) = range(view);
    let step = step(view);
    let stated = stated_low(view)
        .into_iter()
        .flat_map(|low| [low, low.saturating_add(step)]);
    let stated = stated.chain(
        stated_high(view)
            .into_iter()
            .flat_map(|high| [high, high.saturating_sub(step)]),
    );
    let usual = [
        1,
        0,
        -1,
        42,
        255,
        i128::from(i32::MAX),
        i128::from(i32::MAX) + 1,
        high,
        low,
    ];
    let mut values: Vec<Value> = Vec::new();
    for candidate in stated.chain(usual) {
        let down = candidate - candidate.rem_euclid(step);
        for candidate in [down, down.saturating_add(step)] {
            let value = integer(candidate)
                .filter(|_| (low..=high).contains(&candidate) && (candidate == down || down < low));
            values.extend(value.filter(|value| !values.contains(value)));
        }
    }
    values
}

fn step(view: &View) -> i128 {
    view.get("multipleOf")
        .and_then(Value::as_i64)
        .map(i128::from)
        .filter(|step| *step > 0)
        .unwrap_or(1)
}

/// An integer of 64 bits as JSON.
pub(super) fn integer(value: i128) -> Option<Value> {
    i64::try_from(value)
        .map(Value::from)
        .or_else(|_| u64::try_from(value).map(Value::from))
        .ok()
}

pub(super) fn random_integer(view: &View, random: &mut Random) -> Option<Value> {
    let (low, high) = range(view);
    let span = high.checked_sub(low).filter(|span| *span >= 0)? + 1;
    // Small numbers are met more often than those of 19 digits.
    let span = if random.flip() { span.min(1000) } else { span };
    let step = step(view);
    let value = low + i128::from(random.draw()).rem_euclid(span);
    integer(value - value.rem_euclid(step))
}

/// Edge values of a number. They have few digits: not every parser reads the seventeenth alike.
pub(super) fn decimals(view: &View) -> Vec<Value> {
    let bound = |keyword: &str| view.get(keyword).and_then(Value::as_f64);
    let bounds = ["minimum", "maximum"].into_iter().filter_map(bound);
    let inside = bound("exclusiveMinimum")
        .map(|bound| bound + 0.5)
        .into_iter()
        .chain(bound("exclusiveMaximum").map(|bound| bound - 0.5));
    let middle = match (
        bound("minimum").or(bound("exclusiveMinimum")),
        bound("maximum").or(bound("exclusiveMaximum")),
    ) {
        (Some(low), Some(high)) => Some(low.midpoint(high)),
        _ => None,
    };
    let multiples = bound("multipleOf")
        .into_iter()
        .flat_map(|step| [step, 2.0 * step, 10.0 * step]);
    // What `f32` carries exactly, unless the format asks for no such care.
    let usual: &[f64] = match view.get("format").and_then(Value::as_str) {
        Some("float") => &[0.5, 0.0, 1.0, -1.0, -2.25, 1024.0, 16_777_216.0],
        _ => &[
            0.5,
            0.0,
            1.0,
            -1.0,
            -2.25,
            0.1,
            123_456.789,
            1e15,
            1e-7,
            9_007_199_254_740_991.0,
        ],
    };
    let candidates = bounds
        .chain(inside)
        .chain(middle)
        .chain(multiples)
        .chain(usual.iter().copied());
    candidates.filter_map(decimal).collect()
}

/// A number as JSON; without a fraction, as an integer.
#[expect(
    clippy::cast_possible_truncation,
    reason = "checked to be whole and of 53 bits"
)]
pub(super) fn decimal(value: f64) -> Option<Value> {
    if value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_991.0 {
        return Some(Value::from(value as i64));
    }
    Number::from_f64(value).map(Value::Number)
}
