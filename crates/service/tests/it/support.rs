//! A service over a database of its own, with a clock that the test turns.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use http_body_util::BodyExt;
use serde_json::Value;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions};
use symbolon::bootstrap::{News, bootstrap};
use symbolon::domain::{
    Caller, Clock, Credential, Identity, Keys, Origin, Role, Secret, Subject, SubjectKind, Tenant,
    TokenOrder,
};
use symbolon::key_file::KeySource;
use symbolon::store::{DatabaseLocation, FirstCredential, Store};
use symbolon::token_service::{Settings, TokenService};
use tempfile::TempDir;
use tower::ServiceExt;

pub(crate) const API: &str = "/api/svc/v1";
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

/// The databases that the service keeps its tokens in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

pub(crate) struct Fixture {
    folder: TempDir,
    url: String,
    pub(crate) hands: Hands,
    pub(crate) store: Store,
    /// The first credential.
    pub(crate) secret: String,
    pub(crate) keys: Keys,
    first: Option<FirstCredential>,
    pub(crate) settings: Settings,
}

impl Fixture {
    /// On SQLite.
    pub(crate) async fn new() -> Self {
        Self::given(None).await
    }

    /// On a database of this kind; `None`, after one plain line, where the machine has none.
    pub(crate) async fn on(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Sqlite => Some(Self::new().await),
            Kind::Postgres => {
                let url = crate::postgres::shared()?.new_database().await;
                Some(Self::at(Some(url), None).await)
            }
        }
    }

    pub(crate) async fn given(secret: Option<&str>) -> Self {
        Self::at(None, secret).await
    }

    async fn at(url: Option<String>, secret: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let hands = Hands::new();
        let file = || format!("sqlite://{}", folder.path().join("tokens.db").display());
        let url = url.unwrap_or_else(file);
        let store = open(&url).await;
        let given = secret.map(|text| Secret::new(text.to_owned()));
        let mut shown = String::new();
        let founded = bootstrap(&store, &hands.clock(), &key(), given.as_ref(), |news| {
            if let News::Made(secret) = news {
                shown = secret.expose().to_owned();
            }
            Ok(())
        })
        .await
        .unwrap();
        Self {
            folder,
            url,
            hands,
            store,
            secret: secret.map_or(shown, ToOwned::to_owned),
            keys: founded.keys,
            first: founded.first,
            settings: Settings::new(ISSUER),
        }
    }

    /// The file of SQLite.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("tokens.db")
    }

    pub(crate) fn location(&self) -> DatabaseLocation {
        self.url.parse().unwrap()
    }

    /// The same database, opened by another process as it were.
    pub(crate) async fn elsewhere(&self) -> Store {
        open(&self.url).await
    }

    pub(crate) fn service(&self) -> TokenService {
        self.service_by(self.hands.clock())
    }

    pub(crate) fn service_by(&self, clock: Clock) -> TokenService {
        self.service_over(self.store.clone(), clock)
    }

    pub(crate) fn service_over(&self, store: Store, clock: Clock) -> TokenService {
        let settings = self.settings.clone();
        TokenService::new(
            store,
            clock,
            self.keys.clone(),
            self.first.clone(),
            settings,
        )
    }

    pub(crate) fn router(&self) -> Router {
        symbolon::router(self.service())
    }

    /// Another way into the file of SQLite, for what the service does not offer.
    pub(crate) async fn connection(&self) -> SqliteConnection {
        SqliteConnectOptions::new()
            .filename(self.path())
            .connect()
            .await
            .unwrap()
    }

    pub(crate) async fn run(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.url.starts_with("sqlite") {
            let mut connection = self.connection().await;
            sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
        } else {
            let options: PgConnectOptions = self.url.parse().unwrap();
            let mut connection = options.connect().await.unwrap();
            sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
        }
    }

    pub(crate) async fn number(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.url.starts_with("sqlite") {
            let mut connection = self.connection().await;
            let number = sqlx::query_scalar(sql).fetch_one(&mut connection).await;
            number.unwrap()
        } else {
            let options: PgConnectOptions = self.url.parse().unwrap();
            let mut connection = options.connect().await.unwrap();
            let number = sqlx::query_scalar(sql).fetch_one(&mut connection).await;
            number.unwrap()
        }
    }

    /// Whom a credential stands for.
    pub(crate) async fn caller(&self, credential: &str) -> Caller {
        let proof = self.service().authenticate(credential).await.unwrap();
        Caller::new(Arc::clone(&proof.identity), Origin::default())
    }

    /// The user of the first credential.
    pub(crate) async fn administrator(&self) -> Caller {
        self.caller(&self.secret).await
    }

    /// A new user `id` of the tenant `tenant`, which is made if there is none.
    pub(crate) async fn user(&self, id: &str, tenant: &str) -> Caller {
        self.member(id, tenant, Role::Member).await
    }

    /// The same, with a role.
    pub(crate) async fn member(&self, id: &str, tenant: &str, role: Role) -> Caller {
        let account = self.administrator().await.account.clone();
        let is_admin = role == Role::Admin;
        self.run(&format!(
            "INSERT INTO tenants (id, account_id, name, created_at) \
             VALUES ('{tenant}', '{}', '{tenant}', 0) ON CONFLICT DO NOTHING; \
             INSERT INTO users (id, tenant_id, email, is_admin, active, created_at, updated_at) \
             VALUES ('{id}', '{tenant}', '{id}@example.com', {is_admin}, TRUE, 0, 0);",
            account.id
        ))
        .await;
        self.existing(id, tenant, role).await
    }

    /// A user that there is, signed in.
    pub(crate) async fn existing(&self, id: &str, tenant: &str, role: Role) -> Caller {
        let account = self.administrator().await.account.clone();
        let identity = Identity {
            account,
            tenant: Tenant {
                id: tenant.to_owned(),
                name: tenant.to_owned(),
            },
            subject: Subject {
                kind: SubjectKind::User,
                id: id.to_owned(),
                slug: format!("{id}@example.com"),
                display_name: None,
            },
            role,
            permissions: Vec::new(),
            credential: Credential::First,
        };
        Caller::new(Arc::new(identity), Origin::default())
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

/// What tokens of the form `jwt` name as their issuer.
pub(crate) const ISSUER: &str = "https://tokens.example";

/// The master key of the tests.
pub(crate) fn key() -> KeySource {
    KeySource::Given("0123456789abcdef".repeat(4).parse().unwrap())
}

pub(crate) async fn open(url: &str) -> Store {
    let location: DatabaseLocation = url.parse().unwrap();
    Store::open(&location).await.unwrap()
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

/// Sends a request with a JSON body.
pub(crate) async fn call(
    router: &Router,
    method: Method,
    path: &str,
    token: &str,
    body: Value,
) -> Answer {
    send(router, method, path, Some(token), Some(body)).await
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
