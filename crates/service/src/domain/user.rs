//! Users.

use chrono::{DateTime, Utc};

/// A person in a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Identifies the user.
    pub id: String,
    /// The e-mail address in lower case, unique in the tenant.
    pub email: String,
    /// How the user is called, if that is known.
    pub display_name: Option<String>,
    /// What the user is in the tenant.
    pub role: Role,
    /// Whether the user and his tokens are let in.
    pub active: bool,
    /// Whether the user has to stay an active administrator: he is the tenant's only one, or
    /// holds the service's first credential.
    pub is_protected: bool,
    /// Whether the user has signed in through an identity provider.
    pub has_signed_in: bool,
    /// When the user was made.
    pub created_at: DateTime<Utc>,
    /// When the user was last changed; use is no change.
    pub updated_at: DateTime<Utc>,
    /// When he or one of his tokens was last let in, to within a minute; `None` if never.
    pub last_accessed_at: Option<DateTime<Utc>>,
}

/// What somebody is in his tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// He administers it.
    Admin,
    /// He looks after his own tokens.
    Member,
}

impl Role {
    /// The role's name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "tenant-admin",
            Self::Member => "tenant-member",
        }
    }

    /// An administrator, or not.
    pub fn of(is_admin: bool) -> Self {
        if is_admin { Self::Admin } else { Self::Member }
    }
}

/// Which part of the users to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserListing {
    /// The most users to list.
    pub limit: u64,
    /// How many users to skip.
    pub offset: u64,
    /// Keep only the users whose e-mail address contains this text, whatever the case of its
    /// letters.
    pub email_contains: Option<String>,
    /// List the users who are deactivated, too.
    pub with_inactive: bool,
}

/// An e-mail address as it is kept: the case of its ASCII letters makes no difference. Beyond ASCII
/// a letter may be another's lower case, and the address another person's.
pub fn email(text: &str) -> String {
    text.to_ascii_lowercase()
}
