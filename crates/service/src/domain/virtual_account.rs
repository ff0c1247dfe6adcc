//! Virtual accounts: identities of programs.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Objection, Role, Subject, Tenant, TokenForm};

/// A virtual account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VirtualAccount {
    /// Identifies the account.
    pub id: String,
    /// What it was ordered to be.
    pub manifest: Manifest,
    /// Who created it, as he was then.
    pub created_by: Subject,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed; use is no change.
    pub updated_at: DateTime<Utc>,
    /// Its tokens, newest first.
    pub tokens: Vec<IssuedToken>,
}

impl VirtualAccount {
    /// Whether the account's tokens have stopped working.
    pub fn is_expired(&self, now: DateTime<Utc>) -> bool {
        self.manifest
            .expires_at()
            .is_some_and(|expiry| expiry <= now)
    }

    /// When a token of the account stops working: when it does itself, or when the account does.
    pub fn expiry_of(&self, token: &IssuedToken) -> Option<DateTime<Utc>> {
        earlier(token.expires_at, self.manifest.expires_at())
    }

    /// When one of the account's tokens was last used, to within a minute.
    pub fn last_accessed_at(&self) -> Option<DateTime<Utc>> {
        self.tokens
            .iter()
            .filter_map(|token| token.last_accessed_at)
            .max()
    }
}

/// The earlier of two times, of which `None` never comes.
pub fn earlier(one: Option<DateTime<Utc>>, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    one.into_iter().chain(other).min()
}

/// What a virtual account is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The name, unique in the tenant.
    pub name: String,
    /// What the account may do.
    pub permissions: Vec<Permission>,
    /// The day at whose beginning (UTC) its tokens stop working; `None` for never.
    pub expires_on: Option<NaiveDate>,
    /// Whose it is, for people to sort by.
    pub owner: Option<Owner>,
    /// Names and values, for people to sort by.
    pub tags: Option<BTreeMap<String, String>>,
    /// The form of its tokens; `None` for the deployment's own.
    pub form: Option<TokenForm>,
}

impl Manifest {
    /// The time at which the account's tokens stop working; `None` for never.
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.expires_on.map(beginning)
    }
}

/// The first moment of a day (UTC).
fn beginning(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

/// Whose a virtual account is. It gives nobody any right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The name of an account.
    pub account: Option<String>,
    /// The name of a team.
    pub team: String,
}

/// A role on a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    /// The resource's fully qualified name.
    pub resource_fqn: String,
    /// The resource's kind.
    pub resource_type: String,
    /// The role.
    pub role_id: String,
}

impl Permission {
    /// The role of those who may introspect the tenant's tokens.
    pub const INTROSPECTOR: &str = "token-introspector";

    /// Whether this is the role on this tenant: the resource of type `tenant` that is named
    /// `tenant:` and the tenant's name. What other resources are, this service does not know.
    pub fn grants(&self, role: &str, tenant: &Tenant) -> bool {
        self.role_id == role
            && self.resource_type == "tenant"
            && self.resource_fqn.strip_prefix("tenant:") == Some(&tenant.name)
    }
}

/// What the permissions make of their holder in his tenant.
pub fn role_by(permissions: &[Permission], tenant: &Tenant) -> Role {
    let admin = Role::Admin.as_str();
    Role::of(
        permissions
            .iter()
            .any(|permission| permission.grants(admin, tenant)),
    )
}

/// A token of a virtual account, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedToken {
    /// Identifies the token.
    pub id: String,
    /// The token's form.
    pub form: TokenForm,
    /// The key that signed it, if it is a JSON Web Token.
    pub key_id: Option<String>,
    /// When it stops working, if the account does not before; `None` for never.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed; use is no change.
    pub updated_at: DateTime<Utc>,
    /// When it was last used, to within a minute; `None` if never.
    pub last_accessed_at: Option<DateTime<Utc>>,
}

/// What a virtual account is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountOrder {
    /// The name, of the form that the contract asks for.
    pub name: String,
    /// What it may do; `None` for what it may do today.
    pub permissions: Option<Vec<Permission>>,
    /// The day at whose beginning its tokens are to stop working.
    pub expires_on: Option<NaiveDate>,
    /// Whether its tokens are to be rotated by a schedule.
    pub auto_rotate: bool,
    /// Whose it is.
    pub owner: Option<Owner>,
    /// Names and values.
    pub tags: Option<BTreeMap<String, String>>,
    /// The form of its tokens; `None` for the deployment's own.
    pub form: Option<TokenForm>,
}

