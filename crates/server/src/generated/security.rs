// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! Who calls, by the document's security schemes.
use http::request::Parts;
use std::future::Future;
use symbolon_runtime::{AuthenticationError, Reason, Reject};

/// Tells who calls.
pub trait Authenticate: Reject {
    /// Who calls: what a handler gets to know of him.
    type Caller: Send;
    /// A token that this service issued, its first credential, or a JSON Web Token of an
    /// identity provider that it trusts (OpenID Connect Core 1.0).
    ///
    /// The security scheme `bearer`: `Authorization: Bearer` (RFC 6750).
    ///
    /// `scopes` are those that the operation requires. `request` is the request's head, with what a layer left in its extensions: from where it comes, for one.
    fn bearer(
        &self,
        token: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
}

pub(crate) async fn bearer<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(service.bearer(symbolon_runtime::bearer(parts)?, scopes, parts).await?)
}
