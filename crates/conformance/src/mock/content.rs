//! What a body holds: an example of the document, or a value that is made.

use std::sync::{Arc, PoisonError};

use serde_json::{Value, json};

use super::example::{self, Example};
use super::{Mock, assemble};
use crate::document::{Document, Media};
use crate::oracle::is_json;
use crate::pointer::of_reference;
use crate::sample::{Random, Sampler};
use crate::schema::Schemas;
use crate::style::Types;

/// How many values a random one is picked from, at least.
const SEVERAL: usize = 12;

/// What a body holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Content {
    /// The value, not yet in any media type.
    pub(super) value: Value,
    /// Whether the document gives it, as it stands.
    pub(super) is_example: bool,
}

/// Where a body goes.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    /// The schemas as they hold there.
    schemas: &'a Schemas,
    /// What marks that which does not travel this way.
    hidden: &'static str,
}

impl<'a> Way<'a> {
    /// From the mock to whoever asks.
    pub(super) fn out(mock: &'a Mock) -> Self {
        Self {
            schemas: mock.oracle.response_schemas(),
            hidden: "writeOnly",
        }
    }

    /// To the mock.
    pub(super) fn into(mock: &'a Mock) -> Self {
        Self {
            schemas: mock.oracle.request_schemas(),
            hidden: "readOnly",
        }
    }
}

/// What was made, or why nothing could be.
pub(super) type Made = Result<Content, String>;

/// What a media type holds where nothing is preferred: the first of its examples that its schema
/// allows, or else a value with all that may be there. It is made once.
pub(super) fn usual(mock: &Mock, way: Way<'_>, media: &Media) -> Made {
    remembered(mock, way, &media.pointer, || {
        exemplary(mock, way, media).map_or_else(|| sampled(mock, way, media), Ok)
    })
}

fn remembered(mock: &Mock, way: Way<'_>, pointer: &str, make: impl FnOnce() -> Made) -> Made {
    let key = (way.hidden, pointer.to_owned());
    let memory = || mock.made.lock().unwrap_or_else(PoisonError::into_inner);
    let known = memory().get(&key).cloned();
    known.unwrap_or_else(|| {
        // Two that ask at once make the same twice, and nobody else waits for them.
        let made = make();
        memory().insert(key, made.clone());
        made
    })
}

/// Where a schema stands that is no more than a reference to another. Many responses refer to
/// the same one, and it is looked at once.
fn origin(document: &Document, schema: &str) -> String {
    let mut pointer = schema.to_owned();
    // Deeper than any chain of references that people write.
    for _ in 0..16 {
        let node = document.root().pointer(&pointer).and_then(Value::as_object);
        let reference = node
            .filter(|members| members.len() == 1)
            .and_then(|members| members.get("$ref"))
            .and_then(Value::as_str)
            .and_then(of_reference);
        match reference {
            Some(next) => pointer = next,
            None => break,
        }
    }
    pointer
}

/// The example of a name, as it stands, valid or not: it was asked for.
pub(super) fn named(mock: &Mock, media: &Media, name: &str) -> Option<Content> {
    let examples = example::of_media(mock.oracle.document(), media);
    let example = examples.into_iter().find(|one| one.name == Some(name))?;
    let value =
        fitting(mock, Way::out(mock), media, &example).unwrap_or_else(|| example.value.clone());
    Some(Content {
        value,
        is_example: true,
    })
}

/// A value at random; the same for the same purpose.
pub(super) fn random(mock: &Mock, media: &Media, purpose: &str) -> Made {
    let Some(schema) = &media.schema else {
        return usual(mock, Way::out(mock), media);
    };
    let schema = &origin(mock.oracle.document(), schema);
    let way = Way::out(mock);
    let mut random = Random::new(mock.seed, purpose);
    let sampler = Sampler::new(Arc::clone(mock.oracle.response_schemas()), random.draw());
    let values = sampler.valid(schema, SEVERAL);
    let value = random.pick(&values).cloned().ok_or_else(|| none(media))?;
    Ok(Content {
        value: assemble::without_hidden(way.schemas, schema, value, way.hidden),
        is_example: false,
    })
}

fn exemplary(mock: &Mock, way: Way<'_>, media: &Media) -> Option<Content> {
    let examples = example::of_media(mock.oracle.document(), media);
    let value = examples
        .iter()
        .find_map(|one| fitting(mock, way, media, one))?;
    Some(Content {
        value,
        is_example: true,
    })
}

/// What is served of an example, if its schema allows it. JSON may be given as a text.
pub(super) fn fitting(
    mock: &Mock,
    way: Way<'_>,
    media: &Media,
    example: &Example<'_>,
) -> Option<Value> {
    let schemas = way.schemas;
    let value = example.value;
    let Some(schema) = &media.schema else {
        return Some(value.clone());
    };
    let schema = &origin(mock.oracle.document(), schema);
    if schemas.accepts(schema, value) {
        return Some(value.clone());
    }
    let text = value.as_str()?;
    if is_json(&media.media_type) {
        let parsed: Value = serde_json::from_str(text).ok()?;
        return schemas.accepts(schema, &parsed).then_some(parsed);
    }
    // XML, say: a text in which the value is written.
    let is_written = !Types::at(mock.oracle.document().root(), Some(schema)).string;
    is_written.then(|| value.clone())
}

fn sampled(mock: &Mock, way: Way<'_>, media: &Media) -> Made {
    let made = |value: Value| Content {
        value,
        is_example: false,
    };
    let Some(schema) = &media.schema else {
        return Ok(made(match is_json(&media.media_type) {
            true => json!({}),
            false => json!("text"),
        }));
    };
    let schema = origin(mock.oracle.document(), schema);
    remembered(mock, way, &schema, || {
        let value = mock.sampler.full(&schema).ok_or_else(|| none(media))?;
        let value = assemble::with_examples(way.schemas, &schema, value, way.hidden);
        Ok(made(value))
    })
}

fn none(media: &Media) -> String {
    format!(
        "no value for {} could be made that its schema allows; an example in the document would \
         be served ({})",
        media.media_type, media.pointer
    )
}
