// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /crates`.
    pub fn pack(&self) -> builder::Pack<'_> {
        builder::Pack::new(self)
    }
}

/// Asks for `pack`: begun by [`Client::pack`].
#[derive(Debug, Clone)]
pub struct Pack<'a> {
    client: &'a Client,
    label: Result<String, String>,
    body: Result<types::Crate, String>,
}

impl<'a> Pack<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            label: Err("label was not initialized".to_string()),
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The query parameter `label`.
    pub fn label<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.label = value
            .try_into()
            .map_err(|_| "conversion to `String` for label failed".to_string());
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Crate>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Crate` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, label, body } = self;
        let label = label.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request
            .check(
                Location::Query,
                "label",
                &label,
                |value: &String, at, report| {
                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                        "^[A-Z]{2}-\\d+$",
                    );
                    PATTERN.check(value, at, report);
                },
            );
        request.literal("/crates");
        request.query("label", &label, Style::Form { explode: true });
        request.check_body(&body, <types::Crate as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "pack").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