impl AccountOrder {
    /// Everything that keeps this order from being carried out, all at once. `today` is the
    /// account of this name, if there is one.
    pub fn objections(&self, today: Option<&Manifest>, now: DateTime<Utc>) -> Vec<Objection> {
        let expires_at = self.expires_on.map(beginning);
        let unchanged = today.is_some_and(|today| today.expires_on == self.expires_on);
        let past = expires_at.is_some_and(|expiry| expiry <= now) && !unchanged;
        let silent = self.permissions.is_none() && today.is_none();
        [
            past.then_some(Objection::AccountExpiresInThePast { now }),
            silent.then_some(Objection::NoPermissions),
            self.auto_rotate.then_some(Objection::NoRotation),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What the account is, once the order is carried out.
    pub fn manifest(self, today: Option<Manifest>) -> Manifest {
        let kept = today.map(|today| today.permissions).unwrap_or_default();
        Manifest {
            name: self.name,
            permissions: self.permissions.unwrap_or(kept),
            expires_on: self.expires_on,
            owner: self.owner,
            tags: self.tags,
            form: self.form,
        }
    }
}

/// Which part of the virtual accounts to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountListing {
    /// The most accounts to list.
    pub limit: u64,
    /// How many accounts to skip.
    pub offset: u64,
    /// Keep only the accounts whose name contains this text, whatever the case of its letters.
    pub name_contains: Option<String>,
    /// Keep only the accounts that one of these teams owns; empty for all.
    pub teams: Vec<String>,
    /// Keep only the accounts that have expired, or only those that have not.
    pub is_expired: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn order() -> AccountOrder {
        AccountOrder {
            name: "deploy-bot".to_owned(),
            permissions: None,
            expires_on: None,
            auto_rotate: false,
            owner: None,
            tags: None,
            form: None,
        }
    }

    fn permission(fqn: &str, kind: &str, role: &str) -> Permission {
        Permission {
            resource_fqn: fqn.to_owned(),
            resource_type: kind.to_owned(),
            role_id: role.to_owned(),
        }
    }

    #[test]
    fn a_new_account_says_what_it_may_do_and_an_old_one_keeps_it() {
        let now = at("2030-01-01T00:00:00Z");
        assert_eq!(order().objections(None, now), [Objection::NoPermissions]);
        let granted = vec![permission("cluster:a", "cluster", "reader")];
        let first = AccountOrder {
            permissions: Some(granted.clone()),
            ..order()
        };
        assert_eq!(first.objections(None, now), []);
        let today = first.manifest(None);
        assert_eq!(order().objections(Some(&today), now), []);
        assert_eq!(order().manifest(Some(today)).permissions, granted);
    }

    #[test]
    fn a_day_that_has_begun_is_past_unless_it_was_so_before() {
        let now = at("2030-01-01T00:00:00Z");
        let expiring = AccountOrder {
            expires_on: Some(day("2030-01-01")),
            permissions: Some(Vec::new()),
            ..order()
        };
        assert_eq!(
            expiring.objections(None, now),
            [Objection::AccountExpiresInThePast { now }]
        );
        let today = expiring.clone().manifest(None);
        assert_eq!(expiring.objections(Some(&today), now), []);
    }

    #[test]
    fn a_role_counts_on_the_tenant_itself_alone() {
        let tenant = Tenant {
            id: "1".to_owned(),
            name: "acme".to_owned(),
        };
        let role = |permission| role_by(&[permission], &tenant);
        assert_eq!(
            role(permission("tenant:acme", "tenant", "tenant-admin")),
            Role::Admin
        );
        for other in [
            permission("tenant:acme2", "tenant", "tenant-admin"),
            permission("tenant:acme", "workspace", "tenant-admin"),
            permission("acme", "tenant", "tenant-admin"),
            permission("tenant:acme", "tenant", "tenant-member"),
        ] {
            assert_eq!(role(other), Role::Member);
        }
    }

    #[test]
    fn of_two_expiries_the_earlier_counts() {
        let (one, two) = (at("2030-01-01T00:00:00Z"), at("2031-01-01T00:00:00Z"));
        assert_eq!(earlier(Some(two), Some(one)), Some(one));
        assert_eq!(earlier(None, Some(two)), Some(two));
        assert_eq!(earlier(None, None), None);
    }
}
