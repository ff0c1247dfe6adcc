//! Who asks.

/// The account that tenants belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Identifies the account.
    pub id: String,
    /// Its unique name.
    pub name: String,
}

/// The tenant that users and their tokens live in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// Identifies the tenant.
    pub id: String,
    /// Its unique name.
    pub name: String,
}

/// A person in a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Identifies the user.
    pub id: String,
    /// The user's e-mail address, unique in the tenant.
    pub email: String,
    /// How the user is called, if he said so.
    pub display_name: Option<String>,
}

/// The user behind a request, where he belongs, and what he proved it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The account of the caller's tenant.
    pub account: Account,
    /// The caller's tenant.
    pub tenant: Tenant,
    /// The user.
    pub user: User,
    /// The kind of credential that the request carried.
    pub credential: Credential,
}

impl Caller {
    /// Whether the caller may create tokens. A personal access token may not: whoever found
    /// one could otherwise make himself others that outlive its deletion.
    pub fn may_issue(&self) -> bool {
        self.credential == Credential::First
    }
}

/// The kinds of credential that the service accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Credential {
    /// The credential that the first start made.
    First,
    /// A personal access token.
    PersonalAccessToken,
}
