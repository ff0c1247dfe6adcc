//! Virtual accounts, which administrators keep.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Mint, Refusal, TokenService};
use crate::domain::{
    AccountListing, AccountOrder, Caller, Manifest, Page, Secret, Subject, SubjectKind, TokenForm,
    VirtualAccount, earlier, new_id,
};
use crate::store::{Action, Event, NewAccount, NewToken, Removal, Taking, Target, Upsert};

const KIND: &str = "virtual-account";
const NO_ACCOUNT: &str = "there is no such virtual account";

/// How often an order is looked at again that another process overtook.
const TRIES: usize = 5;

/// A virtual account as ordered.
pub struct Applied {
    /// The account.
    pub account: VirtualAccount,
    /// The secret of its token, if it is new.
    pub secret: Option<Secret>,
}

/// A virtual account with a new token.
pub struct Regenerated {
    /// The account.
    pub account: VirtualAccount,
    /// The new token's secret.
    pub secret: Secret,
}

impl TokenService {
    /// Makes a virtual account what the order says, or with `dry_run` only finds out whether
    /// it can be.
    ///
    /// # Errors
    ///
    /// Why it is not so.
    pub async fn apply_account(
        &self,
        caller: &Caller,
        order: &AccountOrder,
        dry_run: bool,
    ) -> Result<Applied, Refusal> {
        let target = Target::new(KIND, None).named(&order.name);
        self.administrator(caller, Action::ApplyAccount, target)
            .await?;
        for _ in 0..TRIES {
            if let Some(applied) = self.try_apply(caller, order, dry_run).await? {
                return Ok(applied);
            }
        }
        Err(Refusal::Conflict {
            code: "overtaken",
            message: "others change this virtual account at the same time".to_owned(),
        })
    }

    /// `None` if another process came in between.
    async fn try_apply(
        &self,
        caller: &Caller,
        order: &AccountOrder,
        dry_run: bool,
    ) -> Result<Option<Applied>, Refusal> {
        let now = self.now();
        let today = self
            .store
            .account_named(&caller.tenant, &order.name)
            .await?;
        let objections = order.objections(today.as_ref().map(|account| &account.manifest), now);
        if !objections.is_empty() {
            return Err(Refusal::Objections(objections));
        }
        let known = today.as_ref().map(|account| account.manifest.clone());
        let manifest = order.clone().manifest(known);
        match today {
            Some(account) => {
                let target = Target::new(KIND, account.id.clone()).named(&order.name);
                let event = self.event(caller, Action::ApplyAccount, target);
                let kept = order.permissions.is_none();
                self.update(caller, account, manifest, (dry_run, kept), &event)
                    .await
            }
            None => self.create(caller, manifest, dry_run, now).await,
        }
    }

    /// `kept` says whether the permissions are to be what they are.
    async fn update(
        &self,
        caller: &Caller,
        account: VirtualAccount,
        mut manifest: Manifest,
        (dry_run, kept): (bool, bool),
        event: &Event,
    ) -> Result<Option<Applied>, Refusal> {
        if !dry_run {
            let permissions = self
                .store
                .update_account(&caller.tenant, &account.id, &manifest, kept, event)
                .await?;
            let Some(permissions) = permissions else {
                return Ok(None);
            };
            manifest.permissions = permissions;
        }
        Ok(Some(Applied {
            account: VirtualAccount {
                manifest,
                updated_at: event.at,
                ..account
            },
            secret: None,
        }))
    }

    async fn create(
        &self,
        caller: &Caller,
        manifest: Manifest,
        dry_run: bool,
        now: DateTime<Utc>,
    ) -> Result<Option<Applied>, Refusal> {
        let id = new_id().map_err(super::Failure::from)?;
        let mut account = VirtualAccount {
            id,
            manifest,
            created_by: caller.subject.clone(),
            created_at: now,
            updated_at: now,
            tokens: Vec::new(),
        };
        if dry_run {
            return Ok(Some(Applied {
                account,
                secret: None,
            }));
        }
        let (token, secret) = self.mint_for(caller, &account, now).await?;
        let target = Target::new(KIND, account.id.clone()).named(&account.manifest.name);
        let event = self.event(caller, Action::ApplyAccount, target);
        let new = NewAccount {
            id: &account.id,
            manifest: &account.manifest,
            created_by: &account.created_by,
            token: &token,
        };
        let upsert = self.store.add_account(&caller.tenant, &new, &event).await?;
        if upsert == Upsert::Overtaken {
            return Ok(None);
        }
        account.tokens.push(token.into());
        Ok(Some(Applied {
            account,
            secret: Some(secret),
        }))
    }

    /// Makes a token for a virtual account; nothing of it is kept yet.
    async fn mint_for(
        &self,
        caller: &Caller,
        account: &VirtualAccount,
        now: DateTime<Utc>,
    ) -> Result<(NewToken, Secret), Refusal> {
        let subject = subject(account);
        let form = account.manifest.form.unwrap_or(self.settings.default_form);
        let minted = self
            .mint(Mint {
                tenant: &caller.tenant,
                subject: &subject,
                name: None,
                form,
                // What a token says of itself holds, whatever becomes of its account.
                expires_at: match form {
                    TokenForm::Jwt => account.manifest.expires_at(),
                    TokenForm::Opaque => None,
                },
                created_at: now,
            })
            .await?;
        Ok(minted)
    }

