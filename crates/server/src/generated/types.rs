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
    /// The `jti` of the token (RFC 7519); only of type `jwt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub jwt_id: Option<String>,
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

impl runtime::Decode for Permission {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("resource_fqn", report);
        object.has::<String>("resource_type", report);
        object.has::<String>("role_id", report);
    }
}

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

/// What the new token is to be, and whose.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenForUser {
    /// Starts with a lowercase letter, ends with a lowercase letter or digit, and has only
    /// lowercase letters, digits and hyphens.
    #[cfg_attr(
        feature = "statement",
        schema(min_length = 3, max_length = 36, pattern = "^[a-z][a-z0-9-]*[a-z0-9]$")
    )]
    pub name: String,
    /// `userEmail`.
    pub user_email: Email,
    /// When the token stops working (ISO 8601). Left out, it does not expire.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub expiration_date: Option<chrono::DateTime<chrono::Utc>>,
    /// The team that the token belongs to; left out, none.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub team_name: Option<String>,
}
runtime::object!(CreatePersonalAccessTokenForUser);

impl CreatePersonalAccessTokenForUser {
    /// A `CreatePersonalAccessTokenForUser` with the properties that it has to have.
    pub fn new(name: impl Into<String>, user_email: Email) -> Self {
        Self {
            name: name.into(),
            user_email,
            expiration_date: None,
            team_name: None,
        }
    }
}

impl runtime::Decode for CreatePersonalAccessTokenForUser {
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
        {
            let (value, at) = (&self.user_email, &at.property("userEmail"));
            runtime::Decode::check(value, at, report);
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
        object.has::<Email>("userEmail", report);
        object.may_have::<chrono::DateTime<chrono::Utc>>("expirationDate", report);
        object.may_have::<String>("teamName", report);
    }
}

/// An e-mail address. The case of its letters makes no difference.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "statement",
    schema(
        min_length = 3,
        max_length = 254,
        pattern = "^[^@\\s\\u0000-\\u001f]+@[^@\\s\\u0000-\\u001f]+$"
    )
)]
pub struct Email(pub String);

impl From<String> for Email {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl runtime::Decode for Email {
    const EXPECTED: &'static str = "a string";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::length(value, Some(3), Some(254), at, report);
        static PATTERN: runtime::Pattern = runtime::Pattern::new(
            "^[^@\\s\\u0000-\\u001f]+@[^@\\s\\u0000-\\u001f]+$",
        );
        PATTERN.check(value, at, report);
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        <String as runtime::Decode>::explain(value, at, report);
    }
}

/// Which user.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct UserSelection {
    /// `email`.
    pub email: Email,
}
runtime::object!(UserSelection);

impl runtime::Decode for UserSelection {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.email, &at.property("email"));
            runtime::Decode::check(value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<Email>("email", report);
    }
}

/// A token's form.
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
pub enum TokenType {
    /// `jwt`
    #[serde(rename = "jwt")]
    Jwt,
    /// `opaque`
    #[serde(rename = "opaque")]
    Opaque,
}

impl TokenType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jwt => "jwt",
            Self::Opaque => "opaque",
        }
    }
}

impl std::fmt::Display for TokenType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for TokenType {
    const EXPECTED: &'static str = "one of jwt, opaque";
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

/// Nothing more to say.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Done(pub std::collections::BTreeMap<String, serde_json::Value>);

impl From<std::collections::BTreeMap<String, serde_json::Value>> for Done {
    fn from(value: std::collections::BTreeMap<String, serde_json::Value>) -> Self {
        Self(value)
    }
}

/// One page of virtual accounts.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct VirtualAccountList {
    /// The virtual accounts of the caller's tenant.
    pub data: Vec<VirtualAccount>,
    /// `pagination`.
    pub pagination: Pagination,
}
runtime::object!(VirtualAccountList);

impl runtime::Decode for VirtualAccountList {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.data, &at.property("data"));
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::Decode::check(value, at, report);
            }
        }
    }
}

