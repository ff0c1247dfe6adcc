//! The generated client against the real token service, over HTTP.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a set-up that fails has nothing to test"
)]

use futures::TryStreamExt;
use symbolon::bootstrap::{News, bootstrap};
use symbolon::domain::Clock;
use symbolon::key_file::KeySource;
use symbolon::store::{DatabaseLocation, Store};
use symbolon::token_service::{Settings, TokenService};
use symbolon_client::credentials::Credentials;
use symbolon_client::types::CreatePersonalAccessToken;
use symbolon_client::{Client, Error};
use tempfile::TempDir;
use tokio::net::TcpListener;

struct Service {
    url: String,
    first_credential: String,
    _folder: TempDir,
}

impl Service {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("tokens.db").display());
        let store = Store::open(&url.parse::<DatabaseLocation>().unwrap())
            .await
            .unwrap();
        let clock = Clock::system();
        let mut first_credential = String::new();
        let key = KeySource::Own(folder.path().join("key"));
        let founded = bootstrap(&store, &clock, &key, None, |news| {
            if let News::Made(secret) = news {
                first_credential = secret.expose().to_owned();
            }
            Ok(())
        })
        .await
        .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (keys, first) = (founded.keys, founded.first);
        let service = TokenService::new(store, clock, keys, first, Settings::new(&url));
        let router = symbolon::router(service);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            url,
            first_credential,
            _folder: folder,
        }
    }

    fn client(&self, token: &str) -> Client {
        Client::new(&self.url, Credentials::new().bearer(token))
    }
}

async fn create(
    client: &Client,
    name: &str,
) -> Result<String, Error<symbolon_client::types::Error>> {
    let body = CreatePersonalAccessToken::new(name);
    let created = client
        .create_personal_access_token()
        .body(body)
        .send()
        .await?;
    Ok(created.into_inner().token)
}

/// The status of a declared error, and its machine-readable code.
fn declared<T>(result: Result<T, Error<symbolon_client::types::Error>>) -> (u16, String) {
    match result {
        Err(Error::ErrorResponse(error)) => {
            assert_eq!(error.status_code, i64::from(error.status().as_u16()));
            (
                error.status().as_u16(),
                error
                    .code
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            )
        }
        Err(other) => panic!("not a declared error: {other}"),
        Ok(_) => panic!("not refused"),
    }
}

#[tokio::test]
async fn a_list_is_walked_across_its_pages_newest_first() {
    let service = Service::start().await;
    let client = service.client(&service.first_credential);
    for number in 1..=5 {
        create(&client, &format!("token-{number}")).await.unwrap();
    }
    let list = client.list_personal_access_tokens().limit(2u64);
    let names: Vec<_> = list
        .clone()
        .stream()
        .map_ok(|token| token.name)
        .try_collect()
        .await
        .unwrap();
    assert_eq!(
        names,
        ["token-5", "token-4", "token-3", "token-2", "token-1"]
    );
    let rest: Vec<_> = list
        .offset(3u64)
        .stream()
        .map_ok(|token| token.name)
        .try_collect()
        .await
        .unwrap();
    assert_eq!(rest, ["token-2", "token-1"]);
}

#[tokio::test]
async fn a_token_works_until_it_is_deleted() {
    let service = Service::start().await;
    let client = service.client(&service.first_credential);
    let secret = create(&client, "nightly-build").await.unwrap();
    let bearer = service.client(&secret);
    let page = bearer
        .list_personal_access_tokens()
        .send()
        .await
        .unwrap()
        .into_inner();
    assert_eq!((page.data.len(), page.pagination.total), (1, 1));
    let id = &page.data[0].id;
    client
        .delete_personal_access_token()
        .id(id)
        .send()
        .await
        .unwrap();
    assert_eq!(
        declared(bearer.list_personal_access_tokens().send().await).0,
        401
    );
    assert_eq!(
        declared(client.delete_personal_access_token().id(id).send().await).0,
        404
    );
}

#[tokio::test]
async fn refusals_come_as_the_declared_error_with_their_status() {
    let service = Service::start().await;
    let client = service.client(&service.first_credential);
    let secret = create(&client, "taken").await.unwrap();
    assert_eq!(declared(create(&client, "taken").await).0, 409);
    assert_eq!(
        declared(create(&service.client(&secret), "another").await).0,
        403
    );
    let nobody = Client::new(&service.url, Credentials::new());
    assert_eq!(
        declared(nobody.list_personal_access_tokens().send().await).0,
        401
    );
}

#[tokio::test]
async fn what_the_document_forbids_does_not_leave_the_client() {
    // Nobody listens there: a request that was sent would end as another error.
    let client = Client::new("http://127.0.0.1:9", Credentials::new());
    let refused = create(&client, "Not A Name").await;
    assert!(
        matches!(&refused, Err(Error::InvalidRequest(why)) if why.contains("/name")),
        "{refused:?}"
    );
    let list = client.list_personal_access_tokens().limit(1_001u64);
    let refused = list.send().await;
    assert!(
        matches!(&refused, Err(Error::InvalidRequest(why)) if why.contains("limit")),
        "{refused:?}"
    );
}

#[test]
fn credentials_are_not_shown() {
    let credentials = Credentials::new().bearer("sym_very_secret");
    assert!(!format!("{credentials:?}").contains("very_secret"));
}
