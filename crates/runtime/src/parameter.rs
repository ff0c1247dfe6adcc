//! Path, query, header and cookie parameters (OAS 3.1, section 4.8.12).

use std::borrow::Cow;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use http::HeaderMap;
use http::header::COOKIE;
use percent_encoding::percent_decode_str;

use crate::explain::Check;
use crate::formatted::Formatted;
use crate::{Decode, Location, Place, Reason, Report};

/// A value that a parameter can carry as text.
pub trait FromText: Decode {
    /// Reads the text, if it is of the type's form.
    fn from_text(text: &str) -> Option<Self>;
}

macro_rules! from_str {
    ($($type:ty),*) => { $(impl FromText for $type {
        fn from_text(text: &str) -> Option<Self> { text.parse().ok() }
    })* };
}
from_str!(bool, f32, f64, std::net::Ipv4Addr, std::net::Ipv6Addr);

macro_rules! formatted_from_text {
    ($($type:ty),*) => { $(impl FromText for $type {
        fn from_text(text: &str) -> Option<Self> { <$type as Formatted>::parse(text) }
    })* };
}
formatted_from_text!(chrono::NaiveDate, chrono::DateTime<chrono::Utc>, uuid::Uuid);

macro_rules! integer_from_str {
    ($($type:ty),*) => { $(impl FromText for $type {
        // Rust reads `+1` and JSON does not.
        fn from_text(text: &str) -> Option<Self> {
            if text.starts_with('+') { None } else { text.parse().ok() }
        }
    })* };
}
integer_from_str!(i8, i16, i32, i64, u8, u16, u32, u64);

impl FromText for String {
    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

/// How an array is written in a parameter (OAS 3.1, section 4.8.12.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// One `name=value` per item: `form` with `explode`.
    Repeated,
    /// Items in one value, with this character between them: `form` without `explode` and
    /// `simple` (`,`), `spaceDelimited`, `pipeDelimited`.
    Delimited(char),
}

/// The values of a path's parameters, decoded.
#[derive(Debug, Default)]
pub struct PathValues(Vec<(String, String)>);

impl PathValues {
    /// Reads the values that the router found.
    ///
    /// # Errors
    ///
    /// [`Reason::Malformed`] if percent escapes do not make UTF-8.
    pub async fn read(parts: &mut Parts) -> Result<Self, Reason> {
        let raw = RawPathParams::from_request_parts(parts, &())
            .await
            .map_err(|error| Reason::Malformed(error.to_string()))?;
        let values = raw
            .iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        Ok(Self(values.collect()))
    }
}

/// The parameters of one request.
#[derive(Debug)]
pub struct Parameters<'r> {
    path: PathValues,
    query: Vec<Pair<'r>>,
    headers: &'r HeaderMap,
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
            headers: &parts.headers,
        })
    }

    /// A parameter that must be there. `None` if it is not, or cannot be read; the report
    /// then says so.
    pub fn required<T: FromText>(
        &self,
        location: Location,
        name: &'static str,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<T> {
        let value = self.optional(location, name, check, report)?;
        if value.is_none() {
            let at = Place::Parameter(location, name);
            report.add(
                &at,
                "required",
                format!("must be there, and be {}", T::EXPECTED),
            );
        }
        value
    }

    /// A parameter that may be absent. `None` if it cannot be read; the report then says so.
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
        Some(Some(read(&text, check, &at, report)?))
    }

    /// An array that may be absent.
    pub fn optional_array<T: FromText>(
        &self,
        location: Location,
        name: &'static str,
        style: Style,
        check: Check<Vec<T>>,
        report: &mut Report,
    ) -> Option<Option<Vec<T>>> {
        let at = Place::Parameter(location, name);
        let mut texts = Vec::new();
        self.each_text(location, name, |text| texts.push(text));
        if texts.is_empty() {
            return Some(None);
        }
        let items: Vec<&str> = match style {
            Style::Repeated => texts.iter().map(AsRef::as_ref).collect(),
            Style::Delimited(delimiter) => texts
                .iter()
                .filter(|text| !text.is_empty())
                .flat_map(|text| text.split(delimiter))
                .collect(),
        };
        let read: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(index, text)| read(text, |_, _, _| {}, &at.item(index), report))
            .collect();
        let array: Vec<T> = read.into_iter().collect::<Option<_>>()?;
        check(&array, &at, report);
        Some(Some(array))
    }

    /// An array that must be there.
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
            let at = Place::Parameter(location, name);
            report.add(&at, "required", "must be there, and be an array".to_owned());
        }
        value
    }

    /// Shows `visit` each text that the request gives a parameter, in order.
    fn each_text<'s>(
        &'s self,
        location: Location,
        name: &str,
        mut visit: impl FnMut(Cow<'s, str>),
    ) {
        match location {
            Location::Path => {
                for (_, value) in self.path.0.iter().filter(|(key, _)| key == name) {
                    visit(Cow::Borrowed(value));
                }
            }
            Location::Query => {
                for (_, value) in self.query.iter().filter(|(key, _)| key == name) {
                    visit(Cow::Borrowed(value));
                }
            }
            Location::Header => {
                for value in self.headers.get_all(name) {
                    visit(String::from_utf8_lossy(value.as_bytes()));
                }
            }
            Location::Cookie => {
                for (_, value) in cookies(self.headers).filter(|(key, _)| *key == name) {
                    visit(Cow::Borrowed(value));
                }
            }
            Location::Body => {}
        }
    }
}

