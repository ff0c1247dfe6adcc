// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! The types that requests and responses carry.
/// What the new token is to be.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct CreatePersonalAccessToken {
    /// The account to create the token in; left out, the caller's.
    #[serde(
        rename = "accountName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_name: ::std::option::Option<::std::string::String>,
    /// When the token stops working (ISO 8601). Left out, it does not expire.
    #[serde(
        rename = "expirationDate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expiration_date: ::std::option::Option<
        ::chrono::DateTime<::chrono::offset::Utc>,
    >,
    /// Starts with a lowercase letter, ends with a lowercase letter or digit, and has only
    /// lowercase letters, digits and hyphens.
    pub name: CreatePersonalAccessTokenName,
    /// The team that the token belongs to; left out, none.
    #[serde(rename = "teamName", skip_serializing_if = "::std::option::Option::is_none")]
    pub team_name: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "tokenType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub token_type: ::std::option::Option<CreatePersonalAccessTokenTokenType>,
}

impl CreatePersonalAccessToken {
    pub fn builder() -> builder::CreatePersonalAccessToken {
        Default::default()
    }
}

/// Starts with a lowercase letter, ends with a lowercase letter or digit, and has only
/// lowercase letters, digits and hyphens.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct CreatePersonalAccessTokenName(::std::string::String);

impl ::std::ops::Deref for CreatePersonalAccessTokenName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<CreatePersonalAccessTokenName> for ::std::string::String {
    fn from(value: CreatePersonalAccessTokenName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for CreatePersonalAccessTokenName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 36usize {
            return Err("longer than 36 characters".into());
        }
        if value.chars().count() < 3usize {
            return Err("shorter than 3 characters".into());
        }

        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[a-z][a-z0-9-]*[a-z0-9]$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[a-z][a-z0-9-]*[a-z0-9]$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for CreatePersonalAccessTokenName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for CreatePersonalAccessTokenName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for CreatePersonalAccessTokenName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

/// The token's form; left out, the deployment's default.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum CreatePersonalAccessTokenTokenType {
    #[serde(rename = "jwt")]
    Jwt,
    #[serde(rename = "opaque")]
    Opaque,
}

impl ::std::fmt::Display for CreatePersonalAccessTokenTokenType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Jwt => f.write_str("jwt"),
            Self::Opaque => f.write_str("opaque"),
        }
    }
}

impl ::std::str::FromStr for CreatePersonalAccessTokenTokenType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "jwt" => Ok(Self::Jwt),
            "opaque" => Ok(Self::Opaque),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for CreatePersonalAccessTokenTokenType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String>
for CreatePersonalAccessTokenTokenType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// A new token's secret.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct CreatedToken {
    /// The secret, shown this once.
    pub token: ::std::string::String,
}

impl CreatedToken {
    pub fn builder() -> builder::CreatedToken {
        Default::default()
    }
}

/// Nothing more to say.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct Deleted(pub ::serde_json::Map<::std::string::String, ::serde_json::Value>);

impl ::std::ops::Deref for Deleted {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<Deleted>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: Deleted) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for Deleted {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

/// Why a request was not answered as asked.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct Error {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<ErrorCode>,
    /// Every place in the request that is wrong.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub details: ::std::vec::Vec<ErrorDetail>,
    /// What is wrong, for a person to read.
    pub message: ::std::string::String,
    /// The response's HTTP status code.
    #[serde(rename = "statusCode")]
    pub status_code: i64,
}

impl Error {
    pub fn builder() -> builder::Error {
        Default::default()
    }
}

/// What is wrong, for a program to compare.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum ErrorCode {
    Integer(i64),
    String(::std::string::String),
}

impl ::std::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Integer(x) => x.fmt(f),
            Self::String(x) => x.fmt(f),
        }
    }
}

impl ::std::convert::From<i64> for ErrorCode {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

/// One place in the request that is wrong.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct ErrorDetail {
    #[serde(rename = "in")]
    pub in_: ErrorDetailIn,
    /// What would be right.
    pub message: ::std::string::String,
    /// A parameter's name, or the JSON pointer (RFC 6901) into the body.
    pub place: ::std::string::String,
    /// The keyword of this document that was broken.
    pub rule: ::std::string::String,
}

