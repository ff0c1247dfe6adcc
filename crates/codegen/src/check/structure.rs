//! Every object has the fields that the specification gives it, of the kind it gives them,
//! and every reference leads to something of the right kind.

use std::collections::HashSet;

use super::grammar::{Names, OPENAPI, ObjectShape, Shape};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::node::{Member, Node, Value};

/// Whether a schema says all of its values, or others say the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It stands alone.
    Whole,
    /// It is one of several that a value is held to (`allOf` and the like).
    OfComposition,
}

/// What the walk came by.
#[derive(Debug, Default)]
pub(super) struct Visited<'d> {
    /// Every schema, inner ones too.
    pub(super) schemas: Vec<&'d Node>,
    /// Those of them that are parts of compositions.
    parts: HashSet<*const Node>,
}

impl Visited<'_> {
    /// What a schema is a part of.
    pub(super) fn part(&self, schema: &Node) -> Part {
        match self.parts.contains(&std::ptr::from_ref(schema)) {
            true => Part::OfComposition,
            false => Part::Whole,
        }
    }
}

/// Walks a document by the grammar.
pub(super) fn check<'d>(document: &'d Document, diagnostics: &mut Diagnostics) -> Visited<'d> {
    let mut walk = Walk {
        document,
        diagnostics,
        visited: Visited::default(),
        seen: HashSet::new(),
        pending: Vec::new(),
    };
    let root = document.root();
    walk.object(root, &OPENAPI);
    // What references lead to is walked afterwards: a chain of them may be of any length.
    while let Some((node, meant)) = walk.pending.pop() {
        match meant {
            Meant::Object(shape) => walk.object(node, shape),
            Meant::Schema => walk.schema(node),
        }
    }
    let empty = ["paths", "webhooks", "components"]
        .iter()
        .all(|name| root.get(name).is_none());
    if empty {
        walk.diagnostics.add(
            Diagnostic::warning(
                "missing-field",
                root.span,
                "the document has neither `paths`, `webhooks` nor `components`",
            )
            .label("there is nothing to generate in this OpenAPI Object")
            .help("OAS 3.1, section 4.8.1: at least one of the three must be there"),
        );
    }
    walk.visited
}

/// What a reference is meant to lead to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Meant {
    Object(&'static ObjectShape),
    Schema,
}

impl Meant {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Object(shape) => shape.name,
            Self::Schema => "schema",
        }
    }
}

