// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Use the tower's.
    ///
    /// Sends `GET /clocks`.
    #[deprecated]
    pub fn list_clocks(&self) -> builder::ListClocks<'_> {
        builder::ListClocks::new(self)
    }
}

/// Asks for `listClocks`: begun by [`Client::list_clocks`].
#[derive(Debug, Clone)]
pub struct ListClocks<'a> {
    client: &'a Client,
    zone: Result<Option<String>, String>,
}

impl<'a> ListClocks<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client, zone: Ok(None) }
    }

    /// The query parameter `zone`.
    #[deprecated]
    pub fn zone<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.zone = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for zone failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::Clock>>, Error<()>> {
        let Self { client, zone } = self;
        let zone = zone.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/clocks");
        request.query("zone", &zone, Style::Form { explode: true });
        request.accept("application/json");
        let response = request.send(client, "list_clocks").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
