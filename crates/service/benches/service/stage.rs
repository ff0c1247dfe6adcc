//! A database with many tokens, and services on it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use axum::Router;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions};
use symbolon::bootstrap::bootstrap;
use symbolon::domain::{
    Caller, Clock, Credential, Identity, Keys, Origin, Role, Subject, SubjectKind, Tenant,
    TokenOrder,
};
use symbolon::key_file::KeySource;
use symbolon::store::Store;
use symbolon::token_service::{Settings, TokenService};
use tempfile::TempDir;
use tokio::net::TcpListener;

pub(crate) const TOKENS: &str = "/api/svc/v1/personal-access-tokens";

const KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

const FIRST: &str = "the-first-credential-of-the-benchmark-0";

/// How much a database has.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) users: usize,
    pub(crate) tokens: usize,
}

pub(crate) struct Stage {
    _folder: TempDir,
    pub(crate) url: String,
    pub(crate) size: Size,
    pub(crate) store: Store,
    keys: Keys,
    /// A user with as many tokens as any other, one token of his, and the first credential.
    pub(crate) caller: Caller,
    pub(crate) token: String,
    pub(crate) creator: String,
}

impl Stage {
    /// A database of this size, in a schema of its own where it is a server.
    pub(crate) async fn new(server: Option<String>, name: &str, size: Size) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match server {
            Some(url) => in_schema(&url, name).await,
            None => format!("sqlite://{}", folder.path().join("tokens.db").display()),
        };
        let store = Store::open(&url.parse().unwrap()).await.unwrap();
        let key = KeySource::Given(KEY.parse().unwrap());
        let first = symbolon::domain::Secret::new(FIRST.to_owned());
        let clock = Clock::system();
        let founded = bootstrap(&store, &clock, &key, Some(&first), |_| Ok(()))
            .await
            .unwrap();
        let settings = Settings::new("https://tokens.example");
        let service = TokenService::new(
            store.clone(),
            clock,
            founded.keys.clone(),
            founded.first,
            settings,
        );
        let admin = service.authenticate(FIRST).await.unwrap();
        let identity = &admin.identity;
        let tenant = Tenant {
            ..identity.tenant.clone()
        };
        let caller = Caller::new(
            Arc::new(Identity {
                account: identity.account.clone(),
                subject: Subject {
                    kind: SubjectKind::User,
                    id: "user-0".to_owned(),
                    slug: "user-0@example.com".to_owned(),
                    display_name: None,
                },
                role: Role::Member,
                permissions: Vec::new(),
                credential: Credential::First,
                tenant: tenant.clone(),
            }),
            Origin::default(),
        );
        fill(&url, &tenant.id, size).await;
        let order = TokenOrder {
            name: "used".to_owned(),
            ..TokenOrder::default()
        };
        let token = service
            .issue(&caller, &order)
            .await
            .unwrap()
            .expose()
            .to_owned();
        Self {
            _folder: folder,
            url,
            size,
            store,
            keys: founded.keys,
            caller,
            token,
            creator: FIRST.to_owned(),
        }
    }

    pub(crate) fn service(&self) -> TokenService {
        let first = symbolon::store::FirstCredential {
            lookup: None,
            digest: self.keys.digest(FIRST),
        };
        let settings = Settings::new("https://tokens.example");
        TokenService::new(
            self.store.clone(),
            Clock::system(),
            self.keys.clone(),
            Some(first),
            settings,
        )
    }

    pub(crate) fn router(&self) -> Router {
        symbolon::router(self.service())
    }

    /// Serves a router at a free port, until the process ends.
    pub(crate) async fn serve(&self, router: Router) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    /// Tokens of the first credential's holder, for him to delete.
    pub(crate) async fn add_deletable(&self, count: usize) {
        let numbers = numbers(&self.url, count);
        run(&self.url, &format!(
            "{numbers} INSERT INTO tokens (id, tenant_id, user_id, name, form, lookup, secret_digest, created_at, updated_at) \
             SELECT 'deletable-' || i, users.tenant_id, users.id, 'deletable-' || i, 'opaque', 'deletable-' || i, {}, 0, 0 \
             FROM n, users WHERE users.email = 'admin@localhost'", digest(&self.url))).await;
    }

    /// The program on this database.
    pub(crate) fn program(&self) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_symbolon"))
            .env("SYMBOLON_LISTEN", "127.0.0.1:0")
            .env("SYMBOLON_DATABASE_URL", &self.url)
            .env("SYMBOLON_KEY", KEY)
            .env("RUST_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .find_map(|line| {
                line.unwrap()
                    .strip_prefix("listening on http://")
                    .map(ToOwned::to_owned)
            })
            .unwrap();
        Program { child, address }
    }
}

/// The program, listening.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: String,
}

impl Program {
    /// What it occupies, in KiB.
    pub(crate) fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmRSS:"))
            .unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    pub(crate) fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn in_schema(url: &str, name: &str) -> String {
    let schema = format!("bench_{name}");
    run(
        url,
        &format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}"),
    )
    .await;
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}options=-c%20search_path%3D{schema}")
}

async fn fill(url: &str, tenant: &str, size: Size) {
    let (users, tokens) = (numbers(url, size.users), numbers(url, size.tokens));
    run(url, &format!(
        "{users} INSERT INTO users (id, tenant_id, email, is_admin, active, created_at, updated_at) \
         SELECT 'user-' || i, '{tenant}', 'user-' || i || '@example.com', FALSE, TRUE, i, i FROM n")).await;
    run(url, &format!(
        "{tokens} INSERT INTO tokens (id, tenant_id, user_id, name, form, lookup, secret_digest, created_at, updated_at) \
         SELECT 'token-' || i, '{tenant}', 'user-' || (i % {}), 'name-' || i, 'opaque', 'lookup-' || i, {}, i, i FROM n",
        size.users, digest(url))).await;
    run(url, "ANALYZE").await;
}

/// The numbers from 0, as the table `n` of `i`.
fn numbers(url: &str, count: usize) -> String {
    if url.starts_with("sqlite") {
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {count} - 1)"
        )
    } else {
        format!("WITH n(i) AS (SELECT generate_series(0, {count} - 1))")
    }
}

fn digest(url: &str) -> &'static str {
    if url.starts_with("sqlite") {
        "randomblob(32)"
    } else {
        "sha256(i::text::bytea)"
    }
}

async fn run(url: &str, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    if url.starts_with("sqlite") {
        let mut connection = url
            .parse::<SqliteConnectOptions>()
            .unwrap()
            .connect()
            .await
            .unwrap();
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    } else {
        let mut connection = url
            .parse::<PgConnectOptions>()
            .unwrap()
            .connect()
            .await
            .unwrap();
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    }
}
