//! What requests and responses carry, by media type.

use std::collections::HashSet;

use super::composition::Conjunction;
use super::media::{Media, essence, media};
use super::names::{Namespace, pascal};
use super::parameters::{is_scalar, of_name, owner, without_null};
use super::schemas::{Types, plain};
use crate::diagnostics::Diagnostic;
use crate::http::is_media_type;
use crate::model::{Body, Content, Kind, ParameterStyle, Payload, Text, Type};
use crate::node::{Member, Node, Value};
use crate::routes::Route;

/// The body of an operation.
pub(super) fn body<'d>(
    route: &Route<'d>,
    type_name: &str,
    types: &mut Types<'d, '_>,
) -> Option<Body> {
    let written = route.operation.get("requestBody")?;
    let node = types.document.target(written)?;
    let suggested = owner(written, node, format!("{type_name}Body"), "Body");
    let declared = declared(node);
    let several = declared.len() > 1;
    let mut names = Namespace::default();
    let mut contents = Vec::new();
    let alike = alike(&declared);
    for (index, (media_type, member)) in declared.into_iter().enumerate() {
        let label = label(media_type, alike.get(index) == Some(&true));
        let inner = if several {
            format!("{suggested}{label}")
        } else {
            suggested.clone()
        };
        contents.push(Content {
            media_type: media_type.trim().to_owned(),
            variant: names.claim(label),
            payload: payload(media_type, member, &inner, types),
        });
    }
    (!contents.is_empty()).then(|| Body {
        required: node.is_true("required"),
        contents,
        description: node.get_str("description").map(str::to_owned),
    })
}

/// The media types of a body, each once, whatever its parameters.
pub(super) fn declared(holder: &Node) -> Vec<(&str, &Member)> {
    let mut seen = HashSet::new();
    let mut declared = Vec::new();
    for (media_type, member) in holder.members("content") {
        let essence = essence(media_type);
        if is_media_type(media_type) && seen.insert(essence) {
            declared.push((media_type, member));
        }
    }
    declared
}

/// Which of the media types share their kind with another, and so are named by their subtype.
pub(super) fn alike(declared: &[(&str, &Member)]) -> Vec<bool> {
    let kinds: Vec<&str> = declared
        .iter()
        .map(|(media_type, _)| kind_name(media(media_type)))
        .collect();
    kinds
        .iter()
        .enumerate()
        .map(|(index, kind)| {
            kinds
                .iter()
                .enumerate()
                .any(|(other, known)| other != index && known == kind)
        })
        .collect()
}

/// The name of a media type among others: of its kind, or of its subtype if that says more.
pub(super) fn label(media_type: &str, is_alike: bool) -> String {
    match media(media_type) {
        Media::Vendor | Media::Encoded => subtype(media_type),
        _ if is_alike => subtype(media_type),
        kind => kind_name(kind).to_owned(),
    }
}

fn kind_name(media: Media) -> &'static str {
    match media {
        Media::Json => "Json",
        Media::Form => "Form",
        Media::Multipart => "Multipart",
        Media::Events => "Events",
        Media::Text => "Text",
        Media::Encoded => "Xml",
        Media::Vendor => "Vendor",
        Media::Range => "Any",
        Media::Bytes => "Bytes",
    }
}

/// The name of a media type's subtype: `ProblemJson`.
fn subtype(media_type: &str) -> String {
    let essence = essence(media_type);
    let (group, name) = essence.split_once('/').unwrap_or(("", &essence));
    match name {
        "*" => pascal(&format!("any {}", group.replace('*', ""))),
        name => pascal(name),
    }
}

/// What a media type carries.
pub(super) fn payload<'d>(
    media_type: &str,
    member: &'d Member,
    suggested: &str,
    types: &mut Types<'d, '_>,
) -> Payload {
    let node = &member.node;
    let schema = node.get("schema");
    let is = schema.map_or(Says::Nothing, |schema| says(schema, types));
    match media(media_type) {
        Media::Json | Media::Vendor | Media::Range if is == Says::Binary => Payload::Bytes,
        Media::Vendor | Media::Range if is == Says::Nothing => Payload::Bytes,
        Media::Vendor | Media::Range if is == Says::Text => text(schema, suggested, types),
        Media::Json | Media::Vendor | Media::Range => Payload::Json(match schema {
            Some(schema) => types.ty(schema, suggested),
            None => plain(Kind::Any),
        }),
        Media::Form => form(node, is, suggested, types),
        Media::Multipart => {
            let ty = types.multipart(node, suggested);
            Payload::Multipart(ty, part_types(node))
        }
        Media::Events => events(schema, suggested, types),
        Media::Text | Media::Encoded if is == Says::Binary => Payload::Bytes,
        Media::Text if is != Says::More => text(schema, suggested, types),
        Media::Text | Media::Encoded => {
            if is == Says::More {
                not_decoded(member, media_type, "given as a text", types);
            }
            Payload::Text(plain(Kind::Text(Text::Plain)))
        }
        Media::Bytes => {
            if is == Says::More {
                not_decoded(member, media_type, "given as bytes", types);
            }
            Payload::Bytes
        }
    }
}

