//! Who asks.

use std::net::IpAddr;
use std::ops::Deref;
use std::sync::Arc;

use super::{Permission, Role};

/// The account that tenants belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Identifies the account.
    pub id: String,
    /// Its unique name.
    pub name: String,
}

/// The tenant that users, virtual accounts and their tokens live in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// Identifies the tenant.
    pub id: String,
    /// Its unique name.
    pub name: String,
}

/// Who acts, as others see him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What he is.
    pub kind: SubjectKind,
    /// Identifies him among his kind.
    pub id: String,
    /// A readable identifier: a user's e-mail address, a virtual account's name.
    pub slug: String,
    /// How he is called, if that is known.
    pub display_name: Option<String>,
}

/// The kinds of subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectKind {
    /// A person in a tenant.
    User,
    /// A virtual account.
    ServiceAccount,
}

impl SubjectKind {
    /// The kind's name on the wire and in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::ServiceAccount => "serviceaccount",
        }
    }
}

/// Somebody whose credential is proven, where he belongs, and what he may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The account of the tenant.
    pub account: Account,
    /// The tenant.
    pub tenant: Tenant,
    /// Who it is.
    pub subject: Subject,
    /// What he is in the tenant.
    pub role: Role,
    /// What a virtual account was granted; a user has none.
    pub permissions: Vec<Permission>,
    /// What he proved it by.
    pub credential: Credential,
}

impl Identity {
    /// Whether he may create personal access tokens, for himself or as an administrator for others,
    /// and retrieve their secrets. A token may not: whoever found one could otherwise make himself
    /// others. What an administrator may do besides, his tokens may, virtual accounts included.
    pub fn may_issue(&self) -> bool {
        self.subject.kind == SubjectKind::User
            && matches!(self.credential, Credential::First | Credential::Session)
    }

    /// Whether he administers the tenant.
    pub fn is_admin(&self) -> bool {
        self.role == Role::Admin
    }

    /// Whether he may ask what other subjects' tokens are.
    pub fn may_introspect(&self) -> bool {
        self.is_admin()
            || self
                .permissions
                .iter()
                .any(|permission| permission.grants(Permission::INTROSPECTOR, &self.tenant))
    }
}

/// The kinds of credential that the service accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// The credential that the first start made.
    First,
    /// A token of an identity provider.
    Session,
    /// A token that the service issued.
    Token {
        /// Identifies the token.
        id: String,
    },
}

/// The sender of a request.
#[derive(Debug, Clone)]
pub struct Caller {
    identity: Arc<Identity>,
    /// From where the request came.
    pub origin: Origin,
}

impl Caller {
    /// Somebody who asks from somewhere.
    pub fn new(identity: Arc<Identity>, origin: Origin) -> Self {
        Self { identity, origin }
    }
}

impl Deref for Caller {
    type Target = Identity;

    fn deref(&self) -> &Identity {
        &self.identity
    }
}

/// From where a request came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The address of the client, or of the nearest proxy that is not trusted to name it.
    pub source: Option<IpAddr>,
    /// Names the request in logs.
    pub request_id: Option<String>,
}
