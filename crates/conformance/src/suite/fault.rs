//! What is wrong with a request, on purpose.

use serde_json::{Value, json};

use super::Context;
use crate::body::Syntax;
use crate::document::{Media, Operation, Parameter};
use crate::drive::{Call, Location};
use crate::pointer::is_within;
use crate::sample::Breakage;
use crate::style::Types;

/// One constraint broken in a call.
#[derive(Debug, Clone)]
pub(super) enum Fault {
    /// A parameter has a wrong value, or none.
    Parameter {
        location: Location,
        name: String,
        rule: String,
        value: Option<Value>,
    },
    /// The body is wrong in one place.
    Body(Breakage),
}

impl Fault {
    /// The place that an error has to name: a parameter's name, or a pointer into the body. Of
    /// what is wrong in one of several variants no more can be said than that none fits.
    pub(super) fn place(&self) -> &str {
        match self {
            Self::Parameter { name, .. } => name,
            Self::Body(breakage) => breakage.union.as_deref().unwrap_or(&breakage.pointer),
        }
    }

    pub(super) fn rule(&self) -> &str {
        match self {
            Self::Parameter { rule, .. } => rule,
            Self::Body(breakage) => &breakage.rule,
        }
    }

    /// Breaks the call in this way. Says whether it could.
    pub(super) fn apply(&self, call: &mut Call) -> bool {
        match self {
            Self::Parameter {
                location,
                name,
                value,
                ..
            } => {
                let is_it =
                    |one: &crate::drive::Argument| one.location == *location && one.name == *name;
                match value {
                    None => call.parameters.retain(|one| !is_it(one)),
                    Some(value) => match call.parameters.iter_mut().find(|one| is_it(one)) {
                        Some(argument) => argument.value = value.clone(),
                        None => return false,
                    },
                }
                true
            }
            Self::Body(breakage) => call
                .body
                .as_mut()
                .is_some_and(|body| breakage.apply(&mut body.value)),
        }
    }

    /// Whether the call is wrong in this way, and no other fault has mended it: two in one union
    /// may ask for a variant each.
    pub(super) fn is_in(&self, call: &Call) -> bool {
        match self {
            Self::Parameter {
                location,
                name,
                value,
                ..
            } => {
                let mut arguments = call.parameters.iter();
                let sent = arguments.find(|one| one.location == *location && one.name == *name);
                sent.map(|argument| &argument.value) == value.as_ref()
            }
            Self::Body(breakage) => {
                let body = call.body.as_ref();
                body.is_some_and(|body| breakage.is_in(&body.value))
            }
        }
    }

    /// Whether both can be in one request without one hiding the other.
    pub(super) fn is_apart_from(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Body(one), Self::Body(other)) => {
                let touches = is_within(&one.pointer, &other.pointer)
                    || is_within(&other.pointer, &one.pointer);
                !touches && !other.replaces(&one.pointer)
            }
            (Self::Body(_), _) | (_, Self::Body(_)) => true,
            _ => self.place() != other.place(),
        }
    }
}

/// Every constraint of every parameter and of the body, broken. Some of these faults cannot be
/// told from a valid value once they are text; that is for the oracle to find out.
pub(super) fn all(context: &Context<'_>, operation: &Operation, call: &Call) -> Vec<Fault> {
    let mut faults: Vec<Fault> = operation
        .parameters
        .iter()
        .flat_map(|parameter| of_parameter(context, parameter))
        .collect();
    let media = call.body.as_ref().zip(operation.body.as_ref());
    let media = media.and_then(|(sent, declared)| {
        declared
            .media
            .iter()
            .find(|media| media.media_type == sent.declared)
    });
    let is_value = |media: &&Media| {
        matches!(
            media.syntax,
            Syntax::Json | Syntax::Form | Syntax::Multipart | Syntax::Text
        )
    };
    if let Some(schema) = media
        .filter(is_value)
        .and_then(|media| media.schema.as_deref())
    {
        faults.extend(context.requests.broken(schema).into_iter().map(Fault::Body));
    }
    faults
}

fn of_parameter(context: &Context<'_>, parameter: &Parameter) -> Vec<Fault> {
    let fault = |rule: &str, value: Option<Value>| Fault::Parameter {
        location: parameter.location,
        name: parameter.name.clone(),
        rule: rule.to_owned(),
        value,
    };
    let mut faults = Vec::new();
    // A path without its parameter is another path.
    if parameter.required && parameter.location != Location::Path {
        faults.push(fault("required", None));
    }
    let Some(schema) = parameter.schema.as_deref() else {
        return faults;
    };
    let types = Types::at(context.halves.document.root(), Some(schema));
    if !types.string && !types.array && !types.object {
        faults.extend(["text", "12text", ""].map(|text| fault("type", Some(json!(text)))));
    }
    faults.extend(
        context
            .requests
            .broken(schema)
            .into_iter()
            .map(|breakage| fault(&breakage.rule, Some(breakage.value))),
    );
    faults
}
