//! Text into values.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::types::{self, Types};
use super::{Unreadable, value_of};
use crate::body::Tree;
use crate::document::{Header, Parameter, Style};
use crate::drive::Location;

/// The parts of a request that carry parameters, taken apart but not decoded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// What stands in place of each template expression.
    pub path: Vec<(String, String)>,
    /// The query's names, decoded, and values, as they stand.
    pub query: Vec<(String, String)>,
    /// The header fields.
    pub headers: Vec<(String, String)>,
    /// The cookies, values as they stand.
    pub cookies: Vec<(String, String)>,
    /// Names of the query that belong to other parameters: an exploded object of any members
    /// has all the others.
    pub taken: Vec<String>,
}

impl Fields {
    /// Takes a query apart (WHATWG URL, `application/x-www-form-urlencoded`).
    pub fn query_pairs(query: &str) -> Vec<(String, String)> {
        let parts = query.split('&').filter(|part| !part.is_empty());
        parts
            .map(|part| {
                let (name, value) = part.split_once('=').unwrap_or((part, ""));
                (lossy(name), value.to_owned())
            })
            .collect()
    }

    fn all<'a>(&'a self, parameter: &Parameter) -> Vec<&'a str> {
        let fields = match parameter.location {
            Location::Path => &self.path,
            Location::Query => &self.query,
            Location::Header => &self.headers,
            Location::Cookie => &self.cookies,
        };
        let named = fields
            .iter()
            .filter(|(name, _)| parameter.location.same_name(name, &parameter.name));
        named.map(|(_, value)| value.as_str()).collect()
    }
}

/// Reads a parameter; `None` if it is absent.
///
/// # Errors
///
/// That the text does not keep to the style, or that the style is not known here.
pub fn read_parameter(
    root: &Value,
    parameter: &Parameter,
    fields: &Fields,
) -> Result<Option<Value>, Unreadable> {
    let types = Types::at(root, parameter.schema.as_deref());
    let texts = fields.all(parameter);
    if let Some(media_type) = &parameter.content {
        let text = texts.first().map(|text| decoded(text, parameter.location));
        return text
            .map(|text| in_media_type(media_type, &text?))
            .transpose();
    }
    match parameter.style {
        Style::Label => label(root, parameter, &texts),
        Style::Matrix => matrix(root, parameter, &texts),
        Style::DeepObject => deep_object(root, parameter, fields),
        Style::Form if parameter.explode && types.object && !types.scalar() => {
            exploded_object(root, parameter, fields, &fields.taken)
        }
        Style::Form | Style::SpaceDelimited | Style::PipeDelimited
            if parameter.explode && types.array =>
        {
            exploded_list(root, parameter, &texts)
        }
        _ => in_one_text(root, parameter, &texts),
    }
}

/// `.a,b`, or `.a.b` where each stands on its own (RFC 6570, section 3.2.5).
fn label(root: &Value, parameter: &Parameter, texts: &[&str]) -> Result<Option<Value>, Unreadable> {
    let Some(text) = texts.first() else {
        return Ok(None);
    };
    let text = text
        .strip_prefix('.')
        .ok_or_else(|| Unreadable::Malformed(format!("`{text}` has no dot before it")))?;
    let separator = if parameter.explode { '.' } else { ',' };
    joined(root, parameter, separator).value(text).map(Some)
}

/// `;name=a,b`, or `;name=a;name=b` where each stands on its own (RFC 6570, section 3.2.7).
fn matrix(
    root: &Value,
    parameter: &Parameter,
    texts: &[&str],
) -> Result<Option<Value>, Unreadable> {
    let Some(text) = texts.first() else {
        return Ok(None);
    };
    let text = text
        .strip_prefix(';')
        .ok_or_else(|| Unreadable::Malformed(format!("`{text}` has no semicolon before it")))?;
    let types = Types::at(root, parameter.schema.as_deref());
    let is_whole = !parameter.explode || types.scalar() || !(types.array || types.object);
    if !is_whole && !types.array {
        return joined(root, parameter, ';').value(text).map(Some);
    }
    let own = |part: &str| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        match decoded(name, Location::Path)? == parameter.name {
            true => Ok(value.to_owned()),
            false => Err(Unreadable::Malformed(format!(
                "`{part}` is not called `{}`",
                parameter.name
            ))),
        }
    };
    if is_whole {
        return joined(root, parameter, ',').value(&own(text)?).map(Some);
    }
    let items = types::of_items(root, parameter.schema.as_deref());
    let values = text
        .split(';')
        .map(|part| scalar(&own(part)?, items, Location::Path));
    values
        .collect::<Result<_, _>>()
        .map(|items| Some(Value::Array(items)))
}

