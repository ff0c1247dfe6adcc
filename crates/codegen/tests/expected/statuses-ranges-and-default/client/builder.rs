// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, response, runtime};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /loaves/{id}`.
    pub fn get_loaf(&self) -> builder::GetLoaf<'_> {
        builder::GetLoaf::new(self)
    }
}

/// Asks for `getLoaf`: begun by [`Client::get_loaf`].
#[derive(Debug, Clone)]
pub struct GetLoaf<'a> {
    client: &'a Client,
    id: Result<i64, String>,
}

impl<'a> GetLoaf<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
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

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<response::GetLoafSuccess>, Error<response::GetLoafError>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/loaves/");
        request.path("id", &id, Style::Simple { explode: false });
        request.accept("application/json");
        let response = request.send(client, "get_loaf").await?;
        match response.status().as_u16() {
            200 => {
                Ok(
                    runtime::map(
                        runtime::json(response).await?,
                        response::GetLoafSuccess::Ok,
                    ),
                )
            }
            202 => {
                Ok(
                    runtime::map(
                        runtime::json(response).await?,
                        response::GetLoafSuccess::Accepted,
                    ),
                )
            }
            304 => {
                Ok(
                    runtime::map(
                        runtime::empty(response),
                        |()| response::GetLoafSuccess::NotModified,
                    ),
                )
            }
            404 => {
                Err(
                    Error::ErrorResponse(
                        runtime::map(
                            runtime::json(response).await?,
                            response::GetLoafError::NotFound,
                        ),
                    ),
                )
            }
            400..=499 => {
                Err(
                    Error::ErrorResponse(
                        runtime::map(
                            runtime::json(response).await?,
                            response::GetLoafError::ClientError,
                        ),
                    ),
                )
            }
            _ => {
                Err(
                    Error::ErrorResponse(
                        runtime::map(
                            runtime::json(response).await?,
                            response::GetLoafError::Default,
                        ),
                    ),
                )
            }
        }
    }
}
