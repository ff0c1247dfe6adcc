// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /specimens`.
    pub fn add_specimen(&self) -> builder::AddSpecimen<'_> {
        builder::AddSpecimen::new(self)
    }
}

/// Asks for `addSpecimen`: begun by [`Client::add_specimen`].
#[derive(Debug, Clone)]
pub struct AddSpecimen<'a> {
    client: &'a Client,
    body: Result<types::AddSpecimenBody, String>,
}

impl<'a> AddSpecimen<'a> {
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
        V: TryInto<types::AddSpecimenBody>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::AddSpecimenBody` for body failed".to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AddSpecimenCreated>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/specimens");
        request.accept("application/json");
        request.check_body(&body, runtime::IntoMultipart::check);
        request
            .multipart(
                "multipart/form-data",
                runtime::IntoMultipart::into_multipart(body),
            );
        let response = request.send(client, "add_specimen").await?;
        match response.status().as_u16() {
            201 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
