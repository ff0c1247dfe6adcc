//! Personal access tokens: those that users make for themselves, or administrators for them.

use super::{Failure, Mint, Refusal, TokenService};
use crate::domain::{
    Caller, Claims, Listing, Page, Secret, SecretDigest, Subject, SubjectKind, Token, TokenForm,
    TokenOrder, email,
};
use crate::store::{Action, Removal, Taking, Target};

const NO_TOKEN: &str = "there is no such token";
const NO_USER: &str = "there is no such user";

/// What is said of a secret that is not to be had.
const NOT_RETRIEVABLE: &str =
    "this deployment does not show a token's secret again; make another token";

impl TokenService {
    /// Makes a token for the caller. The secret is in the answer and nowhere else.
    ///
    /// # Errors
    ///
    /// Why the token is not made.
    pub async fn issue(&self, caller: &Caller, order: &TokenOrder) -> Result<Secret, Refusal> {
        let target = Target::new("token", None).named(&order.name);
        if !caller.may_issue() {
            let why = match caller.subject.kind {
                SubjectKind::User => {
                    "a personal access token may not create tokens; sign in, or use the service's first credential"
                }
                SubjectKind::ServiceAccount => {
                    "a virtual account may not create personal access tokens"
                }
            };
            return self.deny(caller, Action::CreateToken, target, why).await;
        }
        let owner = caller.subject.clone();
        self.issue_to(caller, &owner, order).await
    }

    /// Makes a token for another user of the caller's tenant.
    ///
    /// # Errors
    ///
    /// Why the token is not made.
    pub async fn issue_for(
        &self,
        caller: &Caller,
        user_email: &str,
        order: &TokenOrder,
    ) -> Result<Secret, Refusal> {
        let address = email(user_email);
        let target = || Target::new("user", None).named(&address);
        self.administrator(caller, Action::CreateToken, target())
            .await?;
        if !caller.may_issue() {
            let why = "a token may not create tokens for users; sign in, or use the service's first credential";
            return self.deny(caller, Action::CreateToken, target(), why).await;
        }
        let user = self.store.active_user_id(&caller.tenant, &address).await?;
        let owner = Subject {
            kind: SubjectKind::User,
            id: user.ok_or(Refusal::NotFound(NO_USER))?,
            slug: address,
            display_name: None,
        };
        self.issue_to(caller, &owner, order).await
    }

    async fn issue_to(
        &self,
        caller: &Caller,
        owner: &Subject,
        order: &TokenOrder,
    ) -> Result<Secret, Refusal> {
        let now = self.now();
        let objections = order.objections(&caller.account, now);
        if !objections.is_empty() {
            return Err(Refusal::Objections(objections));
        }
        let (token, secret) = self
            .mint(Mint {
                tenant: &caller.tenant,
                subject: owner,
                name: Some(&order.name),
                form: order.form.unwrap_or(self.settings.default_form),
                expires_at: order.expires_at,
                created_at: now,
            })
            .await?;
        let target = Target::new("token", token.id.clone()).named(&order.name);
        let event = self.event(caller, Action::CreateToken, target);
        let taking = self
            .store
            .add_user_token(&caller.tenant, &owner.id, &token, &event)
            .await?;
        match taking {
            Taking::Taken => Ok(secret),
            Taking::NameInUse => Err(Refusal::Conflict {
                code: "name_in_use",
                message: format!("there is a token named {:?} already", order.name),
            }),
            Taking::NoOwner => Err(Refusal::NotFound(NO_USER)),
        }
    }

    /// One page of the caller's tokens, newest first.
    ///
    /// # Errors
    ///
    /// The failure.
    pub async fn list(&self, caller: &Caller, listing: &Listing) -> Result<Page<Token>, Refusal> {
        let page = self
            .store
            .list_tokens(&caller.tenant, &caller.subject, listing)
            .await?;
        Ok(page)
    }

    /// Deletes one of the caller's tokens for good.
    ///
    /// # Errors
    ///
    /// Why it is not deleted.
    pub async fn delete(&self, caller: &Caller, id: &str) -> Result<(), Refusal> {
        let target = Target::new("token", id.to_owned());
        let event = self.event(caller, Action::DeleteToken, target);
        let removal = self
            .store
            .delete_token(&caller.tenant, &caller.subject, id, &event)
            .await?;
        match removal {
            Removal::Removed => Ok(()),
            Removal::NotFound => Err(Refusal::NotFound(NO_TOKEN)),
        }
    }

    /// Deletes all tokens of a user of the caller's tenant for good.
    ///
    /// # Errors
    ///
    /// Why they are not deleted.
    pub async fn revoke_all(&self, caller: &Caller, user_email: &str) -> Result<(), Refusal> {
        let address = email(user_email);
        let target = Target::new("user", None).named(&address);
        self.administrator(caller, Action::RevokeAllTokens, target.clone())
            .await?;
        let event = self.event(caller, Action::RevokeAllTokens, target);
        let removal = self
            .store
            .delete_tokens_of(&caller.tenant, &address, &event)
            .await?;
        match removal {
            Removal::Removed => Ok(()),
            Removal::NotFound => Err(Refusal::NotFound(NO_USER)),
        }
    }

    /// The secret of one of the caller's own tokens, again.
    ///
    /// # Errors
    ///
    /// Why it is not to be had.
    pub async fn retrieve(&self, caller: &Caller, name: &str) -> Result<Secret, Refusal> {
        let target = Target::new("token", None).named(name);
        self.retrieval_allowed()?;
        if !caller.may_issue() {
            let why =
                "a token may not retrieve secrets; sign in, or use the service's first credential";
            return self.deny(caller, Action::RetrieveToken, target, why).await;
        }
        let found = self
            .store
            .token_by_name(&caller.tenant, &caller.subject, name)
            .await?;
        let (token, digest) = found.ok_or(Refusal::NotFound(NO_TOKEN))?;
        let claims = self.claims(
            &token.id,
            &Mint {
                tenant: &caller.tenant,
                subject: &caller.subject,
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

    /// Makes a token of the form `jwt` once more, if what comes out is the very token that was
    /// made before: its key is there, and nothing that it says has changed.
    pub(super) async fn sign_again(
        &self,
        form: TokenForm,
        key_id: Option<&str>,
        claims: &Claims,
        digest: &SecretDigest,
    ) -> Result<Secret, Refusal> {
        let (TokenForm::Jwt, Some(key_id)) = (form, key_id) else {
            return Err(Refusal::Denied(
                "an opaque token's secret is kept nowhere, and cannot be shown again",
            ));
        };
        let key = self.key_that_signed(key_id).await?;
        let secret = key
            .map(|key| key.sign(claims))
            .transpose()
            .map_err(Failure::from)?;
        secret
            .filter(|secret| self.keys.digest(secret.expose()).matches(digest))
            .ok_or(Refusal::Denied(
                "the token was made under other settings, and cannot be made again",
            ))
    }

    /// Refuses to show a secret where the deployment does not.
    pub(super) fn retrieval_allowed(&self) -> Result<(), Refusal> {
        if self.settings.retrieval {
            Ok(())
        } else {
            Err(Refusal::Denied(NOT_RETRIEVABLE))
        }
    }
}
