// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Tokens`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Tokens {
    /// `data`.
    #[cfg_attr(feature = "statement", schema(max_items = 1000))]
    pub data: Vec<Token>,
}
runtime::object!(Tokens);

impl runtime::Decode for Tokens {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.data, &at.property("data"));
            runtime::items(value.len(), None, Some(1000), at, report);
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::Decode::check(value, at, report);
            }
        }
    }
}

/// `Token`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Token {
    /// `id`.
    #[serde(deserialize_with = "runtime::formatted::required")]
    pub id: uuid::Uuid,
    /// `name`.
    pub name: Name,
    /// `owner`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(max_length = 254, format = "email", nullable = false)
    )]
    pub owner: Option<String>,
    /// `permissions`.
    #[cfg_attr(feature = "statement", schema(min_items = 1))]
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

impl runtime::Decode for Token {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.name, &at.property("name"));
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.owner {
            let at = &at.property("owner");
            runtime::format(value, "email", at, report);
            runtime::length(value, None, Some(254), at, report);
        }
        {
            let (value, at) = (&self.permissions, &at.property("permissions"));
            runtime::items(value.len(), Some(1), None, at, report);
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::Decode::check(value, at, report);
            }
        }
    }
}

/// `Name`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "statement",
    schema(min_length = 3, max_length = 36, pattern = "^[a-z][a-z0-9-]*[a-z0-9]$")
)]
pub struct Name(pub String);

impl From<String> for Name {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl runtime::Decode for Name {
    const EXPECTED: &'static str = "a string";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::length(value, Some(3), Some(36), at, report);
        static PATTERN: runtime::Pattern = runtime::Pattern::new(
            "^[a-z][a-z0-9-]*[a-z0-9]$",
        );
        PATTERN.check(value, at, report);
    }
}

/// `Permission`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Permission {
    /// `resource`.
    #[cfg_attr(feature = "statement", schema(max_length = 100))]
    pub resource: String,
    /// `role`.
    pub role: PermissionRole,
}
runtime::object!(Permission);

impl runtime::Decode for Permission {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.resource, &at.property("resource"));
            runtime::length(value, None, Some(100), at, report);
        }
    }
}

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
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct TroubleResponse {
    /// `message`.
    #[cfg_attr(feature = "statement", schema(max_length = 40))]
    pub message: String,
}
runtime::object!(TroubleResponse);

impl runtime::Decode for TroubleResponse {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.message, &at.property("message"));
            runtime::length(value, None, Some(40), at, report);
        }
    }
}
