//! What goes over the wire, and what is made of what comes back.

mod bodies;
mod events;
mod parameters;
mod responses;
mod urls;

use super::Request;
use reqwest::Method;

const BASE: &str = "http://localhost/api";

/// What was written into a request, sent nowhere.
fn built(write: impl FnOnce(&mut Request)) -> Result<reqwest::Request, String> {
    built_on(BASE, write)
}

fn built_on(base: &str, write: impl FnOnce(&mut Request)) -> Result<reqwest::Request, String> {
    let mut request = Request::new(Method::POST, base);
    write(&mut request);
    let request = request.build(&reqwest::Client::new())?;
    // The transport reads the URL once more, by stricter rules.
    request.url().as_str().parse::<http::Uri>().unwrap();
    Ok(request)
}

fn header<'r>(request: &'r reqwest::Request, name: &str) -> Option<&'r str> {
    request
        .headers()
        .get(name)
        .map(|value| value.to_str().unwrap())
}

fn body(request: &reqwest::Request) -> &str {
    let bytes = request.body().and_then(|body| body.as_bytes()).unwrap();
    std::str::from_utf8(bytes).unwrap()
}

fn response(content_type: Option<&str>, body: &'static str) -> reqwest::Response {
    let mut response = http::Response::builder();
    if let Some(content_type) = content_type {
        response = response.header("content-type", content_type);
    }
    reqwest::Response::from(response.body(body).unwrap())
}
