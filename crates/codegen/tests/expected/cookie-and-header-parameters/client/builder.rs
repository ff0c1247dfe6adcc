// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /desk`.
    pub fn get_desk(&self) -> builder::GetDesk<'_> {
        builder::GetDesk::new(self)
    }
}

/// Asks for `getDesk`: begun by [`Client::get_desk`].
#[derive(Debug, Clone)]
pub struct GetDesk<'a> {
    client: &'a Client,
    visit: Result<uuid::Uuid, String>,
    lamp: Result<Option<bool>, String>,
    x_shelves: Result<Option<Vec<i64>>, String>,
    x_reader: Result<Option<types::Reader>, String>,
}

impl<'a> GetDesk<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            visit: Err("visit was not initialized".to_string()),
            lamp: Ok(None),
            x_shelves: Ok(None),
            x_reader: Ok(None),
        }
    }

    /// The cookie parameter `visit`.
    pub fn visit<V>(mut self, value: V) -> Self
    where
        V: TryInto<uuid::Uuid>,
    {
        self.visit = value
            .try_into()
            .map_err(|_| "conversion to `uuid::Uuid` for visit failed".to_string());
        self
    }

    /// The cookie parameter `lamp`.
    pub fn lamp<V>(mut self, value: V) -> Self
    where
        V: TryInto<bool>,
    {
        self.lamp = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `bool` for lamp failed".to_string());
        self
    }

    /// The header parameter `X-Shelves`.
    pub fn x_shelves<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<i64>>,
    {
        self.x_shelves = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `Vec<i64>` for x_shelves failed".to_string());
        self
    }

    /// The header parameter `X-Reader`.
    pub fn x_reader<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Reader>,
    {
        self.x_reader = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `types::Reader` for x_reader failed".to_string()
            });
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, visit, lamp, x_shelves, x_reader } = self;
        let visit = visit.map_err(Error::InvalidRequest)?;
        let lamp = lamp.map_err(Error::InvalidRequest)?;
        let x_shelves = x_shelves.map_err(Error::InvalidRequest)?;
        let x_reader = x_reader.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/desk");
        request.cookie("visit", &visit, Style::Form { explode: true });
        request.cookie("lamp", &lamp, Style::Form { explode: true });
        request.header("X-Shelves", &x_shelves, Style::Simple { explode: false });
        request.header("X-Reader", &x_reader, Style::Simple { explode: true });
        let response = request.send(client, "get_desk").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
