//! The service's rules, over a real database.

use std::collections::HashSet;

use chrono::TimeDelta;
use symbolon::domain::{Credential, Listing, TokenOrder};
use symbolon::store::Removal;
use symbolon::{AuthenticateError, IssueError};

use crate::support::{Fixture, open};

fn all() -> Listing {
    Listing {
        limit: 1000,
        offset: 0,
        name_contains: None,
    }
}

fn names(page: &symbolon::domain::Page) -> Vec<&str> {
    page.tokens
        .iter()
        .map(|token| token.name.as_str())
        .collect()
}

/// Counts each write of `lastAccessedAt`.
const COUNT_WRITES: &str = "\
    CREATE TABLE writes (at INTEGER); \
    CREATE TRIGGER count_writes AFTER UPDATE OF last_accessed_at ON personal_access_tokens \
    BEGIN INSERT INTO writes VALUES (NEW.last_accessed_at); END;";

#[tokio::test]
async fn a_token_stands_for_its_owner_but_not_for_more_tokens() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    let token = fixture.token(&administrator, "nightly").await;
    let caller = fixture.service().authenticate(&token).await.unwrap();
    assert_eq!(caller.user, administrator.user);
    assert_eq!(caller.tenant, administrator.tenant);
    assert_eq!(caller.account, administrator.account);
    assert_eq!(caller.credential, Credential::PersonalAccessToken);
    let order = TokenOrder {
        name: "more".to_owned(),
        ..TokenOrder::default()
    };
    let refused = fixture.service().issue(&caller, &order).await;
    assert!(matches!(refused.err(), Some(IssueError::NotAllowed)));
}

#[tokio::test]
async fn what_is_no_credential_is_told_apart_and_refused() {
    let fixture = Fixture::new().await;
    let service = fixture.service();
    let foreign = Fixture::new().await;
    let theirs = foreign
        .token(&foreign.administrator().await, "nightly")
        .await;
    assert!(matches!(
        service.authenticate(&theirs).await,
        Err(AuthenticateError::Unknown)
    ));
    for malformed in [
        "",
        "sym_",
        &theirs[..68],
        &theirs.to_lowercase(),
        &"x".repeat(40),
    ] {
        let refused = service.authenticate(malformed).await;
        assert!(
            matches!(refused, Err(AuthenticateError::Malformed)),
            "{malformed}"
        );
    }
}

#[tokio::test]
async fn a_mistyped_token_is_refused_without_a_look_up() {
    let fixture = Fixture::new().await;
    let token = fixture
        .token(&fixture.administrator().await, "nightly")
        .await;
    fixture.store.close().await;
    let cut = fixture.service().authenticate(&token[..60]).await;
    assert!(matches!(cut, Err(AuthenticateError::Malformed)));
    let whole = fixture.service().authenticate(&token).await;
    assert!(
        matches!(whole, Err(AuthenticateError::Store(_))),
        "and others are looked up"
    );
}

#[tokio::test]
async fn the_public_part_of_a_token_is_not_enough() {
    let fixture = Fixture::new().await;
    let token = fixture
        .token(&fixture.administrator().await, "nightly")
        .await;
    // Another secret under the same public part, with a checksum that is right.
    let other = fixture.token(&fixture.administrator().await, "other").await;
    let forged = format!("{}{}", &token[..20], &other[20..63]);
    let forged = format!("{forged}{}", checksum(&forged));
    assert!(
        symbolon::domain::read_lookup(&forged).is_some(),
        "the form is right"
    );
    let refused = fixture.service().authenticate(&forged).await;
    assert!(matches!(refused, Err(AuthenticateError::Unknown)));
}

/// The last six characters that make a text a token.
fn checksum(signed: &str) -> String {
    const DIGITS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let crc = crc32fast::hash(signed.as_bytes());
    let digit = |place: u32| char::from(DIGITS[(crc / 62_u32.pow(place) % 62) as usize]);
    (0..6).rev().map(digit).collect()
}

#[tokio::test]
async fn a_given_first_credential_works_whatever_its_form() {
    let own_form = Fixture::new().await.secret;
    let like_ours = format!("sym_{}", "x".repeat(40));
    let plain = "correct-horse-battery-staple-0123";
    for given in [own_form.as_str(), like_ours.as_str(), plain] {
        let fixture = Fixture::given(Some(given)).await;
        let caller = fixture.service().authenticate(given).await.unwrap();
        assert_eq!(caller.user.email, "admin@localhost");
        assert_eq!(caller.credential, Credential::First);
        let refused = fixture.service().authenticate(&format!("{given}x")).await;
        assert!(refused.is_err());
        let token = fixture.token(&caller, "nightly").await;
        assert!(fixture.service().authenticate(&token).await.is_ok());
    }
}

