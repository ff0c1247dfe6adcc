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
pub(crate) use response::may_have_body;
pub use route::Route;

use crate::body::Message;
use crate::document::{Document, Operation, Parameter, with_names, without_required};
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

/// The rule of a finding that says that there is a body where none is declared.
pub const NO_CONTENT: &str = "no content";

/// The rule of a finding that says that a status is not declared.
pub const UNDECLARED: &str = "status";

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}, {})", self.message, self.rule, self.document)
    }
}

/// Judges exchanges by one document.
#[derive(Debug, Clone)]
pub struct Oracle {
    document: Arc<Document>,
    requests: Arc<Schemas>,
    responses: Arc<Schemas>,
}

impl Oracle {
    /// An oracle for a document.
    ///
    /// # Errors
    ///
    /// That the document's schemas cannot be read as JSON Schema 2020-12.
    pub fn new(document: Arc<Document>) -> Result<Self, String> {
        let named = with_names(document.root());
        let root = named.as_ref().unwrap_or(document.root());
        let plain = Arc::new(Schemas::new(root)?);
        let for_one = |marked: &str| match without_required(root, marked) {
            Some(root) => Schemas::new(&root).map(Arc::new),
            None => Ok(Arc::clone(&plain)),
        };
        let (requests, responses) = (for_one("readOnly")?, for_one("writeOnly")?);
        Ok(Self {
            document,
            requests,
            responses,
        })
    }

    /// The document.
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// The document's schemas as they hold for requests: what is `readOnly` is not required, and
    /// variants that a discriminator tells apart have the names that it has for them.
    pub fn request_schemas(&self) -> &Arc<Schemas> {
        &self.requests
    }

    /// The same for responses: what is `writeOnly` is not required.
    pub fn response_schemas(&self) -> &Arc<Schemas> {
        &self.responses
    }

    /// The whole document.
    pub(crate) fn root(&self) -> &Value {
        self.document.root()
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

    /// All that is wrong with a request to an operation that is known otherwise than by its path,
    /// such as a webhook, whose URL its sender alone knows.
    pub fn request_to(
        &self,
        operation: &Operation,
        request: &http::Request<Bytes>,
    ) -> Vec<Finding> {
        request::judge_as(self, operation, Vec::new(), request)
    }

    /// All that is wrong with a response of such an operation.
    pub fn response_of(
        &self,
        operation: &Operation,
        request: &http::Request<Bytes>,
        response: &http::Response<Bytes>,
    ) -> Vec<Finding> {
        response::judge_as(self, operation, request, response)
    }

    /// The parameters of a request to an operation, read. Those that cannot be are left out.
    pub(crate) fn read<'a>(
        &self,
        operation: &'a Operation,
        request: &http::Request<Bytes>,
    ) -> Vec<(&'a Parameter, Option<Value>)> {
        request::read(self, operation, request)
    }

    /// Which operation a method and a path mean.
    pub fn route(&self, method: &str, path: &str) -> Route<'_> {
        route::route(&self.document, method, path)
    }

    /// Whether a path may be one of several that the document has, and which is left open.
    pub fn is_ambiguous(&self, path: &str) -> bool {
        route::is_ambiguous(&self.document, path)
    }

    /// What a value breaks of the schema at a pointer, as findings.
    fn against(
        &self,
        message: Message,
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
        let schemas = match message {
            Message::Request => &self.requests,
            Message::Response => &self.responses,
        };
        match schemas.violations(schema, value) {
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
