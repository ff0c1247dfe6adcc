//! Wire agreement: client, HTTP, server, HTTP, client.

use serde_json::Value;

use super::bench::{Bench, show, show_response};
use super::compare::{Mismatch, Reader, mismatch, same};
use super::{Report, calls, defaults, replies};
use crate::document::Response;
use crate::drive::{Answer, Argument, Call, CallError, Exchange, Payload, Seen};
use crate::oracle::{Finding, choose};
use crate::style::write_header;
use crate::verdict::{Difference, Direction, Kind};

pub(super) async fn run(bench: &Bench<'_>, report: &mut Report) {
    let calls = match calls::all(bench.context, bench.operation) {
        Ok(calls) => calls,
        Err(problem) => return report.add(bench.difference(Kind::Wire, Direction::Request, "", "a request that can be made", problem)),
    };
    if bench.operation.responses.is_empty() {
        report.add(bench.difference(Kind::Wire, Direction::Response, "", "at least one response (OAS 3.1, section 4.8.16)", "no response is declared"));
    }
    for (index, response) in bench.operation.responses.iter().enumerate() {
        let answers = match replies::all(bench.context, bench.operation, response) {
            Ok(answers) => answers,
            Err(problem) => {
                report.add(bench.difference(Kind::Wire, Direction::Response, &response.key, "a response that can be made", problem));
                continue;
            }
        };
        // The first response meets every request, the others meet as many as they have answers.
        let count = if index == 0 { calls.len().max(answers.len()) } else { answers.len() };
        for case in 0..count {
            let (call, answer) = (&calls[(case + index) % calls.len()], &answers[case % answers.len()]);
            report.count(Kind::Wire, &bench.operation.key, 1);
            for difference in play(bench, call, response, answer).await {
                report.add(difference);
            }
        }
    }
}

/// Plays one case.
async fn play(bench: &Bench<'_>, call: &Call, response: &Response, answer: &Answer) -> Vec<Difference> {
    let server = bench.context.halves.server;
    if let Err(problem) = server.expressible(&bench.operation.key, answer) {
        let body = answer.body.as_ref().map(Value::to_string).unwrap_or_default();
        return vec![bench.difference(Kind::Wire, Direction::Response, &response.key, format!("the response at {}", response.pointer), format!("the server's types cannot give it: {problem} (status {}, {body})", answer.status))];
    }
    bench.stage.script(Some(answer.clone()), call.credentials.clone());
    let result = bench.call(&bench.host.base_url(), call).await;
    let (exchanges, seen) = (bench.host.take_exchanges(), bench.stage.take_seen());
    let mut found = Vec::new();
    judge(bench, &exchanges, &mut found);
    match seen.as_slice() {
        [one] => saw(bench, call, one, &mut found),
        [] if !matches!(result, Err(CallError::NotExpressible { .. } | CallError::UnknownOperation)) => {
            let got = exchanges.first().map_or("no request came".to_owned(), |one| format!("it answered {}", show_response(&one.response)));
            found.push(bench.difference(Kind::Wire, Direction::Request, "", "a valid request reaches its handler", format!("the handler was not reached: {got}")));
        }
        [] => {}
        many => found.push(bench.difference(Kind::Wire, Direction::Request, "", "one request", format!("the handler was reached {} times", many.len()))),
    }
    match result {
        Err(error) => found.push(refused(bench, call, answer, &error)),
        // What the client made of an answer that no handler gave says nothing.
        Ok(decoded) if seen.len() == 1 => read(bench, response, answer, &decoded, &mut found),
        Ok(_) => {}
    }
    let case = exchanges.first().map_or_else(|| call.to_string(), |one| show(&one.request));
    found.into_iter().map(|one| one.shown_by(case.clone())).collect()
}

/// What the oracle says of the bytes.
fn judge(bench: &Bench<'_>, exchanges: &[Exchange], found: &mut Vec<Difference>) {
    let oracle = &bench.context.oracle;
    for exchange in exchanges {
        for (direction, findings) in [(Direction::Request, oracle.request(&exchange.request)), (Direction::Response, oracle.response(&exchange.request, &exchange.response))] {
            found.extend(findings.into_iter().map(|finding| by_oracle(bench, direction, &finding)));
        }
    }
}

