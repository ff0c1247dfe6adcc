//! Request bodies and responses (OAS 3.1, sections 4.8.13, 4.8.14, 4.8.17 and 4.8.21).

use super::media::Media;
use super::read::Reader;
use super::{DocumentError, Style};
use crate::body::Message;
use crate::pointer::child;

/// A request body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Whether it has to be there.
    pub required: bool,
    /// The media types that it may have.
    pub media: Vec<Media>,
    /// Where it stands in the document.
    pub pointer: String,
}

/// A header field of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Whether it has to be there.
    pub required: bool,
    /// Whether each member of an object is written `name=value`.
    pub explode: bool,
    /// The media type, for a field that is written in one.
    pub content: Option<String>,
    /// Where its schema stands in the document, if it has one.
    pub schema: Option<String>,
    /// Where it stands in the document.
    pub pointer: String,
}

/// A response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// A status, a range of them (`4XX`), or `default`.
    pub key: String,
    /// The media types that its body may have; without any it has no body.
    pub media: Vec<Media>,
    /// Its header fields.
    pub headers: Vec<Header>,
    /// Where it stands in the document.
    pub pointer: String,
}

/// Headers of which something else tells: the media type, and HTTP itself.
const SAID_ELSEWHERE: [&str; 3] = ["content-type", "content-length", "transfer-encoding"];

impl Reader<'_> {
    pub(super) fn body(self, pointer: &str) -> Result<Body, DocumentError> {
        let node = self.resolve(pointer)?;
        Ok(Body {
            required: self.flag(&node, "required")?.unwrap_or(false),
            media: self.media(&child(&node.pointer, "content"), Message::Request)?,
            pointer: node.pointer,
        })
    }

    pub(super) fn responses(self, pointer: &str) -> Result<Vec<Response>, DocumentError> {
        let (pointer, members) = self.members(pointer)?;
        let statuses = members
            .into_iter()
            .flatten()
            .map(|(status, _)| status)
            .filter(|status| !status.starts_with("x-"));
        statuses
            .map(|status| self.response(status, &child(&pointer, status)))
            .collect()
    }

    pub(super) fn response(self, status: &str, pointer: &str) -> Result<Response, DocumentError> {
        if !is_status(status) {
            return Err(DocumentError::at(
                pointer,
                format!("`{status}` is neither a status, nor a range such as `4XX`, nor `default`"),
            ));
        }
        let node = self.resolve(pointer)?;
        let media = self.media(&child(&node.pointer, "content"), Message::Response)?;
        let headers = self.headers(&child(&node.pointer, "headers"))?;
        Ok(Response {
            key: status.to_owned(),
            media,
            headers,
            pointer: node.pointer,
        })
    }

    /// `Content-Type` is left out: OAS 3.1, section 4.8.17.1, has it ignored. So are those that
    /// tell how the message is framed, which HTTP itself writes (RFC 9112, section 6).
    fn headers(self, pointer: &str) -> Result<Vec<Header>, DocumentError> {
        let (pointer, members) = self.members(pointer)?;
        let mut headers = Vec::new();
        for name in members
            .into_iter()
            .flatten()
            .map(|(name, _)| name)
            .filter(|name| {
                !SAID_ELSEWHERE
                    .iter()
                    .any(|one| name.eq_ignore_ascii_case(one))
            })
        {
            let node = self.resolve(&child(&pointer, name))?;
            if self
                .style(&node)?
                .is_some_and(|style| style != Style::Simple)
            {
                return Err(DocumentError::at(
                    &node.pointer,
                    "a header field has no style but `simple`",
                ));
            }
            let (content, schema) = self.described(&node)?;
            headers.push(Header {
                name: name.clone(),
                required: self.flag(&node, "required")?.unwrap_or(false),
                explode: self.flag(&node, "explode")?.unwrap_or(false),
                content,
                schema,
                pointer: node.pointer,
            });
        }
        Ok(headers)
    }
}

fn is_status(word: &str) -> bool {
    let bytes = word.as_bytes();
    let digits = |range: &[u8]| range.iter().all(u8::is_ascii_digit);
    word == "default"
        || bytes.len() == 3
            && (b'1'..=b'5').contains(&bytes[0])
            && (digits(&bytes[1..]) || bytes[1..].eq_ignore_ascii_case(b"XX"))
}
