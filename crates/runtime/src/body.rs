//! Request bodies.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::error::Category;

use crate::{Decode, Place, Reason, Report};

/// How much of a request a server takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest body, in bytes.
    pub body_bytes: usize,
    /// The longest that a body may take to arrive.
    pub body_time: Duration,
}

impl Default for Limits {
    /// A mebibyte within thirty seconds.
    fn default() -> Self {
        Self {
            body_bytes: 1 << 20,
            body_time: Duration::from_secs(30),
        }
    }
}

/// Reads a whole body.
///
/// # Errors
///
/// [`Reason::TooLarge`] and [`Reason::Timeout`] past the limits, [`Reason::Malformed`] if the
/// connection breaks.
pub async fn read(body: Body, limits: &Limits) -> Result<Bytes, Reason> {
    let mut whole = pin!(Limited::new(body, limits.body_bytes).collect());
    // A body that has arrived with its head, as most small ones have, needs no timer.
    let at_once = poll_fn(|context| Poll::Ready(whole.as_mut().poll(context))).await;
    let in_time = match at_once {
        Poll::Ready(collected) => Ok(collected),
        Poll::Pending => tokio::time::timeout(limits.body_time, whole).await,
    };
    match in_time {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Reason::TooLarge {
            limit: limits.body_bytes,
        }),
        Ok(Err(error)) => Err(Reason::Malformed(format!("the body broke off: {error}"))),
        Err(_) => Err(Reason::Timeout {
            limit: limits.body_time,
        }),
    }
}

/// Finds which of the media types in `expected` the body is, by its `Content-Type`
/// (RFC 9110, section 8.3.1; parameters such as `charset` do not count).
///
/// # Errors
///
/// [`Reason::UnsupportedMediaType`] if it is none of them.
pub fn media_type(
    headers: &HeaderMap,
    expected: &'static [&'static str],
) -> Result<&'static str, Reason> {
    let received = headers.get(CONTENT_TYPE).map(|value| value.to_str());
    let essence = match received {
        Some(Ok(text)) => text.split(';').next().unwrap_or_default().trim(),
        _ => "",
    };
    expected
        .iter()
        .find(|candidate| candidate.eq_ignore_ascii_case(essence))
        .copied()
        .ok_or_else(|| Reason::UnsupportedMediaType {
            expected,
            received: received.map(|text| text.unwrap_or("(not text)").to_owned()),
        })
}

/// Decodes a JSON body straight into its type. `None` if it breaks the document; the report
/// then says where.
///
/// # Errors
///
/// [`Reason::Malformed`] if it is not JSON (RFC 8259).
pub fn json<T: Decode>(bytes: &[u8], report: &mut Report) -> Result<Option<T>, Reason> {
    match serde_json::from_slice::<T>(bytes) {
        Ok(value) => {
            value.check(&Place::Body, report);
            Ok(Some(value))
        }
        Err(error) if error.classify() == Category::Data => {
            let value = serde_json::from_slice(bytes).map_err(not_json)?;
            let before = report.len();
            T::examine(&value, &Place::Body, report);
            if report.len() == before {
                // A property given twice, say: no value shows it any more.
                report.add(&Place::Body, "type", error.to_string());
            }
            Ok(None)
        }
        Err(error) => Err(not_json(error)),
    }
}

fn not_json(error: serde_json::Error) -> Reason {
    Reason::Malformed(format!("the body is not JSON: {error}"))
}
