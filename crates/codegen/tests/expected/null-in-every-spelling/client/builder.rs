// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /drawers`.
    pub fn fill(&self) -> builder::Fill<'_> {
        builder::Fill::new(self)
    }
}

/// Asks for `fill`: begun by [`Client::fill`].
#[derive(Debug, Clone)]
pub struct Fill<'a> {
    client: &'a Client,
    body: Result<types::Drawer, String>,
}

impl<'a> Fill<'a> {
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
        V: TryInto<types::Drawer>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Drawer` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/drawers");
        request.check_body(&body, <types::Drawer as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "fill").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
