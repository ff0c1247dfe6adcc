// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Crate`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Crate {
    /// `code`.
    #[cfg_attr(
        feature = "statement",
        schema(min_length = 2, max_length = 8, pattern = "^[^\\s]+$")
    )]
    pub code: String,
    /// `weight`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(
            maximum = 99.5,
            exclusive_minimum = 0,
            multiple_of = 0.5,
            nullable = false
        )
    )]
    pub weight: Option<f64>,
    /// `count`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(minimum = 1, exclusive_maximum = 100, multiple_of = 3, nullable = false)
    )]
    pub count: Option<u64>,
    /// `sides`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(min_items = 1, max_items = 6, nullable = false)
    )]
    pub sides: Option<Vec<String>>,
    /// `contents`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub contents: Option<Vec<Item>>,
    /// `serial`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(
            minimum = -9007199254740991i64,
            maximum = 9007199254740991i64,
            multiple_of = 3000000000.0,
            nullable = false
        )
    )]
    pub serial: Option<i64>,
    /// `volume`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(exclusive_maximum = 10000000000i64, nullable = false)
    )]
    pub volume: Option<f64>,
    /// `nested`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object
            .required(
                "code",
                |value: &String, at, report| {
                    runtime::length(value, Some(2), Some(8), at, report);
                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                        "^[^\\s]+$",
                    );
                    PATTERN.check(value, at, report);
                },
                report,
            );
        object
            .optional(
                "weight",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                    runtime::maximum(*value, 99.5f64, at, report);
                    runtime::exclusive_minimum(*value, 0f64, at, report);
                    runtime::multiple_of(*value, 0.5, at, report);
                },
                report,
            );
        object
            .optional(
                "count",
                |value: &u64, at, report| {
                    runtime::minimum(*value, 1, at, report);
                    runtime::exclusive_maximum(*value, 100, at, report);
                    runtime::multiple_of(*value, 3.0, at, report);
                },
                report,
            );
        object
            .optional(
                "sides",
                |value: &Vec<String>, at, report| {
                    runtime::items(value.len(), Some(1), Some(6), at, report);
                    runtime::unique_items(value, at, report);
                    for (index, value) in value.iter().enumerate() {
                        let at = &at.item(index);
                        runtime::length(value, Some(1), None, at, report);
                    }
                },
                report,
            );
        object.may_have::<Vec<Item>>("contents", report);
        object
            .optional(
                "serial",
                |value: &i64, at, report| {
                    runtime::minimum(*value, -9007199254740991, at, report);
                    runtime::maximum(*value, 9007199254740991, at, report);
                    runtime::multiple_of(*value, 3000000000.0, at, report);
                },
                report,
            );
        object
            .optional(
                "volume",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                    runtime::exclusive_maximum(*value, 10000000000f64, at, report);
                },
                report,
            );
        object
            .optional(
                "nested",
                |value: &Vec<Vec<i64>>, at, report| {
                    for (index, value) in value.iter().enumerate() {
                        let at = &at.item(index);
                        runtime::items(value.len(), None, Some(2), at, report);
                        for (index, value) in value.iter().enumerate() {
                            let at = &at.item(index);
                            runtime::maximum(*value, 9, at, report);
                        }
                    }
                },
                report,
            );
    }
}

/// `Item`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(feature = "statement", schema(min_length = 1, max_length = 20))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        <String as runtime::Decode>::explain(value, at, report);
    }
}
