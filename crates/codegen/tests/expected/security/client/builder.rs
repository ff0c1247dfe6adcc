// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /default`.
    pub fn by_default(&self) -> builder::ByDefault<'_> {
        builder::ByDefault::new(self)
    }
}

/// Asks for `byDefault`: begun by [`Client::by_default`].
#[derive(Debug, Clone)]
pub struct ByDefault<'a> {
    client: &'a Client,
}

impl<'a> ByDefault<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/default");
        let response = request.send(client, "by_default").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /public`.
    pub fn public(&self) -> builder::Public<'_> {
        builder::Public::new(self)
    }
}

/// Asks for `public`: begun by [`Client::public`].
#[derive(Debug, Clone)]
pub struct Public<'a> {
    client: &'a Client,
}

impl<'a> Public<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/public");
        let response = request.send(client, "public").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /either`.
    pub fn either(&self) -> builder::Either<'_> {
        builder::Either::new(self)
    }
}

/// Asks for `either`: begun by [`Client::either`].
#[derive(Debug, Clone)]
pub struct Either<'a> {
    client: &'a Client,
}

impl<'a> Either<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/either");
        let response = request.send(client, "either").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /both`.
    pub fn both(&self) -> builder::Both<'_> {
        builder::Both::new(self)
    }
}

/// Asks for `both`: begun by [`Client::both`].
#[derive(Debug, Clone)]
pub struct Both<'a> {
    client: &'a Client,
}

impl<'a> Both<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/both");
        let response = request.send(client, "both").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /optional`.
    pub fn maybe(&self) -> builder::Maybe<'_> {
        builder::Maybe::new(self)
    }
}

/// Asks for `maybe`: begun by [`Client::maybe`].
#[derive(Debug, Clone)]
pub struct Maybe<'a> {
    client: &'a Client,
}

impl<'a> Maybe<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/optional");
        let response = request.send(client, "maybe").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /scoped`.
    pub fn scoped(&self) -> builder::Scoped<'_> {
        builder::Scoped::new(self)
    }
}

/// Asks for `scoped`: begun by [`Client::scoped`].
#[derive(Debug, Clone)]
pub struct Scoped<'a> {
    client: &'a Client,
}

impl<'a> Scoped<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/scoped");
        let response = request.send(client, "scoped").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /mutual`.
    pub fn mutual(&self) -> builder::Mutual<'_> {
        builder::Mutual::new(self)
    }
}

/// Asks for `mutual`: begun by [`Client::mutual`].
#[derive(Debug, Clone)]
pub struct Mutual<'a> {
    client: &'a Client,
}

impl<'a> Mutual<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/mutual");
        let response = request.send(client, "mutual").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
