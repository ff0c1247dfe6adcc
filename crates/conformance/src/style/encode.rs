//! Values into text.

use serde_json::{Map, Value};

use super::{Unwritable, percent_encode, text_of};
use crate::document::{Header, Parameter, Style};
use crate::drive::Location;

/// A parameter as it stands on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// What takes the place of the template expression in the path.
    Path(String),
    /// Parts of the query, `name=value`, escaped.
    Query(Vec<String>),
    /// The value of the header field.
    Header(String),
    /// The cookie, `name=value`.
    Cookie(String),
}

/// Writes a parameter's value as its style has it.
///
/// # Errors
///
/// That the style cannot write the value.
pub fn write_parameter(parameter: &Parameter, value: &Value) -> Result<Written, Unwritable> {
    if parameter.content.is_some() {
        return in_media_type(parameter, value);
    }
    let written = match parameter.location {
        Location::Path => Written::Path(segment(path(parameter, value)?)?),
        Location::Header => Written::Header(field(simple(
            parameter.style,
            parameter.explode,
            value,
            str::to_owned,
        )?)?),
        Location::Query => Written::Query(query(parameter, value)?),
        Location::Cookie => {
            Written::Cookie(format!("{}={}", parameter.name, cookie(parameter, value)?))
        }
    };
    Ok(written)
}

/// Writes a header field of a response (`simple`; OAS 3.1, section 4.8.21).
///
/// # Errors
///
/// That the style cannot write the value.
pub fn write_header(header: &Header, value: &Value) -> Result<String, Unwritable> {
    if let Some(media_type) = &header.content {
        return field(text_in(media_type, value));
    }
    field(simple(Style::Simple, header.explode, value, str::to_owned)?)
}

/// A value in a media type: a text as it is, unless that is JSON.
fn text_in(media_type: &str, value: &Value) -> String {
    match value {
        Value::String(text) if !crate::oracle::is_json(media_type) => text.clone(),
        value => value.to_string(),
    }
}

fn in_media_type(parameter: &Parameter, value: &Value) -> Result<Written, Unwritable> {
    let media_type = parameter.content.as_deref().unwrap_or("application/json");
    let text = text_in(media_type, value);
    Ok(match parameter.location {
        Location::Path => Written::Path(percent_encode(&text)),
        Location::Query => Written::Query(vec![pair(&parameter.name, &text)]),
        Location::Header => Written::Header(field(text)?),
        Location::Cookie => {
            Written::Cookie(format!("{}={}", parameter.name, percent_encode(&text)))
        }
    })
}

/// RFC 6570, sections 3.2.5 and 3.2.7; OAS 3.1, section 4.8.12.4.
fn path(parameter: &Parameter, value: &Value) -> Result<String, Unwritable> {
    let (name, explode) = (percent_encode(&parameter.name), parameter.explode);
    let named = |name: &str, text: &str| match text {
        "" => format!(";{name}"),
        text => format!(";{name}={text}"),
    };
    Ok(match (parameter.style, value) {
        (Style::Label, Value::Array(items)) if explode => {
            format!(".{}", texts(items, '.', dotless)?.join("."))
        }
        (Style::Label, Value::Object(members)) if explode => {
            let members = entries(members, '.', dotless)?;
            let members = members.iter().map(|(name, text)| format!("{name}={text}"));
            format!(".{}", members.collect::<Vec<_>>().join("."))
        }
        (Style::Label, value) => format!(".{}", flat(value, ',', percent_encode)?),
        (Style::Matrix, Value::Array(items)) if explode => {
            let items = texts(items, ';', percent_encode)?;
            items.iter().map(|text| named(&name, text)).collect()
        }
        (Style::Matrix, Value::Object(members)) if explode => {
            let members = entries(members, ';', percent_encode)?;
            members
                .iter()
                .map(|(name, text)| named(name, text))
                .collect()
        }
        (Style::Matrix, value) => named(&name, &flat(value, ',', percent_encode)?),
        (style, value) => simple(style, explode, value, percent_encode)?,
    })
}

/// Dots part the pieces, and would stand unescaped.
fn dotless(text: &str) -> String {
    percent_encode(text).replace('.', "%2E")
}

fn simple(
    style: Style,
    explode: bool,
    value: &Value,
    escape: fn(&str) -> String,
) -> Result<String, Unwritable> {
    if style != Style::Simple {
        return Err(Unwritable(format!(
            "the style {style:?} is not written here"
        )));
    }
    match value {
        Value::Array(items) => Ok(texts(items, ',', escape)?.join(",")),
        Value::Object(members) if explode => {
            let members = entries(members, ',', escape)?;
            Ok(members
                .into_iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
                .join(","))
        }
        Value::Object(members) => {
            let members = entries(members, ',', escape)?;
            Ok(members
                .into_iter()
                .map(|(name, value)| format!("{name},{value}"))
                .collect::<Vec<_>>()
                .join(","))
        }
        scalar => Ok(escape(&text_of(scalar)?)),
    }
}

