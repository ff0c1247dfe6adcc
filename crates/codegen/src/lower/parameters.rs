//! Parameters and headers.

use std::collections::HashSet;

use super::composition::address;
use super::docs;
use super::media::{Media, media};
use super::names::{Namespace, pascal, snake};
use super::schemas::{Types, plain};
use crate::diagnostics::Diagnostic;
use crate::http::is_token;
use crate::model::{Docs, Kind, Literal, Location, Parameter, ParameterStyle, Shape, Text, Type};
use crate::node::{Node, Value};
use crate::routes::{Route, Segment};

/// Names that the requests of the client have for themselves.
const TAKEN: [&str; 2] = ["client", "body"];

/// All styles (OAS 3.1, section 4.8.12.2).
const STYLES: [&str; 7] = [
    "matrix",
    "label",
    "form",
    "simple",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
];

/// The parameters of an operation.
pub(super) fn parameters<'d>(
    route: &Route<'d>,
    segments: &[Segment],
    type_name: &str,
    types: &mut Types<'d, '_>,
) -> Vec<Parameter> {
    let mut names = Namespace::default();
    let mut seen = HashSet::new();
    let mut parameters = Vec::new();
    for (written, node) in route.parameters(types.document) {
        let Some(wire) = node.get_str("name") else {
            continue;
        };
        let Some(location) = node.get_str("in").and_then(Location::from_field) else {
            continue;
        };
        let same = match location {
            Location::Header => wire.to_ascii_lowercase(),
            _ => wire.to_owned(),
        };
        if is_ignored(node, wire, location, segments, types) || !seen.insert((location, same)) {
            continue;
        }
        // A parameter of several operations has one type, whichever comes first.
        let inner = format!("{type_name}{}", pascal(wire));
        let inner = owner(written, node, inner, "Parameter");
        let value = value(node, location, &inner, types);
        let required = location == Location::Path || node.is_true("required");
        parameters.push(Parameter {
            wire: wire.to_owned(),
            name: name(&mut names, wire, location),
            location,
            required,
            style: value.style,
            default: value.default.filter(|_| !required),
            ty: value.ty,
            docs: docs(node),
        });
    }
    undeclared(segments, &mut names, &mut parameters);
    parameters
}

/// A name of its own among all parameters of the operation: one that is taken says where the
/// parameter travels.
fn name(names: &mut Namespace, wire: &str, location: Location) -> String {
    let plain = match snake(wire) {
        name if TAKEN.contains(&name.as_str()) => format!("{name}_"),
        name => name,
    };
    if names.has(&plain) {
        names.claim(snake(&format!("{} {wire}", location.lowercase())))
    } else {
        names.claim(plain)
    }
}

/// Whether a parameter has no effect. The check tells of what has no place in the path, and of
/// what no header can be named.
fn is_ignored(
    node: &Node,
    wire: &str,
    location: Location,
    segments: &[Segment],
    types: &mut Types<'_, '_>,
) -> bool {
    let said_elsewhere = ["accept", "content-type", "authorization"];
    match location {
        Location::Header if said_elsewhere.contains(&wire.to_ascii_lowercase().as_str()) => {
            types.report(
                Diagnostic::warning(
                    "ignored-parameter",
                    node.span,
                    format!("the header parameter `{wire}` is ignored"),
                )
                .label("OAS 3.1, section 4.8.12.1: said elsewhere in the document"),
            );
            true
        }
        Location::Header => !is_token(wire),
        Location::Path => !segments
            .iter()
            .any(|segment| matches!(segment, Segment::Parameter(name) if name == wire)),
        Location::Query | Location::Cookie => false,
    }
}

/// Adds what the path has a place for and nothing declares, which the check tells of.
fn undeclared(segments: &[Segment], names: &mut Namespace, parameters: &mut Vec<Parameter>) {
    for segment in segments {
        let Segment::Parameter(wire) = segment else {
            continue;
        };
        let known =
            |parameter: &Parameter| parameter.location == Location::Path && parameter.wire == *wire;
        if parameters.iter().any(known) {
            continue;
        }
        parameters.push(Parameter {
            wire: wire.clone(),
            name: name(names, wire, Location::Path),
            location: Location::Path,
            required: true,
            style: ParameterStyle::Simple { explode: false },
            ty: plain(Kind::Text(Text::Plain)),
            default: None,
            docs: Docs::default(),
        });
    }
}

/// What a parameter or a header carries.
pub(super) struct Carried {
    pub(super) style: ParameterStyle,
    pub(super) ty: Type,
    pub(super) default: Option<Literal>,
}

