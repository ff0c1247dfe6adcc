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
    /// Refused to a caller who is himself authenticated by a personal access token, and to a
    /// virtual account.
    ///
    /// Sends `POST /api/svc/v1/personal-access-tokens`.
    pub fn create_personal_access_token(
        &self,
    ) -> builder::CreatePersonalAccessToken<'_> {
        builder::CreatePersonalAccessToken::new(self)
    }

    /// Create a personal access token for a user
    ///
    /// Creates a token for another user of the caller's tenant, and answers with its secret,
    /// which is shown this once. For tenant administrators, and not for one who is himself
    /// authenticated by a personal access token.
    ///
    /// Sends `POST /api/svc/v1/personal-access-tokens/for-user`.
    pub fn create_personal_access_token_for_user(
        &self,
    ) -> builder::CreatePersonalAccessTokenForUser<'_> {
        builder::CreatePersonalAccessTokenForUser::new(self)
    }

    /// Revoke all personal access tokens of a user
    ///
    /// Deletes every token of a user of the caller's tenant for good. They stop working at
    /// once. For tenant administrators.
    ///
    /// Sends `DELETE /api/svc/v1/personal-access-tokens/revoke/all`.
    pub fn revoke_all_personal_access_tokens(
        &self,
    ) -> builder::RevokeAllPersonalAccessTokens<'_> {
        builder::RevokeAllPersonalAccessTokens::new(self)
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

    /// Retrieve a personal access token's secret
    ///
    /// The secret of one of the caller's own tokens, by its name; only where the deployment
    /// allows it, and only of a token of type `jwt`: the secret of an opaque token is kept
    /// nowhere. Refused to a caller who is himself authenticated by a personal access token.
    ///
    /// Sends `GET /api/svc/v1/personal-access-tokens/{name}/token`.
    pub fn retrieve_personal_access_token(
        &self,
    ) -> builder::RetrievePersonalAccessToken<'_> {
        builder::RetrievePersonalAccessToken::new(self)
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
            400 | 401 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
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
            400 | 401 | 403 | 408 | 409 | 413 | 414 | 415 | 422 | 429 | 431 | 500
            | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `createPersonalAccessTokenForUser`: begun by [`Client::create_personal_access_token_for_user`].
#[derive(Debug, Clone)]
pub struct CreatePersonalAccessTokenForUser<'a> {
    client: &'a Client,
    body: Result<types::CreatePersonalAccessTokenForUser, String>,
}

impl<'a> CreatePersonalAccessTokenForUser<'a> {
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
        V: TryInto<types::CreatePersonalAccessTokenForUser>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::CreatePersonalAccessTokenForUser` for body failed"
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
        request.literal("/api/svc/v1/personal-access-tokens/for-user");
        request.accept("application/json");
        request
            .check_body(
                &body,
                <types::CreatePersonalAccessTokenForUser as runtime::Decode>::check,
            );
        request.json("application/json", &body);
        let response = request
            .send(client, "create_personal_access_token_for_user")
            .await?;
        match response.status().as_u16() {
            201 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 408 | 409 | 413 | 414 | 415 | 422 | 429 | 431 | 500
            | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `revokeAllPersonalAccessTokens`: begun by [`Client::revoke_all_personal_access_tokens`].
#[derive(Debug, Clone)]
pub struct RevokeAllPersonalAccessTokens<'a> {
    client: &'a Client,
    body: Result<types::UserSelection, String>,
}

impl<'a> RevokeAllPersonalAccessTokens<'a> {
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
        V: TryInto<types::UserSelection>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::UserSelection` for body failed".to_string()
            });
        self
    }

    /// Sends the `DELETE` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Deleted>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(
            reqwest::Method::DELETE,
            &client.baseurl,
        );
        request.literal("/api/svc/v1/personal-access-tokens/revoke/all");
        request.accept("application/json");
        request.check_body(&body, <types::UserSelection as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "revoke_all_personal_access_tokens").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 408 | 413 | 414 | 415 | 429 | 431 | 500 | 503 => {
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
            400 | 401 | 404 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `retrievePersonalAccessToken`: begun by [`Client::retrieve_personal_access_token`].
#[derive(Debug, Clone)]
pub struct RetrievePersonalAccessToken<'a> {
    client: &'a Client,
    name: Result<String, String>,
}

