//! Which operation a request is for (OAS 3.1, section 4.8.8).

use std::collections::BTreeSet;

use crate::document::{Document, Operation};
use crate::style::path_of;

/// What a method and a path lead to.
#[derive(Debug, Clone)]
pub enum Route<'a> {
    /// An operation, and what stands in place of each template expression, as it was sent.
    Operation(&'a Operation, Vec<(String, String)>),
    /// A path that has no such method.
    NoMethod {
        /// The path template.
        path: &'a str,
        /// The methods that it has.
        methods: Vec<&'a str>,
    },
    /// No path.
    NoPath,
}

pub(super) fn route<'a>(document: &'a Document, method: &str, path: &str) -> Route<'a> {
    let mut best: Option<(&str, Vec<(String, String)>)> = None;
    let slashes = |path: &str| path.bytes().filter(|byte| *byte == b'/').count();
    let segments = slashes(path);
    for operation in document.operations() {
        let template = operation.key.path.as_str();
        // Most templates are no match for their length alone.
        if slashes(template) != segments {
            continue;
        }
        let Some(matched) = matches(&path_of(template), path) else {
            continue;
        };
        if best
            .as_ref()
            .is_none_or(|(one, _)| concreteness(template) < concreteness(one))
        {
            best = Some((template, matched));
        }
    }
    let Some((template, matched)) = best else {
        return Route::NoPath;
    };
    let on_path = document
        .operations()
        .iter()
        .filter(|operation| operation.key.path == template);
    match on_path
        .clone()
        .find(|operation| operation.key.method == method)
    {
        Some(operation) => Route::Operation(operation, matched),
        None => Route::NoMethod {
            path: template,
            methods: on_path
                .map(|operation| operation.key.method.as_str())
                .collect(),
        },
    }
}

/// Whether a path is one of several templates that are concrete in the same segments. Which is
/// meant is left open (OAS 3.1, section 4.8.8.2).
pub(super) fn is_ambiguous(document: &Document, path: &str) -> bool {
    let concrete = |template: &str| -> Vec<bool> {
        let segments = concreteness(template).into_iter();
        segments.map(|segment| segment == 0).collect()
    };
    let templates: BTreeSet<&str> = document
        .operations()
        .iter()
        .map(|operation| operation.key.path.as_str())
        .filter(|template| matches(&path_of(template), path).is_some())
        .collect();
    let shapes: BTreeSet<Vec<bool>> = templates.iter().map(|one| concrete(one)).collect();
    shapes.len() < templates.len()
}

/// Concrete paths come before templated ones, and of these those that say more beside their
/// expressions; the leftmost segment decides.
fn concreteness(template: &str) -> Vec<usize> {
    let literals = |segment: &str| -> usize {
        let parts = segment.split('}').filter_map(|part| part.split('{').next());
        parts.map(str::len).sum()
    };
    let segments = template.split('/').map(|segment| {
        let is_concrete = !segment.contains('{');
        if is_concrete {
            0
        } else {
            usize::MAX - literals(segment)
        }
    });
    segments.collect()
}

/// Whether a path is one of a template, and what stands in place of its expressions. A
/// template expression takes at least one character and no slash.
fn matches(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let Some((literal, rest)) = template.split_once('{') else {
        return (template == path).then(Vec::new);
    };
    let (name, rest) = rest.split_once('}')?;
    let path = path.strip_prefix(literal)?;
    let end = path.find('/').unwrap_or(path.len());
    // The longest first, so that what stands last in a segment takes the least.
    for length in (1..=end)
        .rev()
        .filter(|length| path.is_char_boundary(*length))
    {
        if let Some(others) = matches(rest, &path[length..]) {
            let mut matched = vec![(name.to_owned(), path[..length].to_owned())];
            matched.extend(others);
            return Some(matched);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_takes_a_segment_or_a_part_of_one() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            matches("/a/{b}", "/a/x%2Fy"),
            Some(vec![pair("b", "x%2Fy")])
        );
        assert_eq!(
            matches("/a/{b}.{c}", "/a/x.y.z"),
            Some(vec![pair("b", "x.y"), pair("c", "z")])
        );
        assert_eq!(matches("/a/{b}", "/a/"), None);
        assert_eq!(matches("/a/{b}", "/a/x/y"), None);
        assert_eq!(
            matches("/a/{b}:publish", "/a/x:publish"),
            Some(vec![pair("b", "x")])
        );
    }

    #[test]
    fn a_concrete_path_comes_before_a_templated_one() {
        let document = Document::load("openapi: 3.1.0\npaths:\n  /pets/{id}: {get: {responses: {}}}\n  /pets/mine: {put: {responses: {}}}").unwrap();
        assert!(
            matches!(route(&document, "GET", "/pets/1"), Route::Operation(operation, _) if operation.key.path == "/pets/{id}")
        );
        assert!(matches!(
            route(&document, "PUT", "/pets/mine"),
            Route::Operation(..)
        ));
        assert!(
            matches!(route(&document, "GET", "/pets/mine"), Route::NoMethod { methods, .. } if methods == ["PUT"])
        );
        assert!(matches!(route(&document, "GET", "/dogs"), Route::NoPath));
    }

    #[test]
    fn what_a_path_cannot_hold_is_escaped() {
        let document = Document::load(
            "openapi: 3.1.0\npaths:\n  /a b/{c d}#é%20?x=[1]%: {get: {responses: {}}}",
        )
        .unwrap();
        let Route::Operation(_, matched) =
            route(&document, "GET", "/a%20b/1%232%23%C3%A9%20%3Fx=%5B1%5D%25")
        else {
            panic!("there is such a path");
        };
        assert_eq!(matched, [("c d".to_owned(), "1%232".to_owned())]);
    }

    #[test]
    fn what_stands_beside_an_expression_counts() {
        let document = Document::load("openapi: 3.1.0\npaths:\n  /a/{id}: {put: {responses: {}}}\n  /a/{id}#x: {put: {responses: {}}}").unwrap();
        for (path, wanted) in [("/a/1%23x", "/a/{id}#x"), ("/a/1%23y", "/a/{id}")] {
            assert!(
                matches!(route(&document, "PUT", path), Route::Operation(operation, _) if operation.key.path == wanted)
            );
        }
        assert!(is_ambiguous(&document, "/a/1%23x"));
        assert!(!is_ambiguous(&document, "/a/1%23y"));
    }
}
