//! A server that stands in for any document.
//!
//! [`Mock`] interprets the document as it stands, and nothing is generated or compiled for it:
//! it starts at once, for people who have a document and no server yet. It is made of the parts
//! that prove real servers. The [oracle](crate::oracle) routes and judges each request, as a
//! server that keeps to the document would; the answer is the document's own example, or else a
//! value that the [sampler](crate::sample) makes of its schema.
//!
//! It has no state: what was posted is not there to be got. It has no users: any credential that
//! is well-formed is good. The same seed and the same request give the same answer. Paths are
//! those of the document, without the path of any of its `servers`.
//!
//! What is answered, in this order:
//!
//! | request | answer |
//! | --- | --- |
//! | no such path, or no such method on it | 404, or 405 with `Allow`, in the words of the root extension `x-unmatched` if the document has it |
//! | no well-formed credential, where one is asked for | 401 with `WWW-Authenticate` |
//! | a body of another media type | 415, if it is declared by name |
//! | it breaks the document in any other way | the declared 400, 422, `4XX` or `default`, the first that there is; else a 400 of problem details that lists every [finding](crate::oracle::Finding) |
//! | `Prefer: code=404` | the response that is declared for this status |
//! | any other | the first 2XX in the text; without any the first 3XX, then `default` |
//!
//! A query parameter or a body that the operation does not declare is ignored, as the generated
//! server ignores it, but it is among the findings. What was not judged is not refused either.
//!
//! What `Accept` asks for (RFC 9110, section 12.5.1) is looked for among the declared media
//! types. If none of them fits, it is a 406 where the document declares that by name, and the
//! first of them elsewhere. Of the examples the first that the schema allows is served, or the
//! one that `Prefer: example=NAME` names; `Prefer: dynamic=true` asks for a value at random
//! instead (RFC 7240; the names are those that other mock servers use). Where there is no
//! example, there is a value with all that may be there. A stream of events ends after those of
//! one value. What the document does not declare, such as a status that was preferred, is
//! answered with problem details (RFC 9457).
//!
//! ```
//! use std::sync::Arc;
//!
//! use symbolon_conformance::document::Document;
//! use symbolon_conformance::mock::{Mock, Options};
//!
//! # fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let document = Document::load(
//!     "openapi: 3.1.0\n\
//!      paths:\n  /pets:\n    get:\n      responses:\n        '200':\n          content:\n            \
//!      application/json: {example: [{name: Ada}]}\n",
//! )?;
//! let mock = Mock::new(Arc::new(document), Options::default())?;
//! let request = http::Request::get("/pets").body(bytes::Bytes::new())?;
//! assert_eq!(&mock.answer(&request).body()[..], br#"[{"name":"Ada"}]"#);
//! let router: axum::Router = mock.router(); // to be served anywhere
//! # Ok(())
//! # }
//! # example().unwrap()
//! ```

mod accept;
mod answer;
mod assemble;
mod binary;
mod content;
mod doubt;
mod example;
mod headers;
mod message;
mod multipart;
mod prefer;
mod problem;
mod refusal;
mod request;
mod respond;
mod router;
mod select;
mod write;
mod xml;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{Method, Request, Response};

pub use doubt::Doubt;
pub use router::BODY_LIMIT;

use crate::document::Document;
use crate::oracle::{Finding, Oracle, Route};
use crate::sample::Sampler;
use content::Made;

/// How a mock answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The same seed gives the same answers.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1 }
    }
}

/// Why a mock cannot be made, in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the schemas cannot be read as JSON Schema 2020-12: {0}")]
pub struct MockError(String);

/// What was wrong with the request: among the extensions of each response.
///
/// Not everything that is wrong is refused: see the [module](self).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings(pub Vec<Finding>);

impl fmt::Display for Findings {
    /// In one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&problem::words(&self.0))
    }
}

/// A server that stands in for a document. Its clones share what they have made.
#[derive(Debug, Clone)]
pub struct Mock {
    oracle: Oracle,
    sampler: Sampler,
    seed: u64,
    /// What was made before, by the way that it goes and the pointer that it was made for.
    made: Arc<Mutex<HashMap<(&'static str, String), Made>>>,
}

impl Mock {
    /// A mock of a document.
    ///
    /// # Errors
    ///
    /// That the document's schemas cannot be read as JSON Schema 2020-12.
    pub fn new(document: Arc<Document>, options: Options) -> Result<Self, MockError> {
        let oracle = Oracle::new(document).map_err(MockError)?;
        let sampler = Sampler::new(Arc::clone(oracle.response_schemas()), options.seed);
        Ok(Self {
            oracle,
            sampler,
            seed: options.seed,
            made: Arc::default(),
        })
    }

    /// The oracle that judges what comes in.
    pub fn oracle(&self) -> &Oracle {
        &self.oracle
    }

    /// The answer to a request; [`Findings`] are among its extensions.
    ///
    /// The first answer of an operation is made then, which may take a while for large schemas.
    pub fn answer(&self, request: &Request<Bytes>) -> Response<Bytes> {
        match self.asked_by_head(request) {
            Some(request) => headless(self.answer_with_body(&request)),
            None => self.answer_with_body(request),
        }
    }

    /// HEAD is answered as GET without the body (RFC 9110, section 9.3.2), where the document
    /// does not declare it.
    fn asked_by_head(&self, request: &Request<Bytes>) -> Option<Request<Bytes>> {
        let (method, path) = (request.method().as_str(), request.uri().path());
        let is_get = match self.oracle.route(method, path) {
            Route::NoMethod { methods, .. } => methods.contains(&Method::GET.as_str()),
            Route::Operation(..) | Route::NoPath => false,
        };
        (request.method() == Method::HEAD && is_get).then(|| {
            let mut request = request.clone();
            *request.method_mut() = Method::GET;
            request
        })
    }

    fn answer_with_body(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let (method, path) = (request.method().as_str(), request.uri().path());
        match self.oracle.route(method, path) {
            Route::Operation(operation, _) if request.method() == Method::HEAD => {
                headless(answer::answer(self, operation, request))
            }
            Route::Operation(operation, _) => answer::answer(self, operation, request),
            Route::NoMethod { methods, .. } => refusal::no_method(self, &methods, request),
            Route::NoPath => refusal::no_path(self, request),
        }
    }
}

/// The same without its body, and with its length.
fn headless(response: Response<Bytes>) -> Response<Bytes> {
    let (mut head, body) = response.into_parts();
    if !body.is_empty() {
        head.headers
            .insert(http::header::CONTENT_LENGTH, body.len().into());
    }
    Response::from_parts(head, Bytes::new())
}
