//! Operations made into the model.

use std::collections::HashMap;

use super::docs;
use super::names::{Namespace, pascal, snake};
use super::responses::{content, responses};
use super::schemas::Types;
use super::security::requirement;
use crate::diagnostics::Diagnostic;
use crate::document::Document;
use crate::model::{
    Body, Group, Kind, Location, Method, Operation, Parameter, ParameterStyle, Scheme, Type,
};
use crate::node::{Node, Value};
use crate::routes::{Route, routes, segments};

/// The group of operations without a tag.
const UNTAGGED: &str = "operations";

pub(super) fn operations(
    document: &Document,
    schemes: &[Scheme],
    types: &mut Types<'_, '_>,
) -> (Vec<Group>, Vec<Operation>) {
    let mut groups = Groups::new(document);
    let mut names = Namespace::default();
    // Names that the router and the client have for themselves.
    for taken in [
        "router",
        "router_with_limits",
        "new",
        "new_with_client",
        "client",
        "baseurl",
        "inner",
        "api_version",
    ] {
        names.claim(taken.to_owned());
    }
    let mut type_names = Namespace::of_types();
    let mut operations = Vec::new();
    for route in routes(document) {
        let Some(method) = Method::from_field(route.method) else {
            continue;
        };
        let Some(segments) = segments(route.path) else {
            continue;
        };
        let id = match route.operation.get_str("operationId") {
            Some(id) => id.to_owned(),
            None => snake(&format!("{} {}", route.method, route.path)),
        };
        let name = names.claim(snake(&id));
        let type_name = type_names.claim(pascal(&name));
        operations.push(Operation {
            group: groups.of(&route),
            parameters: parameters(document, &route, &type_name, types),
            body: body(document, &route, &type_name, types),
            responses: responses(document, &route, &type_name, types),
            security: requirement(document, route.operation, schemes),
            docs: docs(route.operation),
            path: route.path.to_owned(),
            span: route.method_span,
            segments,
            method,
            id,
            name,
            type_name,
        });
    }
    (groups.finish(), operations)
}

struct Groups<'d> {
    document: &'d Document,
    names: Namespace,
    by_tag: HashMap<String, usize>,
    groups: Vec<Group>,
}

impl<'d> Groups<'d> {
    fn new(document: &'d Document) -> Self {
        Self {
            document,
            names: Namespace::of_types(),
            by_tag: HashMap::new(),
            groups: Vec::new(),
        }
    }

    /// The group of an operation: that of its first tag.
    fn of(&mut self, route: &Route<'_>) -> usize {
        let tag = route
            .operation
            .items("tags")
            .find_map(Node::as_str)
            .unwrap_or(UNTAGGED);
        if let Some(index) = self.by_tag.get(tag) {
            return *index;
        }
        let mut declared = self.document.root().items("tags");
        let declared = declared.find(|declared| declared.get_str("name") == Some(tag));
        let index = self.groups.len();
        self.groups.push(Group {
            tag: tag.to_owned(),
            type_name: self.names.claim(pascal(tag)),
            description: declared
                .and_then(|tag| tag.get_str("description"))
                .map(str::to_owned),
        });
        self.by_tag.insert(tag.to_owned(), index);
        index
    }

    fn finish(self) -> Vec<Group> {
        self.groups
    }
}

fn parameters(
    document: &Document,
    route: &Route<'_>,
    owner: &str,
    types: &mut Types<'_, '_>,
) -> Vec<Parameter> {
    let mut names: HashMap<Location, Namespace> = HashMap::new();
    let mut parameters = Vec::new();
    for (_, node) in route.parameters(document) {
        let Some(wire) = node.get_str("name") else {
            continue;
        };
        let Some(location) = node.get_str("in").and_then(Location::from_field) else {
            continue;
        };
        // OAS 3.1, section 4.8.12.1: a header parameter of these names is ignored.
        if location == Location::Header
            && ["accept", "content-type", "authorization"].contains(&wire.to_lowercase().as_str())
        {
            types.report(
                Diagnostic::warning(
                    "ignored-parameter",
                    node.span,
                    format!("the header parameter `{wire}` is ignored"),
                )
                .label("OAS 3.1, section 4.8.12.1: said elsewhere in the document"),
            );
            continue;
        }
        let Some(schema) = node.get("schema") else {
            types.report(
                Diagnostic::error(
                    "unsupported-parameter",
                    node.span,
                    format!("the parameter `{wire}` has `content`"),
                )
                .label("only parameters with a `schema` are supported so far"),
            );
            continue;
        };
        let ty = types.ty(schema, &format!("{owner}{}", pascal(wire)));
        let ty = without_null(node, wire, ty, types);
        carried(node, wire, &ty, types);
        parameters.push(Parameter {
            wire: wire.to_owned(),
            name: names.entry(location).or_default().claim(snake(wire)),
            location,
            required: node.is_true("required"),
            style: style(node, location),
            default: if node.is_true("required") {
                None
            } else {
                types.default(schema, &ty)
            },
            ty,
            docs: docs(node),
        });
    }
    parameters
}

/// A parameter's type without null, which no parameter can spell.
fn without_null(node: &Node, wire: &str, ty: Type, types: &mut Types<'_, '_>) -> Type {
    if ty.nullable {
        types.report(
            Diagnostic::warning("not-enforced", node.span, format!("`{wire}` is never null"))
                .label("there is no way to write null here"),
        );
    }
    Type {
        nullable: false,
        ..ty
    }
}

/// Refuses what no parameter is decoded to yet.
fn carried(node: &Node, wire: &str, ty: &Type, types: &mut Types<'_, '_>) {
    let scalar = |ty: &Type, types: &Types<'_, '_>| match &ty.kind {
        Kind::Text(_) | Kind::Integer(_) | Kind::Number(_) | Kind::Boolean => true,
        Kind::Named(id) => matches!(
            types.definition(*id).map(|definition| &definition.shape),
            Some(crate::model::Shape::Enum(_))
        ),
        _ => false,
    };
    let style = node.get_str("style").unwrap_or("form");
    let fits = match &ty.kind {
        Kind::Array(item) => scalar(item, types),
        _ => scalar(ty, types),
    };
    if !fits || ["matrix", "label", "deepObject"].contains(&style) {
        types.report(
            Diagnostic::error("unsupported-parameter", node.span, format!("the parameter `{wire}` cannot be decoded"))
                .label("this parameter")
                .help("parameters are texts, numbers, booleans, enums and arrays of these, in the styles form, simple, spaceDelimited and pipeDelimited so far"),
        );
    }
}

fn style(node: &Node, location: Location) -> ParameterStyle {
    let form = matches!(location, Location::Query | Location::Cookie);
    let style = node
        .get_str("style")
        .unwrap_or(if form { "form" } else { "simple" });
    let explode = match node.get("explode").map(|node| &node.value) {
        Some(Value::Bool(explode)) => *explode,
        _ => style == "form",
    };
    match style {
        "spaceDelimited" => ParameterStyle::Delimited(' '),
        "pipeDelimited" => ParameterStyle::Delimited('|'),
        "form" if explode => ParameterStyle::Repeated,
        _ => ParameterStyle::Delimited(','),
    }
}

fn body(
    document: &Document,
    route: &Route<'_>,
    owner: &str,
    types: &mut Types<'_, '_>,
) -> Option<Body> {
    let node = document.target(route.operation.get("requestBody")?)?;
    Some(Body {
        required: node.is_true("required"),
        content: content(node, &format!("{owner}Body"), types)?,
        description: node.get_str("description").map(str::to_owned),
    })
}
