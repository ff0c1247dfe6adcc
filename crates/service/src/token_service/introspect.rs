//! What a token is, told to those whom it is presented to (RFC 7662).

use std::sync::Arc;

use super::{AuthenticateError, Proof, Refusal, TokenService};
use crate::domain::{Caller, Presented};
use crate::store::{Action, Target};

impl TokenService {
    /// Whom a token stands for, if it is active and of the caller's tenant.
    ///
    /// # Errors
    ///
    /// Why that is not told.
    pub async fn introspect(
        &self,
        caller: &Caller,
        presented: Presented<'_>,
    ) -> Result<Option<Arc<Proof>>, Refusal> {
        if !caller.may_introspect() {
            let why = "this is for tenant administrators, and for virtual accounts with the role token-introspector on the tenant";
            let target = Target::new("token", None);
            return self.deny(caller, Action::Introspect, target, why).await;
        }
        match self.proof(presented, None).await {
            // What is no token of this service is none that it could vouch for.
            Ok(proof) if proof.token.is_none() || proof.identity.tenant.id != caller.tenant.id => {
                Ok(None)
            }
            Ok(proof) => {
                self.note_use(&proof).await;
                Ok(Some(proof))
            }
            Err(AuthenticateError::Failed(failure)) => Err(Refusal::Failed(failure)),
            Err(_) => Ok(None),
        }
    }
}
