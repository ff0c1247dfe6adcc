//! Two stacks that answer differently cannot be compared.

use axum::Router;
use axum::body::{Body, Bytes};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, Request, StatusCode};

use crate::exchange::{Exchange, PATH, Stack, call, get, post, runtime};

/// Panics unless both stacks answer alike.
///
/// The measured requests, and those whose violations both can name one by one, have the same
/// answer to the byte. Of a body that serde refuses, the generated stack tells more than the
/// hand-written one; there the status is the same.
pub(crate) fn assert_same_answers() {
    for (status, request) in same_bytes() {
        let [generated, hand_written] = answers(&*request);
        assert_eq!(generated.status, status, "{:?}", request());
        assert_eq!(generated, hand_written, "{:?}", request());
    }
    for (status, request) in same_status() {
        let statuses = answers(&*request).map(|answer| answer.status);
        assert_eq!(statuses, [status; 2], "{:?}", request());
    }
}

/// A request, made anew for each stack.
type Make = Box<dyn Fn() -> Request<Body>>;

fn same_bytes() -> Vec<(StatusCode, Make)> {
    vec![
        (StatusCode::OK, Box::new(|| Exchange::List.request())),
        (
            StatusCode::OK,
            Box::new(|| get("nameSearchQuery=a%2Bb+%C3%BC")),
        ),
        (StatusCode::CREATED, Box::new(|| Exchange::Create.request())),
        (
            StatusCode::BAD_REQUEST,
            Box::new(|| get("limit=0&offset=-1")),
        ),
        (
            StatusCode::BAD_REQUEST,
            Box::new(|| get("nameSearchQuery=%FF")),
        ),
        (
            StatusCode::BAD_REQUEST,
            Box::new(|| post(r#"{"name":"X"}"#)),
        ),
        (
            StatusCode::BAD_REQUEST,
            Box::new(|| post(r#"{"name":"cut"#)),
        ),
        (
            StatusCode::UNAUTHORIZED,
            Box::new(|| without(AUTHORIZATION)),
        ),
        (
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Box::new(|| without(CONTENT_TYPE)),
        ),
        (StatusCode::PAYLOAD_TOO_LARGE, Box::new(too_large)),
        (StatusCode::METHOD_NOT_ALLOWED, Box::new(patch)),
    ]
}

fn same_status() -> Vec<(StatusCode, Make)> {
    let queries = ["limit=1&limit=1", "limit=ten", "limit=%2B1"];
    let bodies = [
        "{}",
        r#"{"name":"abc","teamName":null}"#,
        r#"{"name":"abc","tokenType":"paper"}"#,
        r#"{"name":"abc","expirationDate":null}"#,
        r#"{"name":"abc","expirationDate":"2027-01-31 12:00:00Z"}"#,
    ];
    let queries = queries.map(|query| Box::new(move || get(query)) as Make);
    let bodies = bodies.map(|body| Box::new(move || post(body)) as Make);
    queries
        .into_iter()
        .chain(bodies)
        .map(|request| (StatusCode::BAD_REQUEST, request))
        .collect()
}

fn without(header: http::HeaderName) -> Request<Body> {
    let mut request = Exchange::Create.request();
    request.headers_mut().remove(header);
    request
}

fn too_large() -> Request<Body> {
    let mut request = Exchange::Create.request();
    *request.body_mut() = Body::from(vec![b' '; (1 << 20) + 1]);
    request
}

fn patch() -> Request<Body> {
    let request = Request::patch(PATH).body(Body::empty());
    request.expect("a URI that is well formed")
}

#[derive(Debug, PartialEq)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

fn answers(request: &dyn Fn() -> Request<Body>) -> [Answer; 2] {
    Stack::ALL.map(|stack| runtime().block_on(answer(&stack.router(), request())))
}

async fn answer(router: &Router, request: Request<Body>) -> Answer {
    let (parts, body) = call(router, request).await.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body,
    }
}
