//! What the client is told to send to an operation.

use serde_json::{Value, json};

use super::payloads::{is_carried, is_empty, payload, payloads};
use super::{Context, credential};
use crate::body::Syntax;
use crate::document::{Body, Media, Operation, Parameter};
use crate::drive::{Argument, Call, Payload};
use crate::sample::Random;
use crate::style::{Fields, Written, read_parameter, write_parameter};

/// The longest parameter that is sent: RFC 9110, section 4.1, asks for 8000 octets of a whole
/// request line, and few servers take many more.
const LONGEST: usize = 6000;

/// Valid calls of an operation: parameters all absent, all present, each alone, and with
/// every edge value; every media type of the body, and none where it may be absent; every
/// alternative of the security requirements.
pub(super) fn all(context: &Context<'_>, operation: &Operation) -> Result<Vec<Call>, String> {
    let arguments = arguments(context, operation)?;
    let bodies = bodies(context, operation)?;
    let credentials = credentials(context, operation);
    let count = arguments
        .len()
        .max(bodies.len())
        .max(credentials.len())
        .max(context.options.cases);
    let call = |index: usize| Call {
        operation: operation.key.clone(),
        parameters: arguments[index % arguments.len()].clone(),
        body: bodies[index % bodies.len()].clone(),
        credentials: credentials[index % credentials.len()].clone(),
    };
    Ok((0..count).map(call).collect())
}

/// A valid call with all that may be there, its body of the first media type.
pub(super) fn full(context: &Context<'_>, operation: &Operation) -> Result<Call, String> {
    let media = operation.body.as_ref().and_then(|body| body.media.first());
    full_with(context, operation, media)
}

/// A valid call with all that may be there, its body of one media type.
pub(super) fn full_with(
    context: &Context<'_>,
    operation: &Operation,
    media: Option<&Media>,
) -> Result<Call, String> {
    let mut parameters = Vec::new();
    for parameter in &operation.parameters {
        let values = values(context, parameter);
        let full = parameter
            .schema
            .as_deref()
            .and_then(|schema| context.requests.full(schema))
            .filter(|value| is_writable(context, parameter, value));
        match full.or_else(|| values.into_iter().next()) {
            Some(value) => parameters.push(argument(parameter, value)),
            None if parameter.required => return Err(no_value(context, parameter)),
            None => {}
        }
    }
    let body = match operation.body.as_ref().zip(media) {
        Some((body, media)) => whole(context, body, media)?,
        None => None,
    };
    Ok(Call {
        operation: operation.key.clone(),
        parameters,
        body,
        credentials: credentials(context, operation)
            .into_iter()
            .next()
            .unwrap_or_default(),
    })
}

/// A body with all that may be there; none, if nothing but an empty one may be sent.
fn whole(context: &Context<'_>, body: &Body, media: &Media) -> Result<Option<Payload>, String> {
    let others = sendable(context, body, media)?;
    let is_value = matches!(
        media.syntax,
        Syntax::Json | Syntax::Form | Syntax::Multipart
    );
    let schema = media.schema.as_deref().filter(|_| is_value);
    let full = schema
        .and_then(|schema| context.requests.full(schema))
        .map(|value| payload(media, value))
        .filter(|payload| {
            is_carried(context, media, payload) && !is_empty(context, media, payload)
        });
    Ok(full.or_else(|| others.into_iter().next()))
}

/// The bodies of a media type that a request can be told to have: an empty one and none are one
/// on the wire (RFC 9110, section 6.4).
fn sendable(context: &Context<'_>, body: &Body, media: &Media) -> Result<Vec<Payload>, String> {
    let mut payloads = payloads(context, &context.requests, media);
    if payloads.is_empty() {
        let what = format!("the body of {}", media.media_type);
        return Err(unmade(context, &what, media.schema.as_deref()));
    }
    payloads.retain(|payload| body.required || !is_empty(context, media, payload));
    Ok(payloads)
}

fn argument(parameter: &Parameter, value: Value) -> Argument {
    Argument {
        location: parameter.location,
        name: parameter.name.clone(),
        value,
    }
}

fn no_value(context: &Context<'_>, parameter: &Parameter) -> String {
    let what = format!(
        "the required {} parameter `{}`",
        parameter.location, parameter.name
    );
    unmade(context, &what, parameter.schema.as_deref())
}

/// Why there is no case: there is no schema, or none that a value was found for.
pub(super) fn unmade(context: &Context<'_>, what: &str, schema: Option<&str>) -> String {
    let problem = schema.and_then(|schema| context.oracle.request_schemas().problem(schema));
    match problem {
        Some(problem) => {
            format!("no value for {what} can be made, for its schema is none: {problem}")
        }
        None => format!("no value for {what} could be made that its schema allows"),
    }
}

