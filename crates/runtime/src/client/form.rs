//! Forms (`application/x-www-form-urlencoded`; OAS 3.1, section 4.8.14.4).

use serde_json::Value;

use super::escape::Escape;
use super::pairs::{by_shape, pairs};
use crate::Style;

/// The text of a form; `styles` are those of properties that have one of their own.
///
/// # Errors
///
/// The value is not an object, or a property cannot be written in its style.
pub(super) fn form(value: &Value, styles: &[(&str, Style)]) -> Result<String, String> {
    let Value::Object(properties) = value else {
        return Err("a form is made of properties, and this value has none".to_owned());
    };
    let mut written = Vec::new();
    for (name, value) in properties {
        let style = styles.iter().find(|(of, _)| of == name);
        let pairs = match style {
            Some((_, style)) => pairs(name, value, *style, Escape::Url),
            None => by_shape(name, value, Escape::Url),
        };
        written.extend(pairs.map_err(|reason| format!("the property `{name}`: {reason}"))?);
    }
    Ok(written.join("&"))
}