fn by_oracle(bench: &Bench<'_>, direction: Direction, finding: &Finding) -> Difference {
    bench.difference(Kind::Wire, direction, &finding.place, format!("`{}` at {}", finding.rule, finding.document), format!("bytes that break it: {}", finding.message))
}

/// Compares what the handler saw with what the client was told to send.
fn saw(bench: &Bench<'_>, call: &Call, seen: &Seen, found: &mut Vec<Difference>) {
    let differs = |place: &str, document: String, observed: String| bench.difference(Kind::Wire, Direction::Request, place, document, observed);
    if seen.operation != call.operation {
        found.push(differs("", format!("{}", call.operation), format!("the handler of another operation was reached: {}", seen.operation)));
    }
    found.extend(seen.problems.iter().map(|problem| differs("", "values that JSON has".to_owned(), problem.clone())));
    for parameter in &bench.operation.parameters {
        let named = |argument: &&Argument| argument.location == parameter.location && parameter.location.same_name(&argument.name, &parameter.name);
        let sent = call.parameters.iter().find(named).map(|one| &one.value);
        let default = defaults::of_parameter(&bench.context.halves.document, parameter);
        let expected = sent.or(default.as_ref());
        let got = seen.parameters.iter().find(named).map(|one| &one.value);
        let document = match (sent, &default) {
            (None, Some(default)) => format!("absent, it means {default} (default at {})", parameter.pointer),
            _ => format!("the handler sees what was sent ({})", parameter.pointer),
        };
        match (expected, got) {
            (None, None) => {}
            (Some(value), Some(got)) if mismatch(value, got, Reader::Handler).is_none() => {}
            (Some(value), None) => found.push(differs(&parameter.name, document, format!("the handler saw nothing: for {value}"))),
            (None, Some(got)) => found.push(differs(&parameter.name, document, format!("the handler saw what was not sent: {got}"))),
            (Some(value), Some(got)) => found.push(differs(&parameter.name, document, format!("the handler saw another value: {got} for {value}"))),
        }
    }
    let is_declared = |argument: &&Argument| bench.operation.parameters.iter().any(|one| one.location == argument.location && one.location.same_name(&one.name, &argument.name));
    for stranger in seen.parameters.iter().filter(|argument| !is_declared(argument)) {
        found.push(differs(&stranger.name, format!("no such {} parameter", stranger.location), format!("the handler saw one: {}", stranger.value)));
    }
    saw_body(bench, call, seen, found);
    let sorted = |credentials: &[(String, String)]| {
        let mut credentials = credentials.to_vec();
        credentials.sort();
        credentials
    };
    if sorted(&call.credentials) != sorted(&seen.credentials) {
        found.push(differs("security", "the handler gets what the credentials that were shown are good for".to_owned(), format!("other credentials: {:?} for {:?}", seen.credentials, call.credentials)));
    }
}

fn saw_body(bench: &Bench<'_>, call: &Call, seen: &Seen, found: &mut Vec<Difference>) {
    let differs = |place: &str, document: &str, observed: String| bench.difference(Kind::Wire, Direction::Request, place, document, observed);
    match (&call.body, &seen.body) {
        (None, None) => {}
        (Some(sent), None) => found.push(differs("", "the handler sees the body that was sent", format!("the handler saw no body: {} was sent", sent.value))),
        (None, Some(seen)) => found.push(differs("", "no body was sent", format!("the handler saw a body: {}", seen.value))),
        (Some(sent), Some(seen)) => {
            if !same_media(&sent.media_type, &seen.media_type) {
                found.push(differs("", &format!("a body of {}", sent.media_type), format!("the handler saw another media type: {}", seen.media_type)));
            }
            if let Some(Mismatch { pointer, sent, seen }) = body_mismatch(bench, sent, seen) {
                found.push(differs(&pointer, "the handler sees the body that was sent", format!("the handler saw another value: {} for {}", text(seen), text(sent))));
            }
        }
    }
}

