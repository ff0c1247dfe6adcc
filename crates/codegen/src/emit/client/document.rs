//! The document that progenitor reads: OpenAPI 3.0, of what progenitor can express.
//!
//! Every type that needs a name is a component under the name that the model gave it, so
//! progenitor has none to choose. Whole numbers carry a format and no bounds, so that
//! progenitor holds them as the model says.

use serde_json::{Map, Value, json};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lower::names::{pascal, snake};
use crate::model::{
    Additional, Api, Constraints, Content, Docs, EnumValue, Float, Integer, Kind, Literal,
    Location, Operation, Parameter, ParameterStyle, Response, Shape, Status, Struct, Text, Type,
    TypeDefinition, Variant,
};

/// Writes the document.
pub(super) fn document(api: &Api, diagnostics: &mut Diagnostics) -> Value {
    let schemas: Map<_, _> = api
        .types
        .iter()
        .map(|definition| (definition.name.clone(), named(api, definition, diagnostics)))
        .collect();
    let mut paths = Map::new();
    for operation in &api.operations {
        let item = paths
            .entry(operation.path.clone())
            .or_insert_with(|| json!({}));
        item[operation.method.lowercase()] = one(api, operation, diagnostics);
    }
    json!({
        "openapi": "3.0.3",
        "info": { "title": api.title, "version": api.version, "description": api.description },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// The one type that all successes, or all errors, of an operation have. `None` if they have
/// several, which progenitor has no type for.
pub(crate) fn common(operation: &Operation, class: Class) -> Option<Option<&Content>> {
    let mut of_class = operation
        .responses
        .iter()
        .filter(|response| class.includes(response.status));
    let Some(first) = of_class.next() else {
        return Some(None);
    };
    let key = |response: &Response| {
        response
            .content
            .as_ref()
            .map(|content| signature(&content.ty))
    };
    of_class
        .all(|other| key(other) == key(first))
        .then_some(first.content.as_ref())
}

/// Which of an operation's responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Success,
    Error,
}

impl Class {
    /// progenitor counts `default` as both.
    fn includes(self, status: Status) -> bool {
        match (self, status) {
            (_, Status::Default) => true,
            (Self::Success, Status::Code(code)) => (200..300).contains(&code) || code == 101,
            (Self::Success, Status::Range(hundred)) => hundred == 2,
            (Self::Error, Status::Code(code)) => (400..600).contains(&code),
            (Self::Error, Status::Range(hundred)) => hundred == 4 || hundred == 5,
        }
    }
}

/// What makes two types one to progenitor.
fn signature(ty: &Type) -> String {
    format!("{:?}/{}/{:?}", ty.kind, ty.nullable, ty.constraints)
}

fn one(api: &Api, operation: &Operation, diagnostics: &mut Diagnostics) -> Value {
    let parameters: Vec<_> = operation
        .parameters
        .iter()
        .filter_map(|one| parameter(api, operation, one, diagnostics))
        .collect();
    let mut value = json!({
        "operationId": operation.name,
        "parameters": parameters,
        "responses": responses(api, operation, diagnostics),
    });
    words(&mut value, &operation.docs);
    if let Some(body) = &operation.body {
        // progenitor knows `application/json`; every other JSON is sent under that name.
        if body.content.media_type != "application/json" {
            diagnostics.add(unsupported(
                operation,
                format!("a body of `{}`", body.content.media_type),
            ));
        }
        if !body.required {
            diagnostics.add(
                Diagnostic::warning(
                    "client-limit",
                    operation.span,
                    format!("the client always sends the body of `{}`", operation.id),
                )
                .label("the body is optional"),
            );
        }
        value["requestBody"] = json!({
            "required": true,
            "content": { "application/json": { "schema": schema(api, &body.content.ty) } },
        });
    }
    value
}

fn unsupported(operation: &Operation, what: String) -> Diagnostic {
    Diagnostic::error(
        "client-limit",
        operation.span,
        format!("the client of `{}` cannot carry {what}", operation.id),
    )
    .label("not supported so far")
}

fn parameter(
    api: &Api,
    operation: &Operation,
    parameter: &Parameter,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    let is_array = matches!(parameter.ty.kind, Kind::Array(_));
    let repeated =
        parameter.location == Location::Query && parameter.style == ParameterStyle::Repeated;
    let twice = operation
        .parameters
        .iter()
        .filter(|other| snake(&other.wire) == snake(&parameter.wire))
        .count()
        > 1;
    let what = match parameter.location {
        Location::Cookie => Some("a cookie parameter"),
        _ if is_array && !repeated => Some("an array that is not exploded in the query"),
        _ if twice => Some("two parameters of one name"),
        _ => None,
    };
    if let Some(what) = what {
        diagnostics.add(unsupported(operation, what.to_owned()));
        return None;
    }
    let mut value = json!({
        "name": parameter.wire,
        "in": parameter.location.lowercase(),
        "required": parameter.required,
        "schema": schema(api, &parameter.ty),
    });
    if let Some(description) = &parameter.docs.description {
        value["description"] = json!(description);
    }
    Some(value)
}

fn responses(api: &Api, operation: &Operation, diagnostics: &mut Diagnostics) -> Value {
    let mut map = Map::new();
    let classes =
        [Class::Success, Class::Error].map(|class| (class, common(operation, class).is_none()));
    for (class, mixed) in classes {
        if mixed {
            let which = if class == Class::Success {
                "successes"
            } else {
                "errors"
            };
            diagnostics.add(
                Diagnostic::warning(
                    "client-limit",
                    operation.span,
                    format!(
                        "the client gives the {which} of `{}` as bytes",
                        operation.id
                    ),
                )
                .label(format!("its {which} are of several types")),
            );
        }
    }
    for response in &operation.responses {
        let mixed = classes
            .iter()
            .any(|(class, mixed)| *mixed && class.includes(response.status));
        let content = match &response.content {
            _ if mixed => Some(
                json!({ "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } }),
            ),
            Some(content) => {
                Some(json!({ "application/json": { "schema": schema(api, &content.ty) } }))
            }
            None => None,
        };
        let mut value = json!({ "description": response.description });
        if let Some(content) = content {
            value["content"] = content;
        }
        map.insert(status(response.status), value);
    }
    Value::Object(map)
}

fn status(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(hundred) => format!("{hundred}XX"),
        Status::Default => "default".to_owned(),
    }
}

fn words(value: &mut Value, docs: &Docs) {
    if let Some(summary) = &docs.summary {
        value["summary"] = json!(summary);
    }
    if let Some(description) = &docs.description {
        value["description"] = json!(description);
    }
}

/// Whether progenitor finds a name of its own for each value of an enum.
fn tells_apart(values: &[EnumValue]) -> bool {
    let mut names: Vec<_> = values.iter().map(|value| pascal(&value.wire)).collect();
    names.sort_unstable();
    names.windows(2).all(|pair| pair[0] != pair[1])
}

fn named(api: &Api, definition: &TypeDefinition, diagnostics: &mut Diagnostics) -> Value {
    let mut value = match &definition.shape {
        Shape::Struct(object) => {
            name_twice(definition, object, diagnostics);
            structure(api, object)
        }
        Shape::Enum(values) if !tells_apart(values) => {
            diagnostics.add(
                Diagnostic::warning(
                    "client-limit",
                    definition.span,
                    format!("the client holds `{}` as a text", definition.name),
                )
                .label("its values differ in case or in signs alone"),
            );
            json!({ "type": "string" })
        }
        Shape::Enum(values) => {
            let values: Vec<_> = values.iter().map(|value| &value.wire).collect();
            json!({ "type": "string", "enum": values })
        }
        Shape::Union(variants) => {
            json!({ "oneOf": variants.iter().map(|one| variant(api, one)).collect::<Vec<_>>() })
        }
        Shape::Newtype(ty) => schema(api, ty),
    };
    if value.get("$ref").is_none()
        && let Some(description) = &definition.docs.description
    {
        value["description"] = json!(description);
    }
    value
}

/// A variant of a union. Its title is what progenitor takes its name from.
fn variant(api: &Api, variant: &Variant) -> Value {
    let mut value = schema(api, &variant.ty);
    if value.get("$ref").is_none() {
        value["title"] = json!(variant.name);
    }
    value
}

/// Reports properties that progenitor gives one name.
fn name_twice(definition: &TypeDefinition, object: &Struct, diagnostics: &mut Diagnostics) {
    for (index, field) in object.fields.iter().enumerate() {
        let same = |other: &&crate::model::Field| snake(&other.wire) == snake(&field.wire);
        if let Some(first) = object.fields[..index].iter().find(same) {
            diagnostics.add(
                Diagnostic::error(
                    "client-limit",
                    definition.span,
                    format!(
                        "the client has one name for `{}` and `{}`",
                        first.wire, field.wire
                    ),
                )
                .label("two properties of this schema"),
            );
        }
    }
}

fn structure(api: &Api, object: &Struct) -> Value {
    let mut properties = Map::new();
    for field in &object.fields {
        let mut property = schema(api, &field.ty);
        // Beside a `$ref`, 3.0 reads nothing.
        if property.get("$ref").is_none() {
            if let Some(description) = &field.docs.description {
                property["description"] = json!(description);
            }
            if let Some(default) = &field.default {
                property["default"] = literal(api, default);
            }
        }
        properties.insert(field.wire.clone(), property);
    }
    let required: Vec<_> = object
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| &field.wire)
        .collect();
    let mut value = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        value["required"] = json!(required);
    }
    match &object.additional {
        Additional::Ignored => {}
        Additional::Forbidden => value["additionalProperties"] = json!(false),
        Additional::Typed(ty) => value["additionalProperties"] = schema(api, ty),
    }
    value
}

fn literal(api: &Api, literal: &Literal) -> Value {
    match literal {
        Literal::Text(text) => json!(text),
        Literal::Boolean(flag) => json!(flag),
        Literal::Integer(value) => {
            i64::try_from(*value).map_or_else(|_| json!(*value as f64), |value| json!(value))
        }
        Literal::Number(value) => json!(value),
        Literal::EnumValue(id, index) => match &api.definition(*id).shape {
            Shape::Enum(values) => json!(values.get(*index).map(|value| &value.wire)),
            _ => Value::Null,
        },
    }
}

fn schema(api: &Api, ty: &Type) -> Value {
    let mut value = match &ty.kind {
        Kind::Text(text) => of_text(text, &ty.constraints),
        Kind::Integer(integer) => {
            let format = match integer {
                Integer::I32 => "int32",
                Integer::I64 => "int64",
                Integer::U32 => "uint32",
                Integer::U64 => "uint64",
            };
            json!({ "type": "integer", "format": format })
        }
        Kind::Number(Float::F32) => json!({ "type": "number", "format": "float" }),
        Kind::Number(Float::F64) => json!({ "type": "number", "format": "double" }),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Array(item) => json!({ "type": "array", "items": schema(api, item) }),
        Kind::Map(value) => json!({ "type": "object", "additionalProperties": schema(api, value) }),
        Kind::Named(id) => {
            json!({ "$ref": format!("#/components/schemas/{}", api.definition(*id).name) })
        }
        Kind::Any => json!({}),
    };
    if ty.nullable {
        if value.get("$ref").is_some() {
            value = json!({ "allOf": [value] });
        }
        value["nullable"] = json!(true);
    }
    value
}

fn of_text(text: &Text, constraints: &Constraints) -> Value {
    let mut value = json!({ "type": "string" });
    let format = match text {
        Text::Plain | Text::Formatted(_) => None,
        Text::DateTime => Some("date-time"),
        Text::Date => Some("date"),
        Text::Uuid => Some("uuid"),
        Text::Ipv4 => Some("ipv4"),
        Text::Ipv6 => Some("ipv6"),
    };
    if let Some(format) = format {
        value["format"] = json!(format);
    }
    if let Some(least) = constraints.min_length {
        value["minLength"] = json!(least);
    }
    if let Some(most) = constraints.max_length {
        value["maxLength"] = json!(most);
    }
    if let Some(pattern) = &constraints.pattern {
        value["pattern"] = json!(pattern);
    }
    value
}
