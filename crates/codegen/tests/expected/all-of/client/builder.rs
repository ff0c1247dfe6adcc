// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /paintings`.
    pub fn add_painting(&self) -> builder::AddPainting<'_> {
        builder::AddPainting::new(self)
    }
}

/// Asks for `addPainting`: begun by [`Client::add_painting`].
#[derive(Debug, Clone)]
pub struct AddPainting<'a> {
    client: &'a Client,
    body: Result<types::Painting, String>,
}

impl<'a> AddPainting<'a> {
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
        V: TryInto<types::Painting>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Painting` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<types::Hung>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/paintings");
        request.accept("application/json");
        request.check_body(&body, <types::Painting as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "add_painting").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