impl ErrorDetail {
    pub fn builder() -> builder::ErrorDetail {
        Default::default()
    }
}

/// The part of the request.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum ErrorDetailIn {
    #[serde(rename = "path")]
    Path,
    #[serde(rename = "query")]
    Query,
    #[serde(rename = "header")]
    Header,
    #[serde(rename = "cookie")]
    Cookie,
    #[serde(rename = "body")]
    Body,
}

impl ::std::fmt::Display for ErrorDetailIn {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Path => f.write_str("path"),
            Self::Query => f.write_str("query"),
            Self::Header => f.write_str("header"),
            Self::Cookie => f.write_str("cookie"),
            Self::Body => f.write_str("body"),
        }
    }
}

impl ::std::str::FromStr for ErrorDetailIn {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "path" => Ok(Self::Path),
            "query" => Ok(Self::Query),
            "header" => Ok(Self::Header),
            "cookie" => Ok(Self::Cookie),
            "body" => Ok(Self::Body),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for ErrorDetailIn {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ErrorDetailIn {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// Where a page stands in the whole list.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct Pagination {
    /// The most items that this page could have held.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<i64>,
    /// Number of items skipped before this page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub offset: ::std::option::Option<i64>,
    /// Number of items in the whole list.
    pub total: i64,
}

impl Pagination {
    pub fn builder() -> builder::Pagination {
        Default::default()
    }
}

/// A role on a resource.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct Permission {
    /// Fully qualified name of the resource.
    pub resource_fqn: ::std::string::String,
    /// The kind of resource: cluster, workspace, ...
    pub resource_type: ::std::string::String,
    /// The role granted on that resource.
    pub role_id: ::std::string::String,
}

impl Permission {
    pub fn builder() -> builder::Permission {
        Default::default()
    }
}

/// A personal access token, without its secret.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct PersonalAccessToken {
    /// The account that the tenant belongs to.
    #[serde(rename = "accountId")]
    pub account_id: ::std::string::String,
    #[serde(rename = "createdAt")]
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// Who created the token, for display.
    #[serde(
        rename = "createdBy",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_by: ::std::option::Option<::std::string::String>,
    #[serde(rename = "createdBySubject")]
    pub created_by_subject: Subject,
    /// Identifies the token in this API.
    pub id: ::std::string::String,
    /// Whether the token's expiration date has passed.
    #[serde(
        rename = "isExpired",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_expired: ::std::option::Option<bool>,
    /// When the token was last used, to within a minute; absent if never.
    #[serde(
        rename = "lastAccessedAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_at: ::std::option::Option<
        ::chrono::DateTime<::chrono::offset::Utc>,
    >,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub manifest: ::std::option::Option<PersonalAccessTokenManifest>,
    /// The name its owner gave it; unique among the owner's tokens.
    pub name: ::std::string::String,
    /// The tenant that the token is valid in.
    #[serde(rename = "tenantName")]
    pub tenant_name: ::std::string::String,
    /// The kind of token.
    #[serde(rename = "type")]
    pub type_: ::std::string::String,
    #[serde(rename = "updatedAt")]
    pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
}

impl PersonalAccessToken {
    pub fn builder() -> builder::PersonalAccessToken {
        Default::default()
    }
}

/// One page of tokens.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct PersonalAccessTokenList {
    /// The tokens created by the caller in the caller's tenant.
    pub data: ::std::vec::Vec<PersonalAccessToken>,
    pub pagination: Pagination,
}

impl PersonalAccessTokenList {
    pub fn builder() -> builder::PersonalAccessTokenList {
        Default::default()
    }
}

/// What the token was created to be.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct PersonalAccessTokenManifest {
    /// The day (UTC) on which the token expires.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub expiration_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    pub name: ::std::string::String,
    pub permissions: ::std::vec::Vec<Permission>,
    #[serde(rename = "type")]
    pub type_: PersonalAccessTokenManifestType,
}

impl PersonalAccessTokenManifest {
    pub fn builder() -> builder::PersonalAccessTokenManifest {
        Default::default()
    }
}

