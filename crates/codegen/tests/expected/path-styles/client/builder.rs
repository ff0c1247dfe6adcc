// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /trails/{ids}/{from}/{to}/{stops}/{options}`.
    pub fn get_trails(&self) -> builder::GetTrails<'_> {
        builder::GetTrails::new(self)
    }
}

/// Asks for `getTrails`: begun by [`Client::get_trails`].
#[derive(Debug, Clone)]
pub struct GetTrails<'a> {
    client: &'a Client,
    ids: Result<Vec<i64>, String>,
    from: Result<String, String>,
    to: Result<uuid::Uuid, String>,
    stops: Result<Vec<String>, String>,
    options: Result<types::Options, String>,
}

impl<'a> GetTrails<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            ids: Err("ids was not initialized".to_string()),
            from: Err("from was not initialized".to_string()),
            to: Err("to was not initialized".to_string()),
            stops: Err("stops was not initialized".to_string()),
            options: Err("options was not initialized".to_string()),
        }
    }

    /// The path parameter `ids`.
    pub fn ids<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<i64>>,
    {
        self.ids = value
            .try_into()
            .map_err(|_| "conversion to `Vec<i64>` for ids failed".to_string());
        self
    }

    /// The path parameter `from`.
    pub fn from<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.from = value
            .try_into()
            .map_err(|_| "conversion to `String` for from failed".to_string());
        self
    }

    /// The path parameter `to`.
    pub fn to<V>(mut self, value: V) -> Self
    where
        V: TryInto<uuid::Uuid>,
    {
        self.to = value
            .try_into()
            .map_err(|_| "conversion to `uuid::Uuid` for to failed".to_string());
        self
    }

    /// The path parameter `stops`.
    pub fn stops<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<String>>,
    {
        self.stops = value
            .try_into()
            .map_err(|_| "conversion to `Vec<String>` for stops failed".to_string());
        self
    }

    /// The path parameter `options`.
    pub fn options<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Options>,
    {
        self.options = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::Options` for options failed".to_string()
            });
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, ids, from, to, stops, options } = self;
        let ids = ids.map_err(Error::InvalidRequest)?;
        let from = from.map_err(Error::InvalidRequest)?;
        let to = to.map_err(Error::InvalidRequest)?;
        let stops = stops.map_err(Error::InvalidRequest)?;
        let options = options.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request
            .check(
                Location::Path,
                "ids",
                &ids,
                |value: &Vec<i64>, at, report| {
                    runtime::items(value.len(), Some(1), None, at, report);
                },
            );
        request.literal("/trails/");
        request.path("ids", &ids, Style::Simple { explode: false });
        request.literal("/");
        request.path("from", &from, Style::Label { explode: false });
        request.literal("/");
        request.path("to", &to, Style::Matrix { explode: false });
        request.literal("/");
        request.path("stops", &stops, Style::Matrix { explode: true });
        request.literal("/");
        request.path("options", &options, Style::Simple { explode: true });
        let response = request.send(client, "get_trails").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