fn joined<'a>(root: &'a Value, parameter: &'a Parameter, separator: char) -> Joined<'a> {
    Joined {
        root,
        schema: parameter.schema.as_deref(),
        separator,
        explode: parameter.explode,
        location: parameter.location,
    }
}

/// Each item stands on its own; one that stands alone is a scalar, if the schema has such.
fn exploded_list(
    root: &Value,
    parameter: &Parameter,
    texts: &[&str],
) -> Result<Option<Value>, Unreadable> {
    let (schema, location) = (parameter.schema.as_deref(), parameter.location);
    let types = Types::at(root, schema);
    if let [only] = texts
        && types.scalar()
    {
        let scalar = scalar(only, types, location)?;
        let schema = schema.and_then(|schema| root.pointer(schema));
        if schema.is_none_or(|schema| types::may_be(root, &[schema], &scalar)) {
            return Ok(Some(scalar));
        }
    }
    match texts {
        [] => Ok(None),
        texts => {
            let items = types::of_items(root, schema);
            let items = texts.iter().map(|text| scalar(text, items, location));
            items
                .collect::<Result<_, _>>()
                .map(|items| Some(Value::Array(items)))
        }
    }
}

fn in_one_text(
    root: &Value,
    parameter: &Parameter,
    texts: &[&str],
) -> Result<Option<Value>, Unreadable> {
    let text = match (parameter.location, texts) {
        (_, []) => return Ok(None),
        // RFC 9110, section 5.3: repeated fields are one list.
        (Location::Header, many) => many.join(","),
        (_, [one]) => (*one).to_owned(),
        (_, many) => {
            let times = many.len();
            return Err(Unreadable::Malformed(format!(
                "`{}` is given {times} times",
                parameter.name
            )));
        }
    };
    let separator = match parameter.style {
        Style::SpaceDelimited => ' ',
        Style::PipeDelimited => '|',
        _ => ',',
    };
    joined(root, parameter, separator).value(&text).map(Some)
}

/// Reads a header field of a response; `None` if it is absent.
///
/// # Errors
///
/// That the text does not keep to its style.
pub fn read_header(
    root: &Value,
    header: &Header,
    headers: &http::HeaderMap,
) -> Result<Option<Value>, Unreadable> {
    let texts: Vec<_> = headers
        .get_all(&header.name)
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .collect();
    if texts.is_empty() {
        return Ok(None);
    }
    let text = texts.join(",");
    if let Some(media_type) = &header.content {
        return in_media_type(media_type, &text).map(Some);
    }
    let joined = Joined {
        root,
        schema: header.schema.as_deref(),
        separator: ',',
        explode: header.explode,
        location: Location::Header,
    };
    joined.value(&text).map(Some)
}

/// A value in one text: a scalar, or a list or an object with separators.
struct Joined<'a> {
    root: &'a Value,
    schema: Option<&'a str>,
    separator: char,
    explode: bool,
    location: Location,
}

impl Joined<'_> {
    fn value(&self, text: &str) -> Result<Value, Unreadable> {
        let types = Types::at(self.root, self.schema);
        if types.scalar() || !(types.array || types.object) {
            return scalar(text, types, self.location);
        }
        // An escaped comma is data; an escaped blank or bar is all that there is of a separator.
        let whole = match self.separator {
            ' ' | '|' => decoded(text, self.location)?,
            _ => text.to_owned(),
        };
        let parts: Vec<&str> = match whole.as_str() {
            "" => Vec::new(),
            // RFC 9110, section 5.6.1: blanks around the items of a field's list are no data.
            whole if self.location == Location::Header => {
                whole.split(self.separator).map(str::trim).collect()
            }
            whole => whole.split(self.separator).collect(),
        };
        if types.array {
            let items = types::of_items(self.root, self.schema);
            let items = parts.into_iter().map(|text| self.part(text, items));
            return items.collect::<Result<_, _>>().map(Value::Array);
        }
        self.object(&parts)
    }

    fn part(&self, text: &str, types: Types) -> Result<Value, Unreadable> {
        match self.separator {
            ' ' | '|' => Ok(value_of(text, types)),
            _ => scalar(text, types, self.location),
        }
    }

    fn object(&self, parts: &[&str]) -> Result<Value, Unreadable> {
        let unnamed = |part: &str| Unreadable::Malformed(format!("`{part}` is no `name=value`"));
        let named: Vec<(&str, &str)> = if self.explode {
            let pairs = parts
                .iter()
                .map(|part| part.split_once('=').ok_or_else(|| unnamed(part)));
            pairs.collect::<Result<_, _>>()?
        } else if parts.len().is_multiple_of(2) {
            parts.chunks(2).map(|pair| (pair[0], pair[1])).collect()
        } else {
            return Err(Unreadable::Malformed("a name has no value".to_owned()));
        };
        let members = types::of_members(self.root, self.schema);
        let others = types::of_other_members(self.root, self.schema);
        let mut object = Map::new();
        for (name, text) in named {
            let name = decoded(name, self.location)?;
            let types = members.get(&name).copied().unwrap_or(others);
            object.insert(name, self.part(text, types)?);
        }
        Ok(Value::Object(object))
    }
}

