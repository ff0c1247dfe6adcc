//! The database: made, found again, and kept safe.

use std::collections::HashSet;
use std::io;
use std::time::Duration;

use rstest::rstest;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use symbolon::bootstrap::{BootstrapError, News, bootstrap};
use symbolon::domain::{Listing, Secret};
use symbolon::key_file::KeySource;
use symbolon::store::{DatabaseLocation, OpenError, PostgresError, SqliteError, Store};
use symbolon::token_service::{Settings, TokenService};
use tempfile::TempDir;

use crate::support::{Fixture, Kind, key, open};

/// The URL of a file of SQLite in a folder.
fn file_in(folder: &TempDir) -> String {
    format!("sqlite://{}", folder.path().join("tokens.db").display())
}

async fn refusal(path: &std::path::Path) -> OpenError {
    let opened = Store::open(&DatabaseLocation::sqlite_file(path)).await;
    opened.map(drop).unwrap_err()
}

#[tokio::test]
async fn no_secret_is_in_the_database_file() {
    let fixture = Fixture::new().await;
    let token = fixture
        .token(&fixture.administrator().await, "nightly")
        .await;
    fixture.store.close().await;
    let bytes = std::fs::read(fixture.path()).unwrap();
    let holds = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(
        holds("nightly"),
        "the file that was read is the one that was written"
    );
    for secret in [&fixture.secret, &token] {
        // The lookup is public; what follows it is not.
        assert!(!holds(&secret[20..63]));
    }
}

#[cfg(unix)]
#[tokio::test]
async fn the_database_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = Fixture::new().await;
    let mode = std::fs::metadata(fixture.path())
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn readers_do_not_wait_for_a_writer() {
    let fixture = Fixture::new().await;
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut fixture.connection().await)
        .await
        .unwrap();
    assert_eq!(mode, "wal");
    let administrator = fixture.administrator().await;
    fixture.token(&administrator, "nightly").await;
    let mut writer = fixture.connection().await;
    for statement in ["BEGIN IMMEDIATE", "UPDATE tokens SET name = 'changed'"] {
        sqlx::raw_sql(statement).execute(&mut writer).await.unwrap();
    }
    let listing = Listing {
        limit: 10,
        offset: 0,
        name_contains: None,
    };
    // Whoever waited for the writer would wait for seconds.
    let service = fixture.service();
    let listed = service.list(&administrator, &listing);
    let page = tokio::time::timeout(Duration::from_secs(2), listed).await;
    let page = page.expect("it does not wait").unwrap();
    assert_eq!(page.items[0].name, "nightly");
    sqlx::raw_sql("ROLLBACK")
        .execute(&mut writer)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_path_that_cannot_be_opened_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("missing").join("tokens.db");
    let error = refusal(&path).await;
    assert!(matches!(error, OpenError::Sqlite(SqliteError::File { .. })));
    assert!(
        error.to_string().contains(path.to_str().unwrap()),
        "{error}"
    );
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.txt");
    let letter = "Dear reader, this is no database. ".repeat(100);
    std::fs::write(&path, &letter).unwrap();
    let error = refusal(&path).await;
    assert!(
        matches!(error, OpenError::Sqlite(SqliteError::Database { .. })),
        "{error:?}"
    );
    assert!(!error.to_string().contains('\n'), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), letter);
}

#[rstest]
#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    fixture
        .run(
            "INSERT INTO _sqlx_migrations \
                 (version, description, success, checksum, execution_time) \
             VALUES (9999, 'later', TRUE, '', 0)",
        )
        .await;
    let opened = Store::open(&fixture.location()).await;
    let error = opened.map(drop).unwrap_err();
    assert!(
        matches!(
            error,
            OpenError::Sqlite(SqliteError::FromTheFuture { .. })
                | OpenError::Postgres(PostgresError::FromTheFuture { .. })
        ),
        "{error:?}"
    );
    assert!(error.to_string().contains("newer version"), "{error}");
}

