//! The database: made, found again, and kept safe.

use std::io;
use std::time::Duration;

use symbolon::bootstrap::{BootstrapError, News, bootstrap};
use symbolon::domain::{Listing, Secret};
use symbolon::store::{DatabaseLocation, OpenError, Store};

use crate::support::{Fixture, Hands, open};

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
    for statement in [
        "BEGIN IMMEDIATE",
        "UPDATE personal_access_tokens SET name = 'changed'",
    ] {
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
    assert_eq!(page.tokens[0].name, "nightly");
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
    assert!(matches!(error, OpenError::File { .. }));
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
    assert!(matches!(error, OpenError::Database { .. }), "{error:?}");
    assert!(!error.to_string().contains('\n'), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), letter);
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let fixture = Fixture::new().await;
    fixture
        .run("INSERT INTO _sqlx_migrations VALUES (9999, 'later', 0, TRUE, x'00', 0)")
        .await;
    let error = refusal(&fixture.path()).await;
    assert!(
        matches!(error, OpenError::FromTheFuture { .. }),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_start_that_could_not_show_the_credential_has_not_happened() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder.path().join("tokens.db")).await;
    let clock = Hands::clock(&Fixture::new().await.hands);
    let closed = |_: News<'_>| Err(io::Error::from(io::ErrorKind::BrokenPipe));
    let untold = bootstrap(&store, &clock, None, closed).await;
    assert!(matches!(untold, Err(BootstrapError::Untold(_))));
    let mut made = false;
    let told = |news: News<'_>| {
        made = matches!(news, News::Made(_));
        Ok(())
    };
    bootstrap(&store, &clock, None, told)
        .await
        .map(drop)
        .unwrap();
    assert!(made, "the next start makes another");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_racing_first_starts_one_makes_the_credential() {
    let clock = Fixture::new().await.hands.clock();
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let starts: Vec<_> = (0..8)
            .map(|_| {
                let path = folder.path().join("tokens.db");
                let clock = clock.clone();
                tokio::spawn(async move {
                    let store = open(&path).await;
                    let mut made = false;
                    let told = |news: News<'_>| {
                        made = matches!(news, News::Made(_));
                        Ok(())
                    };
                    bootstrap(&store, &clock, None, told)
                        .await
                        .map(drop)
                        .unwrap();
                    made
                })
            })
            .collect();
        let mut made = 0;
        for start in starts {
            made += u32::from(start.await.unwrap());
        }
        assert_eq!(made, 1);
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
        bootstrap(&fixture.store, &clock, Some(&secret), told)
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