impl<'a> RetrievePersonalAccessToken<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            name: Err("name was not initialized".to_string()),
        }
    }

    /// The token's name.
    pub fn name<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.name = value
            .try_into()
            .map_err(|_| "conversion to `String` for name failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::CreatedToken>, Error<types::Error>> {
        let Self { client, name } = self;
        let name = name.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/api/svc/v1/personal-access-tokens/");
        request.path("name", &name, Style::Simple { explode: false });
        request.literal("/token");
        request.accept("application/json");
        let response = request.send(client, "retrieve_personal_access_token").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// List virtual accounts
    ///
    /// The virtual accounts of the caller's tenant, newest first. For tenant administrators.
    ///
    /// Sends `GET /api/svc/v1/virtual-accounts`.
    pub fn list_virtual_accounts(&self) -> builder::ListVirtualAccounts<'_> {
        builder::ListVirtualAccounts::new(self)
    }

    /// Create or update a virtual account
    ///
    /// Creates the virtual account that the manifest names, or updates it. A new account's
    /// token is in the answer, and is shown this once. `permissions` left out keeps today's.
    /// For tenant administrators.
    ///
    /// Sends `PUT /api/svc/v1/virtual-accounts`.
    pub fn apply_virtual_account(&self) -> builder::ApplyVirtualAccount<'_> {
        builder::ApplyVirtualAccount::new(self)
    }

    /// Tell whether a virtual account exists
    ///
    /// Whether the caller's tenant has a virtual account of this name. For tenant
    /// administrators.
    ///
    /// Sends `GET /api/svc/v1/virtual-accounts/exists`.
    pub fn virtual_account_exists(&self) -> builder::VirtualAccountExists<'_> {
        builder::VirtualAccountExists::new(self)
    }

    /// Read a virtual account
    ///
    /// One virtual account of the caller's tenant. For tenant administrators.
    ///
    /// Sends `GET /api/svc/v1/virtual-accounts/{id}`.
    pub fn get_virtual_account(&self) -> builder::GetVirtualAccount<'_> {
        builder::GetVirtualAccount::new(self)
    }

    /// Delete a virtual account
    ///
    /// Deletes a virtual account of the caller's tenant for good, and its tokens with it. They
    /// stop working at once. For tenant administrators.
    ///
    /// Sends `DELETE /api/svc/v1/virtual-accounts/{id}`.
    pub fn delete_virtual_account(&self) -> builder::DeleteVirtualAccount<'_> {
        builder::DeleteVirtualAccount::new(self)
    }

    /// Retrieve a virtual account's token
    ///
    /// The account's newest token; only where the deployment allows it, and only of a token of
    /// type `jwt`: the secret of an opaque token is kept nowhere. For tenant administrators.
    ///
    /// Sends `GET /api/svc/v1/virtual-accounts/{id}/token`.
    pub fn retrieve_virtual_account_token(
        &self,
    ) -> builder::RetrieveVirtualAccountToken<'_> {
        builder::RetrieveVirtualAccountToken::new(self)
    }

    /// Regenerate a virtual account's token
    ///
    /// Issues a new token for the account. The account's other tokens stay valid for the grace
    /// period, and no longer. For tenant administrators.
    ///
    /// Sends `POST /api/svc/v1/virtual-accounts/{id}/regenerate-token`.
    pub fn regenerate_virtual_account_token(
        &self,
    ) -> builder::RegenerateVirtualAccountToken<'_> {
        builder::RegenerateVirtualAccountToken::new(self)
    }

    /// Revoke one token of a virtual account
    ///
    /// Revokes one issued token of the account for good. It stops working at once. For tenant
    /// administrators.
    ///
    /// Sends `DELETE /api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}`.
    pub fn revoke_virtual_account_token(
        &self,
    ) -> builder::RevokeVirtualAccountToken<'_> {
        builder::RevokeVirtualAccountToken::new(self)
    }
}

/// Asks for `listVirtualAccounts`: begun by [`Client::list_virtual_accounts`].
#[derive(Debug, Clone)]
pub struct ListVirtualAccounts<'a> {
    client: &'a Client,
    limit: Result<Option<u64>, String>,
    offset: Result<Option<u64>, String>,
    name_search_query: Result<Option<String>, String>,
    owned_by_teams: Result<Option<Vec<String>>, String>,
    is_expired: Result<Option<bool>, String>,
}

