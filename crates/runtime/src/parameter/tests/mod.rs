mod styles;

use std::collections::BTreeMap;
use std::fmt::Debug;

use axum::extract::Request;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::*;
use crate::{Hint, Object};

const EXPLODED: Style = Style::Form { explode: true };
const JOINED: Style = Style::Form { explode: false };

/// The object of the specification's examples, as generated code has it.
#[derive(Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
struct Color {
    r: u8,
    g: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    b: Option<u8>,
}

impl Decode for Color {
    const EXPECTED: &'static str = "an object";

    fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
        let Some(object) = Object::open(value, at, report) else {
            return;
        };
        object.required::<u8>("R", Decode::check, report);
        object.required::<u8>("G", Decode::check, report);
        object.optional::<u8>("B", Decode::check, report);
    }
}

impl Coerce for Color {
    fn hint() -> Hint {
        Hint::Object {
            properties: &[("R", u8::hint), ("G", u8::hint), ("B", u8::hint)],
            additional: None,
        }
    }
}

/// An object that holds others of its kind.
#[derive(Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
enum Filter {
    Value(i64),
    Name(String),
    All(Vec<Filter>),
    By(BTreeMap<String, Filter>),
}

impl Decode for Filter {
    const EXPECTED: &'static str = "a filter";
}

impl Coerce for Filter {
    fn hint() -> Hint {
        Hint::OneOf(&[
            i64::hint,
            String::hint,
            Vec::<Filter>::hint,
            BTreeMap::<String, Filter>::hint,
        ])
    }
}

fn parts(uri: &str, headers: &[(&str, &str)]) -> Parts {
    let mut request = Request::builder().uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(()).unwrap().into_parts().0
}

fn places(report: Report) -> Vec<(String, &'static str)> {
    match report.into_reason() {
        Reason::Invalid(violations) => violations.into_iter().map(|v| (v.place, v.rule)).collect(),
        _ => Vec::new(),
    }
}

