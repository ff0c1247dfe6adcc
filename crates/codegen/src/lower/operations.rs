//! Operations made into the model.

use std::collections::HashMap;

use super::docs;
use super::names::{Namespace, pascal, snake};
use super::schemas::Types;
use super::security::requirement;
use crate::diagnostics::Diagnostic;
use crate::document::Document;
use crate::model::{
    Body, Content, Group, Header, Kind, Location, Method, Operation, Parameter, ParameterStyle,
    Response, Scheme, Status, Type,
};
use crate::node::{Node, Value};
use crate::routes::{Route, routes, segments};

/// The group of operations without a tag.
const UNTAGGED: &str = "default";

pub(super) fn operations(
    document: &Document,
    schemes: &[Scheme],
    types: &mut Types<'_, '_>,
) -> (Vec<Group>, Vec<Operation>) {
    let mut groups = Groups::new(document);
    let mut names = Namespace::default();
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

/// The media type and the type of a body. What is not JSON is refused so far.
fn content(holder: &Node, suggested: &str, types: &mut Types<'_, '_>) -> Option<Content> {
    let declared: Vec<_> = holder.members("content").collect();
    let json = declared.iter().find(|(media_type, _)| is_json(media_type));
    for (media_type, member) in &declared {
        if json.is_none_or(|(chosen, _)| chosen != media_type) {
            types.report(
                Diagnostic::error(
                    "unsupported-media-type",
                    member.key,
                    format!("`{media_type}` is not supported"),
                )
                .label("one JSON media type per body is supported so far"),
            );
        }
    }
    let (media_type, member) = json?;
    let ty = match member.node.get("schema") {
        Some(schema) => types.ty(schema, suggested),
        None => {
            types.report(
                Diagnostic::error(
                    "unsupported-media-type",
                    member.node.span,
                    "a JSON body without a schema",
                )
                .label("says nothing of the type")
                .help("add a `schema`; `{}` allows any JSON"),
            );
            return None;
        }
    };
    Some(Content {
        media_type: (*media_type).to_owned(),
        ty,
    })
}

/// `application/json` and every `+json` (RFC 6839, section 3.1).
fn is_json(media_type: &str) -> bool {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

fn responses(
    document: &Document,
    route: &Route<'_>,
    owner: &str,
    types: &mut Types<'_, '_>,
) -> Vec<Response> {
    let mut names = Namespace::default();
    let mut responses = Vec::new();
    for (key, member) in route.operation.members("responses") {
        let Some(status) = status(key) else { continue };
        let Some(node) = document.target(&member.node) else {
            continue;
        };
        let variant = names.claim(variant(status));
        let suggested = format!("{owner}{variant}");
        responses.push(Response {
            status,
            description: node.get_str("description").unwrap_or_default().to_owned(),
            headers: headers(document, node, &suggested, types),
            content: content(node, &suggested, types),
            variant,
        });
    }
    responses.sort_by_key(|response| response.status);
    responses
}

fn headers(
    document: &Document,
    response: &Node,
    owner: &str,
    types: &mut Types<'_, '_>,
) -> Vec<Header> {
    let mut names = Namespace::default();
    // The body's field stands beside the headers'.
    names.claim("body".to_owned());
    names.claim("status".to_owned());
    let mut headers = Vec::new();
    for (wire, member) in response.members("headers") {
        // OAS 3.1, section 4.8.17: said by the media type.
        if wire.eq_ignore_ascii_case("content-type") {
            continue;
        }
        let Some(node) = document.target(&member.node) else {
            continue;
        };
        let Some(schema) = node.get("schema") else {
            types.report(
                Diagnostic::error(
                    "unsupported-header",
                    node.span,
                    format!("the header `{wire}` has no schema"),
                )
                .label("only headers with a `schema` are supported so far"),
            );
            continue;
        };
        let ty = types.ty(schema, &format!("{owner}{}", pascal(wire)));
        if !matches!(
            ty.kind,
            Kind::Text(_) | Kind::Integer(_) | Kind::Number(_) | Kind::Boolean
        ) {
            types.report(
                Diagnostic::error(
                    "unsupported-header",
                    node.span,
                    format!("the header `{wire}` cannot be written"),
                )
                .label("only texts, numbers and booleans are supported so far"),
            );
        }
        headers.push(Header {
            wire: wire.to_owned(),
            name: names.claim(snake(wire)),
            required: node.is_true("required"),
            ty,
            description: node.get_str("description").map(str::to_owned),
        });
    }
    headers
}

fn status(key: &str) -> Option<Status> {
    if key == "default" {
        return Some(Status::Default);
    }
    match key.strip_suffix("XX") {
        Some(hundred) => hundred.parse().ok().map(Status::Range),
        None => key.parse().ok().map(Status::Code),
    }
}

/// The name of a response's variant: the reason phrase of its status (RFC 9110, section 15).
fn variant(status: Status) -> String {
    match status {
        Status::Code(code) => reason(code).map_or_else(|| format!("Status{code}"), pascal),
        Status::Range(hundred) => match hundred {
            1 => "Informational".to_owned(),
            2 => "Success".to_owned(),
            3 => "Redirection".to_owned(),
            4 => "ClientError".to_owned(),
            _ => "ServerError".to_owned(),
        },
        Status::Default => "Default".to_owned(),
    }
}

fn reason(code: u16) -> Option<&'static str> {
    Some(match code {
        100 => "Continue",
        101 => "Switching Protocols",
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        507 => "Insufficient Storage",
        _ => return None,
    })
}
