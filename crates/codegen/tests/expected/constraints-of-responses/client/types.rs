// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Tokens`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Tokens {
    /// `data`.
    pub data: Vec<Token>,
}
runtime::object!(Tokens);

/// `Token`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Token {
    /// `id`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub id: uuid::Uuid,
    /// `name`.
    pub name: Name,
    /// `owner`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// `permissions`.
    pub permissions: Vec<Permission>,
    /// `createdAt`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub created_at: chrono::DateTime<chrono::Utc>,
}
runtime::object!(Token);

impl Token {
    /// A `Token` with the properties that it has to have.
    pub fn new(
        id: uuid::Uuid,
        name: Name,
        permissions: Vec<Permission>,
        created_at: chrono::DateTime<chrono::Utc>,
    ) -> Self {
        Self {
            id,
            name,
            owner: None,
            permissions,
            created_at,
        }
    }
}

/// `Name`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Name(pub String);

impl From<String> for Name {
    fn from(value: String) -> Self {
        Self(value)
    }
}

/// `Permission`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Permission {
    /// `resource`.
    pub resource: String,
    /// `role`.
    pub role: PermissionRole,
}
runtime::object!(Permission);

/// `PermissionRole`.
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
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum PermissionRole {
    /// `viewer`
    #[serde(rename = "viewer")]
    Viewer,
    /// `editor`
    #[serde(rename = "editor")]
    Editor,
}

impl PermissionRole {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Editor => "editor",
        }
    }
}

impl std::fmt::Display for PermissionRole {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Trouble
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct TroubleResponse {
    /// `message`.
    pub message: String,
}
runtime::object!(TroubleResponse);