fn not_decoded(member: &Member, media_type: &str, label: &str, types: &mut Types<'_, '_>) {
    types.report(
        Diagnostic::warning(
            "not-decoded",
            member.key,
            format!("what `{media_type}` carries is not decoded"),
        )
        .label(label),
    );
}

/// What a schema says of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// Nothing of its type.
    Nothing,
    /// It is bytes.
    Binary,
    /// It is a text.
    Text,
    /// It is something else.
    More,
}

fn says<'d>(schema: &'d Node, types: &Types<'d, '_>) -> Says {
    let all = Conjunction::of(types.document, schema);
    if all.broken.is_some() || all.has_choice() {
        return Says::More;
    }
    let format = all.last("format").and_then(Node::as_str);
    match all.types().as_slice() {
        [] if all.is_empty() => Says::Nothing,
        ["string"] if matches!(format, Some("binary")) => Says::Binary,
        ["string"] => Says::Text,
        ["integer" | "number" | "boolean"] => Says::Text,
        _ => Says::More,
    }
}

/// A text of a scalar type.
fn text<'d>(schema: Option<&'d Node>, suggested: &str, types: &mut Types<'d, '_>) -> Payload {
    let ty = schema.map(|schema| without_null(types.ty(schema, suggested)));
    Payload::Text(match ty {
        Some(ty) if is_scalar(&ty, types) => ty,
        _ => plain(Kind::Text(Text::Plain)),
    })
}

/// A form, whose values are those of an object's properties.
fn form<'d>(node: &'d Node, is: Says, suggested: &str, types: &mut Types<'d, '_>) -> Payload {
    let free = || Type {
        ..plain(Kind::Map(Box::new(plain(Kind::Text(Text::Plain)))))
    };
    match node.get("schema") {
        Some(schema) if is == Says::More => {
            let ty = without_null(types.ty(schema, suggested));
            Payload::Form(ty, styles(node))
        }
        Some(_) if is == Says::Text => Payload::Text(plain(Kind::Text(Text::Plain))),
        Some(_) if is == Says::Binary => Payload::Bytes,
        _ => Payload::Form(free(), styles(node)),
    }
}

/// The properties of a form that are not written as `form`, exploded (OAS 3.1, section 4.8.15).
fn styles(node: &Node) -> Vec<(String, ParameterStyle)> {
    node.members("encoding")
        .filter_map(|(wire, member)| {
            let encoding = &member.node;
            let content = encoding.get_str("contentType");
            let style = encoding.get_str("style");
            let explode = match encoding.get("explode").map(|node| &node.value) {
                Some(Value::Bool(explode)) => Some(*explode),
                _ => None,
            };
            let style = match (style, explode, content) {
                (None, None, Some(content)) if media(content) == Media::Json => {
                    ParameterStyle::Json
                }
                _ => {
                    let style = style.unwrap_or("form");
                    of_name(style, explode.unwrap_or(style == "form"))
                }
            };
            (style != ParameterStyle::Form { explode: true }).then(|| (wire.to_owned(), style))
        })
        .collect()
}

/// The parts of a multipart body that state a media type.
fn part_types(node: &Node) -> Vec<(String, String)> {
    node.members("encoding")
        .filter_map(|(wire, member)| {
            let stated = member.node.get_str("contentType")?;
            Some((wire.to_owned(), stated.to_owned()))
        })
        .collect()
}

/// A stream of events: a list of them is a stream of its items.
fn events<'d>(schema: Option<&'d Node>, suggested: &str, types: &mut Types<'d, '_>) -> Payload {
    let Some(schema) = schema else {
        return Payload::Events(plain(Kind::Text(Text::Plain)));
    };
    let ty = types.ty(schema, suggested);
    Payload::Events(match ty.kind {
        Kind::Array(item) => *item,
        Kind::Text(_) => plain(Kind::Text(Text::Plain)),
        _ => ty,
    })
}
