//! YAML's plain scalars, by the core schema (YAML 1.2.2, section 10.3.2).

use crate::node::Value;

/// The value of a scalar that was written without quotes.
pub(super) fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    if let Some(number) = integer(text) {
        return Value::Integer(number);
    }
    match float(text) {
        Some(number) => Value::Float(number),
        None => Value::String(text.to_owned()),
    }
}

fn integer(text: &str) -> Option<i128> {
    if let Some(digits) = text.strip_prefix("0x") {
        return i128::from_str_radix(digits, 16).ok();
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return i128::from_str_radix(digits, 8).ok();
    }
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    whole.then(|| text.parse().ok()).flatten()
}

fn float(text: &str) -> Option<f64> {
    let numeric = text
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
        && text.bytes().any(|byte| byte.is_ascii_digit());
    // JSON has no infinity, so `.inf` and a number too large for an f64 stay text.
    numeric
        .then(|| text.parse().ok())
        .flatten()
        .filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_follow_the_core_schema() {
        assert_eq!(plain("3.1.0"), Value::String("3.1.0".to_owned()));
        assert_eq!(plain("2026-01-31"), Value::String("2026-01-31".to_owned()));
        assert_eq!(plain("no"), Value::String("no".to_owned()));
        assert_eq!(plain("3.1"), Value::Float(3.1));
        assert_eq!(plain("18446744073709551616"), Value::Integer(1 << 64));
        assert_eq!(plain("-7"), Value::Integer(-7));
        assert_eq!(plain("1e3"), Value::Float(1000.0));
        assert_eq!(plain("-"), Value::String("-".to_owned()));
        assert_eq!(plain("~"), Value::Null);
    }
}
