//! Defaults that mean a value (JSON Schema 2020-12, Validation, section 9.2): what everybody who
//! reads an absent member has to take it for.

use serde_json::Value;

use crate::flatten::flatten;

/// Keywords by which a member may be of several types, of a type that is no scalar's, or not there.
const OTHER: [&str; 9] = [
    "allOf",
    "anyOf",
    "const",
    "contentEncoding",
    "format",
    "not",
    "oneOf",
    "readOnly",
    "writeOnly",
];

/// Whether a schema's default is a scalar of the one type that it allows. Such a one has a place
/// in any typed half. Of null, lists, objects, points in time and unions a half may leave it to
/// who reads what absence means.
pub(crate) fn is_scalar(root: &Value, schema: &Value) -> bool {
    let view = flatten(root, schema);
    let Some(default) = view.get("default") else {
        return false;
    };
    let ty = match view.get("type") {
        Some(Value::Array(types)) if types.len() == 1 => types.first(),
        other => other,
    };
    let is_of_type = match (ty.and_then(Value::as_str), default) {
        (Some("string"), Value::String(_)) | (Some("boolean"), Value::Bool(_)) => true,
        (Some("integer"), Value::Number(number)) => number.is_i64() || number.is_u64(),
        (Some("number"), Value::Number(_)) => true,
        _ => false,
    };
    // The formats of numbers name a range, and those of texts may name another type.
    let is_number = default.is_number();
    let is_other = |word: &str| view.contains_key(word) && !(is_number && word == "format");
    let listed = view.get("enum").and_then(Value::as_array);
    let is_listed = listed.is_none_or(|all| all.contains(default) && !all.contains(&Value::Null));
    let bound = |word: &str| view.get(word).and_then(Value::as_f64);
    let is_in_bounds = default.as_f64().is_none_or(|number| {
        bound("minimum").is_none_or(|least| number >= least)
            && bound("maximum").is_none_or(|most| number <= most)
    });
    is_of_type && is_listed && is_in_bounds && !OTHER.into_iter().any(is_other)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_scalar_of_the_one_type_is_what_absence_means() {
        let root = json!({"components": {"schemas": {"Mood": {"type": "string", "enum": ["calm", "cross"]}}}});
        for (schema, expected) in [
            (json!({"type": "string", "default": "a"}), true),
            (json!({"type": ["boolean"], "default": false}), true),
            (
                json!({"type": "integer", "format": "int32", "default": 5}),
                true,
            ),
            (
                json!({"allOf": [{"$ref": "#/components/schemas/Mood"}], "default": "calm"}),
                true,
            ),
            (json!({"type": "string"}), false),
            (
                json!({"$ref": "#/components/schemas/Mood", "default": "wild"}),
                false,
            ),
            (
                json!({"type": "integer", "maximum": 4, "default": 5}),
                false,
            ),
            (json!({"type": "integer", "default": "5"}), false),
            (json!({"type": ["string", "null"], "default": "a"}), false),
            (
                json!({"type": "string", "format": "date", "default": "2026-01-02"}),
                false,
            ),
            (
                json!({"type": "string", "readOnly": true, "default": "a"}),
                false,
            ),
            (json!({"type": "array", "default": []}), false),
            (
                json!({"anyOf": [{"type": "string"}, {"type": "integer"}], "default": "a"}),
                false,
            ),
        ] {
            assert_eq!(is_scalar(&root, &schema), expected, "{schema}");
        }
    }
}
