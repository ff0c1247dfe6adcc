//! The examples that a document gives (OAS 3.1, sections 4.8.14 and 4.8.19; JSON Schema 2020-12,
//! Validation, section 9.5).

use serde_json::Value;

use crate::document::{Document, Media};
use crate::pointer::{child, of_reference};

/// Deeper than any chain of references that people write; an end for circles.
const DEPTH: usize = 16;

/// An example.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Example<'a> {
    /// Its name, if it has one.
    pub(super) name: Option<&'a str>,
    /// Where its value stands in the document.
    pub(super) pointer: String,
    /// Its value.
    pub(super) value: &'a Value,
}

/// The examples of a media type and of its schema, in the order in which they are looked at.
pub(super) fn of_media<'a>(document: &'a Document, media: &'a Media) -> Vec<Example<'a>> {
    let mut examples = beside(document, &media.pointer);
    examples.extend(
        media
            .schema
            .iter()
            .flat_map(|schema| of_schema(document, schema)),
    );
    examples
}

/// The `example` and the `examples` of a media type, a header or a parameter.
pub(super) fn beside<'a>(document: &'a Document, pointer: &str) -> Vec<Example<'a>> {
    let mut examples: Vec<Example<'a>> = single(document, pointer, "example").into_iter().collect();
    let all = child(pointer, "examples");
    for name in document.names(&all) {
        let Ok(node) = document.resolve(&child(&all, name)) else {
            continue;
        };
        // One of `externalValue` lies elsewhere, and is not fetched.
        examples.extend(node.value.get("value").map(|value| Example {
            name: Some(name),
            pointer: child(&node.pointer, "value"),
            value,
        }));
    }
    examples
}

/// The `examples`, the `example` and the `default` of a schema, or of the one that it refers to.
pub(super) fn of_schema<'a>(document: &'a Document, pointer: &str) -> Vec<Example<'a>> {
    let (mut examples, mut pointer) = (Vec::new(), pointer.to_owned());
    for _ in 0..DEPTH {
        let Some(schema) = document.root().pointer(&pointer) else {
            break;
        };
        let listed = child(&pointer, "examples");
        let several = schema.get("examples").and_then(Value::as_array);
        let items = several.into_iter().flatten().enumerate();
        examples.extend(items.map(|(index, value)| Example {
            name: None,
            pointer: child(&listed, &index.to_string()),
            value,
        }));
        examples.extend(single(document, &pointer, "example"));
        examples.extend(single(document, &pointer, "default"));
        let reference = schema.get("$ref").and_then(Value::as_str);
        match reference.and_then(of_reference) {
            Some(next) => pointer = next,
            None => break,
        }
    }
    examples
}

fn single<'a>(document: &'a Document, pointer: &str, member: &str) -> Option<Example<'a>> {
    let pointer = child(pointer, member);
    let value = document.root().pointer(&pointer)?;
    Some(Example {
        name: None,
        pointer,
        value,
    })
}