impl<'a> ListVirtualAccounts<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            limit: Ok(None),
            offset: Ok(None),
            name_search_query: Ok(None),
            owned_by_teams: Ok(None),
            is_expired: Ok(None),
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

    /// Keep only the accounts whose name contains this text.
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

    /// Keep only the accounts that one of these teams owns.
    pub fn owned_by_teams<V>(mut self, value: V) -> Self
    where
        V: TryInto<Vec<String>>,
    {
        self.owned_by_teams = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `Vec<String>` for owned_by_teams failed".to_string()
            });
        self
    }

    /// Keep only the accounts that have expired, or only those that have not.
    pub fn is_expired<V>(mut self, value: V) -> Self
    where
        V: TryInto<bool>,
    {
        self.is_expired = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `bool` for is_expired failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::VirtualAccountList>, Error<types::Error>> {
        let Self {
            client,
            limit,
            offset,
            name_search_query,
            owned_by_teams,
            is_expired,
        } = self;
        let limit = limit.map_err(Error::InvalidRequest)?;
        let offset = offset.map_err(Error::InvalidRequest)?;
        let name_search_query = name_search_query.map_err(Error::InvalidRequest)?;
        let owned_by_teams = owned_by_teams.map_err(Error::InvalidRequest)?;
        let is_expired = is_expired.map_err(Error::InvalidRequest)?;
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
        if let Some(value) = &owned_by_teams {
            request
                .check(
                    Location::Query,
                    "ownedByTeams",
                    value,
                    |value: &Vec<String>, at, report| {
                        runtime::items(value.len(), None, Some(100), at, report);
                    },
                );
        }
        request.literal("/api/svc/v1/virtual-accounts");
        request.query("limit", &limit, Style::Form { explode: true });
        request.query("offset", &offset, Style::Form { explode: true });
        request
            .query("nameSearchQuery", &name_search_query, Style::Form { explode: true });
        request.query("ownedByTeams", &owned_by_teams, Style::Form { explode: true });
        request.query("isExpired", &is_expired, Style::Form { explode: true });
        request.accept("application/json");
        let response = request.send(client, "list_virtual_accounts").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }

    /// Walks the whole list of `listVirtualAccounts`, page by page, from `offset` on.
    ///
    /// `limit` is the size of a page, not of the list. After an error the stream ends.
    pub fn stream(
        self,
    ) -> impl futures::Stream<
        Item = Result<types::VirtualAccount, Error<types::Error>>,
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

/// Asks for `applyVirtualAccount`: begun by [`Client::apply_virtual_account`].
#[derive(Debug, Clone)]
pub struct ApplyVirtualAccount<'a> {
    client: &'a Client,
    body: Result<types::ApplyVirtualAccount, String>,
}

impl<'a> ApplyVirtualAccount<'a> {
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
        V: TryInto<types::ApplyVirtualAccount>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::ApplyVirtualAccount` for body failed".to_string()
            });
        self
    }

    /// Sends the `PUT` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AppliedVirtualAccount>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PUT, &client.baseurl);
        request.literal("/api/svc/v1/virtual-accounts");
        request.accept("application/json");
        request
            .check_body(&body, <types::ApplyVirtualAccount as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "apply_virtual_account").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 408 | 409 | 413 | 414 | 415 | 422 | 429 | 431 | 500
            | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `virtualAccountExists`: begun by [`Client::virtual_account_exists`].
#[derive(Debug, Clone)]
pub struct VirtualAccountExists<'a> {
    client: &'a Client,
    name: Result<String, String>,
}

impl<'a> VirtualAccountExists<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            name: Err("name was not initialized".to_string()),
        }
    }

    /// The account's name.
    pub fn name<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.name = value
            .try_into()
            .map_err(|_| "conversion to `String` for name failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Existence>, Error<types::Error>> {
        let Self { client, name } = self;
        let name = name.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/api/svc/v1/virtual-accounts/exists");
        request.query("name", &name, Style::Form { explode: true });
        request.accept("application/json");
        let response = request.send(client, "virtual_account_exists").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `getVirtualAccount`: begun by [`Client::get_virtual_account`].
#[derive(Debug, Clone)]
pub struct GetVirtualAccount<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> GetVirtualAccount<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The account's `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AppliedVirtualAccount>, Error<types::Error>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/api/svc/v1/virtual-accounts/");
        request.path("id", &id, Style::Simple { explode: false });
        request.accept("application/json");
        let response = request.send(client, "get_virtual_account").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `deleteVirtualAccount`: begun by [`Client::delete_virtual_account`].
#[derive(Debug, Clone)]
pub struct DeleteVirtualAccount<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> DeleteVirtualAccount<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The account's `id`.
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
        request.literal("/api/svc/v1/virtual-accounts/");
        request.path("id", &id, Style::Simple { explode: false });
        request.accept("application/json");
        let response = request.send(client, "delete_virtual_account").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `retrieveVirtualAccountToken`: begun by [`Client::retrieve_virtual_account_token`].
#[derive(Debug, Clone)]
pub struct RetrieveVirtualAccountToken<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> RetrieveVirtualAccountToken<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The account's `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::CreatedToken>, Error<types::Error>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/api/svc/v1/virtual-accounts/");
        request.path("id", &id, Style::Simple { explode: false });
        request.literal("/token");
        request.accept("application/json");
        let response = request.send(client, "retrieve_virtual_account_token").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `regenerateVirtualAccountToken`: begun by [`Client::regenerate_virtual_account_token`].
#[derive(Debug, Clone)]
pub struct RegenerateVirtualAccountToken<'a> {
    client: &'a Client,
    id: Result<String, String>,
    body: Result<types::RegenerateToken, String>,
}

