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
    /// Refused to a caller who is himself authenticated by a personal access token, and to a
    /// virtual account.
    ///
    /// `POST /api/svc/v1/personal-access-tokens`
    fn create_personal_access_token(
        &self,
        caller: Self::Caller,
        request: request::CreatePersonalAccessTokenRequest,
    ) -> impl Future<Output = response::CreatePersonalAccessTokenResponse> + Send;
    /// Create a personal access token for a user
    ///
    /// Creates a token for another user of the caller's tenant, and answers with its secret,
    /// which is shown this once. For tenant administrators, and not for one who is himself
    /// authenticated by a personal access token.
    ///
    /// `POST /api/svc/v1/personal-access-tokens/for-user`
    fn create_personal_access_token_for_user(
        &self,
        caller: Self::Caller,
        request: request::CreatePersonalAccessTokenForUserRequest,
    ) -> impl Future<Output = response::CreatePersonalAccessTokenForUserResponse> + Send;
    /// Revoke all personal access tokens of a user
    ///
    /// Deletes every token of a user of the caller's tenant for good. They stop working at
    /// once. For tenant administrators.
    ///
    /// `DELETE /api/svc/v1/personal-access-tokens/revoke/all`
    fn revoke_all_personal_access_tokens(
        &self,
        caller: Self::Caller,
        request: request::RevokeAllPersonalAccessTokensRequest,
    ) -> impl Future<Output = response::RevokeAllPersonalAccessTokensResponse> + Send;
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
    /// Retrieve a personal access token's secret
    ///
    /// The secret of one of the caller's own tokens, by its name; only where the deployment
    /// allows it, and only of a token of type `jwt`: the secret of an opaque token is kept
    /// nowhere. Refused to a caller who is himself authenticated by a personal access token.
    ///
    /// `GET /api/svc/v1/personal-access-tokens/{name}/token`
    fn retrieve_personal_access_token(
        &self,
        caller: Self::Caller,
        request: request::RetrievePersonalAccessTokenRequest,
    ) -> impl Future<Output = response::RetrievePersonalAccessTokenResponse> + Send;
}

/// Identities of programs, with permissions of their own.
///
/// The operations tagged `Virtual Accounts`.
pub trait VirtualAccounts: Authenticate {
    /// List virtual accounts
    ///
    /// The virtual accounts of the caller's tenant, newest first. For tenant administrators.
    ///
    /// `GET /api/svc/v1/virtual-accounts`
    fn list_virtual_accounts(
        &self,
        caller: Self::Caller,
        request: request::ListVirtualAccountsRequest,
    ) -> impl Future<Output = response::ListVirtualAccountsResponse> + Send;
    /// Create or update a virtual account
    ///
    /// Creates the virtual account that the manifest names, or updates it. A new account's
    /// token is in the answer, and is shown this once. `permissions` left out keeps today's.
    /// For tenant administrators.
    ///
    /// `PUT /api/svc/v1/virtual-accounts`
    fn apply_virtual_account(
        &self,
        caller: Self::Caller,
        request: request::ApplyVirtualAccountRequest,
    ) -> impl Future<Output = response::ApplyVirtualAccountResponse> + Send;
    /// Tell whether a virtual account exists
    ///
    /// Whether the caller's tenant has a virtual account of this name. For tenant
    /// administrators.
    ///
    /// `GET /api/svc/v1/virtual-accounts/exists`
    fn virtual_account_exists(
        &self,
        caller: Self::Caller,
        request: request::VirtualAccountExistsRequest,
    ) -> impl Future<Output = response::VirtualAccountExistsResponse> + Send;
    /// Read a virtual account
    ///
    /// One virtual account of the caller's tenant. For tenant administrators.
    ///
    /// `GET /api/svc/v1/virtual-accounts/{id}`
    fn get_virtual_account(
        &self,
        caller: Self::Caller,
        request: request::GetVirtualAccountRequest,
    ) -> impl Future<Output = response::GetVirtualAccountResponse> + Send;
    /// Delete a virtual account
    ///
    /// Deletes a virtual account of the caller's tenant for good, and its tokens with it. They
    /// stop working at once. For tenant administrators.
    ///
    /// `DELETE /api/svc/v1/virtual-accounts/{id}`
    fn delete_virtual_account(
        &self,
        caller: Self::Caller,
        request: request::DeleteVirtualAccountRequest,
    ) -> impl Future<Output = response::DeleteVirtualAccountResponse> + Send;
    /// Retrieve a virtual account's token
    ///
    /// The account's newest token; only where the deployment allows it, and only of a token of
    /// type `jwt`: the secret of an opaque token is kept nowhere. For tenant administrators.
    ///
    /// `GET /api/svc/v1/virtual-accounts/{id}/token`
    fn retrieve_virtual_account_token(
        &self,
        caller: Self::Caller,
        request: request::RetrieveVirtualAccountTokenRequest,
    ) -> impl Future<Output = response::RetrieveVirtualAccountTokenResponse> + Send;
    /// Regenerate a virtual account's token
    ///
    /// Issues a new token for the account. The account's other tokens stay valid for the grace
    /// period, and no longer. For tenant administrators.
    ///
    /// `POST /api/svc/v1/virtual-accounts/{id}/regenerate-token`
    fn regenerate_virtual_account_token(
        &self,
        caller: Self::Caller,
        request: request::RegenerateVirtualAccountTokenRequest,
    ) -> impl Future<Output = response::RegenerateVirtualAccountTokenResponse> + Send;
    /// Revoke one token of a virtual account
    ///
    /// Revokes one issued token of the account for good. It stops working at once. For tenant
    /// administrators.
    ///
    /// `DELETE /api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}`
    fn revoke_virtual_account_token(
        &self,
        caller: Self::Caller,
        request: request::RevokeVirtualAccountTokenRequest,
    ) -> impl Future<Output = response::RevokeVirtualAccountTokenResponse> + Send;
}

