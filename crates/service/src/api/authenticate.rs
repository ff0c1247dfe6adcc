//! The contract's `bearer` security scheme.

use std::sync::Arc;

use axum::http::request::Parts;
use symbolon_runtime::AuthenticationError;
use symbolon_server::security::Authenticate;

use super::Api;
use crate::domain::{Caller, Origin};
use crate::metrics::AUTHENTICATIONS;
use crate::token_service::AuthenticateError;

impl Authenticate for Api {
    type Caller = Caller;

    /// The scopes of this scheme are none (OAS 3.1, section 4.8.30): who someone is decides
    /// what he may do.
    async fn bearer(
        &self,
        token: &str,
        _scopes: &[&str],
        request: &Parts,
    ) -> Result<Caller, AuthenticationError> {
        let origin = request.extensions.get::<Origin>().cloned();
        let origin = origin.unwrap_or_default();
        let proven = self.tokens.authenticate_from(token.into(), &origin).await;
        let outcome = match proven {
            Ok(_) => "valid",
            Err(AuthenticateError::Failed(_)) => "failed",
            Err(_) => "denied",
        };
        metrics::counter!(AUTHENTICATIONS, "outcome" => outcome).increment(1);
        match proven {
            Ok(proof) => Ok(Caller::new(Arc::clone(&proof.identity), origin)),
            Err(AuthenticateError::Failed(cause)) => {
                Err(AuthenticationError::Unavailable(cause.to_string()))
            }
            Err(why) => Err(self.refuse(why, &origin).await),
        }
    }
}

impl Api {
    /// Refuses a credential that is not valid, late if its source has shown too many.
    async fn refuse(&self, why: AuthenticateError, origin: &Origin) -> AuthenticationError {
        // Not into the database: whoever sends anything at all could fill it.
        tracing::info!(
            target: "symbolon::audit",
            action = "authenticate",
            outcome = "denied",
            source = origin.source.map(tracing::field::display),
            request_id = origin.request_id,
            %why,
            "audit"
        );
        match self.throttle.failed(origin.source).await {
            Some(retry_after) => AuthenticationError::TooManyRequests { retry_after },
            None => {
                AuthenticationError::Unauthenticated(format!("the credential is not valid: {why}"))
            }
        }
    }
}