/// A virtual account, without the secrets of its tokens.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct VirtualAccount {
    /// Identifies the account in this API.
    pub id: String,
    /// The account's name; unique in the tenant.
    pub name: String,
    /// The kind of account.
    pub type_: String,
    /// The account that the tenant belongs to.
    pub account_id: String,
    /// The tenant that the account is in.
    pub tenant_name: String,
    /// `manifest`.
    pub manifest: VirtualAccountManifest,
    /// `createdBySubject`.
    pub created_by_subject: Subject,
    /// `createdAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub created_at: chrono::DateTime<chrono::Utc>,
    /// `updatedAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub updated_at: chrono::DateTime<chrono::Utc>,
    /// Who created the account, for display.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub created_by: Option<String>,
    /// The `id` of the account's newest token, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub jwt_id: Option<String>,
    /// Whether the account's expiration date has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub is_expired: Option<bool>,
    /// When one of the account's tokens was last used, to within a minute; absent if never.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub last_accessed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The account's tokens, of whatever type, that are still valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub jwts: Option<Vec<IssuedToken>>,
}
runtime::object!(VirtualAccount);

impl runtime::Decode for VirtualAccount {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.manifest, &at.property("manifest"));
            runtime::Decode::check(value, at, report);
        }
    }
}

/// What the account is to be.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct VirtualAccountManifest {
    /// `name`.
    pub name: String,
    /// `type`.
    #[serde(rename = "type")]
    pub type_: VirtualAccountManifestType,
    /// The day (UTC) at whose beginning the account's tokens stop working.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub expiration_date: Option<chrono::NaiveDate>,
    /// `permissions`.
    pub permissions: Vec<Permission>,
    /// `ownedBy`.
    #[serde(rename = "ownedBy", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub owned_by: Option<Owner>,
    /// `tags`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub tags: Option<Tags>,
    /// `token_type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub token_type: Option<TokenType>,
}
runtime::object!(VirtualAccountManifest);

impl VirtualAccountManifest {
    /// A `VirtualAccountManifest` with the properties that it has to have.
    pub fn new(
        name: impl Into<String>,
        type_: VirtualAccountManifestType,
        permissions: Vec<Permission>,
    ) -> Self {
        Self {
            name: name.into(),
            type_,
            expiration_date: None,
            permissions,
            owned_by: None,
            tags: None,
            token_type: None,
        }
    }
}

impl runtime::Decode for VirtualAccountManifest {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.owned_by {
            let at = &at.property("ownedBy");
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.tags {
            let at = &at.property("tags");
            runtime::Decode::check(value, at, report);
        }
    }
}

/// Whose it is; a name to sort by, which gives nobody any right.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Owner {
    /// `account`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(max_length = 100, pattern = "^[^\\u0000-\\u001f]*$", nullable = false)
    )]
    pub account: Option<String>,
    /// `team`.
    #[cfg_attr(
        feature = "statement",
        schema(min_length = 1, max_length = 100, pattern = "^[^\\u0000-\\u001f]*$")
    )]
    pub team: String,
}
runtime::object!(Owner);

impl Owner {
    /// An `Owner` with the properties that it has to have.
    pub fn new(team: impl Into<String>) -> Self {
        Self {
            account: None,
            team: team.into(),
        }
    }
}

impl runtime::Decode for Owner {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.account {
            let at = &at.property("account");
            runtime::length(value, None, Some(100), at, report);
            static PATTERN: runtime::Pattern = runtime::Pattern::new(
                "^[^\\u0000-\\u001f]*$",
            );
            PATTERN.check(value, at, report);
        }
        {
            let (value, at) = (&self.team, &at.property("team"));
            runtime::length(value, Some(1), Some(100), at, report);
            static PATTERN: runtime::Pattern = runtime::Pattern::new(
                "^[^\\u0000-\\u001f]*$",
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
            .optional(
                "account",
                |value: &String, at, report| {
                    runtime::length(value, None, Some(100), at, report);
                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                        "^[^\\u0000-\\u001f]*$",
                    );
                    PATTERN.check(value, at, report);
                },
                report,
            );
        object
            .required(
                "team",
                |value: &String, at, report| {
                    runtime::length(value, Some(1), Some(100), at, report);
                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                        "^[^\\u0000-\\u001f]*$",
                    );
                    PATTERN.check(value, at, report);
                },
                report,
            );
    }
}

/// Names and values to sort by.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Tags(pub std::collections::BTreeMap<String, String>);

impl From<std::collections::BTreeMap<String, String>> for Tags {
    fn from(value: std::collections::BTreeMap<String, String>) -> Self {
        Self(value)
    }
}

