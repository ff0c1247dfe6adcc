//! Files as parts of a `multipart/form-data` body.

use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A file: a part of a `multipart/form-data` body (RFC 7578, section 4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct File {
    /// The part's `filename`.
    pub name: Option<String>,
    /// The part's `Content-Type`.
    pub content_type: Option<String>,
    /// What is in it.
    pub bytes: Bytes,
}

impl File {
    /// A file of these bytes, without a name.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self {
            bytes: bytes.into(),
            ..Self::default()
        }
    }

    /// The same file under a name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The same file with a media type.
    #[must_use]
    pub fn of_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }
}

/// On the wire a file is a part of its own. As JSON, in which a form is logged or compared, it
/// is the text of its bytes, and what is no UTF-8 is replaced.
impl Serialize for File {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&String::from_utf8_lossy(&self.bytes))
    }
}

/// A file of the bytes of a text.
impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::new(text.into_bytes()))
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<Bytes> for File {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}
