// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Crate`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Crate {
    /// `code`.
    pub code: String,
    /// `weight`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// `count`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// `sides`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sides: Option<Vec<String>>,
    /// `contents`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contents: Option<Vec<Item>>,
    /// `serial`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<i64>,
    /// `volume`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<f64>,
    /// `nested`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nested: Option<Vec<Vec<i64>>>,
}
runtime::object!(Crate);

impl Crate {
    /// A `Crate` with the properties that it has to have.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            weight: None,
            count: None,
            sides: None,
            contents: None,
            serial: None,
            volume: None,
            nested: None,
        }
    }
}

impl runtime::Decode for Crate {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        runtime::properties(
            1 + usize::from(self.weight.is_some()) + usize::from(self.count.is_some())
                + usize::from(self.sides.is_some())
                + usize::from(self.contents.is_some())
                + usize::from(self.serial.is_some()) + usize::from(self.volume.is_some())
                + usize::from(self.nested.is_some()),
            Some(2),
            None,
            at,
            report,
        );
        {
            let (value, at) = (&self.code, &at.property("code"));
            runtime::length(value, Some(2), Some(8), at, report);
            static PATTERN: runtime::Pattern = runtime::Pattern::new("^[^\\s]+$");
            PATTERN.check(value, at, report);
        }
        if let Some(value) = &self.weight {
            let at = &at.property("weight");
            runtime::finite(*value, at, report);
            runtime::maximum(*value, 99.5f64, at, report);
            runtime::exclusive_minimum(*value, 0f64, at, report);
            runtime::multiple_of(*value, 0.5, at, report);
        }
        if let Some(value) = &self.count {
            let at = &at.property("count");
            runtime::minimum(*value, 1, at, report);
            runtime::exclusive_maximum(*value, 100, at, report);
            runtime::multiple_of(*value, 3.0, at, report);
        }
        if let Some(value) = &self.sides {
            let at = &at.property("sides");
            runtime::items(value.len(), Some(1), Some(6), at, report);
            runtime::unique_items(value, at, report);
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::length(value, Some(1), None, at, report);
            }
        }
        if let Some(value) = &self.contents {
            let at = &at.property("contents");
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::Decode::check(value, at, report);
            }
        }
        if let Some(value) = &self.serial {
            let at = &at.property("serial");
            runtime::minimum(*value, -9007199254740991, at, report);
            runtime::maximum(*value, 9007199254740991, at, report);
            runtime::multiple_of(*value, 3000000000.0, at, report);
        }
        if let Some(value) = &self.volume {
            let at = &at.property("volume");
            runtime::finite(*value, at, report);
            runtime::exclusive_maximum(*value, 10000000000f64, at, report);
        }
        if let Some(value) = &self.nested {
            let at = &at.property("nested");
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::items(value.len(), None, Some(2), at, report);
                for (index, value) in value.iter().enumerate() {
                    let at = &at.item(index);
                    runtime::maximum(*value, 9, at, report);
                }
            }
        }
    }
}

/// `Item`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Item(pub String);

impl From<String> for Item {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl runtime::Decode for Item {
    const EXPECTED: &'static str = "a string";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::length(value, Some(1), Some(20), at, report);
    }
}