#[tokio::test]
async fn a_token_stops_working_the_moment_it_expires() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    let order = TokenOrder {
        name: "short".to_owned(),
        expires_at: Some(fixture.hands.now() + TimeDelta::hours(1)),
        ..TokenOrder::default()
    };
    let service = fixture.service();
    let secret = service.issue(&administrator, &order).await.unwrap();
    fixture
        .hands
        .advance(TimeDelta::hours(1) - TimeDelta::microseconds(1));
    assert!(service.authenticate(secret.expose()).await.is_ok());
    fixture.hands.advance(TimeDelta::microseconds(1));
    let refused = service.authenticate(secret.expose()).await;
    assert!(matches!(refused, Err(AuthenticateError::Expired)));
    let page = service.list(&administrator, &all()).await.unwrap();
    assert_eq!(names(&page), ["short"], "it is still listed");
}

#[tokio::test]
async fn a_token_stops_working_the_moment_it_is_deleted() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    let token = fixture.token(&administrator, "leaked").await;
    let service = fixture.service();
    let holder = service.authenticate(&token).await.unwrap();
    let id = service.list(&holder, &all()).await.unwrap().tokens[0]
        .id
        .clone();
    // As by another process, so that nothing that this service remembers could know.
    let elsewhere = open(&fixture.path()).await;
    assert_eq!(
        elsewhere.delete_token((&holder).into(), &id).await.unwrap(),
        Removal::Removed
    );
    let refused = service.authenticate(&token).await;
    assert!(matches!(refused, Err(AuthenticateError::Unknown)));
    assert_eq!(
        service.delete(&holder, &id).await.unwrap(),
        Removal::NotFound
    );
}

#[tokio::test]
async fn nobody_sees_or_deletes_the_tokens_of_another() {
    let fixture = Fixture::new().await;
    let ada = fixture.user("ada", "east").await;
    let bob = fixture.user("bob", "east").await;
    let eve = fixture.user("eve", "west").await;
    let service = fixture.service();
    for caller in [&ada, &bob, &eve] {
        // The same name for each: a name is unique among one's own.
        fixture.token(caller, "nightly").await;
    }
    let id = service.list(&ada, &all()).await.unwrap().tokens[0]
        .id
        .clone();
    // Ada's own identifier in a tenant that is not hers is nobody.
    let mut strayed = ada.clone();
    strayed.tenant = eve.tenant.clone();
    for other in [&bob, &eve, &strayed] {
        let page = service.list(other, &all()).await.unwrap();
        assert!(page.tokens.iter().all(|token| token.id != id));
        assert_eq!(service.delete(other, &id).await.unwrap(), Removal::NotFound);
    }
    assert_eq!(service.list(&strayed, &all()).await.unwrap().total, 0);
    let page = service.list(&ada, &all()).await.unwrap();
    assert_eq!((page.total, page.tokens[0].id.as_str()), (1, id.as_str()));
}

#[tokio::test]
async fn a_token_has_an_owner_of_its_own_tenant() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.user("ada", "east").await;
    ada.tenant = fixture.user("eve", "west").await.tenant;
    let order = TokenOrder {
        name: "nightly".to_owned(),
        ..TokenOrder::default()
    };
    let refused = fixture.service().issue(&ada, &order).await;
    assert!(matches!(refused.err(), Some(IssueError::Store(_))));
}

#[tokio::test]
async fn a_name_can_be_used_again_after_deletion_and_not_before() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    let service = fixture.service();
    fixture.token(&administrator, "nightly").await;
    let order = TokenOrder {
        name: "nightly".to_owned(),
        ..TokenOrder::default()
    };
    let refused = service.issue(&administrator, &order).await;
    assert!(matches!(refused.err(), Some(IssueError::NameInUse)));
    let id = service.list(&administrator, &all()).await.unwrap().tokens[0]
        .id
        .clone();
    service.delete(&administrator, &id).await.unwrap();
    assert!(service.issue(&administrator, &order).await.is_ok());
}

