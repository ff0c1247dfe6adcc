// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `PUT /ferries/{id}`.
    pub fn move_ferry(&self) -> builder::MoveFerry<'_> {
        builder::MoveFerry::new(self)
    }
}

/// Asks for `moveFerry`: begun by [`Client::move_ferry`].
#[derive(Debug, Clone)]
pub struct MoveFerry<'a> {
    client: &'a Client,
    id: Result<String, String>,
    query_id: Result<Option<i64>, String>,
    header_id: Result<Option<String>, String>,
    body_: Result<Option<String>, String>,
    client_: Result<Option<String>, String>,
    body: Result<types::MoveFerryBody, String>,
}

impl<'a> MoveFerry<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
            query_id: Ok(None),
            header_id: Ok(None),
            body_: Ok(None),
            client_: Ok(None),
            body: Err("body was not initialized".to_string()),
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

    /// The query parameter `id`.
    pub fn query_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
    {
        self.query_id = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `i64` for query_id failed".to_string());
        self
    }

    /// The header parameter `id`.
    pub fn header_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.header_id = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for header_id failed".to_string());
        self
    }

    /// The query parameter `body`.
    pub fn body_<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.body_ = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for body_ failed".to_string());
        self
    }

    /// The query parameter `client`.
    pub fn client_<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.client_ = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for client_ failed".to_string());
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::MoveFerryBody>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::MoveFerryBody` for body failed".to_string()
            });
        self
    }

    /// Sends the `PUT` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id, query_id, header_id, body_, client_, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let query_id = query_id.map_err(Error::InvalidRequest)?;
        let header_id = header_id.map_err(Error::InvalidRequest)?;
        let body_ = body_.map_err(Error::InvalidRequest)?;
        let client_ = client_.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PUT, &client.baseurl);
        request.literal("/ferries/");
        request.path("id", &id, Style::Simple { explode: false });
        request.query("id", &query_id, Style::Form { explode: true });
        request.header("id", &header_id, Style::Simple { explode: false });
        request.query("body", &body_, Style::Form { explode: true });
        request.query("client", &client_, Style::Form { explode: true });
        request.json("application/json", &body);
        let response = request.send(client, "move_ferry").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
