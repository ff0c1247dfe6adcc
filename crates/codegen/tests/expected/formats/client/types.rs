// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Sample`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Sample {
    /// `id`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub id: uuid::Uuid,
    /// `taken`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub taken: chrono::DateTime<chrono::Utc>,
    /// `day`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<chrono::NaiveDate>,
    /// `hour`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<String>,
    /// `span`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<String>,
    /// `link`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// `mail`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// `v4`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schemars(with = "Option<String>"))]
    pub v4: Option<std::net::Ipv4Addr>,
    /// `v6`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schemars(with = "Option<String>"))]
    pub v6: Option<std::net::Ipv6Addr>,
    /// `host`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// `byte`.
    #[cfg_attr(feature = "statement", schemars(with = "String"))]
    pub byte: symbolon_runtime::Base64,
    /// `narrow`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrow: Option<i32>,
    /// `wide`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wide: Option<i64>,
    /// `counted`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<u64>,
    /// `natural`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub natural: Option<u64>,
    /// `huge`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub huge: Option<i64>,
    /// `single`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub single: Option<f32>,
    /// `double`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub double: Option<f64>,
    /// `money`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub money: Option<String>,
    /// `exact`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<f64>,
    /// `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<String>,
    /// `days`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Vec<chrono::NaiveDate>>,
}
runtime::object!(Sample);

impl Sample {
    /// A `Sample` with the properties that it has to have.
    pub fn new(
        id: uuid::Uuid,
        taken: chrono::DateTime<chrono::Utc>,
        byte: symbolon_runtime::Base64,
    ) -> Self {
        Self {
            id,
            taken,
            day: None,
            hour: None,
            span: None,
            link: None,
            mail: None,
            v4: None,
            v6: None,
            host: None,
            byte,
            narrow: None,
            wide: None,
            counted: None,
            natural: None,
            huge: None,
            single: None,
            double: None,
            money: None,
            exact: None,
            unknown: None,
            days: None,
        }
    }
}

impl runtime::Decode for Sample {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.hour {
            let at = &at.property("hour");
            runtime::format(value, "time", at, report);
        }
        if let Some(value) = &self.span {
            let at = &at.property("span");
            runtime::format(value, "duration", at, report);
        }
        if let Some(value) = &self.link {
            let at = &at.property("link");
            runtime::format(value, "uri", at, report);
        }
        if let Some(value) = &self.mail {
            let at = &at.property("mail");
            runtime::format(value, "email", at, report);
        }
        if let Some(value) = &self.host {
            let at = &at.property("host");
            runtime::format(value, "hostname", at, report);
        }
        if let Some(value) = &self.single {
            let at = &at.property("single");
            runtime::finite(*value, at, report);
        }
        if let Some(value) = &self.double {
            let at = &at.property("double");
            runtime::finite(*value, at, report);
        }
        if let Some(value) = &self.exact {
            let at = &at.property("exact");
            runtime::finite(*value, at, report);
        }
    }
}
