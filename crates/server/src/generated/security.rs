// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! Who calls, by the document's security schemes.
use http::request::Parts;
use std::future::Future;
use symbolon_runtime::{AuthenticationError, Reason, Reject};

/// Tells who calls.
pub trait Authenticate: Reject {
    /// Who calls: what a handler gets to know of him.
    type Caller: Send;
    /// A personal access token, or the service's first credential.
    ///
    /// The security scheme `bearer`: `Authorization: Bearer` (RFC 6750).
    ///
    /// `scopes` are those that the operation requires.
    fn bearer(
        &self,
        token: &str,
        scopes: &[&str],
    ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
}

pub(crate) async fn bearer<S: Authenticate>(
    service: &S,
    parts: &Parts,
    scopes: &[&str],
) -> Result<S::Caller, Reason> {
    Ok(service.bearer(symbolon_runtime::bearer(parts)?, scopes).await?)
}
