// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Labels`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Labels {
    /// `counts`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub counts: Option<std::collections::BTreeMap<String, u64>>,
    /// `free`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub free: Option<Free>,
    /// `typed`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub typed: Option<Typed>,
    /// `closed`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub closed: Option<Closed>,
    /// `named`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub named: Option<std::collections::BTreeMap<String, String>>,
    /// `any`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub any: Option<std::collections::BTreeMap<String, serde_json::Value>>,
}
runtime::object!(Labels);

impl runtime::Decode for Labels {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.counts {
            let at = &at.property("counts");
            runtime::properties(value.len(), None, Some(10), at, report);
        }
        if let Some(value) = &self.typed {
            let at = &at.property("typed");
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.named {
            let at = &at.property("named");
            for value in value.keys() {
                let at = &at.property(value);
                static PATTERN: runtime::Pattern = runtime::Pattern::new("^[a-z]+$");
                PATTERN.check(value, at, report);
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
            .optional(
                "counts",
                |value: &std::collections::BTreeMap<String, u64>, at, report| {
                    runtime::properties(value.len(), None, Some(10), at, report);
                },
                report,
            );
        object.may_have::<Free>("free", report);
        object.may_have::<Typed>("typed", report);
        object.may_have::<Closed>("closed", report);
        object
            .optional(
                "named",
                |value: &std::collections::BTreeMap<String, String>, at, report| {
                    for value in value.keys() {
                        let at = &at.property(value);
                        static PATTERN: runtime::Pattern = runtime::Pattern::new(
                            "^[a-z]+$",
                        );
                        PATTERN.check(value, at, report);
                    }
                },
                report,
            );
        object
            .may_have::<
                std::collections::BTreeMap<String, serde_json::Value>,
            >("any", report);
    }
}

/// `Free`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Free {
    /// `name`.
    pub name: String,
    /// The properties that the document does not name.
    #[serde(flatten)]
    #[cfg_attr(feature = "statement", schema(additional_properties))]
    pub additional: std::collections::BTreeMap<String, serde_json::Value>,
}
runtime::object!(Free);

impl Free {
    /// A `Free` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            additional: std::collections::BTreeMap::new(),
        }
    }
}

impl runtime::Decode for Free {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("name", report);
        object
            .additional(
                &["name"],
                <serde_json::Value as runtime::Decode>::check,
                report,
            );
    }
}

/// `Typed`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Typed {
    /// `name`.
    pub name: String,
    /// The properties that the document does not name.
    #[serde(flatten)]
    #[cfg_attr(feature = "statement", schema(additional_properties))]
    pub additional: std::collections::BTreeMap<String, f64>,
}
runtime::object!(Typed);

impl Typed {
    /// A `Typed` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            additional: std::collections::BTreeMap::new(),
        }
    }
}

impl runtime::Decode for Typed {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        for (name, value) in &self.additional {
            let at = &at.property(name);
            runtime::finite(*value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("name", report);
        object
            .additional(
                &["name"],
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                },
                report,
            );
    }
}

/// `Closed`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Closed {
    /// `name`.
    pub name: String,
}
runtime::object!(Closed);

impl runtime::Decode for Closed {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("name", report);
        object.closed(&["name"], report);
    }
}
