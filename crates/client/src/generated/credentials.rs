// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! Credentials, given once.
use crate::{Client, runtime};
use symbolon_runtime::client::{ClientHooks, ClientInfo, Error, OperationInfo};

/// What the client shows of itself: a credential per security scheme of the document.
/// A request carries those that its operation requires, and no others.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credentials {
    bearer: Option<String>,
}

impl Credentials {
    /// No credential.
    pub fn new() -> Self {
        Self::default()
    }

    /// A personal access token, or the service's first credential.
    ///
    /// Sent as `Authorization: Bearer` (RFC 6750).
    #[must_use]
    pub fn bearer(mut self, credential: impl Into<String>) -> Self {
        self.bearer = Some(credential.into());
        self
    }

    fn attach(
        &self,
        operation: &str,
        request: &mut reqwest::Request,
    ) -> Result<(), String> {
        match operation {
            "list_personal_access_tokens" | "create_personal_access_token"
            | "delete_personal_access_token" => {
                if let Some(bearer) = &self.bearer {
                    runtime::set_header(
                        request,
                        "authorization",
                        &format!("Bearer {bearer}"),
                    )?;
                    return Ok(());
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Shows which credentials there are, and none of them.
impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials")
            .field("bearer", &self.bearer.as_ref().map(|_| "(hidden)"))
            .finish()
    }
}

impl ClientHooks<Credentials> for Client {
    async fn pre<E>(
        &self,
        request: &mut reqwest::Request,
        info: &OperationInfo,
    ) -> Result<(), Error<E>> {
        ClientInfo::inner(self)
            .attach(info.operation_id, request)
            .map_err(Error::InvalidRequest)
    }
}
