// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /stamps`.
    pub fn add_stamp(&self) -> builder::AddStamp<'_> {
        builder::AddStamp::new(self)
    }
}

/// Asks for `addStamp`: begun by [`Client::add_stamp`].
#[derive(Debug, Clone)]
pub struct AddStamp<'a> {
    client: &'a Client,
}

impl<'a> AddStamp<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<types::Sheet>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/stamps");
        request.accept("application/json");
        let response = request.send(client, "add_stamp").await?;
        match response.status().as_u16() {
            201 => Ok(runtime::json(response).await?),
            429 => Err(Error::ErrorResponse(runtime::empty(response))),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
