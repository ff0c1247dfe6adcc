//! The same list as anybody would write it: axum, sqlx, and nothing else.

use axum::extract::{Query, State};
use axum::routing::get;
use axum::{Json, Router};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{FromRow, PgPool, SqlitePool};

use super::stage::{Stage, TOKENS};

#[derive(Clone)]
enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

#[derive(Clone)]
struct Owner {
    pool: Pool,
    tenant: String,
    user: String,
    account: String,
}

#[derive(FromRow)]
struct Row {
    total: i64,
    id: String,
    name: String,
    expires_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    last_accessed_at: Option<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    id: String,
    name: String,
    r#type: &'static str,
    account_id: String,
    tenant_name: &'static str,
    manifest: Manifest,
    created_by_subject: Subject,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    created_by: &'static str,
    is_expired: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_accessed_at: Option<DateTime<Utc>>,
}

#[derive(Serialize)]
struct Manifest {
    name: String,
    r#type: &'static str,
    permissions: [(); 0],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    subject_id: String,
    subject_type: &'static str,
    subject_slug: &'static str,
}

#[derive(Serialize)]
struct List {
    data: Vec<Item>,
    pagination: Pagination,
}

#[derive(Serialize)]
struct Pagination {
    total: i64,
    offset: i64,
    limit: i64,
}

#[derive(Deserialize)]
struct Page {
    #[serde(default = "hundred")]
    limit: i64,
    #[serde(default)]
    offset: i64,
}

fn hundred() -> i64 {
    100
}

const LIST: &str = "SELECT (SELECT count(*) FROM tokens WHERE tenant_id = $1 AND user_id = $2) AS total, \
            id, name, expires_at, created_at, updated_at, last_accessed_at \
     FROM tokens WHERE tenant_id = $1 AND user_id = $2 \
     ORDER BY created_at DESC, id LIMIT $3 OFFSET $4";

async fn owner(stage: &Stage) -> Owner {
    let pool = if stage.url.starts_with("sqlite") {
        Pool::Sqlite(
            SqlitePoolOptions::new()
                .max_connections(8)
                .connect(&stage.url)
                .await
                .unwrap(),
        )
    } else {
        Pool::Postgres(
            PgPoolOptions::new()
                .max_connections(16)
                .connect(&stage.url)
                .await
                .unwrap(),
        )
    };
    Owner {
        pool,
        tenant: stage.caller.tenant.id.clone(),
        user: stage.caller.subject.id.clone(),
        account: stage.caller.account.id.clone(),
    }
}

impl Owner {
    async fn rows(&self, limit: i64, offset: i64) -> Vec<Row> {
        match &self.pool {
            Pool::Sqlite(pool) => sqlx::query_as(LIST)
                .bind(&self.tenant)
                .bind(&self.user)
                .bind(limit)
                .bind(offset)
                .fetch_all(pool)
                .await
                .unwrap(),
            Pool::Postgres(pool) => sqlx::query_as(LIST)
                .bind(&self.tenant)
                .bind(&self.user)
                .bind(limit)
                .bind(offset)
                .fetch_all(pool)
                .await
                .unwrap(),
        }
    }
}

async fn list(State(owner): State<Owner>, Query(page): Query<Page>) -> Json<List> {
    let rows = owner.rows(page.limit, page.offset).await;
    let total = rows.first().map_or(0, |row| row.total);
    let now = Utc::now().timestamp_micros();
    let time = |micros| DateTime::from_timestamp_micros(micros).unwrap();
    let items = rows.into_iter().map(|row| Item {
        manifest: Manifest {
            name: row.name.clone(),
            r#type: "virtual-account",
            permissions: [],
        },
        id: row.id,
        name: row.name,
        r#type: "personal-access-token",
        account_id: owner.account.clone(),
        tenant_name: "default",
        created_by_subject: Subject {
            subject_id: owner.user.clone(),
            subject_type: "user",
            subject_slug: "user-0@example.com",
        },
        created_at: time(row.created_at),
        updated_at: time(row.updated_at),
        created_by: "user-0@example.com",
        is_expired: row.expires_at.is_some_and(|expiry| expiry <= now),
        last_accessed_at: row.last_accessed_at.map(time),
    });
    Json(List {
        data: items.collect(),
        pagination: Pagination {
            total,
            offset: page.offset,
            limit: page.limit,
        },
    })
}

/// The list over HTTP, for whoever asks.
pub(crate) async fn router(stage: &Stage) -> Router {
    Router::new()
        .route(TOKENS, get(list))
        .with_state(owner(stage).await)
}

/// The statement of the list.
pub(crate) struct Statement(Owner);

impl Statement {
    pub(crate) async fn new(stage: &Stage) -> Self {
        Self(owner(stage).await)
    }

    pub(crate) async fn run(&self) {
        assert_eq!(self.0.rows(10, 0).await.len(), 10);
    }
}
