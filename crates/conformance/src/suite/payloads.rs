//! Bodies of each media type.

use serde_json::{Value, json};

use super::Context;
use crate::body::{self, Syntax};
use crate::document::Media;
use crate::drive::Payload;
use crate::sample::Sampler;
use crate::style::Types;

/// Bodies of one media type.
pub(super) fn payloads(context: &Context<'_>, sampler: &Sampler, media: &Media) -> Vec<Payload> {
    let sampled = |schema: &str| sampler.valid(schema, context.options.cases);
    let values = match (media.syntax, media.schema.as_deref()) {
        (Syntax::Opaque, _) => OPAQUE.map(Value::from).to_vec(),
        (Syntax::Events, schema) => streams(context, sampler, schema),
        (_, Some(schema)) => sampled(schema),
        (Syntax::Json | Syntax::Form | Syntax::Multipart, None) => vec![json!({})],
        (Syntax::Text, None) => vec![json!("text")],
    };
    let carried = |values: Vec<Value>| -> Vec<Payload> {
        let payloads = values.into_iter().map(|value| payload(media, value));
        payloads
            .filter(|payload| is_carried(context, media, payload))
            .collect()
    };
    let payloads = carried(values);
    match media.schema.as_deref() {
        // What may be anything is a text in a form, if it is looked for long enough.
        Some(schema) if payloads.is_empty() => carried(sampler.valid(schema, MANY)),
        _ => payloads,
    }
}

/// So many values are made where none of a few can be carried.
const MANY: usize = 400;

/// Whether nothing is written of a body: an empty text, or a form without fields.
pub(super) fn is_empty(context: &Context<'_>, media: &Media, payload: &Payload) -> bool {
    let root = context.halves.document.root();
    body::write(root, media, &payload.value).is_ok_and(|written| written.bytes.is_empty())
}

/// Bodies whose contents are not looked at.
const OPAQUE: [&str; 2] = ["<opaque>1 &amp; 2</opaque>", "größe,🜚\n"];

/// Streams of none, of one, and of several events.
fn streams(context: &Context<'_>, sampler: &Sampler, schema: Option<&str>) -> Vec<Value> {
    let Some(schema) = schema else {
        return vec![json!([]), json!(["one"]), json!(["one", "two\nlines"])];
    };
    let types = Types::at(context.halves.document.root(), Some(schema));
    let values = sampler.valid(schema, context.options.cases);
    // A schema of lists is one of streams.
    if types.array && !types.object && !types.scalar() {
        return values;
    }
    let several = values.chunks(4).map(|chunk| Value::Array(chunk.to_vec()));
    let first = values.first().map(|one| json!([one]));
    std::iter::once(json!([]))
        .chain(first)
        .chain(several)
        .collect()
}

/// Whether a body means the same when it is read again. A form has no place for null, nor for
/// an empty list.
pub(super) fn is_carried(context: &Context<'_>, media: &Media, payload: &Payload) -> bool {
    let root = context.halves.document.root();
    let Ok(written) = body::write(root, media, &payload.value) else {
        return false;
    };
    match media.syntax {
        Syntax::Json => true,
        _ => body::read(root, media, &written.content_type, &written.bytes)
            .is_ok_and(|read| read == payload.value),
    }
}

/// A body of a value.
pub(super) fn payload(media: &Media, value: Value) -> Payload {
    Payload {
        declared: media.media_type.clone(),
        media_type: media.concrete(),
        value,
    }
}
