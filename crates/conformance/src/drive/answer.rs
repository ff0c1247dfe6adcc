//! An answer: what the handler is told to give, and what the client made of it.

use std::fmt;

use http::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What the handler is told to answer, and what a client decoded.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The media type or range that the document declares for the body; `None` without a body,
    /// and of a client, which is not asked for it.
    pub declared: Option<String>,
    /// The body's media type: the declared one, or one of the range.
    pub media_type: Option<String>,
    /// Header fields, typed as their schema says. A client that hands out the fields as they
    /// came gives texts.
    pub headers: Vec<(String, Value)>,
    /// The body: an object for a form, a list for events, a text for bytes.
    pub body: Option<Value>,
}

impl Answer {
    /// The body as the server's type.
    ///
    /// # Errors
    ///
    /// What the type has against the value, or that there is no body.
    pub fn decoded<T: DeserializeOwned>(&self) -> Result<T, String> {
        let body = self.body.clone().ok_or("there is no body")?;
        serde_json::from_value(body)
            .map_err(|error| format!("the server's types refuse the body: {error}"))
    }

    /// The media type of the body; empty without one.
    pub fn media_type(&self) -> &str {
        self.media_type.as_deref().unwrap_or_default()
    }

    /// The status as the server's type.
    ///
    /// # Errors
    ///
    /// That it is none (RFC 9110, section 15).
    pub fn status_code(&self) -> Result<StatusCode, String> {
        StatusCode::from_u16(self.status).map_err(|error| error.to_string())
    }

    /// A header field that has to be there, as the server's type.
    ///
    /// # Errors
    ///
    /// What the type has against the value, or that there is none.
    pub fn header<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        self.optional_header(name)?
            .ok_or_else(|| format!("the server's types require the header {name}"))
    }

    /// A header field that may be absent, as the server's type.
    ///
    /// # Errors
    ///
    /// What the type has against the value.
    pub fn optional_header<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, String> {
        let value = self
            .headers
            .iter()
            .find(|(one, _)| one.eq_ignore_ascii_case(name));
        value
            .map(|(_, value)| {
                serde_json::from_value(value.clone()).map_err(|error| {
                    format!("the server's types refuse the header {name}: {error}")
                })
            })
            .transpose()
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)?;
        for (name, value) in &self.headers {
            // Of a client come all fields, and few of them are the document's.
            if self.declared.is_some() || self.media_type.is_none() {
                write!(f, " {name}={value}")?;
            }
        }
        match &self.body {
            Some(body) => write!(f, " {} {body}", self.media_type()),
            None => Ok(()),
        }
    }
}