fn read<T: FromText>(
    text: &str,
    check: Check<T>,
    at: &Place<'_>,
    report: &mut Report,
) -> Option<T> {
    let value = T::from_text(text);
    match &value {
        Some(value) => check(value, at, report),
        None => T::explain(&serde_json::Value::String(text.to_owned()), at, report),
    }
    value
}

/// A name and a value.
pub(crate) type Pair<'r> = (Cow<'r, str>, Cow<'r, str>);

/// The pairs of a query, decoded as `application/x-www-form-urlencoded` (WHATWG URL,
/// section 5.1), but strictly: text that is not UTF-8 is refused, not repaired.
pub(crate) fn query_pairs(query: Option<&str>) -> Result<Vec<Pair<'_>>, Reason> {
    query
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode_form(name)?, decode_form(value)?))
        })
        .collect()
}

fn decode_form(text: &str) -> Result<Cow<'_, str>, Reason> {
    if !text.contains(['+', '%']) {
        return Ok(Cow::Borrowed(text));
    }
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced)
        .decode_utf8()
        .map_err(|_| Reason::Malformed(format!("the query's {text:?} is not UTF-8")))?;
    Ok(Cow::Owned(decoded.into_owned()))
}

/// The pairs of the `Cookie` headers (RFC 6265, section 4.2.1).
pub(crate) fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(uri: &str) -> Parts {
        let request = axum::http::Request::builder().uri(uri).body(()).unwrap();
        request.into_parts().0
    }

    fn places(report: Report) -> Vec<(String, &'static str)> {
        match report.into_reason() {
            Reason::Invalid(violations) => {
                violations.into_iter().map(|v| (v.place, v.rule)).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_unreadable_parameter_is_reported() {
        let parts = parts("/?limit=ten&offset=1&offset=2");
        let parameters = Parameters::read(&parts, PathValues::default()).unwrap();
        let mut report = Report::new();
        let query = Location::Query;
        assert_eq!(
            parameters.optional::<u64>(query, "limit", |_, _, _| {}, &mut report),
            None
        );
        assert_eq!(
            parameters.optional::<u64>(query, "offset", |_, _, _| {}, &mut report),
            None
        );
        assert_eq!(
            parameters.required::<u64>(query, "page", |_, _, _| {}, &mut report),
            None
        );
        let expected = [("limit", "type"), ("offset", "type"), ("page", "required")];
        assert_eq!(
            places(report),
            expected.map(|(place, rule)| (place.to_owned(), rule))
        );
    }

    #[test]
    fn a_query_is_decoded_strictly() {
        let good = parts("/?q=a+b%2Bc%C3%BC");
        let parameters = Parameters::read(&good, PathValues::default()).unwrap();
        let mut report = Report::new();
        let text = parameters.required::<String>(Location::Query, "q", |_, _, _| {}, &mut report);
        assert_eq!(text.as_deref(), Some("a b+cü"));
        let bad = parts("/?q=%FF");
        assert!(matches!(
            Parameters::read(&bad, PathValues::default()),
            Err(Reason::Malformed(_))
        ));
    }

    #[test]
    fn arrays_follow_their_style() {
        let parts = parts("/?a=1&a=2&b=1,2&c=");
        let parameters = Parameters::read(&parts, PathValues::default()).unwrap();
        let mut report = Report::new();
        let mut array = |name, style| {
            parameters.optional_array::<u8>(Location::Query, name, style, |_, _, _| {}, &mut report)
        };
        assert_eq!(array("a", Style::Repeated), Some(Some(vec![1, 2])));
        assert_eq!(array("b", Style::Delimited(',')), Some(Some(vec![1, 2])));
        assert_eq!(array("c", Style::Delimited(',')), Some(Some(vec![])));
        assert_eq!(array("d", Style::Repeated), Some(None));
        assert_eq!(array("b", Style::Repeated), None);
    }

    #[test]
    fn the_plus_sign_is_no_integer() {
        assert_eq!(u8::from_text("+1"), None);
        assert_eq!(i8::from_text("-1"), Some(-1));
    }

    #[test]
    fn a_format_is_read_as_strictly_as_in_a_body() {
        assert!(chrono::NaiveDate::from_text("2026-01-31").is_some());
        assert_eq!(chrono::NaiveDate::from_text("2026-1-31"), None);
        assert_eq!(chrono::DateTime::from_text("2026-01-31 12:00:00Z"), None);
        assert_eq!(
            uuid::Uuid::from_text("67e5504410b1426f9247bb680e5fe0c8"),
            None
        );
    }
}
