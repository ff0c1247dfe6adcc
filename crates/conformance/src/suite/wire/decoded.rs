//! What the client decoded, compared with what the handler was told to answer.

use serde_json::Value;

use super::{same_media, text};
use crate::body::{self, Syntax};
use crate::document::Response;
use crate::drive::Answer;
use crate::style::write_header;
use crate::suite::bench::Bench;
use crate::suite::compare::{Mismatch, Reader, mismatch, same};
use crate::suite::defaults::{self, Of};
use crate::verdict::{Difference, Direction, Kind};

/// Every difference between an answer and what the client made of it.
pub(super) fn differences(
    bench: &Bench<'_>,
    response: &Response,
    told: &Answer,
    got: &Answer,
) -> Vec<Difference> {
    let mut decoded = Decoded {
        bench,
        response,
        told,
        got,
        found: Vec::new(),
    };
    decoded.head();
    // What answers HEAD has no body (RFC 9110, section 9.3.2).
    if bench.operation.key.method != "HEAD" {
        decoded.body();
    }
    decoded.headers();
    decoded.found
}

struct Decoded<'a> {
    bench: &'a Bench<'a>,
    response: &'a Response,
    told: &'a Answer,
    got: &'a Answer,
    found: Vec<Difference>,
}

impl Decoded<'_> {
    fn add(&mut self, place: &str, document: impl Into<String>, observed: impl Into<String>) {
        let direction = Direction::Response;
        let difference = self
            .bench
            .difference(Kind::Wire, direction, place, document, observed);
        self.found.push(difference.about(&self.response.pointer));
    }

    fn head(&mut self) {
        let (told, got) = (self.told, self.got);
        if told.status != got.status {
            let observed = format!("the client decoded another status: {}", got.status);
            self.add("status", told.status.to_string(), observed);
        }
        if let (Some(told), Some(got)) = (&told.media_type, &got.media_type)
            && !same_media(told, got)
        {
            let observed = format!("the client decoded another media type: {got}");
            self.add(&self.response.key, format!("a body of {told}"), observed);
        }
    }

    fn body(&mut self) {
        let document = &self.bench.context.halves.document;
        let schemas = self.bench.context.oracle.response_schemas();
        let declared = self.told.declared.as_ref();
        let mut media = self.response.media.iter();
        let media = media.find(|media| Some(&media.media_type) == declared);
        let schema = media.and_then(|media| media.schema.as_deref());
        let filled = |body: &Option<Value>, of: Of| {
            body.as_ref()
                .map(|body| defaults::filled(schemas, schema, body, of))
        };
        // A client may hand out a form as the text that it is.
        let got = match (media, &self.got.body) {
            (Some(media), Some(Value::String(text))) if media.syntax == Syntax::Form => {
                let bytes = text.clone().into();
                let read = body::read(document.root(), media, &media.media_type, &bytes);
                read.ok().or_else(|| self.got.body.clone())
            }
            (_, got) => got.clone(),
        };
        let (pointer, told, got) = match (
            filled(&self.told.body, Of::Sender),
            filled(&got, Of::Reader),
        ) {
            (None, None | Some(Value::Null)) => return,
            (Some(told), Some(got)) => match mismatch(&told, &got, Reader::Client) {
                Some(Mismatch {
                    pointer,
                    sent,
                    seen,
                }) => (pointer, sent, seen),
                None => return,
            },
            (told, got) => (String::new(), told, got),
        };
        let document = format!(
            "the client decodes the body of {} that was sent",
            self.told.status
        );
        let observed = format!(
            "the client decoded another value: {} for {}",
            text(got),
            text(told)
        );
        self.add(&pointer, document, observed);
    }

    /// A client may hand out header fields typed, or as they came.
    fn headers(&mut self) {
        for (name, told) in &self.told.headers {
            let declared = self
                .response
                .headers
                .iter()
                .find(|header| header.name == *name);
            let written = declared.and_then(|header| write_header(header, told).ok());
            let mut fields = self.got.headers.iter();
            let got = fields
                .find(|(one, _)| one.eq_ignore_ascii_case(name))
                .map(|(_, value)| value);
            // A number has more than one text.
            let number = |text: &str| serde_json::from_str(text).ok().filter(Value::is_number);
            let agrees = got.is_some_and(|got| {
                let number = got.as_str().and_then(number).filter(|_| told.is_number());
                same(told, got)
                    || got.as_str() == written.as_deref()
                    || number.is_some_and(|number| same(told, &number))
            });
            if !agrees {
                let document = format!(
                    "the client decodes the header field of {}",
                    self.told.status
                );
                let got = text(got.cloned());
                self.add(
                    name,
                    document,
                    format!("the client decoded another value: {got} for {told}"),
                );
            }
        }
    }
}
