//! The server's statement, operation by operation.

use serde_json::Value;

use super::{Comparers, Comparison, tolerance};
use crate::body::Syntax;
use crate::document::{Document, Header, Media, Operation, Parameter, Requirement, Response};
use crate::pointer::child;
use crate::verdict::{Difference, Direction, Kind};

pub(super) fn compare(
    document: &Document,
    stated: &Document,
    comparer: &mut Comparers<'_>,
    comparison: &mut Comparison,
) {
    servers(document, stated, comparison);
    let has =
        |document: &Document, operation: &Operation| document.operation(&operation.key).is_some();
    for operation in document.operations() {
        comparison.compared += 1;
        match stated.operation(&operation.key) {
            Some(other) => {
                let mut pair = Pair {
                    document,
                    stated,
                    operation,
                    comparer,
                    comparison,
                };
                pair.operations(other);
            }
            None => {
                let difference = Difference::new(
                    Kind::Schema,
                    Direction::Server,
                    &operation.pointer,
                    "the operation is there",
                    "the server's statement has no such operation",
                );
                comparison.differences.push(difference.at(&operation.key));
            }
        }
    }
    for extra in stated
        .operations()
        .iter()
        .filter(|operation| !has(document, operation))
    {
        let difference = Difference::new(
            Kind::Schema,
            Direction::Server,
            "/paths",
            "there is no such operation",
            "the server's statement has it",
        );
        comparison.differences.push(difference.at(&extra.key));
    }
}

/// The URLs of the servers (OAS 3.1, section 4.8.5). Who serves the paths decides where; what he
/// says of it has to be what the document says.
fn servers(document: &Document, stated: &Document, comparison: &mut Comparison) {
    let urls = |document: &Document| -> Vec<Value> {
        let servers = document.root().get("servers").and_then(Value::as_array);
        let urls = servers
            .into_iter()
            .flatten()
            .filter_map(|one| one.get("url"));
        urls.cloned().collect()
    };
    let (wanted, given) = (urls(document), urls(stated));
    comparison.compared += 1;
    if wanted != given {
        comparison.add(
            Direction::Server,
            "/servers",
            Value::Array(wanted).to_string(),
            format!("the server says: {}", Value::Array(given)),
        );
    }
}

/// One operation on both sides.
struct Pair<'a, 'b> {
    document: &'a Document,
    stated: &'a Document,
    operation: &'a Operation,
    comparer: &'a mut Comparers<'b>,
    comparison: &'a mut Comparison,
}

impl Pair<'_, '_> {
    fn add(&mut self, place: &str, document: impl Into<String>, observed: impl Into<String>) {
        let difference =
            Difference::new(Kind::Schema, Direction::Server, place, document, observed);
        // What stands among the components is wrong for all that use it, and said once.
        let is_shared = place.starts_with("/components/");
        self.comparison.differences.push(if is_shared {
            difference
        } else {
            difference.at(&self.operation.key)
        });
    }

    fn says<T: PartialEq + std::fmt::Debug>(
        &mut self,
        place: &str,
        what: &str,
        wanted: &T,
        given: &T,
    ) {
        self.comparison.compared += 1;
        if wanted != given {
            self.add(
                place,
                format!("{what} {wanted:?}"),
                format!("the server says: {given:?}"),
            );
        }
    }

    fn schema(&mut self, place: &str, wanted: Option<&str>, given: Option<&str>) {
        match (wanted, given) {
            // Of a name in the path that nobody declares there is nothing to compare.
            (None, Some(_)) if place.ends_with("/schema") && self.is_implied(place) => {}
            (None, None) => {}
            (Some(wanted), Some(given)) => {
                let stated = self
                    .stated
                    .root()
                    .pointer(given)
                    .cloned()
                    .unwrap_or_default();
                for unlike in self.comparer.at(wanted, &stated) {
                    self.add(&unlike.place, unlike.document, unlike.observed);
                }
            }
            (wanted, _) => self.add(
                place,
                if wanted.is_some() {
                    "a schema"
                } else {
                    "no schema"
                },
                "the server says otherwise",
            ),
        }
    }

    fn is_implied(&self, place: &str) -> bool {
        place.strip_suffix("/schema") == Some(&self.operation.pointer)
    }

    fn operations(&mut self, other: &Operation) {
        let operation = self.operation;
        for parameter in &operation.parameters {
            match other.parameters.iter().find(|one| one.is_same(parameter)) {
                Some(one) => self.parameter(parameter, one),
                None => self.add(
                    &parameter.pointer,
                    format!("a {} parameter `{}`", parameter.location, parameter.name),
                    "the server has no such parameter",
                ),
            }
        }
        for extra in other.parameters.iter().filter(|one| {
            !operation
                .parameters
                .iter()
                .any(|parameter| parameter.is_same(one))
        }) {
            self.add(
                &child(&operation.pointer, "parameters"),
                format!("no {} parameter `{}`", extra.location, extra.name),
                "the server has such a parameter",
            );
        }
        self.body(other);
        for response in &operation.responses {
            match other
                .responses
                .iter()
                .find(|one| one.key.eq_ignore_ascii_case(&response.key))
            {
                Some(one) => self.response(response, one),
                None => self.add(
                    &response.pointer,
                    format!("a response `{}`", response.key),
                    "the server has no such response",
                ),
            }
        }
        // A statement has to have some response.
        for extra in other.responses.iter().filter(|one| {
            !operation.responses.is_empty()
                && !operation
                    .responses
                    .iter()
                    .any(|response| response.key.eq_ignore_ascii_case(&one.key))
        }) {
            self.add(
                &child(&operation.pointer, "responses"),
                format!("no response `{}`", extra.key),
                "the server has such a response",
            );
        }
        self.says(
            &child(&operation.pointer, "security"),
            "security",
            &sorted(&operation.security),
            &sorted(&other.security),
        );
    }

