//! A case: what the client is told to send.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;

use super::{Location, OperationKey};

/// The value of one parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// Where it stands.
    pub location: Location,
    /// Its name in the document.
    pub name: String,
    /// Its value, typed as the schema says and not yet in any style.
    pub value: Value,
}

/// A body.
#[derive(Debug, Clone, PartialEq)]
pub struct Payload {
    /// The media type or range that the document declares for it.
    pub declared: String,
    /// Its media type: the declared one, or one of the range.
    pub media_type: String,
    /// Its value: an object for a form or for parts, a list for events, a text for bytes.
    pub value: Value,
}

/// What the client is told to send.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// To which operation.
    pub operation: OperationKey,
    /// The parameters that are there; one that is not named is absent on the wire.
    pub parameters: Vec<Argument>,
    /// The body, if there is one.
    pub body: Option<Payload>,
    /// A security scheme's name, and the credential: a token, a key, or `user:password`.
    pub credentials: Vec<(String, String)>,
}

impl Call {
    /// A parameter as the client's type; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// [`CallError::NotExpressible`] if the type refuses the value.
    pub fn argument<T: DeserializeOwned>(
        &self,
        location: Location,
        name: &str,
    ) -> Result<Option<T>, CallError> {
        let argument = self
            .parameters
            .iter()
            .find(|one| one.location == location && one.name == name);
        argument
            .map(|one| {
                serde_json::from_value(one.value.clone())
                    .map_err(|error| CallError::not_expressible(name, &error.to_string()))
            })
            .transpose()
    }

    /// The body as the client's type; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// [`CallError::NotExpressible`] if the type refuses the value.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<Option<T>, CallError> {
        self.body
            .as_ref()
            .map(|body| {
                serde_json::from_value(body.value.clone())
                    .map_err(|error| CallError::not_expressible("body", &error.to_string()))
            })
            .transpose()
    }

    /// The media type of the body; empty without one.
    pub fn media_type(&self) -> &str {
        self.body.as_ref().map_or("", |body| &body.media_type)
    }

    /// Refuses a call with credentials, of which the client carries none.
    ///
    /// # Errors
    ///
    /// [`CallError::NotExpressible`], naming the first.
    pub fn without_credentials(&self) -> Result<(), CallError> {
        match self.credentials.first() {
            None => Ok(()),
            Some((scheme, _)) => Err(CallError::not_expressible(
                scheme,
                "the client carries no credentials",
            )),
        }
    }

    /// Refuses a call that has a parameter other than those that the client knows, or a body
    /// where the client takes none.
    ///
    /// # Errors
    ///
    /// [`CallError::NotExpressible`], naming the first.
    pub fn only(&self, known: &[(Location, &str)], takes_body: bool) -> Result<(), CallError> {
        let stranger = self
            .parameters
            .iter()
            .find(|one| !known.contains(&(one.location, one.name.as_str())));
        if let Some(stranger) = stranger {
            return Err(CallError::not_expressible(
                &stranger.name,
                &format!("the client has no such {} parameter", stranger.location),
            ));
        }
        if self.body.is_some() && !takes_body {
            return Err(CallError::not_expressible(
                "body",
                "the client sends no body",
            ));
        }
        Ok(())
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.operation)?;
        for argument in &self.parameters {
            write!(f, " {}={}", argument.name, argument.value)?;
        }
        match &self.body {
            Some(body) => write!(f, " {} {}", body.media_type, body.value),
            None => Ok(()),
        }
    }
}

/// Why a call brought no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CallError {
    /// The client has no such operation.
    #[error("the client has no such operation")]
    UnknownOperation,
    /// The client's types refuse a value.
    #[error("the client's types refuse {place}: {message}")]
    NotExpressible {
        /// A parameter's name, or `body`.
        place: String,
        /// What the type says.
        message: String,
    },
    /// Nothing came back, or nothing that is HTTP.
    #[error("no answer: {0}")]
    Transport(String),
    /// The client does not know this response.
    #[error("the client does not know a response of status {status}")]
    UndeclaredResponse {
        /// The response's status.
        status: u16,
    },
    /// The client cannot decode the response.
    #[error("the client cannot decode the response: {message}")]
    Undecodable {
        /// The response's status, if the client says it.
        status: Option<u16>,
        /// What the client says.
        message: String,
    },
}

impl CallError {
    /// The client cannot decode a response of this status.
    pub fn undecodable(status: u16, message: String) -> Self {
        Self::Undecodable {
            status: Some(status),
            message,
        }
    }

    /// The client's types refuse what stands at `place`.
    pub fn not_expressible(place: &str, message: &str) -> Self {
        Self::NotExpressible {
            place: place.to_owned(),
            message: message.to_owned(),
        }
    }
}
