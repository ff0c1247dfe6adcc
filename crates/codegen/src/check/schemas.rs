//! Schemas: keywords of JSON Schema 2020-12 that are known, sound, and fit each other.

use super::structure::Part;
use super::values;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::node::{Node, Object, Value};

/// The types of JSON Schema (Validation, section 6.1.1).
const TYPES: [&str; 7] = [
    "null", "boolean", "object", "array", "number", "integer", "string",
];

/// Keywords that are understood, or say nothing that a type could.
const KNOWN: [&str; 51] = [
    "$ref",
    "type",
    "enum",
    "const",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "properties",
    "additionalProperties",
    "items",
    "prefixItems",
    "patternProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "format",
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "examples",
    "example",
    "externalDocs",
    "xml",
    "discriminator",
    "$comment",
    "$id",
    "$schema",
    "$defs",
    "$anchor",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "$vocabulary",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "definitions",
    "nullable",
];

/// Keywords that are understood to be there, and not enforced.
const NOT_ENFORCED: [&str; 16] = [
    "not",
    "if",
    "then",
    "else",
    "propertyNames",
    "contains",
    "minContains",
    "maxContains",
    "dependentRequired",
    "dependentSchemas",
    "unevaluatedItems",
    "unevaluatedProperties",
    "$dynamicRef",
    "dependencies",
    "additionalItems",
    "$recursiveRef",
];

pub(super) fn check(schema: &Node, part: Part, diagnostics: &mut Diagnostics) {
    let Some(object) = schema.as_object() else {
        return;
    };
    keywords(object, part, diagnostics);
    types(schema, diagnostics);
    counts(object, diagnostics);
    numbers(object, diagnostics);
    pattern(schema, diagnostics);
    required(schema, part, diagnostics);
    values::values(schema, diagnostics);
    values::default(schema, diagnostics);
}

/// Keywords that say nothing of a value.
const WORDS: [&str; 8] = [
    "title",
    "description",
    "deprecated",
    "examples",
    "example",
    "externalDocs",
    "$comment",
    "default",
];

fn keywords(object: &Object, part: Part, diagnostics: &mut Diagnostics) {
    // A schema that says no more than what its values are not has no type, and that is told.
    let is_negation = part == Part::Whole
        && object
            .keys()
            .all(|name| name == "not" || WORDS.contains(&name.as_str()) || name.starts_with("x-"));
    for (name, member) in object {
        // What it forbids is known once all parts of a schema are.
        let closes = name == "unevaluatedProperties" && member.node.value == Value::Bool(false);
        let is_kept = closes || name == "propertyNames" && are_kept(object, &member.node);
        if KNOWN.contains(&name.as_str()) || name.starts_with("x-") || is_negation || is_kept {
            continue;
        }
        let diagnostic = if NOT_ENFORCED.contains(&name.as_str()) {
            Diagnostic::warning(
                "not-enforced",
                member.key,
                format!("`{name}` is not enforced"),
            )
            .label("beyond what is generated so far")
        } else {
            let known = KNOWN.iter().chain(&NOT_ENFORCED).copied();
            let help = match diagnostics.nearest(name, known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "an extension's name begins with `x-`".to_owned(),
            };
            Diagnostic::warning(
                "unknown-keyword",
                member.key,
                format!("`{name}` is no keyword of JSON Schema"),
            )
            .label("has no effect")
            .help(help)
        };
        diagnostics.add(diagnostic);
    }
}

/// Whether all that is said of names is enforced: lengths and a pattern, of free names alone.
fn are_kept(object: &Object, names: &Node) -> bool {
    let kept = ["type", "minLength", "maxLength", "pattern"];
    let said = names.as_object();
    !object.contains_key("properties")
        && said.is_some_and(|said| {
            said.keys().all(|keyword| {
                kept.contains(&keyword.as_str()) || WORDS.contains(&keyword.as_str())
            })
        })
}

fn types(schema: &Node, diagnostics: &mut Diagnostics) {
    let Some(written) = schema.get("type") else {
        return;
    };
    let all = match &written.value {
        Value::Array(items) => items.as_slice(),
        _ => std::slice::from_ref(written),
    };
    for one in all {
        match one.as_str() {
            Some(name) if TYPES.contains(&name) => {}
            Some(name) => {
                let help = match (diagnostics.nearest(name, TYPES), name) {
                    (_, "date" | "datetime" | "date-time" | "timestamp") => {
                        "write `type: string` and `format: date-time`".to_owned()
                    }
                    (_, "int" | "long") => "write `type: integer`".to_owned(),
                    (_, "float" | "double" | "decimal") => "write `type: number`".to_owned(),
                    (_, "file" | "binary") => {
                        "write `type: string` and `format: binary`".to_owned()
                    }
                    (_, "map" | "dict") => {
                        "write `type: object` and `additionalProperties`".to_owned()
                    }
                    (Some(meant), _) => format!("did you mean `{meant}`?"),
                    (None, _) => format!("the types are {}", TYPES.join(", ")),
                };
                diagnostics.add(
                    Diagnostic::warning(
                        "unknown-type",
                        one.span,
                        format!("there is no type `{name}`"),
                    )
                    .label("not a type of JSON Schema, and ignored")
                    .help(help),
                );
            }
            None => diagnostics.add(
                Diagnostic::warning(
                    "wrong-kind",
                    one.span,
                    format!("expected a type, found {}", one.kind()),
                )
                .label("not a string, and ignored"),
            ),
        }
    }
}

