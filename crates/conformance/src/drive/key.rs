//! What names an operation, and a part of its request.

use std::fmt;

/// Names an operation: OAS 3.1, section 4.8.8, has no other key. An `operationId` is a label
/// that may be missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationKey {
    /// The method in upper case.
    pub method: String,
    /// The path template as it stands in the document.
    pub path: String,
}

impl OperationKey {
    /// The key of the operation with this method (in any case) and this path template.
    pub fn new(method: &str, path: &str) -> Self {
        Self {
            method: method.to_ascii_uppercase(),
            path: path.to_owned(),
        }
    }
}

impl fmt::Display for OperationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// Where a parameter stands: `in` of OAS 3.1, section 4.8.12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    /// In the path, in place of a template expression.
    Path,
    /// In the query string.
    Query,
    /// In a header field.
    Header,
    /// In a cookie.
    Cookie,
}

impl Location {
    /// The document's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }

    /// The location that the document's word means.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Path, Self::Query, Self::Header, Self::Cookie]
            .into_iter()
            .find(|one| one.as_str() == word)
    }

    /// Whether two names mean the same parameter here: header fields know no case (RFC 9110,
    /// section 5.1).
    pub fn same_name(self, left: &str, right: &str) -> bool {
        match self {
            Self::Header => left.eq_ignore_ascii_case(right),
            _ => left == right,
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
