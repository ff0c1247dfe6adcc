// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Account`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Account {
    /// Set by the server.
    #[serde(deserialize_with = "runtime::formatted::required")]
    #[cfg_attr(feature = "statement", schema(read_only))]
    pub id: uuid::Uuid,
    /// `name`.
    pub name: String,
    /// Never shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(min_length = 8, nullable = false, write_only)
    )]
    pub password: Option<String>,
    /// `owner`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub owner: Option<Owner>,
}
runtime::object!(Account);

impl Account {
    /// An `Account` with the properties that it has to have.
    pub fn new(id: uuid::Uuid, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            password: None,
            owner: None,
        }
    }
}

impl runtime::Decode for Account {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.password {
            let at = &at.property("password");
            runtime::length(value, Some(8), None, at, report);
        }
        if let Some(value) = &self.owner {
            let at = &at.property("owner");
            runtime::Decode::check(value, at, report);
        }
    }
}

/// `Owner`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Owner {
    /// `mail`.
    #[cfg_attr(feature = "statement", schema(format = "email"))]
    pub mail: String,
    /// `since`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    #[cfg_attr(feature = "statement", schema(read_only))]
    pub since: chrono::NaiveDate,
}
runtime::object!(Owner);

impl runtime::Decode for Owner {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.mail, &at.property("mail"));
            runtime::format(value, "email", at, report);
        }
    }
}

/// `AccountRequest`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct AccountRequest {
    /// Set by the server.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, read_only))]
    pub id: Option<uuid::Uuid>,
    /// `name`.
    pub name: String,
    /// Never shown.
    #[cfg_attr(feature = "statement", schema(min_length = 8, write_only))]
    pub password: String,
    /// `owner`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub owner: Option<OwnerRequest>,
}
runtime::object!(AccountRequest);

impl AccountRequest {
    /// An `AccountRequest` with the properties that it has to have.
    pub fn new(name: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            id: None,
            name: name.into(),
            password: password.into(),
            owner: None,
        }
    }
}

impl runtime::Decode for AccountRequest {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.password, &at.property("password"));
            runtime::length(value, Some(8), None, at, report);
        }
        if let Some(value) = &self.owner {
            let at = &at.property("owner");
            runtime::Decode::check(value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<uuid::Uuid>("id", report);
        object.has::<String>("name", report);
        object
            .required(
                "password",
                |value: &String, at, report| {
                    runtime::length(value, Some(8), None, at, report);
                },
                report,
            );
        object.may_have::<OwnerRequest>("owner", report);
    }
}

/// `OwnerRequest`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct OwnerRequest {
    /// `mail`.
    #[cfg_attr(feature = "statement", schema(format = "email"))]
    pub mail: String,
    /// `since`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false, read_only))]
    pub since: Option<chrono::NaiveDate>,
}
runtime::object!(OwnerRequest);

impl OwnerRequest {
    /// An `OwnerRequest` with the properties that it has to have.
    pub fn new(mail: impl Into<String>) -> Self {
        Self {
            mail: mail.into(),
            since: None,
        }
    }
}

impl runtime::Decode for OwnerRequest {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.mail, &at.property("mail"));
            runtime::format(value, "email", at, report);
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
                "mail",
                |value: &String, at, report| {
                    runtime::format(value, "email", at, report);
                },
                report,
            );
        object.may_have::<chrono::NaiveDate>("since", report);
    }
}
