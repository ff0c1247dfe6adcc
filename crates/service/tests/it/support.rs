//! A service over a database of its own, with a clock that the test turns.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use http_body_util::BodyExt;
use serde_json::Value;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions};
use symbolon::TokenService;
use symbolon::bootstrap::{News, bootstrap};
use symbolon::domain::{Account, Caller, Clock, Credential, Secret, Tenant, TokenOrder, User};
use symbolon::store::{DatabaseLocation, FirstCredential, Store};
use tempfile::TempDir;
use tower::ServiceExt;

pub(crate) const TOKENS: &str = "/api/svc/v1/personal-access-tokens";

/// A clock that stands still until it is told.
#[derive(Clone)]
pub(crate) struct Hands(Arc<Mutex<DateTime<Utc>>>);

impl Hands {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(
            "2030-01-01T12:00:00Z".parse().unwrap(),
        )))
    }

    pub(crate) fn advance(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }

    pub(crate) fn clock(&self) -> Clock {
        let hands = self.clone();
        Clock::from_fn(move || hands.now())
    }
}

pub(crate) struct Fixture {
    pub(crate) folder: TempDir,
    pub(crate) hands: Hands,
    pub(crate) store: Store,
    /// The first credential.
    pub(crate) secret: String,
    first: FirstCredential,
}

impl Fixture {
    pub(crate) async fn new() -> Self {
        Self::given(None).await
    }

    pub(crate) async fn given(secret: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let hands = Hands::new();
        let store = open(&folder.path().join("tokens.db")).await;
        let given = secret.map(|text| Secret::new(text.to_owned()));
        let mut shown = String::new();
        let first = bootstrap(&store, &hands.clock(), given.as_ref(), |news| {
            if let News::Made(secret) = news {
                shown = secret.expose().to_owned();
            }
            Ok(())
        })
        .await
        .unwrap();
        Self {
            folder,
            hands,
            store,
            secret: secret.map_or(shown, ToOwned::to_owned),
            first,
        }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("tokens.db")
    }

    pub(crate) fn service(&self) -> TokenService {
        self.service_by(self.hands.clock())
    }

    pub(crate) fn service_by(&self, clock: Clock) -> TokenService {
        TokenService::new(self.store.clone(), clock, self.first.clone())
    }

    pub(crate) fn router(&self) -> Router {
        symbolon::router(self.service())
    }

    /// Another way into the database, for what the service does not offer.
    pub(crate) async fn connection(&self) -> SqliteConnection {
        SqliteConnectOptions::new()
            .filename(self.path())
            .connect()
            .await
            .unwrap()
    }

    pub(crate) async fn run(&self, sql: &str) {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&mut self.connection().await)
            .await
            .unwrap();
    }

    pub(crate) async fn number(&self, sql: &str) -> i64 {
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned()))
            .fetch_one(&mut self.connection().await)
            .await
            .unwrap()
    }

    /// The user of the first credential.
    pub(crate) async fn administrator(&self) -> Caller {
        self.service().authenticate(&self.secret).await.unwrap()
    }

    /// A new user `id` of the tenant `tenant`, which is made if there is none.
    pub(crate) async fn user(&self, id: &str, tenant: &str) -> Caller {
        let account = self.administrator().await.account;
        self.run(&format!(
            "INSERT OR IGNORE INTO tenants VALUES ('{tenant}', '{}', '{tenant}', 0); \
             INSERT INTO users VALUES ('{id}', '{tenant}', '{id}@example.com', NULL, 0);",
            account.id
        ))
        .await;
        Caller {
            account: Account { ..account },
            tenant: Tenant {
                id: tenant.to_owned(),
                name: tenant.to_owned(),
            },
            user: User {
                id: id.to_owned(),
                email: format!("{id}@example.com"),
                display_name: None,
            },
            credential: Credential::First,
        }
    }

    /// A new token of the caller, which does not expire.
    pub(crate) async fn token(&self, caller: &Caller, name: &str) -> String {
        let order = TokenOrder {
            name: name.to_owned(),
            ..TokenOrder::default()
        };
        let secret = self.service().issue(caller, &order).await.unwrap();
        secret.expose().to_owned()
    }
}

pub(crate) async fn open(path: &std::path::Path) -> Store {
    Store::open(&DatabaseLocation::sqlite_file(path))
        .await
        .unwrap()
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {}", self.text))
    }

    /// The place and rule of each detail of an error.
    pub(crate) fn details(&self) -> Vec<(String, String)> {
        let json = self.json();
        let text = |detail: &Value, key: &str| detail[key].as_str().unwrap().to_owned();
        let details = json["details"].as_array().unwrap();
        details
            .iter()
            .map(|detail| (text(detail, "place"), text(detail, "rule")))
            .collect()
    }
}

/// Sends a request, with a JSON body if one is given.
pub(crate) async fn send(
    router: &Router,
    method: Method,
    path: &str,
    token: Option<&str>,
    body: Option<Value>,
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let request = match body {
        Some(body) => request
            .header("content-type", "application/json")
            .body(Body::from(body.to_string())),
        None => request.body(Body::empty()),
    };
    let response = router.clone().oneshot(request.unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

pub(crate) async fn get(router: &Router, path: &str, token: &str) -> Answer {
    send(router, Method::GET, path, Some(token), None).await
}

pub(crate) async fn create(router: &Router, token: &str, body: Value) -> Answer {
    send(router, Method::POST, TOKENS, Some(token), Some(body)).await
}

pub(crate) async fn delete(router: &Router, token: &str, id: &str) -> Answer {
    send(
        router,
        Method::DELETE,
        &format!("{TOKENS}/{id}"),
        Some(token),
        None,
    )
    .await
}
