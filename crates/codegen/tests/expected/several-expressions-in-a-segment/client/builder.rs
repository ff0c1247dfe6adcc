// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /charts/{base}...{head}`.
    pub fn compare_charts(&self) -> builder::CompareCharts<'_> {
        builder::CompareCharts::new(self)
    }

    /// Sends `POST /charts/{name}:archive`.
    pub fn archive_chart(&self) -> builder::ArchiveChart<'_> {
        builder::ArchiveChart::new(self)
    }
}

/// Asks for `compareCharts`: begun by [`Client::compare_charts`].
#[derive(Debug, Clone)]
pub struct CompareCharts<'a> {
    client: &'a Client,
    base: Result<String, String>,
    head: Result<String, String>,
}

impl<'a> CompareCharts<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            base: Err("base was not initialized".to_string()),
            head: Err("head was not initialized".to_string()),
        }
    }

    /// The path parameter `base`.
    pub fn base<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.base = value
            .try_into()
            .map_err(|_| "conversion to `String` for base failed".to_string());
        self
    }

    /// The path parameter `head`.
    pub fn head<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.head = value
            .try_into()
            .map_err(|_| "conversion to `String` for head failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, base, head } = self;
        let base = base.map_err(Error::InvalidRequest)?;
        let head = head.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/charts/");
        request.path("base", &base, Style::Simple { explode: false });
        request.literal("...");
        request.path("head", &head, Style::Simple { explode: false });
        let response = request.send(client, "compare_charts").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `archiveChart`: begun by [`Client::archive_chart`].
#[derive(Debug, Clone)]
pub struct ArchiveChart<'a> {
    client: &'a Client,
    name: Result<String, String>,
}

impl<'a> ArchiveChart<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            name: Err("name was not initialized".to_string()),
        }
    }

    /// The path parameter `name`.
    pub fn name<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.name = value
            .try_into()
            .map_err(|_| "conversion to `String` for name failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, name } = self;
        let name = name.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/charts/");
        request.path("name", &name, Style::Simple { explode: false });
        request.literal(":archive");
        let response = request.send(client, "archive_chart").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /tiles/{zoom}/{column},{row}.png`.
    pub fn get_tile(&self) -> builder::GetTile<'_> {
        builder::GetTile::new(self)
    }
}

/// Asks for `getTile`: begun by [`Client::get_tile`].
#[derive(Debug, Clone)]
pub struct GetTile<'a> {
    client: &'a Client,
    zoom: Result<u64, String>,
    column: Result<i64, String>,
    row: Result<i64, String>,
}

impl<'a> GetTile<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            zoom: Err("zoom was not initialized".to_string()),
            column: Err("column was not initialized".to_string()),
            row: Err("row was not initialized".to_string()),
        }
    }

    /// The path parameter `zoom`.
    pub fn zoom<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
    {
        self.zoom = value
            .try_into()
            .map_err(|_| "conversion to `u64` for zoom failed".to_string());
        self
    }

    /// The path parameter `column`.
    pub fn column<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
    {
        self.column = value
            .try_into()
            .map_err(|_| "conversion to `i64` for column failed".to_string());
        self
    }

    /// The path parameter `row`.
    pub fn row<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
    {
        self.row = value
            .try_into()
            .map_err(|_| "conversion to `i64` for row failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, zoom, column, row } = self;
        let zoom = zoom.map_err(Error::InvalidRequest)?;
        let column = column.map_err(Error::InvalidRequest)?;
        let row = row.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request
            .check(
                Location::Path,
                "zoom",
                &zoom,
                |value: &u64, at, report| {
                    runtime::maximum(*value, 20, at, report);
                },
            );
        request.literal("/tiles/");
        request.path("zoom", &zoom, Style::Simple { explode: false });
        request.literal("/");
        request.path("column", &column, Style::Simple { explode: false });
        request.literal(",");
        request.path("row", &row, Style::Simple { explode: false });
        request.literal(".png");
        let response = request.send(client, "get_tile").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
