// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// One page of tokens.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct PersonalAccessTokenList {
    /// The tokens created by the caller in the caller's tenant.
    pub data: Vec<PersonalAccessToken>,
    /// `pagination`.
    pub pagination: Pagination,
}
runtime::object!(PersonalAccessTokenList);

/// A personal access token, without its secret.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct PersonalAccessToken {
    /// Identifies the token in this API.
    pub id: String,
    /// The name its owner gave it; unique among the owner's tokens.
    pub name: String,
    /// The kind of token.
    pub type_: String,
    /// The account that the tenant belongs to.
    pub account_id: String,
    /// The tenant that the token is valid in.
    pub tenant_name: String,
    /// `manifest`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub manifest: Option<PersonalAccessTokenManifest>,
    /// `createdBySubject`.
    pub created_by_subject: Subject,
    /// `createdAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub created_at: chrono::DateTime<chrono::Utc>,
    /// `updatedAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub updated_at: chrono::DateTime<chrono::Utc>,
    /// Who created the token, for display.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub created_by: Option<String>,
    /// Whether the token's expiration date has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub is_expired: Option<bool>,
    /// When the token was last used, to within a minute; absent if never.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub last_accessed_at: Option<chrono::DateTime<chrono::Utc>>,
}
runtime::object!(PersonalAccessToken);

/// What the token was created to be.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct PersonalAccessTokenManifest {
    /// `name`.
    pub name: String,
    /// `type`.
    #[serde(rename = "type")]
    pub type_: PersonalAccessTokenManifestType,
    /// The day (UTC) on which the token expires.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub expiration_date: Option<chrono::NaiveDate>,
    /// `permissions`.
    pub permissions: Vec<Permission>,
}
runtime::object!(PersonalAccessTokenManifest);

impl PersonalAccessTokenManifest {
    /// A `PersonalAccessTokenManifest` with the properties that it has to have.
    pub fn new(
        name: impl Into<String>,
        type_: PersonalAccessTokenManifestType,
        permissions: Vec<Permission>,
    ) -> Self {
        Self {
            name: name.into(),
            type_,
            expiration_date: None,
            permissions,
        }
    }
}

/// A role on a resource.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Permission {
    /// Fully qualified name of the resource.
    pub resource_fqn: String,
    /// The kind of resource: cluster, workspace, ...
    pub resource_type: String,
    /// The role granted on that resource.
    pub role_id: String,
}
runtime::object!(Permission);

/// Who did something.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Subject {
    /// `subjectId`.
    pub subject_id: String,
    /// `subjectType`.
    pub subject_type: SubjectType,
    /// A readable identifier; a user's e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub subject_slug: Option<String>,
    /// `subjectDisplayName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub subject_display_name: Option<String>,
}
runtime::object!(Subject);

impl Subject {
    /// A `Subject` with the properties that it has to have.
    pub fn new(subject_id: impl Into<String>, subject_type: SubjectType) -> Self {
        Self {
            subject_id: subject_id.into(),
            subject_type,
            subject_slug: None,
            subject_display_name: None,
        }
    }
}

/// Where a page stands in the whole list.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Pagination {
    /// Number of items in the whole list.
    pub total: i64,
    /// Number of items skipped before this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub offset: Option<i64>,
    /// The most items that this page could have held.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub limit: Option<i64>,
}
runtime::object!(Pagination);

impl Pagination {
    /// A `Pagination` with the properties that it has to have.
    pub fn new(total: i64) -> Self {
        Self {
            total,
            offset: None,
            limit: None,
        }
    }
}

/// What the new token is to be.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct CreatePersonalAccessToken {
    /// Starts with a lowercase letter, ends with a lowercase letter or digit, and has only
    /// lowercase letters, digits and hyphens.
    #[cfg_attr(
        feature = "statement",
        schema(min_length = 3, max_length = 36, pattern = "^[a-z][a-z0-9-]*[a-z0-9]$")
    )]
    pub name: String,
    /// When the token stops working (ISO 8601). Left out, it does not expire.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub expiration_date: Option<chrono::DateTime<chrono::Utc>>,
    /// The account to create the token in; left out, the caller's.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub account_name: Option<String>,
    /// The team that the token belongs to; left out, none.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub team_name: Option<String>,
    /// The token's form; left out, the deployment's default.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub token_type: Option<CreatePersonalAccessTokenTokenType>,
}
runtime::object!(CreatePersonalAccessToken);

impl CreatePersonalAccessToken {
    /// A `CreatePersonalAccessToken` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            expiration_date: None,
            account_name: None,
            team_name: None,
            token_type: None,
        }
    }
}

