// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /cups`.
    pub fn brew(&self) -> builder::Brew<'_> {
        builder::Brew::new(self)
    }
}

/// Asks for `brew`: begun by [`Client::brew`].
#[derive(Debug, Clone)]
pub struct Brew<'a> {
    client: &'a Client,
    count: Result<Option<u64>, String>,
    size: Result<Option<types::Size>, String>,
    extras: Result<Option<Vec<String>>, String>,
    body: Result<types::Order, String>,
}

impl<'a> Brew<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            count: Ok(None),
            size: Ok(None),
            extras: Ok(None),
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The query parameter `count`.
    pub fn count<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
    {
        self.count = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `u64` for count failed".to_string());
        self
    }

    /// The query parameter `size`.
    pub fn size<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Size>,
    {
        self.size = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `types::Size` for size failed".to_string());
        self
    }

    /// The query parameter `extras`.
    pub fn extras<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<String>>,
    {
        self.extras = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `Vec<String>` for extras failed".to_string());
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Order>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Order` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, count, size, extras, body } = self;
        let count = count.map_err(Error::InvalidRequest)?;
        let size = size.map_err(Error::InvalidRequest)?;
        let extras = extras.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        if let Some(value) = &count {
            request
                .check(
                    Location::Query,
                    "count",
                    value,
                    |value: &u64, at, report| {
                        runtime::minimum(*value, 1, at, report);
                    },
                );
        }
        request.literal("/cups");
        request.query("count", &count, Style::Form { explode: true });
        request.query("size", &size, Style::Form { explode: true });
        request.query("extras", &extras, Style::Form { explode: true });
        request.check_body(&body, <types::Order as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "brew").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
