//! Wire agreement: client, HTTP, server, HTTP, client.

mod carried;
mod decoded;
mod handled;
mod shrink;

use serde_json::Value;

use super::bench::{Bench, show, show_response};
use super::{Report, calls, replies};
use crate::document::Response;
use crate::drive::{Answer, Call, CallError, Exchange, Seen, shorten};
use crate::oracle::NOT_JUDGED;
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
        report.note("an operation declares no response, and its handler cannot answer");
        return unanswered(bench, &calls, report).await;
    }
    for (name, problem) in calls::unsendable(bench.context, bench.operation) {
        // No case can show that the halves differ on it.
        report.note(format!("{}, {name}: {problem}", bench.operation.key));
    }
    for (index, response) in bench.operation.responses.iter().enumerate() {
        let answers = match replies::all(bench.context, bench.operation, response) {
            Ok(answers) => answers,
            Err(problem) => {
                let difference = unmade(Direction::Response, &response.key, problem);
                report.add(difference.about(&response.pointer));
                continue;
            }
        };
        // The first response meets every request, the others meet as many as they have answers.
        let requests = if index == 0 { calls.len() } else { 0 };
        for number in 0..answers.len().max(requests) {
            let Some(id) = bench.next_case(Kind::Wire, report) else {
                continue;
            };
            let case = Case {
                call: calls[(number + index) % calls.len()].clone(),
                answer: answers[number % answers.len()].clone(),
            };
            for difference in play(bench, response, &case, report).await {
                if let Some(known) = report.known(&difference) {
                    known.count += 1;
                    continue;
                }
                let smallest = shrink::smallest(bench, response, &case, &difference).await;
                report.add(smallest.unwrap_or(difference).of_case(&id));
            }
        }
    }
}

/// Requests to an operation that declares no response: what the handler saw is all there is.
async fn unanswered(bench: &Bench<'_>, calls: &[Call], report: &mut Report) {
    for call in calls {
        let Some(id) = bench.next_case(Kind::Wire, report) else {
            continue;
        };
        bench
            .stage
            .script(bench.any_answer.clone(), call.credentials.clone());
        let result = bench.call(call).await;
        let (exchanges, seen) = (bench.host.take_exchanges(), bench.stage.take_seen());
        for difference in reached(bench, call, &result, &seen, &exchanges) {
            report.add(difference.of_case(&id));
        }
    }
}

/// A request and its answer.
#[derive(Debug, Clone, PartialEq)]
struct Case {
    call: Call,
    answer: Answer,
}

/// Plays one case.
async fn play(
    bench: &Bench<'_>,
    response: &Response,
    Case { call, answer }: &Case,
    report: &mut Report,
) -> Vec<Difference> {
    let server = bench.context.halves.server;
    if let Err(problem) = server.expressible(&bench.operation.key, answer) {
        return vec![inexpressible(bench, response, answer, &problem)];
    }
    bench
        .stage
        .script(Some(answer.clone()), call.credentials.clone());
    let result = bench.call(call).await;
    let (exchanges, seen) = (bench.host.take_exchanges(), bench.stage.take_seen());
    let mut found = judged(bench, &exchanges, report);
    // Bytes that break the document are told of once.
    if let ([], [exchange]) = (found.as_slice(), exchanges.as_slice()) {
        found.extend(carried::of_request(bench, call, &exchange.request));
        let came = &exchange.response;
        found.extend(carried::of_response(bench, response, answer, came));
    }
    found.extend(reached(bench, call, &result, &seen, &exchanges));
    match &result {
        Err(error) => found.push(refused(bench, call, answer, error)),
        // What the client made of an answer that no handler gave says nothing.
        Ok(decoded) if seen.len() == 1 => {
            found.extend(decoded::differences(bench, response, answer, decoded));
        }
        Ok(_) => {}
    }
    let witnesses = witnesses(call, answer, &exchanges, &seen, &result);
    found
        .into_iter()
        .map(|one| one.with(witnesses.clone()))
        .collect()
}

/// What each end has to say of a case.
fn witnesses(
    call: &Call,
    answer: &Answer,
    exchanges: &[Exchange],
    seen: &[Seen],
    result: &Result<Answer, CallError>,
) -> Vec<(&'static str, String)> {
    let exchange = exchanges.first();
    let sent = exchange.map(|one| ("sent", show(&one.request)));
    let told = (
        "the client",
        format!("was told {}", shorten(&call.to_string(), 600)),
    );
    let saw = seen.first().map(|one| {
        (
            "the handler",
            format!("saw {}", shorten(&one.to_string(), 600)),
        )
    });
    let gave = ("it was to answer", shorten(&answer.to_string(), 600));
    let came = exchange.map(|one| ("what came back", show_response(&one.response)));
    let decoded = match result {
        Ok(decoded) => shorten(&decoded.to_string(), 600),
        Err(error) => error.to_string(),
    };
    let made = ("the client made", decoded);
    sent.into_iter()
        .chain([told])
        .chain(saw)
        .chain([gave])
        .chain(came)
        .chain([made])
        .collect()
}

/// What the oracle says of the bytes.
fn judged(bench: &Bench<'_>, exchanges: &[Exchange], report: &mut Report) -> Vec<Difference> {
    let mut found = Vec::new();
    for Exchange { request, response } in exchanges {
        for (direction, findings) in [
            (Direction::Request, bench.judge_request(request)),
            (Direction::Response, bench.judge_response(request, response)),
        ] {
            for finding in findings {
                if finding.rule == NOT_JUDGED {
                    report.note(format!("{}: {finding}", bench.operation.key));
                    continue;
                }
                let document = format!("`{}` at {}", finding.rule, finding.document);
                let observed = format!("bytes that break it: {}", finding.message);
                let difference =
                    bench.difference(Kind::Wire, direction, &finding.place, document, observed);
                found.push(difference.about(&finding.document));
            }
        }
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
    let difference = bench.difference(
        Kind::Wire,
        Direction::Response,
        &response.key,
        document,
        observed,
    );
    difference.about(&response.pointer)
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
