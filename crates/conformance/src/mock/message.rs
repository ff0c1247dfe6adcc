//! An error's body that says what was wrong with the request.

use serde_json::{Value, json};

use super::problem::PROBLEM;
use crate::pointer::child;
use crate::schema::Schemas;

/// How deep a message is looked for.
const DEPTH: usize = 4;

/// Members that take a message, the first of these before the others.
const MESSAGES: [&str; 12] = [
    "message",
    "detail",
    "details",
    "errordescription",
    "errormessage",
    "description",
    "reason",
    "msg",
    "error",
    "title",
    "text",
    "summary",
];

/// Members that take the status.
const STATUSES: [&str; 3] = ["status", "statuscode", "httpstatus"];

/// The same body with words in the text that obviously takes a message, and with the status in
/// the number that takes it, as far as the schema allows.
pub(super) fn put(
    schemas: &Schemas,
    schema: Option<&str>,
    media_type: &str,
    body: Value,
    status: http::StatusCode,
    words: &str,
) -> Value {
    let is_valid = |value: &Value| schema.is_none_or(|schema| schemas.accepts(schema, value));
    if body.is_string() {
        let told = json!(words);
        return if is_valid(&told) { told } else { body };
    }
    let with = |body: &Value, pointer: &str, value: Value| {
        let mut changed = body.clone();
        *changed.pointer_mut(pointer)? = value;
        is_valid(&changed).then_some(changed)
    };
    let mut body = body;
    let mut places = Vec::new();
    collect(&body, "", DEPTH, &mut places);
    for (pointer, _) in places.iter().filter(|(_, kind)| *kind == Kind::Status) {
        body = with(&body, pointer, json!(status.as_u16())).unwrap_or(body);
    }
    if media_type == PROBLEM {
        // RFC 9457, section 4.2.1.
        for (member, value) in [
            ("/title", json!(status.canonical_reason())),
            ("/type", json!("about:blank")),
        ] {
            body = with(&body, member, value).unwrap_or(body);
        }
    }
    let mut messages: Vec<(usize, usize, &str)> = places
        .iter()
        .filter_map(|(pointer, kind)| match kind {
            Kind::Message(rank) => Some((pointer.matches('/').count(), *rank, pointer.as_str())),
            Kind::Status => None,
        })
        .collect();
    messages.sort_unstable();
    let told = messages
        .into_iter()
        .find_map(|(_, _, pointer)| with(&body, pointer, json!(words)));
    told.unwrap_or(body)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Message(usize),
    Status,
}

fn collect(value: &Value, at: &str, depth: usize, places: &mut Vec<(String, Kind)>) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Array(items) => {
            if let Some(first) = items.first() {
                collect(first, &child(at, "0"), depth - 1, places);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let pointer = child(at, name);
                match kind(name, member, at.is_empty()) {
                    Some(kind) => places.push((pointer, kind)),
                    None => collect(member, &pointer, depth - 1, places),
                }
            }
        }
        _ => {}
    }
}

fn kind(name: &str, member: &Value, is_outermost: bool) -> Option<Kind> {
    let plain: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    if member.is_string() {
        let rank = MESSAGES.iter().position(|one| *one == plain)?;
        return Some(Kind::Message(rank));
    }
    let is_status = is_outermost && member.is_number() && STATUSES.contains(&plain.as_str());
    is_status.then_some(Kind::Status)
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::*;

    fn told(schema: Value, media_type: &str, body: Value) -> Value {
        let schemas = Schemas::new(&json!({ "schema": schema })).unwrap();
        put(
            &schemas,
            Some("/schema"),
            media_type,
            body,
            StatusCode::BAD_REQUEST,
            "too long",
        )
    }

    #[test]
    fn the_outermost_text_that_takes_a_message_gets_it() {
        assert_eq!(
            told(
                json!({}),
                "application/json",
                json!({"error": {"message": "a", "error": "b"}, "id": "c"})
            ),
            json!({"error": {"message": "too long", "error": "b"}, "id": "c"})
        );
        assert_eq!(
            told(
                json!({}),
                "application/json",
                json!([{"error_message": "a"}])
            ),
            json!([{"error_message": "too long"}])
        );
        assert_eq!(told(json!({}), "text/plain", json!("a")), json!("too long"));
    }

    #[test]
    fn what_the_schema_does_not_allow_stays_as_it_is() {
        let schema = json!({"properties": {
            "message": {"enum": ["bad"]},
            "reason": {"type": "string"},
            "status": {"const": 422},
        }});
        let body = json!({"message": "bad", "reason": "a", "status": 422});
        assert_eq!(
            told(schema, "application/json", body),
            json!({"message": "bad", "reason": "too long", "status": 422})
        );
    }

    #[test]
    fn problem_details_are_those_of_the_status() {
        let body = json!({"type": "a", "title": "b", "status": 1, "detail": "c"});
        assert_eq!(
            told(json!({}), PROBLEM, body),
            json!({"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "too long"})
        );
    }
}
