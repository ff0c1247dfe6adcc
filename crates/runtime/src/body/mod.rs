//! Request bodies.

mod form;
mod json;
mod multipart;
mod parts;
mod stream;

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use crate::Reason;

pub use form::{form, text};
pub use json::json;
pub use multipart::{FromMultipart, multipart};
pub use parts::FormParts;
pub use stream::Stream;

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

/// Whether a request has no body: neither a media type, nor a length, nor chunks (RFC 9112,
/// section 6.3). An empty one of a media type is a body.
pub fn is_absent(headers: &HeaderMap) -> bool {
    let has_length = headers
        .get(CONTENT_LENGTH)
        .is_some_and(|length| length.as_bytes() != b"0");
    !headers.contains_key(CONTENT_TYPE) && !has_length && !headers.contains_key(TRANSFER_ENCODING)
}

/// Finds which of the media types in `expected` the body is, by its `Content-Type`
/// (RFC 9110, section 8.3.1; parameters such as `charset` do not count). One that is named goes
/// before a range that it is in (`image/*`, `*/*`; OAS 3.1, section 4.8.13.1), and the narrower
/// range before the wider.
///
/// # Errors
///
/// [`Reason::UnsupportedMediaType`] if it is none of them.
pub fn media_type(
    headers: &HeaderMap,
    expected: &'static [&'static str],
) -> Result<&'static str, Reason> {
    let mut all = headers.get_all(CONTENT_TYPE).iter();
    let received = all.next().map(|value| value.to_str());
    let received_essence = match received {
        // Two media types are none: who reads the other reads another body.
        Some(Ok(text)) if all.next().is_none() => essence(text),
        _ => "",
    };
    let (kind, _) = received_essence.split_once('/').unwrap_or_default();
    let nearness = |candidate: &str| {
        let candidate = essence(candidate);
        if candidate.eq_ignore_ascii_case(received_essence) {
            return 3;
        }
        match candidate.strip_suffix("/*") {
            _ if kind.is_empty() => 0,
            Some("*") => 1,
            Some(range) if range.eq_ignore_ascii_case(kind) => 2,
            _ => 0,
        }
    };
    // The first of those that are equally near.
    let nearest = expected
        .iter()
        .rev()
        .max_by_key(|candidate| nearness(candidate));
    nearest
        .filter(|candidate| nearness(candidate) > 0)
        .copied()
        .ok_or_else(|| Reason::UnsupportedMediaType {
            expected,
            received: received.map(|text| text.unwrap_or("(not text)").to_owned()),
        })
}

/// A media type without its parameters.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Whether a media type is JSON: `application/json`, or one with the suffix `+json` (RFC 6839,
/// section 3.1).
fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    let suffix = essence
        .get(essence.len().saturating_sub(5)..)
        .unwrap_or_default();
    essence.eq_ignore_ascii_case("application/json")
        || essence.eq_ignore_ascii_case("text/json")
        || suffix.eq_ignore_ascii_case("+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_are_compared_without_case_and_parameters() {
        let mut headers = HeaderMap::new();
        let json: &'static [&'static str] = &["application/json"];
        assert!(media_type(&headers, json).is_err());
        headers.insert(
            CONTENT_TYPE,
            "Application/JSON; charset=utf-8".parse().unwrap(),
        );
        assert_eq!(media_type(&headers, json), Ok("application/json"));
        headers.insert(CONTENT_TYPE, "application/jsonp".parse().unwrap());
        assert!(media_type(&headers, json).is_err());
    }

    #[test]
    fn the_narrowest_media_type_is_found() {
        const DECLARED: &[&str] = &["*/*", "image/*", "image/png; q=1", "text/plain"];
        for (received, expected) in [
            ("image/png", "image/png; q=1"),
            ("IMAGE/gif", "image/*"),
            ("text/plain; charset=utf-8", "text/plain"),
            ("application/pdf", "*/*"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, received.parse().unwrap());
            assert_eq!(media_type(&headers, DECLARED), Ok(expected), "{received}");
        }
        assert!(media_type(&HeaderMap::new(), DECLARED).is_err());
    }

    #[test]
    fn json_has_many_media_types() {
        for (media_type, expected) in [
            ("application/json; charset=utf-8", true),
            ("application/problem+JSON", true),
            ("application/jsonl", false),
            ("ü+json", true),
            ("json", false),
        ] {
            assert_eq!(is_json(media_type), expected, "{media_type}");
        }
    }

    #[tokio::test]
    async fn a_body_past_the_limit_is_refused() {
        let limits = Limits {
            body_bytes: 3,
            ..Limits::default()
        };
        assert!(read(Body::from("abc"), &limits).await.is_ok());
        assert_eq!(
            read(Body::from("abcd"), &limits).await,
            Err(Reason::TooLarge { limit: 3 })
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_does_not_come_is_not_waited_for() {
        let limits = Limits::default();
        let never = Body::new(Never);
        assert_eq!(
            read(never, &limits).await,
            Err(Reason::Timeout {
                limit: limits.body_time
            })
        );
    }

    /// A body of which nothing ever arrives.
    struct Never;

    impl http_body::Body for Never {
        type Data = Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
            std::task::Poll::Pending
        }
    }
}
