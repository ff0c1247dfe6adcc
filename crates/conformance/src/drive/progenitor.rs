//! From what progenitor's clients give to an [`Answer`].

use std::fmt;
use std::future::Future;
use std::pin::pin;

use futures::{Stream, StreamExt as _, TryStreamExt as _};
use progenitor_client::{ByteStream, Error, ResponseValue};
use serde::Serialize;
use serde_json::Value;

use super::{Answer, CallError};

/// What a body was read as: `None` is no body.
type Read = Result<Option<Value>, CallError>;

/// What a call to a progenitor client brought, as an answer; `success` and `error` read the
/// two types of body: [`json`], [`bytes()`] or [`nothing`].
///
/// # Errors
///
/// What the client has against the call or the response.
pub async fn answer<T, E, S, F, G, H>(
    result: Result<ResponseValue<T>, Error<E>>,
    success: S,
    error: F,
) -> Result<Answer, CallError>
where
    S: FnOnce(T) -> G,
    F: FnOnce(E) -> H,
    G: Future<Output = Read>,
    H: Future<Output = Read>,
{
    match result {
        Ok(response) => decoded(response, success).await,
        Err(Error::ErrorResponse(response)) => decoded(response, error).await,
        Err(Error::InvalidRequest(message)) => Err(CallError::not_expressible("request", &message)),
        Err(Error::UnexpectedResponse(response)) => Err(CallError::UndeclaredResponse {
            status: response.status().as_u16(),
        }),
        Err(Error::InvalidResponsePayload(_, error)) => Err(CallError::Undecodable {
            status: None,
            message: error.to_string(),
        }),
        Err(Error::ResponseBodyError(error)) => Err(CallError::Undecodable {
            status: error.status().map(|status| status.as_u16()),
            message: chain(&error),
        }),
        Err(Error::CommunicationError(error) | Error::InvalidUpgrade(error)) => {
            Err(CallError::Transport(chain(&error)))
        }
        Err(Error::Custom(message)) => Err(CallError::Transport(message)),
    }
}

/// The status and the headers of a response that the client made something of.
pub fn head<T, E>(result: &Result<ResponseValue<T>, Error<E>>) -> Option<(u16, &http::HeaderMap)> {
    match result {
        Ok(response) => Some((response.status().as_u16(), response.headers())),
        Err(Error::ErrorResponse(response)) => {
            Some((response.status().as_u16(), response.headers()))
        }
        Err(_) => None,
    }
}

/// Reads a body that progenitor decoded from JSON.
///
/// # Errors
///
/// That the type cannot be written as JSON again.
#[expect(
    clippy::unused_async,
    reason = "the three readers have one shape, and one of them waits"
)]
pub async fn json<T: Serialize>(value: T) -> Read {
    serde_json::to_value(value)
        .map(Some)
        .map_err(|error| CallError::Undecodable {
            status: None,
            message: error.to_string(),
        })
}

/// Reads a body that is left as a stream of bytes: as a text.
///
/// # Errors
///
/// That the stream broke off.
pub async fn bytes(stream: ByteStream) -> Read {
    let chunks: Vec<bytes::Bytes> = stream
        .into_inner()
        .try_collect()
        .await
        .map_err(|error| CallError::Transport(chain(&error)))?;
    let bytes = chunks.concat();
    if bytes.is_empty() {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Ok(Some(Value::String(text)))
}

/// Reads a stream of events: a list of what each carries. `data` takes that out of an event.
///
/// # Errors
///
/// The first that could not be read.
pub async fn items<S, E, X, T>(events: S, data: impl Fn(E) -> T) -> Read
where
    S: Stream<Item = Result<E, X>>,
    X: fmt::Display,
    T: Serialize,
{
    let mut events = pin!(events);
    let mut read = Vec::new();
    while let Some(event) = events.next().await {
        let undecodable = |error: &dyn fmt::Display| CallError::Undecodable {
            status: None,
            message: error.to_string(),
        };
        let event = event.map_err(|error| undecodable(&error))?;
        read.push(serde_json::to_value(data(event)).map_err(|error| undecodable(&error))?);
    }
    Ok(Some(Value::Array(read)))
}

/// Reads a response that has no body.
///
/// # Errors
///
/// Never; the three readers have one shape.
#[expect(
    clippy::unused_async,
    reason = "the three readers have one shape, and one of them waits"
)]
pub async fn nothing<T>(_: T) -> Read {
    Ok(None)
}

async fn decoded<T, F, G>(response: ResponseValue<T>, read: F) -> Result<Answer, CallError>
where
    F: FnOnce(T) -> G,
    G: Future<Output = Read>,
{
    let status = response.status().as_u16();
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), Value::String(text(value))))
        .collect();
    let content_type = response.headers().get(http::header::CONTENT_TYPE).map(text);
    let body = read(response.into_inner()).await?;
    Ok(Answer {
        status,
        declared: None,
        media_type: content_type.filter(|_| body.is_some()),
        headers,
        body,
    })
}

/// An error with all its causes: reqwest tells the cause nowhere else.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
