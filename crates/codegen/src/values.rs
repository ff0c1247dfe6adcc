//! Whether the values that a schema names, in `enum` and `default`, are values of it.

use crate::node::{Node, Value};

/// Whether a value is of one of a schema's types, where it states any.
pub(crate) fn is_of_type(schema: &Node, value: &Node) -> bool {
    let Some(written) = schema.get("type") else {
        return true;
    };
    let of = |name: &str| match name {
        "null" => value.value == Value::Null,
        "boolean" => matches!(value.value, Value::Bool(_)),
        "object" => value.as_object().is_some(),
        "array" => value.as_array().is_some(),
        "number" => value.as_f64().is_some(),
        "integer" => value.as_integer().is_some(),
        "string" => value.as_str().is_some(),
        _ => true,
    };
    match &written.value {
        Value::Array(types) => types.iter().filter_map(Node::as_str).any(of),
        _ => written.as_str().is_none_or(of),
    }
}

/// Whether a default is a value of the schema that states it: of its type, one of its values,
/// within its bounds, and not nothing where its format needs something. `null` is, for it says that there is no default.
pub(crate) fn is_default(schema: &Node, default: &Node) -> bool {
    let allowed = schema.get("enum").and_then(Node::as_array);
    let is_listed =
        || allowed.is_none_or(|values| values.iter().any(|value| value.value == default.value));
    let bound = |name: &str| schema.get(name).and_then(Node::as_f64);
    let is_in_bounds = || {
        default.as_f64().is_none_or(|number| {
            bound("minimum").is_none_or(|low| number >= low)
                && bound("maximum").is_none_or(|high| number <= high)
        })
    };
    // An empty text, which many write for nothing, is none of a format that needs something.
    let is_nothing = || {
        let format = schema.get("format").and_then(Node::as_str);
        default.as_str() == Some("") && format.is_some_and(|format| NEVER_EMPTY.contains(&format))
    };
    default.value == Value::Null
        || is_of_type(schema, default) && is_listed() && is_in_bounds() && !is_nothing()
}

/// The formats that no empty text is of (Validation, section 7.3).
const NEVER_EMPTY: [&str; 13] = [
    "date",
    "date-time",
    "duration",
    "email",
    "hostname",
    "idn-email",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "iri",
    "time",
    "uri",
    "uuid",
];
