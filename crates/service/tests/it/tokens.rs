//! The service's rules, over a real database.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use rstest::rstest;
use symbolon::domain::{Caller, Credential, Identity, Listing, Origin, Page, Token, TokenOrder};
use symbolon::token_service::{AuthenticateError, Refusal};

use crate::support::{Fixture, Kind};

fn all() -> Listing {
    Listing {
        limit: 1000,
        offset: 0,
        name_contains: None,
    }
}

fn names(page: &Page<Token>) -> Vec<&str> {
    page.items.iter().map(|token| token.name.as_str()).collect()
}

/// Somebody, in the tenant of another.
fn moved(caller: &Caller, to: &Caller) -> Caller {
    let identity = Identity {
        tenant: to.tenant.clone(),
        ..(**caller).clone()
    };
    Caller::new(Arc::new(identity), Origin::default())
}

/// Counts each write of `lastAccessedAt`.
const COUNT_WRITES: &str = "\
    CREATE TABLE writes (at INTEGER); \
    CREATE TRIGGER count_writes AFTER UPDATE OF last_accessed_at ON tokens \
    BEGIN INSERT INTO writes VALUES (NEW.last_accessed_at); END;";

#[rstest]
#[tokio::test]
async fn a_token_stands_for_its_owner_but_not_for_more_tokens(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let administrator = fixture.administrator().await;
    let token = fixture.token(&administrator, "nightly").await;
    let caller = fixture.caller(&token).await;
    assert_eq!(caller.subject, administrator.subject);
    assert_eq!(caller.tenant, administrator.tenant);
    assert_eq!(caller.account, administrator.account);
    assert!(matches!(caller.credential, Credential::Token { .. }));
    let order = TokenOrder {
        name: "more".to_owned(),
        ..TokenOrder::default()
    };
    let refused = fixture.service().issue(&caller, &order).await;
    assert!(matches!(refused.err(), Some(Refusal::Denied(_))));
}

#[rstest]
#[tokio::test]
async fn what_is_no_credential_is_told_apart_and_refused(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
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

#[rstest]
#[tokio::test]
async fn a_mistyped_token_is_refused_without_a_look_up(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let token = fixture
        .token(&fixture.administrator().await, "nightly")
        .await;
    fixture.store.close().await;
    let cut = fixture.service().authenticate(&token[..60]).await;
    assert!(matches!(cut, Err(AuthenticateError::Malformed)));
    let whole = fixture.service().authenticate(&token).await;
    assert!(
        matches!(whole, Err(AuthenticateError::Failed(_))),
        "and others are looked up"
    );
}

#[rstest]
#[tokio::test]
async fn the_public_part_of_a_token_is_not_enough(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
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
        let caller = fixture.caller(given).await;
        assert_eq!(caller.subject.slug, "admin@localhost");
        assert_eq!(caller.credential, Credential::First);
        let refused = fixture.service().authenticate(&format!("{given}x")).await;
        assert!(refused.is_err());
        let token = fixture.token(&caller, "nightly").await;
        assert!(fixture.service().authenticate(&token).await.is_ok());
    }
}

