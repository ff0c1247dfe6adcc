//! The server by hand.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use symbolon_conformance::document::{Document, Header};
use symbolon_conformance::drive::{Answer, Location, OperationKey, Seen, ServerDriver, Stage};
use symbolon_conformance::schema::Schemas;

/// What the server gets wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    None,
    AnotherMaximum,
    LongerTitles,
    AnotherDefault,
    ForgetsDue,
    NamesNoPlace,
    NamesFirstPlaceOnly,
    AnswersTeapot,
    SendsAnything,
    ErrorInAnotherShape,
    NoChallenge,
    TakesAnyToken,
    TakesAnyMediaType,
    NoAllow,
    ForgetsTotal,
    CannotGiveUnauthorized,
    SplitsTagsOtherwise,
    Panics,
}

pub(crate) struct Driver {
    pub(crate) flaw: Flaw,
}

impl ServerDriver for Driver {
    fn operations(&self) -> Vec<OperationKey> {
        super::operations()
    }

    fn router(&self, stage: Arc<Stage>) -> Router {
        let flaw = self.flaw;
        Router::new().fallback(move |request: Request| {
            let stage = Arc::clone(&stage);
            async move {
                Server { flaw, stage }
                    .handle(request)
                    .await
                    .unwrap_or_else(|refusal| refusal)
            }
        })
    }

    fn expressible(&self, _: &OperationKey, answer: &Answer) -> Result<(), String> {
        match answer.status {
            401 if self.flaw == Flaw::CannotGiveUnauthorized => {
                Err("there is no such variant".to_owned())
            }
            _ => Ok(()),
        }
    }
}

struct Server {
    flaw: Flaw,
    stage: Arc<Stage>,
}

impl Server {
    async fn handle(&self, request: Request) -> Result<Response, Response> {
        let (head, body) = request.into_parts();
        let path = head.uri.path().to_owned();
        let id = path
            .strip_prefix("/notes/")
            .filter(|id| !id.is_empty() && !id.contains('/'));
        let (allowed, template) = match (path.as_str(), id) {
            ("/notes", _) => ("GET, POST", "/notes"),
            (_, Some(_)) => ("DELETE", "/notes/{id}"),
            _ => return Err(self.refusal(404, &["path"])),
        };
        if !allowed.split(", ").any(|method| head.method == method) {
            let mut refusal = self.refusal(405, &["method"]);
            if self.flaw != Flaw::NoAllow {
                refusal
                    .headers_mut()
                    .insert("allow", allowed.parse().unwrap());
            }
            return Err(refusal);
        }
        let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
        let caller = self.caller(header("authorization"))?;
        let mut seen = Seen::new(
            OperationKey::new(head.method.as_str(), template),
            vec![caller],
        );
        let mut problems = Vec::new();
        match (head.method.as_str(), id) {
            ("GET", _) => self.list(
                head.uri.query().unwrap_or_default(),
                header("x-trace"),
                &mut seen,
                &mut problems,
            ),
            ("DELETE", Some(id)) => match id.parse::<i64>() {
                Ok(id) if id >= 1 => seen.argument(Location::Path, "id", &id),
                _ => problems.push("id".to_owned()),
            },
            _ => {
                self.create(header("content-type"), body, &mut seen, &mut problems)
                    .await?
            }
        }
        if !problems.is_empty() {
            return Err(self.refused(problems));
        }
        assert!(self.flaw != Flaw::Panics, "this server panics");
        let operation = seen.operation.clone();
        let answer = self.stage.answer_for(seen);
        if self.flaw != Flaw::SendsAnything && breaks(&operation, &answer) {
            return Err(self.refusal(500, &["the answer"]));
        }
        Ok(self.answer(&answer))
    }

    fn caller(&self, authorization: Option<&str>) -> Result<(String, String), Response> {
        let token = authorization.and_then(|value| value.strip_prefix("Bearer "));
        let is_good =
            |token: &&str| self.flaw == Flaw::TakesAnyToken || self.stage.accepts("bearer", token);
        match token.filter(is_good) {
            Some(token) => Ok(("bearer".to_owned(), token.to_owned())),
            None => Err(self.unauthorized()),
        }
    }

    fn unauthorized(&self) -> Response {
        let mut refusal = self.refusal(401, &["credential"]);
        if self.flaw != Flaw::NoChallenge {
            refusal
                .headers_mut()
                .insert("www-authenticate", "Bearer".parse().unwrap());
        }
        refusal
    }

    fn list(&self, query: &str, trace: Option<&str>, seen: &mut Seen, problems: &mut Vec<String>) {
        let get = |name: &str| {
            query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .find(|(one, _)| *one == name)
                .map(|(_, value)| value.to_owned())
        };
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let most = if self.flaw == Flaw::AnotherMaximum {
            60
        } else {
            50
        };
        let default = if self.flaw == Flaw::AnotherDefault {
            20
        } else {
            10
        };
        match get("limit")
            .map(|text| text.parse::<i64>())
            .unwrap_or(Ok(default))
        {
            Ok(limit) if (1..=most).contains(&limit) => {
                seen.argument(Location::Query, "limit", &limit)
            }
            _ => problems.push("limit".to_owned()),
        }
        if let Some(text) = get("tags") {
            let separator = if self.flaw == Flaw::SplitsTagsOtherwise {
                '|'
            } else {
                ','
            };
            let tags: Vec<String> = text.split(separator).map(decoded).collect();
            if tags.len() > 3 || tags.iter().any(String::is_empty) {
                problems.push("tags".to_owned());
            }
            seen.argument(Location::Query, "tags", &tags);
        }
        match trace {
            Some(text) if text.len() == 36 => seen.argument(Location::Header, "X-Trace", &text),
            Some(_) => problems.push("X-Trace".to_owned()),
            None => {}
        }
    }

