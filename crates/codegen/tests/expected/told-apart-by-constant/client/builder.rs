// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /area`.
    pub fn measure(&self) -> builder::Measure<'_> {
        builder::Measure::new(self)
    }
}

/// Asks for `measure`: begun by [`Client::measure`].
#[derive(Debug, Clone)]
pub struct Measure<'a> {
    client: &'a Client,
    body: Result<types::Shape, String>,
}

impl<'a> Measure<'a> {
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
        V: TryInto<types::Shape>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Shape` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/area");
        request.check_body(&body, <types::Shape as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "measure").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