    fn parameter(&mut self, wanted: &Parameter, given: &Parameter) {
        let at = |keyword: &str| child(&wanted.pointer, keyword);
        self.says(
            &at("name"),
            "name",
            &wanted.name.to_ascii_lowercase(),
            &given.name.to_ascii_lowercase(),
        );
        self.says(
            &at("required"),
            "required",
            &wanted.required,
            &given.required,
        );
        self.says(
            &at("content"),
            "media type",
            &wanted.content,
            &given.content,
        );
        if wanted.content.is_none() {
            self.says(&at("style"), "style", &wanted.style, &given.style);
            self.says(&at("explode"), "explode", &wanted.explode, &given.explode);
            let reserved = |document: &Document, parameter: &Parameter| {
                document
                    .root()
                    .pointer(&child(&parameter.pointer, "allowReserved"))
                    == Some(&Value::Bool(true))
            };
            let (mine, theirs) = (
                reserved(self.document, wanted),
                reserved(self.stated, given),
            );
            self.says(&at("allowReserved"), "allowReserved", &mine, &theirs);
        }
        let before = self.comparison.differences.len();
        self.schema(
            &at("schema"),
            wanted.schema.as_deref(),
            given.schema.as_deref(),
        );
        let found = self.comparison.differences.split_off(before);
        let found = found
            .into_iter()
            .filter(|one| !tolerance::is_null_unsaid(one));
        self.comparison.differences.extend(found);
    }

    fn body(&mut self, other: &Operation) {
        let at = child(&self.operation.pointer, "requestBody");
        match (&self.operation.body, &other.body) {
            (None, None) => {}
            (Some(wanted), Some(given)) => {
                self.says(
                    &child(&wanted.pointer, "required"),
                    "required",
                    &wanted.required,
                    &given.required,
                );
                self.media(
                    &wanted.pointer,
                    &wanted.media,
                    &given.media,
                    !wanted.required,
                );
            }
            (Some(_), None) => self.add(&at, "a body", "the server takes none"),
            (None, Some(_)) => self.add(&at, "no body", "the server takes one"),
        }
    }

    fn media(&mut self, place: &str, wanted: &[Media], given: &[Media], may_be_absent: bool) {
        for media in wanted {
            self.comparison.compared += 1;
            match given
                .iter()
                .find(|one| one.media_type.eq_ignore_ascii_case(&media.media_type))
            {
                // What is in it is not read, by either half.
                Some(_) if media.syntax == Syntax::Opaque => {}
                Some(one) => {
                    let before = self.comparison.differences.len();
                    self.schema(
                        &media.pointer,
                        media.schema.as_deref(),
                        one.schema.as_deref(),
                    );
                    let found = self.comparison.differences.split_off(before);
                    let found = found
                        .into_iter()
                        .filter(|one| !(may_be_absent && tolerance::is_absence(one)));
                    self.comparison.differences.extend(found);
                }
                None => self.add(
                    &media.pointer,
                    format!("the media type {}", media.media_type),
                    "the server does not have it",
                ),
            }
        }
        for extra in given.iter().filter(|one| {
            !wanted
                .iter()
                .any(|media| media.media_type.eq_ignore_ascii_case(&one.media_type))
        }) {
            self.add(
                &child(place, "content"),
                format!("not the media type {}", extra.media_type),
                "the server has it",
            );
        }
    }

    fn response(&mut self, wanted: &Response, given: &Response) {
        // What has no body by HTTP has none to state (RFC 9110, section 15.2).
        if !wanted.key.starts_with('1') && self.operation.key.method != "HEAD" {
            self.media(&wanted.pointer, &wanted.media, &given.media, false);
        }
        for header in &wanted.headers {
            match given
                .headers
                .iter()
                .find(|one| one.name.eq_ignore_ascii_case(&header.name))
            {
                Some(one) => self.header(header, one),
                None => self.add(
                    &header.pointer,
                    format!("a header field {}", header.name),
                    "the server has no such header field",
                ),
            }
        }
        for extra in given.headers.iter().filter(|one| {
            !wanted
                .headers
                .iter()
                .any(|header| header.name.eq_ignore_ascii_case(&one.name))
        }) {
            self.add(
                &child(&wanted.pointer, "headers"),
                format!("no header field {}", extra.name),
                "the server has such a header field",
            );
        }
    }

    fn header(&mut self, wanted: &Header, given: &Header) {
        if !tolerance::is_requirement_unsaid(self.stated.root().pointer(&given.pointer)) {
            self.says(
                &child(&wanted.pointer, "required"),
                "required",
                &wanted.required,
                &given.required,
            );
        }
        self.says(
            &child(&wanted.pointer, "explode"),
            "explode",
            &wanted.explode,
            &given.explode,
        );
        self.says(
            &child(&wanted.pointer, "content"),
            "media type",
            &wanted.content,
            &given.content,
        );
        self.schema(
            &child(&wanted.pointer, "schema"),
            wanted.schema.as_deref(),
            given.schema.as_deref(),
        );
    }
}

/// Neither the order of alternatives nor that of scopes matters.
fn sorted(security: &[Requirement]) -> Vec<Requirement> {
    let mut sorted = security.to_vec();
    sorted
        .iter_mut()
        .flat_map(|requirement| requirement.values_mut())
        .for_each(|scopes| scopes.sort());
    sorted.sort();
    sorted
}
