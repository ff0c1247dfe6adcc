//! What is wrong with a schema and can mean one thing only.

use std::collections::HashSet;

use serde_json::Value;

/// Members that hold data, and are left alone whatever they look like.
const DATA: [&str; 5] = ["const", "default", "enum", "example", "examples"];

/// Takes out of each `required` the names that stand there already. They have to differ (JSON
/// Schema 2020-12, Validation, section 6.5.3), real documents repeat them, and the validator
/// waits in vain for as many members as there are names.
pub(super) fn required_once(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(required_once),
        Value::Object(members) => {
            for (keyword, value) in members {
                match value {
                    Value::Array(names) if keyword == "required" => {
                        let mut seen = HashSet::new();
                        names.retain(|name| seen.insert(name.clone()));
                    }
                    _ if DATA.contains(&keyword.as_str()) => {}
                    value => required_once(value),
                }
            }
        }
        _ => {}
    }
}
