//! Streams of events (`text/event-stream`; WHATWG HTML, section 9.2).

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use eventsource_stream::{EventStream as Parser, EventStreamError};
use futures::{Stream, StreamExt};
use progenitor_client::ResponseValue;
use reqwest::Response;
use serde::de::DeserializeOwned;

use crate::Event;

/// Events whose data is JSON. An event whose whole data is `[DONE]` is the end, as some services
/// announce it.
pub fn events<T: DeserializeOwned>(response: Response) -> ResponseValue<EventStream<T>> {
    stream(response, |data| {
        if data.trim() == "[DONE]" {
            return Ok(None);
        }
        match serde_json::from_str(&data) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(EventError::Malformed(data, error.to_string())),
        }
    })
}

/// Events whose data is a text.
pub fn text_events(response: Response) -> ResponseValue<EventStream<String>> {
    stream(response, |data| Ok(Some(data)))
}

/// The events of a response, as they come.
///
/// An event whose data cannot be read is an error of its own, and others may follow. After a
/// failure of the connection, or of the stream itself, nothing does.
pub struct EventStream<T> {
    source: Parser<Bodies>,
    decode: Decode<T>,
    ended: bool,
}

/// Why an event could not be had.
#[derive(Debug)]
pub enum EventError {
    /// The connection failed.
    Transport(reqwest::Error),
    /// A text that is not what it should be, and the reason.
    Malformed(String, String),
}

type Bodies = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>;

/// Data to a value; `None` is the end of the stream.
type Decode<T> = fn(String) -> Result<Option<T>, EventError>;

fn stream<T>(response: Response, decode: Decode<T>) -> ResponseValue<EventStream<T>> {
    let status = response.status();
    let headers = response.headers().clone();
    let bodies: Bodies = Box::pin(without_mark(response.bytes_stream()));
    let events = EventStream {
        source: Parser::new(bodies),
        decode,
        ended: false,
    };
    ResponseValue::new(events, status, headers)
}

impl<T> Stream for EventStream<T> {
    type Item = Result<Event<T>, EventError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.ended {
            return Poll::Ready(None);
        }
        let Some(next) = std::task::ready!(self.source.poll_next_unpin(cx)) else {
            self.ended = true;
            return Poll::Ready(None);
        };
        let event = match next {
            Ok(event) => event,
            Err(error) => {
                // The parser would tell the same again and again.
                self.ended = true;
                return Poll::Ready(Some(Err(error.into())));
            }
        };
        Poll::Ready(match (self.decode)(event.data) {
            Ok(Some(data)) => Some(Ok(Event {
                data,
                event: Some(event.event).filter(|kind| kind != "message"),
                id: Some(event.id).filter(|id| !id.is_empty()),
                retry: event.retry,
            })),
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(error) => Some(Err(error)),
        })
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

impl From<EventStreamError<reqwest::Error>> for EventError {
    fn from(error: EventStreamError<reqwest::Error>) -> Self {
        match error {
            EventStreamError::Transport(error) => Self::Transport(error),
            EventStreamError::Utf8(error) => {
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                Self::Malformed(text, error.to_string())
            }
            EventStreamError::Parser(error) => {
                Self::Malformed(error.input, "not a line of an event".to_owned())
            }
        }
    }
}

impl fmt::Display for EventError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => write!(f, "the stream of events broke: {error}"),
            Self::Malformed(text, reason) => write!(f, "an event cannot be read: {reason}: {text}"),
        }
    }
}

impl std::error::Error for EventError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(error) => Some(error),
            Self::Malformed(..) => None,
        }
    }
}

/// The byte order mark that a stream may begin with, in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A body without its byte order mark: the parser cuts it off after one byte of three, and
/// panics.
fn without_mark(
    bodies: impl Stream<Item = reqwest::Result<Bytes>>,
) -> impl Stream<Item = reqwest::Result<Bytes>> {
    // How many bytes of the mark have been left out; `None` once the text has begun.
    let mut begun = Some(0_usize);
    bodies.flat_map(move |body| {
        let mut held = None;
        let body = body.map(|mut body| {
            while let (Some(seen), Some(first)) = (begun, body.first()) {
                match MARK.get(seen) {
                    Some(byte) if byte == first => {
                        begun = Some(seen + 1);
                        body.advance(1);
                    }
                    // A part of a mark is text after all, though hardly a good one.
                    Some(_) => {
                        held = MARK.get(..seen).map(Bytes::from_static);
                        begun = None;
                    }
                    None => begun = None,
                }
            }
            body
        });
        futures::stream::iter(held.map(Ok).into_iter().chain([body]))
    })
}
