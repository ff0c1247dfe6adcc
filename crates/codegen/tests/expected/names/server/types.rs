// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Option`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct OptionType {
    /// `fn`.
    #[serde(rename = "fn")]
    pub fn_: String,
    /// `Self`.
    #[serde(rename = "Self")]
    pub self_: String,
    /// ``.
    #[serde(rename = "", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub x: Option<String>,
    /// `@id`.
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub id: Option<String>,
    /// `+1`.
    #[serde(rename = "+1", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub plus1: Option<i64>,
    /// `-1`.
    #[serde(rename = "-1", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub minus1: Option<i64>,
    /// `größe`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub größe: Option<String>,
    /// `名前`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub 名前: Option<String>,
    /// `userId`.
    #[serde(rename = "userId", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub user_id: Option<String>,
    /// `user_id`.
    #[serde(rename = "user_id", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub user_id2: Option<String>,
    /// `vec`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub vec: Option<VecType>,
    /// `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub string: Option<StringType>,
    /// `result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub result: Option<ResultType2>,
    /// `Result`.
    #[serde(rename = "Result", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub result2: Option<ResultType>,
    /// `dotted`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub dotted: Option<SomeThingElse>,
    /// `digit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub digit: Option<X3d>,
    /// `inline`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub inline: Option<OptionTypeInline>,
}
runtime::object!(OptionType);

impl OptionType {
    /// An `OptionType` with the properties that it has to have.
    pub fn new(fn_: impl Into<String>, self_: impl Into<String>) -> Self {
        Self {
            fn_: fn_.into(),
            self_: self_.into(),
            x: None,
            id: None,
            plus1: None,
            minus1: None,
            größe: None,
            名前: None,
            user_id: None,
            user_id2: None,
            vec: None,
            string: None,
            result: None,
            result2: None,
            dotted: None,
            digit: None,
            inline: None,
        }
    }
}

impl runtime::Decode for OptionType {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.vec {
            let at = &at.property("vec");
            runtime::Decode::check(value, at, report);
        }
    }
}

/// Named as the inline schema would be.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct OptionInline(pub String);

impl From<String> for OptionInline {
    fn from(value: String) -> Self {
        Self(value)
    }
}

/// `Vec`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct VecType {
    /// `x`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub x: Option<f64>,
    /// `taken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub taken: Option<OptionInline>,
}
runtime::object!(VecType);

impl runtime::Decode for VecType {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.x {
            let at = &at.property("x");
            runtime::finite(*value, at, report);
        }
    }
}

/// `String`.
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
pub enum StringType {
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Ok`
    Ok,
}

impl StringType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Some => "Some",
            Self::Ok => "Ok",
        }
    }
}

impl std::fmt::Display for StringType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `Result`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct ResultType {
    /// `a`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub a: Option<String>,
}
runtime::object!(ResultType);

/// `result`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct ResultType2 {
    /// `b`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub b: Option<String>,
}
runtime::object!(ResultType2);

/// `some.thing-else`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct SomeThingElse {
    /// `c`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub c: Option<String>,
}
runtime::object!(SomeThingElse);

/// `3d`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct X3d {
    /// `d`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub d: Option<String>,
}
runtime::object!(X3d);

/// `OptionTypeInline`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct OptionTypeInline {
    /// `x`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub x: Option<String>,
}
runtime::object!(OptionTypeInline);
