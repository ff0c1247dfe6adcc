//! Bytes on their way to a server that takes several media types.

use bytes::Bytes;
use reqwest::Body;

/// A body of bytes and its media type, for an operation whose document declares a range
/// (`image/*`).
#[derive(Debug)]
pub struct Upload {
    pub(super) content_type: Option<String>,
    pub(super) body: Body,
}

impl Upload {
    /// A body without a media type.
    pub fn new(body: impl Into<Body>) -> Self {
        Self {
            content_type: None,
            body: body.into(),
        }
    }

    /// The same body with a media type.
    #[must_use]
    pub fn of_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }
}

macro_rules! from {
    ($($type:ty),*) => { $(impl From<$type> for Upload {
        fn from(body: $type) -> Self {
            Self::new(body)
        }
    })* };
}
from!(Body, Bytes, Vec<u8>, String, &'static str, &'static [u8]);
