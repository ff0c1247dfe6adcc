//! Judges a recorded exchange by the raw document.
//!
//! The oracle knows neither client nor server: it has the bytes, the document, and the
//! `jsonschema` crate. It finds all that is wrong, not only the first, and where it cannot
//! judge it says so instead of letting pass.

mod body;
mod credentials;
mod media_type;
mod request;
mod response;
mod route;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use serde_json::Value;

pub use media_type::{choose, is_json};
pub(crate) use media_type::{is_form, is_multipart};
pub use route::Route;

use crate::document::Document;
use crate::drive::Exchange;
use crate::schema::Schemas;

/// What is wrong with an exchange, in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where the document says otherwise: a pointer into it.
    pub document: String,
    /// Where in the exchange: a parameter's or header's name, or a pointer into the body.
    pub place: String,
    /// The part of the exchange.
    pub part: Part,
    /// The keyword that is broken, or `required`, `format` of a style, `status`, ...
    pub rule: String,
    /// What was seen.
    pub message: String,
}

/// A part of an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Method and path.
    Route,
    /// A parameter of the request.
    Parameter,
    /// The request's credentials.
    Credential,
    /// A body, or its media type.
    Body,
    /// The response's status.
    Status,
    /// A header field of the response.
    Header,
}

/// The rule of a finding that says that something was not judged.
pub const NOT_JUDGED: &str = "not judged";

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}, {})", self.message, self.rule, self.document)
    }
}

/// Judges exchanges by one document.
#[derive(Debug, Clone)]
pub struct Oracle {
    document: Arc<Document>,
    schemas: Arc<Schemas>,
}

impl Oracle {
    /// An oracle for a document.
    ///
    /// # Errors
    ///
    /// That the document's schemas cannot be read as JSON Schema 2020-12.
    pub fn new(document: Arc<Document>) -> Result<Self, String> {
        let schemas = Arc::new(Schemas::new(document.root())?);
        Ok(Self { document, schemas })
    }

    /// The document.
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// The document's schemas.
    pub fn schemas(&self) -> &Arc<Schemas> {
        &self.schemas
    }

    /// All that is wrong with an exchange.
    pub fn judge(&self, exchange: &Exchange) -> Vec<Finding> {
        let mut findings = self.request(&exchange.request);
        findings.extend(self.response(&exchange.request, &exchange.response));
        findings
    }

    /// All that is wrong with a request.
    pub fn request(&self, request: &http::Request<Bytes>) -> Vec<Finding> {
        request::judge(self, request)
    }

    /// All that is wrong with a response to a request.
    pub fn response(
        &self,
        request: &http::Request<Bytes>,
        response: &http::Response<Bytes>,
    ) -> Vec<Finding> {
        response::judge(self, request, response)
    }

    /// Which operation a method and a path mean.
    pub fn route(&self, method: &str, path: &str) -> Route<'_> {
        route::route(&self.document, method, path)
    }

    /// What a value breaks of the schema at a pointer, as findings.
    fn against(
        &self,
        schema: Option<&str>,
        value: &Value,
        part: Part,
        place: impl Fn(&str) -> String,
    ) -> Vec<Finding> {
        let Some(schema) = schema else {
            return Vec::new();
        };
        let finding = |rule: String, place: String, message: String| Finding {
            document: schema.to_owned(),
            place,
            part,
            rule,
            message,
        };
        match self.schemas.violations(schema, value) {
            Ok(violations) => violations
                .into_iter()
                .map(|one| finding(one.rule, place(&one.pointer), one.message))
                .collect(),
            Err(error) => vec![finding(
                NOT_JUDGED.to_owned(),
                place(""),
                format!("the schema is none: {error}"),
            )],
        }
    }
}

#[cfg(test)]
mod tests;
