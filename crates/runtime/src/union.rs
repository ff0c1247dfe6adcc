//! Values of one of several types.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::decode::wrong_type;
use crate::explain::Check;
use crate::{Place, Report};

/// The tag of a tagged union (OAS 3.1, section 4.8.25), and the whole object that it stands in.
/// A tag that is a number or a boolean is told as JSON writes it.
///
/// # Errors
///
/// If it is no object, or has no such tag.
pub fn tagged<'de, D: Deserializer<'de>>(
    deserializer: D,
    property: &'static str,
) -> Result<(String, Value), D::Error> {
    let value = Value::deserialize(deserializer)?;
    let Value::Object(object) = &value else {
        return Err(D::Error::custom("must be an object"));
    };
    let tag = object
        .get(property)
        .ok_or_else(|| D::Error::missing_field(property))?;
    let tag = tag_text(tag)
        .ok_or_else(|| D::Error::custom(format_args!("{property} must be a string")))?;
    Ok((tag, value))
}

/// The value of the variant that the tag names.
///
/// # Errors
///
/// If the object is not of the variant's type.
pub fn variant<T: DeserializeOwned, E: Error>(value: Value) -> Result<T, E> {
    T::deserialize(value).map_err(E::custom)
}

/// A value as a type, if it is one.
pub fn of_type<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

/// A value as a type, if it is one and keeps its constraints.
pub fn fitting<T: DeserializeOwned>(value: &Value, check: Check<T>) -> Option<T> {
    let value = of_type(value)?;
    let mut report = Report::new();
    check(&value, &Place::Body, &mut report);
    report.is_empty().then_some(value)
}

/// A value as a type, if it is one that has a place for all that is in it. What has none may be
/// ignored (Core, section 10.3.2.3), but not where another variant has one.
pub fn whole<T: DeserializeOwned + Serialize>(value: &Value) -> Option<T> {
    of_type(value).filter(|read| keeps(value, read))
}

/// The same of a type that has constraints, if they are kept.
pub fn whole_fitting<T>(value: &Value, check: Check<T>) -> Option<T>
where
    T: DeserializeOwned + Serialize,
{
    fitting(value, check).filter(|read| keeps(value, read))
}

/// Whether what was read is written again with every member that there was.
fn keeps<T: Serialize>(value: &Value, read: &T) -> bool {
    serde_json::to_value(read).is_ok_and(|written| has_all(&written, value))
}

fn has_all(written: &Value, value: &Value) -> bool {
    match (written, value) {
        (Value::Object(written), Value::Object(value)) => value.iter().all(|(name, member)| {
            // Absent and null are one to who reads leniently.
            let kept = written.get(name).unwrap_or(&Value::Null);
            has_all(kept, member)
        }),
        (Value::Array(written), Value::Array(value)) => {
            written.len() == value.len()
                && written
                    .iter()
                    .zip(value)
                    .all(|(kept, item)| has_all(kept, item))
        }
        (Value::Null, value) => value.is_null(),
        _ => true,
    }
}

/// The error that a value is of no variant of an untagged union.
pub fn no_variant<E: Error>(name: &str) -> E {
    E::custom(format_args!("must be one of the variants of {name}"))
}

/// The error that a tag names no variant.
pub fn unknown_tag<E: Error>(property: &str, tag: &str, known: &[&str]) -> E {
    E::custom(format_args!(
        "{property} must be one of {}, is {tag:?}",
        known.join(", ")
    ))
}

