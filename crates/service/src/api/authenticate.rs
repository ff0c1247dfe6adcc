//! The contract's `bearer` security scheme.

use std::sync::Arc;

use axum::http::request::Parts;
use symbolon_runtime::AuthenticationError;
use symbolon_server::security::Authenticate;

use super::Api;
use crate::domain::{Caller, Origin};
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
        match self.tokens.authenticate(token).await {
            Ok(proof) => {
                let origin = request.extensions.get::<Origin>().cloned();
                Ok(Caller::new(
                    Arc::clone(&proof.identity),
                    origin.unwrap_or_default(),
                ))
            }
            Err(AuthenticateError::Failed(cause)) => {
                Err(AuthenticationError::Unavailable(cause.to_string()))
            }
            Err(why) => Err(AuthenticationError::Unauthenticated(format!(
                "the credential is not valid: {why}"
            ))),
        }
    }
}
