// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{runtime, types};
use crate::webhooks::{Client, builder};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// A parcel is lost
    ///
    /// Sends `POST` to the URL that the client was made with.
    pub fn parcel_lost(&self) -> builder::ParcelLost<'_> {
        builder::ParcelLost::new(self)
    }
}

/// Asks for `parcel-lost`: begun by [`Client::parcel_lost`].
#[derive(Debug, Clone)]
pub struct ParcelLost<'a> {
    client: &'a Client,
    x_signature: Result<String, String>,
    body: Result<types::Parcel, String>,
}

impl<'a> ParcelLost<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            x_signature: Err("x_signature was not initialized".to_string()),
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The header parameter `X-Signature`.
    pub fn x_signature<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.x_signature = value
            .try_into()
            .map_err(|_| "conversion to `String` for x_signature failed".to_string());
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Parcel>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Parcel` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<types::ParcelLostOk>, Error<()>> {
        let Self { client, x_signature, body } = self;
        let x_signature = x_signature.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.header("X-Signature", &x_signature, Style::Simple { explode: false });
        request.accept("application/json");
        request.check_body(&body, <types::Parcel as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "parcel_lost").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `POST` to the URL that the client was made with.
    pub fn parcel_arrived(&self) -> builder::ParcelArrived<'_> {
        builder::ParcelArrived::new(self)
    }
}

/// Asks for `parcelArrived`: begun by [`Client::parcel_arrived`].
#[derive(Debug, Clone)]
pub struct ParcelArrived<'a> {
    client: &'a Client,
    body: Result<types::Parcel, String>,
}

impl<'a> ParcelArrived<'a> {
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
        V: TryInto<types::Parcel>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Parcel` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.check_body(&body, <types::Parcel as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "parcel_arrived").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
