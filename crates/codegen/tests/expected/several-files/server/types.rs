// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// A tree, from a file of its own.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Tree {
    /// `kind`.
    pub kind: String,
    /// `graft`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, no_recursion))]
    pub graft: Option<Box<Tree>>,
    /// `fruit`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub fruit: Option<Fruit>,
}
runtime::object!(Tree);

impl Tree {
    /// A `Tree` with the properties that it has to have.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            graft: None,
            fruit: None,
        }
    }
}

impl runtime::Decode for Tree {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("kind", report);
        object.may_have::<Tree>("graft", report);
        object.may_have::<Fruit>("fruit", report);
    }
}

/// `Fruit`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Fruit {
    /// `colour`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub colour: Option<String>,
}
runtime::object!(Fruit);

impl runtime::Decode for Fruit {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<String>("colour", report);
    }
}

/// `RipeFruit`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct RipeFruit {
    /// `sweet`.
    pub sweet: bool,
}
runtime::object!(RipeFruit);