/// What a parameter or a header carries: by its `schema` and style, or by its one media type.
pub(super) fn value<'d>(
    node: &'d Node,
    location: Location,
    suggested: &str,
    types: &mut Types<'d, '_>,
) -> Carried {
    if let Some(schema) = node.get("schema") {
        let ty = without_null(types.ty(schema, suggested));
        let default = types.default(schema, &ty);
        let style = style(node, location, &ty, types);
        return Carried { style, ty, default };
    }
    let text = || plain(Kind::Text(Text::Plain));
    let simple = style(node, location, &text(), types);
    let carried = |style, ty| Carried {
        style,
        ty,
        default: None,
    };
    let Some((media_type, member)) = node.members("content").next() else {
        return carried(simple, text());
    };
    match (media(media_type), member.node.get("schema")) {
        (Media::Json, Some(schema)) => {
            let ty = types.ty(schema, suggested);
            carried(ParameterStyle::Json, ty)
        }
        (Media::Json, None) => carried(ParameterStyle::Json, plain(Kind::Any)),
        _ => carried(simple, text()),
    }
}

/// A type without null, which no parameter can spell.
pub(super) fn without_null(ty: Type) -> Type {
    Type {
        nullable: false,
        ..ty
    }
}

/// How a parameter is written (OAS 3.1, section 4.8.12.2): as it says, if its location has such
/// a style.
fn style(node: &Node, location: Location, ty: &Type, types: &mut Types<'_, '_>) -> ParameterStyle {
    let usual = usual_style(location);
    let written = node.get_str("style").unwrap_or(usual);
    let style = match (location, written) {
        (Location::Path, "simple" | "label" | "matrix")
        | (Location::Header, "simple")
        | (Location::Query | Location::Cookie, "form")
        | (Location::Query, "spaceDelimited" | "pipeDelimited" | "deepObject") => written,
        _ => {
            // The check tells of a style that is none at all.
            if STYLES.contains(&written) {
                types.not_enforced(
                    node.get("style").map_or(node.span, |node| node.span),
                    format!(
                        "the style `{written}` is none of a {} parameter",
                        location.lowercase()
                    ),
                    &format!("written in the style `{usual}`"),
                );
            }
            usual
        }
    };
    let explode = match node.get("explode").map(|node| &node.value) {
        Some(Value::Bool(explode)) => *explode,
        _ => style == "form",
    };
    // A single value is written in one way by all of these.
    let style = match style {
        "spaceDelimited" | "pipeDelimited" | "deepObject" if is_scalar(ty, types) => "form",
        style => style,
    };
    of_name(style, explode)
}

fn usual_style(location: Location) -> &'static str {
    match location {
        Location::Query | Location::Cookie => "form",
        Location::Path | Location::Header => "simple",
    }
}

/// The style of a name. Exploded, delimited items are pairs as in `form`.
pub(super) fn of_name(style: &str, explode: bool) -> ParameterStyle {
    match style {
        "simple" => ParameterStyle::Simple { explode },
        "label" => ParameterStyle::Label { explode },
        "matrix" => ParameterStyle::Matrix { explode },
        "spaceDelimited" if !explode => ParameterStyle::SpaceDelimited,
        "pipeDelimited" if !explode => ParameterStyle::PipeDelimited,
        "deepObject" => ParameterStyle::DeepObject,
        _ => ParameterStyle::Form { explode },
    }
}

/// Whether a type is written as one text.
pub(super) fn is_scalar(ty: &Type, types: &Types<'_, '_>) -> bool {
    let mut ty = ty;
    for _ in 0..16 {
        match &ty.kind {
            Kind::Text(_) | Kind::Integer(_) | Kind::Number(_) | Kind::Boolean => return true,
            Kind::Named(id) => match types.definition(*id).map(|definition| &definition.shape) {
                Some(Shape::Enum(_)) => return true,
                Some(Shape::Newtype(inner)) => ty = inner,
                Some(Shape::Union(union)) => {
                    let scalar = |ty: &Type| {
                        matches!(
                            ty.kind,
                            Kind::Text(_) | Kind::Integer(_) | Kind::Number(_) | Kind::Boolean
                        ) || match ty.kind {
                            Kind::Named(id) => types
                                .definition(id)
                                .is_some_and(|known| matches!(known.shape, Shape::Enum(_))),
                            _ => false,
                        }
                    };
                    return union.variants.iter().all(|variant| scalar(&variant.ty));
                }
                _ => return false,
            },
            _ => return false,
        }
    }
    false
}

/// What the types of something shared are named after: the component, where it is one.
pub(super) fn owner(written: &Node, target: &Node, otherwise: String, suffix: &str) -> String {
    if address(written) == address(target) {
        return otherwise;
    }
    match written
        .get_str("$ref")
        .and_then(crate::document::component_name)
    {
        Some(name) => {
            let name = pascal(&name);
            if name.ends_with(suffix) {
                name
            } else {
                format!("{name}{suffix}")
            }
        }
        None => otherwise,
    }
}
