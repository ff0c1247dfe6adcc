//! The contract's `bearer` security scheme.

use symbolon_runtime::AuthenticationError;
use symbolon_server::security::Authenticate;

use super::Api;
use crate::domain::Caller;
use crate::token_service::AuthenticateError;

impl Authenticate for Api {
    type Caller = Caller;

    /// The scopes of this scheme are none (OAS 3.1, section 4.8.30): who someone is decides
    /// what he may do.
    async fn bearer(&self, token: &str, _scopes: &[&str]) -> Result<Caller, AuthenticationError> {
        self.tokens
            .authenticate(token)
            .await
            .map_err(|error| match error {
                AuthenticateError::Store(cause) => {
                    AuthenticationError::Unavailable(cause.to_string())
                }
                why => AuthenticationError::Unauthenticated(format!(
                    "the credential is not valid: {why}"
                )),
            })
    }
}
