//! One operation with a server of its own to try it on.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use bytes::Bytes;
use futures::FutureExt as _;

use super::{CaseId, Context, Report};
use crate::document::Operation;
use crate::drive::{
    Answer, Call, CallError, Host, PATIENCE, RawRequest, ServerDriver, Stage, shorten,
};
use crate::oracle::Finding;
use crate::verdict::{Difference, Direction, Kind};

/// Where an operation is exercised, one case after the other.
pub(super) struct Bench<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) operation: &'a Operation,
    pub(super) stage: Arc<Stage>,
    pub(super) host: Host,
    /// What the handler answers if it is reached where it should not be.
    pub(super) any_answer: Option<Answer>,
    /// How many cases of each kind there were.
    cases: RefCell<BTreeMap<Kind, usize>>,
}

impl<'a> Bench<'a> {
    pub(super) async fn start(
        context: &'a Context<'a>,
        operation: &'a Operation,
    ) -> Result<Self, String> {
        let (host, stage) = host(context.halves.server).await?;
        Ok(Self {
            context,
            operation,
            stage,
            host,
            any_answer: any_answer(context, operation),
            cases: RefCell::default(),
        })
    }

    /// The name of the next case, if it is to run; it is counted then.
    pub(super) fn next_case(&self, kind: Kind, report: &mut Report) -> Option<CaseId> {
        let number = {
            let mut cases = self.cases.borrow_mut();
            let number = cases.entry(kind).or_default();
            *number += 1;
            *number
        };
        let case = CaseId {
            kind,
            operation: Some(self.operation.key.clone()),
            number,
        };
        let only = self.context.options.only.as_ref();
        let is_over = self.context.options.is_over(report);
        let is_wanted = !is_over && only.is_none_or(|only| only.has(&case));
        if is_wanted {
            report.count(kind, &self.operation.key, 1);
        }
        is_wanted.then_some(case)
    }

    /// What the oracle finds wrong with a request to the operation.
    pub(super) fn judge_request(&self, request: &http::Request<Bytes>) -> Vec<Finding> {
        let oracle = &self.context.oracle;
        match self.context.halves.document.is_webhooks() {
            true => oracle.request_to(self.operation, request),
            false => oracle.request(request),
        }
    }

    /// What the oracle finds wrong with a response of the operation.
    pub(super) fn judge_response(
        &self,
        request: &http::Request<Bytes>,
        response: &http::Response<Bytes>,
    ) -> Vec<Finding> {
        let oracle = &self.context.oracle;
        match self.context.halves.document.is_webhooks() {
            true => oracle.response_of(self.operation, request, response),
            false => oracle.response(request, response),
        }
    }

    /// Sends a call through the client under test to the server under test.
    pub(super) async fn call(&self, call: &Call) -> Result<Answer, CallError> {
        self.call_at(&self.host.base_url(), call).await
    }

    /// Sends a call through the client under test.
    pub(super) async fn call_at(&self, base_url: &str, call: &Call) -> Result<Answer, CallError> {
        let sent = AssertUnwindSafe(self.context.halves.client.call(base_url, call)).catch_unwind();
        match tokio::time::timeout(PATIENCE, sent).await {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(CallError::Transport("the client panicked".to_owned())),
            Err(_) => Err(CallError::Transport(format!(
                "nothing in {} s",
                PATIENCE.as_secs()
            ))),
        }
    }

    pub(super) fn difference(
        &self,
        kind: Kind,
        direction: Direction,
        place: &str,
        document: impl Into<String>,
        observed: impl Into<String>,
    ) -> Difference {
        Difference::new(kind, direction, place, document, observed).at(&self.operation.key)
    }
}

/// An answer that the handler can give.
fn any_answer(context: &Context<'_>, operation: &Operation) -> Option<Answer> {
    let mut answers = operation
        .responses
        .iter()
        .flat_map(|response| super::replies::all(context, operation, response).unwrap_or_default());
    let is_expressible = |answer: &Answer| {
        let server = context.halves.server;
        server.expressible(&operation.key, answer).is_ok()
    };
    // Where no response is declared, a handler may be able to say that all is well.
    let well = Answer {
        status: 200,
        declared: None,
        media_type: None,
        headers: Vec::new(),
        body: None,
    };
    answers
        .find(is_expressible)
        .or_else(|| Some(well).filter(is_expressible))
}

/// A server of its own.
pub(super) async fn host(server: &dyn ServerDriver) -> Result<(Host, Arc<Stage>), String> {
    let stage = Arc::new(Stage::default());
    let router = catch_unwind(AssertUnwindSafe(|| server.router(Arc::clone(&stage))))
        .map_err(|_| "the server panicked when its router was made".to_owned())?;
    let host = Host::start(router)
        .await
        .map_err(|error| error.to_string())?;
    Ok((host, stage))
}

/// A request as it was on the wire, short.
pub(super) fn show(request: &http::Request<Bytes>) -> String {
    let unremarkable = [
        "host",
        "accept",
        "content-length",
        "user-agent",
        "accept-encoding",
    ];
    let headers = request
        .headers()
        .iter()
        .filter(|(name, _)| !unremarkable.contains(&name.as_str()));
    let shown = RawRequest {
        method: request.method().to_string(),
        target: request.uri().to_string(),
        headers: headers
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect(),
        body: Some(request.body().clone()).filter(|body| !body.is_empty()),
    };
    shown.to_string()
}

/// A response, short.
pub(super) fn show_response(response: &http::Response<Bytes>) -> String {
    format!(
        "{} {}",
        response.status().as_u16(),
        shorten(&String::from_utf8_lossy(response.body()), 300)
    )
}
