//! Every object has the fields that the specification gives it, of the kind it gives them,
//! and every reference leads to something of the right kind.

use super::grammar::{Names, OPENAPI, ObjectShape, Shape};
use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::document::{Document, Unresolved};
use crate::node::{Member, Node, Value};

/// What the walk came by.
#[derive(Debug, Default)]
pub(super) struct Visited<'d> {
    /// Every schema, inner ones too.
    pub(super) schemas: Vec<&'d Node>,
}

/// Walks a document by the grammar.
pub(super) fn check<'d>(document: &'d Document, diagnostics: &mut Diagnostics) -> Visited<'d> {
    let mut walk = Walk {
        document,
        diagnostics,
        visited: Visited::default(),
    };
    let root = document.root();
    walk.version(root);
    walk.object(root, &OPENAPI);
    if root.as_object().is_some()
        && ["paths", "webhooks", "components"]
            .iter()
            .all(|name| root.get(name).is_none())
    {
        walk.diagnostics.add(
            Diagnostic::error(
                "missing-field",
                root.span,
                "the document has neither `paths`, `webhooks` nor `components`",
            )
            .label("this OpenAPI Object")
            .help("OAS 3.1, section 4.8.1: at least one of the three must be there"),
        );
    }
    walk.visited
}

struct Walk<'d, 'x> {
    document: &'d Document,
    diagnostics: &'x mut Diagnostics,
    visited: Visited<'d>,
}

