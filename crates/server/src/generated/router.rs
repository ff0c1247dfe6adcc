// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::{api, request, security};
use std::sync::Arc;
use symbolon_runtime::{Options, Reason, Server};

/// Everything that a service has to do.
pub trait Service: api::PersonalAccessTokens + api::VirtualAccounts + api::Users + api::Verification {}
impl<S> Service for S
where
    S: api::PersonalAccessTokens + api::VirtualAccounts + api::Users + api::Verification,
{}
/// The operations, with the default [`Options`].
///
/// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
/// merge other routes in before you set a fallback of your own.
pub fn router<S>(service: Arc<S>) -> Router
where
    S: Service,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: Service,
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
            "/api/svc/v1/personal-access-tokens/for-user",
            axum::routing::post(create_personal_access_token_for_user::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "POST",
                        })
                }),
        )
        .route(
            "/api/svc/v1/personal-access-tokens/revoke/all",
            axum::routing::delete(revoke_all_personal_access_tokens::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "DELETE",
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
        .route(
            "/api/svc/v1/personal-access-tokens/{p1}/token",
            axum::routing::get(retrieve_personal_access_token::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/api/svc/v1/virtual-accounts",
            axum::routing::get(list_virtual_accounts::<S>)
                .put(apply_virtual_account::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD, PUT",
                        })
                }),
        )
        .route(
            "/api/svc/v1/virtual-accounts/exists",
            axum::routing::get(virtual_account_exists::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/api/svc/v1/virtual-accounts/{p1}",
            axum::routing::get(get_virtual_account::<S>)
                .delete(delete_virtual_account::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "DELETE, GET, HEAD",
                        })
                }),
        )
        .route(
            "/api/svc/v1/virtual-accounts/{p1}/token",
            axum::routing::get(retrieve_virtual_account_token::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/api/svc/v1/virtual-accounts/{p1}/regenerate-token",
            axum::routing::post(regenerate_virtual_account_token::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "POST",
                        })
                }),
        )
        .route(
            "/api/svc/v1/virtual-accounts/{p1}/jwt/{p2}",
            axum::routing::delete(revoke_virtual_account_token::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "DELETE",
                        })
                }),
        )
        .route(
            "/api/svc/v1/users",
            axum::routing::get(list_users::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/api/svc/v1/users/invite",
            axum::routing::post(invite_user::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "POST",
                        })
                }),
        )
        .route(
            "/api/svc/v1/users/activate",
            axum::routing::patch(activate_user::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "PATCH",
                        })
                }),
        )
        .route(
            "/api/svc/v1/users/deactivate",
            axum::routing::patch(deactivate_user::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "PATCH",
                        })
                }),
        )
        .route(
            "/api/svc/v1/users/roles",
            axum::routing::patch(set_user_roles::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "PATCH",
                        })
                }),
        )
        .route(
            "/api/svc/v1/users/{p1}",
            axum::routing::get(get_user::<S>)
                .delete(delete_user::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "DELETE, GET, HEAD",
                        })
                }),
        )
        .route(
            "/oauth2/introspect",
            axum::routing::post(introspect_token::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "POST",
                        })
                }),
        )
        .route(
            "/.well-known/jwks.json",
            axum::routing::get(get_json_web_key_set::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
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
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
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
        description = "Creates a token for the caller and answers with its secret, which is shown this once.\nRefused to a caller who is himself authenticated by a personal access token, and to a\nvirtual account.",
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
                description = "What is there already, or has to stay, is in the way.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
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
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
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
        post,
        path = "/api/svc/v1/personal-access-tokens/for-user",
        operation_id = "createPersonalAccessTokenForUser",
        tag = "Personal Access Tokens",
        summary = "Create a personal access token for a user",
        description = "Creates a token for another user of the caller's tenant, and answers with its secret,\nwhich is shown this once. For tenant administrators, and not for one who is himself\nauthenticated by a personal access token.",
        request_body(
            content = crate::types::CreatePersonalAccessTokenForUser,
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 408,
                description = "The request's body did not arrive in time.",
                body = crate::types::Error
            ),
            (
                status = 409,
                description = "What is there already, or has to stay, is in the way.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
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
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn create_personal_access_token_for_user<S: api::PersonalAccessTokens>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::CreatePersonalAccessTokenForUserRequest::decode(
                &parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.create_personal_access_token_for_user(caller, request).await)
    }
        .await;
    let route = "POST /api/svc/v1/personal-access-tokens/for-user";
    server.settle("createPersonalAccessTokenForUser", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        delete,
        path = "/api/svc/v1/personal-access-tokens/revoke/all",
        operation_id = "revokeAllPersonalAccessTokens",
        tag = "Personal Access Tokens",
        summary = "Revoke all personal access tokens of a user",
        description = "Deletes every token of a user of the caller's tenant for good. They stop working at\nonce. For tenant administrators.",
        request_body(
            content = crate::types::UserSelection,
            content_type = "application/json"
        ),
        responses(
            (
                status = 200,
                description = "The tokens are gone.",
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
                status = 403,
                description = "The credential is valid, and does not allow this.",
                body = crate::types::Error
            ),
            (
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 408,
                description = "The request's body did not arrive in time.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 415,
                description = "The request's body is not declared as a media type of this operation.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn revoke_all_personal_access_tokens<S: api::PersonalAccessTokens>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::RevokeAllPersonalAccessTokensRequest::decode(
                &parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.revoke_all_personal_access_tokens(caller, request).await)
    }
        .await;
    let route = "DELETE /api/svc/v1/personal-access-tokens/revoke/all";
    server.settle("revokeAllPersonalAccessTokens", route, answer)
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
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
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

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/personal-access-tokens/{name}/token",
        operation_id = "retrievePersonalAccessToken",
        tag = "Personal Access Tokens",
        summary = "Retrieve a personal access token's secret",
        description = "The secret of one of the caller's own tokens, by its name; only where the deployment\nallows it, and only of a token of type `jwt`: the secret of an opaque token is kept\nnowhere. Refused to a caller who is himself authenticated by a personal access token.",
        params(crate::request::RetrievePersonalAccessTokenPath),
        responses(
            (
                status = 200,
                description = "The token's secret.",
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn retrieve_personal_access_token<S: api::PersonalAccessTokens>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::RetrievePersonalAccessTokenRequest::decode(&mut parts)
            .await?;
        let service = &*server.service;
        Ok(service.retrieve_personal_access_token(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/personal-access-tokens/{name}/token";
    server.settle("retrievePersonalAccessToken", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/virtual-accounts",
        operation_id = "listVirtualAccounts",
        tag = "Virtual Accounts",
        summary = "List virtual accounts",
        description = "The virtual accounts of the caller's tenant, newest first. For tenant administrators.",
        params(crate::request::ListVirtualAccountsQuery),
        responses(
            (
                status = 200,
                description = "One page of the tenant's virtual accounts.",
                body = crate::types::VirtualAccountList
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
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn list_virtual_accounts<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::ListVirtualAccountsRequest::decode(&parts)?;
        let service = &*server.service;
        Ok(service.list_virtual_accounts(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/virtual-accounts";
    server.settle("listVirtualAccounts", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        put,
        path = "/api/svc/v1/virtual-accounts",
        operation_id = "applyVirtualAccount",
        tag = "Virtual Accounts",
        summary = "Create or update a virtual account",
        description = "Creates the virtual account that the manifest names, or updates it. A new account's\ntoken is in the answer, and is shown this once. `permissions` left out keeps today's.\nFor tenant administrators.",
        request_body(
            content = crate::types::ApplyVirtualAccount,
            content_type = "application/json"
        ),
        responses(
            (
                status = 200,
                description = "The account as it is now, or with `dryRun` as it would be.",
                body = crate::types::AppliedVirtualAccount
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
                description = "What is there already, or has to stay, is in the way.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
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
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn apply_virtual_account<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::ApplyVirtualAccountRequest::decode(
                &parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.apply_virtual_account(caller, request).await)
    }
        .await;
    let route = "PUT /api/svc/v1/virtual-accounts";
    server.settle("applyVirtualAccount", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/virtual-accounts/exists",
        operation_id = "virtualAccountExists",
        tag = "Virtual Accounts",
        summary = "Tell whether a virtual account exists",
        description = "Whether the caller's tenant has a virtual account of this name. For tenant\nadministrators.",
        params(crate::request::VirtualAccountExistsQuery),
        responses(
            (
                status = 200,
                description = "Whether there is one.",
                body = crate::types::Existence
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
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn virtual_account_exists<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::VirtualAccountExistsRequest::decode(&parts)?;
        let service = &*server.service;
        Ok(service.virtual_account_exists(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/virtual-accounts/exists";
    server.settle("virtualAccountExists", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/virtual-accounts/{id}",
        operation_id = "getVirtualAccount",
        tag = "Virtual Accounts",
        summary = "Read a virtual account",
        description = "One virtual account of the caller's tenant. For tenant administrators.",
        params(crate::request::GetVirtualAccountPath),
        responses(
            (
                status = 200,
                description = "The account.",
                body = crate::types::AppliedVirtualAccount
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn get_virtual_account<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::GetVirtualAccountRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.get_virtual_account(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/virtual-accounts/{id}";
    server.settle("getVirtualAccount", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        delete,
        path = "/api/svc/v1/virtual-accounts/{id}",
        operation_id = "deleteVirtualAccount",
        tag = "Virtual Accounts",
        summary = "Delete a virtual account",
        description = "Deletes a virtual account of the caller's tenant for good, and its tokens with it. They\nstop working at once. For tenant administrators.",
        params(crate::request::DeleteVirtualAccountPath),
        responses(
            (
                status = 200,
                description = "The account is gone.",
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
                status = 403,
                description = "The credential is valid, and does not allow this.",
                body = crate::types::Error
            ),
            (
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn delete_virtual_account<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::DeleteVirtualAccountRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.delete_virtual_account(caller, request).await)
    }
        .await;
    let route = "DELETE /api/svc/v1/virtual-accounts/{id}";
    server.settle("deleteVirtualAccount", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/virtual-accounts/{id}/token",
        operation_id = "retrieveVirtualAccountToken",
        tag = "Virtual Accounts",
        summary = "Retrieve a virtual account's token",
        description = "The account's newest token; only where the deployment allows it, and only of a token of\ntype `jwt`: the secret of an opaque token is kept nowhere. For tenant administrators.",
        params(crate::request::RetrieveVirtualAccountTokenPath),
        responses(
            (
                status = 200,
                description = "The token's secret.",
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn retrieve_virtual_account_token<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::RetrieveVirtualAccountTokenRequest::decode(&mut parts)
            .await?;
        let service = &*server.service;
        Ok(service.retrieve_virtual_account_token(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/virtual-accounts/{id}/token";
    server.settle("retrieveVirtualAccountToken", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        post,
        path = "/api/svc/v1/virtual-accounts/{id}/regenerate-token",
        operation_id = "regenerateVirtualAccountToken",
        tag = "Virtual Accounts",
        summary = "Regenerate a virtual account's token",
        description = "Issues a new token for the account. The account's other tokens stay valid for the grace\nperiod, and no longer. For tenant administrators.",
        params(crate::request::RegenerateVirtualAccountTokenPath),
        request_body(
            content = crate::types::RegenerateToken,
            content_type = "application/json"
        ),
        responses(
            (
                status = 200,
                description = "The account, and its new token, which is shown this once.",
                body = crate::types::RegeneratedToken
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 408,
                description = "The request's body did not arrive in time.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
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
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn regenerate_virtual_account_token<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::RegenerateVirtualAccountTokenRequest::decode(
                &mut parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.regenerate_virtual_account_token(caller, request).await)
    }
        .await;
    let route = "POST /api/svc/v1/virtual-accounts/{id}/regenerate-token";
    server.settle("regenerateVirtualAccountToken", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        delete,
        path = "/api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}",
        operation_id = "revokeVirtualAccountToken",
        tag = "Virtual Accounts",
        summary = "Revoke one token of a virtual account",
        description = "Revokes one issued token of the account for good. It stops working at once. For tenant\nadministrators.",
        params(crate::request::RevokeVirtualAccountTokenPath),
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
                status = 403,
                description = "The credential is valid, and does not allow this.",
                body = crate::types::Error
            ),
            (
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn revoke_virtual_account_token<S: api::VirtualAccounts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::RevokeVirtualAccountTokenRequest::decode(&mut parts)
            .await?;
        let service = &*server.service;
        Ok(service.revoke_virtual_account_token(caller, request).await)
    }
        .await;
    let route = "DELETE /api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}";
    server.settle("revokeVirtualAccountToken", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/users",
        operation_id = "listUsers",
        tag = "Users",
        summary = "List users",
        description = "The users of the caller's tenant, newest first. For tenant administrators.",
        params(crate::request::ListUsersQuery),
        responses(
            (
                status = 200,
                description = "One page of the tenant's users.",
                body = crate::types::UserList
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
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn list_users<S: api::Users>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::ListUsersRequest::decode(&parts)?;
        let service = &*server.service;
        Ok(service.list_users(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/users";
    server.settle("listUsers", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        post,
        path = "/api/svc/v1/users/invite",
        operation_id = "inviteUser",
        tag = "Users",
        summary = "Invite a user",
        description = "Makes a user in the caller's tenant, who may sign in from then on. No e-mail is sent:\nthe answer has the link to hand on. For tenant administrators.",
        request_body(
            content = crate::types::InviteUser,
            content_type = "application/json"
        ),
        responses(
            (
                status = 200,
                description = "The user exists.",
                body = crate::types::Invitation
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
                description = "What is there already, or has to stay, is in the way.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
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
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn invite_user<S: api::Users>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::InviteUserRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.invite_user(caller, request).await)
    }
        .await;
    let route = "POST /api/svc/v1/users/invite";
    server.settle("inviteUser", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        patch,
        path = "/api/svc/v1/users/activate",
        operation_id = "activateUser",
        tag = "Users",
        summary = "Activate a user",
        description = "Lets a deactivated user of the caller's tenant in again. His tokens work again, unless\nthey have expired. For tenant administrators.",
        request_body(
            content = crate::types::UserSelection,
            content_type = "application/json"
        ),
        responses(
            (
                status = 200,
                description = "The user is active.",
                body = crate::types::Done
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 408,
                description = "The request's body did not arrive in time.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 415,
                description = "The request's body is not declared as a media type of this operation.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn activate_user<S: api::Users>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::ActivateUserRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.activate_user(caller, request).await)
    }
        .await;
    let route = "PATCH /api/svc/v1/users/activate";
    server.settle("activateUser", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        patch,
        path = "/api/svc/v1/users/deactivate",
        operation_id = "deactivateUser",
        tag = "Users",
        summary = "Deactivate a user",
        description = "Keeps a user of the caller's tenant out. His tokens stop working at once. For tenant\nadministrators; see `isEditable`.",
        request_body(
            content = crate::types::UserSelection,
            content_type = "application/json"
        ),
        responses(
            (
                status = 200,
                description = "The user is deactivated.",
                body = crate::types::Done
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 408,
                description = "The request's body did not arrive in time.",
                body = crate::types::Error
            ),
            (
                status = 409,
                description = "What is there already, or has to stay, is in the way.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 415,
                description = "The request's body is not declared as a media type of this operation.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn deactivate_user<S: api::Users>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::DeactivateUserRequest::decode(
                &parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.deactivate_user(caller, request).await)
    }
        .await;
    let route = "PATCH /api/svc/v1/users/deactivate";
    server.settle("deactivateUser", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        patch,
        path = "/api/svc/v1/users/roles",
        operation_id = "setUserRoles",
        tag = "Users",
        summary = "Set a user's roles",
        description = "Gives a user of the caller's tenant these roles, and no others. For tenant\nadministrators; see `isEditable`.",
        request_body(
            content = crate::types::SetUserRoles,
            content_type = "application/json"
        ),
        responses(
            (
                status = 200,
                description = "The user has the roles.",
                body = crate::types::Done
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 408,
                description = "The request's body did not arrive in time.",
                body = crate::types::Error
            ),
            (
                status = 409,
                description = "What is there already, or has to stay, is in the way.",
                body = crate::types::Error
            ),
            (
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 415,
                description = "The request's body is not declared as a media type of this operation.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn set_user_roles<S: api::Users>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::SetUserRolesRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.set_user_roles(caller, request).await)
    }
        .await;
    let route = "PATCH /api/svc/v1/users/roles";
    server.settle("setUserRoles", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/api/svc/v1/users/{id}",
        operation_id = "getUser",
        tag = "Users",
        summary = "Read a user",
        description = "One user of the caller's tenant. For tenant administrators, and for the user himself.",
        params(crate::request::GetUserPath),
        responses(
            (status = 200, description = "The user.", body = crate::types::UserAnswer),
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
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn get_user<S: api::Users>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::GetUserRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.get_user(caller, request).await)
    }
        .await;
    let route = "GET /api/svc/v1/users/{id}";
    server.settle("getUser", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        delete,
        path = "/api/svc/v1/users/{id}",
        operation_id = "deleteUser",
        tag = "Users",
        summary = "Delete a user",
        description = "Deletes a user of the caller's tenant for good, and his tokens with him. They stop\nworking at once. For tenant administrators; see `isEditable`.",
        params(crate::request::DeleteUserPath),
        responses(
            (
                status = 200,
                description = "The user is gone.",
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
                status = 403,
                description = "The credential is valid, and does not allow this.",
                body = crate::types::Error
            ),
            (
                status = 404,
                description = "There is no such thing, or it is somebody else's.",
                body = crate::types::Error
            ),
            (
                status = 409,
                description = "What is there already, or has to stay, is in the way.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn delete_user<S: api::Users>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::DeleteUserRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.delete_user(caller, request).await)
    }
        .await;
    let route = "DELETE /api/svc/v1/users/{id}";
    server.settle("deleteUser", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        post,
        path = "/oauth2/introspect",
        operation_id = "introspectToken",
        tag = "Verification",
        summary = "Introspect a token",
        description = "OAuth 2.0 Token Introspection (RFC 7662): whether a token is active, and whose it is. Of\na token that is not active, or that is of another tenant, nothing else is said. For\ntenant administrators, and for virtual accounts with the role `token-introspector` on\nthe resource of type `tenant`.",
        request_body(
            content = crate::types::IntrospectToken,
            content_type = "application/x-www-form-urlencoded"
        ),
        responses(
            (
                status = 200,
                description = "What the token is.",
                body = crate::types::Introspection
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
                status = 413,
                description = "The request's body is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 415,
                description = "The request's body is not declared as a media type of this operation.",
                body = crate::types::Error
            ),
            (
                status = 429,
                description = "Too many credentials that are not valid came from this source.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
        security(("bearer" = []))
    )
)]
async fn introspect_token<S: api::Verification>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let caller = security::bearer(&*server.service, &parts, &[]).await?;
        let request = request::IntrospectTokenRequest::decode(
                &parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.introspect_token(caller, request).await)
    }
        .await;
    let route = "POST /oauth2/introspect";
    server.settle("introspectToken", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/.well-known/jwks.json",
        operation_id = "getJsonWebKeySet",
        tag = "Verification",
        summary = "Read the JSON Web Key Set",
        description = "The public keys (RFC 7517) that tokens of type `jwt` are signed with. A key stays as\nlong as a token that it signed may be valid.",
        responses(
            (
                status = 200,
                description = "The keys.",
                body = crate::types::JsonWebKeySet,
                headers(
                    (
                        "Cache-Control" = String,
                        description = "How long the keys may be kept (RFC 9111, section 5.2)."
                    )
                )
            ),
            (
                status = 414,
                description = "The request's target is longer than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 431,
                description = "The request's header is larger than the service takes.",
                body = crate::types::Error
            ),
            (
                status = 500,
                description = "The service failed; the request may be tried again.",
                body = crate::types::Error
            ),
            (
                status = 503,
                description = "The service is overloaded, or cannot reach its store. What was asked for may or may not\nhave been done; the request may be tried again.",
                body = crate::types::Error,
                headers(
                    (
                        "Retry-After" = u64,
                        description = "After how many seconds to try again (RFC 9110, section 10.2.3)."
                    )
                )
            )
        ),
    )
)]
async fn get_json_web_key_set<S: api::Verification>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.get_json_web_key_set().await)
    }
        .await;
    let route = "GET /.well-known/jwks.json";
    server.settle("getJsonWebKeySet", route, answer)
}
