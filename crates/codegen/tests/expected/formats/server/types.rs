// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Sample`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
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
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub day: Option<chrono::NaiveDate>,
    /// `hour`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(format = "time", nullable = false))]
    pub hour: Option<String>,
    /// `span`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(format = "duration", nullable = false))]
    pub span: Option<String>,
    /// `link`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(format = "uri", nullable = false))]
    pub link: Option<String>,
    /// `mail`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(format = "email", nullable = false))]
    pub mail: Option<String>,
    /// `v4`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(format = "ipv4", value_type = Option<String>, nullable = false)
    )]
    pub v4: Option<std::net::Ipv4Addr>,
    /// `v6`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(format = "ipv6", value_type = Option<String>, nullable = false)
    )]
    pub v6: Option<std::net::Ipv6Addr>,
    /// `host`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(format = "hostname", nullable = false))]
    pub host: Option<String>,
    /// `byte`.
    #[cfg_attr(feature = "statement", schema(format = "byte", value_type = String))]
    pub byte: symbolon_runtime::Base64,
    /// `narrow`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub narrow: Option<i32>,
    /// `wide`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub wide: Option<i64>,
    /// `counted`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub counted: Option<u64>,
    /// `natural`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub natural: Option<u64>,
    /// `huge`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub huge: Option<i64>,
    /// `single`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub single: Option<f32>,
    /// `double`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub double: Option<f64>,
    /// `money`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(format = "decimal", nullable = false))]
    pub money: Option<String>,
    /// `exact`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub exact: Option<f64>,
    /// `unknown`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(format = "isbn", nullable = false))]
    pub unknown: Option<String>,
    /// `days`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<uuid::Uuid>("id", report);
        object.has::<chrono::DateTime<chrono::Utc>>("taken", report);
        object.may_have::<chrono::NaiveDate>("day", report);
        object
            .optional(
                "hour",
                |value: &String, at, report| {
                    runtime::format(value, "time", at, report);
                },
                report,
            );
        object
            .optional(
                "span",
                |value: &String, at, report| {
                    runtime::format(value, "duration", at, report);
                },
                report,
            );
        object
            .optional(
                "link",
                |value: &String, at, report| {
                    runtime::format(value, "uri", at, report);
                },
                report,
            );
        object
            .optional(
                "mail",
                |value: &String, at, report| {
                    runtime::format(value, "email", at, report);
                },
                report,
            );
        object.may_have::<std::net::Ipv4Addr>("v4", report);
        object.may_have::<std::net::Ipv6Addr>("v6", report);
        object
            .optional(
                "host",
                |value: &String, at, report| {
                    runtime::format(value, "hostname", at, report);
                },
                report,
            );
        object.has::<symbolon_runtime::Base64>("byte", report);
        object.may_have::<i32>("narrow", report);
        object.may_have::<i64>("wide", report);
        object.may_have::<u64>("counted", report);
        object.may_have::<u64>("natural", report);
        object.may_have::<i64>("huge", report);
        object
            .optional(
                "single",
                |value: &f32, at, report| {
                    runtime::finite(*value, at, report);
                },
                report,
            );
        object
            .optional(
                "double",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                },
                report,
            );
        object.may_have::<String>("money", report);
        object
            .optional(
                "exact",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                },
                report,
            );
        object.may_have::<String>("unknown", report);
        object.may_have::<Vec<chrono::NaiveDate>>("days", report);
    }
}
