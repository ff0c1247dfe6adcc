//! Responses, and the way of a request through the hooks.

use std::collections::BTreeMap;
use std::sync::Mutex;

use futures::StreamExt;
use http::{HeaderMap, HeaderValue};
use reqwest::Method;
use serde::Deserialize;

use super::{BASE, response};
use crate::Style;
use crate::client::{
    ClientHooks, ClientInfo, Error, OperationInfo, Request, bytes, empty, header, json, media_type,
    text,
};

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Color {
    Blue,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Either {
    Number(u8),
    Text(String),
}

#[tokio::test]
async fn bodies_of_json() {
    let value = json::<BTreeMap<String, u8>, ()>(response(None, r#"{"a":1}"#))
        .await
        .unwrap();
    assert_eq!(value["a"], 1);
    let refused = json::<u8, ()>(response(None, "\"a\"")).await;
    assert!(matches!(refused, Err(Error::InvalidResponsePayload(body, _)) if body == "\"a\""));
}

#[tokio::test]
async fn bodies_of_text() {
    assert_eq!(
        *text::<String, ()>(response(None, "1.5")).await.unwrap(),
        "1.5"
    );
    assert_eq!(*text::<f64, ()>(response(None, "1.5")).await.unwrap(), 1.5);
    assert!(*text::<bool, ()>(response(None, "true")).await.unwrap());
    assert_eq!(
        *text::<Color, ()>(response(None, "blue")).await.unwrap(),
        Color::Blue
    );
    let refused = text::<Color, ()>(response(None, "red")).await;
    assert!(matches!(
        refused,
        Err(Error::InvalidResponsePayload(_, error)) if error.to_string().contains("`blue`")
    ));
}

#[tokio::test]
async fn bodies_of_bytes_and_none() {
    let mut stream = bytes(response(None, "abc")).into_inner_stream();
    assert_eq!(stream.next().await.unwrap().unwrap(), "abc");
    assert_eq!(empty(response(None, "")).status(), 200);
}

#[test]
fn the_most_specific_media_type_is_chosen() {
    let chosen =
        |answered: &str, declared: &[&str]| media_type(&response(Some(answered), ""), declared);
    let declared = [
        "*/*",
        "image/*",
        "application/json",
        "text/plain; charset=utf-8",
    ];
    assert_eq!(chosen("Text/Plain;charset=ascii", &declared), Some(3));
    assert_eq!(chosen("application/problem+json", &declared), Some(2));
    assert_eq!(chosen("image/png", &declared), Some(1));
    assert_eq!(chosen("text/html", &declared), Some(0));
    assert_eq!(chosen("text/html", &declared[1..]), None);
    assert_eq!(
        chosen("application/json", &["application/hal+json"]),
        Some(0)
    );
    assert_eq!(chosen("imagery/png", &["image/*"]), None);
    let both = ["application/json", "application/problem+json"];
    assert_eq!(chosen("application/problem+json", &both), Some(1));
    assert_eq!(media_type(&response(None, ""), &declared), Some(0));
    assert_eq!(media_type(&response(None, ""), &[]), None);
}

fn read<T: serde::de::DeserializeOwned>(text: &'static str, style: Style) -> Result<T, String> {
    let mut headers = HeaderMap::new();
    headers.insert("x-it", HeaderValue::from_static(text));
    header(&headers, "X-It", style).map(Option::unwrap)
}

#[test]
fn headers_are_read_as_their_types() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Limits {
        burst: Option<u32>,
        name: String,
        rate: f64,
    }
    let simple = Style::Simple { explode: false };
    assert_eq!(read("12", simple), Ok(12_u64));
    assert_eq!(read("12", simple), Ok("12".to_owned()));
    assert_eq!(read("12", simple), Ok(Some(12_u8)));
    assert_eq!(read("blue", simple), Ok(Color::Blue));
    assert_eq!(read("1, 2,3", simple), Ok(vec![1, 2, 3]));
    assert_eq!(read("", simple), Ok(Vec::<u8>::new()));
    assert_eq!(read("12", simple), Ok(Either::Number(12)));
    assert_eq!(
        read("twelve", simple),
        Ok(Either::Text("twelve".to_owned()))
    );
    let limits = || Limits {
        burst: Some(5),
        name: "free".to_owned(),
        rate: 1.5,
    };
    assert_eq!(read("burst,5,name,free,rate,1.5", simple), Ok(limits()));
    let exploded = Style::Simple { explode: true };
    assert_eq!(read("burst=5,name=free,rate=1.5", exploded), Ok(limits()));
    assert_eq!(
        read(r#"{"burst":5,"name":"free","rate":1.5}"#, Style::Json),
        Ok(limits())
    );
    let reason = read::<u8>("twelve", simple).unwrap_err();
    assert!(
        reason.contains("`X-It`") && reason.contains("twelve"),
        "{reason}"
    );
    assert!(read::<u8>("300", simple).is_err());
}

#[test]
fn headers_of_one_name_are_a_list_and_none_is_none() {
    let mut headers = HeaderMap::new();
    let simple = Style::Simple { explode: false };
    assert_eq!(header::<u8>(&headers, "x-it", simple), Ok(None));
    headers.append("x-it", HeaderValue::from_static("a"));
    headers.append("x-it", HeaderValue::from_static("b, c"));
    let expected = ["a", "b", "c"].map(str::to_owned).to_vec();
    assert_eq!(header(&headers, "x-it", simple), Ok(Some(expected)));
}

/// A client that answers itself, and notes what passes through its hooks.
#[derive(Default)]
struct Echo {
    client: reqwest::Client,
    seen: Mutex<Vec<String>>,
}

impl ClientInfo<()> for Echo {
    fn api_version() -> &'static str {
        "1.2.3"
    }

    fn baseurl(&self) -> &str {
        BASE
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &() {
        &()
    }
}

impl ClientHooks<()> for Echo {
    async fn pre<E>(
        &self,
        request: &mut reqwest::Request,
        info: &OperationInfo,
    ) -> Result<(), Error<E>> {
        request
            .headers_mut()
            .insert("x-hook", HeaderValue::from_static("was here"));
        self.seen
            .lock()
            .unwrap()
            .push(format!("pre {}", info.operation_id));
        Ok(())
    }

    async fn exec(
        &self,
        request: reqwest::Request,
        _: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        let mut response = http::Response::new("");
        *response.headers_mut() = request.headers().clone();
        self.seen
            .lock()
            .unwrap()
            .push(format!("exec {}", request.url()));
        Ok(response.into())
    }

    async fn post<E>(
        &self,
        _: &reqwest::Result<reqwest::Response>,
        _: &OperationInfo,
    ) -> Result<(), Error<E>> {
        self.seen.lock().unwrap().push("post".to_owned());
        Ok(())
    }
}

/// What is spawned has to be `Send`.
fn spawned<F: Future + Send>(future: F) -> F {
    future
}

#[tokio::test]
async fn a_request_goes_through_the_hooks() {
    let client = Echo::default();
    let mut request = Request::new(Method::GET, client.baseurl());
    request.literal("/things");
    request.accept("application/json");
    let response = spawned(request.send::<_, (), ()>(&client, "list_things"))
        .await
        .unwrap();
    assert_eq!(response.headers()["api-version"], "1.2.3");
    assert_eq!(response.headers()["accept"], "application/json");
    assert_eq!(response.headers()["x-hook"], "was here");
    assert_eq!(
        *client.seen.lock().unwrap(),
        [
            "pre list_things",
            "exec http://localhost/api/things",
            "post"
        ]
    );
}

#[tokio::test]
async fn what_cannot_be_written_is_not_sent() {
    let client = Echo::default();
    let mut request = Request::new(Method::GET, "nowhere");
    request.literal("/things");
    let refused = request.send::<_, (), ()>(&client, "list_things").await;
    assert!(matches!(refused, Err(Error::InvalidRequest(reason)) if reason.contains("base URL")));
    assert!(client.seen.lock().unwrap().is_empty());
}
