// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `PATCH /contacts/{id}`.
    pub fn change_contact(&self) -> builder::ChangeContact<'_> {
        builder::ChangeContact::new(self)
    }
}

/// Asks for `changeContact`: begun by [`Client::change_contact`].
#[derive(Debug, Clone)]
pub struct ChangeContact<'a> {
    client: &'a Client,
    id: Result<i64, String>,
    body: Result<types::Change, String>,
}

impl<'a> ChangeContact<'a> {
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
        V: TryInto<i64>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `i64` for id failed".to_string());
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Change>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Change` for body failed".to_string());
        self
    }

    /// Sends the `PATCH` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PATCH, &client.baseurl);
        request.literal("/contacts/");
        request.path("id", &id, Style::Simple { explode: false });
        request.check_body(&body, <types::Change as runtime::Decode>::check);
        request.json("application/merge-patch+json", &body);
        let response = request.send(client, "change_contact").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
