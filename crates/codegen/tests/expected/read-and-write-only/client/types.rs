// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Account`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Account {
    /// Set by the server.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub id: uuid::Uuid,
    /// `name`.
    pub name: String,
    /// Never shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// `owner`.
    #[serde(skip_serializing_if = "Option::is_none")]
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

/// `Owner`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Owner {
    /// `mail`.
    pub mail: String,
    /// `since`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub since: chrono::NaiveDate,
}
runtime::object!(Owner);

/// `AccountRequest`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct AccountRequest {
    /// Set by the server.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<uuid::Uuid>,
    /// `name`.
    pub name: String,
    /// Never shown.
    pub password: String,
    /// `owner`.
    #[serde(skip_serializing_if = "Option::is_none")]
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
}

/// `OwnerRequest`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct OwnerRequest {
    /// `mail`.
    pub mail: String,
    /// `since`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
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
}