fn arguments(context: &Context<'_>, operation: &Operation) -> Result<Vec<Vec<Argument>>, String> {
    let mut sampled: Vec<(&Parameter, Vec<Value>)> = Vec::new();
    for parameter in &operation.parameters {
        let values = values(context, parameter);
        if parameter.required && values.is_empty() {
            return Err(no_value(context, parameter));
        }
        sampled.push((parameter, values));
    }
    let build = |is_wanted: &dyn Fn(usize) -> bool, column: usize| -> Vec<Argument> {
        let wanted = sampled
            .iter()
            .enumerate()
            .filter(|(index, (parameter, _))| parameter.required || is_wanted(*index));
        wanted
            .filter_map(|(_, (parameter, values))| {
                Some(argument(
                    parameter,
                    values.get(column % values.len().max(1))?.clone(),
                ))
            })
            .collect()
    };
    let mut sets = vec![build(&|_| false, 0), build(&|_| true, 0)];
    sets.extend(
        (0..sampled.len())
            .filter(|index| !sampled[*index].0.required)
            .map(|alone| build(&|index| index == alone, 0)),
    );
    let columns = sampled
        .iter()
        .map(|(_, values)| values.len())
        .max()
        .unwrap_or(0);
    sets.extend((1..columns).map(|column| build(&|_| true, column)));
    let mut random = Random::new(context.options.seed, &operation.key.to_string());
    for _ in sets.len()..context.options.cases {
        let chosen: Vec<bool> = sampled.iter().map(|_| random.flip()).collect();
        let column = random.below(columns.max(1));
        sets.push(build(&|index| chosen[index], column));
    }
    Ok(sets)
}

/// Values of a parameter that its style can write and that mean the same when they are read
/// again. What is left out is what HTTP has no place for, such as an empty path segment.
fn values(context: &Context<'_>, parameter: &Parameter) -> Vec<Value> {
    let mut values = match &parameter.schema {
        Some(schema) => context.requests.valid(schema, context.options.cases),
        None => vec![json!("text")],
    };
    values.retain(|value| is_writable(context, parameter, value));
    values
}

pub(super) fn is_writable(context: &Context<'_>, parameter: &Parameter, value: &Value) -> bool {
    let mut fields = Fields::default();
    match write_parameter(parameter, value) {
        Ok(Written::Path(text)) => fields.path.push((parameter.name.clone(), text)),
        Ok(Written::Query(pairs)) => fields.query = Fields::query_pairs(&pairs.join("&")),
        Ok(Written::Header(text)) => fields.headers.push((parameter.name.clone(), text)),
        Ok(Written::Cookie(pair)) => fields.cookies.extend(
            pair.split_once('=')
                .map(|(name, value)| (name.to_owned(), value.to_owned())),
        ),
        Err(_) => return false,
    }
    let parts = [
        &fields.path,
        &fields.query,
        &fields.headers,
        &fields.cookies,
    ];
    let length: usize = parts
        .into_iter()
        .flatten()
        .map(|(_, text)| text.len())
        .sum();
    let read = read_parameter(context.halves.document.root(), parameter, &fields);
    length <= LONGEST && read.is_ok_and(|read| read.as_ref() == Some(value))
}

/// Optional parameters that no case can send, each with the reason. A required one is found
/// when the calls are made.
pub(super) fn unsendable(context: &Context<'_>, operation: &Operation) -> Vec<(String, String)> {
    let optional = operation
        .parameters
        .iter()
        .filter(|parameter| !parameter.required);
    let without = optional.filter(|parameter| values(context, parameter).is_empty());
    let reason = |parameter: &Parameter| {
        let what = format!("the {} parameter `{}`", parameter.location, parameter.name);
        unmade(context, &what, parameter.schema.as_deref())
    };
    without
        .map(|parameter| (parameter.name.clone(), reason(parameter)))
        .collect()
}

fn bodies(context: &Context<'_>, operation: &Operation) -> Result<Vec<Option<Payload>>, String> {
    let Some(body) = &operation.body else {
        return Ok(vec![None]);
    };
    let mut bodies: Vec<Option<Payload>> = Vec::new();
    for media in &body.media {
        let payloads = sendable(context, body, media)?;
        bodies.extend(payloads.into_iter().map(Some));
    }
    if !body.required || bodies.is_empty() {
        bodies.insert(0, None);
    }
    Ok(bodies)
}

/// Good credentials for each alternative; none where none is asked for.
fn credentials(context: &Context<'_>, operation: &Operation) -> Vec<Vec<(String, String)>> {
    let document = &context.halves.document;
    let alternatives: Vec<_> = operation
        .security
        .iter()
        .map(|requirement| credential::good(document, requirement))
        .collect();
    if alternatives.is_empty() {
        vec![Vec::new()]
    } else {
        alternatives
    }
}
