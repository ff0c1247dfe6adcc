//! Bodies that are read, or made, while they travel.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::body::Body;
use axum::http::request::Parts;
use bytes::{Bytes, BytesMut};
use futures::{StreamExt, TryStreamExt};
use http::header::CONTENT_TYPE;
use http_body::Body as _;
use http_body_util::{LengthLimitError, Limited};
use tokio::time::{Instant, Sleep, sleep_until};

use super::Limits;
use crate::Reason;

type Chunks = Pin<Box<dyn futures::Stream<Item = io::Result<Bytes>> + Send>>;

/// A body as a stream of bytes: one that comes in, or one that goes out.
pub struct Stream {
    content_type: Option<String>,
    chunks: Chunks,
}

impl Stream {
    /// A body that is made while it is sent.
    pub fn new<S, E>(chunks: S) -> Self
    where
        S: futures::Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self {
            content_type: None,
            chunks: Box::pin(chunks.map(|chunk| chunk.map_err(io::Error::other))),
        }
    }

    /// The body of a request. It ends with an error past the limits, which hold while it is
    /// read.
    pub fn incoming(parts: &Parts, body: Body, limits: &Limits) -> Self {
        let content_type = parts.headers.get(CONTENT_TYPE);
        Self {
            content_type: content_type
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned),
            chunks: Box::pin(Incoming {
                body: Limited::new(body, limits.body_bytes),
                limits: *limits,
                until: Instant::now() + limits.body_time,
                timer: None,
                over: false,
            }),
        }
    }

    /// The same body with a media type.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Its media type, if it states one.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`] and [`Reason::Timeout`] past the limits, [`Reason::Malformed`] if it
    /// breaks off.
    pub async fn bytes(mut self) -> Result<Bytes, Reason> {
        let mut whole = BytesMut::new();
        while let Some(chunk) = self.chunks.try_next().await.map_err(reason)? {
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.freeze())
    }

    /// The body of a message.
    pub fn into_body(self) -> Body {
        Body::from_stream(self.chunks)
    }
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stream")
            .field("content_type", &self.content_type)
            .finish_non_exhaustive()
    }
}

impl futures::Stream for Stream {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.chunks.as_mut().poll_next(context)
    }
}

macro_rules! from_bytes {
    ($($type:ty),*) => { $(impl From<$type> for Stream {
        fn from(bytes: $type) -> Self {
            let whole = Ok::<_, io::Error>(Bytes::from(bytes));
            Self::new(futures::stream::iter([whole]))
        }
    })* };
}
from_bytes!(Vec<u8>, Bytes, String, &'static str);

/// A request's body within limits.
struct Incoming {
    body: Limited<Body>,
    limits: Limits,
    until: Instant,
    timer: Option<Pin<Box<Sleep>>>,
    over: bool,
}

impl futures::Stream for Incoming {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.over {
            return Poll::Ready(None);
        }
        loop {
            let failed = match Pin::new(&mut self.body).poll_frame(context) {
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(bytes) => return Poll::Ready(Some(Ok(bytes))),
                    Err(_trailers) => continue,
                },
                Poll::Ready(Some(Err(error))) if error.is::<LengthLimitError>() => {
                    Reason::TooLarge {
                        limit: self.limits.body_bytes,
                    }
                }
                Poll::Ready(Some(Err(error))) => broken_off(&*error),
                Poll::Pending => {
                    // What has arrived already needs no timer.
                    let until = self.until;
                    let timer = self
                        .timer
                        .get_or_insert_with(|| Box::pin(sleep_until(until)));
                    ready!(timer.as_mut().poll(context));
                    Reason::Timeout {
                        limit: self.limits.body_time,
                    }
                }
            };
            self.over = true;
            return Poll::Ready(Some(Err(io::Error::other(Failed(failed)))));
        }
    }
}

/// Why a body ended early, on its way through an [`io::Error`].
#[derive(Debug)]
struct Failed(Reason);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reason::TooLarge { limit } => write!(f, "the body is larger than {limit} bytes"),
            Reason::Timeout { limit } => write!(f, "the body took longer than {limit:?}"),
            Reason::Malformed(why) => f.write_str(why),
            other => write!(f, "{other:?}"),
        }
    }
}

impl std::error::Error for Failed {}

fn reason(error: io::Error) -> Reason {
    let inner = error.get_ref();
    match inner.and_then(|inner| inner.downcast_ref::<Failed>()) {
        Some(Failed(reason)) => reason.clone(),
        None => broken_off(&error),
    }
}

fn broken_off(error: &(dyn std::error::Error + 'static)) -> Reason {
    Reason::Malformed(format!("the body broke off: {error}"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn incoming(body: Body, limits: &Limits) -> Stream {
        let request = http::Request::builder().header(CONTENT_TYPE, "image/png");
        let (parts, ()) = request.body(()).unwrap().into_parts();
        Stream::incoming(&parts, body, limits)
    }

    #[tokio::test]
    async fn a_body_is_streamed_within_the_limit() {
        let limits = Limits {
            body_bytes: 3,
            ..Limits::default()
        };
        let whole = incoming(Body::from("abc"), &limits);
        assert_eq!(whole.content_type(), Some("image/png"));
        assert_eq!(whole.bytes().await, Ok(Bytes::from_static(b"abc")));
        let chunks = ["ab", "cd"].map(|chunk| Ok::<_, io::Error>(Bytes::from(chunk)));
        let long = Body::from_stream(futures::stream::iter(chunks));
        let mut long = incoming(long, &limits);
        assert!(
            long.next().await.is_some_and(|chunk| chunk.is_ok()),
            "what is within it"
        );
        assert_eq!(long.bytes().await, Err(Reason::TooLarge { limit: 3 }));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_comes_too_slowly_is_not_waited_for() {
        let limits = Limits {
            body_time: Duration::from_secs(5),
            ..Limits::default()
        };
        let drops = futures::stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_secs(2)).await;
            Some((Ok::<_, io::Error>(Bytes::from_static(b"a")), ()))
        });
        let mut slow = incoming(Body::from_stream(drops), &limits);
        assert!(
            slow.next().await.is_some_and(|chunk| chunk.is_ok()),
            "while there is time"
        );
        assert_eq!(
            slow.bytes().await,
            Err(Reason::Timeout {
                limit: limits.body_time
            })
        );
    }

    #[tokio::test]
    async fn a_stream_of_a_handler_that_fails_is_broken_off() {
        let chunks = [Ok(Bytes::from_static(b"a")), Err("lost")];
        let outcome = Stream::new(futures::stream::iter(chunks)).bytes().await;
        assert!(matches!(outcome, Err(Reason::Malformed(why)) if why.contains("lost")));
    }
}
