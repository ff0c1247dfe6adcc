//! Lists with an item twice: that items may be equal is a choice that a schema leaves (JSON Schema
//! 2020-12, Validation, section 6.4.3).

use serde_json::Value;

use super::least::size;

/// So many lists are changed one by one, where not all can be changed at once.
const MOST: usize = 8;

/// The most values that one has in it whose lists are all changed.
const LARGEST: usize = 2000;

/// The same value with the last item twice, in every list, and in one list after the other.
pub(super) fn items(value: &Value) -> Vec<Value> {
    let mut all = value.clone();
    let count = double(&mut all, &mut 0, None);
    // Lists in lists multiply.
    let is_small = size(&all) <= LARGEST;
    let alone = (0..count.min(MOST)).map(|index| {
        let mut one = value.clone();
        double(&mut one, &mut 0, Some(index));
        one
    });
    let all = (count > 0 && is_small).then_some(all);
    all.into_iter().chain(alone).collect()
}

/// Doubles the last item of all lists, or of one. Says how many there are that have any.
fn double(value: &mut Value, seen: &mut usize, only: Option<usize>) -> usize {
    match value {
        Value::Array(items) => {
            for item in items.iter_mut() {
                double(item, seen, only);
            }
            if let Some(last) = items.last().cloned() {
                if only.is_none_or(|only| only == *seen) {
                    items.push(last);
                }
                *seen += 1;
            }
        }
        Value::Object(members) => {
            for (_, member) in members.iter_mut() {
                double(member, seen, only);
            }
        }
        _ => {}
    }
    *seen
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn items_stand_twice_in_all_lists_and_in_each() {
        let value = json!({"a": [1], "b": [[]], "c": 2});
        assert_eq!(
            items(&value),
            [
                json!({"a": [1, 1], "b": [[], []], "c": 2}),
                json!({"a": [1, 1], "b": [[]], "c": 2}),
                json!({"a": [1], "b": [[], []], "c": 2}),
            ]
        );
        assert_eq!(items(&json!({"a": []})), [] as [Value; 0]);
    }
}