/// A value, or the places and rules that it breaks.
type Found<T> = Result<T, Vec<(String, &'static str)>>;

fn broken<T>(places: &[(&str, &'static str)]) -> Found<T> {
    let places = places.iter();
    Err(places
        .map(|(place, rule)| ((*place).to_owned(), *rule))
        .collect())
}

fn at<T: Decode + Coerce>(location: Location, parts: &Parts, style: Style) -> Found<Option<T>> {
    let parameters = Parameters::read(parts, PathValues::default()).unwrap();
    let mut report = Report::new();
    let value = parameters.optional_value(location, "color", style, Decode::check, &mut report);
    match value {
        Some(value) if report.is_empty() => Ok(value),
        _ => Err(places(report)),
    }
}

fn query<T: Decode + Coerce>(query: &str, style: Style) -> Found<Option<T>> {
    at(Location::Query, &parts(&format!("/?{query}"), &[]), style)
}

#[test]
fn brackets_lead_into_what_is_nested() {
    let deep = |text| query::<Filter>(text, Style::DeepObject).map(|value| json!(value));
    for (text, expected) in [
        ("color[a][b][c]=1", json!({"a": {"b": {"c": 1}}})),
        ("color[a][]=1&color[a][]=x", json!({"a": [1, "x"]})),
        (
            "color[][a]=1&color[][b]=2&color[][a]=3",
            json!([{"a": 1, "b": 2}, {"a": 3}]),
        ),
        ("color[0][a]=1&color[1]=2", json!([{"a": 1}, 2])),
        ("color[a]=1&color[a]=2", json!({"a": [1, 2]})),
        ("color[a]]=1&color[b]=2", json!({"b": 2})),
        ("color=", json!("")),
    ] {
        assert_eq!(deep(text), Ok(expected), "{text}");
    }
    let bottomless = format!("color{}=1", "[a]".repeat(10_000));
    assert_eq!(
        deep(&bottomless),
        Ok(Value::Null),
        "is no parameter of this name"
    );
}

#[test]
fn hints_without_end_are_followed_to_an_end() {
    /// A type that is an array of itself, in many ways.
    #[derive(Debug, PartialEq, Deserialize)]
    struct Endless(Vec<Endless>);
    impl Decode for Endless {
        const EXPECTED: &'static str = "an array";
    }
    impl Coerce for Endless {
        fn hint() -> Hint {
            Hint::OneOf(&[Vec::<Endless>::hint, Endless::hint, Vec::<Endless>::hint])
        }
    }
    let text = format!("color{}=1", "[]".repeat(30));
    assert!(query::<Endless>(&text, Style::DeepObject).is_err());
}

#[test]
fn every_violation_within_a_value_has_its_place() {
    assert_eq!(
        query::<Color>("color[R]=x&color[B]=256", Style::DeepObject),
        broken(&[
            ("color/R", "type"),
            ("color/G", "required"),
            ("color/B", "format")
        ])
    );
    assert_eq!(
        query::<Vec<u8>>("color=1,x,-1", JOINED),
        broken(&[("color/1", "type"), ("color/2", "minimum")])
    );
    assert_eq!(
        query::<u8>("color=1&color=2", EXPLODED),
        broken(&[("color", "type")])
    );
    assert_eq!(
        query::<Color>("color=%7B", Style::Json),
        broken(&[("color", "content")])
    );
    assert_eq!(
        query::<(u8, bool)>("color=1,2,3", JOINED),
        broken(&[("color", "maxItems"), ("color/1", "type")])
    );
    assert_eq!(query("color=1,true", JOINED), Ok(Some((1u8, true))));
}

#[test]
fn alternatives_are_told_apart_by_what_fits() {
    /// Either `now` or a number.
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum When {
        Now(String),
        At(i64),
        Color(Color),
    }
    impl Decode for When {
        const EXPECTED: &'static str = "a time";
    }
    impl Coerce for When {
        fn hint() -> Hint {
            Hint::OneOf(&[
                || Hint::Matching(|text| text == "now"),
                i64::hint,
                Color::hint,
            ])
        }
    }
    assert_eq!(
        query("color=now", EXPLODED),
        Ok(Some(When::Now("now".to_owned())))
    );
    assert_eq!(query("color=5", EXPLODED), Ok(Some(When::At(5))));
    let color = Color {
        r: 1,
        g: 2,
        b: None,
    };
    assert_eq!(query("R=1&G=2", EXPLODED), Ok(Some(When::Color(color))));
    assert_eq!(query("color=", EXPLODED), Ok(Some(None::<i64>)));
}

#[test]
fn an_object_of_any_names_takes_what_no_other_parameter_owns() {
    let parts = parts("/?limit=5&a=1&filter[x]=1&b=2&color[c]=3", &[]);
    let parameters = Parameters::read(&parts, PathValues::default()).unwrap();
    let parameters = parameters.claiming(&["limit", "filter"]);
    let mut report = Report::new();
    let rest: Option<Option<BTreeMap<String, Value>>> = parameters.optional_value(
        Location::Query,
        "rest",
        EXPLODED,
        Decode::check,
        &mut report,
    );
    assert_eq!(
        json!(rest),
        json!({"a": "1", "b": "2", "color": {"c": "3"}})
    );
}

#[test]
fn an_object_that_may_be_empty_need_not_be_written() {
    let empty = parts("/", &[]);
    let parameters = Parameters::read(&empty, PathValues::default()).unwrap();
    let mut report = Report::new();
    let map = parameters.required_value::<BTreeMap<String, String>>(
        Location::Query,
        "color",
        EXPLODED,
        Decode::check,
        &mut report,
    );
    assert_eq!(map, Some(BTreeMap::new()));
    let color: Option<Color> = parameters.required_value(
        Location::Query,
        "color",
        EXPLODED,
        Decode::check,
        &mut report,
    );
    assert_eq!(color, None);
    assert_eq!(places(report), [("color".to_owned(), "required")]);
}

#[test]
fn every_unreadable_parameter_is_reported() {
    let parts = parts("/?limit=ten&offset=1&offset=2", &[]);
    let parameters = Parameters::read(&parts, PathValues::default()).unwrap();
    let mut report = Report::new();
    let query = Location::Query;
    let limit = parameters.optional::<u64>(query, "limit", Decode::check, &mut report);
    let offset = parameters.optional::<u64>(query, "offset", Decode::check, &mut report);
    let page = parameters.required::<u64>(query, "page", Decode::check, &mut report);
    let array = Style::SpaceDelimited;
    let tags = parameters.required_array::<u8>(query, "tags", array, Decode::check, &mut report);
    assert_eq!((limit, offset, page, tags), (None, None, None, None));
    assert_eq!(
        Err::<(), _>(places(report)),
        broken(&[
            ("limit", "type"),
            ("offset", "type"),
            ("page", "required"),
            ("tags", "required")
        ])
    );
}

#[test]
fn a_query_is_decoded_strictly() {
    let good = parts("/?q=a+b%2Bc%C3%BC", &[]);
    let parameters = Parameters::read(&good, PathValues::default()).unwrap();
    let mut report = Report::new();
    let text = parameters.required::<String>(Location::Query, "q", Decode::check, &mut report);
    assert_eq!(text.as_deref(), Some("a b+cü"));
    assert!(matches!(
        Parameters::read(&parts("/?q=%FF", &[]), PathValues::default()),
        Err(Reason::Malformed(_))
    ));
}

#[test]
fn arrays_of_scalars_follow_their_style() {
    let parts = parts("/?a=1&a=2&b=1,2&c=&e=1%2C2", &[]);
    let parameters = Parameters::read(&parts, PathValues::default()).unwrap();
    let mut report = Report::new();
    let mut array = |name, style| {
        let (location, check) = (
            Location::Query,
            |_: &Vec<u8>, _: &Place<'_>, _: &mut Report| {},
        );
        parameters.optional_array::<u8>(location, name, style, check, &mut report)
    };
    assert_eq!(array("a", EXPLODED), Some(Some(vec![1, 2])));
    assert_eq!(array("b", JOINED), Some(Some(vec![1, 2])));
    assert_eq!(array("c", JOINED), Some(Some(vec![])));
    assert_eq!(array("d", EXPLODED), Some(None));
    assert_eq!(array("e", JOINED), Some(Some(vec![1, 2])));
    assert_eq!(array("b", EXPLODED), None);
    assert_eq!(places(report), [("b/0".to_owned(), "type")]);
}
