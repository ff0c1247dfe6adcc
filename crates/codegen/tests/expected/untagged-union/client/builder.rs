// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /recipes`.
    pub fn add_recipe(&self) -> builder::AddRecipe<'_> {
        builder::AddRecipe::new(self)
    }
}

/// Asks for `addRecipe`: begun by [`Client::add_recipe`].
#[derive(Debug, Clone)]
pub struct AddRecipe<'a> {
    client: &'a Client,
    body: Result<types::Recipe, String>,
}

impl<'a> AddRecipe<'a> {
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
        V: TryInto<types::Recipe>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Recipe` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/recipes");
        request.check_body(&body, <types::Recipe as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "add_recipe").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