#[tokio::test]
async fn paging_through_neither_repeats_nor_skips() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    for index in 0..25 {
        fixture
            .token(&administrator, &format!("token-{index}"))
            .await;
        // Runs of tokens of the same microsecond: the identifier decides among them.
        if index % 10 == 9 {
            fixture.hands.advance(TimeDelta::microseconds(1));
        }
    }
    let service = fixture.service();
    let whole = service.list(&administrator, &all()).await.unwrap();
    let mut walked = Vec::new();
    loop {
        let listing = Listing {
            limit: 7,
            offset: walked.len() as u64,
            name_contains: None,
        };
        let page = service.list(&administrator, &listing).await.unwrap();
        assert_eq!(page.total, 25);
        if page.tokens.is_empty() {
            break;
        }
        walked.extend(page.tokens);
    }
    assert_eq!(walked, whole.tokens);
    assert_eq!(
        walked
            .iter()
            .map(|token| &token.id)
            .collect::<HashSet<_>>()
            .len(),
        25
    );
    let newest_first = |pair: &[symbolon::domain::Token]| {
        (pair[1].created_at, &pair[0].id) < (pair[0].created_at, &pair[1].id)
    };
    assert!(walked.windows(2).all(newest_first));
}

#[tokio::test]
async fn an_offset_beyond_any_list_is_an_empty_page() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    fixture.token(&administrator, "nightly").await;
    let listing = Listing {
        offset: u64::MAX,
        ..all()
    };
    let page = fixture
        .service()
        .list(&administrator, &listing)
        .await
        .unwrap();
    assert_eq!((page.tokens.len(), page.total), (0, 1));
}

#[tokio::test]
async fn a_search_is_for_a_part_of_the_name_and_counts_what_it_finds() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    for name in ["nightly-build", "nightly-test", "release"] {
        fixture.token(&administrator, name).await;
        fixture.hands.advance(TimeDelta::seconds(1));
    }
    let search = async |text: &str| {
        let listing = Listing {
            limit: 1,
            name_contains: Some(text.to_owned()),
            ..all()
        };
        let page = fixture
            .service()
            .list(&administrator, &listing)
            .await
            .unwrap();
        (names(&page).join(","), page.total)
    };
    assert_eq!(search("nightly").await, ("nightly-test".to_owned(), 2));
    assert_eq!(search("LY-B").await, ("nightly-build".to_owned(), 1));
    assert_eq!(search("").await, ("release".to_owned(), 3));
    for none in ["%", "_", "n%y", "release'--", "rélease", "\0"] {
        assert_eq!(search(none).await, (String::new(), 0), "{none:?}");
    }
}

#[tokio::test]
async fn use_is_noted_at_most_once_a_minute() {
    let fixture = Fixture::new().await;
    let administrator = fixture.administrator().await;
    let token = fixture.token(&administrator, "nightly").await;
    fixture.run(COUNT_WRITES).await;
    let service = fixture.service();
    let noted =
        async || service.list(&administrator, &all()).await.unwrap().tokens[0].last_accessed_at;
    assert_eq!(noted().await, None);
    let first = fixture.hands.now();
    for _ in 0..5 {
        service.authenticate(&token).await.unwrap();
        fixture.hands.advance(TimeDelta::seconds(11));
        assert_eq!(noted().await, Some(first));
    }
    assert_eq!(fixture.number("SELECT count(*) FROM writes").await, 1);
    fixture.hands.advance(TimeDelta::seconds(5));
    service.authenticate(&token).await.unwrap();
    assert_eq!(noted().await, Some(first + TimeDelta::minutes(1)));
    assert_eq!(fixture.number("SELECT count(*) FROM writes").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_uses_at_once_one_is_noted() {
    let fixture = Fixture::new().await;
    let token = fixture
        .token(&fixture.administrator().await, "nightly")
        .await;
    fixture.run(COUNT_WRITES).await;
    let service = std::sync::Arc::new(fixture.service());
    let uses: Vec<_> = (0..32)
        .map(|_| {
            let (service, token) = (service.clone(), token.clone());
            tokio::spawn(async move { service.authenticate(&token).await.map(drop) })
        })
        .collect();
    for one in uses {
        one.await.unwrap().unwrap();
    }
    assert_eq!(fixture.number("SELECT count(*) FROM writes").await, 1);
}

#[tokio::test]
async fn a_use_that_cannot_be_noted_is_allowed_all_the_same() {
    let fixture = Fixture::new().await;
    let token = fixture
        .token(&fixture.administrator().await, "nightly")
        .await;
    fixture
        .run(
            "CREATE TRIGGER no_writes BEFORE UPDATE ON personal_access_tokens \
             BEGIN SELECT RAISE(ABORT, 'no'); END;",
        )
        .await;
    assert!(fixture.service().authenticate(&token).await.is_ok());
}