    async fn create(
        &self,
        content_type: Option<&str>,
        body: Body,
        seen: &mut Seen,
        problems: &mut Vec<String>,
    ) -> Result<(), Response> {
        if content_type != Some("application/json") && self.flaw != Flaw::TakesAnyMediaType {
            return Err(self.refusal(415, &["body"]));
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let Ok(mut note) = serde_json::from_slice::<Value>(&bytes) else {
            return Err(self.refusal(400, &["body"]));
        };
        if !note.is_object() {
            return Err(self.refusal(400, &["body"]));
        }
        let longest = if self.flaw == Flaw::LongerTitles {
            21
        } else {
            20
        };
        problems.extend(wrong_members(&note, longest));
        if self.flaw == Flaw::ForgetsDue {
            note.as_object_mut().unwrap().remove("due");
        }
        seen.payload("application/json", &note);
        Ok(())
    }

    fn answer(&self, answer: &Answer) -> Response {
        let mut response = Response::builder().status(if self.flaw == Flaw::AnswersTeapot {
            418
        } else {
            answer.status
        });
        for (name, value) in answer
            .headers
            .iter()
            .filter(|(name, _)| !(self.flaw == Flaw::ForgetsTotal && name == "X-Total"))
        {
            response = response.header(
                name,
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned),
            );
        }
        if let Some(media_type) = &answer.media_type {
            response = response.header("content-type", media_type);
        }
        response
            .body(
                answer
                    .body
                    .as_ref()
                    .map_or_else(Body::empty, |body| Body::from(body.to_string())),
            )
            .unwrap()
    }

    fn refused(&self, mut problems: Vec<String>) -> Response {
        match self.flaw {
            Flaw::NamesNoPlace => problems = vec!["something".to_owned()],
            Flaw::NamesFirstPlaceOnly => problems.truncate(1),
            _ => {}
        }
        self.refusal(
            400,
            &problems.iter().map(String::as_str).collect::<Vec<_>>(),
        )
    }

    fn refusal(&self, status: u16, problems: &[&str]) -> Response {
        let name = if self.flaw == Flaw::ErrorInAnotherShape {
            "errors"
        } else {
            "problems"
        };
        let body = json!({ name: problems });
        Response::builder()
            .status(status)
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap()
    }
}

/// Whether an answer breaks the document.
fn breaks(operation: &OperationKey, answer: &Answer) -> bool {
    static DOCUMENT: LazyLock<(Document, Schemas)> = LazyLock::new(|| {
        let document = Document::load(super::DOCUMENT).unwrap();
        let schemas = Schemas::new(document.root()).unwrap();
        (document, schemas)
    });
    let (document, schemas) = &*DOCUMENT;
    let declared = document
        .operation(operation)
        .unwrap()
        .response(answer.status);
    let media = declared.and_then(|response| response.media.first());
    let schema = media.and_then(|media| media.schema.as_deref());
    let is_broken = match (schema, &answer.body) {
        (Some(schema), Some(body)) => !schemas.accepts(schema, body),
        _ => false,
    };
    let mut headers = declared.iter().flat_map(|response| &response.headers);
    let is_wrong = |header: &Header| {
        let mut given = answer.headers.iter();
        match given.find(|(name, _)| *name == header.name) {
            Some((_, value)) => !schemas.accepts(header.schema.as_deref().unwrap(), value),
            None => header.required,
        }
    };
    is_broken || headers.any(is_wrong)
}

/// The members of a new note that the document forbids.
pub(crate) fn wrong_members(note: &Value, longest: usize) -> Vec<String> {
    let is_letter = |byte: u8| byte == b' ' || byte.is_ascii_lowercase();
    let title = |text: &str| (2..=longest).contains(&text.len()) && text.bytes().all(is_letter);
    let due = |text: &str| chrono::DateTime::parse_from_rfc3339(text).is_ok();
    let absent_or = |name: &str, test: &dyn Fn(&Value) -> bool| note.get(name).is_none_or(test);
    let checks: [(&str, bool); 5] = [
        ("title", note["title"].as_str().is_some_and(title)),
        (
            "mood",
            absent_or("mood", &|mood| *mood == "calm" || *mood == "cross"),
        ),
        (
            "due",
            absent_or("due", &|value| value.as_str().is_some_and(due)),
        ),
        (
            "weight",
            absent_or("weight", &|value| {
                value.as_u64().is_some_and(|weight| weight <= 5)
            }),
        ),
        (
            "labels",
            absent_or("labels", &|value| {
                value.as_array().is_some_and(|labels| labels.len() <= 3)
            }),
        ),
    ];
    let wrong = checks.into_iter().filter(|(_, holds)| !holds);
    let labels = note["labels"].as_array().into_iter().flatten().enumerate();
    let wrong_labels = labels.filter(|(_, label)| !label.is_string());
    wrong
        .map(|(name, _)| format!("/{name}"))
        .chain(wrong_labels.map(|(index, _)| format!("/labels/{index}")))
        .collect()
}