impl<'a> RegenerateVirtualAccountToken<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
            body: Err("body was not initialized".to_string()),
        }
    }

    /// The account's `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// The body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::RegenerateToken>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::RegenerateToken` for body failed".to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RegeneratedToken>, Error<types::Error>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/api/svc/v1/virtual-accounts/");
        request.path("id", &id, Style::Simple { explode: false });
        request.literal("/regenerate-token");
        request.accept("application/json");
        request.check_body(&body, <types::RegenerateToken as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "regenerate_virtual_account_token").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 408 | 413 | 414 | 415 | 422 | 429 | 431 | 500
            | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `revokeVirtualAccountToken`: begun by [`Client::revoke_virtual_account_token`].
#[derive(Debug, Clone)]
pub struct RevokeVirtualAccountToken<'a> {
    client: &'a Client,
    id: Result<String, String>,
    jwt_id: Result<String, String>,
}

impl<'a> RevokeVirtualAccountToken<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
            jwt_id: Err("jwt_id was not initialized".to_string()),
        }
    }

    /// The account's `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// The token's `id`, as the account's `jwts` give it.
    pub fn jwt_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.jwt_id = value
            .try_into()
            .map_err(|_| "conversion to `String` for jwt_id failed".to_string());
        self
    }

    /// Sends the `DELETE` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Deleted>, Error<types::Error>> {
        let Self { client, id, jwt_id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let jwt_id = jwt_id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(
            reqwest::Method::DELETE,
            &client.baseurl,
        );
        request.literal("/api/svc/v1/virtual-accounts/");
        request.path("id", &id, Style::Simple { explode: false });
        request.literal("/jwt/");
        request.path("jwtId", &jwt_id, Style::Simple { explode: false });
        request.accept("application/json");
        let response = request.send(client, "revoke_virtual_account_token").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// List users
    ///
    /// The users of the caller's tenant, newest first. For tenant administrators.
    ///
    /// Sends `GET /api/svc/v1/users`.
    pub fn list_users(&self) -> builder::ListUsers<'_> {
        builder::ListUsers::new(self)
    }

    /// Invite a user
    ///
    /// Makes a user in the caller's tenant, who may sign in from then on. No e-mail is sent:
    /// the answer has the link to hand on. For tenant administrators.
    ///
    /// Sends `POST /api/svc/v1/users/invite`.
    pub fn invite_user(&self) -> builder::InviteUser<'_> {
        builder::InviteUser::new(self)
    }

    /// Activate a user
    ///
    /// Lets a deactivated user of the caller's tenant in again. His tokens work again, unless
    /// they have expired. For tenant administrators.
    ///
    /// Sends `PATCH /api/svc/v1/users/activate`.
    pub fn activate_user(&self) -> builder::ActivateUser<'_> {
        builder::ActivateUser::new(self)
    }

    /// Deactivate a user
    ///
    /// Keeps a user of the caller's tenant out. His tokens stop working at once. For tenant
    /// administrators; see `isEditable`.
    ///
    /// Sends `PATCH /api/svc/v1/users/deactivate`.
    pub fn deactivate_user(&self) -> builder::DeactivateUser<'_> {
        builder::DeactivateUser::new(self)
    }

    /// Set a user's roles
    ///
    /// Gives a user of the caller's tenant these roles, and no others. For tenant
    /// administrators; see `isEditable`.
    ///
    /// Sends `PATCH /api/svc/v1/users/roles`.
    pub fn set_user_roles(&self) -> builder::SetUserRoles<'_> {
        builder::SetUserRoles::new(self)
    }

    /// Read a user
    ///
    /// One user of the caller's tenant. For tenant administrators, and for the user himself.
    ///
    /// Sends `GET /api/svc/v1/users/{id}`.
    pub fn get_user(&self) -> builder::GetUser<'_> {
        builder::GetUser::new(self)
    }

    /// Delete a user
    ///
    /// Deletes a user of the caller's tenant for good, and his tokens with him. They stop
    /// working at once. For tenant administrators; see `isEditable`.
    ///
    /// Sends `DELETE /api/svc/v1/users/{id}`.
    pub fn delete_user(&self) -> builder::DeleteUser<'_> {
        builder::DeleteUser::new(self)
    }
}