/// `PersonalAccessTokenManifestType`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum PersonalAccessTokenManifestType {
    #[serde(rename = "virtual-account")]
    VirtualAccount,
}

impl ::std::fmt::Display for PersonalAccessTokenManifestType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::VirtualAccount => f.write_str("virtual-account"),
        }
    }
}

impl ::std::str::FromStr for PersonalAccessTokenManifestType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "virtual-account" => Ok(Self::VirtualAccount),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for PersonalAccessTokenManifestType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for PersonalAccessTokenManifestType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// Who did something.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub struct Subject {
    #[serde(
        rename = "subjectDisplayName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subject_display_name: ::std::option::Option<::std::string::String>,
    #[serde(rename = "subjectId")]
    pub subject_id: ::std::string::String,
    /// A readable identifier; a user's e-mail address.
    #[serde(
        rename = "subjectSlug",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subject_slug: ::std::option::Option<::std::string::String>,
    #[serde(rename = "subjectType")]
    pub subject_type: SubjectType,
}

impl Subject {
    pub fn builder() -> builder::Subject {
        Default::default()
    }
}

/// `SubjectType`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum SubjectType {
    #[serde(rename = "user")]
    User,
    #[serde(rename = "team")]
    Team,
    #[serde(rename = "serviceaccount")]
    Serviceaccount,
}

impl ::std::fmt::Display for SubjectType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::User => f.write_str("user"),
            Self::Team => f.write_str("team"),
            Self::Serviceaccount => f.write_str("serviceaccount"),
        }
    }
}

