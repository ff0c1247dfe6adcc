//! Forms and texts as bodies.

use std::collections::BTreeMap;

use crate::coerce::decode_tree;
use crate::explain::Check;
use crate::parameter::{Escapes, Names, names, query_pairs, read_style, read_text};
use crate::tree::{Tree, bracketed, grow};
use crate::{Coerce, Decode, FromText, Place, Reason, Report, Style};

/// Decodes and checks a body of `application/x-www-form-urlencoded` (OAS 3.1, section
/// 4.8.14.2). A property is written as `styles` says, or else as `form`, exploded, where
/// brackets lead into what is nested: `a[b]=1`, `a[]=1`, `a[0][b]=1`. `None` if it breaks the
/// document; the report then says where.
///
/// # Errors
///
/// [`Reason::Malformed`] if it is not UTF-8.
pub fn form<T: Decode + Coerce>(
    bytes: &[u8],
    styles: &'static [(&'static str, Style)],
    check: Check<T>,
    report: &mut Report,
) -> Result<Option<T>, Reason> {
    let pairs = query_pairs(Some(utf8(bytes)?))?;
    let names = names(T::hint);
    let mut found = Vec::new();
    let mut styled: BTreeMap<&str, (Style, Vec<&str>)> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| !pair.name.is_empty()) {
        match styles
            .iter()
            .find(|(name, style)| *name == pair.name && !is_nested(*style))
        {
            Some((name, style)) => {
                let (_, raws) = styled.entry(name).or_insert((*style, Vec::new()));
                raws.push(pair.raw);
            }
            None => found.push((keys(&pair.name, &names), Tree::text(pair.value.as_ref()))),
        }
    }
    let before = report.len();
    for (name, (style, raws)) in styled {
        match read_style(style, name, &raws, Escapes::Form) {
            Ok(tree) => found.push((vec![name.to_owned()], tree)),
            Err(why) => report.add(&Place::Body.property(name), "encoding", why),
        }
    }
    if report.len() > before {
        return Ok(None);
    }
    Ok(decode_tree(&grow(found), check, &Place::Body, report))
}

/// Decodes and checks a body that is one scalar as text. `None` if it breaks the document; the
/// report then says so.
///
/// # Errors
///
/// [`Reason::Malformed`] if it is not UTF-8.
pub fn text<T: FromText>(
    bytes: &[u8],
    check: Check<T>,
    report: &mut Report,
) -> Result<Option<T>, Reason> {
    Ok(read_text(utf8(bytes)?, check, &Place::Body, report))
}

/// Whether a style leaves a property to the pairs of its name and the brackets behind it.
fn is_nested(style: Style) -> bool {
    matches!(style, Style::Form { explode: true } | Style::DeepObject)
}

/// The way to a value by the name of its pair. A name that the document has is no way, though
/// it may have brackets.
pub(super) fn keys(name: &str, names: &Names) -> Vec<String> {
    if names.knows(name) {
        return vec![name.to_owned()];
    }
    let (top, mut keys) = bracketed(name);
    keys.insert(0, top.to_owned());
    keys
}

fn utf8(bytes: &[u8]) -> Result<&str, Reason> {
    str::from_utf8(bytes).map_err(|_| Reason::Malformed("the body is not UTF-8".to_owned()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::*;
    use crate::Hint;

    /// A body whose properties are as those of payment services are.
    #[derive(Debug, serde::Deserialize)]
    #[serde(transparent)]
    struct Charge(BTreeMap<String, Value>);

    impl Decode for Charge {
        const EXPECTED: &'static str = "an object";

        fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
            let Some(object) = crate::Object::open(value, at, report) else {
                return;
            };
            object.required::<u32>("amount", Decode::check, report);
        }

        fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
            let amount = value.get("amount").unwrap_or(&Value::Null);
            u32::from_value(amount).and_then(|_| BTreeMap::from_value(value).map(Self))
        }
    }

    fn item() -> Hint {
        Hint::Object {
            properties: &[("price", String::hint), ("quantity", u32::hint)],
            additional: None,
        }
    }

    impl Coerce for Charge {
        fn hint() -> Hint {
            Hint::Object {
                properties: &[
                    ("amount", u32::hint),
                    ("items", || Hint::Array(item)),
                    ("metadata", || {
                        Hint::OneOf(&[BTreeMap::<String, String>::hint, || {
                            Hint::Matching(str::is_empty)
                        }])
                    }),
                    ("expand", Vec::<String>::hint),
                    ("tags", Vec::<u8>::hint),
                    ("filter", || Hint::Any),
                    ("exact[name]", bool::hint),
                ],
                additional: None,
            }
        }
    }

    fn read(body: &str) -> Result<Value, Reason> {
        const STYLES: &[(&str, Style)] = &[
            ("tags", Style::Form { explode: false }),
            ("filter", Style::Json),
        ];
        let mut report = Report::new();
        let value = form::<Charge>(body.as_bytes(), STYLES, Decode::check, &mut report)?;
        report.conclude(value).map(|charge| json!(charge.0))
    }

    #[test]
    fn brackets_are_understood_without_a_style() {
        for (body, expected) in [
            (
                "amount=5&metadata[a%5D=x+y",
                json!({"amount": 5, "metadata": {"a": "x y"}}),
            ),
            ("amount=5&metadata=", json!({"amount": 5, "metadata": ""})),
            (
                "amount=5&items[0][price]=7&items[0][quantity]=2&items[1][price]=b",
                json!({"amount": 5, "items": [{"price": "7", "quantity": 2}, {"price": "b"}]}),
            ),
            (
                "amount=5&expand[]=a&expand[]=b",
                json!({"amount": 5, "expand": ["a", "b"]}),
            ),
            (
                "amount=5&expand=a&expand=b",
                json!({"amount": 5, "expand": ["a", "b"]}),
            ),
            ("amount=5&expand=a", json!({"amount": 5, "expand": ["a"]})),
            ("amount=5&tags=1,2", json!({"amount": 5, "tags": [1, 2]})),
            (
                "amount=5&filter=%7B%22a%22:[1]%7D",
                json!({"amount": 5, "filter": {"a": [1]}}),
            ),
            (
                "amount=5&exact%5Bname%5D=true",
                json!({"amount": 5, "exact[name]": true}),
            ),
        ] {
            assert_eq!(read(body), Ok(expected), "{body}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_form_is_told_with_its_place() {
        let broken = |body| -> Vec<(String, &str)> {
            match read(body) {
                Err(Reason::Invalid(violations)) => violations
                    .into_iter()
                    .map(|violation| (violation.place, violation.rule))
                    .collect(),
                other => panic!("{body} gave {other:?}"),
            }
        };
        let one = |place: &str, rule| vec![(place.to_owned(), rule)];
        assert_eq!(broken(""), one("/amount", "required"));
        assert_eq!(broken("amount=x"), one("/amount", "type"));
        assert_eq!(broken("amount=1&amount=2"), one("/amount", "type"));
        assert_eq!(broken("amount=1&filter={"), one("/filter", "encoding"));
        assert!(matches!(read("amount=%FF"), Err(Reason::Malformed(_))));
    }

    #[test]
    fn a_text_is_one_scalar() {
        let mut report = Report::new();
        let number = text::<u8>(b"7", Decode::check, &mut report);
        assert_eq!((number, report.is_empty()), (Ok(Some(7)), true));
        assert_eq!(text::<u8>(b"x", Decode::check, &mut report), Ok(None));
        assert_eq!(report.len(), 1);
        let broken = text::<String>(b"\xff", Decode::check, &mut report);
        assert!(matches!(broken, Err(Reason::Malformed(_))));
    }
}