/// Asks for `listUsers`: begun by [`Client::list_users`].
#[derive(Debug, Clone)]
pub struct ListUsers<'a> {
    client: &'a Client,
    limit: Result<Option<u64>, String>,
    offset: Result<Option<u64>, String>,
    query: Result<Option<String>, String>,
    show_invalid_users: Result<Option<bool>, String>,
}

impl<'a> ListUsers<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            limit: Ok(None),
            offset: Ok(None),
            query: Ok(None),
            show_invalid_users: Ok(None),
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

    /// Keep only the users whose e-mail address contains this text.
    pub fn query<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.query = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for query failed".to_string());
        self
    }

    /// List the users who are deactivated, too.
    pub fn show_invalid_users<V>(mut self, value: V) -> Self
    where
        V: TryInto<bool>,
    {
        self.show_invalid_users = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `bool` for show_invalid_users failed".to_string()
            });
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::UserList>, Error<types::Error>> {
        let Self { client, limit, offset, query, show_invalid_users } = self;
        let limit = limit.map_err(Error::InvalidRequest)?;
        let offset = offset.map_err(Error::InvalidRequest)?;
        let query = query.map_err(Error::InvalidRequest)?;
        let show_invalid_users = show_invalid_users.map_err(Error::InvalidRequest)?;
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
        request.literal("/api/svc/v1/users");
        request.query("limit", &limit, Style::Form { explode: true });
        request.query("offset", &offset, Style::Form { explode: true });
        request.query("query", &query, Style::Form { explode: true });
        request
            .query(
                "showInvalidUsers",
                &show_invalid_users,
                Style::Form { explode: true },
            );
        request.accept("application/json");
        let response = request.send(client, "list_users").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }

    /// Walks the whole list of `listUsers`, page by page, from `offset` on.
    ///
    /// `limit` is the size of a page, not of the list. After an error the stream ends.
    pub fn stream(
        self,
    ) -> impl futures::Stream<Item = Result<types::User, Error<types::Error>>> + 'a {
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

/// Asks for `inviteUser`: begun by [`Client::invite_user`].
#[derive(Debug, Clone)]
pub struct InviteUser<'a> {
    client: &'a Client,
    body: Result<types::InviteUser, String>,
}

impl<'a> InviteUser<'a> {
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
        V: TryInto<types::InviteUser>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::InviteUser` for body failed".to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Invitation>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/api/svc/v1/users/invite");
        request.accept("application/json");
        request.check_body(&body, <types::InviteUser as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "invite_user").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 408 | 409 | 413 | 414 | 415 | 422 | 429 | 431 | 500
            | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `activateUser`: begun by [`Client::activate_user`].
#[derive(Debug, Clone)]
pub struct ActivateUser<'a> {
    client: &'a Client,
    body: Result<types::UserSelection, String>,
}

impl<'a> ActivateUser<'a> {
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
        V: TryInto<types::UserSelection>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::UserSelection` for body failed".to_string()
            });
        self
    }

    /// Sends the `PATCH` request.
    pub async fn send(self) -> Result<ResponseValue<types::Done>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PATCH, &client.baseurl);
        request.literal("/api/svc/v1/users/activate");
        request.accept("application/json");
        request.check_body(&body, <types::UserSelection as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "activate_user").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 408 | 413 | 414 | 415 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `deactivateUser`: begun by [`Client::deactivate_user`].
#[derive(Debug, Clone)]
pub struct DeactivateUser<'a> {
    client: &'a Client,
    body: Result<types::UserSelection, String>,
}

