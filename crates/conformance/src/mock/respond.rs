//! A declared response, written.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Response, StatusCode};

use super::accept::Offer;
use super::content::Content;
use super::select::Selected;
use super::{Mock, headers, write};
use crate::oracle::may_have_body;

/// What is answered.
pub(super) struct Reply<'a> {
    pub(super) selected: Selected<'a>,
    /// The body, if the response has one, and what it is.
    pub(super) body: Option<(&'a Offer<'a>, Content)>,
    /// Header fields that the mock has a value for.
    pub(super) own: &'a [(HeaderName, HeaderValue)],
}

/// Writes a response.
///
/// # Errors
///
/// That its body cannot be written, or that its status is none.
pub(super) fn respond(mock: &Mock, reply: Reply<'_>) -> Result<Response<Bytes>, String> {
    let Selected { status, response } = reply.selected;
    let status = StatusCode::from_u16(status).map_err(|error| error.to_string())?;
    let mut answer = Response::new(Bytes::new());
    *answer.status_mut() = status;
    *answer.headers_mut() = headers::all(mock, Some(response), reply.own);
    if let Some((offer, content)) = reply.body.filter(|_| may_have_body(status.as_u16())) {
        let written = write::write(mock, offer, &content)?;
        answer
            .headers_mut()
            .insert(CONTENT_TYPE, written.content_type);
        *answer.body_mut() = written.body;
    }
    Ok(answer)
}
