//! Streams of events (WHATWG HTML, section 9.2).

use std::fmt::{self, Write};
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures::StreamExt;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use serde::Serialize;
use tokio::time::{Sleep, sleep};

use super::status_code;
use crate::enforce::Guarded;
use crate::explain::Check;
use crate::{Event, Guard};

/// Events that go out while they happen.
pub struct EventStream<T> {
    events: Pin<Box<dyn futures::Stream<Item = Event<T>> + Send>>,
    guarded: Option<Guarded<T>>,
}

impl<T: 'static> EventStream<T> {
    /// The events of a stream.
    pub fn new<S, E>(events: S) -> Self
    where
        S: futures::Stream<Item = E> + Send + 'static,
        E: Into<Event<T>> + 'static,
    {
        Self {
            events: Box::pin(events.map(Into::into)),
            guarded: None,
        }
    }

    /// Has the data of each event checked when the event is sent. One that is not to be sent
    /// breaks the stream: its status has gone, and leaving the event out would hide it.
    pub fn guard(&mut self, guard: Guard, check: Check<T>) {
        self.guarded = Some(Guarded { guard, check });
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream").finish_non_exhaustive()
    }
}

/// A response of `text/event-stream` whose events carry JSON.
pub fn events_response<T: Serialize + 'static>(status: u16, events: EventStream<T>) -> Response {
    respond(status, events, |data| serde_json::to_string(data))
}

/// A response of `text/event-stream` whose events carry text.
pub fn text_events_response(status: u16, events: EventStream<String>) -> Response {
    respond(status, events, |data| Ok(data.clone()))
}

fn respond<T: 'static>(
    status: u16,
    events: EventStream<T>,
    write: fn(&T) -> serde_json::Result<String>,
) -> Response {
    let status = status_code(status);
    let EventStream { events, guarded } = events;
    let chunks = events.map(move |event| {
        if let Some(guarded) = &guarded {
            let passed = guarded.pass(status, &event.data);
            passed.map_err(|_| io::Error::other("an event breaks the document"))?;
        }
        // An event that cannot be written breaks the stream: leaving it out would hide it.
        let data = write(&event.data).map_err(io::Error::other)?;
        Ok::<_, io::Error>(Bytes::from(frame(&event, &data)))
    });
    let chunks = KeptAlive {
        chunks: Box::pin(chunks),
        timer: None,
    };
    let mut response = Response::new(Body::from_stream(chunks));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// An event on the wire. A line break would end a field early and begin another: data with
/// line breaks has a field for each line, and a type or an identifier is sent without them.
fn frame<T>(event: &Event<T>, data: &str) -> String {
    let mut frame = String::with_capacity(data.len() + 16);
    for (field, value) in [("event", &event.event), ("id", &event.id)] {
        if let Some(value) = value {
            let value = value.replace(['\r', '\n', '\0'], "");
            let _ = writeln!(frame, "{field}: {value}");
        }
    }
    if let Some(retry) = event.retry {
        let _ = writeln!(frame, "retry: {}", retry.as_millis());
    }
    for line in data.replace("\r\n", "\n").split(['\r', '\n']) {
        let _ = writeln!(frame, "data: {line}");
    }
    frame.push('\n');
    frame
}

/// How long nothing is sent before a comment is: proxies close connections that are silent.
const SILENCE: Duration = Duration::from_secs(15);

/// Events with comments in their silences (section 9.2.7).
struct KeptAlive {
    chunks: Pin<Box<dyn futures::Stream<Item = io::Result<Bytes>> + Send>>,
    timer: Option<Pin<Box<Sleep>>>,
}

impl futures::Stream for KeptAlive {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Poll::Ready(chunk) = self.chunks.as_mut().poll_next(context) {
            self.timer = None;
            return Poll::Ready(chunk);
        }
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep(SILENCE)));
        ready!(timer.as_mut().poll(context));
        self.timer = None;
        Poll::Ready(Some(Ok(Bytes::from_static(b":\n\n"))))
    }
}
