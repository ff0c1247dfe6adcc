// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Drawer`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Drawer {
    /// `list`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(min_length = 1, required = true))]
    pub list: Option<String>,
    /// `any`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub any: Option<i64>,
    /// `one`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub one: Option<Label>,
    /// `old`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub old: Option<String>,
    /// `choice`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub choice: Option<DrawerChoice>,
    /// `only`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub only: Option<()>,
    /// `reference`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub reference: Option<MaybeLabel>,
    /// `items`.
    pub items: Vec<Option<i64>>,
    /// `tags`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object
            .required(
                "list",
                |value: &Option<String>, at, report| {
                    if let Some(value) = value {
                        runtime::length(value, Some(1), None, at, report);
                    }
                },
                report,
            );
        object.has::<Option<i64>>("any", report);
        object.has::<Option<Label>>("one", report);
        object.has::<Option<String>>("old", report);
        object.has::<Option<DrawerChoice>>("choice", report);
        object.has::<Option<()>>("only", report);
        object.has::<Option<MaybeLabel>>("reference", report);
        object.has::<Vec<Option<i64>>>("items", report);
        object
            .may_have::<
                std::collections::BTreeMap<String, Option<String>>,
            >("tags", report);
    }
}

/// `Label`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Label {
    /// `text`.
    pub text: String,
}
runtime::object!(Label);

impl runtime::Decode for Label {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("text", report);
    }
}

/// `MaybeLabel`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct MaybeLabel {
    /// `text`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub text: Option<String>,
}
runtime::object!(MaybeLabel);

impl runtime::Decode for MaybeLabel {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<String>("text", report);
    }
}

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
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
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

impl runtime::Decode for DrawerChoice {
    const EXPECTED: &'static str = "one of left, right";
}
