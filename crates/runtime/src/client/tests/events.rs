//! Streams of events.

use futures::{StreamExt, stream};
use serde_json::{Value, json};

use super::response;
use crate::Event;
use crate::client::{EventError, events, text_events};

#[tokio::test]
async fn events_carry_json() {
    let body = ": a comment\n\nevent: added\nid: 7\nretry: 1500\ndata: {\"a\":\ndata: 1}\n\n\
                data: 2\r\n\r\ndata: cut off";
    let events: Vec<_> = events::<Value>(response(None, body))
        .into_inner()
        .collect()
        .await;
    let events: Vec<_> = events.into_iter().map(Result::unwrap).collect();
    let added = Event {
        data: json!({"a": 1}),
        event: Some("added".to_owned()),
        id: Some("7".to_owned()),
        retry: Some(std::time::Duration::from_millis(1500)),
    };
    let second = Event {
        id: Some("7".to_owned()),
        ..Event::new(json!(2))
    };
    assert_eq!(events, [added, second]);
}

#[tokio::test]
async fn data_that_cannot_be_read_does_not_end_the_stream() {
    let body = "data: {\n\ndata: 2\n\n";
    let events: Vec<_> = events::<u8>(response(None, body))
        .into_inner()
        .collect()
        .await;
    assert!(matches!(&events[0], Err(EventError::Malformed(text, _)) if text == "{"));
    assert_eq!(events[1].as_ref().unwrap().data, 2);
}

#[tokio::test]
async fn done_is_the_end_of_json_and_a_text_as_any_other() {
    let body = "data: 1\n\ndata: [DONE]\n\ndata: 3\n\n";
    let numbers: Vec<_> = events::<u8>(response(None, body))
        .into_inner()
        .collect()
        .await;
    assert_eq!(numbers.len(), 1);
    let texts: Vec<_> = text_events(response(None, body))
        .into_inner()
        .collect()
        .await;
    let texts: Vec<_> = texts.into_iter().map(|event| event.unwrap().data).collect();
    assert_eq!(texts, ["1", "[DONE]", "3"]);
}

fn chunked(chunks: &'static [&'static [u8]]) -> reqwest::Response {
    let chunks = stream::iter(chunks.iter().map(|chunk| Ok::<_, std::io::Error>(*chunk)));
    http::Response::new(reqwest::Body::wrap_stream(chunks)).into()
}

#[tokio::test]
async fn a_byte_order_mark_is_no_data() {
    for chunks in [
        &[b"\xef\xbb\xbfdata: a\n\n" as &[u8]] as &[&[u8]],
        &[b"\xef", b"\xbb\xbf", b"da", b"ta: a\n\n"],
        &[b"", b"data: a\n\n"],
    ] {
        let texts: Vec<_> = text_events(chunked(chunks)).into_inner().collect().await;
        assert_eq!(texts.len(), 1);
        assert_eq!(texts[0].as_ref().unwrap().data, "a");
    }
    // Only a whole one, and only at the beginning.
    let chunks: &[&[u8]] = &[b"data: \xef", b"\xbb\xbf", b"a\n\n"];
    let texts: Vec<_> = text_events(chunked(chunks)).into_inner().collect().await;
    assert_eq!(texts[0].as_ref().unwrap().data, "\u{feff}a");
}

#[tokio::test]
async fn a_broken_stream_fails_once() {
    let chunks = [Ok("data: a\n\n"), Err(std::io::Error::other("gone"))];
    let body = reqwest::Body::wrap_stream(stream::iter(chunks));
    let broken = http::Response::new(body).into();
    let texts: Vec<_> = text_events(broken).into_inner().collect().await;
    assert_eq!(texts.len(), 2);
    assert!(matches!(texts[1], Err(EventError::Transport(_))));

    let texts: Vec<_> = text_events(chunked(&[b"data: \xff\n\n"]))
        .into_inner()
        .collect()
        .await;
    assert!(matches!(texts[..], [Err(EventError::Malformed(..))]));
}
