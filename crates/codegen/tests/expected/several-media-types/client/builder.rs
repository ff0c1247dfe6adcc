// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, request, response, runtime};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `POST /notes`.
    pub fn add_note(&self) -> builder::AddNote<'_> {
        builder::AddNote::new(self)
    }
}

/// Asks for `addNote`: begun by [`Client::add_note`].
#[derive(Debug, Clone)]
pub struct AddNote<'a> {
    client: &'a Client,
    body: Result<request::AddNoteBody, String>,
}

impl<'a> AddNote<'a> {
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
        V: TryInto<request::AddNoteBody>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `request::AddNoteBody` for body failed".to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<response::AddNoteSuccess>, Error<response::AddNoteError>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/notes");
        request
            .accept(
                "application/json, application/vnd.notes.v2+json, text/markdown, application/pdf, application/problem+json, text/plain",
            );
        match body {
            request::AddNoteBody::Json(body) => {
                request.json("application/json", &body);
            }
            request::AddNoteBody::Form(body) => {
                request.form("application/x-www-form-urlencoded", &body, &[]);
            }
            request::AddNoteBody::Text(body) => {
                request.text("text/plain", &body);
            }
        }
        let response = request.send(client, "add_note").await?;
        match response.status().as_u16() {
            200 => {
                match runtime::media_type(
                    &response,
                    &[
                        "application/json",
                        "application/vnd.notes.v2+json",
                        "text/markdown",
                        "application/pdf",
                    ],
                ) {
                    Some(0) => {
                        Ok(
                            runtime::map(
                                runtime::json(response).await?,
                                response::AddNoteSuccess::OkJson,
                            ),
                        )
                    }
                    Some(1) => {
                        Ok(
                            runtime::map(
                                runtime::json(response).await?,
                                response::AddNoteSuccess::OkVndNotesV2Json,
                            ),
                        )
                    }
                    Some(2) => {
                        Ok(
                            runtime::map(
                                runtime::text(response).await?,
                                response::AddNoteSuccess::OkText,
                            ),
                        )
                    }
                    Some(3) => {
                        Ok(
                            runtime::map(
                                runtime::bytes(response),
                                response::AddNoteSuccess::OkBytes,
                            ),
                        )
                    }
                    _ => Err(Error::UnexpectedResponse(response)),
                }
            }
            422 => {
                match runtime::media_type(
                    &response,
                    &["application/problem+json", "text/plain"],
                ) {
                    Some(0) => {
                        Err(
                            Error::ErrorResponse(
                                runtime::map(
                                    runtime::json(response).await?,
                                    response::AddNoteError::UnprocessableContentJson,
                                ),
                            ),
                        )
                    }
                    Some(1) => {
                        Err(
                            Error::ErrorResponse(
                                runtime::map(
                                    runtime::text(response).await?,
                                    response::AddNoteError::UnprocessableContentText,
                                ),
                            ),
                        )
                    }
                    _ => Err(Error::UnexpectedResponse(response)),
                }
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
