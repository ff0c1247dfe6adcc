use std::time::Duration;

use bytes::Bytes;
use futures::StreamExt;
use http::header::CACHE_CONTROL;
use serde_json::json;

use super::*;
use crate::Event;

async fn body(response: Response) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), 10_000)
        .await
        .unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn content_type_of(response: &Response) -> &str {
    response.headers()[CONTENT_TYPE].to_str().unwrap()
}

#[tokio::test]
async fn a_scalar_is_sent_as_its_text() {
    let response = text_response(200, "text/plain", &"5 < ü".to_owned());
    assert_eq!(content_type_of(&response), "text/plain; charset=utf-8");
    assert_eq!(body(response).await, "5 < ü");
    assert_eq!(body(text_response(200, "application/xml", &7)).await, "7");
    let declared = text_response(200, "text/csv; header=present", &true);
    assert_eq!(content_type_of(&declared), "text/csv; header=present");
}

#[tokio::test]
async fn a_stream_names_its_media_type_where_the_document_has_a_range() {
    let png = || Stream::from("pixels").with_content_type("image/png");
    let own = stream_response(206, "image/*", png());
    assert_eq!(
        (own.status().as_u16(), content_type_of(&own)),
        (206, "image/png")
    );
    assert_eq!(body(own).await, "pixels");
    let declared = stream_response(200, "application/pdf", png());
    assert_eq!(content_type_of(&declared), "application/pdf");
    let unknown = stream_response(200, "*/*", Stream::from(vec![1, 2]));
    assert_eq!(content_type_of(&unknown), "application/octet-stream");
}

#[tokio::test]
async fn a_stream_that_breaks_breaks_the_body() {
    let chunks = [Ok(Bytes::from_static(b"a")), Err("lost")];
    let stream = Stream::new(futures::stream::iter(chunks));
    let response = stream_response(200, "text/plain", stream);
    assert!(
        axum::body::to_bytes(response.into_body(), 10)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn events_are_framed_so_that_nothing_gets_out_of_its_field() {
    let events = [
        Event {
            data: json!({"text": "a\nb"}),
            event: Some("up\r\ndata: forged".to_owned()),
            id: Some("7\n\n\0".to_owned()),
            retry: Some(Duration::from_millis(1500)),
        },
        Event::new(json!(null)),
    ];
    let response = events_response(
        200,
        EventStream::<serde_json::Value>::new(futures::stream::iter(events)),
    );
    assert_eq!(content_type_of(&response), "text/event-stream");
    assert_eq!(response.headers()[CACHE_CONTROL], "no-cache");
    assert_eq!(
        body(response).await,
        "event: updata: forged\nid: 7\nretry: 1500\ndata: {\"text\":\"a\\nb\"}\n\ndata: null\n\n"
    );
    let texts = futures::stream::iter([" a\r\nb\rc\n".to_owned(), String::new()]);
    assert_eq!(
        body(text_events_response(200, EventStream::new(texts))).await,
        "data:  a\ndata: b\ndata: c\ndata: \n\ndata: \n\n"
    );
}

#[tokio::test(start_paused = true)]
async fn a_silent_stream_of_events_is_kept_alive() {
    let late = futures::stream::once(async {
        tokio::time::sleep(Duration::from_secs(40)).await;
        1
    });
    let response = events_response(200, EventStream::<i32>::new(late));
    let chunks: Vec<_> = response.into_body().into_data_stream().collect().await;
    let texts: Vec<Bytes> = chunks.into_iter().map(Result::unwrap).collect();
    assert_eq!(texts, [":\n\n", ":\n\n", "data: 1\n\n"]);
}

#[test]
fn headers_are_written_in_the_simple_style() {
    let written = |value, style| {
        let mut response = empty(204);
        header_value(&mut response, "X-Value", &value, style);
        let value = response.headers().get("x-value");
        value.map(|value| String::from_utf8(value.as_bytes().to_vec()).unwrap())
    };
    let (flat, exploded) = (
        Style::Simple { explode: false },
        Style::Simple { explode: true },
    );
    for (value, style, expected) in [
        (json!("ü a"), flat, Some("ü a")),
        (json!(7), flat, Some("7")),
        (json!([1, true, "x"]), exploded, Some("1,true,x")),
        (json!({"R": 100, "G": 200}), flat, Some("G,200,R,100")),
        (json!({"R": 100, "G": 200}), exploded, Some("G=200,R=100")),
        (json!({"R": [1]}), Style::Json, Some(r#"{"R":[1]}"#)),
        (json!(null), flat, None),
        (json!("a\r\nx-forged: 1"), flat, None),
    ] {
        assert_eq!(
            written(value.clone(), style).as_deref(),
            expected,
            "{value}"
        );
    }
}

#[tokio::test]
async fn a_form_is_written_as_it_is_read() {
    let value =
        json!({"a": "x y&z", "b": [1, 2], "c": {"d": {"e": true}}, "f": [{"g": 1}], "h": null});
    let response = form_response(200, "application/x-www-form-urlencoded", &value);
    assert_eq!(
        body(response).await,
        "a=x+y%26z&b=1&b=2&c%5Bd%5D%5Be%5D=true&f%5B0%5D%5Bg%5D=1"
    );
}

#[test]
fn a_handler_may_answer_with_a_reason() {
    let answered: Result<Result<Response, Reason>, Reason> = Ok(Err(Reason::NotImplemented));
    assert!(matches!(
        answered.into_answer(),
        Err(Reason::NotImplemented)
    ));
    assert!(
        empty(204)
            .into_answer()
            .is_ok_and(|response| response.status() == 204)
    );
}
