// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /maps`.
    pub fn add_map(&self) -> builder::AddMap<'_> {
        builder::AddMap::new(self)
    }
}

/// Asks for `addMap`: begun by [`Client::add_map`].
#[derive(Debug, Clone)]
pub struct AddMap<'a> {
    client: &'a Client,
    body: Result<types::Map, String>,
}

impl<'a> AddMap<'a> {
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
        V: TryInto<types::Map>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Map` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/maps");
        request.check_body(&body, <types::Map as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "add_map").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
