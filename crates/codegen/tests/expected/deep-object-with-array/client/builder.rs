// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /seeds`.
    pub fn list_seeds(&self) -> builder::ListSeeds<'_> {
        builder::ListSeeds::new(self)
    }
}

/// Asks for `listSeeds`: begun by [`Client::list_seeds`].
#[derive(Debug, Clone)]
pub struct ListSeeds<'a> {
    client: &'a Client,
    filter: Result<types::ListSeedsFilter, String>,
}

impl<'a> ListSeeds<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            filter: Err("filter was not initialized".to_string()),
        }
    }

    /// The query parameter `filter`.
    pub fn filter<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ListSeedsFilter>,
    {
        self.filter = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::ListSeedsFilter` for filter failed".to_string()
            });
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, filter } = self;
        let filter = filter.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request
            .check(
                Location::Query,
                "filter",
                &filter,
                <types::ListSeedsFilter as runtime::Decode>::check,
            );
        request.literal("/seeds");
        request.query("filter", &filter, Style::DeepObject);
        let response = request.send(client, "list_seeds").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
