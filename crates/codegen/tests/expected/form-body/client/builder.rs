// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /parcels`.
    pub fn send_parcel(&self) -> builder::SendParcel<'_> {
        builder::SendParcel::new(self)
    }
}

/// Asks for `sendParcel`: begun by [`Client::send_parcel`].
#[derive(Debug, Clone)]
pub struct SendParcel<'a> {
    client: &'a Client,
    body: Result<types::Parcel, String>,
}

impl<'a> SendParcel<'a> {
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
        V: TryInto<types::Parcel>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "conversion to `types::Parcel` for body failed".to_string());
        self
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/parcels");
        request.check_body(&body, <types::Parcel as runtime::Decode>::check);
        request
            .form(
                "application/x-www-form-urlencoded",
                &body,
                &[
                    ("marks", Style::PipeDelimited),
                    ("size", Style::DeepObject),
                    ("declaration", Style::Json),
                ],
            );
        let response = request.send(client, "send_parcel").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
