//! A line to try a mock with.

use symbolon_conformance::document::Operation;
use symbolon_conformance::drive::RawRequest;
use symbolon_conformance::mock::Mock;

/// How many operations are tried; for large documents a request takes a moment to be made.
const TRIES: usize = 5;

/// A `curl` command for the plainest operation that a request can be made for.
pub(super) fn line(mock: &Mock, base: &str) -> Option<String> {
    let mut operations: Vec<&Operation> = mock.oracle().document().operations().iter().collect();
    operations.sort_by_key(|operation| {
        let parameters = operation.parameters.iter().filter(|one| one.required);
        (
            operation.key.method != "GET",
            operation.body.is_some(),
            parameters.count(),
        )
    });
    let request = operations
        .into_iter()
        .take(TRIES)
        .find_map(|operation| mock.request_for(operation).ok())?;
    Some(command(&request, base))
}

fn command(request: &RawRequest, base: &str) -> String {
    let mut words = vec!["curl".to_owned()];
    if request.method != "GET" {
        words.extend(["-X".to_owned(), request.method.clone()]);
    }
    words.push(quoted(&format!("{base}{}", request.target)));
    for (name, value) in &request.headers {
        words.extend(["-H".to_owned(), quoted(&format!("{name}: {value}"))]);
    }
    if let Some(body) = &request.body {
        let text = String::from_utf8_lossy(body);
        words.extend(["--data-raw".to_owned(), quoted(&text)]);
    }
    words.join(" ")
}

/// A word of a POSIX shell.
fn quoted(word: &str) -> String {
    let is_plain = |one: char| one.is_ascii_alphanumeric() || "-._~:/%".contains(one);
    if word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use symbolon_conformance::document::Document;
    use symbolon_conformance::mock::Options;

    use super::*;

    fn line_for(paths: &str) -> Option<String> {
        let text = format!(
            "openapi: 3.1.0\npaths: {paths}\n\
             components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}"
        );
        let document = Document::load(&text).unwrap();
        let mock = Mock::new(Arc::new(document), Options::default()).unwrap();
        line(&mock, "http://127.0.0.1:1")
    }

    #[test]
    fn the_plainest_operation_is_shown_with_all_that_it_needs() {
        let paths = "{/a: {post: {}, get: {parameters: [{name: q, in: query, required: true}]}}, \
                     /b: {get: {security: [{key: []}]}}}";
        assert_eq!(
            line_for(paths).unwrap(),
            "curl http://127.0.0.1:1/b -H 'X-Key: good-key-credential.0---'"
        );
        let body = "{/a: {put: {requestBody: {required: true, content: {text/plain: {example: \
                    \"it's\"}}}}}}";
        assert_eq!(
            line_for(body).unwrap(),
            r"curl -X PUT http://127.0.0.1:1/a -H 'content-type: text/plain; charset=utf-8' --data-raw 'it'\''s'"
        );
        assert_eq!(line_for("{}"), None);
    }
}
