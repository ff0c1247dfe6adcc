// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /now`.
    pub fn read_temperature(&self) -> builder::ReadTemperature<'_> {
        builder::ReadTemperature::new(self)
    }

    /// Sends `PUT /now`.
    pub fn set_target(&self) -> builder::SetTarget<'_> {
        builder::SetTarget::new(self)
    }
}

/// Asks for `readTemperature`: begun by [`Client::read_temperature`].
#[derive(Debug, Clone)]
pub struct ReadTemperature<'a> {
    client: &'a Client,
}

impl<'a> ReadTemperature<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<f32>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/now");
        request.accept("application/json");
        let response = request.send(client, "read_temperature").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `setTarget`: begun by [`Client::set_target`].
#[derive(Debug, Clone)]
pub struct SetTarget<'a> {
    client: &'a Client,
    body: Result<u64, String>,
}

impl<'a> SetTarget<'a> {
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
        V: TryInto<u64>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `u64` for body failed".to_string());
        self
    }

    /// Sends the `PUT` request.
    pub async fn send(self) -> Result<ResponseValue<String>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PUT, &client.baseurl);
        request.literal("/now");
        request.accept("text/plain");
        request
            .check_body(
                &body,
                |value: &u64, at, report| {
                    runtime::minimum(*value, 5, at, report);
                    runtime::maximum(*value, 30, at, report);
                },
            );
        request.json("application/json", &body);
        let response = request.send(client, "set_target").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::text(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `PUT /note`.
    pub fn set_note(&self) -> builder::SetNote<'_> {
        builder::SetNote::new(self)
    }
}

/// Asks for `setNote`: begun by [`Client::set_note`].
#[derive(Debug, Clone)]
pub struct SetNote<'a> {
    client: &'a Client,
    body: Result<String, String>,
}

impl<'a> SetNote<'a> {
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
        V: TryInto<String>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `String` for body failed".to_string());
        self
    }

    /// Sends the `PUT` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<chrono::DateTime<chrono::Utc>>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PUT, &client.baseurl);
        request.literal("/note");
        request.accept("application/json");
        request
            .check_body(
                &body,
                |value: &String, at, report| {
                    runtime::length(value, None, Some(140), at, report);
                },
            );
        request.text("text/plain; charset=utf-8", &body);
        let response = request.send(client, "set_note").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `POST /anything`.
    pub fn echo(&self) -> builder::Echo<'_> {
        builder::Echo::new(self)
    }
}

/// Asks for `echo`: begun by [`Client::echo`].
#[derive(Debug, Clone)]
pub struct Echo<'a> {
    client: &'a Client,
    body: Result<serde_json::Value, String>,
}

impl<'a> Echo<'a> {
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
        V: TryInto<serde_json::Value>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `serde_json::Value` for body failed".to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<serde_json::Value>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/anything");
        request.accept("application/json");
        request.json("application/json", &body);
        let response = request.send(client, "echo").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
