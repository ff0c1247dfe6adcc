// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /jars`.
    pub fn find_jars(&self) -> builder::FindJars<'_> {
        builder::FindJars::new(self)
    }
}

/// Asks for `findJars`: begun by [`Client::find_jars`].
#[derive(Debug, Clone)]
pub struct FindJars<'a> {
    client: &'a Client,
    where_: Result<Option<types::Condition>, String>,
}

impl<'a> FindJars<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client, where_: Ok(None) }
    }

    /// What has to hold of a jar.
    pub fn where_<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::Condition>,
    {
        self.where_ = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `types::Condition` for where_ failed".to_string()
            });
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, where_ } = self;
        let where_ = where_.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        if let Some(value) = &where_ {
            request
                .check(
                    Location::Query,
                    "where",
                    value,
                    <types::Condition as runtime::Decode>::check,
                );
        }
        request.literal("/jars");
        request.query("where", &where_, Style::Json);
        let response = request.send(client, "find_jars").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