impl runtime::Decode for Tags {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::properties(value.len(), None, Some(50), at, report);
        for (name, value) in value {
            let at = &at.property(name);
            runtime::length(value, None, Some(256), at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        <std::collections::BTreeMap<
            String,
            String,
        > as runtime::Decode>::explain(value, at, report);
    }
}

/// A token of a virtual account, without its secret.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct IssuedToken {
    /// Identifies the token; the `jti` of one of type `jwt` (RFC 7519).
    pub id: String,
    /// `subjectType`.
    pub subject_type: IssuedTokenSubjectType,
    /// The `id` of the virtual account.
    pub subject_id: String,
    /// When the token stops working; the end of the year 9999 if it does not.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub expiry: chrono::DateTime<chrono::Utc>,
    /// `tokenType`.
    pub token_type: TokenType,
    /// `createdAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub created_at: chrono::DateTime<chrono::Utc>,
    /// `updatedAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub updated_at: chrono::DateTime<chrono::Utc>,
    /// When the token was last used, to within a minute; absent if never.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub last_accessed_at: Option<chrono::DateTime<chrono::Utc>>,
}
runtime::object!(IssuedToken);

/// What the virtual account is to be.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct ApplyVirtualAccount {
    /// `manifest`.
    pub manifest: VirtualAccountOrder,
    /// Check everything, and store nothing.
    #[serde(default = "ApplyVirtualAccount::default_dry_run")]
    #[cfg_attr(feature = "statement", schema(default = false, required = false))]
    pub dry_run: bool,
}
runtime::object!(ApplyVirtualAccount);

impl ApplyVirtualAccount {
    /// An `ApplyVirtualAccount` with the properties that it has to have.
    pub fn new(manifest: VirtualAccountOrder) -> Self {
        Self {
            manifest,
            dry_run: Self::default_dry_run(),
        }
    }

    fn default_dry_run() -> bool {
        false
    }
}

impl runtime::Decode for ApplyVirtualAccount {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.manifest, &at.property("manifest"));
            runtime::Decode::check(value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<VirtualAccountOrder>("manifest", report);
        object.may_have::<bool>("dryRun", report);
    }
}

/// What the account is to be. A property that is left out is taken away, except `permissions`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct VirtualAccountOrder {
    /// Starts with a lowercase letter, ends with a lowercase letter or digit, and has only
    /// lowercase letters, digits and hyphens.
    #[cfg_attr(
        feature = "statement",
        schema(min_length = 3, max_length = 36, pattern = "^[a-z][a-z0-9-]*[a-z0-9]$")
    )]
    pub name: String,
    /// `type`.
    #[serde(rename = "type")]
    pub type_: VirtualAccountOrderType,
    /// The day (UTC) at whose beginning the account's tokens stop working. Left out, they do not.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub expiration_date: Option<chrono::NaiveDate>,
    /// What the account may do. Left out, what it may do today; a new account has to say.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(min_items = 1, max_items = 1000, nullable = false)
    )]
    pub permissions: Option<Vec<Permission>>,
    /// `auto_rotate`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub auto_rotate: Option<AutoRotate>,
    /// `ownedBy`.
    #[serde(rename = "ownedBy", default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub owned_by: Option<Owner>,
    /// `tags`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub tags: Option<Tags>,
    /// `token_type`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub token_type: Option<TokenType>,
}
runtime::object!(VirtualAccountOrder);

impl VirtualAccountOrder {
    /// A `VirtualAccountOrder` with the properties that it has to have.
    pub fn new(name: impl Into<String>, type_: VirtualAccountOrderType) -> Self {
        Self {
            name: name.into(),
            type_,
            expiration_date: None,
            permissions: None,
            auto_rotate: None,
            owned_by: None,
            tags: None,
            token_type: None,
        }
    }
}

