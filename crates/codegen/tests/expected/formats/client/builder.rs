// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /samples`.
    pub fn add_sample(&self) -> builder::AddSample<'_> {
        builder::AddSample::new(self)
    }
}

/// Asks for `addSample`: begun by [`Client::add_sample`].
#[derive(Debug, Clone)]
pub struct AddSample<'a> {
    client: &'a Client,
    since: Result<Option<chrono::DateTime<chrono::Utc>>, String>,
    body: Result<types::Sample, String>,
}

impl<'a> AddSample<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            since: Ok(None),
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The query parameter `since`.
    pub fn since<V>(mut self, value: V) -> Self
    where
        V: TryInto<chrono::DateTime<chrono::Utc>>,
    {
        self.since = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `chrono::DateTime<chrono::Utc>` for since failed"
                    .to_string()
            });
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Sample>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Sample` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, since, body } = self;
        let since = since.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/samples");
        request.query("since", &since, Style::Form { explode: true });
        request.check_body(&body, <types::Sample as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "add_sample").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