impl<'a> DeactivateUser<'a> {
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
        V: TryInto<types::UserSelection>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::UserSelection` for body failed".to_string()
            });
        self
    }

    /// Sends the `PATCH` request.
    pub async fn send(self) -> Result<ResponseValue<types::Done>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PATCH, &client.baseurl);
        request.literal("/api/svc/v1/users/deactivate");
        request.accept("application/json");
        request.check_body(&body, <types::UserSelection as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "deactivate_user").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 408 | 409 | 413 | 414 | 415 | 429 | 431 | 500
            | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `setUserRoles`: begun by [`Client::set_user_roles`].
#[derive(Debug, Clone)]
pub struct SetUserRoles<'a> {
    client: &'a Client,
    body: Result<types::SetUserRoles, String>,
}

impl<'a> SetUserRoles<'a> {
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
        V: TryInto<types::SetUserRoles>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::SetUserRoles` for body failed".to_string()
            });
        self
    }

    /// Sends the `PATCH` request.
    pub async fn send(self) -> Result<ResponseValue<types::Done>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PATCH, &client.baseurl);
        request.literal("/api/svc/v1/users/roles");
        request.accept("application/json");
        request.check_body(&body, <types::SetUserRoles as runtime::Decode>::check);
        request.json("application/json", &body);
        let response = request.send(client, "set_user_roles").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 408 | 409 | 413 | 414 | 415 | 429 | 431 | 500
            | 503 => Err(Error::ErrorResponse(runtime::json(response).await?)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `getUser`: begun by [`Client::get_user`].
#[derive(Debug, Clone)]
pub struct GetUser<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> GetUser<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The user's `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::UserAnswer>, Error<types::Error>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/api/svc/v1/users/");
        request.path("id", &id, Style::Simple { explode: false });
        request.accept("application/json");
        let response = request.send(client, "get_user").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `deleteUser`: begun by [`Client::delete_user`].
#[derive(Debug, Clone)]
pub struct DeleteUser<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> DeleteUser<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The user's `id`.
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
        request.literal("/api/svc/v1/users/");
        request.path("id", &id, Style::Simple { explode: false });
        request.accept("application/json");
        let response = request.send(client, "delete_user").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 404 | 409 | 414 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Introspect a token
    ///
    /// OAuth 2.0 Token Introspection (RFC 7662): whether a token is active, and whose it is. Of
    /// a token that is not active, or that is of another tenant, nothing else is said. For
    /// tenant administrators, and for virtual accounts with the role `token-introspector` on
    /// the resource of type `tenant`.
    ///
    /// Sends `POST /oauth2/introspect`.
    pub fn introspect_token(&self) -> builder::IntrospectToken<'_> {
        builder::IntrospectToken::new(self)
    }

    /// Read the JSON Web Key Set
    ///
    /// The public keys (RFC 7517) that tokens of type `jwt` are signed with. A key stays as
    /// long as a token that it signed may be valid.
    ///
    /// Sends `GET /.well-known/jwks.json`.
    pub fn get_json_web_key_set(&self) -> builder::GetJsonWebKeySet<'_> {
        builder::GetJsonWebKeySet::new(self)
    }
}

/// Asks for `introspectToken`: begun by [`Client::introspect_token`].
#[derive(Debug, Clone)]
pub struct IntrospectToken<'a> {
    client: &'a Client,
    body: Result<types::IntrospectToken, String>,
}

impl<'a> IntrospectToken<'a> {
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
        V: TryInto<types::IntrospectToken>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `types::IntrospectToken` for body failed".to_string()
            });
        self
    }

    /// Sends the `POST` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Introspection>, Error<types::Error>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/oauth2/introspect");
        request.accept("application/json");
        request.form("application/x-www-form-urlencoded", &body, &[]);
        let response = request.send(client, "introspect_token").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            400 | 401 | 403 | 408 | 413 | 414 | 415 | 429 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `getJsonWebKeySet`: begun by [`Client::get_json_web_key_set`].
#[derive(Debug, Clone)]
pub struct GetJsonWebKeySet<'a> {
    client: &'a Client,
}

impl<'a> GetJsonWebKeySet<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::JsonWebKeySet>, Error<types::Error>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/.well-known/jwks.json");
        request.accept("application/json");
        let response = request.send(client, "get_json_web_key_set").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            414 | 431 | 500 | 503 => {
                Err(Error::ErrorResponse(runtime::json(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
