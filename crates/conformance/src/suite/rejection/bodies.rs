//! Bodies that are wrong before any constraint is looked at.

use bytes::Bytes;

use crate::body::Syntax;
use crate::document::{Body, Media, Operation};
use crate::drive::{Call, RawRequest};
use crate::oracle::choose;
use crate::suite::probe::{INVALID, Probe};

/// RFC 9110, section 15.5.16; a server may also say no more than that the request is bad.
const UNSUPPORTED: &[u16] = &[415, 400];

/// Every way for a body to be missing, of another media type, or unreadable.
pub(super) fn all(operation: &Operation, call: &Call, valid: &RawRequest) -> Vec<Probe> {
    let (Some(declared), Some(sent), Some(body)) = (&operation.body, &call.body, &valid.body)
    else {
        return Vec::new();
    };
    let media = declared
        .media
        .iter()
        .find(|media| media.media_type == sent.declared);
    let Some(media) = media else {
        return Vec::new();
    };
    let wrong = Wrong {
        operation,
        declared,
        media,
        valid,
    };
    let mut probes = wrong.missing();
    probes.extend(wrong.media_type());
    probes.extend(wrong.syntax(body));
    probes
}

struct Wrong<'a> {
    operation: &'a Operation,
    declared: &'a Body,
    media: &'a Media,
    valid: &'a RawRequest,
}

impl Wrong<'_> {
    fn probe(
        &self,
        document: &str,
        statuses: &'static [u16],
        change: impl FnOnce(&mut RawRequest),
    ) -> Probe {
        let mut request = self.valid.clone();
        change(&mut request);
        Probe {
            document: format!("{document} ({})", self.declared.pointer),
            pointer: Some(self.declared.pointer.clone()),
            request,
            place: "body".to_owned(),
            statuses,
            named: Vec::new(),
            header: None,
        }
    }

    fn missing(&self) -> Vec<Probe> {
        if !self.declared.required {
            return Vec::new();
        }
        let document = "the body is required";
        // Bytes may be none, and so may the fields of a form and a text.
        if !matches!(self.media.syntax, Syntax::Json | Syntax::Multipart) {
            return Vec::new();
        }
        let empty = self.probe(document, INVALID, |request| {
            request.body = Some(Bytes::new())
        });
        // RFC 9110, section 8.3: without a body there is nothing to have a type, but a server
        // may look at the type first.
        let absent = self.probe(document, &[400, 415, 422], |request| {
            request.body = None;
            request.set_header("content-type", None);
        });
        vec![empty, absent]
    }

    fn media_type(&self) -> Vec<Probe> {
        let other = "text/x-undeclared";
        if choose(&self.declared.media, other).is_some() {
            return Vec::new();
        }
        let wrong = self.probe(
            "another media type is not declared",
            UNSUPPORTED,
            |request| {
                request.set_header("content-type", Some(other));
            },
        );
        let none = self.probe(
            "a body without a media type is not declared",
            UNSUPPORTED,
            |request| {
                request.set_header("content-type", None);
            },
        );
        // Bytes are what a body without a type is taken for (RFC 9110, section 8.3).
        match self.media.syntax {
            Syntax::Opaque => vec![wrong],
            _ => vec![wrong, none],
        }
    }

    fn syntax(&self, body: &Bytes) -> Vec<Probe> {
        if self.media.syntax != Syntax::Json {
            return Vec::new();
        }
        // RFC 9110, section 15.5.1: what cannot be read is a bad request. Only a document that
        // has no response for that may say it otherwise.
        let statuses = if self.operation.response(400).is_some() {
            &[400]
        } else {
            INVALID
        };
        let mut probes = Vec::new();
        if body.last().is_some_and(|last| b"}]\"".contains(last)) {
            probes.push(self.probe(
                "the body is JSON, and this breaks off (RFC 8259)",
                statuses,
                |request| {
                    request.body = Some(body.slice(..body.len() - 1));
                },
            ));
        }
        probes.push(self.probe(
            "the body is JSON, and this goes on after it (RFC 8259)",
            statuses,
            |request| {
                request.body = Some([body, &b"]"[..]].concat().into());
            },
        ));
        probes.push(self.probe(
            "the body is JSON in UTF-8 (RFC 8259, section 8.1)",
            statuses,
            |request| {
                request.body = Some(Bytes::from_static(b"\"\xff\xfe\""));
            },
        ));
        probes
    }
}
