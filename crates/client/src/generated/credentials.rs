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

    /// A token that this service issued, its first credential, or a JSON Web Token of an
    /// identity provider that it trusts (OpenID Connect Core 1.0).
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
            | "create_personal_access_token_for_user"
            | "revoke_all_personal_access_tokens" | "delete_personal_access_token"
            | "retrieve_personal_access_token" | "list_virtual_accounts"
            | "apply_virtual_account" | "virtual_account_exists" | "get_virtual_account"
            | "delete_virtual_account" | "retrieve_virtual_account_token"
            | "regenerate_virtual_account_token" | "revoke_virtual_account_token"
            | "list_users" | "invite_user" | "activate_user" | "deactivate_user"
            | "set_user_roles" | "get_user" | "delete_user" | "introspect_token" => {
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
