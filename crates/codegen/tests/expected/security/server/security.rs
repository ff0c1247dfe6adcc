// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! Who calls, by the document's security schemes.
use http::request::Parts;
use std::future::Future;
use symbolon_runtime::{AuthenticationError, Reason, Reject};

/// Tells who calls.
pub trait Authenticate: Reject {
    /// Who calls: what a handler gets to know of him.
    type Caller: Send;
    /// From the gatekeeper.
    ///
    /// The security scheme `token`: `Authorization: Bearer` (RFC 6750).
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn token(
        &self,
        token: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The security scheme `password`: `Authorization: Basic` (RFC 7617).
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn password(
        &self,
        credentials: symbolon_runtime::Basic,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The security scheme `key`: an API key: the header `X-Key`.
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn key(
        &self,
        key: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The security scheme `query`: an API key: the query parameter `key`.
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn query(
        &self,
        key: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The security scheme `session`: an API key: the cookie `session`.
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn session(
        &self,
        key: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The security scheme `oauth`: `Authorization: Bearer` (RFC 6750).
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn oauth(
        &self,
        token: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The security scheme `openid`: `Authorization: Bearer` (RFC 6750).
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn openid(
        &self,
        token: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The security scheme `certificate`: the certificate of the TLS connection.
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn certificate(
        &self,
        certificate: &symbolon_runtime::ClientCertificate,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    /// The caller that two credentials name together, where an operation requires both.
    ///
    /// # Errors
    ///
    /// That the two do not go together.
    fn combine(
        &self,
        first: Self::Caller,
        second: Self::Caller,
    ) -> Result<Self::Caller, AuthenticationError>;
}

pub(crate) async fn token<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(service.token(symbolon_runtime::bearer(parts)?, scopes, parts).await?)
}

pub(crate) async fn password<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(service.password(symbolon_runtime::basic(parts)?, scopes, parts).await?)
}

pub(crate) async fn key<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(
        service
            .key(symbolon_runtime::api_key_header(parts, "X-Key")?, scopes, parts)
            .await?,
    )
}

pub(crate) async fn query<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(
        service
            .query(&symbolon_runtime::api_key_query(parts, "key")?, scopes, parts)
            .await?,
    )
}

pub(crate) async fn session<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(
        service
            .session(&symbolon_runtime::api_key_cookie(parts, "session")?, scopes, parts)
            .await?,
    )
}

pub(crate) async fn oauth<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(service.oauth(symbolon_runtime::bearer(parts)?, scopes, parts).await?)
}

pub(crate) async fn openid<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(service.openid(symbolon_runtime::bearer(parts)?, scopes, parts).await?)
}

pub(crate) async fn certificate<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(
        service
            .certificate(symbolon_runtime::client_certificate(parts)?, scopes, parts)
            .await?,
    )
}