impl<'d> Walk<'d, '_> {
    fn version(&mut self, root: &Node) {
        let Some(node) = root.get("openapi") else {
            return;
        };
        let known = node
            .as_str()
            .is_some_and(|version| version.starts_with("3.0.") || version.starts_with("3.1."));
        if !known {
            self.diagnostics.add(
                Diagnostic::error(
                    "unsupported-version",
                    node.span,
                    "this version of OpenAPI is not supported",
                )
                .label("not a 3.0 or 3.1 version")
                .help("write it as a full version, `openapi: 3.1.0` say"),
            );
        }
    }

    fn shape(&mut self, node: &'d Node, shape: &Shape) {
        match shape {
            Shape::Any => {}
            Shape::Text => self.expect(node, node.as_str().is_some(), "a string"),
            Shape::Flag => {
                self.expect(
                    node,
                    matches!(node.value, Value::Bool(_)),
                    "`true` or `false`",
                );
            }
            Shape::Choice(choices) => self.choice(node, choices),
            Shape::List(item) => match node.as_array() {
                Some(items) => items.iter().for_each(|node| self.shape(node, item)),
                None => self.expect(node, false, "an array"),
            },
            Shape::Map(value) => match node.as_object() {
                Some(object) => object
                    .values()
                    .for_each(|member| self.shape(&member.node, value)),
                None => self.expect(node, false, "an object"),
            },
            Shape::Object(object) => self.object(node, object),
            Shape::Referable(object) => match node.get("$ref") {
                Some(reference) => self.reference(node, reference, object.component, object.name),
                None => self.object(node, object),
            },
            Shape::Schema => self.schema(node),
        }
    }

    fn object(&mut self, node: &'d Node, shape: &ObjectShape) {
        let Some(object) = node.as_object() else {
            return self.expect(node, false, &format!("an object ({})", shape.name));
        };
        for (name, member) in object {
            if let Some(field) = shape.fields.iter().find(|field| field.name == name) {
                self.shape(&member.node, field.shape);
            } else if !name.starts_with("x-") {
                self.other(name, member, shape);
            }
        }
        for field in shape.fields.iter().filter(|field| field.required) {
            if !object.contains_key(field.name) {
                self.diagnostics.add(
                    Diagnostic::error(
                        "missing-field",
                        node.span,
                        format!("`{}` is missing", field.name),
                    )
                    .label(format!("this {} has no `{}`", shape.name, field.name))
                    .help(format!(
                        "OAS 3.1, section {}: the field is required",
                        shape.section
                    )),
                );
            }
        }
    }

    fn other(&mut self, name: &str, member: &'d Member, shape: &ObjectShape) {
        match shape.others {
            Some((names, value)) => {
                self.name(name, member, names);
                self.shape(&member.node, value);
            }
            None => {
                let known = shape.fields.iter().map(|field| field.name);
                let help = match nearest(name, known) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => "an extension's name begins with `x-`".to_owned(),
                };
                self.diagnostics.add(
                    Diagnostic::error(
                        "unknown-field",
                        member.key,
                        format!("the {} has no field `{name}`", shape.name),
                    )
                    .label("not a field of OAS 3.1")
                    .help(format!("{help} (OAS 3.1, section {})", shape.section)),
                );
            }
        }
    }

    fn name(&mut self, name: &str, member: &Member, names: Names) {
        let (fits, help) = match names {
            Names::Free => (true, ""),
            Names::Paths => (name.starts_with('/'), "a path begins with a slash"),
            Names::Statuses => (
                is_status(name),
                "a response's key is a status such as \"200\", a range such as \"4XX\", or `default`",
            ),
        };
        if !fits {
            self.diagnostics.add(
                Diagnostic::error(
                    "bad-name",
                    member.key,
                    format!("`{name}` cannot stand here"),
                )
                .label("this key")
                .help(help),
            );
        }
    }

    fn choice(&mut self, node: &Node, choices: &[&'static str]) {
        let Some(text) = node.as_str() else {
            return self.expect(node, false, "a string");
        };
        if !choices.contains(&text) {
            let all = choices.join("`, `");
            let help = match nearest(text, choices.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`? It can be `{all}`"),
                None => format!("it can be `{all}`"),
            };
            self.diagnostics.add(
                Diagnostic::error(
                    "unknown-value",
                    node.span,
                    format!("`{text}` is not known here"),
                )
                .label("not one of the values")
                .help(help),
            );
        }
    }

    fn expect(&mut self, node: &Node, fits: bool, expected: &str) {
        if !fits {
            let found = node.kind();
            let mut diagnostic = Diagnostic::error(
                "wrong-kind",
                node.span,
                format!("expected {expected}, found {found}"),
            )
            .label(format!("this is {found}"));
            if expected == "a string"
                && matches!(
                    node.value,
                    Value::Integer(_) | Value::Float(_) | Value::Bool(_)
                )
            {
                diagnostic = diagnostic.help("put it into quotes");
            }
            self.diagnostics.add(diagnostic);
        }
    }

    fn reference(
        &mut self,
        node: &'d Node,
        reference: &'d Node,
        component: Option<&str>,
        what: &str,
    ) {
        let Some(text) = reference.as_str() else {
            return self.expect(reference, false, "a string");
        };
        if let Err(unresolved) = self.document.follow(node) {
            return self.unresolved(text, reference, &unresolved);
        }
        let target = self.document.target(node);
        if target.is_some_and(|target| !matches!(target.value, Value::Object(_) | Value::Bool(_))) {
            let found = target.map_or("nothing", Node::kind);
            return self.diagnostics.add(
                Diagnostic::error(
                    "wrong-reference",
                    reference.span,
                    format!("a {what} is expected here"),
                )
                .label(format!("this names {found}")),
            );
        }
        // Only a pointer into `components` tells what kind of thing it names.
        let section = text
            .strip_prefix("#/components/")
            .and_then(|rest| rest.split('/').next());
        if let (Some(section), Some(component)) = (section, component)
            && section != component
        {
            self.diagnostics.add(
                Diagnostic::error(
                    "wrong-reference",
                    reference.span,
                    format!("a {what} is expected here"),
                )
                .label(format!("this names one of the `{section}`"))
                .help(format!("refer to `#/components/{component}/...`")),
            );
        }
    }

    fn unresolved(&mut self, text: &str, reference: &Node, unresolved: &Unresolved) {
        let diagnostic = Diagnostic::error(
            "unresolved-reference",
            reference.span,
            format!("`{text}` leads nowhere"),
        );
        self.diagnostics.add(match unresolved {
            Unresolved::OtherFile => diagnostic
                .label("names another file")
                .help("references across files are not supported yet: bring the part into this document and write `#/...`"),
            Unresolved::NotAPointer => diagnostic
                .label("not a JSON pointer")
                .help("write it as `#/components/schemas/Name` (RFC 6901, section 6)"),
            Unresolved::Circular => diagnostic
                .label("leads back to itself")
                .help("a chain of references has to end at something that is no reference"),
            Unresolved::Missing { parent, name, candidates } => {
                let help = match nearest(name, candidates.iter().map(String::as_str)) {
                    Some(meant) => format!("did you mean `{parent}/{meant}`?"),
                    None if candidates.is_empty() => format!("there is nothing in `{parent}`"),
                    None => format!("`{parent}` has {}", listed(candidates)),
                };
                diagnostic.label(format!("there is no `{name}` in `{parent}`")).help(help)
            }
        });
    }

    fn schema(&mut self, node: &'d Node) {
        if matches!(node.value, Value::Bool(_)) {
            return;
        }
        let Some(object) = node.as_object() else {
            return self.expect(node, false, "a schema (an object, `true` or `false`)");
        };
        self.visited.schemas.push(node);
        if let Some(reference) = object.get("$ref") {
            self.reference(node, &reference.node, Some("schemas"), "schema");
        }
        for (name, member) in object {
            match name.as_str() {
                "properties" | "patternProperties" | "$defs" | "dependentSchemas" => {
                    self.shape(&member.node, &Shape::Map(&Shape::Schema));
                }
                "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
                    self.shape(&member.node, &Shape::List(&Shape::Schema));
                }
                "items"
                | "additionalProperties"
                | "not"
                | "if"
                | "then"
                | "else"
                | "contains"
                | "propertyNames"
                | "unevaluatedItems"
                | "unevaluatedProperties"
                | "contentSchema" => {
                    self.schema(&member.node);
                }
                _ => {}
            }
        }
    }
}

fn is_status(name: &str) -> bool {
    let bytes = name.as_bytes();
    name == "default"
        || (bytes.len() == 3
            && matches!(bytes[0], b'1'..=b'5')
            && (name.ends_with("XX") || bytes[1..].iter().all(u8::is_ascii_digit)))
}

fn listed(names: &[String]) -> String {
    let shown: Vec<_> = names
        .iter()
        .take(8)
        .map(|name| format!("`{name}`"))
        .collect();
    let rest = names.len() - shown.len();
    match rest {
        0 => shown.join(", "),
        rest => format!("{} and {rest} more", shown.join(", ")),
    }
}
