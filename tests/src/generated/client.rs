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
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/{id}")
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
                ("DELETE", "/api/svc/v1/personal-access-tokens/{id}") => {
                    call_delete_personal_access_token(&client, call).await
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
    if let Some((status, headers)) = progenitor::head(&result) && status == 401 {
        response::ListPersonalAccessTokensUnauthorizedHeaders::try_from(headers)
            .map_err(|why| CallError::undecodable(status, why))?;
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
    if let Some((status, headers)) = progenitor::head(&result) && status == 401 {
        response::CreatePersonalAccessTokenUnauthorizedHeaders::try_from(headers)
            .map_err(|why| CallError::undecodable(status, why))?;
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
    if let Some((status, headers)) = progenitor::head(&result) && status == 401 {
        response::DeletePersonalAccessTokenUnauthorizedHeaders::try_from(headers)
            .map_err(|why| CallError::undecodable(status, why))?;
    }
    progenitor::answer(result, progenitor::json, progenitor::json).await
}
