// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

#![allow(
    clippy::unwrap_used,
    reason = "progenitor's `Client::new` has no way to say that TLS failed"
)]
pub mod types;
pub mod response;
pub mod builder;
pub mod credentials;

#[cfg(feature = "statement")]
pub mod statement;

pub use symbolon_runtime::client as runtime;
pub use symbolon_runtime::client::{ByteStream, Error, ResponseValue};

use symbolon_runtime::client::ClientInfo;

/// Client for Tokens
///
/// Issue, list, verify and revoke tokens: long-lived bearer credentials that a person hands
/// to scripts, pipelines and tools, and those of virtual accounts, which are such programs'
/// own identities.
///
/// Not offered: syncing tokens to secret stores, rotating them by a schedule, and sending
/// e-mail.
///
/// Version: 1.0.0
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: credentials::Credentials,
}

impl Client {
    /// Create a new client.
    ///
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
    ///
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
