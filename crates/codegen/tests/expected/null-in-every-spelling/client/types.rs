// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Drawer`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Drawer {
    /// `list`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub list: Option<String>,
    /// `any`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub any: Option<i64>,
    /// `one`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub one: Option<Label>,
    /// `old`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub old: Option<String>,
    /// `choice`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub choice: Option<DrawerChoice>,
    /// `only`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub only: Option<()>,
    /// `reference`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub reference: Option<MaybeLabel>,
    /// `items`.
    pub items: Vec<Option<i64>>,
    /// `tags`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<std::collections::BTreeMap<String, Option<String>>>,
}
runtime::object!(Drawer);

impl runtime::Decode for Drawer {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.list, &at.property("list"));
            if let Some(value) = value {
                runtime::length(value, Some(1), None, at, report);
            }
        }
    }
}

/// `Label`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Label {
    /// `text`.
    pub text: String,
}
runtime::object!(Label);

/// `MaybeLabel`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct MaybeLabel {
    /// `text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}
runtime::object!(MaybeLabel);

/// `DrawerChoice`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum DrawerChoice {
    /// `left`
    #[serde(rename = "left")]
    Left,
    /// `right`
    #[serde(rename = "right")]
    Right,
}

impl DrawerChoice {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

impl std::fmt::Display for DrawerChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