/// The tag of an object under examination. `None` if there is none among `known`; the report
/// then says so.
pub fn tag_of(
    value: &Value,
    property: &'static str,
    known: &'static [&'static str],
    at: &Place<'_>,
    report: &mut Report,
) -> Option<String> {
    let Value::Object(object) = value else {
        wrong_type(value, "an object", at, report);
        return None;
    };
    let at = at.property(property);
    let expected = || format!("one of {}", known.join(", "));
    let Some(tag) = object.get(property) else {
        let message = format!("must be there, and be {}", expected());
        report.add(&at, "required", message);
        return None;
    };
    let Some(text) = tag_text(tag) else {
        wrong_type(tag, &expected(), &at, report);
        return None;
    };
    if known.contains(&text.as_str()) {
        return Some(text);
    }
    report.add(&at, "enum", format!("must be {}, is {tag}", expected()));
    None
}

fn tag_text(tag: &Value) -> Option<String> {
    match tag {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(boolean) => Some(boolean.to_string()),
        _ => None,
    }
}

/// Says why a value is none of the types of an untagged union (`anyOf`, Core, section
/// 10.2.1.2). Each of the attempts examines it as one of them. If one came further than the
/// others, what it found is what is wrong; otherwise the value is just not `expected`.
pub fn any_of(
    value: &Value,
    attempts: &[fn(&Value, &Place<'_>, &mut Report)],
    expected: &str,
    at: &Place<'_>,
    report: &mut Report,
) {
    let mut best: Option<Report> = None;
    let mut tied = false;
    for attempt in attempts {
        // Unions within unions multiply, and it is the request that decides how deep they go.
        let Some(mut own) = report.attempt() else {
            best = None;
            break;
        };
        attempt(value, at, &mut own);
        report.count_attempts(&own);
        if !got_past(&own, at) {
            continue;
        }
        let order = best.as_ref().map(|best| own.len().cmp(&best.len()));
        match order {
            None | Some(std::cmp::Ordering::Less) => (best, tied) = (Some(own), false),
            Some(std::cmp::Ordering::Equal) => tied = true,
            Some(std::cmp::Ordering::Greater) => {}
        }
    }
    match best {
        Some(best) if !tied => report.append(best),
        _ => report.add(at, "anyOf", format!("must be {expected}")),
    }
}

/// Whether an attempt found the value to be of its type, and only something in it wrong.
fn got_past(report: &Report, at: &Place<'_>) -> bool {
    let place = at.to_string();
    !report.violations().iter().any(|violation| {
        violation.place == place
            && matches!(
                violation.rule,
                "type" | "format" | "enum" | "anyOf" | "const"
            )
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{Decode, Object, Reason};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Cat {
        kind: Value,
        lives: u8,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Dog {
        kind: Value,
        tricks: Vec<String>,
    }

    /// As generated code writes it.
    #[derive(Debug, PartialEq)]
    enum Pet {
        Cat(Cat),
        Dog(Dog),
    }

    impl<'de> Deserialize<'de> for Pet {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let (tag, value) = tagged(deserializer, "kind")?;
            match tag.as_str() {
                "cat" | "9" => variant(value).map(Self::Cat),
                "dog" | "true" => variant(value).map(Self::Dog),
                _ => Err(unknown_tag("kind", &tag, &["cat", "dog"])),
            }
        }
    }

    #[test]
    fn the_tag_chooses_the_variant() {
        let read = |value: Value| serde_json::from_str::<Pet>(&value.to_string());
        for kind in [json!("cat"), json!(9)] {
            let cat = Cat {
                kind: kind.clone(),
                lives: 7,
            };
            assert_eq!(
                read(json!({"kind": kind, "lives": 7})).ok(),
                Some(Pet::Cat(cat))
            );
        }
        let dog = Dog {
            kind: json!(true),
            tricks: Vec::new(),
        };
        assert_eq!(
            read(json!({"kind": true, "tricks": []})).ok(),
            Some(Pet::Dog(dog))
        );
        for (value, why) in [
            (json!({"kind": "cow"}), "one of cat, dog"),
            (json!({"kind": null}), "kind must be a string"),
            (json!({"lives": 7}), "missing field `kind`"),
            (json!([]), "must be an object"),
            (json!({"kind": "cat"}), "missing field `lives`"),
        ] {
            let error = read(value.clone()).unwrap_err().to_string();
            assert!(error.contains(why), "{value}: {error}");
        }
    }

    #[test]
    fn a_value_is_whole_in_a_type_that_has_a_place_for_all_of_it() {
        #[derive(Serialize, Deserialize)]
        struct Few {
            lives: Option<u8>,
            kittens: Option<Vec<Few>>,
        }
        for (value, is_whole) in [
            (json!({}), true),
            (json!({"lives": 7, "kittens": [{"lives": 1}, {}]}), true),
            (json!({"lives": null}), true),
            (json!({"lives": 7, "tricks": []}), false),
            (json!({"kittens": [{"lives": 1}, {"tricks": []}]}), false),
            (json!({"lives": "x"}), false),
        ] {
            assert_eq!(whole::<Few>(&value).is_some(), is_whole, "{value}");
        }
        let unlucky: Check<Few> = |few, at, report| {
            if few.lives == Some(4) {
                report.add(at, "not", "must not be 4".to_owned());
            }
        };
        assert!(whole_fitting(&json!({"lives": 3}), unlucky).is_some());
        assert!(whole_fitting(&json!({"lives": 4}), unlucky).is_none());
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
    fn a_wrong_tag_is_told_at_its_property() {
        let tag = |value: Value| {
            let mut report = Report::new();
            let tag = tag_of(&value, "kind", &["cat", "9"], &Place::Body, &mut report);
            tag.ok_or_else(|| places(report))
        };
        assert_eq!(tag(json!({"kind": "cat"})), Ok("cat".to_owned()));
        assert_eq!(tag(json!({"kind": 9})), Ok("9".to_owned()));
        for (value, place, rule) in [
            (json!({}), "/kind", "required"),
            (json!({"kind": []}), "/kind", "type"),
            (json!({"kind": "cow"}), "/kind", "enum"),
            (json!(7), "", "type"),
        ] {
            assert_eq!(
                tag(value.clone()),
                Err(vec![(place.to_owned(), rule)]),
                "{value}"
            );
        }
    }

    impl Decode for Cat {
        const EXPECTED: &'static str = "a cat";

        fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
            if let Some(object) = Object::open(value, at, report) {
                object.required::<u8>("lives", Decode::check, report);
                object.required::<String>("kind", Decode::check, report);
            }
        }
    }

    #[test]
    fn of_several_types_the_one_that_comes_nearest_says_what_is_wrong() {
        let explain = |value: Value, attempts: &[fn(&Value, &Place<'_>, &mut Report)]| {
            let mut report = Report::new();
            any_of(
                &value,
                attempts,
                "a cat or a number",
                &Place::Body,
                &mut report,
            );
            places(report)
        };
        let attempts = [
            Cat::examine as fn(&Value, &Place<'_>, &mut Report),
            u8::examine,
        ];
        let cat = json!({"kind": "cat", "lives": "x"});
        assert_eq!(explain(cat, &attempts), [("/lives".to_owned(), "type")]);
        assert_eq!(explain(json!(true), &attempts), [(String::new(), "anyOf")]);
        let twins = [
            Cat::examine as fn(&Value, &Place<'_>, &mut Report),
            Cat::examine,
        ];
        assert_eq!(explain(json!({}), &twins), [(String::new(), "anyOf")]);
    }

    #[test]
    fn unions_within_unions_are_tried_to_an_end() {
        fn attempt(value: &Value, at: &Place<'_>, report: &mut Report) {
            if let Some(inner) = value.get("in") {
                let at = at.property("in");
                any_of(inner, &[attempt, attempt, attempt], "an end", &at, report);
            } else {
                report.add(at, "type", "must be an end");
            }
        }
        let deep = (0..100).fold(json!(1), |inner, _| json!({"in": inner}));
        let mut report = Report::new();
        attempt(&deep, &Place::Body, &mut report);
        assert!(!report.is_empty());
    }
}
