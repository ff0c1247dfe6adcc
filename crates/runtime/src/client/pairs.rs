//! Values as pairs of a name and a value: queries, forms and cookies
//! (OAS 3.1, sections 4.8.12.3 and 4.8.14.4).

use serde_json::Value;

use super::escape::Escape;
use super::flat::{Flat, is_scalar, item, scalar};
use crate::Style;

/// The pairs of a value, `name=value` each, escaped. There are none of null and of what is empty.
///
/// # Errors
///
/// The style cannot write the value.
pub(super) fn pairs(
    name: &str,
    value: &Value,
    style: Style,
    escape: Escape,
) -> Result<Vec<String>, String> {
    let name = escape.name(name);
    match style {
        Style::Json if value.is_null() => Ok(Vec::new()),
        Style::Json => Ok(vec![format!("{name}={}", escape.value(&value.to_string()))]),
        Style::DeepObject => nested(name, value, escape),
        Style::Form { explode: true } => exploded(&name, value, escape),
        Style::Form { explode: false } => delimited(&name, value, ",", escape),
        Style::SpaceDelimited => {
            let has_space = |flat: &Flat| flat.pieces().iter().any(|piece| piece.contains(' '));
            if Flat::of(value)?.is_some_and(|flat| has_space(&flat)) {
                return Err("a piece has a space in it, and spaces part the pieces".to_owned());
            }
            delimited(&name, value, "%20", escape)
        }
        Style::PipeDelimited => delimited(&name, value, "|", escape),
        other => Err(format!("{other:?} is not a style of such a value")),
    }
}

/// The pairs of a value that a form has no style for: a nested one goes on in brackets.
pub(super) fn by_shape(name: &str, value: &Value, escape: Escape) -> Result<Vec<String>, String> {
    let style = match value {
        Value::Object(_) => Style::DeepObject,
        Value::Array(items) if !items.iter().all(is_scalar) => Style::DeepObject,
        _ => Style::Form { explode: true },
    };
    pairs(name, value, style, escape)
}

fn exploded(name: &str, value: &Value, escape: Escape) -> Result<Vec<String>, String> {
    Ok(match escaped(value, escape)? {
        None => Vec::new(),
        Some(Flat::Scalar(text)) => vec![format!("{name}={text}")],
        Some(Flat::Array(items)) => items.iter().map(|item| format!("{name}={item}")).collect(),
        Some(Flat::Object(pairs)) => pairs.iter().map(|(k, v)| format!("{k}={v}")).collect(),
    })
}

fn delimited(
    name: &str,
    value: &Value,
    separator: &str,
    escape: Escape,
) -> Result<Vec<String>, String> {
    Ok(escaped(value, escape)?
        .map(|flat| format!("{name}={}", flat.join(separator, false)))
        .into_iter()
        .collect())
}

fn escaped(value: &Value, escape: Escape) -> Result<Option<Flat>, String> {
    let flat = Flat::of(value)?;
    Ok(flat.map(|flat| flat.map(|name| escape.name(name), |value| escape.value(value))))
}

/// `name[property]` and `name[0]`, as deep as the value goes.
fn nested(name: String, value: &Value, escape: Escape) -> Result<Vec<String>, String> {
    let mut written = Vec::new();
    match value {
        Value::Null => {}
        Value::Object(properties) => {
            for (key, value) in properties {
                let name = format!("{name}[{}]", escape.name(key));
                written.extend(nested(name, value, escape)?);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                item(value)?;
                written.extend(nested(format!("{name}[{index}]"), value, escape)?);
            }
        }
        value => written.push(format!("{name}={}", escape.value(&scalar(value)))),
    }
    Ok(written)
}
