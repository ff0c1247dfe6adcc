//! Responses and what they carry.

use super::names::{Namespace, pascal, snake};
use super::schemas::Types;
use crate::diagnostics::Diagnostic;
use crate::document::Document;
use crate::model::{Content, Header, Kind, Response, Status, Type};
use crate::node::Node;
use crate::routes::Route;

/// The media type and the type of a body. What is not JSON is refused so far.
pub(super) fn content(
    holder: &Node,
    suggested: &str,
    types: &mut Types<'_, '_>,
) -> Option<Content> {
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

pub(super) fn responses(
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
    names.claim("response".to_owned());
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
        let ty = Type {
            nullable: false,
            ..ty
        };
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
