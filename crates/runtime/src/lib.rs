//! What generated axum server stubs lean on.
//!
//! Everything here is the same for every document: decoding parameters and bodies straight
//! into typed values, collecting every violation of a request with its place and rule,
//! finding credentials, and handing what was refused to the one function that knows how the
//! contract words a refusal. What varies with the document is generated.

mod body;
mod constrain;
mod credential;
mod decode;
mod explain;
pub mod formatted;
mod parameter;
mod place;
mod presence;
mod rejection;
mod report;
mod respond;
mod serve;

pub use body::{Limits, json, media_type, read};
pub use constrain::{
    Pattern, exclusive_maximum, exclusive_minimum, items, length, maximum, minimum, multiple_of,
    properties, unique_items,
};
pub use credential::{
    Basic, api_key_cookie, api_key_header, api_key_query, basic, bearer, optional_caller, strongest,
};
pub use decode::Decode;
pub use explain::{Check, Object};
pub use parameter::{FromText, Parameters, PathValues, Style};
pub use place::Place;
pub use presence::{nullable, optional, optional_nullable};
pub use rejection::{AuthenticationError, Location, Reason, Reject, Rejection, Violation};
pub use report::Report;
pub use respond::{empty, header, json_response};
pub use serve::Server;
