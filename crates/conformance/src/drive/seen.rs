//! What a handler got to see.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::{Argument, Location, OperationKey, Payload};

/// What the handler got, defaults filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Which handler it was.
    pub operation: OperationKey,
    /// The parameters that it got.
    pub parameters: Vec<Argument>,
    /// The body that it got.
    pub body: Option<Payload>,
    /// A security scheme's name, and the credential that was let through.
    pub credentials: Vec<(String, String)>,
    /// What the handler got and could not be written as JSON.
    pub problems: Vec<String>,
}

impl Seen {
    /// Nothing but the operation and the credentials, as yet.
    pub fn new(operation: OperationKey, credentials: Vec<(String, String)>) -> Self {
        Self {
            operation,
            parameters: Vec::new(),
            body: None,
            credentials,
            problems: Vec::new(),
        }
    }

    /// Notes a parameter that the handler always gets.
    pub fn argument<T: Serialize>(&mut self, location: Location, name: &str, value: &T) {
        if let Some(value) = self.value(name, value) {
            self.parameters.push(Argument {
                location,
                name: name.to_owned(),
                value,
            });
        }
    }

    /// Notes a parameter that may be absent.
    pub fn optional_argument<T: Serialize>(
        &mut self,
        location: Location,
        name: &str,
        value: &Option<T>,
    ) {
        if let Some(value) = value {
            self.argument(location, name, value);
        }
    }

    /// Notes the body, by its declared media type.
    pub fn payload<T: Serialize>(&mut self, media_type: &str, value: &T) {
        self.body = self.value("body", value).map(|value| Payload {
            declared: media_type.to_owned(),
            media_type: media_type.to_owned(),
            value,
        });
    }

    fn value<T: Serialize>(&mut self, place: &str, value: &T) -> Option<Value> {
        serde_json::to_value(value)
            .map_err(|error| {
                self.problems
                    .push(format!("{place} cannot be written as JSON: {error}"))
            })
            .ok()
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.operation)?;
        for argument in &self.parameters {
            write!(f, " {}={}", argument.name, argument.value)?;
        }
        match &self.body {
            Some(body) => write!(f, " {} {}", body.declared, body.value),
            None => Ok(()),
        }
    }
}
