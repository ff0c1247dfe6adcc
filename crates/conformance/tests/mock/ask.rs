//! A request and its answer, in as few words as possible.

use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};
use serde_json::Value;
use symbolon_conformance::document::Document;
use symbolon_conformance::mock::{Findings, Mock, Options};

pub(crate) const ZOO: &str = include_str!("zoo.yaml");

/// An animal as the zoo takes it.
pub(crate) const ANIMAL: &str = r#"{"name": "Ada", "kind": "dog", "feeder": "Bo"}"#;

/// Credentials that are good for everything.
pub(crate) const TOKEN: (&str, &str) = ("authorization", "Bearer any.token~will+do/==");

pub(crate) const JSON: (&str, &str) = ("content-type", "application/json");

pub(crate) fn zoo() -> Mock {
    mock(ZOO, 1)
}

pub(crate) fn mock(text: &str, seed: u64) -> Mock {
    let document = Document::load(text).unwrap();
    Mock::new(Arc::new(document), Options { seed }).unwrap()
}

pub(crate) fn request(
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Request<Bytes> {
    let mut builder = Request::builder().method(method).uri(target);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(Bytes::from(body.to_owned())).unwrap()
}

pub(crate) struct Answer(pub(crate) Response<Bytes>);

/// Asks, and has the oracle judge the answer, unless the document has no word for it.
pub(crate) fn ask(
    mock: &Mock,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let request = request(method, target, headers, body);
    let answer = Answer(mock.answer(&request));
    if answer.header("content-type") != "application/problem+json" && method != "HEAD" {
        let findings = mock.oracle().response(&request, &answer.0);
        let broken = findings.iter().find(|finding| finding.rule != "not judged");
        assert_eq!(broken, None, "{method} {target}: {}", answer.text());
    }
    answer
}

pub(crate) fn get(target: &str, headers: &[(&str, &str)]) -> Answer {
    ask(&zoo(), "GET", target, headers, "")
}

impl Answer {
    pub(crate) fn status(&self) -> u16 {
        self.0.status().as_u16()
    }

    /// A header field; nothing if it is absent.
    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.0.headers().get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(self.0.body()).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(self.0.body()).unwrap()
    }

    pub(crate) fn findings(&self) -> String {
        let findings = self.0.extensions().get::<Findings>();
        findings.map(Findings::to_string).unwrap_or_default()
    }
}