/// Who may sign in to a tenant.
///
/// The operations tagged `Users`.
pub trait Users: Authenticate {
    /// List users
    ///
    /// The users of the caller's tenant, newest first. For tenant administrators.
    ///
    /// `GET /api/svc/v1/users`
    fn list_users(
        &self,
        caller: Self::Caller,
        request: request::ListUsersRequest,
    ) -> impl Future<Output = response::ListUsersResponse> + Send;
    /// Invite a user
    ///
    /// Makes a user in the caller's tenant, who may sign in from then on. No e-mail is sent:
    /// the answer has the link to hand on. For tenant administrators.
    ///
    /// `POST /api/svc/v1/users/invite`
    fn invite_user(
        &self,
        caller: Self::Caller,
        request: request::InviteUserRequest,
    ) -> impl Future<Output = response::InviteUserResponse> + Send;
    /// Activate a user
    ///
    /// Lets a deactivated user of the caller's tenant in again. His tokens work again, unless
    /// they have expired. For tenant administrators.
    ///
    /// `PATCH /api/svc/v1/users/activate`
    fn activate_user(
        &self,
        caller: Self::Caller,
        request: request::ActivateUserRequest,
    ) -> impl Future<Output = response::ActivateUserResponse> + Send;
    /// Deactivate a user
    ///
    /// Keeps a user of the caller's tenant out. His tokens stop working at once. For tenant
    /// administrators; see `isEditable`.
    ///
    /// `PATCH /api/svc/v1/users/deactivate`
    fn deactivate_user(
        &self,
        caller: Self::Caller,
        request: request::DeactivateUserRequest,
    ) -> impl Future<Output = response::DeactivateUserResponse> + Send;
    /// Set a user's roles
    ///
    /// Gives a user of the caller's tenant these roles, and no others. For tenant
    /// administrators; see `isEditable`.
    ///
    /// `PATCH /api/svc/v1/users/roles`
    fn set_user_roles(
        &self,
        caller: Self::Caller,
        request: request::SetUserRolesRequest,
    ) -> impl Future<Output = response::SetUserRolesResponse> + Send;
    /// Read a user
    ///
    /// One user of the caller's tenant. For tenant administrators, and for the user himself.
    ///
    /// `GET /api/svc/v1/users/{id}`
    fn get_user(
        &self,
        caller: Self::Caller,
        request: request::GetUserRequest,
    ) -> impl Future<Output = response::GetUserResponse> + Send;
    /// Delete a user
    ///
    /// Deletes a user of the caller's tenant for good, and his tokens with him. They stop
    /// working at once. For tenant administrators; see `isEditable`.
    ///
    /// `DELETE /api/svc/v1/users/{id}`
    fn delete_user(
        &self,
        caller: Self::Caller,
        request: request::DeleteUserRequest,
    ) -> impl Future<Output = response::DeleteUserResponse> + Send;
}

/// For those whom tokens are presented to.
///
/// The operations tagged `Verification`.
pub trait Verification: Authenticate {
    /// Introspect a token
    ///
    /// OAuth 2.0 Token Introspection (RFC 7662): whether a token is active, and whose it is. Of
    /// a token that is not active, or that is of another tenant, nothing else is said. For
    /// tenant administrators, and for virtual accounts with the role `token-introspector` on
    /// the resource of type `tenant`.
    ///
    /// `POST /oauth2/introspect`
    fn introspect_token(
        &self,
        caller: Self::Caller,
        request: request::IntrospectTokenRequest,
    ) -> impl Future<Output = response::IntrospectTokenResponse> + Send;
    /// Read the JSON Web Key Set
    ///
    /// The public keys (RFC 7517) that tokens of type `jwt` are signed with. A key stays as
    /// long as a token that it signed may be valid.
    ///
    /// `GET /.well-known/jwks.json`
    fn get_json_web_key_set(
        &self,
    ) -> impl Future<Output = response::GetJsonWebKeySetResponse> + Send;
}