impl runtime::Decode for VirtualAccountOrder {
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
        if let Some(value) = &self.permissions {
            let at = &at.property("permissions");
            runtime::items(value.len(), Some(1), Some(1000), at, report);
        }
        if let Some(value) = &self.auto_rotate {
            let at = &at.property("auto_rotate");
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.owned_by {
            let at = &at.property("ownedBy");
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.tags {
            let at = &at.property("tags");
            runtime::Decode::check(value, at, report);
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
        object.has::<VirtualAccountOrderType>("type", report);
        object.may_have::<chrono::NaiveDate>("expiration_date", report);
        object
            .optional(
                "permissions",
                |value: &Vec<Permission>, at, report| {
                    runtime::items(value.len(), Some(1), Some(1000), at, report);
                },
                report,
            );
        object.may_have::<AutoRotate>("auto_rotate", report);
        object.may_have::<Owner>("ownedBy", report);
        object.may_have::<Tags>("tags", report);
        object.may_have::<TokenType>("token_type", report);
    }
}

/// Rotation by a schedule, which is not offered; an order with it is refused.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct AutoRotate {
    /// After how many days the token is rotated.
    #[cfg_attr(feature = "statement", schema(minimum = 30, maximum = 3650))]
    pub auto_rotate_interval: u64,
    /// How many days the old token stays valid.
    #[cfg_attr(feature = "statement", schema(minimum = 1, maximum = 3650))]
    pub grace_period: u64,
}
runtime::object!(AutoRotate);

impl runtime::Decode for AutoRotate {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (
                &self.auto_rotate_interval,
                &at.property("auto_rotate_interval"),
            );
            runtime::minimum(*value, 30, at, report);
            runtime::maximum(*value, 3650, at, report);
        }
        {
            let (value, at) = (&self.grace_period, &at.property("grace_period"));
            runtime::minimum(*value, 1, at, report);
            runtime::maximum(*value, 3650, at, report);
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
                "auto_rotate_interval",
                |value: &u64, at, report| {
                    runtime::minimum(*value, 30, at, report);
                    runtime::maximum(*value, 3650, at, report);
                },
                report,
            );
        object
            .required(
                "grace_period",
                |value: &u64, at, report| {
                    runtime::minimum(*value, 1, at, report);
                    runtime::maximum(*value, 3650, at, report);
                },
                report,
            );
    }
}

/// A virtual account, and the secret of its token if that is new.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct AppliedVirtualAccount {
    /// `data`.
    pub data: VirtualAccount,
    /// The secret of a new account's token, shown this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub token: Option<String>,
}
runtime::object!(AppliedVirtualAccount);

impl AppliedVirtualAccount {
    /// An `AppliedVirtualAccount` with the properties that it has to have.
    pub fn new(data: VirtualAccount) -> Self {
        Self { data, token: None }
    }
}

impl runtime::Decode for AppliedVirtualAccount {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.data, &at.property("data"));
            runtime::Decode::check(value, at, report);
        }
    }
}

/// How to replace the account's tokens.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct RegenerateToken {
    /// How long the account's other tokens stay valid.
    #[cfg_attr(feature = "statement", schema(maximum = 525600))]
    pub grace_period_in_minutes: u64,
}
runtime::object!(RegenerateToken);

impl runtime::Decode for RegenerateToken {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (
                &self.grace_period_in_minutes,
                &at.property("gracePeriodInMinutes"),
            );
            runtime::maximum(*value, 525600, at, report);
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
                "gracePeriodInMinutes",
                |value: &u64, at, report| {
                    runtime::maximum(*value, 525600, at, report);
                },
                report,
            );
    }
}

/// A virtual account, and the secret of its new token.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct RegeneratedToken {
    /// `data`.
    pub data: VirtualAccount,
    /// The secret, shown this once.
    pub token: String,
}
runtime::object!(RegeneratedToken);

impl runtime::Decode for RegeneratedToken {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.data, &at.property("data"));
            runtime::Decode::check(value, at, report);
        }
    }
}

/// Whether there is such a thing.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Existence {
    /// `exists`.
    pub exists: bool,
}
runtime::object!(Existence);

/// One page of users.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct UserList {
    /// The users of the caller's tenant.
    pub data: Vec<User>,
    /// `pagination`.
    pub pagination: Pagination,
}
runtime::object!(UserList);

/// One user.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct UserAnswer {
    /// `data`.
    pub data: User,
}
runtime::object!(UserAnswer);

/// Somebody who may sign in to a tenant.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct User {
    /// Identifies the user in this API.
    pub id: String,
    /// The user's e-mail address; unique in the tenant.
    pub email: String,
    /// `tenantName`.
    pub tenant_name: String,
    /// `metadata`.
    pub metadata: UserMetadata,
    /// `roles`.
    pub roles: Vec<Role>,
    /// Whether the user and his tokens are let in.
    pub active: bool,
    /// Whether the user can be deactivated, deleted, or have his role taken; not so of the
    /// tenant's last active administrator, and of the holder of the service's first
    /// credential.
    pub is_editable: bool,
    /// `createdAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub created_at: chrono::DateTime<chrono::Utc>,
    /// `updatedAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub updated_at: chrono::DateTime<chrono::Utc>,
    /// When the user or one of his tokens was last let in, to within a minute; absent if never.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub last_accessed_at: Option<chrono::DateTime<chrono::Utc>>,
}
runtime::object!(User);

