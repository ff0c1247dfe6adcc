//! Values that a schema names (`enum`, `default`) are values of it.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::node::{Node, Value};

pub(super) fn values(schema: &Node, diagnostics: &mut Diagnostics) {
    let Some(node) = schema.get("enum") else {
        return;
    };
    let Some(values) = node.as_array() else {
        return diagnostics.add(
            Diagnostic::error(
                "wrong-kind",
                node.span,
                format!("expected an array, found {}", node.kind()),
            )
            .label("not a list of values"),
        );
    };
    if values.is_empty() {
        diagnostics.add(
            Diagnostic::error(
                "empty-enum",
                node.span,
                "an `enum` without values allows nothing",
            )
            .label("empty"),
        );
    }
    for (index, value) in values.iter().enumerate() {
        if let Some(first) = values[..index]
            .iter()
            .find(|other| other.value == value.value)
        {
            diagnostics.add(
                Diagnostic::warning(
                    "duplicate-enum-value",
                    value.span,
                    "this value is there twice",
                )
                .label("the second")
                .related(first.span, "the first"),
            );
        }
        if !fits(schema, value) {
            diagnostics.add(
                Diagnostic::error(
                    "value-of-wrong-type",
                    value.span,
                    format!(
                        "this value is {}, and the schema's type is another",
                        value.kind()
                    ),
                )
                .label("no value of the schema's type")
                .help(if value.as_str().is_some() {
                    "mend the value or the `type`"
                } else {
                    "put it into quotes, or mend the `type`"
                }),
            );
        }
    }
}

pub(super) fn default(schema: &Node, diagnostics: &mut Diagnostics) {
    let Some(default) = schema.get("default") else {
        return;
    };
    let allowed = schema.get("enum").and_then(Node::as_array);
    let listed =
        allowed.is_none_or(|values| values.iter().any(|value| value.value == default.value));
    let bound = |name: &str| schema.get(name).and_then(Node::as_f64);
    let in_bounds = default.as_f64().is_none_or(|number| {
        bound("minimum").is_none_or(|low| number >= low)
            && bound("maximum").is_none_or(|high| number <= high)
    });
    // `default: null` says that there is none.
    if default.value == Value::Null {
        return;
    }
    if !fits(schema, default) || !listed || !in_bounds {
        diagnostics.add(
            Diagnostic::error(
                "bad-default",
                default.span,
                "the default is no value of its own schema",
            )
            .label("this default")
            .help("mend the default, or the schema"),
        );
    }
}

/// Whether a value is of one of a schema's types, where it states any.
fn fits(schema: &Node, value: &Node) -> bool {
    let Some(written) = schema.get("type") else {
        return true;
    };
    let of = |name: &str| match name {
        "null" => value.value == Value::Null,
        "boolean" => matches!(value.value, Value::Bool(_)),
        "object" => value.as_object().is_some(),
        "array" => value.as_array().is_some(),
        "number" => value.as_f64().is_some(),
        "integer" => value.as_integer().is_some(),
        "string" => value.as_str().is_some(),
        _ => true,
    };
    match &written.value {
        Value::Array(types) => types.iter().filter_map(Node::as_str).any(of),
        _ => written.as_str().is_none_or(of),
    }
}
