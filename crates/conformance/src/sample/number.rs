//! Numbers (JSON Schema 2020-12, Validation, section 6.2; OAS 3.1, section 4.4).

use serde_json::{Number, Value};

use super::random::Random;
use crate::flatten::View;

/// The integers that are made where the schema states no bounds.
///
/// JSON bounds no integer, but Rust's types do. Without `maximum` and `format` a generator can
/// only choose a type of 64 bits, signed or not, so what is made goes up to `i64::MAX`, which
/// both carry. Negative ones are small: enough to tell a signed type from an unsigned one.
const UNBOUNDED: (i128, i128) = (-1000, i64::MAX as i128);

/// The bounds of a format of integers.
fn of_format(view: &View) -> Option<(i128, i128)> {
    let bits = |low: i64, high: u64| Some((i128::from(low), i128::from(high)));
    match view.get("format").and_then(Value::as_str)? {
        "int8" => bits(-128, 127),
        "uint8" => bits(0, 255),
        "int16" => bits(-32_768, 32_767),
        "uint16" => bits(0, 65_535),
        "int32" => bits(-2_147_483_648, 2_147_483_647),
        "uint32" => bits(0, 4_294_967_295),
        "int64" => bits(i64::MIN, i64::MAX.unsigned_abs()),
        "uint64" => bits(0, u64::MAX),
        _ => None,
    }
}

/// The least and the greatest integer that a view allows and that is made.
pub(super) fn range(view: &View) -> (i128, i128) {
    let (low, high) = of_format(view).unwrap_or_else(|| {
        (
            stated_low(view).map_or(UNBOUNDED.0, |low| low.max(i128::from(i64::MIN))),
            stated_high(view).map_or(UNBOUNDED.1, |high| high.min(i128::from(u64::MAX))),
        )
    });
    (
        low.max(stated_low(view).unwrap_or(low)),
        high.min(stated_high(view).unwrap_or(high)),
    )
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

/// The integer next to a bound. One of more than 64 bits bounds nothing that is made.
#[expect(
    clippy::cast_possible_truncation,
    reason = "clamped to what 128 bits hold"
)]
fn whole(bound: &Value, round: fn(f64) -> f64) -> Option<i128> {
    let exact = bound
        .as_i64()
        .map(i128::from)
        .or_else(|| bound.as_u64().map(i128::from));
    let rounded = || {
        bound
            .as_f64()
            .map(|bound| round(bound.clamp(-1e21, 1e21)) as i128)
    };
    exact.or_else(rounded)
}

/// Edge values of an integer: those that the schema states, and others.
pub(super) fn integers(view: &View) -> (Vec<Value>, Vec<Value>) {
    let (low, high) = range(view);
    let step = step(view);
    let fitted = |candidates: Vec<i128>| -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        for candidate in candidates {
            let down = candidate - candidate.rem_euclid(step);
            for candidate in [down, down.saturating_add(step)] {
                let is_inside = (low..=high).contains(&candidate);
                let value =
                    integer(candidate).filter(|_| is_inside && (candidate == down || down < low));
                values.extend(value.filter(|value| !values.contains(value)));
            }
        }
        values
    };
    let mut stated = Vec::new();
    if let Some(low) = stated_low(view).or(of_format(view).map(|(low, _)| low)) {
        stated.extend([low, low.saturating_add(step)]);
    }
    if let Some(high) = stated_high(view).or(of_format(view).map(|(_, high)| high)) {
        stated.extend([high, high.saturating_sub(step)]);
    }
    let beyond_32 = i128::from(i32::MAX) + 1;
    let usual = vec![1, 0, -1, 42, 255, beyond_32 - 1, beyond_32, high, low];
    (fitted(stated), fitted(usual))
}

/// What all integers have to be multiples of.
fn step(view: &View) -> i128 {
    let Some(divisor) = view.get("multipleOf") else {
        return 1;
    };
    if let Some(divisor) = divisor.as_i64().filter(|divisor| *divisor > 0) {
        return i128::from(divisor);
    }
    // The first whole multiple of a divisor with a fraction.
    let divisor = divisor.as_f64().unwrap_or(1.0);
    let multiples = (1..=1000).map(|count| divisor * f64::from(count));
    multiples
        .filter_map(decimal)
        .find_map(|multiple| multiple.as_i64())
        .filter(|step| *step > 0)
        .map_or(1, i128::from)
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
    let down = value - value.rem_euclid(step);
    integer(if down < low { down + step } else { down })
}

/// A bound, and whether it belongs to what it bounds.
type End = Option<(f64, bool)>;

/// The bounds that a view states for a number.
fn ends(view: &View) -> (End, End) {
    let bound = |keyword: &str| view.get(keyword).and_then(Value::as_f64);
    let end = |inclusive: &str, exclusive: &str, is_tighter: fn(f64, f64) -> bool| match (
        bound(inclusive),
        bound(exclusive),
    ) {
        (Some(one), Some(other)) if is_tighter(one, other) => Some((one, true)),
        (_, Some(other)) => Some((other, false)),
        (one, None) => one.map(|one| (one, true)),
    };
    (
        end("minimum", "exclusiveMinimum", |one, other| one > other),
        end("maximum", "exclusiveMaximum", |one, other| one < other),
    )
}

/// Edge values of a number: those that the schema states, and others. They have few digits: not
/// every parser reads the seventeenth alike.
pub(super) fn decimals(view: &View) -> (Vec<Value>, Vec<Value>) {
    if of_format(view).is_some() {
        return integers(view);
    }
    let (low, high) = ends(view);
    let span = match (low, high) {
        (Some((low, _)), Some((high, _))) => high - low,
        _ => f64::INFINITY,
    };
    let inside = (span / 4.0).min(0.5);
    let mut stated = Vec::new();
    for (end, away) in [(low, inside), (high, -inside)] {
        if let Some((bound, belongs)) = end {
            stated.extend(belongs.then_some(bound));
            stated.push(short(bound + away));
        }
    }
    if let Some(divisor) = view.get("multipleOf").and_then(Value::as_f64) {
        let least = low.map_or(1.0, |(low, _)| (low / divisor).ceil());
        let most = high.map_or(least + 9.0, |(high, _)| (high / divisor).floor());
        let counts = [least, least + 1.0, most, most - 1.0];
        stated.extend(counts.map(|count| short(count * divisor)));
    }
    if let (Some((low, _)), Some((high, _))) = (low, high) {
        stated.push(short(low.midpoint(high)));
    }
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
    let as_json = |numbers: &[f64]| numbers.iter().copied().filter_map(decimal).collect();
    (as_json(&stated), as_json(usual))
}

pub(super) fn random_decimal(view: &View, random: &mut Random) -> Option<Value> {
    if of_format(view).is_some() {
        return random_integer(view, random);
    }
    let (low, high) = ends(view);
    let low = low.map_or_else(
        || high.map_or(-1000.0, |(high, _)| high - 1000.0),
        |(low, _)| low,
    );
    let high = high.map_or(low + 2000.0, |(high, _)| high);
    // Multiples of a power of two, which `f32` carries too.
    let part = f64::from(u32::try_from(random.below(4097)).unwrap_or(0)) / 4096.0;
    let value = low + (high - low) * part;
    match view.get("multipleOf").and_then(Value::as_f64) {
        Some(divisor) => decimal(short((value / divisor).round() * divisor)),
        None if high - low > 64.0 => decimal((value * 4.0).round() / 4.0),
        None => decimal(short(value)),
    }
}

/// The same number with no more than ten digits.
fn short(value: f64) -> f64 {
    format!("{value:.9e}").parse().unwrap_or(value)
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
