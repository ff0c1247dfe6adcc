// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /beacons`.
    pub fn light(&self) -> builder::Light<'_> {
        builder::Light::new(self)
    }
}

/// Asks for `light`: begun by [`Client::light`].
#[derive(Debug, Clone)]
pub struct Light<'a> {
    client: &'a Client,
    mode: Result<types::LightMode, String>,
    body: Result<types::Beacon, String>,
}

impl<'a> Light<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            mode: Err("mode was not initialized".to_string()),
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The query parameter `mode`.
    pub fn mode<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::LightMode>,
    {
        self.mode = value
            .try_into()
            .map_err(|_| "conversion to `types::LightMode` for mode failed".to_string());
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Beacon>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Beacon` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, mode, body } = self;
        let mode = mode.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/beacons");
        request.query("mode", &mode, Style::Form { explode: true });
        request.json("application/json", &body);
        let response = request.send(client, "light").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