#[tokio::test]
async fn a_start_that_could_not_show_the_credential_has_not_happened() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&file_in(&folder)).await;
    let clock = Fixture::new().await.hands.clock();
    let closed = |_: News<'_>| Err(io::Error::from(io::ErrorKind::BrokenPipe));
    let untold = bootstrap(&store, &clock, &key(), None, closed).await;
    assert!(matches!(untold, Err(BootstrapError::Untold(_))));
    let mut made = false;
    let told = |news: News<'_>| {
        made = matches!(news, News::Made(_));
        Ok(())
    };
    bootstrap(&store, &clock, &key(), None, told)
        .await
        .map(drop)
        .unwrap();
    assert!(made, "the next start makes another");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_racing_first_starts_one_makes_the_credential(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let clock = Fixture::new().await.hands.clock();
    for _ in 0..5 {
        let folder = tempfile::tempdir().unwrap();
        let url = match kind {
            Kind::Sqlite => file_in(&folder),
            Kind::Postgres => match crate::postgres::shared() {
                Some(server) => server.new_database().await,
                None => return,
            },
        };
        // Each makes its own key, if it may: of keys, too, there is one in the end.
        let source = KeySource::Own(folder.path().join("key"));
        let starts: Vec<_> = (0..10)
            .map(|_| {
                let (url, clock, source) = (url.clone(), clock.clone(), source.clone());
                tokio::spawn(async move {
                    let store = open(&url).await;
                    let mut made = false;
                    let told = |news: News<'_>| {
                        made = matches!(news, News::Made(_));
                        Ok(())
                    };
                    let founded = bootstrap(&store, &clock, &source, None, told).await;
                    let check = founded.unwrap().keys.check();
                    (made, check)
                })
            })
            .collect();
        let mut made = 0;
        let mut keys = HashSet::new();
        for start in starts {
            let (one, check) = start.await.unwrap();
            made += u32::from(one);
            keys.insert(check);
        }
        assert_eq!((made, keys.len()), (1, 1));
    }
}

#[rstest]
#[tokio::test]
async fn a_database_is_opened_with_its_own_key_alone(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let clock = fixture.hands.clock();
    let other = KeySource::Given("f".repeat(64).parse().unwrap());
    let opened = bootstrap(&fixture.store, &clock, &other, None, |_| Ok(())).await;
    assert!(matches!(opened, Err(BootstrapError::AnotherKey)));
    let lost = KeySource::Own("/nowhere/key".into());
    let opened = bootstrap(&fixture.store, &clock, &lost, None, |_| Ok(())).await;
    assert!(matches!(opened, Err(BootstrapError::Key(_))));
    let opened = bootstrap(&fixture.store, &clock, &key(), None, |_| Ok(())).await;
    assert!(opened.is_ok());
}

#[tokio::test]
async fn a_database_of_the_first_version_is_taken_over_with_its_tokens() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = SqliteConnectOptions::new()
        .filename(folder.path().join("tokens.db"))
        .create_if_missing(true)
        .connect()
        .await
        .unwrap();
    let mut first = sqlx::migrate!("migrations/sqlite");
    first.migrations = vec![first.migrations[0].clone()].into();
    first
        .run_direct(None, &mut connection, false)
        .await
        .unwrap();
    let (lookup, secret) = symbolon::domain::generate().unwrap();
    let given = "g".repeat(40);
    let sha256 =
        |text: &str| aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, text.as_bytes());
    sqlx::raw_sql(
        "INSERT INTO accounts VALUES ('a', 'default', 1); \
         INSERT INTO tenants VALUES ('t', 'a', 'default', 1); \
         INSERT INTO users VALUES ('u', 't', 'Admin@localhost', NULL, 1);",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    sqlx::query("INSERT INTO personal_access_tokens VALUES ('p', 't', 'u', 'nightly', ?, ?, NULL, 1, 1, NULL)")
        .bind(lookup.as_str())
        .bind(sha256(secret.expose()).as_ref())
        .execute(&mut connection)
        .await
        .unwrap();
    sqlx::query("INSERT INTO first_credential VALUES (1, 'u', NULL, ?, 1)")
        .bind(sha256(&given).as_ref())
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();

    let clock = Fixture::new().await.hands.clock();
    // The second start finds done what the first did.
    for _ in 0..2 {
        let store = open(&file_in(&folder)).await;
        let founded = bootstrap(&store, &clock, &key(), None, |_| Ok(()))
            .await
            .unwrap();
        let settings = Settings::new("https://tokens.example");
        let service = TokenService::new(
            store.clone(),
            clock.clone(),
            founded.keys,
            founded.first,
            settings,
        );
        for credential in [secret.expose(), &given] {
            let proof = service.authenticate(credential).await.unwrap();
            assert_eq!(proof.identity.subject.slug, "admin@localhost");
            assert!(proof.identity.is_admin());
        }
        store.close().await;
    }
}

#[tokio::test]
async fn a_later_start_changes_nothing_whatever_is_given() {
    let fixture = Fixture::new().await;
    let clock = fixture.hands.clock();
    for (given, ignored) in [(fixture.secret.as_str(), false), (&"x".repeat(40), true)] {
        let secret = Secret::new(given.to_owned());
        let mut known = None;
        let told = |news: News<'_>| {
            known = Some(match news {
                News::Known => false,
                News::Ignored => true,
                News::Made(_) | News::Given => panic!("founded again"),
            });
            Ok(())
        };
        bootstrap(&fixture.store, &clock, &key(), Some(&secret), told)
            .await
            .map(drop)
            .unwrap();
        assert_eq!(known, Some(ignored));
    }
    assert!(
        fixture
            .service()
            .authenticate(&fixture.secret)
            .await
            .is_ok()
    );
    assert!(
        fixture
            .service()
            .authenticate(&"x".repeat(40))
            .await
            .is_err()
    );
}
