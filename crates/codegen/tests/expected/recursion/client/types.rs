// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Person`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Person {
    /// `name`.
    pub name: String,
    /// `mother`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mother: Option<Box<Person>>,
    /// `children`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<Person>>,
    /// `home`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home: Option<Box<House>>,
    /// `note`.
    #[serde(skip_serializing_if = "Option::is_none")]
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
}

/// `House`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct House {
    /// `owner`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Box<Person>>,
    /// `rooms`.
    #[serde(skip_serializing_if = "Option::is_none")]
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
}

/// `Note`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
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
