//! The client by hand.

use std::future::Future;
use std::pin::Pin;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use symbolon_conformance::drive::{Answer, Call, CallError, ClientDriver, Location, OperationKey};
use symbolon_conformance::style::percent_encode;

use super::server::wrong_members;

/// One for all cases, since each reads the system's certificates; without a pool, since each
/// test has a runtime of its own.
static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    let builder = reqwest::Client::builder().pool_max_idle_per_host(0);
    builder.build().unwrap()
});

/// What the client gets wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    None,
    ExplodesTags,
    SendsNoToken,
    SendsAnotherToken,
    SmallWeights,
    ForgetsReminder,
    DecodesAnything,
    KnowsNoUnauthorized,
    KnowsNoDelete,
    TakesAnyStatus,
    KnowsForbidden,
    SendsAnything,
}

pub(crate) struct Driver {
    pub(crate) flaw: Flaw,
}

#[derive(Serialize, Deserialize)]
struct Note {
    id: i64,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mood: Option<Mood>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    reminder: Option<Option<chrono::NaiveDate>>,
}

/// Absent, null and a date are three things.
fn present<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<chrono::NaiveDate>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Mood {
    Calm,
    Cross,
}

#[derive(Serialize, Deserialize)]
struct Problems {
    problems: Vec<String>,
}

impl ClientDriver for Driver {
    fn operations(&self) -> Vec<OperationKey> {
        let mut operations = super::operations();
        operations.truncate(if self.flaw == Flaw::KnowsNoDelete {
            2
        } else {
            3
        });
        operations
    }

    fn call<'a>(
        &'a self,
        base_url: &'a str,
        call: &'a Call,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, CallError>> + Send + 'a>> {
        Box::pin(self.send(base_url, call))
    }
}

impl Driver {
    async fn send(&self, base_url: &str, call: &Call) -> Result<Answer, CallError> {
        if !self.operations().contains(&call.operation) {
            return Err(CallError::UnknownOperation);
        }
        if self.flaw != Flaw::SendsAnything {
            checked(call)?;
        }
        let mut path = call.operation.path.clone();
        if let Some(id) = call.argument::<i64>(Location::Path, "id")? {
            path = path.replace("{id}", &id.to_string());
        }
        let mut query = Vec::new();
        if let Some(limit) = call.argument::<u64>(Location::Query, "limit")? {
            query.push(format!("limit={limit}"));
        }
        if let Some(tags) = call.argument::<Vec<String>>(Location::Query, "tags")? {
            let tags: Vec<String> = tags.iter().map(|tag| percent_encode(tag)).collect();
            match self.flaw {
                Flaw::ExplodesTags => query.extend(tags.iter().map(|tag| format!("tags={tag}"))),
                _ => query.push(format!("tags={}", tags.join(","))),
            }
        }
        let url = if query.is_empty() {
            format!("{base_url}{path}")
        } else {
            format!("{base_url}{path}?{}", query.join("&"))
        };
        let mut request = HTTP.request(call.operation.method.parse().unwrap(), url);
        if let Some(trace) = call.argument::<String>(Location::Header, "X-Trace")? {
            request = request.header("X-Trace", trace);
        }
        for (_, token) in call
            .credentials
            .iter()
            .filter(|_| self.flaw != Flaw::SendsNoToken)
        {
            let token = if self.flaw == Flaw::SendsAnotherToken {
                "another"
            } else {
                token
            };
            request = request.bearer_auth(token);
        }
        if let Some(body) = call.payload::<Value>()? {
            if self.flaw == Flaw::SmallWeights && body["weight"].as_u64() > Some(4) {
                return Err(CallError::not_expressible("body", "weight is at most 4"));
            }
            request = request.json(&body);
        }
        let response = request
            .send()
            .await
            .map_err(|error| CallError::Transport(error.to_string()))?;
        self.decoded(call, response).await
    }

    async fn decoded(&self, call: &Call, response: reqwest::Response) -> Result<Answer, CallError> {
        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), json!(value.to_str().unwrap_or_default())))
            .collect();
        let media_type = response
            .headers()
            .get("content-type")
            .map(|value| value.to_str().unwrap_or_default().to_owned());
        let bytes = response
            .bytes()
            .await
            .map_err(|error| CallError::Transport(error.to_string()))?;
        let body = match (call.operation.method.as_str(), status) {
            _ if self.flaw == Flaw::DecodesAnything && !bytes.is_empty() => {
                Some(serde_json::from_slice(&bytes).unwrap())
            }
            (_, 401) if self.flaw == Flaw::KnowsNoUnauthorized => {
                return Err(CallError::UndeclaredResponse { status });
            }
            ("GET", 200) => Some(self.notes::<Vec<Note>>(status, &bytes)?),
            ("POST", 201) => Some(self.notes::<Note>(status, &bytes)?),
            ("DELETE", 204) => None,
            (_, 400 | 401) | ("POST", 415) => Some(self.notes::<Problems>(status, &bytes)?),
            (_, 403) if self.flaw == Flaw::KnowsForbidden => {
                Some(self.notes::<Problems>(status, &bytes)?)
            }
            _ if self.flaw == Flaw::TakesAnyStatus => None,
            _ => return Err(CallError::UndeclaredResponse { status }),
        };
        Ok(Answer {
            status,
            declared: None,
            media_type,
            headers,
            body,
        })
    }

    fn notes<T: Serialize + for<'de> Deserialize<'de>>(
        &self,
        status: u16,
        bytes: &[u8],
    ) -> Result<Value, CallError> {
        let undecodable = |error: serde_json::Error| CallError::Undecodable {
            status: Some(status),
            message: error.to_string(),
        };
        let typed: T = serde_json::from_slice(bytes).map_err(undecodable)?;
        let mut value = serde_json::to_value(typed).map_err(undecodable)?;
        if self.flaw == Flaw::ForgetsReminder
            && let Some(note) = value.as_object_mut()
        {
            note.remove("reminder");
        }
        Ok(value)
    }
}

/// What the document forbids does not leave the client.
fn checked(call: &Call) -> Result<(), CallError> {
    let limit = call.argument::<i64>(Location::Query, "limit")?;
    let id = call.argument::<i64>(Location::Path, "id")?;
    let tags = call.argument::<Vec<String>>(Location::Query, "tags")?;
    let trace = call.argument::<String>(Location::Header, "X-Trace")?;
    let is_tag = |tags: Vec<String>| tags.len() <= 3 && !tags.iter().any(String::is_empty);
    let body = call.payload::<Value>()?;
    let is_body = match &body {
        Some(note) => note.is_object() && wrong_members(note, 20).is_empty(),
        None => call.operation.method != "POST",
    };
    for (place, holds) in [
        ("limit", limit.is_none_or(|limit| (1..=50).contains(&limit))),
        ("id", id.is_none_or(|id| id >= 1)),
        ("tags", tags.is_none_or(is_tag)),
        ("X-Trace", trace.is_none_or(|trace| trace.len() == 36)),
        ("body", is_body),
    ] {
        if !holds {
            return Err(CallError::not_expressible(place, "it is forbidden"));
        }
    }
    Ok(())
}