/// What else is known of a user.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct UserMetadata {
    /// How the user is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub display_name: Option<String>,
    /// Whether the user has signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub invite_accepted: Option<bool>,
}
runtime::object!(UserMetadata);

/// What a user may do in his tenant.
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
pub enum Role {
    /// `tenant-admin`
    #[serde(rename = "tenant-admin")]
    TenantAdmin,
    /// `tenant-member`
    #[serde(rename = "tenant-member")]
    TenantMember,
}

impl Role {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TenantAdmin => "tenant-admin",
            Self::TenantMember => "tenant-member",
        }
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for Role {
    const EXPECTED: &'static str = "one of tenant-admin, tenant-member";
}

/// Whom to invite.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct InviteUser {
    /// `email`.
    pub email: Email,
    /// Where the invited user signs in; an absolute URL of the scheme https or http.
    #[cfg_attr(feature = "statement", schema(max_length = 2000, format = "uri"))]
    pub accept_invite_client_url: String,
}
runtime::object!(InviteUser);

impl runtime::Decode for InviteUser {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.email, &at.property("email"));
            runtime::Decode::check(value, at, report);
        }
        {
            let (value, at) = (
                &self.accept_invite_client_url,
                &at.property("acceptInviteClientUrl"),
            );
            runtime::format(value, "uri", at, report);
            runtime::length(value, None, Some(2000), at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<Email>("email", report);
        object
            .required(
                "acceptInviteClientUrl",
                |value: &String, at, report| {
                    runtime::format(value, "uri", at, report);
                    runtime::length(value, None, Some(2000), at, report);
                },
                report,
            );
    }
}

/// What to hand to the invited user.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Invitation {
    /// Where to sign in.
    pub link: String,
}
runtime::object!(Invitation);

/// Which user is to have which roles.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct SetUserRoles {
    /// `email`.
    pub email: Email,
    /// The user's role; there is one.
    #[cfg_attr(feature = "statement", schema(min_items = 1, max_items = 1))]
    pub roles: Vec<Role>,
}
runtime::object!(SetUserRoles);

impl runtime::Decode for SetUserRoles {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.email, &at.property("email"));
            runtime::Decode::check(value, at, report);
        }
        {
            let (value, at) = (&self.roles, &at.property("roles"));
            runtime::items(value.len(), Some(1), Some(1), at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<Email>("email", report);
        object
            .required(
                "roles",
                |value: &Vec<Role>, at, report| {
                    runtime::items(value.len(), Some(1), Some(1), at, report);
                },
                report,
            );
    }
}

/// Which token (RFC 7662, section 2.1).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct IntrospectToken {
    /// The token.
    pub token: String,
    /// The token's type; it makes no difference.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub token_type_hint: Option<String>,
}
runtime::object!(IntrospectToken);

impl IntrospectToken {
    /// An `IntrospectToken` with the properties that it has to have.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
            token_type_hint: None,
        }
    }
}

impl runtime::Decode for IntrospectToken {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("token", report);
        object.may_have::<String>("token_type_hint", report);
    }
}

impl runtime::Coerce for IntrospectToken {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("token", <String as runtime::Coerce>::hint),
                ("token_type_hint", <String as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}

/// What a token is (RFC 7662, section 2.2). Of one that is not active, nothing but that.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Introspection {
    /// Whether the token is valid now.
    pub active: bool,
    /// The name of the token, or of the virtual account.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub client_id: Option<String>,
    /// The user's e-mail address, or the virtual account's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub username: Option<String>,
    /// The roles of the subject in its tenant, separated by spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub scope: Option<String>,
    /// `token_type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub token_type: Option<IntrospectionTokenType>,
    /// The `id` of the user or of the virtual account.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub sub: Option<String>,
    /// This service.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub iss: Option<String>,
    /// The token's `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub jti: Option<String>,
    /// When the token was made, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub iat: Option<i64>,
    /// When the token stops working, in seconds since 1970; absent if it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub exp: Option<i64>,
    /// The name of the tenant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub tenant: Option<String>,
    /// `subject_type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub subject_type: Option<IntrospectionSubjectType>,
    /// What a virtual account may do.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub permissions: Option<Vec<Permission>>,
}
runtime::object!(Introspection);

