// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Recipe`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Recipe {
    /// A number, or words.
    pub serves: RecipeServes,
    /// `steps`.
    pub steps: RecipeSteps,
    /// `source`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub source: Option<RecipeSource>,
    /// `weight`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<RecipeWeight>,
}
runtime::object!(Recipe);

impl Recipe {
    /// A `Recipe` with the properties that it has to have.
    pub fn new(
        serves: RecipeServes,
        steps: RecipeSteps,
        source: Option<RecipeSource>,
    ) -> Self {
        Self {
            serves,
            steps,
            source,
            weight: None,
        }
    }
}

impl runtime::Decode for Recipe {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.serves, &at.property("serves"));
            runtime::Decode::check(value, at, report);
        }
        {
            let (value, at) = (&self.source, &at.property("source"));
            if let Some(value) = value {
                runtime::Decode::check(value, at, report);
            }
        }
        if let Some(value) = &self.weight {
            let at = &at.property("weight");
            runtime::Decode::check(value, at, report);
        }
    }
}

/// `Book`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Book {
    /// `isbn`.
    pub isbn: String,
    /// `page`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
}
runtime::object!(Book);

impl Book {
    /// A `Book` with the properties that it has to have.
    pub fn new(isbn: impl Into<String>) -> Self {
        Self {
            isbn: isbn.into(),
            page: None,
        }
    }
}

/// `Site`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Site {
    /// `url`.
    pub url: String,
}
runtime::object!(Site);

impl runtime::Decode for Site {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.url, &at.property("url"));
            runtime::format(value, "uri", at, report);
        }
    }
}

/// `RecipeServesInteger`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct RecipeServesInteger(pub u64);

impl From<u64> for RecipeServesInteger {
    fn from(value: u64) -> Self {
        Self(value)
    }
}

impl runtime::Decode for RecipeServesInteger {
    const EXPECTED: &'static str = "an integer";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::minimum(*value, 1, at, report);
    }
}

/// `RecipeServesString`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct RecipeServesString(pub String);

impl From<String> for RecipeServesString {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl runtime::Decode for RecipeServesString {
    const EXPECTED: &'static str = "a string";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::length(value, None, Some(20), at, report);
    }
}

/// A number, or words.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RecipeServes {
    /// `RecipeServesInteger`.
    Integer(RecipeServesInteger),
    /// `RecipeServesString`.
    String(RecipeServesString),
}

impl<'de> serde::Deserialize<'de> for RecipeServes {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        runtime::Choice::of(&value)
            .or_checked(<RecipeServesInteger as runtime::Decode>::check, Self::Integer)
            .or_checked(<RecipeServesString as runtime::Decode>::check, Self::String)
            .made(stringify!(RecipeServes))
    }
}

impl From<RecipeServesInteger> for RecipeServes {
    fn from(value: RecipeServesInteger) -> Self {
        Self::Integer(value)
    }
}

impl From<RecipeServesString> for RecipeServes {
    fn from(value: RecipeServesString) -> Self {
        Self::String(value)
    }
}

impl runtime::Decode for RecipeServes {
    const EXPECTED: &'static str = "one of its variants";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        match self {
            Self::Integer(value) => {
                runtime::Decode::check(value, at, report);
            }
            Self::String(value) => {
                runtime::Decode::check(value, at, report);
            }
        }
    }
}

/// `RecipeSteps`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RecipeSteps {
    /// a string.
    String(String),
    /// an array.
    Array(Vec<String>),
}

impl From<String> for RecipeSteps {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<String>> for RecipeSteps {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

/// `RecipeSource`.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RecipeSource {
    /// `Book`.
    Book(Book),
    /// `Site`.
    Site(Site),
}

impl<'de> serde::Deserialize<'de> for RecipeSource {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        runtime::Choice::of(&value)
            .or(Self::Book)
            .or_checked(<Site as runtime::Decode>::check, Self::Site)
            .made(stringify!(RecipeSource))
    }
}

impl From<Book> for RecipeSource {
    fn from(value: Book) -> Self {
        Self::Book(value)
    }
}

impl From<Site> for RecipeSource {
    fn from(value: Site) -> Self {
        Self::Site(value)
    }
}

impl runtime::Decode for RecipeSource {
    const EXPECTED: &'static str = "one of its variants";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Self::Site(value) = self {
            runtime::Decode::check(value, at, report);
        }
    }
}

/// `RecipeWeight`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RecipeWeight {
    /// a boolean.
    Boolean(bool),
    /// a number.
    Number(f64),
    /// a string.
    String(String),
}

impl From<bool> for RecipeWeight {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<f64> for RecipeWeight {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<String> for RecipeWeight {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl std::fmt::Display for RecipeWeight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Boolean(value) => value.fmt(f),
            Self::Number(value) => value.fmt(f),
            Self::String(value) => value.fmt(f),
        }
    }
}

impl runtime::Decode for RecipeWeight {
    const EXPECTED: &'static str = "one of its variants";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Self::Number(value) = self {
            runtime::finite(*value, at, report);
        }
    }
}
