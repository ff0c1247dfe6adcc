//! Which of the declared responses is answered.

use crate::document::{Document, Operation, Response};

/// A declared response, and the status that it is answered with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Selected<'a> {
    pub(super) status: u16,
    pub(super) response: &'a Response,
}

/// What answers a request that is good: the first 2XX of the text, then 3XX, then `default`, a
/// status before a range. Whatever there is, where there is none of them.
pub(super) fn success<'a>(document: &Document, operation: &'a Operation) -> Option<Selected<'a>> {
    let keys = document.names(&format!("{}/responses", operation.pointer));
    let place = |response: &Response| keys.iter().position(|key| *key == response.key);
    let mut declared: Vec<&Response> = operation.responses.iter().collect();
    declared.sort_by_key(|response| place(response));
    let group = |key: &str| match key.as_bytes() {
        [b'2', second, _] => usize::from(!second.is_ascii_digit()),
        [b'3', second, _] => 2 + usize::from(!second.is_ascii_digit()),
        _ if key == "default" => 4,
        // It ends the use of HTTP on the connection (RFC 9110, section 15.2.2).
        [b'1', ..] => 6,
        _ => 5,
    };
    let response = declared
        .into_iter()
        .min_by_key(|response| group(&response.key))
        .filter(|response| !response.key.starts_with('1'))?;
    let status = match response.key.as_str() {
        "default" => 200,
        key => key
            .parse()
            .unwrap_or_else(|_| 100 * hundreds(key).unwrap_or(2)),
    };
    Some(Selected { status, response })
}

fn hundreds(key: &str) -> Option<u16> {
    let digit = key.chars().next()?.to_digit(10)?;
    u16::try_from(digit).ok()
}

/// What is declared for a status, of whatever precision.
pub(super) fn of_status(operation: &Operation, status: u16) -> Option<Selected<'_>> {
    // Those of 1XX are not the last word on a request (RFC 9110, section 15.2).
    let response = operation
        .response(status)
        .filter(|_| (200..600).contains(&status))?;
    Some(Selected { status, response })
}

/// What is declared for a status by name.
pub(super) fn by_name(operation: &Operation, status: u16) -> Option<Selected<'_>> {
    of_status(operation, status).filter(|selected| selected.response.key == status.to_string())
}

/// What says that a request is not as the document has it.
pub(super) fn invalid(operation: &Operation) -> Option<Selected<'_>> {
    by_name(operation, 400)
        .or_else(|| by_name(operation, 422))
        .or_else(|| of_status(operation, 400))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(responses: &str, test: impl FnOnce(&Document, &Operation) -> T) -> T {
        let text =
            format!("openapi: 3.1.0\npaths: {{/a: {{get: {{responses: {{{responses}}}}}}}}}");
        let document = Document::load(&text).unwrap();
        test(&document, &document.operations()[0])
    }

    #[test]
    fn a_good_request_is_answered_with_the_first_success() {
        for (responses, status) in [
            ("default: {}, 301: {}, 201: {}, 200: {}", Some(201)),
            ("2XX: {}, 204: {}", Some(204)),
            ("4XX: {}, 2XX: {}", Some(200)),
            ("default: {}, 3XX: {}, 302: {}", Some(302)),
            ("101: {}, default: {}", Some(200)),
            ("404: {}, 500: {}", Some(404)),
            ("101: {}", None),
            ("", None),
        ] {
            let found = with(responses, |document, operation| {
                success(document, operation).map(|selected| selected.status)
            });
            assert_eq!(found, status, "{responses}");
        }
    }

    #[test]
    fn a_bad_request_is_answered_with_what_is_declared_most_precisely() {
        for (responses, found) in [
            ("default: {}, 422: {}, 400: {}", Some((400, "400"))),
            ("default: {}, 4XX: {}, 422: {}", Some((422, "422"))),
            ("default: {}, 4XX: {}", Some((400, "4XX"))),
            ("default: {}", Some((400, "default"))),
            ("404: {}", None),
        ] {
            with(responses, |_, operation| {
                let selected = invalid(operation);
                let key = selected.map(|one| (one.status, one.response.key.as_str()));
                assert_eq!(key, found, "{responses}");
            });
        }
    }
}
