// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::{api, request, security};
use std::sync::Arc;
use symbolon_runtime::{Options, Reason, Server};

/// The operations, with the default [`Options`].
///
/// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
/// merge other routes in before you set a fallback of your own.
pub fn router<S>(service: Arc<S>) -> Router
where
    S: api::PersonalAccessTokens,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::PersonalAccessTokens,
{
    Router::new()
        .route(
            "/api/svc/v1/personal-access-tokens",
            axum::routing::get(list_personal_access_tokens::<S>)
                .post(create_personal_access_token::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD, POST",
                        })
                }),
        )
        .route(
            "/api/svc/v1/personal-access-tokens/{p1}",
            axum::routing::delete(delete_personal_access_token::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "DELETE",
                        })
                }),
        )
        .fallback(async |State(server): State<Server<S>>| {
            server.unmatched(Reason::NotFound)
        })
        .with_state(Server::new(service, options))
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/personal-access-tokens",
        operation_id = "listPersonalAccessTokens",
        tag = "Personal Access Tokens",
        summary = "List personal access tokens",
        description = "The personal access tokens created by the caller in the caller's tenant, newest\nfirst. Raise `offset` by the number of items received until a page comes back empty.",
        params(crate::request::ListPersonalAccessTokensQuery),
        responses(
            (
                status = 200,
                description = "One page of the caller's tokens.",
                body = crate::types::PersonalAccessTokenList
            ),
            (
                status = 400,
                description = "The request does not keep to this document; `details` names every place.",
                body = crate::types::Error
            ),
            (
                status = 401,
                description = "No credential, or none that is valid (any more).",
                body = crate::types::Error,
                headers(
                    (
                        "WWW-Authenticate" = String,
                        description = "The challenge of RFC 9110, section 11.6.1."
                    )
                )
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            )
        ),
        security(("bearer" = []))
    )
)]
async fn list_personal_access_tokens<S: api::PersonalAccessTokens>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::ListPersonalAccessTokensRequest::decode(&parts)?;
        let service = &*server.service;
        Ok(service.list_personal_access_tokens(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/personal-access-tokens";
    server.settle("listPersonalAccessTokens", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        post,
        path = "/api/svc/v1/personal-access-tokens",
        operation_id = "createPersonalAccessToken",
        tag = "Personal Access Tokens",
        summary = "Create a personal access token",
        description = "Creates a token for the caller and answers with its secret, which is shown this once.\nRefused to a caller who is himself authenticated by a personal access token.",
        request_body(
            content = crate::types::CreatePersonalAccessToken,
            content_type = "application/json"
        ),
        responses(
            (
                status = 201,
                description = "The token exists, and this is its secret.",
                body = crate::types::CreatedToken
            ),
            (
                status = 400,
                description = "The request does not keep to this document; `details` names every place.",
                body = crate::types::Error
            ),
            (
                status = 401,
                description = "No credential, or none that is valid (any more).",
                body = crate::types::Error,
                headers(
                    (
                        "WWW-Authenticate" = String,
                        description = "The challenge of RFC 9110, section 11.6.1."
                    )
                )
            ),
            (
                status = 403,
                description = "The credential is valid, and does not allow this.",
                body = crate::types::Error
            ),
            (
                status = 408,
                description = "The request's body did not arrive in time.",
                body = crate::types::Error
            ),
            (
                status = 409,
                description = "The caller already has a token of this name.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 415,
                description = "The request's body is not declared as a media type of this operation.",
                body = crate::types::Error
            ),
            (
                status = 422,
                description = "The request keeps to this document, and cannot be carried out here and now; `details`\nnames every place.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            )
        ),
        security(("bearer" = []))
    )
)]
async fn create_personal_access_token<S: api::PersonalAccessTokens>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::CreatePersonalAccessTokenRequest::decode(
                &parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.create_personal_access_token(caller, request).await)
    }
        .await;
    let route = "POST /api/svc/v1/personal-access-tokens";
    server.settle("createPersonalAccessToken", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        delete,
        path = "/api/svc/v1/personal-access-tokens/{id}",
        operation_id = "deletePersonalAccessToken",
        tag = "Personal Access Tokens",
        summary = "Delete a personal access token",
        description = "Deletes one of the caller's tokens for good. It stops working at once.",
        params(crate::request::DeletePersonalAccessTokenPath),
        responses(
            (
                status = 200,
                description = "The token is gone.",
                body = crate::types::Deleted
            ),
            (
                status = 400,
                description = "The request does not keep to this document; `details` names every place.",
                body = crate::types::Error
            ),
            (
                status = 401,
                description = "No credential, or none that is valid (any more).",
                body = crate::types::Error,
                headers(
                    (
                        "WWW-Authenticate" = String,
                        description = "The challenge of RFC 9110, section 11.6.1."
                    )
                )
            ),
            (
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            )
        ),
        security(("bearer" = []))
    )
)]
async fn delete_personal_access_token<S: api::PersonalAccessTokens>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::DeletePersonalAccessTokenRequest::decode(&mut parts)
            .await?;
        let service = &*server.service;
        Ok(service.delete_personal_access_token(caller, request).await)
    }
        .await;
    let route = "DELETE /api/svc/v1/personal-access-tokens/{id}";
    server.settle("deletePersonalAccessToken", route, answer)
}