fn deep_object(
    root: &Value,
    parameter: &Parameter,
    fields: &Fields,
) -> Result<Option<Value>, Unreadable> {
    let mut tree = Tree::default();
    for (name, text) in &fields.query {
        let keys = name
            .strip_prefix(&parameter.name)
            .and_then(|rest| rest.strip_prefix('['))
            .and_then(|rest| rest.strip_suffix(']'));
        if let Some(keys) = keys {
            let keys: Vec<&str> = keys.split("][").collect();
            if keys.len() > Tree::DEEPEST {
                let nested = format!("`{}` is nested too deep", parameter.name);
                return Err(Unreadable::Malformed(nested));
            }
            tree.add(&keys, decoded(text, Location::Query)?);
        }
    }
    let schema = parameter.schema.as_deref().and_then(|at| root.pointer(at));
    let schemas: Vec<&Value> = schema.into_iter().collect();
    Ok((!tree.is_empty()).then(|| tree.value(root, &schemas)))
}

/// The members stand beside the other parameters under their own names.
fn exploded_object(
    root: &Value,
    parameter: &Parameter,
    fields: &Fields,
    taken: &[String],
) -> Result<Option<Value>, Unreadable> {
    let fields = match parameter.location {
        Location::Cookie => &fields.cookies,
        _ => &fields.query,
    };
    let schema = parameter.schema.as_deref();
    let members = types::of_members(root, schema);
    let others =
        types::describes_others(root, schema).then(|| types::of_other_members(root, schema));
    let mut object = Map::new();
    for (name, text) in fields {
        // A name that is another parameter's own is not a member that nobody named.
        let is_taken = taken.iter().any(|one| one == name);
        let types = members.get(name).copied().or(others.filter(|_| !is_taken));
        if let Some(types) = types {
            object.insert(name.clone(), scalar(text, types, parameter.location)?);
        }
    }
    Ok((!object.is_empty()).then_some(Value::Object(object)))
}

fn in_media_type(media_type: &str, text: &str) -> Result<Value, Unreadable> {
    if !crate::oracle::is_json(media_type) {
        // A text is a text in any other type.
        return Ok(Value::String(text.to_owned()));
    }
    serde_json::from_str(text)
        .map_err(|error| Unreadable::Malformed(format!("it is no JSON: {error}")))
}

fn scalar(text: &str, types: Types, location: Location) -> Result<Value, Unreadable> {
    Ok(value_of(&decoded(text, location)?, types))
}

fn decoded(text: &str, location: Location) -> Result<String, Unreadable> {
    let plain = match location {
        Location::Header => return Ok(text.to_owned()),
        Location::Query => text.replace('+', " "),
        Location::Path | Location::Cookie => text.to_owned(),
    };
    let decoded = percent_decode_str(&plain).decode_utf8();
    decoded
        .map(std::borrow::Cow::into_owned)
        .map_err(|_| Unreadable::Malformed(format!("`{text}` is no UTF-8")))
}

fn lossy(text: &str) -> String {
    percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}

/// The names in the query that belong to a parameter, as a test.
pub(crate) fn claims(root: &Value, parameter: &Parameter, name: &str) -> bool {
    if parameter.location != Location::Query {
        return false;
    }
    let schema = parameter.schema.as_deref();
    let types = Types::at(root, schema);
    let exploded = parameter.style == Style::Form
        && parameter.explode
        && types.object
        && parameter.content.is_none();
    name == parameter.name
        || parameter.style == Style::DeepObject
            && name
                .strip_prefix(&parameter.name)
                .is_some_and(|rest| rest.starts_with('['))
        || exploded
            && (types::of_members(root, schema).contains_key(name)
                || !types.scalar() && types::describes_others(root, schema))
}