fn body_mismatch(bench: &Bench<'_>, sent: &Payload, seen: &Payload) -> Option<Mismatch> {
    let declared = bench.operation.body.as_ref()?;
    let schema = choose(&declared.media, &sent.media_type).and_then(|media| media.schema.as_deref());
    let document = &bench.context.halves.document;
    mismatch(&defaults::filled(document, schema, &sent.value), &defaults::filled(document, schema, &seen.value), Reader::Handler)
}

/// Compares what the client decoded with what the handler was told to answer.
fn read(bench: &Bench<'_>, response: &Response, answer: &Answer, decoded: &Answer, found: &mut Vec<Difference>) {
    let differs = |place: &str, document: String, observed: String| bench.difference(Kind::Wire, Direction::Response, place, document, observed);
    if answer.status != decoded.status {
        found.push(differs("status", format!("{}", answer.status), format!("the client decoded another status: {}", decoded.status)));
    }
    if let (Some(told), Some(got)) = (&answer.media_type, &decoded.media_type) {
        if !same_media(told, got) {
            found.push(differs(&response.key, format!("a body of {told}"), format!("the client decoded another media type: {got}")));
        }
    }
    let document = &bench.context.halves.document;
    let schema = answer.media_type.as_deref().and_then(|media_type| choose(&response.media, media_type)).and_then(|media| media.schema.as_deref());
    let filled = |body: &Option<Value>| body.as_ref().map(|body| defaults::filled(document, schema, body));
    match (filled(&answer.body), filled(&decoded.body)) {
        (None, None | Some(Value::Null)) => {}
        (Some(told), Some(got)) => {
            if let Some(Mismatch { pointer, sent, seen }) = mismatch(&told, &got, Reader::Client) {
                found.push(differs(&pointer, format!("the client decodes the body of {} that was sent", answer.status), format!("the client decoded another value: {} for {}", text(seen), text(sent))));
            }
        }
        (told, got) => found.push(differs("", format!("the client decodes the body of {} that was sent", answer.status), format!("the client decoded another body: {} for {}", text(got), text(told)))),
    }
    for (name, told) in &answer.headers {
        let written = response.headers.iter().find(|header| header.name == *name).and_then(|header| write_header(header, told).ok());
        let got = decoded.headers.iter().find(|(one, _)| one.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        // A client may hand out header fields typed, or as they came.
        let agrees = got.is_some_and(|got| same(told, got) || got.as_str() == written.as_deref());
        if !agrees {
            found.push(differs(name, format!("the client decodes the header field of {}", answer.status), format!("the client decoded another value: {} for {told}", text(got.cloned()))));
        }
    }
}

fn refused(bench: &Bench<'_>, call: &Call, answer: &Answer, error: &CallError) -> Difference {
    match error {
        CallError::UnknownOperation => bench.difference(Kind::Wire, Direction::Request, "", "the operation is there", error.to_string()),
        CallError::NotExpressible { place, message } => {
            let value = call.parameters.iter().find(|one| one.name == *place).map(|one| &one.value).or(call.body.as_ref().map(|body| &body.value));
            bench.difference(Kind::Wire, Direction::Request, place, format!("{} is allowed", text(value.cloned())), format!("the client's types refuse it: {message}"))
        }
        CallError::Transport(_) => bench.difference(Kind::Wire, Direction::Request, "", "an answer", error.to_string()),
        CallError::UndeclaredResponse { .. } | CallError::Undecodable { .. } => {
            let body = answer.body.as_ref().map(Value::to_string).unwrap_or_default();
            bench.difference(Kind::Wire, Direction::Response, "", format!("{} is a declared response", answer.status), format!("{error} ({body})"))
        }
    }
}

fn same_media(one: &str, other: &str) -> bool {
    let essence = |media_type: &str| media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence(one) == essence(other)
}

fn text(value: Option<Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), |value| crate::drive::shorten(&value.to_string(), 200))
}
