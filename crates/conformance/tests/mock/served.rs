//! The mock as a router: over HTTP, and with bodies that are too large.

use axum::body::Body;
use http::Request;
use symbolon_conformance::drive::{Host, RawRequest, Sender};
use symbolon_conformance::mock::{BODY_LIMIT, Findings};
use tower::ServiceExt as _;

use crate::ask::{ANIMAL, JSON, TOKEN, zoo};

#[tokio::test]
async fn every_exchange_over_http_keeps_to_the_document() {
    let mock = zoo();
    let host = Host::start(mock.router()).await.unwrap();
    let sender = Sender::new().unwrap();
    let operations = mock.oracle().document().operations();
    for operation in operations {
        let request = mock.request_for(operation).unwrap();
        sender.send(&host.base_url(), &request).await.unwrap();
    }
    let exchanges = host.take_exchanges();
    assert_eq!(exchanges.len(), operations.len());
    for exchange in exchanges {
        let findings = mock.oracle().judge(&exchange);
        let broken = findings.iter().find(|finding| finding.rule != "not judged");
        assert_eq!(broken, None, "{exchange:?}");
    }
}

#[tokio::test]
async fn head_has_the_length_of_what_get_has() {
    let host = Host::start(zoo().router()).await.unwrap();
    let request = RawRequest {
        method: "HEAD".to_owned(),
        target: "/animals".to_owned(),
        headers: Vec::new(),
        body: None,
    };
    let sender = Sender::new().unwrap();
    let response = sender.send(&host.base_url(), &request).await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-length"], "11");
}

#[tokio::test]
async fn the_findings_are_among_the_extensions() {
    let request = Request::get("/animals?limit=0")
        .body(Body::empty())
        .unwrap();
    let response = zoo().router().oneshot(request).await.unwrap();
    let findings = response.extensions().get::<Findings>().unwrap();
    assert_eq!(findings.0.len(), 1);
    assert_eq!(findings.0[0].rule, "minimum");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let ask = async |length: usize| {
        let padded = format!("{ANIMAL}{}", " ".repeat(length - ANIMAL.len()));
        let request = Request::post("/animals")
            .header(TOKEN.0, TOKEN.1)
            .header(JSON.0, JSON.1)
            .body(Body::from(padded))
            .unwrap();
        zoo().router().oneshot(request).await.unwrap().status()
    };
    assert_eq!(ask(BODY_LIMIT).await, 201);
    assert_eq!(ask(BODY_LIMIT + 1).await, 413);
}
