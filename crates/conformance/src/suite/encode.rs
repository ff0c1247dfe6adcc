//! A call as a raw request, written by the document alone.

use bytes::Bytes;
use serde_json::Value;

use super::credential;
use crate::document::{Document, Operation};
use crate::drive::{Call, Payload, RawRequest};
use crate::oracle::{is_form, is_json, is_multipart};
use crate::style::{Written, percent_encode, write_parameter};

/// The request that the document asks for.
pub(super) fn request(
    document: &Document,
    operation: &Operation,
    call: &Call,
) -> Result<RawRequest, String> {
    let mut path = operation.key.path.clone();
    let mut query = Vec::new();
    let mut request = RawRequest {
        method: operation.key.method.clone(),
        target: String::new(),
        headers: Vec::new(),
        body: None,
    };
    for argument in &call.parameters {
        let declared = operation
            .parameters
            .iter()
            .find(|one| one.location == argument.location && one.name == argument.name);
        let declared =
            declared.ok_or_else(|| format!("there is no parameter `{}`", argument.name))?;
        match write_parameter(declared, &argument.value)
            .map_err(|error| format!("{}: {error}", argument.name))?
        {
            Written::Path(text) => path = path.replace(&format!("{{{}}}", argument.name), &text),
            Written::Query(pairs) => query.extend(pairs),
            Written::Header(text) => request.headers.push((argument.name.clone(), text)),
            Written::Cookie(pair) => credential::add_cookie(&mut request, &pair),
        }
    }
    request.target = if query.is_empty() {
        path
    } else {
        format!("{path}?{}", query.join("&"))
    };
    for (scheme, shown) in &call.credentials {
        credential::show(document, scheme, shown, &mut request);
    }
    if let Some(payload) = &call.body {
        request.set_header("content-type", Some(&payload.media_type));
        request.body = Some(body(payload)?);
    }
    Ok(request)
}

/// A value as a body of its media type.
pub(super) fn body(payload: &Payload) -> Result<Bytes, String> {
    let media_type = &payload.media_type;
    if is_json(media_type) {
        return serde_json::to_vec(&payload.value)
            .map(Bytes::from)
            .map_err(|error| error.to_string());
    }
    if is_form(media_type) {
        return form(&payload.value).map(Bytes::from);
    }
    match &payload.value {
        _ if is_multipart(media_type) => Err(format!("a body of {media_type} is not written here")),
        Value::String(text) => Ok(Bytes::from(text.clone())),
        other => Err(format!(
            "a body of {media_type} is written from a text, not from {other}"
        )),
    }
}

/// OAS 3.1, section 4.8.14.4.
fn form(value: &Value) -> Result<String, String> {
    let members = value
        .as_object()
        .ok_or("a form is written from an object")?;
    let mut pairs = Vec::new();
    for (name, value) in members {
        let values = match value {
            Value::Array(items) => items.iter().collect(),
            one => vec![one],
        };
        for value in values {
            let text = match value {
                Value::String(text) => text.clone(),
                scalar => scalar.to_string(),
            };
            pairs.push(format!(
                "{}={}",
                percent_encode(name),
                percent_encode(&text)
            ));
        }
    }
    Ok(pairs.join("&"))
}
