// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `PUT /choirs`.
    pub fn set_choir(&self) -> builder::SetChoir<'_> {
        builder::SetChoir::new(self)
    }
}

/// Asks for `setChoir`: begun by [`Client::set_choir`].
#[derive(Debug, Clone)]
pub struct SetChoir<'a> {
    client: &'a Client,
    body: Result<types::Choir, String>,
}

impl<'a> SetChoir<'a> {
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
        V: TryInto<types::Choir>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Choir` for body failed".to_string());
        self
    }

    /// Sends the `PUT` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PUT, &client.baseurl);
        request.literal("/choirs");
        request.check_body(&body, <types::Choir as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "set_choir").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