fn query(parameter: &Parameter, value: &Value) -> Result<Vec<String>, Unwritable> {
    let name = &parameter.name;
    match (parameter.style, value) {
        (Style::Form, Value::Array(items)) if parameter.explode => {
            present(items.is_empty())?;
            items
                .iter()
                .map(|item| Ok(pair(name, &text_of(item)?)))
                .collect()
        }
        (Style::Form, Value::Object(members)) if parameter.explode => {
            present(members.is_empty())?;
            members
                .iter()
                .map(|(member, value)| Ok(pair(member, &text_of(value)?)))
                .collect()
        }
        (Style::Form, Value::Array(_) | Value::Object(_)) => {
            let text = flat(value, ',', percent_encode)?;
            Ok(vec![format!("{}={text}", percent_encode(name))])
        }
        (Style::SpaceDelimited, Value::Array(_) | Value::Object(_)) if !parameter.explode => {
            Ok(vec![pair(name, &flat(value, ' ', str::to_owned)?)])
        }
        (Style::PipeDelimited, Value::Array(_) | Value::Object(_)) if !parameter.explode => {
            Ok(vec![pair(name, &flat(value, '|', str::to_owned)?)])
        }
        (Style::SpaceDelimited | Style::PipeDelimited, Value::Array(items)) => {
            present(items.is_empty())?;
            items
                .iter()
                .map(|item| Ok(pair(name, &text_of(item)?)))
                .collect()
        }
        (Style::DeepObject, Value::Object(members)) => {
            present(members.is_empty())?;
            let mut pairs = Vec::new();
            bracketed(name, value, &mut pairs)?;
            Ok(pairs)
        }
        (Style::Form | Style::SpaceDelimited | Style::PipeDelimited, scalar) => {
            Ok(vec![pair(name, &text_of(scalar)?)])
        }
        (style, _) => Err(Unwritable(format!(
            "the style {style:?} does not write this in a query"
        ))),
    }
}

/// OAS 3.1 leaves open what stands below a member; brackets go on.
fn bracketed(name: &str, value: &Value, into: &mut Vec<String>) -> Result<(), Unwritable> {
    match value {
        Value::Object(members) => {
            present(members.is_empty())?;
            members.iter().try_for_each(|(member, value)| {
                bracketed(&format!("{name}[{member}]"), value, into)
            })
        }
        Value::Array(items) => {
            present(items.is_empty())?;
            let mut items = items.iter().enumerate();
            items.try_for_each(|(index, value)| bracketed(&format!("{name}[{index}]"), value, into))
        }
        scalar => {
            into.push(pair(name, &text_of(scalar)?));
            Ok(())
        }
    }
}

fn cookie(parameter: &Parameter, value: &Value) -> Result<String, Unwritable> {
    match value {
        Value::Array(_) | Value::Object(_) if parameter.explode => Err(Unwritable(
            "a cookie has no place for an exploded list or object".to_owned(),
        )),
        Value::Array(_) | Value::Object(_) => flat(value, ',', percent_encode),
        scalar => Ok(percent_encode(&text_of(scalar)?)),
    }
}

/// Items, or names and values by turns, with a separator between them.
fn flat(value: &Value, separator: char, escape: fn(&str) -> String) -> Result<String, Unwritable> {
    let parts = match value {
        Value::Object(members) => entries(members, separator, escape)?
            .into_iter()
            .flat_map(|(name, value)| [name, value])
            .collect(),
        Value::Array(items) => texts(items, separator, escape)?,
        scalar => vec![escape(&text_of(scalar)?)],
    };
    Ok(parts.join(&separator.to_string()))
}

fn texts(
    items: &[Value],
    separator: char,
    escape: fn(&str) -> String,
) -> Result<Vec<String>, Unwritable> {
    present(items.is_empty())?;
    let texts = items
        .iter()
        .map(|item| unambiguous(escape(&text_of(item)?), separator))
        .collect::<Result<Vec<_>, _>>()?;
    // `name=` is a list of one empty text no more than it is an empty list.
    match texts.as_slice() {
        [only] if only.is_empty() => Err(Unwritable(
            "a list of one empty text looks like an empty list".to_owned(),
        )),
        _ => Ok(texts),
    }
}

fn entries(
    members: &Map<String, Value>,
    separator: char,
    escape: fn(&str) -> String,
) -> Result<Vec<(String, String)>, Unwritable> {
    present(members.is_empty())?;
    let entry = |(name, value): (&String, &Value)| {
        let name = unambiguous(escape(name), separator)?;
        Ok((
            unambiguous(name, '=')?,
            unambiguous(escape(&text_of(value)?), separator)?,
        ))
    };
    members.iter().map(entry).collect()
}

fn unambiguous(text: String, separator: char) -> Result<String, Unwritable> {
    if text.contains(separator) {
        return Err(Unwritable(format!(
            "`{separator}` in a value looks like the separator"
        )));
    }
    Ok(text)
}

/// RFC 6570, section 2.3: an empty list is an undefined value, and nothing is written of it.
fn present(is_empty: bool) -> Result<(), Unwritable> {
    if is_empty {
        return Err(Unwritable(
            "an empty list or object looks like an absent one".to_owned(),
        ));
    }
    Ok(())
}

/// RFC 3986, section 3.3: an empty segment is another path, and every URL parser takes `.`
/// and `..` away, percent escapes or not (section 6.2.2.3).
fn segment(text: String) -> Result<String, Unwritable> {
    if ["", ".", ".."].contains(&text.as_str()) {
        return Err(Unwritable(format!(
            "`{text}` cannot stand as a segment of a path"
        )));
    }
    Ok(text)
}

/// RFC 9110, section 5.5: visible ASCII with blanks inside. What lies beyond is legal in part
/// and carried by nobody alike.
fn field(text: String) -> Result<String, Unwritable> {
    let visible = text.chars().all(|one| one == ' ' || one.is_ascii_graphic());
    if text.is_empty() || !visible || text.trim() != text {
        return Err(Unwritable(
            "a header field carries visible ASCII only".to_owned(),
        ));
    }
    Ok(text)
}

fn pair(name: &str, value: &str) -> String {
    format!("{}={}", percent_encode(name), percent_encode(value))
}
