// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use crate::security::Authenticate;
use std::future::Future;

/// Tokens that a user creates for himself, in his own tenant.
///
/// The operations tagged `Personal Access Tokens`.
pub trait PersonalAccessTokens: Authenticate {
    /// List personal access tokens
    ///
    /// The personal access tokens created by the caller in the caller's tenant, newest
    /// first. Raise `offset` by the number of items received until a page comes back empty.
    ///
    /// `GET /api/svc/v1/personal-access-tokens`
    fn list_personal_access_tokens(
        &self,
        caller: Self::Caller,
        request: request::ListPersonalAccessTokensRequest,
    ) -> impl Future<Output = response::ListPersonalAccessTokensResponse> + Send;
    /// Create a personal access token
    ///
    /// Creates a token for the caller and answers with its secret, which is shown this once.
    /// Refused to a caller who is himself authenticated by a personal access token.
    ///
    /// `POST /api/svc/v1/personal-access-tokens`
    fn create_personal_access_token(
        &self,
        caller: Self::Caller,
        request: request::CreatePersonalAccessTokenRequest,
    ) -> impl Future<Output = response::CreatePersonalAccessTokenResponse> + Send;
    /// Delete a personal access token
    ///
    /// Deletes one of the caller's tokens for good. It stops working at once.
    ///
    /// `DELETE /api/svc/v1/personal-access-tokens/{id}`
    fn delete_personal_access_token(
        &self,
        caller: Self::Caller,
        request: request::DeletePersonalAccessTokenRequest,
    ) -> impl Future<Output = response::DeletePersonalAccessTokenResponse> + Send;
}
