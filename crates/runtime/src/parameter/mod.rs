//! Path, query, header and cookie parameters (OAS 3.1, section 4.8.12).

mod fits;
mod located;
mod lookup;
mod pairs;
mod path;
mod style;
mod text;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use axum::http::request::Parts;
use http::HeaderMap;

use crate::coerce::decode_tree;
use crate::explain::Check;
use crate::{Coerce, Decode, Location, Place, Reason, Report, Style};

pub use fits::path_fits;
pub use located::Located;
pub(crate) use lookup::{Names, names};
pub(crate) use pairs::{Pair, cookies, query_pairs};
pub use path::PathValues;
pub(crate) use style::{Escapes, read as read_style};
pub use text::FromText;
pub(crate) use text::read as read_text;

/// The parameters of one request.
#[derive(Debug)]
pub struct Parameters<'r> {
    path: PathValues,
    query: Vec<Pair<'r>>,
    cookies: Vec<Pair<'r>>,
    headers: &'r HeaderMap,
    claimed: &'static [&'static str],
}

impl<'r> Parameters<'r> {
    /// Reads the query and the headers of a request, beside what was read of its path.
    ///
    /// # Errors
    ///
    /// [`Reason::Malformed`] if the query's percent escapes do not make UTF-8.
    pub fn read(parts: &'r Parts, path: PathValues) -> Result<Self, Reason> {
        Ok(Self {
            path,
            query: query_pairs(parts.uri.query())?,
            cookies: pairs::cookie_pairs(&parts.headers),
            headers: &parts.headers,
            claimed: &[],
        })
    }

    /// The same parameters, with the names in the query that parameters own. An exploded object
    /// of any names takes all the others.
    #[must_use]
    pub fn claiming(self, names: &'static [&'static str]) -> Self {
        Self {
            claimed: names,
            ..self
        }
    }

    /// A scalar that must be there. `None` if it is not, or cannot be read; the report then
    /// says so.
    pub fn required<T: FromText>(
        &self,
        location: Location,
        name: &'static str,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<T> {
        let value = self.optional(location, name, check, report)?;
        if value.is_none() {
            missing(location, name, T::EXPECTED, report);
        }
        value
    }

    /// A scalar that may be absent. `None` if it cannot be read; the report then says so.
    pub fn optional<T: FromText>(
        &self,
        location: Location,
        name: &'static str,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<Option<T>> {
        let at = Place::Parameter(location, name);
        let (mut first, mut again) = (None, false);
        self.each_text(location, name, |text| match first {
            None => first = Some(text),
            Some(_) => again = true,
        });
        let Some(text) = first else {
            return Some(None);
        };
        if again {
            // Taking the first or the last would let two readers see two requests.
            report.add(&at, "type", "must be given once".to_owned());
            return None;
        }
        Some(Some(read_text(&text, check, &at, report)?))
    }

    /// An array of scalars that must be there.
    pub fn required_array<T: FromText>(
        &self,
        location: Location,
        name: &'static str,
        style: Style,
        check: Check<Vec<T>>,
        report: &mut Report,
    ) -> Option<Vec<T>> {
        let value = self.optional_array(location, name, style, check, report)?;
        if value.is_none() {
            missing(location, name, Vec::<T>::EXPECTED, report);
        }
        value
    }

    /// An array of scalars that may be absent.
    pub fn optional_array<T: FromText>(
        &self,
        location: Location,
        name: &'static str,
        style: Style,
        check: Check<Vec<T>>,
        report: &mut Report,
    ) -> Option<Option<Vec<T>>> {
        let at = Place::Parameter(location, name);
        let tree = match self.tree(location, name, style, &Names::default()) {
            Ok(Some(tree)) => tree,
            Ok(None) => return Some(None),
            Err(why) => {
                report.add(&at, style_rule(style), why);
                return None;
            }
        };
        let mut lists = tree.lists().filter_map(|items| {
            let texts = items.into_iter().map(|item| item.text.as_deref());
            texts.collect::<Option<Vec<&str>>>()
        });
        let Some(mut texts) = lists.next() else {
            report.add(&at, "type", "must be an array");
            return None;
        };
        if let Some(others) = lists.next()
            && !texts.iter().all(|text| T::from_text(text).is_some())
        {
            texts = others;
        }
        let read: Vec<Option<T>> = texts
            .iter()
            .enumerate()
            .map(|(index, text)| read_text(text, |_, _, _| {}, &at.item(index), report))
            .collect();
        let array: Vec<T> = read.into_iter().collect::<Option<_>>()?;
        check(&array, &at, report);
        Some(Some(array))
    }

    /// A value of any type and style that must be there. `None` if it is not, or cannot be
    /// read; the report then says so.
    pub fn required_value<T: Decode + Coerce>(
        &self,
        location: Location,
        name: &'static str,
        style: Style,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<T> {
        let value = self.optional_value(location, name, style, check, report)?;
        if value.is_some() {
            return value;
        }
        let spread = matches!(style, Style::Form { explode: true } | Style::DeepObject);
        if spread && names(T::hint).object {
            // Nothing at all is how an object without properties is written.
            let empty = serde_json::Value::Object(serde_json::Map::new());
            if let Ok(value) = T::from_value(&empty) {
                check(&value, &Place::Parameter(location, name), report);
                return Some(value);
            }
        }
        missing(location, name, T::EXPECTED, report);
        None
    }

    /// A value of any type and style that may be absent. `None` if it cannot be read; the
    /// report then says so.
    pub fn optional_value<T: Decode + Coerce>(
        &self,
        location: Location,
        name: &'static str,
        style: Style,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<Option<T>> {
        let at = Place::Parameter(location, name);
        match self.tree(location, name, style, &names(T::hint)) {
            Ok(None) => Some(None),
            Ok(Some(tree)) => decode_tree(&tree, check, &at, report).map(Some),
            Err(why) => {
                report.add(&at, style_rule(style), why);
                None
            }
        }
    }

    /// Shows `visit` each text that the request gives a parameter, in order.
    fn each_text<'s>(
        &'s self,
        location: Location,
        name: &str,
        mut visit: impl FnMut(Cow<'s, str>),
    ) {
        let pairs = match location {
            Location::Query => &self.query,
            Location::Cookie => &self.cookies,
            Location::Path => {
                if let Some((raw, escapes)) = self.path.get(name) {
                    visit(Cow::Owned(escapes.decode(raw)));
                }
                return;
            }
            Location::Header => {
                for value in self.headers.get_all(name) {
                    visit(String::from_utf8_lossy(value.as_bytes()));
                }
                return;
            }
            Location::Body => return,
        };
        for pair in pairs.iter().filter(|pair| pair.name == name) {
            visit(Cow::Borrowed(&pair.value));
        }
    }
}

fn missing(location: Location, name: &str, expected: &str, report: &mut Report) {
    let at = Place::Parameter(location, name);
    report.add(&at, "required", format!("must be there, and be {expected}"));
}

/// The keyword of the document that a text breaks which cannot be read in its style at all.
fn style_rule(style: Style) -> &'static str {
    match style {
        Style::Json => "content",
        _ => "style",
    }
}
