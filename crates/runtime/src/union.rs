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

/// The choice of a variant of an untagged union.
///
/// A value is read as the first variant that has a place for all that is in it and whose constraints
/// it keeps: two that are texts, say, may differ in their patterns alone, and two that are objects in
/// their optional members. If there is none, as the first that has a place for all but members that
/// are null; then as the first whose constraints it keeps: a member that has no place may be ignored
/// (Core, section 10.3.2.3). And then as the first of its type, of which the checks say what is wrong. Each variant is read once, so that a value that is nested deeply is
/// not read again at each level for each of these.
#[derive(Debug)]
pub struct Choice<'v, U> {
    value: &'v Value,
    best: Option<U>,
    but_null: Option<U>,
    fitting: Option<U>,
    typed: Option<U>,
}

impl<'v, U> Choice<'v, U> {
    /// The choice for a value, before any variant is tried.
    pub fn of(value: &'v Value) -> Self {
        Self {
            value,
            best: None,
            but_null: None,
            fitting: None,
            typed: None,
        }
    }

    /// Tries a variant whose type has no constraints.
    #[must_use]
    pub fn or<T>(self, variant: impl FnOnce(T) -> U) -> Self
    where
        T: DeserializeOwned + Serialize,
    {
        self.or_checked(|_, _, _| {}, variant)
    }

    /// Tries a variant whose type has constraints.
    #[must_use]
    pub fn or_checked<T>(mut self, check: Check<T>, variant: impl FnOnce(T) -> U) -> Self
    where
        T: DeserializeOwned + Serialize,
    {
        if self.best.is_some() {
            return self;
        }
        let Ok(read) = T::deserialize(self.value) else {
            return self;
        };
        let mut report = Report::new();
        check(&read, &Place::Body, &mut report);
        let place = if !report.is_empty() {
            &mut self.typed
        } else {
            match serde_json::to_value(&read) {
                Ok(written) if has_all(&written, self.value, Nulls::Kept) => &mut self.best,
                Ok(written) if has_all(&written, self.value, Nulls::Absent) => &mut self.but_null,
                _ => &mut self.fitting,
            }
        };
        place.get_or_insert_with(|| variant(read));
        self
    }

    /// The variant that was chosen.
    ///
    /// # Errors
    ///
    /// That the value is of none; `name` is that of the union.
    pub fn made<E: Error>(self, name: &str) -> Result<U, E> {
        let made = self.best.or(self.but_null).or(self.fitting).or(self.typed);
        made.ok_or_else(|| E::custom(format_args!("must be one of the variants of {name}")))
    }
}

/// What becomes of a member that is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nulls {
    /// It is kept as null.
    Kept,
    /// It may as well be absent: to who reads leniently both are one.
    Absent,
}

/// Whether what was read is written again with every member that there was.
fn has_all(written: &Value, value: &Value, nulls: Nulls) -> bool {
    match (written, value) {
        (Value::Object(written), Value::Object(value)) => {
            value.iter().all(|(name, member)| match written.get(name) {
                Some(kept) => has_all(kept, member, nulls),
                None => nulls == Nulls::Absent && has_all(&Value::Null, member, nulls),
            })
        }
        (Value::Array(written), Value::Array(value)) => {
            written.len() == value.len()
                && written
                    .iter()
                    .zip(value)
                    .all(|(kept, item)| has_all(kept, item, nulls))
        }
        (Value::Null, value) => value.is_null(),
        _ => true,
    }
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

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Leaf {
        lives: u8,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Branch {
        lives: Option<u8>,
        kittens: Option<Vec<Node>>,
    }

    #[derive(Debug, PartialEq, Serialize)]
    #[serde(untagged)]
    enum Node {
        Leaf(Leaf),
        Branch(Branch),
    }

    /// As generated code writes it.
    impl<'de> Deserialize<'de> for Node {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let value = Value::deserialize(deserializer)?;
            let not_four: Check<Leaf> = |leaf, at, report| {
                if leaf.lives == 4 {
                    report.add(at, "not", "must not be 4".to_owned());
                }
            };
            Choice::of(&value)
                .or_checked(not_four, Self::Leaf)
                .or(Self::Branch)
                .made("Node")
        }
    }

    #[test]
    fn a_variant_is_chosen_that_has_a_place_for_all_and_keeps_its_constraints() {
        let is_leaf = |value: Value| {
            let node = serde_json::from_value::<Node>(value);
            node.map(|node| matches!(node, Node::Leaf(_))).ok()
        };
        for (value, expected) in [
            (json!({"lives": 7}), Some(true)),
            (json!({"lives": 7, "tricks": null}), Some(true)),
            (
                json!({"lives": 7, "kittens": [], "tricks": null}),
                Some(false),
            ),
            // The first has no place for all of it, or breaks a constraint.
            (json!({"lives": 7, "kittens": []}), Some(false)),
            (json!({"lives": 7, "kittens": null}), Some(false)),
            (json!({"lives": 4}), Some(false)),
            // None has: the first that fits.
            (json!({"lives": 7, "tricks": []}), Some(true)),
            (json!({"kittens": [{"tricks": []}]}), Some(false)),
            (json!({"lives": "x"}), None),
        ] {
            assert_eq!(is_leaf(value.clone()), expected, "{value}");
        }
    }

    #[test]
    fn a_deep_value_that_no_variant_has_a_place_for_is_read_once() {
        thread_local! {
            static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
        }
        #[derive(Debug, Serialize)]
        struct Counted {
            inner: Option<Box<Counted>>,
        }
        impl<'de> Deserialize<'de> for Counted {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[derive(Deserialize, Serialize)]
                struct Plain {
                    inner: Option<Box<Counted>>,
                }
                READ.set(READ.get() + 1);
                let value = Value::deserialize(deserializer)?;
                Choice::of(&value)
                    .or::<u8>(|_| Counted { inner: None })
                    .or(|plain: Plain| Counted { inner: plain.inner })
                    .made("Counted")
            }
        }
        let deep = (0..60).fold(json!({"unknown": 1}), |inner, _| json!({ "inner": inner }));
        assert!(serde_json::from_value::<Counted>(deep).is_ok());
        assert_eq!(READ.get(), 61);
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