impl ::std::str::FromStr for SubjectType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "user" => Ok(Self::User),
            "team" => Ok(Self::Team),
            "serviceaccount" => Ok(Self::Serviceaccount),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for SubjectType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for SubjectType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct CreatePersonalAccessToken {
        account_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        expiration_date: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        name: ::std::result::Result<
            super::CreatePersonalAccessTokenName,
            ::std::string::String,
        >,
        team_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        token_type: ::std::result::Result<
            ::std::option::Option<super::CreatePersonalAccessTokenTokenType>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for CreatePersonalAccessToken {
        fn default() -> Self {
            Self {
                account_name: Ok(Default::default()),
                expiration_date: Ok(Default::default()),
                name: Err("no value supplied for name".to_string()),
                team_name: Ok(Default::default()),
                token_type: Ok(Default::default()),
            }
        }
    }

    impl CreatePersonalAccessToken {
        pub fn account_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.account_name = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for account_name: {e}")
                });
            self
        }

        pub fn expiration_date<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.expiration_date = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for expiration_date: {e}")
                });
            self
        }

        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CreatePersonalAccessTokenName>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }

        pub fn team_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.team_name = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for team_name: {e}")
                });
            self
        }

        pub fn token_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::CreatePersonalAccessTokenTokenType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.token_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for token_type: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<CreatePersonalAccessToken>
    for super::CreatePersonalAccessToken {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreatePersonalAccessToken,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                account_name: value.account_name?,
                expiration_date: value.expiration_date?,
                name: value.name?,
                team_name: value.team_name?,
                token_type: value.token_type?,
            })
        }
    }

    impl ::std::convert::From<super::CreatePersonalAccessToken>
    for CreatePersonalAccessToken {
        fn from(value: super::CreatePersonalAccessToken) -> Self {
            Self {
                account_name: Ok(value.account_name),
                expiration_date: Ok(value.expiration_date),
                name: Ok(value.name),
                team_name: Ok(value.team_name),
                token_type: Ok(value.token_type),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct CreatedToken {
        token: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for CreatedToken {
        fn default() -> Self {
            Self {
                token: Err("no value supplied for token".to_string()),
            }
        }
    }

    impl CreatedToken {
        pub fn token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.token = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for token: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<CreatedToken> for super::CreatedToken {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreatedToken,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { token: value.token? })
        }
    }

    impl ::std::convert::From<super::CreatedToken> for CreatedToken {
        fn from(value: super::CreatedToken) -> Self {
            Self { token: Ok(value.token) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Error {
        code: ::std::result::Result<
            ::std::option::Option<super::ErrorCode>,
            ::std::string::String,
        >,
        details: ::std::result::Result<
            ::std::vec::Vec<super::ErrorDetail>,
            ::std::string::String,
        >,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
        status_code: ::std::result::Result<i64, ::std::string::String>,
    }

    impl ::std::default::Default for Error {
        fn default() -> Self {
            Self {
                code: Ok(Default::default()),
                details: Ok(Default::default()),
                message: Err("no value supplied for message".to_string()),
                status_code: Err("no value supplied for status_code".to_string()),
            }
        }
    }

    impl Error {
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::ErrorCode>>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn details<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::ErrorDetail>>,
            T::Error: ::std::fmt::Display,
        {
            self.details = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for details: {e}")
                });
            self
        }

        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for message: {e}")
                });
            self
        }

        pub fn status_code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i64>,
            T::Error: ::std::fmt::Display,
        {
            self.status_code = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for status_code: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<Error> for super::Error {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Error,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                details: value.details?,
                message: value.message?,
                status_code: value.status_code?,
            })
        }
    }

    impl ::std::convert::From<super::Error> for Error {
        fn from(value: super::Error) -> Self {
            Self {
                code: Ok(value.code),
                details: Ok(value.details),
                message: Ok(value.message),
                status_code: Ok(value.status_code),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ErrorDetail {
        in_: ::std::result::Result<super::ErrorDetailIn, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
        place: ::std::result::Result<::std::string::String, ::std::string::String>,
        rule: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for ErrorDetail {
        fn default() -> Self {
            Self {
                in_: Err("no value supplied for in_".to_string()),
                message: Err("no value supplied for message".to_string()),
                place: Err("no value supplied for place".to_string()),
                rule: Err("no value supplied for rule".to_string()),
            }
        }
    }

    impl ErrorDetail {
        pub fn in_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::ErrorDetailIn>,
            T::Error: ::std::fmt::Display,
        {
            self.in_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for in_: {e}"));
            self
        }

        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for message: {e}")
                });
            self
        }

        pub fn place<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.place = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for place: {e}"));
            self
        }

        pub fn rule<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.rule = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for rule: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<ErrorDetail> for super::ErrorDetail {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorDetail,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                in_: value.in_?,
                message: value.message?,
                place: value.place?,
                rule: value.rule?,
            })
        }
    }

    impl ::std::convert::From<super::ErrorDetail> for ErrorDetail {
        fn from(value: super::ErrorDetail) -> Self {
            Self {
                in_: Ok(value.in_),
                message: Ok(value.message),
                place: Ok(value.place),
                rule: Ok(value.rule),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Pagination {
        limit: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        offset: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        total: ::std::result::Result<i64, ::std::string::String>,
    }

    impl ::std::default::Default for Pagination {
        fn default() -> Self {
            Self {
                limit: Ok(Default::default()),
                offset: Ok(Default::default()),
                total: Err("no value supplied for total".to_string()),
            }
        }
    }

    impl Pagination {
        pub fn limit<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.limit = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for limit: {e}"));
            self
        }

        pub fn offset<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.offset = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for offset: {e}"));
            self
        }

        pub fn total<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i64>,
            T::Error: ::std::fmt::Display,
        {
            self.total = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for total: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Pagination> for super::Pagination {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Pagination,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                limit: value.limit?,
                offset: value.offset?,
                total: value.total?,
            })
        }
    }

    impl ::std::convert::From<super::Pagination> for Pagination {
        fn from(value: super::Pagination) -> Self {
            Self {
                limit: Ok(value.limit),
                offset: Ok(value.offset),
                total: Ok(value.total),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Permission {
        resource_fqn: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        resource_type: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        role_id: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for Permission {
        fn default() -> Self {
            Self {
                resource_fqn: Err("no value supplied for resource_fqn".to_string()),
                resource_type: Err("no value supplied for resource_type".to_string()),
                role_id: Err("no value supplied for role_id".to_string()),
            }
        }
    }

    impl Permission {
        pub fn resource_fqn<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.resource_fqn = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for resource_fqn: {e}")
                });
            self
        }

        pub fn resource_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.resource_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for resource_type: {e}")
                });
            self
        }

        pub fn role_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.role_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for role_id: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<Permission> for super::Permission {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Permission,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                resource_fqn: value.resource_fqn?,
                resource_type: value.resource_type?,
                role_id: value.role_id?,
            })
        }
    }

    impl ::std::convert::From<super::Permission> for Permission {
        fn from(value: super::Permission) -> Self {
            Self {
                resource_fqn: Ok(value.resource_fqn),
                resource_type: Ok(value.resource_type),
                role_id: Ok(value.role_id),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct PersonalAccessToken {
        account_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        created_at: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        created_by: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created_by_subject: ::std::result::Result<super::Subject, ::std::string::String>,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        is_expired: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        last_accessed_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        manifest: ::std::result::Result<
            ::std::option::Option<super::PersonalAccessTokenManifest>,
            ::std::string::String,
        >,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        tenant_name: ::std::result::Result<::std::string::String, ::std::string::String>,
        type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        updated_at: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for PersonalAccessToken {
        fn default() -> Self {
            Self {
                account_id: Err("no value supplied for account_id".to_string()),
                created_at: Err("no value supplied for created_at".to_string()),
                created_by: Ok(Default::default()),
                created_by_subject: Err(
                    "no value supplied for created_by_subject".to_string(),
                ),
                id: Err("no value supplied for id".to_string()),
                is_expired: Ok(Default::default()),
                last_accessed_at: Ok(Default::default()),
                manifest: Ok(Default::default()),
                name: Err("no value supplied for name".to_string()),
                tenant_name: Err("no value supplied for tenant_name".to_string()),
                type_: Err("no value supplied for type_".to_string()),
                updated_at: Err("no value supplied for updated_at".to_string()),
            }
        }
    }

    impl PersonalAccessToken {
        pub fn account_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.account_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for account_id: {e}")
                });
            self
        }

        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for created_at: {e}")
                });
            self
        }

        pub fn created_by<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_by = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for created_by: {e}")
                });
            self
        }

        pub fn created_by_subject<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Subject>,
            T::Error: ::std::fmt::Display,
        {
            self.created_by_subject = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for created_by_subject: {e}"
                    )
                });
            self
        }

        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn is_expired<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.is_expired = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for is_expired: {e}")
                });
            self
        }

        pub fn last_accessed_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.last_accessed_at = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for last_accessed_at: {e}")
                });
            self
        }

        pub fn manifest<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::PersonalAccessTokenManifest>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.manifest = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for manifest: {e}")
                });
            self
        }

        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }

        pub fn tenant_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.tenant_name = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for tenant_name: {e}")
                });
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }

        pub fn updated_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.updated_at = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for updated_at: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<PersonalAccessToken> for super::PersonalAccessToken {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PersonalAccessToken,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                account_id: value.account_id?,
                created_at: value.created_at?,
                created_by: value.created_by?,
                created_by_subject: value.created_by_subject?,
                id: value.id?,
                is_expired: value.is_expired?,
                last_accessed_at: value.last_accessed_at?,
                manifest: value.manifest?,
                name: value.name?,
                tenant_name: value.tenant_name?,
                type_: value.type_?,
                updated_at: value.updated_at?,
            })
        }
    }

    impl ::std::convert::From<super::PersonalAccessToken> for PersonalAccessToken {
        fn from(value: super::PersonalAccessToken) -> Self {
            Self {
                account_id: Ok(value.account_id),
                created_at: Ok(value.created_at),
                created_by: Ok(value.created_by),
                created_by_subject: Ok(value.created_by_subject),
                id: Ok(value.id),
                is_expired: Ok(value.is_expired),
                last_accessed_at: Ok(value.last_accessed_at),
                manifest: Ok(value.manifest),
                name: Ok(value.name),
                tenant_name: Ok(value.tenant_name),
                type_: Ok(value.type_),
                updated_at: Ok(value.updated_at),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct PersonalAccessTokenList {
        data: ::std::result::Result<
            ::std::vec::Vec<super::PersonalAccessToken>,
            ::std::string::String,
        >,
        pagination: ::std::result::Result<super::Pagination, ::std::string::String>,
    }

    impl ::std::default::Default for PersonalAccessTokenList {
        fn default() -> Self {
            Self {
                data: Err("no value supplied for data".to_string()),
                pagination: Err("no value supplied for pagination".to_string()),
            }
        }
    }

    impl PersonalAccessTokenList {
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::PersonalAccessToken>>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for data: {e}"));
            self
        }

        pub fn pagination<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Pagination>,
            T::Error: ::std::fmt::Display,
        {
            self.pagination = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for pagination: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<PersonalAccessTokenList>
    for super::PersonalAccessTokenList {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PersonalAccessTokenList,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                pagination: value.pagination?,
            })
        }
    }

    impl ::std::convert::From<super::PersonalAccessTokenList>
    for PersonalAccessTokenList {
        fn from(value: super::PersonalAccessTokenList) -> Self {
            Self {
                data: Ok(value.data),
                pagination: Ok(value.pagination),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct PersonalAccessTokenManifest {
        expiration_date: ::std::result::Result<
            ::std::option::Option<::chrono::naive::NaiveDate>,
            ::std::string::String,
        >,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        permissions: ::std::result::Result<
            ::std::vec::Vec<super::Permission>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<
            super::PersonalAccessTokenManifestType,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for PersonalAccessTokenManifest {
        fn default() -> Self {
            Self {
                expiration_date: Ok(Default::default()),
                name: Err("no value supplied for name".to_string()),
                permissions: Err("no value supplied for permissions".to_string()),
                type_: Err("no value supplied for type_".to_string()),
            }
        }
    }

    impl PersonalAccessTokenManifest {
        pub fn expiration_date<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::chrono::naive::NaiveDate>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.expiration_date = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for expiration_date: {e}")
                });
            self
        }

        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }

        pub fn permissions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Permission>>,
            T::Error: ::std::fmt::Display,
        {
            self.permissions = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for permissions: {e}")
                });
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::PersonalAccessTokenManifestType>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<PersonalAccessTokenManifest>
    for super::PersonalAccessTokenManifest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PersonalAccessTokenManifest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                expiration_date: value.expiration_date?,
                name: value.name?,
                permissions: value.permissions?,
                type_: value.type_?,
            })
        }
    }

    impl ::std::convert::From<super::PersonalAccessTokenManifest>
    for PersonalAccessTokenManifest {
        fn from(value: super::PersonalAccessTokenManifest) -> Self {
            Self {
                expiration_date: Ok(value.expiration_date),
                name: Ok(value.name),
                permissions: Ok(value.permissions),
                type_: Ok(value.type_),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Subject {
        subject_display_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subject_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        subject_slug: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subject_type: ::std::result::Result<super::SubjectType, ::std::string::String>,
    }

    impl ::std::default::Default for Subject {
        fn default() -> Self {
            Self {
                subject_display_name: Ok(Default::default()),
                subject_id: Err("no value supplied for subject_id".to_string()),
                subject_slug: Ok(Default::default()),
                subject_type: Err("no value supplied for subject_type".to_string()),
            }
        }
    }

    impl Subject {
        pub fn subject_display_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subject_display_name = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for subject_display_name: {e}"
                    )
                });
            self
        }

        pub fn subject_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.subject_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for subject_id: {e}")
                });
            self
        }

        pub fn subject_slug<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subject_slug = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for subject_slug: {e}")
                });
            self
        }

        pub fn subject_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::SubjectType>,
            T::Error: ::std::fmt::Display,
        {
            self.subject_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for subject_type: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<Subject> for super::Subject {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Subject,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subject_display_name: value.subject_display_name?,
                subject_id: value.subject_id?,
                subject_slug: value.subject_slug?,
                subject_type: value.subject_type?,
            })
        }
    }

    impl ::std::convert::From<super::Subject> for Subject {
        fn from(value: super::Subject) -> Self {
            Self {
                subject_display_name: Ok(value.subject_display_name),
                subject_id: Ok(value.subject_id),
                subject_slug: Ok(value.subject_slug),
                subject_type: Ok(value.subject_type),
            }
        }
    }
}

/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }

    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }

    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }

    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
