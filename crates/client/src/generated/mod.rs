// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

#![allow(
    clippy::unwrap_used,
    reason = "progenitor's `Client::new` has no way to say that TLS failed"
)]
pub mod credentials;

#[cfg(feature = "statement")]
pub mod statement;

#[allow(
    clippy::all,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "typify's own words"
)]
pub mod types;

#[allow(
    clippy::all,
    missing_docs,
    unreachable_patterns,
    unreachable_pub,
    reason = "progenitor's own words"
)]
pub mod builder;

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};

#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt};

/// The text of a path parameter as one segment of a path.
fn encode_path(text: &str) -> String {
    progenitor_client::encode_path(text).replace('\\', "%5C")
}

#[derive(Clone, Debug)]
/// Client for Personal access tokens
///
/// Issue, list and revoke personal access tokens: long-lived bearer credentials that a
/// person hands to scripts, pipelines and tools.
///
/// Version: 1.0.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: credentials::Credentials,
}

impl Client {
    /// Create a new client.
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: credentials::Credentials) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }

    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: credentials::Credentials,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}

impl ClientInfo<credentials::Credentials> for Client {
    fn api_version() -> &'static str {
        "1.0.0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &credentials::Credentials {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<credentials::Credentials>,
    {}
};

impl Client {
    /// List personal access tokens
    ///
    /// The personal access tokens created by the caller in the caller's tenant, newest
    /// first. Raise `offset` by the number of items received until a page comes back empty.
    ///
    /// Sends a `GET` request to `/api/svc/v1/personal-access-tokens`
    ///
    /// Arguments:
    /// - `limit`: Number of items per page.
    /// - `name_search_query`: Keep only the tokens whose name contains this text.
    /// - `offset`: Number of items to skip.
    /// ```ignore
    /// let response = client.list_personal_access_tokens()
    ///    .limit(limit)
    ///    .name_search_query(name_search_query)
    ///    .offset(offset)
    ///    .send()
    ///    .await;
    /// ```
    pub fn list_personal_access_tokens(&self) -> builder::ListPersonalAccessTokens<'_> {
        builder::ListPersonalAccessTokens::new(self)
    }

    /// Create a personal access token
    ///
    /// Creates a token for the caller and answers with its secret, which is shown this once.
    /// Refused to a caller who is himself authenticated by a personal access token.
    ///
    /// Sends a `POST` request to `/api/svc/v1/personal-access-tokens`
    ///
    /// ```ignore
    /// let response = client.create_personal_access_token()
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_personal_access_token(
        &self,
    ) -> builder::CreatePersonalAccessToken<'_> {
        builder::CreatePersonalAccessToken::new(self)
    }

    /// Delete a personal access token
    ///
    /// Deletes one of the caller's tokens for good. It stops working at once.
    ///
    /// Sends a `DELETE` request to `/api/svc/v1/personal-access-tokens/{id}`
    ///
    /// Arguments:
    /// - `id`: The token's `id`, as the list gives it.
    /// ```ignore
    /// let response = client.delete_personal_access_token()
    ///    .id(id)
    ///    .send()
    ///    .await;
    /// ```
    pub fn delete_personal_access_token(
        &self,
    ) -> builder::DeletePersonalAccessToken<'_> {
        builder::DeletePersonalAccessToken::new(self)
    }
}

/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