fn counts(object: &Object, diagnostics: &mut Diagnostics) {
    let pairs = [
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ];
    for (least, most) in pairs {
        let count = |name: &str, diagnostics: &mut Diagnostics| {
            let member = object.get(name)?;
            let count = member.node.as_count();
            if count.is_none() {
                diagnostics.add(
                    Diagnostic::warning(
                        "wrong-kind",
                        member.node.span,
                        format!("`{name}` is a whole number that is not negative"),
                    )
                    .label(format!("this is {}, and not enforced", member.node.kind())),
                );
            }
            count.map(|count| (count, member))
        };
        if let (Some((low, _)), Some((high, member))) =
            (count(least, diagnostics), count(most, diagnostics))
            && low > high
        {
            diagnostics.add(contradiction(least, most, member.node.span));
        }
    }
}

fn numbers(object: &Object, diagnostics: &mut Diagnostics) {
    for name in [
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ] {
        let Some(member) = object.get(name) else {
            continue;
        };
        match member.node.as_f64() {
            None => diagnostics.add(
                Diagnostic::warning(
                    "wrong-kind",
                    member.node.span,
                    format!("`{name}` is a number"),
                )
                .label(format!("this is {}, and not enforced", member.node.kind())),
            ),
            Some(number) if name == "multipleOf" && number <= 0.0 => diagnostics.add(
                Diagnostic::warning("bad-bound", member.node.span, "`multipleOf` is more than 0")
                    .label("not more than 0"),
            ),
            Some(_) => {}
        }
    }
    let bound = |name: &str| {
        object
            .get(name)
            .and_then(|member| Some((member.node.as_f64()?, member.node.span)))
    };
    if let (Some((low, _)), Some((high, span))) = (bound("minimum"), bound("maximum"))
        && low > high
    {
        diagnostics.add(contradiction("minimum", "maximum", span));
    }
}

fn contradiction(least: &str, most: &str, span: crate::source::Span) -> Diagnostic {
    Diagnostic::warning(
        "bad-bound",
        span,
        format!("`{most}` is less than `{least}`"),
    )
    .label("no value is both")
    .help("exchange the two, or mend one")
}

fn pattern(schema: &Node, diagnostics: &mut Diagnostics) {
    let Some(node) = schema.get("pattern") else {
        return;
    };
    let Some(pattern) = node.as_str() else {
        return diagnostics.add(
            Diagnostic::warning("wrong-kind", node.span, "`pattern` is a string")
                .label(format!("this is {}, and not enforced", node.kind())),
        );
    };
    // JSON Schema asks for the `u` flag (Core, section 6.4); many patterns are written without.
    if let Err(error) =
        regress::Regex::with_flags(pattern, "u").or_else(|_| regress::Regex::new(pattern))
    {
        diagnostics.add(
            Diagnostic::warning(
                "bad-pattern",
                node.span,
                format!("the pattern cannot be read: {error}"),
            )
            .label("not a regular expression, and not enforced")
            .help("a pattern is an ECMA-262 regular expression, matched with the `u` flag"),
        );
    }
}

fn required(schema: &Node, part: Part, diagnostics: &mut Diagnostics) {
    let Some(node) = schema.get("required") else {
        return;
    };
    let Some(names) = node.as_array() else {
        let help = match node.value {
            Value::Bool(_) => {
                "list the property's name in the `required` of the object that has it"
            }
            _ => "write it as a list of names",
        };
        return diagnostics.add(
            Diagnostic::warning(
                "wrong-kind",
                node.span,
                format!("expected an array, found {}", node.kind()),
            )
            .label("not a list of names, and ignored")
            .help(help),
        );
    };
    // Where others say the rest of the object, they may have the property.
    let composed = part == Part::OfComposition
        || ["$ref", "allOf", "anyOf", "oneOf"]
            .iter()
            .any(|keyword| schema.get(keyword).is_some());
    let properties = schema.get("properties").and_then(Node::as_object);
    let properties = properties.filter(|object| !composed && !object.is_empty());
    for name in names {
        let Some(text) = name.as_str() else {
            diagnostics.add(
                Diagnostic::warning("wrong-kind", name.span, "a name is a string")
                    .label(format!("this is {}, and ignored", name.kind())),
            );
            continue;
        };
        if let Some(properties) = properties
            && !properties.contains_key(text)
        {
            let known = properties.keys().map(String::as_str);
            let help = match diagnostics.nearest(text, known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "declare it in `properties`".to_owned(),
            };
            let message = format!("there is no property `{text}`");
            diagnostics.add(
                Diagnostic::warning("unknown-property", name.span, message)
                    .label("required, so it has to be there, as any other property may be")
                    .help(help),
            );
        }
    }
}
