//! Values that a schema names (`enum`, `const`, `default`) are values of it.

use std::collections::HashMap;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::node::{Node, Value};
use crate::source::Span;
use crate::values::{is_default, is_of_type};

pub(super) fn values(schema: &Node, diagnostics: &mut Diagnostics) {
    if let Some(constant) = schema.get("const") {
        of_type(schema, constant, diagnostics);
    }
    let Some(node) = schema.get("enum") else {
        return;
    };
    let Some(values) = node.as_array() else {
        return diagnostics.add(
            Diagnostic::warning(
                "wrong-kind",
                node.span,
                format!("expected an array, found {}", node.kind()),
            )
            .label("not a list of values, and ignored"),
        );
    };
    if values.is_empty() {
        diagnostics.add(
            Diagnostic::warning(
                "empty-enum",
                node.span,
                "an `enum` without values allows nothing",
            )
            .label("empty, and ignored"),
        );
    }
    let mut seen: HashMap<String, Span> = HashMap::new();
    for value in values {
        let first = *seen
            .entry(value.to_json().to_string())
            .or_insert(value.span);
        if first != value.span {
            diagnostics.add(
                Diagnostic::warning(
                    "duplicate-enum-value",
                    value.span,
                    "this value is there twice",
                )
                .label("the second, which is ignored")
                .related(first, "the first"),
            );
        }
        of_type(schema, value, diagnostics);
    }
}

fn of_type(schema: &Node, value: &Node, diagnostics: &mut Diagnostics) {
    if is_of_type(schema, value) {
        return;
    }
    let message = format!(
        "this value is {}, and the schema's type is another",
        value.kind()
    );
    diagnostics.add(
        Diagnostic::warning("value-of-wrong-type", value.span, message)
            .label("no value of the schema's type")
            .help(match value.value {
                Value::Null => "add `\"null\"` to the `type`, or remove the value",
                Value::String(_) => "mend the value or the `type`",
                _ => "put it into quotes, or mend the `type`",
            }),
    );
}

pub(super) fn default(schema: &Node, diagnostics: &mut Diagnostics) {
    let Some(default) = schema.get("default") else {
        return;
    };
    if !is_default(schema, default) {
        diagnostics.add(
            Diagnostic::warning(
                "bad-default",
                default.span,
                "the default is no value of its own schema",
            )
            .label("not filled in")
            .help("mend the default, or the schema"),
        );
    }
}
