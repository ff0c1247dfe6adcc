//! Properties that travel in one direction alone.
//!
//! A property that is `readOnly` and required is required of responses, and one that is
//! `writeOnly` of requests (OAS 3.0.3, section 4.7.24.2). 3.1 leaves the words to JSON Schema, for
//! which they are annotations (Validation, section 9.4), and documents of 3.1 are written with the
//! same meaning. So what is required differs by the direction of a message.

use serde_json::Value;

use crate::flatten::flatten;

/// The document as it holds for requests (`readOnly`) or for responses (`writeOnly`): without
/// those properties in the lists of what is required. `None` if that changes nothing.
pub(crate) fn without_required(root: &Value, marked: &str) -> Option<Value> {
    let mut changed = root.clone();
    let mut count = 0;
    walk(root, &mut changed, marked, &mut count);
    (count > 0).then_some(changed)
}

fn walk(root: &Value, value: &mut Value, marked: &str, count: &mut usize) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| walk(root, item, marked, count)),
        Value::Object(_) => {
            let is_schema = value.get("required").is_some_and(Value::is_array)
                || value.get("allOf").is_some_and(Value::is_array);
            if is_schema {
                loosen(root, value, marked, count);
            }
            let members = value.as_object_mut().into_iter().flatten();
            members.for_each(|(_, member)| walk(root, member, marked, count));
        }
        _ => {}
    }
}

/// Takes the marked properties of a schema out of what it requires, itself and by the parts that
/// are written in it.
fn loosen(root: &Value, schema: &mut Value, marked: &str, count: &mut usize) {
    let view = flatten(root, schema);
    let properties = view.get("properties").and_then(Value::as_object);
    let is_marked = |(_, property): &(&String, &Value)| {
        flatten(root, property).get(marked) == Some(&Value::Bool(true))
    };
    let names: Vec<String> = properties
        .into_iter()
        .flatten()
        .filter(is_marked)
        .map(|(name, _)| name.clone())
        .collect();
    if !names.is_empty() {
        take(schema, &names, count);
    }
}

fn take(schema: &mut Value, names: &[String], count: &mut usize) {
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        let before = required.len();
        required.retain(|one| !names.iter().any(|name| one == name));
        *count += before - required.len();
    }
    if let Some(Value::Array(parts)) = schema.get_mut("allOf") {
        parts.iter_mut().for_each(|part| take(part, names, count));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_property_of_one_direction_is_required_in_that_alone() {
        let root = json!({ "components": { "schemas": {
            "Id": { "type": "integer", "readOnly": true },
            "Pet": {
                "required": ["id", "name"],
                "properties": { "id": { "$ref": "#/components/schemas/Id" }, "name": {} },
            },
            "Dog": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "required": ["id"] }] },
        } } });
        let changed = without_required(&root, "readOnly").unwrap();
        let schemas = &changed["components"]["schemas"];
        assert_eq!(schemas["Pet"]["required"], json!(["name"]));
        assert_eq!(schemas["Dog"]["allOf"][1]["required"], json!([]));
        assert_eq!(without_required(&root, "writeOnly"), None);
    }
}