impl runtime::Decode for CreatePersonalAccessToken {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.name, &at.property("name"));
            runtime::length(value, Some(3), Some(36), at, report);
            static PATTERN: runtime::Pattern = runtime::Pattern::new(
                "^[a-z][a-z0-9-]*[a-z0-9]$",
            );
            PATTERN.check(value, at, report);
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
                "name",
                |value: &String, at, report| {
                    runtime::length(value, Some(3), Some(36), at, report);
                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                        "^[a-z][a-z0-9-]*[a-z0-9]$",
                    );
                    PATTERN.check(value, at, report);
                },
                report,
            );
        object.may_have::<chrono::DateTime<chrono::Utc>>("expirationDate", report);
        object.may_have::<String>("accountName", report);
        object.may_have::<String>("teamName", report);
        object.may_have::<CreatePersonalAccessTokenTokenType>("tokenType", report);
    }
}

/// A new token's secret.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct CreatedToken {
    /// The secret, shown this once.
    pub token: String,
}
runtime::object!(CreatedToken);

/// Nothing more to say.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Deleted(pub std::collections::BTreeMap<String, serde_json::Value>);

impl From<std::collections::BTreeMap<String, serde_json::Value>> for Deleted {
    fn from(value: std::collections::BTreeMap<String, serde_json::Value>) -> Self {
        Self(value)
    }
}

/// Why a request was not answered as asked.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Error {
    /// The response's HTTP status code.
    pub status_code: i64,
    /// What is wrong, for a person to read.
    pub message: String,
    /// What is wrong, for a program to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub code: Option<ErrorCode>,
    /// Every place in the request that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub details: Option<Vec<ErrorDetail>>,
}
runtime::object!(Error);

impl Error {
    /// An `Error` with the properties that it has to have.
    pub fn new(status_code: i64, message: impl Into<String>) -> Self {
        Self {
            status_code,
            message: message.into(),
            code: None,
            details: None,
        }
    }
}

/// One place in the request that is wrong.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct ErrorDetail {
    /// The part of the request.
    pub in_: ErrorDetailIn,
    /// A parameter's name, or the JSON pointer (RFC 6901) into the body.
    pub place: String,
    /// The keyword of this document that was broken.
    pub rule: String,
    /// What would be right.
    pub message: String,
}
runtime::object!(ErrorDetail);

/// `PersonalAccessTokenManifestType`.
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
pub enum PersonalAccessTokenManifestType {
    /// `virtual-account`
    #[serde(rename = "virtual-account")]
    VirtualAccount,
}

impl PersonalAccessTokenManifestType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VirtualAccount => "virtual-account",
        }
    }
}

impl std::fmt::Display for PersonalAccessTokenManifestType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `SubjectType`.
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
pub enum SubjectType {
    /// `user`
    #[serde(rename = "user")]
    User,
    /// `team`
    #[serde(rename = "team")]
    Team,
    /// `serviceaccount`
    #[serde(rename = "serviceaccount")]
    Serviceaccount,
}

impl SubjectType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Team => "team",
            Self::Serviceaccount => "serviceaccount",
        }
    }
}

impl std::fmt::Display for SubjectType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The token's form; left out, the deployment's default.
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
pub enum CreatePersonalAccessTokenTokenType {
    /// `jwt`
    #[serde(rename = "jwt")]
    Jwt,
    /// `opaque`
    #[serde(rename = "opaque")]
    Opaque,
}

impl CreatePersonalAccessTokenTokenType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jwt => "jwt",
            Self::Opaque => "opaque",
        }
    }
}

impl std::fmt::Display for CreatePersonalAccessTokenTokenType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for CreatePersonalAccessTokenTokenType {
    const EXPECTED: &'static str = "one of jwt, opaque";
}

/// What is wrong, for a program to compare.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum ErrorCode {
    /// an integer.
    Integer(i64),
    /// a string.
    String(String),
}

impl From<i64> for ErrorCode {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for ErrorCode {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl std::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Integer(value) => value.fmt(f),
            Self::String(value) => value.fmt(f),
        }
    }
}

/// The part of the request.
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
pub enum ErrorDetailIn {
    /// `path`
    #[serde(rename = "path")]
    Path,
    /// `query`
    #[serde(rename = "query")]
    Query,
    /// `header`
    #[serde(rename = "header")]
    Header,
    /// `cookie`
    #[serde(rename = "cookie")]
    Cookie,
    /// `body`
    #[serde(rename = "body")]
    Body,
}

impl ErrorDetailIn {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Body => "body",
        }
    }
}

impl std::fmt::Display for ErrorDetailIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
