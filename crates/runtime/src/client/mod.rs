//! What generated clients lean on.
//!
//! - A [`Request`] collects what a builder was given, each value in the style that the document
//!   states for it, and is sent through the hooks of progenitor's client.
//! - [`json()`], [`text()`], [`bytes()`], [`empty()`], [`events()`] and [`header()`] read what is
//!   answered; [`media_type()`] tells which of the declared media types it is.
//! - [`set_header`], [`set_basic`], [`add_query`] and [`add_cookie`] carry credentials.

mod body;
mod credential;
mod escape;
mod event_stream;
mod field;
mod flat;
mod form;
mod media_type;
mod multipart;
mod pairs;
mod path;
mod request;
mod response;
mod response_header;
mod upload;

pub use crate::{
    Decode, Pattern, exclusive_maximum, exclusive_minimum, finite, format, items, length, maximum,
    minimum, multiple_of, properties, unique_items,
};
pub use credential::{add_cookie, add_query, set_basic, set_header};
pub use event_stream::{EventError, EventStream, events, text_events};
pub use media_type::media_type;
pub use multipart::{IntoMultipart, Multipart};
pub use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
pub use request::Request;
pub use reqwest;
pub use response::{bytes, empty, json, map, text};
pub use response_header::header;
pub use upload::Upload;

/// A type under a name that is a path, for those that have none: tuples, and what is always null.
pub type Itself<T> = T;

#[cfg(test)]
mod tests;
