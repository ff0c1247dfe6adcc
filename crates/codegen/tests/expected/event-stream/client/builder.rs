// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::client::{Error, EventStream, ResponseValue};

impl Client {
    /// Watch the tides
    ///
    /// Sends `GET /tides`.
    pub fn watch_tides(&self) -> builder::WatchTides<'_> {
        builder::WatchTides::new(self)
    }
}

/// Asks for `watchTides`: begun by [`Client::watch_tides`].
#[derive(Debug, Clone)]
pub struct WatchTides<'a> {
    client: &'a Client,
}

impl<'a> WatchTides<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<EventStream<types::Reading>>, Error<types::Trouble>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/tides");
        request.accept("text/event-stream, application/json");
        let response = request.send(client, "watch_tides").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::events(response)),
            503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
