// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Find lighthouses
    ///
    /// Sends `GET /lighthouses`.
    pub fn find_lighthouses(&self) -> builder::FindLighthouses<'_> {
        builder::FindLighthouses::new(self)
    }
}

/// Asks for `findLighthouses`: begun by [`Client::find_lighthouses`].
#[derive(Debug, Clone)]
pub struct FindLighthouses<'a> {
    client: &'a Client,
    coast: Result<Option<Vec<String>>, String>,
    colours: Result<Option<Vec<types::Colour>>, String>,
    heights: Result<Option<Vec<i32>>, String>,
    years: Result<Vec<i64>, String>,
    near: Result<Option<types::Position>, String>,
    area: Result<Option<types::Area>, String>,
    next: Result<Option<String>, String>,
    lit: Result<Option<bool>, String>,
}

impl<'a> FindLighthouses<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            coast: Ok(None),
            colours: Ok(None),
            heights: Ok(None),
            years: Err("years was not initialized".to_string()),
            near: Ok(None),
            area: Ok(None),
            next: Ok(None),
            lit: Ok(None),
        }
    }

    /// Repeated once per coast.
    pub fn coast<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<String>>,
    {
        self.coast = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `Vec<String>` for coast failed".to_string());
        self
    }

    /// The query parameter `colours`.
    pub fn colours<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<types::Colour>>,
    {
        self.colours = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `Vec<types::Colour>` for colours failed".to_string()
            });
        self
    }

    /// The query parameter `heights`.
    pub fn heights<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<i32>>,
    {
        self.heights = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `Vec<i32>` for heights failed".to_string());
        self
    }

    /// The query parameter `years`.
    pub fn years<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<i64>>,
    {
        self.years = value
            .try_into()
            .map_err(|_| "conversion to `Vec<i64>` for years failed".to_string());
        self
    }

    /// Each property is a parameter of its own.
    pub fn near<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Position>,
    {
        self.near = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `types::Position` for near failed".to_string());
        self
    }

    /// The query parameter `area`.
    pub fn area<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Area>,
    {
        self.area = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `types::Area` for area failed".to_string());
        self
    }

    /// The query parameter `next`.
    pub fn next<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.next = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for next failed".to_string());
        self
    }

    /// The query parameter `lit`.
    pub fn lit<V>(mut self, value: V) -> Self
    where
        V: TryInto<bool>,
    {
        self.lit = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `bool` for lit failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, coast, colours, heights, years, near, area, next, lit } = self;
        let coast = coast.map_err(Error::InvalidRequest)?;
        let colours = colours.map_err(Error::InvalidRequest)?;
        let heights = heights.map_err(Error::InvalidRequest)?;
        let years = years.map_err(Error::InvalidRequest)?;
        let near = near.map_err(Error::InvalidRequest)?;
        let area = area.map_err(Error::InvalidRequest)?;
        let next = next.map_err(Error::InvalidRequest)?;
        let lit = lit.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        if let Some(value) = &near {
            request
                .check(
                    Location::Query,
                    "near",
                    value,
                    <types::Position as runtime::Decode>::check,
                );
        }
        request.literal("/lighthouses");
        request.query("coast", &coast, Style::Form { explode: true });
        request.query("colours", &colours, Style::Form { explode: false });
        request.query("heights", &heights, Style::SpaceDelimited);
        request.query("years", &years, Style::PipeDelimited);
        request.query("near", &near, Style::Form { explode: true });
        request.query("area", &area, Style::Form { explode: false });
        request.query("next", &next, Style::Form { explode: true });
        request.query("lit", &lit, Style::Form { explode: true });
        let response = request.send(client, "find_lighthouses").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
