// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! Sends a case through the generated client.
use std::future::Future;
use std::pin::Pin;
use symbolon_client::{Client, response, types};
use symbolon_client::credentials::Credentials;
use symbolon_conformance::drive::{
    Answer, Call, CallError, ClientDriver, Location, OperationKey, progenitor,
};

/// The generated client as the harness drives it.
#[derive(Debug, Clone)]
pub struct Driver {
    /// One for all cases: each reads the system's certificates.
    http: reqwest::Client,
}

impl Default for Driver {
    fn default() -> Self {
        Self {
            http: symbolon_conformance::drive::client(),
        }
    }
}

impl ClientDriver for Driver {
    fn operations(&self) -> Vec<OperationKey> {
        vec![
            OperationKey::new("GET", "/api/svc/v1/personal-access-tokens"),
            OperationKey::new("POST", "/api/svc/v1/personal-access-tokens"),
            OperationKey::new("POST", "/api/svc/v1/personal-access-tokens/for-user"),
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/revoke/all"),
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/{id}"),
            OperationKey::new("GET", "/api/svc/v1/personal-access-tokens/{name}/token"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts"),
            OperationKey::new("PUT", "/api/svc/v1/virtual-accounts"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/exists"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/{id}"),
            OperationKey::new("DELETE", "/api/svc/v1/virtual-accounts/{id}"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/{id}/token"),
            OperationKey::new("POST",
            "/api/svc/v1/virtual-accounts/{id}/regenerate-token"),
            OperationKey::new("DELETE", "/api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}"),
            OperationKey::new("GET", "/api/svc/v1/users"), OperationKey::new("POST",
            "/api/svc/v1/users/invite"), OperationKey::new("PATCH",
            "/api/svc/v1/users/activate"), OperationKey::new("PATCH",
            "/api/svc/v1/users/deactivate"), OperationKey::new("PATCH",
            "/api/svc/v1/users/roles"), OperationKey::new("GET",
            "/api/svc/v1/users/{id}"), OperationKey::new("DELETE",
            "/api/svc/v1/users/{id}"), OperationKey::new("POST", "/oauth2/introspect"),
            OperationKey::new("GET", "/.well-known/jwks.json")
        ]
    }

    fn call<'a>(
        &'a self,
        base_url: &'a str,
        call: &'a Call,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, CallError>> + Send + 'a>> {
        Box::pin(async move {
            let client = Client::new_with_client(
                base_url,
                self.http.clone(),
                credentials(call)?,
            );
            match (call.operation.method.as_str(), call.operation.path.as_str()) {
                ("GET", "/api/svc/v1/personal-access-tokens") => {
                    call_list_personal_access_tokens(&client, call).await
                }
                ("POST", "/api/svc/v1/personal-access-tokens") => {
                    call_create_personal_access_token(&client, call).await
                }
                ("POST", "/api/svc/v1/personal-access-tokens/for-user") => {
                    call_create_personal_access_token_for_user(&client, call).await
                }
                ("DELETE", "/api/svc/v1/personal-access-tokens/revoke/all") => {
                    call_revoke_all_personal_access_tokens(&client, call).await
                }
                ("DELETE", "/api/svc/v1/personal-access-tokens/{id}") => {
                    call_delete_personal_access_token(&client, call).await
                }
                ("GET", "/api/svc/v1/personal-access-tokens/{name}/token") => {
                    call_retrieve_personal_access_token(&client, call).await
                }
                ("GET", "/api/svc/v1/virtual-accounts") => {
                    call_list_virtual_accounts(&client, call).await
                }
                ("PUT", "/api/svc/v1/virtual-accounts") => {
                    call_apply_virtual_account(&client, call).await
                }
                ("GET", "/api/svc/v1/virtual-accounts/exists") => {
                    call_virtual_account_exists(&client, call).await
                }
                ("GET", "/api/svc/v1/virtual-accounts/{id}") => {
                    call_get_virtual_account(&client, call).await
                }
                ("DELETE", "/api/svc/v1/virtual-accounts/{id}") => {
                    call_delete_virtual_account(&client, call).await
                }
                ("GET", "/api/svc/v1/virtual-accounts/{id}/token") => {
                    call_retrieve_virtual_account_token(&client, call).await
                }
                ("POST", "/api/svc/v1/virtual-accounts/{id}/regenerate-token") => {
                    call_regenerate_virtual_account_token(&client, call).await
                }
                ("DELETE", "/api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}") => {
                    call_revoke_virtual_account_token(&client, call).await
                }
                ("GET", "/api/svc/v1/users") => call_list_users(&client, call).await,
                ("POST", "/api/svc/v1/users/invite") => {
                    call_invite_user(&client, call).await
                }
                ("PATCH", "/api/svc/v1/users/activate") => {
                    call_activate_user(&client, call).await
                }
                ("PATCH", "/api/svc/v1/users/deactivate") => {
                    call_deactivate_user(&client, call).await
                }
                ("PATCH", "/api/svc/v1/users/roles") => {
                    call_set_user_roles(&client, call).await
                }
                ("GET", "/api/svc/v1/users/{id}") => call_get_user(&client, call).await,
                ("DELETE", "/api/svc/v1/users/{id}") => {
                    call_delete_user(&client, call).await
                }
                ("POST", "/oauth2/introspect") => {
                    call_introspect_token(&client, call).await
                }
                ("GET", "/.well-known/jwks.json") => {
                    call_get_json_web_key_set(&client, call).await
                }
                _ => Err(CallError::UnknownOperation),
            }
        })
    }
}

fn credentials(call: &Call) -> Result<Credentials, CallError> {
    let mut credentials = Credentials::new();
    for (scheme, credential) in &call.credentials {
        credentials = match scheme.as_str() {
            "bearer" => credentials.bearer(credential),
            _ => {
                return Err(
                    CallError::not_expressible(
                        scheme,
                        "the client has no such security scheme",
                    ),
                );
            }
        };
    }
    Ok(credentials)
}

async fn call_list_personal_access_tokens(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(
        &[
            (Location::Query, "limit"),
            (Location::Query, "offset"),
            (Location::Query, "nameSearchQuery"),
        ],
        false,
    )?;
    let mut builder = client.list_personal_access_tokens();
    if let Some(value) = call.argument::<u64>(Location::Query, "limit")? {
        builder = builder.limit(value);
    }
    if let Some(value) = call.argument::<u64>(Location::Query, "offset")? {
        builder = builder.offset(value);
    }
    if let Some(value) = call.argument::<String>(Location::Query, "nameSearchQuery")? {
        builder = builder.name_search_query(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::ListPersonalAccessTokensUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::ListPersonalAccessTokensTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::ListPersonalAccessTokensServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_create_personal_access_token(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.create_personal_access_token();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::CreatePersonalAccessToken>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::CreatePersonalAccessTokenUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::CreatePersonalAccessTokenTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::CreatePersonalAccessTokenServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_create_personal_access_token_for_user(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.create_personal_access_token_for_user();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call
                .payload::<types::CreatePersonalAccessTokenForUser>()?
            {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::CreatePersonalAccessTokenForUserUnauthorizedHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::CreatePersonalAccessTokenForUserTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::CreatePersonalAccessTokenForUserServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_revoke_all_personal_access_tokens(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.revoke_all_personal_access_tokens();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::UserSelection>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::RevokeAllPersonalAccessTokensUnauthorizedHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::RevokeAllPersonalAccessTokensTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::RevokeAllPersonalAccessTokensServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_delete_personal_access_token(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id")], false)?;
    let mut builder = client.delete_personal_access_token();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::DeletePersonalAccessTokenUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::DeletePersonalAccessTokenTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::DeletePersonalAccessTokenServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_retrieve_personal_access_token(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "name")], false)?;
    let mut builder = client.retrieve_personal_access_token();
    if let Some(value) = call.argument::<String>(Location::Path, "name")? {
        builder = builder.name(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::RetrievePersonalAccessTokenUnauthorizedHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::RetrievePersonalAccessTokenTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::RetrievePersonalAccessTokenServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_list_virtual_accounts(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(
        &[
            (Location::Query, "limit"),
            (Location::Query, "offset"),
            (Location::Query, "nameSearchQuery"),
            (Location::Query, "ownedByTeams"),
            (Location::Query, "isExpired"),
        ],
        false,
    )?;
    let mut builder = client.list_virtual_accounts();
    if let Some(value) = call.argument::<u64>(Location::Query, "limit")? {
        builder = builder.limit(value);
    }
    if let Some(value) = call.argument::<u64>(Location::Query, "offset")? {
        builder = builder.offset(value);
    }
    if let Some(value) = call.argument::<String>(Location::Query, "nameSearchQuery")? {
        builder = builder.name_search_query(value);
    }
    if let Some(value) = call.argument::<Vec<String>>(Location::Query, "ownedByTeams")? {
        builder = builder.owned_by_teams(value);
    }
    if let Some(value) = call.argument::<bool>(Location::Query, "isExpired")? {
        builder = builder.is_expired(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::ListVirtualAccountsUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::ListVirtualAccountsTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::ListVirtualAccountsServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_apply_virtual_account(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.apply_virtual_account();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::ApplyVirtualAccount>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::ApplyVirtualAccountUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::ApplyVirtualAccountTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::ApplyVirtualAccountServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_virtual_account_exists(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Query, "name")], false)?;
    let mut builder = client.virtual_account_exists();
    if let Some(value) = call.argument::<String>(Location::Query, "name")? {
        builder = builder.name(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::VirtualAccountExistsUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::VirtualAccountExistsTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::VirtualAccountExistsServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_get_virtual_account(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id")], false)?;
    let mut builder = client.get_virtual_account();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::GetVirtualAccountUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::GetVirtualAccountTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::GetVirtualAccountServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_delete_virtual_account(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id")], false)?;
    let mut builder = client.delete_virtual_account();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::DeleteVirtualAccountUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::DeleteVirtualAccountTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::DeleteVirtualAccountServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_retrieve_virtual_account_token(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id")], false)?;
    let mut builder = client.retrieve_virtual_account_token();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::RetrieveVirtualAccountTokenUnauthorizedHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::RetrieveVirtualAccountTokenTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::RetrieveVirtualAccountTokenServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_regenerate_virtual_account_token(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id")], true)?;
    let mut builder = client.regenerate_virtual_account_token();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::RegenerateToken>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::RegenerateVirtualAccountTokenUnauthorizedHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::RegenerateVirtualAccountTokenTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::RegenerateVirtualAccountTokenServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_revoke_virtual_account_token(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id"), (Location::Path, "jwtId")], false)?;
    let mut builder = client.revoke_virtual_account_token();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    if let Some(value) = call.argument::<String>(Location::Path, "jwtId")? {
        builder = builder.jwt_id(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::RevokeVirtualAccountTokenUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::RevokeVirtualAccountTokenTooManyRequestsHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::RevokeVirtualAccountTokenServiceUnavailableHeaders::try_from(
                        headers,
                    )
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_list_users(client: &Client, call: &Call) -> Result<Answer, CallError> {
    call.only(
        &[
            (Location::Query, "limit"),
            (Location::Query, "offset"),
            (Location::Query, "query"),
            (Location::Query, "showInvalidUsers"),
        ],
        false,
    )?;
    let mut builder = client.list_users();
    if let Some(value) = call.argument::<u64>(Location::Query, "limit")? {
        builder = builder.limit(value);
    }
    if let Some(value) = call.argument::<u64>(Location::Query, "offset")? {
        builder = builder.offset(value);
    }
    if let Some(value) = call.argument::<String>(Location::Query, "query")? {
        builder = builder.query(value);
    }
    if let Some(value) = call.argument::<bool>(Location::Query, "showInvalidUsers")? {
        builder = builder.show_invalid_users(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::ListUsersUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::ListUsersTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::ListUsersServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_invite_user(client: &Client, call: &Call) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.invite_user();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::InviteUser>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::InviteUserUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::InviteUserTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::InviteUserServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_activate_user(client: &Client, call: &Call) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.activate_user();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::UserSelection>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::ActivateUserUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::ActivateUserTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::ActivateUserServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_deactivate_user(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.deactivate_user();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::UserSelection>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::DeactivateUserUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::DeactivateUserTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::DeactivateUserServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_set_user_roles(client: &Client, call: &Call) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.set_user_roles();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/json") => {
            if let Some(body) = call.payload::<types::SetUserRoles>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::SetUserRolesUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::SetUserRolesTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::SetUserRolesServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_get_user(client: &Client, call: &Call) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id")], false)?;
    let mut builder = client.get_user();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::GetUserUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::GetUserTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::GetUserServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_delete_user(client: &Client, call: &Call) -> Result<Answer, CallError> {
    call.only(&[(Location::Path, "id")], false)?;
    let mut builder = client.delete_user();
    if let Some(value) = call.argument::<String>(Location::Path, "id")? {
        builder = builder.id(value);
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::DeleteUserUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::DeleteUserTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::DeleteUserServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_introspect_token(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[], true)?;
    let mut builder = client.introspect_token();
    match call.body.as_ref().map(|body| body.declared.as_str()) {
        None => {}
        Some("application/x-www-form-urlencoded") => {
            if let Some(body) = call.payload::<types::IntrospectToken>()? {
                builder = builder.body(body);
            }
        }
        Some(_) => {
            return Err(
                CallError::not_expressible("body", "the client has no such media type"),
            );
        }
    }
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            401 => {
                response::IntrospectTokenUnauthorizedHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            429 => {
                response::IntrospectTokenTooManyRequestsHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::IntrospectTokenServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}

async fn call_get_json_web_key_set(
    client: &Client,
    call: &Call,
) -> Result<Answer, CallError> {
    call.only(&[], false)?;
    let builder = client.get_json_web_key_set();
    let result = builder.send().await;
    if let Some((status, headers)) = progenitor::head(&result) {
        match status {
            200 => {
                response::GetJsonWebKeySetOkHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            503 => {
                response::GetJsonWebKeySetServiceUnavailableHeaders::try_from(headers)
                    .map_err(|why| CallError::undecodable(status, why))?;
            }
            _ => {}
        }
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}
