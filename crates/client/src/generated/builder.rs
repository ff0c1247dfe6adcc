// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::{Location, Style};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// List personal access tokens
    ///
    /// The personal access tokens created by the caller in the caller's tenant, newest
    /// first. Raise `offset` by the number of items received until a page comes back empty.
    ///
    /// Sends `GET /api/svc/v1/personal-access-tokens`.
    pub fn list_personal_access_tokens(&self) -> builder::ListPersonalAccessTokens<'_> {
        builder::ListPersonalAccessTokens::new(self)
    }

    /// Create a personal access token
    ///
    /// Creates a token for the caller and answers with its secret, which is shown this once.
    /// Refused to a caller who is himself authenticated by a personal access token.
    ///
    /// Sends `POST /api/svc/v1/personal-access-tokens`.
    pub fn create_personal_access_token(
        &self,
    ) -> builder::CreatePersonalAccessToken<'_> {
        builder::CreatePersonalAccessToken::new(self)
    }

    /// Delete a personal access token
    ///
    /// Deletes one of the caller's tokens for good. It stops working at once.
    ///
    /// Sends `DELETE /api/svc/v1/personal-access-tokens/{id}`.
    pub fn delete_personal_access_token(
        &self,
    ) -> builder::DeletePersonalAccessToken<'_> {
        builder::DeletePersonalAccessToken::new(self)
    }
}

/// Asks for `listPersonalAccessTokens`: begun by [`Client::list_personal_access_tokens`].
#[derive(Debug, Clone)]
pub struct ListPersonalAccessTokens<'a> {
    client: &'a Client,
    limit: Result<Option<u64>, String>,
    offset: Result<Option<u64>, String>,
    name_search_query: Result<Option<String>, String>,
}

impl<'a> ListPersonalAccessTokens<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            limit: Ok(None),
            offset: Ok(None),
            name_search_query: Ok(None),
        }
    }

    /// Number of items per page.
    pub fn limit<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
    {
        self.limit = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `u64` for limit failed".to_string());
        self
    }

    /// Number of items to skip.
    pub fn offset<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
    {
        self.offset = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `u64` for offset failed".to_string());
        self
    }

    /// Keep only the tokens whose name contains this text.
    pub fn name_search_query<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.name_search_query = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `String` for name_search_query failed".to_string()
            });
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PersonalAccessTokenList>, Error<types::Error>> {
        let Self { client, limit, offset, name_search_query } = self;
        let limit = limit.map_err(Error::InvalidRequest)?;
        let offset = offset.map_err(Error::InvalidRequest)?;
        let name_search_query = name_search_query.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        if let Some(value) = &limit {
            request
                .check(
                    Location::Query,
                    "limit",
                    value,
                    |value: &u64, at, report| {
                        runtime::minimum(*value, 1, at, report);
                        runtime::maximum(*value, 1000, at, report);
                    },
                );
        }
        if let Some(value) = &offset {
            request
                .check(
                    Location::Query,
                    "offset",
                    value,
                    |value: &u64, at, report| {
                        runtime::maximum(*value, 9007199254740991, at, report);
                    },
                );
        }
        request.literal("/api/svc/v1/personal-access-tokens");
        request.query("limit", &limit, Style::Form { explode: true });
        request.query("offset", &offset, Style::Form { explode: true });
        request
            .query("nameSearchQuery", &name_search_query, Style::Form { explode: true });
        request.accept("application/json");
        let response = request.send(client, "list_personal_access_tokens").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 500 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }

    /// Walks the whole list of `listPersonalAccessTokens`, page by page, from `offset` on.
    ///
    /// `limit` is the size of a page, not of the list. After an error the stream ends.
    pub fn stream(
        self,
    ) -> impl futures::Stream<
        Item = Result<types::PersonalAccessToken, Error<types::Error>>,
    > + 'a {
        let start = self.offset.clone();
        let pages = futures::stream::try_unfold(
            (self, start),
            |(list, offset)| async move {
                let offset = offset
                    .map_err(Error::<types::Error>::InvalidRequest)?
                    .unwrap_or_default();
                let page = list.clone().offset(offset).send().await?.into_inner();
                if page.data.is_empty() {
                    return Ok::<_, Error<types::Error>>(None);
                }
                let next = offset.saturating_add(page.data.len() as _);
                let items = futures::stream::iter(page.data.into_iter().map(Ok));
                Ok(Some((items, (list, Ok(Some(next))))))
            },
        );
        futures::TryStreamExt::try_flatten(pages)
    }
}

/// Asks for `createPersonalAccessToken`: begun by [`Client::create_personal_access_token`].
#[derive(Debug, Clone)]
pub struct CreatePersonalAccessToken<'a> {
    client: &'a Client,
    body: Result<types::CreatePersonalAccessToken, String>,
}

impl<'a> CreatePersonalAccessToken<'a> {
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
        V: TryInto<types::CreatePersonalAccessToken>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::CreatePersonalAccessToken` for body failed"
                    .to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::CreatedToken>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/api/svc/v1/personal-access-tokens");
        request.accept("application/json");
        request
            .check_body(
                &body,
                <types::CreatePersonalAccessToken as runtime::Decode>::check,
            );
        request.json("application/json", &body);
        let response = request.send(client, "create_personal_access_token").await?;
        match response.status().as_u16() {
            201 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 408 | 409 | 413 | 415 | 422 | 500 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `deletePersonalAccessToken`: begun by [`Client::delete_personal_access_token`].
#[derive(Debug, Clone)]
pub struct DeletePersonalAccessToken<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> DeletePersonalAccessToken<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The token's `id`, as the list gives it.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends the `DELETE` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Deleted>, Error<types::Error>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(
            reqwest::Method::DELETE,
            &client.baseurl,
        );
        request.literal("/api/svc/v1/personal-access-tokens/");
        request.path("id", &id, Style::Simple { explode: false });
        request.accept("application/json");
        let response = request.send(client, "delete_personal_access_token").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 404 | 500 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