pub(super) struct Walk<'d, 'x> {
    pub(super) document: &'d Document,
    pub(super) diagnostics: &'x mut Diagnostics,
    pub(super) visited: Visited<'d>,
    /// What was walked, and as what.
    seen: HashSet<(*const Node, &'static str)>,
    /// What references lead to.
    pub(super) pending: Vec<(&'d Node, Meant)>,
}

impl<'d> Walk<'d, '_> {
    fn shape(&mut self, node: &'d Node, shape: &'static Shape) {
        match shape {
            Shape::Any => {}
            Shape::Text => self.expect(node, node.as_str().is_some(), "a string"),
            Shape::Flag => {
                let fits = matches!(node.value, Value::Bool(_));
                self.expect(node, fits, "`true` or `false`");
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
                Some(reference) => self.reference(node, reference, Meant::Object(object)),
                None => self.object(node, object),
            },
            Shape::Schema => self.schema(node),
        }
    }

    fn object(&mut self, node: &'d Node, shape: &'static ObjectShape) {
        let Some(object) = node.as_object() else {
            return self.expect(node, false, &format!("an object ({})", shape.name));
        };
        if !self.seen.insert((std::ptr::from_ref(node), shape.name)) {
            return;
        }
        for (name, member) in object {
            if let Some(field) = shape.fields.iter().find(|field| field.name == name) {
                self.shape(&member.node, field.shape);
            } else if !name.starts_with("x-") {
                self.other(name, member, shape);
            }
        }
        for field in shape.fields.iter().filter(|field| field.required) {
            if !object.contains_key(field.name) {
                let message = format!("`{}` is missing", field.name);
                let help = format!("OAS 3.1, section {}: the field is required", shape.section);
                self.diagnostics.add(
                    Diagnostic::warning("missing-field", node.span, message)
                        .label(format!("this {} has no `{}`", shape.name, field.name))
                        .help(help),
                );
            }
        }
    }

    fn other(&mut self, name: &str, member: &'d Member, shape: &'static ObjectShape) {
        if let Some((names, value)) = shape.others {
            self.name(name, member, names);
            return self.shape(&member.node, value);
        }
        let known = shape.fields.iter().map(|field| field.name);
        let help = match self.diagnostics.nearest(name, known) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "an extension's name begins with `x-`".to_owned(),
        };
        let message = format!("the {} has no field `{name}`", shape.name);
        self.diagnostics.add(
            Diagnostic::warning("unknown-field", member.key, message)
                .label("not a field of OAS 3.1, and ignored")
                .help(format!("{help} (OAS 3.1, section {})", shape.section)),
        );
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
            let meant = name.to_ascii_uppercase();
            let label = if names == Names::Statuses && is_status(&meant) {
                format!("taken for `{meant}`")
            } else {
                "this key is ignored, and what it holds".to_owned()
            };
            let message = format!("`{name}` cannot stand here");
            self.diagnostics.add(
                Diagnostic::warning("bad-name", member.key, message)
                    .label(label)
                    .help(help),
            );
        }
    }

    fn choice(&mut self, node: &Node, choices: &[&'static str]) {
        let Some(text) = node.as_str() else {
            return self.expect(node, false, "a string");
        };
        if choices.contains(&text) {
            return;
        }
        let all = choices.join("`, `");
        let nearest = self.diagnostics.nearest(text, choices.iter().copied());
        let help = match nearest {
            Some(meant) => format!("did you mean `{meant}`? It can be `{all}`"),
            None => format!("it can be `{all}`"),
        };
        let message = format!("`{text}` is not known here");
        self.diagnostics.add(
            Diagnostic::warning("unknown-value", node.span, message)
                .label("not one of the values, and ignored")
                .help(help),
        );
    }

    pub(super) fn expect(&mut self, node: &Node, fits: bool, expected: &str) {
        if fits {
            return;
        }
        let found = node.kind();
        let scalar = matches!(
            node.value,
            Value::Integer(_) | Value::Float(_) | Value::Bool(_)
        );
        let help = if expected == "a string" && scalar {
            "put it into quotes"
        } else {
            "mend it, or remove it"
        };
        let message = format!("expected {expected}, found {found}");
        self.diagnostics.add(
            Diagnostic::warning("wrong-kind", node.span, message)
                .label(format!("this is {found}, and ignored"))
                .help(help),
        );
    }

    fn schema(&mut self, node: &'d Node) {
        if matches!(node.value, Value::Bool(_)) {
            return;
        }
        let Some(object) = node.as_object() else {
            return self.expect(node, false, "a schema (an object, `true` or `false`)");
        };
        if !self.seen.insert((std::ptr::from_ref(node), "schema")) {
            return;
        }
        self.visited.schemas.push(node);
        if let Some(reference) = object.get("$ref") {
            self.reference(node, &reference.node, Meant::Schema);
        }
        for (name, member) in object {
            let node = &member.node;
            match name.as_str() {
                "properties" | "patternProperties" | "$defs" | "definitions"
                | "dependentSchemas" => self.shape(node, &Shape::Map(&Shape::Schema)),
                "allOf" | "anyOf" | "oneOf" => {
                    self.composed(node);
                    self.shape(node, &Shape::List(&Shape::Schema));
                }
                "prefixItems" => self.shape(node, &Shape::List(&Shape::Schema)),
                "not" | "if" | "then" | "else" => {
                    self.composed(node);
                    self.schema(node);
                }
                "items"
                | "additionalProperties"
                | "contains"
                | "propertyNames"
                | "unevaluatedItems"
                | "unevaluatedProperties"
                | "contentSchema" => self.schema(node),
                _ => {}
            }
        }
    }

    /// Notes that a schema, or each of a list of them, is a part of a composition, and so what
    /// it refers to.
    fn composed(&mut self, node: &'d Node) {
        let parts = node.as_array().unwrap_or(std::slice::from_ref(node));
        for part in parts {
            self.visited.parts.insert(std::ptr::from_ref(part));
            if let Some(target) = self.document.target(part) {
                self.visited.parts.insert(std::ptr::from_ref(target));
            }
        }
    }
}

/// Whether a key of a Responses Object is one (OAS 3.1, section 4.8.16).
fn is_status(name: &str) -> bool {
    match name.as_bytes() {
        b"default" | [b'1'..=b'5', b'X', b'X'] => true,
        [b'1'..=b'5', tens, ones] => tens.is_ascii_digit() && ones.is_ascii_digit(),
        _ => false,
    }
}
