// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Person`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Person {
    /// `name`.
    #[cfg_attr(feature = "statement", schema(min_length = 1))]
    pub name: String,
    /// `mother`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, no_recursion))]
    pub mother: Option<Box<Person>>,
    /// `children`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, no_recursion))]
    pub children: Option<Vec<Person>>,
    /// `home`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, no_recursion))]
    pub home: Option<Box<House>>,
    /// `note`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub note: Option<Note>,
}
runtime::object!(Person);

impl Person {
    /// A `Person` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            mother: None,
            children: None,
            home: None,
            note: None,
        }
    }
}

impl runtime::Decode for Person {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.name, &at.property("name"));
            runtime::length(value, Some(1), None, at, report);
        }
        if let Some(value) = &self.mother {
            let at = &at.property("mother");
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.children {
            let at = &at.property("children");
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::Decode::check(value, at, report);
            }
        }
        if let Some(value) = &self.home {
            let at = &at.property("home");
            runtime::Decode::check(value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object
            .required(
                "name",
                |value: &String, at, report| {
                    runtime::length(value, Some(1), None, at, report);
                },
                report,
            );
        object.may_have::<Person>("mother", report);
        object.may_have::<Vec<Person>>("children", report);
        object.may_have::<House>("home", report);
        object.may_have::<Note>("note", report);
    }
}

/// `House`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct House {
    /// `owner`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, no_recursion))]
    pub owner: Option<Box<Person>>,
    /// `rooms`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, no_recursion))]
    pub rooms: Option<std::collections::BTreeMap<String, House>>,
}
runtime::object!(House);

impl runtime::Decode for House {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.owner {
            let at = &at.property("owner");
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.rooms {
            let at = &at.property("rooms");
            for (name, value) in value {
                let at = &at.property(name);
                runtime::Decode::check(value, at, report);
            }
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<Person>("owner", report);
        object.may_have::<std::collections::BTreeMap<String, House>>("rooms", report);
    }
}

/// `Note`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "statement", schema(no_recursion))]
#[serde(untagged)]
pub enum Note {
    /// a string.
    String(String),
    /// an array.
    Array(Vec<Note>),
}

impl From<String> for Note {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<Note>> for Note {
    fn from(value: Vec<Note>) -> Self {
        Self::Array(value)
    }
}

impl runtime::Decode for Note {
    const EXPECTED: &'static str = "a string or an array";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        runtime::any_of(
            value,
            &[
                <String as runtime::Decode>::examine,
                <Vec<Note> as runtime::Decode>::examine,
            ],
            Self::EXPECTED,
            at,
            report,
        );
    }
}
