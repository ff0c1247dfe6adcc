//! Who did what: written with the change itself, so that neither counts without the other.

use chrono::{DateTime, Utc};

use super::database::Change;
use super::{Store, StoreError};
use crate::domain::{Caller, Credential, REDACTED, SubjectKind, may_hold_token, new_id};

/// Something that was done, or was refused.
#[derive(Debug, Clone)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: Action,
    /// To what.
    pub target: Target,
    /// Whether it was done.
    pub outcome: Outcome,
}

/// Who did it. Names are those of the time at which he did it.
#[derive(Debug, Clone)]
pub enum Actor {
    /// The sender of a request.
    Caller(Box<Caller>),
    /// Somebody at the machine, by the name of his command.
    Operator,
}

impl From<&Caller> for Actor {
    fn from(caller: &Caller) -> Self {
        Self::Caller(Box::new(caller.clone()))
    }
}

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// The word for it in the store and in the log.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }
    };
}

words! {
    /// What is done.
    Action {
        /// A token is made for its owner.
        CreateToken = "token.create",
        /// A token is deleted by its owner.
        DeleteToken = "token.delete",
        /// All of a user's tokens are deleted.
        RevokeAllTokens = "token.revoke-all",
        /// A token's secret is shown again.
        RetrieveToken = "token.retrieve",
        /// A virtual account is made or changed.
        ApplyAccount = "virtual-account.apply",
        /// A virtual account is deleted.
        DeleteAccount = "virtual-account.delete",
        /// A virtual account gets a new token.
        RegenerateToken = "virtual-account.regenerate-token",
        /// One token of a virtual account is deleted.
        RevokeAccountToken = "virtual-account.revoke-token",
        /// A user is invited.
        InviteUser = "user.invite",
        /// A user signs in for the first time.
        SignIn = "user.sign-in",
        /// A user is let in again.
        ActivateUser = "user.activate",
        /// A user is kept out.
        DeactivateUser = "user.deactivate",
        /// A user's role is changed.
        SetRole = "user.set-role",
        /// A user is deleted.
        DeleteUser = "user.delete",
        /// Tokens of others are looked at.
        Introspect = "token.introspect",
        /// Things that only administrators may see are read.
        Read = "read",
        /// A new key signs from now on.
        RotateKeys = "signing-key.rotate",
        /// The first credential is replaced.
        ResetCredential = "first-credential.reset",
        /// A tenant is made.
        AddTenant = "tenant.add",
        /// What expired long ago is deleted.
        Purge = "purge",
    }
}

words! {
    /// Whether it was done.
    Outcome {
        /// It was.
        Done = "done",
        /// The actor may not.
        Denied = "denied",
    }
}

/// To what it is done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    /// Its kind: token, user, virtual-account, signing-key.
    pub kind: &'static str,
    /// Identifies it, if it is one.
    pub id: Option<String>,
    /// Its name for people.
    pub name: Option<String>,
}

impl Target {
    /// A thing of this kind.
    pub fn new(kind: &'static str, id: impl Into<Option<String>>) -> Self {
        Self {
            kind,
            id: id.into().map(without_tokens),
            name: None,
        }
    }

    /// The same, with its name.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(without_tokens(name.into()));
        self
    }
}

/// What somebody names may be a credential, put where an identifier belongs.
fn without_tokens(text: String) -> String {
    if may_hold_token(text.as_bytes()) {
        REDACTED.to_owned()
    } else {
        text
    }
}

const INSERT: &str = "INSERT INTO audit_events \
     (id, at, tenant_id, actor_kind, actor_id, actor_slug, actor_token, action, outcome, \
      target_kind, target_id, target_name, source, request_id) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

impl Event {
    /// Something that was done at the machine.
    pub fn by_operator(at: DateTime<Utc>, action: Action, target: Target) -> Self {
        Self {
            at,
            actor: Actor::Operator,
            action,
            target,
            outcome: Outcome::Done,
        }
    }

    /// Logs and counts the event.
    pub(super) fn tell(&self) {
        let caller = match &self.actor {
            Actor::Caller(caller) => Some(&**caller),
            Actor::Operator => None,
        };
        metrics::counter!(
            crate::metrics::EVENTS,
            "action" => self.action.as_str(),
            "outcome" => self.outcome.as_str(),
        )
        .increment(1);
        tracing::info!(
            target: "symbolon::audit",
            action = self.action.as_str(),
            outcome = self.outcome.as_str(),
            actor = caller.map_or("operator", |caller| caller.subject.slug.as_str()),
            actor_id = caller.map(|caller| caller.subject.id.as_str()),
            tenant = caller.map(|caller| caller.tenant.name.as_str()),
            target_kind = self.target.kind,
            target_id = self.target.id,
            target_name = self.target.name,
            source = caller.and_then(|caller| caller.origin.source).map(tracing::field::display),
            request_id = caller.and_then(|caller| caller.origin.request_id.as_deref()),
            "audit"
        );
    }
}

impl Change {
    /// Writes an event that counts if the change does.
    pub(super) async fn record(&mut self, event: &Event) -> Result<(), StoreError> {
        let id = new_id()?;
        let caller = match &event.actor {
            Actor::Caller(caller) => Some(&**caller),
            Actor::Operator => None,
        };
        let (kind, actor_id, slug) = match caller {
            Some(caller) => (
                caller.subject.kind.as_str(),
                caller.subject.id.as_str(),
                caller.subject.slug.as_str(),
            ),
            None => ("operator", "", "operator"),
        };
        let token = caller.and_then(|caller| match &caller.credential {
            Credential::Token { id } => Some(id.as_str()),
            Credential::First | Credential::Session => None,
        });
        let source = caller
            .and_then(|caller| caller.origin.source)
            .map(|address| address.to_string());
        self.execute(
            INSERT,
            &[
                (&id).into(),
                event.at.timestamp_micros().into(),
                caller.map(|caller| caller.tenant.id.as_str()).into(),
                kind.into(),
                actor_id.into(),
                slug.into(),
                token.into(),
                event.action.as_str().into(),
                event.outcome.as_str().into(),
                event.target.kind.into(),
                (&event.target.id).into(),
                (&event.target.name).into(),
                (&source).into(),
                caller
                    .and_then(|caller| caller.origin.request_id.as_deref())
                    .into(),
            ],
        )
        .await?;
        self.tell_after(event.clone());
        Ok(())
    }
}

impl Store {
    /// Writes an event that goes with no change.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn record(&self, event: &Event) -> Result<(), StoreError> {
        let mut change = self.change().await?;
        change.record(event).await?;
        change.commit().await
    }
}

impl Store {
    /// Deletes the events from before `before`; says how many.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn purge_audit_events(&self, before: DateTime<Utc>) -> Result<usize, StoreError> {
        self.pool
            .delete_in_parts(
                "DELETE FROM audit_events WHERE id IN \
                        (SELECT id FROM audit_events WHERE at < $1 ORDER BY at LIMIT 1000) \
                     RETURNING id",
                &[before.timestamp_micros().into()],
            )
            .await
    }
}

/// A subject's kind, as it is kept.
pub(super) fn stored_kind(name: &str) -> Result<SubjectKind, StoreError> {
    [SubjectKind::User, SubjectKind::ServiceAccount]
        .into_iter()
        .find(|kind| kind.as_str() == name)
        .ok_or(StoreError::Corrupt("a kind of subject that there is not"))
}
