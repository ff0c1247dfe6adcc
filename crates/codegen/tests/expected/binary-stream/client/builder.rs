// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{ByteStream, Error, ResponseValue};

impl Client {
    /// Sends `PUT /recordings/{id}`.
    pub fn put_recording(&self) -> builder::PutRecording<'_> {
        builder::PutRecording::new(self)
    }

    /// Sends `GET /recordings/{id}`.
    pub fn get_recording(&self) -> builder::GetRecording<'_> {
        builder::GetRecording::new(self)
    }
}

/// Asks for `putRecording`: begun by [`Client::put_recording`].
#[derive(Debug)]
pub struct PutRecording<'a> {
    client: &'a Client,
    id: Result<String, String>,
    body: Result<runtime::Upload, String>,
}

impl<'a> PutRecording<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
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

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<runtime::Upload>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `runtime::Upload` for body failed".to_string());
        self
    }

    /// Sends the `PUT` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PUT, &client.baseurl);
        request.literal("/recordings/");
        request.path("id", &id, Style::Simple { explode: false });
        request.upload("audio/*", body);
        let response = request.send(client, "put_recording").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `getRecording`: begun by [`Client::get_recording`].
#[derive(Debug, Clone)]
pub struct GetRecording<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> GetRecording<'a> {
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
    pub async fn send(
        self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::GetRecordingNotFound>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/recordings/");
        request.path("id", &id, Style::Simple { explode: false });
        request.accept("application/octet-stream, application/json");
        let response = request.send(client, "get_recording").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::bytes(response)),
            404 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
