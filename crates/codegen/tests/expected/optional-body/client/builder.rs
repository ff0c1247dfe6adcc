// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Without a body, all of the water.
    ///
    /// Sends `POST /kettles/{id}/boil`.
    pub fn boil(&self) -> builder::Boil<'_> {
        builder::Boil::new(self)
    }

    /// A body on a GET.
    ///
    /// Sends `GET /kettles`.
    pub fn search_kettles(&self) -> builder::SearchKettles<'_> {
        builder::SearchKettles::new(self)
    }

    /// Sends `DELETE /kettles`.
    pub fn empty_kettles(&self) -> builder::EmptyKettles<'_> {
        builder::EmptyKettles::new(self)
    }
}

/// Asks for `boil`: begun by [`Client::boil`].
#[derive(Debug, Clone)]
pub struct Boil<'a> {
    client: &'a Client,
    id: Result<String, String>,
    body: Result<Option<types::Amount>, String>,
}

impl<'a> Boil<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
            body: Ok(None),
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

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Amount>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `types::Amount` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/kettles/");
        request.path("id", &id, Style::Simple { explode: false });
        request.literal("/boil");
        if let Some(body) = body {
            request.check_body(&body, <types::Amount as runtime::Decode>::check);
            request.json("application/json", &body);
        }
        let response = request.send(client, "boil").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `searchKettles`: begun by [`Client::search_kettles`].
#[derive(Debug, Clone)]
pub struct SearchKettles<'a> {
    client: &'a Client,
    body: Result<Vec<String>, String>,
}

impl<'a> SearchKettles<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<String>>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `Vec<String>` for body failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/kettles");
        request.json("application/json", &body);
        let response = request.send(client, "search_kettles").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `emptyKettles`: begun by [`Client::empty_kettles`].
#[derive(Debug, Clone)]
pub struct EmptyKettles<'a> {
    client: &'a Client,
    body: Result<types::Amount, String>,
}

impl<'a> EmptyKettles<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Amount>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Amount` for body failed".to_string());
        self
    }

    /// Sends the `DELETE` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(
            reqwest::Method::DELETE,
            &client.baseurl,
        );
        request.literal("/kettles");
        request.check_body(&body, <types::Amount as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "empty_kettles").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