#[rstest]
#[tokio::test]
async fn a_token_stops_working_the_moment_it_expires(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
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

#[rstest]
#[tokio::test]
async fn a_token_stops_working_the_moment_it_is_deleted(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let administrator = fixture.administrator().await;
    let token = fixture.token(&administrator, "leaked").await;
    let service = fixture.service();
    service.authenticate(&token).await.unwrap();
    let id = service.list(&administrator, &all()).await.unwrap().items[0]
        .id
        .clone();
    service.delete(&administrator, &id).await.unwrap();
    let refused = service.authenticate(&token).await;
    assert!(matches!(refused, Err(AuthenticateError::Unknown)));
    let again = service.delete(&administrator, &id).await;
    assert!(matches!(again, Err(Refusal::NotFound(_))));
}

#[rstest]
#[tokio::test]
async fn a_token_that_another_process_deletes_stops_working_within_a_second(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let administrator = fixture.administrator().await;
    let token = fixture.token(&administrator, "leaked").await;
    let here = fixture.service();
    let there = fixture.service_over(fixture.elsewhere().await, fixture.hands.clock());
    for service in [&here, &there] {
        service.authenticate(&token).await.unwrap();
    }
    let id = here.list(&administrator, &all()).await.unwrap().items[0]
        .id
        .clone();
    there.delete(&administrator, &id).await.unwrap();
    let deleted = Instant::now();
    let refused = there.authenticate(&token).await;
    assert!(
        refused.is_err(),
        "there it was remembered, and is not believed"
    );
    loop {
        let begun = deleted.elapsed();
        if here.authenticate(&token).await.is_err() {
            break;
        }
        assert!(begun < Duration::from_secs(1), "accepted after {begun:?}");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn other_instances_are_told_of_a_revocation() {
    let Some(fixture) = Fixture::on(Kind::Postgres).await else {
        return;
    };
    let administrator = fixture.administrator().await;
    let token = fixture.token(&administrator, "leaked").await;
    let elsewhere = fixture.elsewhere().await;
    let lookup = symbolon::domain::read_lookup(&token).unwrap();
    let moment = || elsewhere.revocations().moment(lookup.as_str());
    // It listens once it has forgotten what was told before.
    let fresh = symbolon::store::Revocations::default().moment(lookup.as_str());
    let begun = Instant::now();
    let patience = async || {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "nothing is heard"
        );
        tokio::task::yield_now().await;
    };
    while moment() == fresh {
        patience().await;
    }
    let before = moment();
    let service = fixture.service();
    let id = service.list(&administrator, &all()).await.unwrap().items[0]
        .id
        .clone();
    service.delete(&administrator, &id).await.unwrap();
    while moment() == before {
        patience().await;
    }
}

#[rstest]
#[tokio::test]
async fn nobody_sees_or_deletes_the_tokens_of_another(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let ada = fixture.user("ada", "east").await;
    let bob = fixture.user("bob", "east").await;
    let eve = fixture.user("eve", "west").await;
    let service = fixture.service();
    for caller in [&ada, &bob, &eve] {
        // The same name for each: a name is unique among one's own.
        fixture.token(caller, "nightly").await;
    }
    let id = service.list(&ada, &all()).await.unwrap().items[0]
        .id
        .clone();
    // Ada's own identifier in a tenant that is not hers is nobody.
    let strayed = moved(&ada, &eve);
    for other in [&bob, &eve, &strayed] {
        let page = service.list(other, &all()).await.unwrap();
        assert!(page.items.iter().all(|token| token.id != id));
        let refused = service.delete(other, &id).await;
        assert!(matches!(refused, Err(Refusal::NotFound(_))));
    }
    assert_eq!(service.list(&strayed, &all()).await.unwrap().total, 0);
    let page = service.list(&ada, &all()).await.unwrap();
    assert_eq!((page.total, page.items[0].id.as_str()), (1, id.as_str()));
}

#[rstest]
#[tokio::test]
async fn a_token_has_an_owner_of_its_own_tenant(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let ada = fixture.user("ada", "east").await;
    let ada = moved(&ada, &fixture.user("eve", "west").await);
    let order = TokenOrder {
        name: "nightly".to_owned(),
        ..TokenOrder::default()
    };
    let refused = fixture.service().issue(&ada, &order).await;
    assert!(matches!(refused.err(), Some(Refusal::NotFound(_))));
}

#[rstest]
#[tokio::test]
async fn a_name_can_be_used_again_after_deletion_and_not_before(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let administrator = fixture.administrator().await;
    let service = fixture.service();
    fixture.token(&administrator, "nightly").await;
    let order = TokenOrder {
        name: "nightly".to_owned(),
        ..TokenOrder::default()
    };
    let refused = service.issue(&administrator, &order).await;
    assert!(matches!(refused.err(), Some(Refusal::Conflict { .. })));
    let id = service.list(&administrator, &all()).await.unwrap().items[0]
        .id
        .clone();
    service.delete(&administrator, &id).await.unwrap();
    assert!(service.issue(&administrator, &order).await.is_ok());
}

#[rstest]
#[tokio::test]
async fn paging_through_neither_repeats_nor_skips(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
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
        if page.items.is_empty() {
            break;
        }
        walked.extend(page.items);
    }
    assert_eq!(walked, whole.items);
    assert_eq!(
        walked
            .iter()
            .map(|token| &token.id)
            .collect::<HashSet<_>>()
            .len(),
        25
    );
    let newest_first =
        |pair: &[Token]| (pair[1].created_at, &pair[0].id) < (pair[0].created_at, &pair[1].id);
    assert!(walked.windows(2).all(newest_first));
}

#[rstest]
#[tokio::test]
async fn an_offset_beyond_any_list_is_an_empty_page(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
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
    assert_eq!((page.items.len(), page.total), (0, 1));
}

#[rstest]
#[tokio::test]
async fn a_search_is_for_a_part_of_the_name_and_counts_what_it_finds(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
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
        async || service.list(&administrator, &all()).await.unwrap().items[0].last_accessed_at;
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
    let service = Arc::new(fixture.service());
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
            "CREATE TRIGGER no_writes BEFORE UPDATE ON tokens \
             BEGIN SELECT RAISE(ABORT, 'no'); END;",
        )
        .await;
    assert!(fixture.service().authenticate(&token).await.is_ok());
}