    /// One page of the tenant's virtual accounts, newest first.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub async fn list_accounts(
        &self,
        caller: &Caller,
        listing: &AccountListing,
    ) -> Result<Page<VirtualAccount>, Refusal> {
        self.administrator(caller, Action::Read, Target::new(KIND, None))
            .await?;
        let page = self
            .store
            .list_accounts(&caller.tenant, listing, self.now())
            .await?;
        Ok(page)
    }

    /// Whether the tenant has a virtual account of this name.
    ///
    /// # Errors
    ///
    /// Why that is not told.
    pub async fn account_exists(&self, caller: &Caller, name: &str) -> Result<bool, Refusal> {
        self.administrator(caller, Action::Read, Target::new(KIND, None).named(name))
            .await?;
        let account = self.store.account_named(&caller.tenant, name).await?;
        Ok(account.is_some())
    }

    /// The tenant's virtual account with this `id`.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub async fn account(&self, caller: &Caller, id: &str) -> Result<VirtualAccount, Refusal> {
        self.administrator(caller, Action::Read, Target::new(KIND, id.to_owned()))
            .await?;
        self.existing(caller, id).await
    }

    async fn existing(&self, caller: &Caller, id: &str) -> Result<VirtualAccount, Refusal> {
        let account = self.store.account(&caller.tenant, id).await?;
        account.ok_or(Refusal::NotFound(NO_ACCOUNT))
    }

    /// Deletes a virtual account and its tokens for good.
    ///
    /// # Errors
    ///
    /// Why it is not deleted.
    pub async fn delete_account(&self, caller: &Caller, id: &str) -> Result<(), Refusal> {
        let target = Target::new(KIND, id.to_owned());
        self.administrator(caller, Action::DeleteAccount, target.clone())
            .await?;
        let event = self.event(caller, Action::DeleteAccount, target);
        let removal = self
            .store
            .delete_account(&caller.tenant, id, &event)
            .await?;
        match removal {
            Removal::Removed => Ok(()),
            Removal::NotFound => Err(Refusal::NotFound(NO_ACCOUNT)),
        }
    }

    /// The secret of a virtual account's newest token, again.
    ///
    /// # Errors
    ///
    /// Why it is not to be had.
    pub async fn retrieve_account_token(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<Secret, Refusal> {
        let target = Target::new(KIND, id.to_owned());
        self.administrator(caller, Action::RetrieveToken, target.clone())
            .await?;
        self.retrieval_allowed()?;
        let account = self.existing(caller, id).await?;
        let none = Refusal::NotFound("the virtual account has no token");
        let Some(token) = account.tokens.first() else {
            return Err(none);
        };
        let digest = self
            .store
            .account_token_digest(&caller.tenant, id, &token.id)
            .await?;
        let Some(digest) = digest else {
            return Err(none);
        };
        let subject = subject(&account);
        let claims = self.claims(
            &token.id,
            &Mint {
                tenant: &caller.tenant,
                subject: &subject,
                name: None,
                form: token.form,
                expires_at: token.expires_at,
                created_at: token.created_at,
            },
        );
        let secret = self
            .sign_again(token.form, token.key_id.as_deref(), &claims, &digest)
            .await?;
        let event = self.event(caller, Action::RetrieveToken, target);
        self.store.record(&event).await?;
        Ok(secret)
    }

    /// Gives a virtual account a new token; its others stay valid for `grace` and no longer.
    ///
    /// # Errors
    ///
    /// Why it gets none.
    pub async fn regenerate_token(
        &self,
        caller: &Caller,
        id: &str,
        grace: TimeDelta,
    ) -> Result<Regenerated, Refusal> {
        let target = Target::new(KIND, id.to_owned());
        self.administrator(caller, Action::RegenerateToken, target.clone())
            .await?;
        let mut account = self.existing(caller, id).await?;
        let event = self.event(caller, Action::RegenerateToken, target);
        let (token, secret) = self.mint_for(caller, &account, event.at).await?;
        let taking = self
            .store
            .replace_tokens(&caller.tenant, id, &token, grace, &event)
            .await?;
        if taking != Taking::Taken {
            return Err(Refusal::NotFound(NO_ACCOUNT));
        }
        if grace.is_zero() {
            account.tokens.clear();
        }
        for old in &mut account.tokens {
            old.expires_at = earlier(old.expires_at, Some(event.at + grace));
            old.updated_at = event.at;
        }
        account.tokens.insert(0, token.into());
        account.updated_at = event.at;
        Ok(Regenerated { account, secret })
    }

    /// Deletes one token of a virtual account for good.
    ///
    /// # Errors
    ///
    /// Why it is not deleted.
    pub async fn revoke_account_token(
        &self,
        caller: &Caller,
        id: &str,
        token_id: &str,
    ) -> Result<(), Refusal> {
        let target = Target::new("token", token_id.to_owned());
        self.administrator(caller, Action::RevokeAccountToken, target.clone())
            .await?;
        let event = self.event(caller, Action::RevokeAccountToken, target);
        let removal = self
            .store
            .delete_account_token(&caller.tenant, id, token_id, &event)
            .await?;
        match removal {
            Removal::Removed => Ok(()),
            Removal::NotFound => Err(Refusal::NotFound("the virtual account has no such token")),
        }
    }
}

/// A virtual account as the subject of its tokens.
fn subject(account: &VirtualAccount) -> Subject {
    Subject {
        kind: SubjectKind::ServiceAccount,
        id: account.id.clone(),
        slug: account.manifest.name.clone(),
        display_name: None,
    }
}
