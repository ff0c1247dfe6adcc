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
    let mut all = headers.get_all(CONTENT_TYPE).iter();
    let received = all.next().map(|value| value.to_str());
    let essence = match received {
        // Two media types are none: who reads the other reads another body.
        Some(Ok(text)) if all.next().is_none() => text.split(';').next().unwrap_or_default().trim(),
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
        Err(error) => {
            // serde tells a wrong type from broken JSON, but not where it expected an enum.
            let value = serde_json::from_slice(bytes).map_err(not_json)?;
            let before = report.len();
            T::examine(&value, &Place::Body, report);
            if report.len() == before {
                // A property given twice, say: no value shows it any more.
                report.add(&Place::Body, "type", error.to_string());
            }
            Ok(None)
        }
    }
}

fn not_json(error: serde_json::Error) -> Reason {
    Reason::Malformed(format!("the body is not JSON: {error}"))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::Value;

    use super::*;
    use crate::{Object, length};

    /// As generated code writes it.
    #[derive(Debug, PartialEq, Deserialize)]
    struct Pet {
        name: String,
        #[serde(default, deserialize_with = "crate::optional")]
        age: Option<u8>,
    }

    impl Decode for Pet {
        const EXPECTED: &'static str = "an object";

        fn check(&self, at: &Place<'_>, report: &mut Report) {
            length(&self.name, Some(2), None, &at.property("name"), report);
        }

        fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
            let Some(object) = Object::open(value, at, report) else {
                return;
            };
            object.required::<String>(
                "name",
                |name, at, report| length(name, Some(2), None, at, report),
                report,
            );
            object.optional::<u8>("age", Decode::check, report);
        }
    }

    fn broken(text: &str) -> Vec<(String, &'static str)> {
        let mut report = Report::new();
        let decoded = json::<Pet>(text.as_bytes(), &mut report);
        match decoded.and_then(|pet| report.conclude(pet)) {
            Err(Reason::Invalid(violations)) => {
                violations.into_iter().map(|v| (v.place, v.rule)).collect()
            }
            other => panic!("{text} gave {other:?}"),
        }
    }

    #[test]
    fn everything_wrong_with_a_body_is_told_at_once() {
        let all = |places: &[(&str, &'static str)]| -> Vec<(String, &'static str)> {
            places
                .iter()
                .map(|(place, rule)| ((*place).to_owned(), *rule))
                .collect()
        };
        assert_eq!(
            broken(r#"{"name":"a","age":"old"}"#),
            all(&[("/name", "minLength"), ("/age", "type")])
        );
        assert_eq!(
            broken(r#"{"age":-1}"#),
            all(&[("/name", "required"), ("/age", "minimum")])
        );
        assert_eq!(
            broken(r#"{"name":"ab","age":null}"#),
            all(&[("/age", "type")])
        );
        assert_eq!(broken(r#"{"name":"a"}"#), all(&[("/name", "minLength")]));
        assert_eq!(broken("[]"), all(&[("", "type")]));
        assert_eq!(broken(r#"{"name":"ab","name":"ab"}"#), all(&[("", "type")]));
    }

    #[test]
    fn what_is_not_json_is_malformed() {
        for text in ["", "{", r#"{"name":"ab"} x"#, "{\"name\":\"\\ud800\"}"] {
            let mut report = Report::new();
            let decoded = json::<Pet>(text.as_bytes(), &mut report);
            assert!(matches!(decoded, Err(Reason::Malformed(_))), "{text}");
        }
    }

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
