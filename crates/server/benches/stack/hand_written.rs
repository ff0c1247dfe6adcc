//! The same service as one would write it by hand: axum, an extractor for each thing that a
//! handler needs, and one error type.

#[path = "hand_written/error.rs"]
mod error;
#[path = "hand_written/extract.rs"]
mod extract;
#[path = "hand_written/respond.rs"]
mod respond;
#[path = "hand_written/types.rs"]
mod types;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{delete, get};
use http::StatusCode;

use crate::exchange::PATH;
use crate::store::{Row, Store};
use error::ApiError;
use extract::{Bearer, JsonBody, ListQuery};
use respond::Json;
use types::{
    CreatedToken, Manifest, ManifestType, NewToken, Pagination, Permission, Subject, SubjectType,
    Token, TokenPage, TokenType,
};

/// The router.
pub(crate) fn router(store: Arc<Store>) -> Router {
    Router::new()
        .route(
            PATH,
            get(list)
                .post(create)
                .fallback(async || ApiError::method_not_allowed("GET, HEAD, POST")),
        )
        .route(
            &format!("{PATH}/{{id}}"),
            delete(remove).fallback(async || ApiError::method_not_allowed("DELETE")),
        )
        .fallback(async || ApiError::not_found())
        .with_state(store)
}

async fn list(
    State(store): State<Arc<Store>>,
    _caller: Bearer,
    query: ListQuery,
) -> Json<TokenPage> {
    let ListQuery {
        limit,
        offset,
        name_search_query,
    } = query;
    let rows = store.list(limit, offset, name_search_query);
    Json(
        StatusCode::OK,
        TokenPage {
            data: rows.iter().map(item).collect(),
            pagination: Pagination {
                total: 100,
                offset: Some(offset),
                limit: Some(limit),
            },
        },
    )
}

async fn create(
    State(store): State<Arc<Store>>,
    _caller: Bearer,
    JsonBody(new): JsonBody<NewToken>,
) -> Json<CreatedToken> {
    let opaque = new.token_type == Some(TokenType::Opaque);
    let token = store.create(new.name, new.expiration_date, opaque);
    Json(StatusCode::CREATED, CreatedToken { token })
}

async fn remove(_caller: Bearer, Path(_id): Path<String>) -> Json<serde_json::Value> {
    Json(StatusCode::OK, serde_json::json!({}))
}

fn item(row: &Row) -> Token {
    Token {
        id: row.id.to_owned(),
        name: row.name.to_owned(),
        kind: "personal-access-token".to_owned(),
        account_id: row.account_id.to_owned(),
        tenant_name: row.tenant_name.to_owned(),
        manifest: Some(Manifest {
            name: row.name.to_owned(),
            kind: ManifestType::VirtualAccount,
            expiration_date: Some(row.expires),
            permissions: vec![Permission {
                resource_fqn: row.resource.to_owned(),
                resource_type: "cluster".to_owned(),
                role_id: row.role.to_owned(),
            }],
        }),
        created_by_subject: Subject {
            subject_id: row.user_id.to_owned(),
            subject_type: SubjectType::User,
            subject_slug: Some(row.user_email.to_owned()),
            subject_display_name: Some(row.user_name.to_owned()),
        },
        created_at: row.created_at,
        updated_at: row.created_at,
        created_by: Some(row.user_name.to_owned()),
        is_expired: Some(false),
        last_accessed_at: Some(row.last_accessed_at),
    }
}
