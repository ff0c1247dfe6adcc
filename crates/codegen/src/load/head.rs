//! The head of a document: whether it is one of OpenAPI, and what it is called.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::node::{Node, Value};
use crate::source::Sources;

/// Whether this is a document of OpenAPI 3.0 or 3.1. If it is not, that is reported, and
/// nothing else of it is worth a word.
pub(super) fn is_openapi(root: &Node, diagnostics: &mut Diagnostics) -> bool {
    let Some(version) = root.get("openapi") else {
        diagnostics.add(match root.get("swagger") {
            Some(swagger) => Diagnostic::error(
                "unsupported-version",
                swagger.span,
                "this is a Swagger 2.0 document",
            )
            .label("not a version of OpenAPI 3")
            .help("convert it to OpenAPI 3.0 or 3.1 first; there are converters for that"),
            None => Diagnostic::error("not-openapi", root.span, "this is no OpenAPI document")
                .label("there is no `openapi` here")
                .help("an OpenAPI document begins with `openapi: 3.1.0` (OAS 3.1, section 4.8.1)"),
        });
        return false;
    };
    let known = match &version.value {
        Value::String(text) => ["3.0", "3.1"].iter().any(|known| {
            let patch = text.strip_prefix(known);
            patch.is_some_and(|patch| patch.is_empty() || patch.starts_with(['.', '-']))
        }),
        Value::Float(number) => [3.0, 3.1].contains(number),
        _ => false,
    };
    let whole = version
        .as_str()
        .is_some_and(|text| text.matches('.').count() >= 2);
    if !known {
        diagnostics.add(
            Diagnostic::error(
                "unsupported-version",
                version.span,
                "this version of OpenAPI is not supported",
            )
            .label("not a 3.0 or 3.1 version")
            .help("write it as a full version, `openapi: 3.1.0` say"),
        );
    } else if !whole {
        diagnostics.add(
            Diagnostic::warning(
                "wrong-kind",
                version.span,
                "a version of OpenAPI has three parts",
            )
            .label("taken for the first of its line")
            .help("write it as a full version, `openapi: 3.1.0` say"),
        );
    }
    known
}

/// Takes a version or a title that is a number in YAML for the text that it was written as.
pub(super) fn mend(root: &mut Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    for name in ["title", "version"] {
        let Some(node) = root.get_mut("info").and_then(|info| info.get_mut(name)) else {
            continue;
        };
        if matches!(
            node.value,
            Value::Integer(_) | Value::Float(_) | Value::Bool(_)
        ) {
            diagnostics.add(
                Diagnostic::warning(
                    "wrong-kind",
                    node.span,
                    format!("expected a string, found {}", node.kind()),
                )
                .label("taken for a text")
                .help("put it into quotes"),
            );
            node.value = Value::String(sources.text(node.span).to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Severity;
    use crate::load::load;

    fn findings(text: &str) -> (bool, Vec<Diagnostic>) {
        let mut diagnostics = Diagnostics::default();
        let read = load(&Sources::single("a.yaml", text), &mut diagnostics).is_some();
        (read, diagnostics.sorted())
    }

    #[test]
    fn what_is_no_openapi_document_is_one_error() {
        for text in [
            "swagger: '2.0'\ninfo: [a]\npaths: {/a: {get: {}}}",
            "name: a compose file",
            "[1, 2]",
            "openapi: 4.0.0",
            "openapi: 3.10.0",
            "openapi: 3",
        ] {
            let (read, found) = findings(text);
            assert!(!read && found.len() == 1, "{text}: {found:?}");
            assert_eq!(found[0].severity, Severity::Error, "{text}");
        }
    }

    #[test]
    fn a_version_in_short_is_understood() {
        for text in ["openapi: 3.1", "openapi: 3.0", "openapi: '3.0'"] {
            let (read, found) = findings(text);
            assert!(read && found.len() == 1, "{text}: {found:?}");
            assert_eq!(found[0].severity, Severity::Warning, "{text}");
        }
        assert!(findings("openapi: 3.1.0-rc1").1.is_empty());
    }

    #[test]
    fn a_version_that_yaml_takes_for_a_number_stays_as_written() {
        let sources = Sources::single("a.yaml", "openapi: 3.0.3\ninfo: {title: a, version: 1.10}");
        let mut diagnostics = Diagnostics::default();
        let document = load(&sources, &mut diagnostics).unwrap();
        let info = document.root().get("info").unwrap();
        assert_eq!(info.get_str("version"), Some("1.10"));
        assert_eq!(diagnostics.count(Severity::Warning), 1);
    }
}
