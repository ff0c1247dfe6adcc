//! What the handler saw, compared with what the client was told to send.

use serde_json::Value;

use super::{same_media, text};
use crate::document::Parameter;
use crate::drive::{Argument, Call, Payload, Seen};
use crate::suite::bench::Bench;
use crate::suite::compare::{Mismatch, Reader, mismatch};
use crate::suite::defaults::{self, Of};
use crate::verdict::{Difference, Direction, Kind};

/// Every difference between a call and what its handler saw of it.
pub(super) fn differences(bench: &Bench<'_>, call: &Call, seen: &Seen) -> Vec<Difference> {
    let mut handled = Handled {
        bench,
        call,
        seen,
        found: Vec::new(),
    };
    handled.operation();
    for parameter in &bench.operation.parameters {
        handled.parameter(parameter);
    }
    handled.strangers();
    handled.body();
    handled.credentials();
    handled.found
}

struct Handled<'a> {
    bench: &'a Bench<'a>,
    call: &'a Call,
    seen: &'a Seen,
    found: Vec<Difference>,
}

impl Handled<'_> {
    fn add(&mut self, place: &str, document: impl Into<String>, observed: impl Into<String>) {
        let direction = Direction::Request;
        let parameters = &self.bench.operation.parameters;
        let parameter = parameters.iter().find(|one| one.name == place);
        let body = self.bench.operation.body.as_ref().map(|body| &body.pointer);
        let pointer = match parameter {
            Some(parameter) => &parameter.pointer,
            None => body
                .filter(|_| place.starts_with('/'))
                .unwrap_or(&self.bench.operation.pointer),
        };
        let difference = self
            .bench
            .difference(Kind::Wire, direction, place, document, observed);
        self.found.push(difference.about(pointer));
    }

    fn operation(&mut self) {
        let (called, reached) = (&self.call.operation, &self.seen.operation);
        if called != reached {
            let observed = format!("the handler of another operation was reached: {reached}");
            self.add("", called.to_string(), observed);
        }
        for problem in &self.seen.problems {
            self.add("", "values that JSON has", problem);
        }
    }

    /// An absent parameter means its default, if it has one (JSON Schema 2020-12, Validation,
    /// section 9.2).
    fn parameter(&mut self, parameter: &Parameter) {
        let sent = find(&self.call.parameters, parameter);
        let default = defaults::of_parameter(&self.bench.context.halves.document, parameter);
        let document = match (sent, &default) {
            (None, Some(default)) => {
                format!(
                    "absent, it means {default} (default at {})",
                    parameter.pointer
                )
            }
            _ => format!("the handler sees what was sent ({})", parameter.pointer),
        };
        let observed = match (
            sent.or(default.as_ref()),
            find(&self.seen.parameters, parameter),
        ) {
            (None, None) => return,
            (Some(value), Some(got)) if mismatch(value, got, Reader::Handler).is_none() => return,
            (Some(value), None) => format!("the handler saw nothing: for {value}"),
            (None, Some(got)) => format!("the handler saw what was not sent: {got}"),
            (Some(value), Some(got)) => {
                format!("the handler saw another value: {got} for {value}")
            }
        };
        self.add(&parameter.name, document, observed);
    }

    fn strangers(&mut self) {
        for argument in &self.seen.parameters {
            let mut declared = self.bench.operation.parameters.iter();
            if !declared.any(|parameter| is_of(argument, parameter)) {
                let document = format!("no such {} parameter", argument.location);
                let observed = format!("the handler saw one: {}", argument.value);
                self.add(&argument.name, document, observed);
            }
        }
    }

    fn body(&mut self) {
        let document = "the handler sees the body that was sent";
        match (&self.call.body, &self.seen.body) {
            (None, None) => {}
            (Some(sent), None) => {
                self.add(
                    "",
                    document,
                    format!("the handler saw no body: {} was sent", sent.value),
                );
            }
            (None, Some(seen)) => {
                self.add(
                    "",
                    "no body was sent",
                    format!("the handler saw a body: {}", seen.value),
                );
            }
            (Some(sent), Some(seen)) => {
                if !same_media(&sent.declared, &seen.declared) {
                    let observed = format!("the handler saw another media type: {}", seen.declared);
                    self.add("", format!("a body of {}", sent.declared), observed);
                }
                if let Some(Mismatch {
                    pointer,
                    sent,
                    seen,
                }) = self.body_mismatch(sent, seen)
                {
                    let (sent, seen) = (text(sent), text(seen));
                    let observed = format!("the handler saw another value: {seen} for {sent}");
                    self.add(&pointer, document, observed);
                }
            }
        }
    }

    fn body_mismatch(&self, sent: &Payload, seen: &Payload) -> Option<Mismatch> {
        let declared = self.bench.operation.body.as_ref()?;
        let media = declared
            .media
            .iter()
            .find(|media| media.media_type == sent.declared);
        let schema = media.and_then(|media| media.schema.as_deref());
        let schemas = self.bench.context.oracle.request_schemas();
        let filled = |value: &Value, of: Of| defaults::filled(schemas, schema, value, of);
        mismatch(
            &filled(&sent.value, Of::Sender),
            &filled(&seen.value, Of::Reader),
            Reader::Handler,
        )
    }

    fn credentials(&mut self) {
        let sorted = |credentials: &[(String, String)]| {
            let mut credentials = credentials.to_vec();
            credentials.sort();
            credentials
        };
        let (shown, let_through) = (
            sorted(&self.call.credentials),
            sorted(&self.seen.credentials),
        );
        if shown != let_through {
            let document = "the handler gets what the credentials that were shown are good for";
            let observed = format!("other credentials: {let_through:?} for {shown:?}");
            self.add("security", document, observed);
        }
    }
}

fn is_of(argument: &Argument, parameter: &Parameter) -> bool {
    argument.location == parameter.location
        && parameter
            .location
            .same_name(&argument.name, &parameter.name)
}

fn find<'a>(arguments: &'a [Argument], parameter: &Parameter) -> Option<&'a Value> {
    let argument = arguments.iter().find(|argument| is_of(argument, parameter));
    argument.map(|argument| &argument.value)
}
