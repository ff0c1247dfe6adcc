//! Wire agreement: client, HTTP, server, HTTP, client.

mod decoded;
mod handled;

use serde_json::Value;

use super::bench::{Bench, show, show_response};
use super::{Report, calls, replies};
use crate::document::Response;
use crate::drive::{Answer, Call, CallError, Exchange, Seen, shorten};
use crate::oracle::Finding;
use crate::verdict::{Difference, Direction, Kind};

pub(super) async fn run(bench: &Bench<'_>, report: &mut Report) {
    let unmade = |direction, place: &str, problem: String| {
        bench.difference(
            Kind::Wire,
            direction,
            place,
            "a case that can be made",
            problem,
        )
    };
    let calls = match calls::all(bench.context, bench.operation) {
        Ok(calls) => calls,
        Err(problem) => return report.add(unmade(Direction::Request, "", problem)),
    };
    if bench.operation.responses.is_empty() {
        // OAS 3.1, section 4.8.16.
        report.add(unmade(
            Direction::Response,
            "",
            "no response is declared".to_owned(),
        ));
    }
    for (name, problem) in calls::unsendable(bench.context, bench.operation) {
        report.add(unmade(Direction::Request, &name, problem));
    }
    for (index, response) in bench.operation.responses.iter().enumerate() {
        let answers = match replies::all(bench.context, bench.operation, response) {
            Ok(answers) => answers,
            Err(problem) => {
                report.add(unmade(Direction::Response, &response.key, problem));
                continue;
            }
        };
        // The first response meets every request, the others meet as many as they have answers.
        let requests = if index == 0 { calls.len() } else { 0 };
        for case in 0..answers.len().max(requests) {
            let (call, answer) = (
                &calls[(case + index) % calls.len()],
                &answers[case % answers.len()],
            );
            report.count(Kind::Wire, &bench.operation.key, 1);
            for difference in play(bench, call, response, answer).await {
                report.add(difference);
            }
        }
    }
}

/// Plays one case.
async fn play(
    bench: &Bench<'_>,
    call: &Call,
    response: &Response,
    answer: &Answer,
) -> Vec<Difference> {
    let server = bench.context.halves.server;
    if let Err(problem) = server.expressible(&bench.operation.key, answer) {
        return vec![inexpressible(bench, response, answer, &problem)];
    }
    bench
        .stage
        .script(Some(answer.clone()), call.credentials.clone());
    let result = bench.call(&bench.host.base_url(), call).await;
    let (exchanges, seen) = (bench.host.take_exchanges(), bench.stage.take_seen());
    let mut found = judged(bench, &exchanges);
    found.extend(reached(bench, call, &result, &seen, &exchanges));
    match result {
        Err(error) => found.push(refused(bench, call, answer, &error)),
        // What the client made of an answer that no handler gave says nothing.
        Ok(decoded) if seen.len() == 1 => {
            found.extend(decoded::differences(bench, response, answer, &decoded));
        }
        Ok(_) => {}
    }
    let case = exchanges
        .first()
        .map_or_else(|| call.to_string(), |one| show(&one.request));
    found
        .into_iter()
        .map(|one| one.shown_by(case.clone()))
        .collect()
}

/// What the oracle says of the bytes.
fn judged(bench: &Bench<'_>, exchanges: &[Exchange]) -> Vec<Difference> {
    let oracle = &bench.context.oracle;
    let difference = |direction, finding: &Finding| {
        let document = format!("`{}` at {}", finding.rule, finding.document);
        let observed = format!("bytes that break it: {}", finding.message);
        bench.difference(Kind::Wire, direction, &finding.place, document, observed)
    };
    let mut found = Vec::new();
    for Exchange { request, response } in exchanges {
        let (asked, answered) = (oracle.request(request), oracle.response(request, response));
        found.extend(
            asked
                .iter()
                .map(|finding| difference(Direction::Request, finding)),
        );
        found.extend(
            answered
                .iter()
                .map(|finding| difference(Direction::Response, finding)),
        );
    }
    found
}

/// Whether the handler was reached, once, and what it saw.
fn reached(
    bench: &Bench<'_>,
    call: &Call,
    result: &Result<Answer, CallError>,
    seen: &[Seen],
    exchanges: &[Exchange],
) -> Vec<Difference> {
    let document = "a valid request reaches its handler, once";
    let difference =
        |observed| bench.difference(Kind::Wire, Direction::Request, "", document, observed);
    let unsent = matches!(
        result,
        Err(CallError::NotExpressible { .. } | CallError::UnknownOperation)
    );
    match seen {
        [one] => handled::differences(bench, call, one),
        [] if unsent => Vec::new(),
        [] => {
            let answered = exchanges.first().map(|one| show_response(&one.response));
            let answered = answered.unwrap_or_else(|| "no request was answered".to_owned());
            vec![difference(format!(
                "the handler was not reached: {answered}"
            ))]
        }
        many => vec![difference(format!(
            "the handler was reached {} times",
            many.len()
        ))],
    }
}

/// The server's types refuse an answer that the document declares.
fn inexpressible(
    bench: &Bench<'_>,
    response: &Response,
    answer: &Answer,
    problem: &str,
) -> Difference {
    let document = format!("the response at {}", response.pointer);
    let body = text(answer.body.clone());
    let observed = format!(
        "the server's types cannot give it: {problem} (status {}, {body})",
        answer.status
    );
    bench.difference(
        Kind::Wire,
        Direction::Response,
        &response.key,
        document,
        observed,
    )
}

/// The client refuses the call or the response.
fn refused(bench: &Bench<'_>, call: &Call, answer: &Answer, error: &CallError) -> Difference {
    let (direction, place, document, observed) = match error {
        CallError::UnknownOperation => (
            Direction::Request,
            "",
            "the operation is there".to_owned(),
            error.to_string(),
        ),
        CallError::NotExpressible { place, message } => {
            let parameter = call
                .parameters
                .iter()
                .find(|one| one.name == *place)
                .map(|one| &one.value);
            let value = parameter.or(call.body.as_ref().map(|body| &body.value));
            let observed = format!("the client's types refuse it: {message}");
            (
                Direction::Request,
                place.as_str(),
                format!("{} is allowed", text(value.cloned())),
                observed,
            )
        }
        CallError::Transport(_) => (
            Direction::Request,
            "",
            "an answer".to_owned(),
            error.to_string(),
        ),
        CallError::UndeclaredResponse { .. } | CallError::Undecodable { .. } => {
            let observed = format!("{error} ({})", text(answer.body.clone()));
            (
                Direction::Response,
                "",
                format!("{} is a declared response", answer.status),
                observed,
            )
        }
    };
    bench.difference(Kind::Wire, direction, place, document, observed)
}

fn same_media(one: &str, other: &str) -> bool {
    let essence = |media_type: &str| {
        media_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
    };
    essence(one) == essence(other)
}

fn text(value: Option<Value>) -> String {
    value.map_or_else(
        || "nothing".to_owned(),
        |value| shorten(&value.to_string(), 200),
    )
}
