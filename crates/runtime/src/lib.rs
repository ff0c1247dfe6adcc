//! What generated code leans on: everything that is the same for every document.
//!
//! - What both halves need to read and write JSON as the document means it: absent against
//!   null, strict formats, tagged unions, files, events.
//! - With the feature `server`, what axum stubs lean on: decoding parameters and bodies
//!   straight into typed values, collecting every violation of a request with its place and
//!   rule, finding credentials, handing what was refused to the one function that knows how
//!   the contract words a refusal, and looking at responses before they go ([`Enforcement`]).
//! - With the feature `client`, what clients lean on (`client`): writing parameters in their
//!   styles, bodies by their media types, and reading responses.
//!
//! What varies with the document is generated.

mod base64;
#[cfg(feature = "server")]
mod body;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "server")]
mod coerce;
mod constrain;
#[cfg(feature = "server")]
mod credential;
mod decode;
#[cfg(feature = "server")]
mod enforce;
mod event;
mod explain;
mod file;
mod format;
pub mod formatted;
mod hint;
mod object;
#[cfg(feature = "server")]
mod parameter;
mod place;
mod presence;
mod rejection;
mod report;
#[cfg(feature = "server")]
mod respond;
#[cfg(feature = "server")]
mod serve;
mod style;
#[cfg(feature = "server")]
mod tree;
mod union;
#[cfg(any(feature = "client", feature = "server"))]
mod whole;

pub use base64::Base64;
#[cfg(feature = "server")]
pub use body::{
    FormParts, FromMultipart, Limits, Stream, form, is_absent, json, media_type, multipart, read,
    text,
};
pub use constrain::{
    Pattern, exclusive_maximum, exclusive_minimum, finite, items, length, maximum, minimum,
    multiple_of, properties, unique_items,
};
#[cfg(feature = "server")]
pub use credential::{
    Basic, ClientCertificate, api_key_cookie, api_key_header, api_key_query, basic, bearer,
    client_certificate, http_scheme, optional_caller, strongest,
};
pub use decode::Decode;
#[cfg(feature = "server")]
pub use enforce::{Enforcement, Guard, UnknownEnforcement};
pub use event::Event;
pub use explain::{Check, Object};
pub use file::File;
pub use format::format;
pub use hint::{Coerce, Hint, PropertyHints};
pub use object::ObjectOnly;
#[cfg(feature = "server")]
pub use parameter::{FromText, Located, Parameters, PathValues, path_fits};
pub use place::Place;
pub use presence::{nullable, optional, optional_nullable};
#[cfg(feature = "server")]
pub use rejection::Reject;
pub use rejection::{AuthenticationError, Location, Reason, Rejection, Violation};
pub use report::Report;
#[cfg(feature = "server")]
pub use respond::{
    Answer, EventStream, empty, events_response, form_response, header, header_value,
    json_response, stream_response, text_events_response, text_response, within,
};
#[cfg(feature = "server")]
pub use serve::{Options, Server};
pub use style::Style;
pub use union::{Choice, any_of, tag_of, tagged, unknown_tag, variant};
