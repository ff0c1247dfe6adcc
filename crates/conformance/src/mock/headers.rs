//! The header fields of an answer.

use http::header::{self, HeaderName};
use http::{HeaderMap, HeaderValue};
use serde_json::{Value, json};

use super::{Mock, example};
use crate::document::{Header, Response};
use crate::style::{read_header, write_header};

/// Fields by which HTTP itself works: a made-up value would break the connection, or the reading
/// of the body.
const FRAMING: [HeaderName; 10] = [
    header::CONNECTION,
    header::CONTENT_ENCODING,
    header::CONTENT_LENGTH,
    header::CONTENT_RANGE,
    header::CONTENT_TYPE,
    header::DATE,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// The fields of an answer: those that a mock has a value of its own for, and those that are
/// declared. What is declared holds for a value of its own too.
pub(super) fn all(
    mock: &Mock,
    response: Option<&Response>,
    own: &[(HeaderName, HeaderValue)],
) -> HeaderMap {
    let mut headers: HeaderMap = own.iter().cloned().collect();
    for declared in response.into_iter().flat_map(|response| &response.headers) {
        let Ok(name) = HeaderName::from_bytes(declared.name.as_bytes()) else {
            continue;
        };
        if FRAMING.contains(&name) || is_allowed(mock, declared, &headers) {
            continue;
        }
        if let Some(value) = made(mock, declared) {
            headers.insert(name, value);
        }
    }
    headers
}

/// Whether there is such a field, with a value that the document allows.
fn is_allowed(mock: &Mock, declared: &Header, headers: &HeaderMap) -> bool {
    let root = mock.oracle.document().root();
    let read = read_header(root, declared, headers);
    read.is_ok_and(|read| read.is_some_and(|value| accepts(mock, declared, &value)))
}

fn accepts(mock: &Mock, declared: &Header, value: &Value) -> bool {
    let schemas = mock.oracle.response_schemas();
    let schema = declared.schema.as_deref();
    schema.is_none_or(|schema| schemas.accepts(schema, value))
}

/// The first value that the document allows and a header field can carry: an example, or one
/// that is made.
fn made(mock: &Mock, declared: &Header) -> Option<HeaderValue> {
    let document = mock.oracle.document();
    let schema = declared.schema.as_deref();
    let mut examples = example::beside(document, &declared.pointer);
    examples.extend(
        schema
            .into_iter()
            .flat_map(|schema| example::of_schema(document, schema)),
    );
    let given = examples.into_iter().map(|example| example.value.clone());
    let full = schema.and_then(|schema| mock.sampler.full(schema));
    given
        .chain(full)
        .find_map(|value| written(mock, declared, &value))
        .or_else(|| match schema {
            Some(schema) => mock
                .sampler
                .valid(schema, 8)
                .iter()
                .find_map(|value| written(mock, declared, value)),
            None => written(mock, declared, &json!("text")),
        })
}

fn written(mock: &Mock, declared: &Header, value: &Value) -> Option<HeaderValue> {
    let text = write_header(declared, value).ok()?;
    let value = HeaderValue::from_str(&text).ok()?;
    let name = HeaderName::from_bytes(declared.name.as_bytes()).ok()?;
    let alone = HeaderMap::from_iter([(name, value.clone())]);
    is_allowed(mock, declared, &alone).then_some(value)
}
