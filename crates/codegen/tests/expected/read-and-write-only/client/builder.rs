// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /accounts`.
    pub fn create_account(&self) -> builder::CreateAccount<'_> {
        builder::CreateAccount::new(self)
    }
}

/// Asks for `createAccount`: begun by [`Client::create_account`].
#[derive(Debug, Clone)]
pub struct CreateAccount<'a> {
    client: &'a Client,
    body: Result<types::AccountRequest, String>,
}

impl<'a> CreateAccount<'a> {
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
        V: TryInto<types::AccountRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::AccountRequest` for body failed".to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<types::Account>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/accounts");
        request.accept("application/json");
        request.check_body(&body, <types::AccountRequest as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "create_account").await?;
        match response.status().as_u16() {
            201 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
