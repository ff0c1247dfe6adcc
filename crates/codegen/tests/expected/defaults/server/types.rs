// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Size`.
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
pub enum Size {
    /// `small`
    #[serde(rename = "small")]
    Small,
    /// `large`
    #[serde(rename = "large")]
    Large,
}

impl Size {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
        }
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for Size {
    const EXPECTED: &'static str = "one of small, large";
}

impl runtime::FromText for Size {
    fn from_text(text: &str) -> Option<Self> {
        match text {
            "small" => Some(Self::Small),
            "large" => Some(Self::Large),
            _ => None,
        }
    }
}

/// `Order`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Order {
    /// `name`.
    #[serde(default = "Order::default_name")]
    #[cfg_attr(feature = "statement", schema(default = "anonymous", required = false))]
    pub name: String,
    /// `strength`.
    #[serde(default = "Order::default_strength")]
    #[cfg_attr(feature = "statement", schema(default = 0.5, required = false))]
    pub strength: f64,
    /// `grains`.
    #[serde(default = "Order::default_grains")]
    #[cfg_attr(feature = "statement", schema(default = 5000000000i64, required = false))]
    pub grains: i64,
    /// `hot`.
    #[serde(default = "Order::default_hot")]
    #[cfg_attr(feature = "statement", schema(default = true, required = false))]
    pub hot: bool,
    /// `size`.
    #[serde(default = "Order::default_size")]
    #[cfg_attr(feature = "statement", schema(default = "small", required = false))]
    pub size: Size,
    /// `notes`.
    #[serde(default = "Order::default_notes")]
    #[cfg_attr(feature = "statement", schema(required = false))]
    pub notes: Vec<String>,
    /// `pickup`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub pickup: Option<chrono::NaiveDate>,
    /// `milk`.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub milk: Option<Option<String>>,
    /// `cup`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub cup: Option<OrderCup>,
}
runtime::object!(Order);

impl Order {
    fn default_name() -> String {
        String::from("anonymous")
    }

    fn default_strength() -> f64 {
        0.5
    }

    fn default_grains() -> i64 {
        5000000000
    }

    fn default_hot() -> bool {
        true
    }

    fn default_size() -> Size {
        Size::Small
    }

    fn default_notes() -> Vec<String> {
        Vec::new()
    }
}

impl Default for Order {
    fn default() -> Self {
        Self {
            name: Self::default_name(),
            strength: Self::default_strength(),
            grains: Self::default_grains(),
            hot: Self::default_hot(),
            size: Self::default_size(),
            notes: Self::default_notes(),
            pickup: None,
            milk: None,
            cup: None,
        }
    }
}

impl runtime::Decode for Order {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.strength, &at.property("strength"));
            runtime::finite(*value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<String>("name", report);
        object
            .optional(
                "strength",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                },
                report,
            );
        object.may_have::<i64>("grains", report);
        object.may_have::<bool>("hot", report);
        object.may_have::<Size>("size", report);
        object.may_have::<Vec<String>>("notes", report);
        object.may_have::<chrono::NaiveDate>("pickup", report);
        object.may_have::<Option<String>>("milk", report);
        object.may_have::<OrderCup>("cup", report);
    }
}

/// `OrderCup`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct OrderCup {
    /// `lid`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub lid: Option<bool>,
}
runtime::object!(OrderCup);

impl runtime::Decode for OrderCup {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<bool>("lid", report);
    }
}