impl Introspection {
    /// An `Introspection` with the properties that it has to have.
    pub fn new(active: bool) -> Self {
        Self {
            active,
            client_id: None,
            username: None,
            scope: None,
            token_type: None,
            sub: None,
            iss: None,
            jti: None,
            iat: None,
            exp: None,
            tenant: None,
            subject_type: None,
            permissions: None,
        }
    }
}

/// Public keys (RFC 7517, section 5).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct JsonWebKeySet {
    /// `keys`.
    pub keys: Vec<JsonWebKey>,
}
runtime::object!(JsonWebKeySet);

/// A public key of Ed25519 (RFC 8037, section 2).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct JsonWebKey {
    /// `kty`.
    pub kty: JsonWebKeyKty,
    /// `crv`.
    pub crv: JsonWebKeyCrv,
    /// The key, in base64url.
    pub x: String,
    /// The key's name, which tokens have in their header.
    pub kid: String,
    /// `use`.
    pub use_: JsonWebKeyUse,
    /// `alg`.
    pub alg: JsonWebKeyAlg,
}
runtime::object!(JsonWebKey);

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

/// `VirtualAccountManifestType`.
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
pub enum VirtualAccountManifestType {
    /// `virtual-account`
    #[serde(rename = "virtual-account")]
    VirtualAccount,
}

impl VirtualAccountManifestType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VirtualAccount => "virtual-account",
        }
    }
}

impl std::fmt::Display for VirtualAccountManifestType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `IssuedTokenSubjectType`.
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
pub enum IssuedTokenSubjectType {
    /// `serviceaccount`
    #[serde(rename = "serviceaccount")]
    Serviceaccount,
}

impl IssuedTokenSubjectType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Serviceaccount => "serviceaccount",
        }
    }
}

impl std::fmt::Display for IssuedTokenSubjectType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `VirtualAccountOrderType`.
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
pub enum VirtualAccountOrderType {
    /// `virtual-account`
    #[serde(rename = "virtual-account")]
    VirtualAccount,
}

impl VirtualAccountOrderType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VirtualAccount => "virtual-account",
        }
    }
}

impl std::fmt::Display for VirtualAccountOrderType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for VirtualAccountOrderType {
    const EXPECTED: &'static str = "one of virtual-account";
}

/// `IntrospectionTokenType`.
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
pub enum IntrospectionTokenType {
    /// `Bearer`
    Bearer,
}

impl IntrospectionTokenType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bearer => "Bearer",
        }
    }
}

impl std::fmt::Display for IntrospectionTokenType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `IntrospectionSubjectType`.
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
pub enum IntrospectionSubjectType {
    /// `user`
    #[serde(rename = "user")]
    User,
    /// `serviceaccount`
    #[serde(rename = "serviceaccount")]
    Serviceaccount,
}

impl IntrospectionSubjectType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Serviceaccount => "serviceaccount",
        }
    }
}

impl std::fmt::Display for IntrospectionSubjectType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `JsonWebKeyKty`.
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
pub enum JsonWebKeyKty {
    /// `OKP`
    #[serde(rename = "OKP")]
    Okp,
}

impl JsonWebKeyKty {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Okp => "OKP",
        }
    }
}

impl std::fmt::Display for JsonWebKeyKty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `JsonWebKeyCrv`.
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
pub enum JsonWebKeyCrv {
    /// `Ed25519`
    Ed25519,
}

impl JsonWebKeyCrv {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ed25519 => "Ed25519",
        }
    }
}

impl std::fmt::Display for JsonWebKeyCrv {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `JsonWebKeyUse`.
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
pub enum JsonWebKeyUse {
    /// `sig`
    #[serde(rename = "sig")]
    Sig,
}

impl JsonWebKeyUse {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sig => "sig",
        }
    }
}

impl std::fmt::Display for JsonWebKeyUse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `JsonWebKeyAlg`.
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
pub enum JsonWebKeyAlg {
    /// `EdDSA`
    #[serde(rename = "EdDSA")]
    EdDsa,
}

impl JsonWebKeyAlg {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EdDsa => "EdDSA",
        }
    }
}

impl std::fmt::Display for JsonWebKeyAlg {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
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
