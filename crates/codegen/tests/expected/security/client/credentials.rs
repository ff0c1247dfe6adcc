// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! Credentials, given once.
use crate::{Client, runtime};
use symbolon_runtime::client::{ClientHooks, ClientInfo, Error, OperationInfo};

/// What the client shows of itself: a credential per security scheme of the document.
/// A request carries those that its operation requires, and no others.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credentials {
    token: Option<String>,
    password: Option<String>,
    key: Option<String>,
    query: Option<String>,
    session: Option<String>,
    oauth: Option<String>,
    openid: Option<String>,
}

impl Credentials {
    /// No credential.
    pub fn new() -> Self {
        Self::default()
    }

    /// From the gatekeeper.
    ///
    /// Sent as `Authorization: Bearer` (RFC 6750).
    #[must_use]
    pub fn token(mut self, credential: impl Into<String>) -> Self {
        self.token = Some(credential.into());
        self
    }

    /// Sent as `Authorization: Basic` (RFC 7617).
    #[must_use]
    pub fn password(mut self, user: &str, password: &str) -> Self {
        self.password = Some(format!("{user}:{password}"));
        self
    }

    /// Sent as the header `X-Key`.
    #[must_use]
    pub fn key(mut self, credential: impl Into<String>) -> Self {
        self.key = Some(credential.into());
        self
    }

    /// Sent as the query parameter `key`.
    #[must_use]
    pub fn query(mut self, credential: impl Into<String>) -> Self {
        self.query = Some(credential.into());
        self
    }

    /// Sent as the cookie `session`.
    #[must_use]
    pub fn session(mut self, credential: impl Into<String>) -> Self {
        self.session = Some(credential.into());
        self
    }

    /// Sent as `Authorization: Bearer` (RFC 6750).
    #[must_use]
    pub fn oauth(mut self, credential: impl Into<String>) -> Self {
        self.oauth = Some(credential.into());
        self
    }

    /// Sent as `Authorization: Bearer` (RFC 6750).
    #[must_use]
    pub fn openid(mut self, credential: impl Into<String>) -> Self {
        self.openid = Some(credential.into());
        self
    }

    fn attach(
        &self,
        operation: &str,
        request: &mut reqwest::Request,
    ) -> Result<(), String> {
        match operation {
            "by_default" => {
                if let Some(token) = &self.token {
                    runtime::set_header(
                        request,
                        "authorization",
                        &format!("Bearer {token}"),
                    )?;
                    return Ok(());
                }
            }
            "either" => {
                if let Some(token) = &self.token {
                    runtime::set_header(
                        request,
                        "authorization",
                        &format!("Bearer {token}"),
                    )?;
                    return Ok(());
                }
                if let Some(password) = &self.password {
                    let (user, password) = password
                        .split_once(':')
                        .unwrap_or((password, ""));
                    runtime::set_basic(request, user, password)?;
                    return Ok(());
                }
            }
            "both" => {
                if let (Some(key), Some(session)) = (&self.key, &self.session) {
                    runtime::set_header(request, "x-key", key)?;
                    runtime::add_cookie(request, "session", session)?;
                    return Ok(());
                }
            }
            "maybe" => {
                if let Some(query) = &self.query {
                    runtime::add_query(request, "key", query);
                    return Ok(());
                }
            }
            "scoped" => {
                if let Some(oauth) = &self.oauth {
                    runtime::set_header(
                        request,
                        "authorization",
                        &format!("Bearer {oauth}"),
                    )?;
                    return Ok(());
                }
                if let Some(openid) = &self.openid {
                    runtime::set_header(
                        request,
                        "authorization",
                        &format!("Bearer {openid}"),
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
            .field("token", &self.token.as_ref().map(|_| "(hidden)"))
            .field("password", &self.password.as_ref().map(|_| "(hidden)"))
            .field("key", &self.key.as_ref().map(|_| "(hidden)"))
            .field("query", &self.query.as_ref().map(|_| "(hidden)"))
            .field("session", &self.session.as_ref().map(|_| "(hidden)"))
            .field("oauth", &self.oauth.as_ref().map(|_| "(hidden)"))
            .field("openid", &self.openid.as_ref().map(|_| "(hidden)"))
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
