use serde_json::json;

use super::*;
use crate::document::{Parameter, Style};
use crate::drive::Location;

fn parameter(location: Location, style: Style, explode: bool) -> Parameter {
    Parameter {
        name: "p".to_owned(),
        location,
        required: false,
        style,
        explode,
        content: None,
        schema: Some("/schema".to_owned()),
        pointer: String::new(),
    }
}

fn fields(written: &Written) -> Fields {
    let mut fields = Fields::default();
    match written {
        Written::Path(text) => fields.path.push(("p".to_owned(), text.clone())),
        Written::Query(pairs) => fields.query = Fields::query_pairs(&pairs.join("&")),
        Written::Header(text) => fields.headers.push(("P".to_owned(), text.clone())),
        Written::Cookie(text) => fields
            .cookies
            .push(("p".to_owned(), text.split_once('=').unwrap().1.to_owned())),
    }
    fields
}

#[test]
fn each_style_writes_as_the_table_of_oas_has_it() {
    let list = json!(["blue", "black"]);
    let object = json!({"G": 200, "R": 100});
    let query = |style, explode, value| match write_parameter(
        &parameter(Location::Query, style, explode),
        value,
    ) {
        Ok(Written::Query(pairs)) => pairs.join("&"),
        other => format!("{other:?}"),
    };
    assert_eq!(query(Style::Form, true, &list), "p=blue&p=black");
    assert_eq!(query(Style::Form, false, &list), "p=blue,black");
    assert_eq!(query(Style::Form, true, &object), "G=200&R=100");
    assert_eq!(query(Style::Form, false, &object), "p=G,200,R,100");
    assert_eq!(query(Style::SpaceDelimited, false, &list), "p=blue%20black");
    assert_eq!(query(Style::PipeDelimited, false, &list), "p=blue%7Cblack");
    assert_eq!(
        query(Style::DeepObject, true, &object),
        "p%5BG%5D=200&p%5BR%5D=100"
    );
    let path =
        |explode| write_parameter(&parameter(Location::Path, Style::Simple, explode), &object);
    assert_eq!(path(false), Ok(Written::Path("G,200,R,100".to_owned())));
    assert_eq!(path(true), Ok(Written::Path("G=200,R=100".to_owned())));
}

#[test]
fn what_is_written_is_read_again() {
    let list = json!({"type": "array", "items": {"type": "string"}});
    let object = json!({"type": "object", "properties": {"n": {"type": "integer"}, "s": {"type": "string"}}});
    let values = [
        (json!({"type": "string"}), json!("a+b&c=d %, 12|ü/ß")),
        (json!({"type": "integer"}), json!(-12)),
        (json!({"type": "boolean"}), json!(true)),
        (list, json!(["a,b", "c d|e", "1"])),
        (object, json!({"n": 1, "s": "2"})),
    ];
    let places = [
        (Location::Query, Style::Form),
        (Location::Query, Style::SpaceDelimited),
        (Location::Query, Style::PipeDelimited),
        (Location::Query, Style::DeepObject),
        (Location::Path, Style::Simple),
        (Location::Header, Style::Simple),
        (Location::Cookie, Style::Form),
    ];
    let mut read = 0;
    for (schema, value) in values {
        let root = json!({ "schema": schema });
        for (location, style) in places {
            for explode in [false, true] {
                let parameter = parameter(location, style, explode);
                if let Ok(written) = write_parameter(&parameter, &value) {
                    assert_eq!(
                        read_parameter(&root, &parameter, &fields(&written)),
                        Ok(Some(value.clone())),
                        "{parameter:?} {written:?}"
                    );
                    read += 1;
                }
            }
        }
    }
    assert!(read > 30, "only {read} combinations could be written");
}

#[test]
fn what_cannot_be_told_apart_is_not_written() {
    let refused = |location, style, value| {
        write_parameter(&parameter(location, style, false), &value).is_err()
    };
    assert!(refused(
        Location::Query,
        Style::SpaceDelimited,
        json!(["a b"])
    ));
    assert!(refused(Location::Query, Style::Form, json!([])));
    assert!(refused(Location::Query, Style::Form, json!(null)));
    assert!(refused(Location::Path, Style::Simple, json!("..")));
    assert!(refused(
        Location::Header,
        Style::Simple,
        json!("line\nbreak")
    ));
}

#[test]
fn another_style_is_read_as_another_value() {
    let root = json!({"schema": {"type": "array", "items": {"type": "integer"}}});
    let mut fields = Fields {
        query: Fields::query_pairs("p=1,2"),
        ..Fields::default()
    };
    let exploded = parameter(Location::Query, Style::Form, true);
    assert_eq!(
        read_parameter(&root, &exploded, &fields),
        Ok(Some(json!(["1,2"])))
    );
    fields.query = Fields::query_pairs("p=1&p=2");
    let joined = parameter(Location::Query, Style::Form, false);
    assert!(read_parameter(&root, &joined, &fields).is_err());
}

#[test]
fn of_integers_or_texts_a_fraction_is_a_text() {
    let root = json!({"both": {"oneOf": [{"type": "integer"}, {"type": "string"}]}, "any": {"type": ["number", "string"]}, "whole": {"type": "integer"}, "format": {"oneOf": [{"type": "number", "format": "int32"}, {"type": "string"}]}});
    let read = |pointer: &str, text: &str| value_of(text, Types::at(&root, Some(pointer)));
    assert_eq!(read("/both", "1.5"), json!("1.5"));
    assert_eq!(read("/both", "15"), json!(15));
    assert_eq!(read("/format", "1.5"), json!("1.5"));
    assert_eq!(read("/any", "1.5"), json!(1.5));
    // It is a wrong number where there is nothing else that it may be.
    assert_eq!(read("/whole", "1.5"), json!(1.5));
}
