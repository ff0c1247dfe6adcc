// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, EventStream, ResponseValue};

impl Client {
    /// Sends `GET /tokens`.
    pub fn list_tokens(&self) -> builder::ListTokens<'_> {
        builder::ListTokens::new(self)
    }

    /// Sends `GET /tokens/{id}/name`.
    pub fn get_name(&self) -> builder::GetName<'_> {
        builder::GetName::new(self)
    }
}

/// Asks for `listTokens`: begun by [`Client::list_tokens`].
#[derive(Debug, Clone)]
pub struct ListTokens<'a> {
    client: &'a Client,
}

impl<'a> ListTokens<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Tokens>, Error<types::TroubleResponse>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/tokens");
        request.accept("application/json");
        let response = request.send(client, "list_tokens").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            404 | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::ErrorResponse(runtime::json(response).await?)),
        }
    }
}

/// Asks for `getName`: begun by [`Client::get_name`].
#[derive(Debug, Clone)]
pub struct GetName<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> GetName<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The path parameter `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<types::Name>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/tokens/");
        request.path("id", &id, Style::Simple { explode: false });
        request.literal("/name");
        request.accept("text/plain");
        let response = request.send(client, "get_name").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::text(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /uses`.
    pub fn watch_uses(&self) -> builder::WatchUses<'_> {
        builder::WatchUses::new(self)
    }
}

/// Asks for `watchUses`: begun by [`Client::watch_uses`].
#[derive(Debug, Clone)]
pub struct WatchUses<'a> {
    client: &'a Client,
}

impl<'a> WatchUses<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<EventStream<types::Token>>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/uses");
        request.accept("text/event-stream");
        let response = request.send(client, "watch_uses").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::events(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
