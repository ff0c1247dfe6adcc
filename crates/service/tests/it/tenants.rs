//! Whatever callers of several tenants do, nobody meets what is another tenant's.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rstest::rstest;
use serde_json::{Value, json};
use symbolon::domain::Role;

use crate::support::{API, Fixture, Kind, TOKENS, call, get, send};

/// How many things are done for each seed.
const STEPS: usize = 150;

/// Somebody, and what is his.
struct Somebody {
    tenant: String,
    id: String,
    token: String,
    is_admin: bool,
}

/// What each tenant has, as the answers to its own callers said.
#[derive(Default)]
struct Belongings {
    /// The identifiers of tokens by their owners, the accounts, and the users.
    tokens: BTreeMap<String, BTreeSet<String>>,
    accounts: BTreeSet<String>,
    users: BTreeSet<String>,
}

fn ids(list: &Value) -> Vec<String> {
    let items = list["data"].as_array().unwrap().iter();
    items
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect()
}

#[rstest]
#[tokio::test]
async fn nobody_meets_what_is_another_tenants(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values(1, 2, 3)] seed: u64,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let mut dice = StdRng::seed_from_u64(seed);
    let router = fixture.router();
    let mut people = Vec::new();
    let mut tenants: BTreeMap<String, Belongings> = BTreeMap::new();
    for tenant in ["east", "west", "north"] {
        for number in 0..dice.random_range(2..5) {
            let id = format!("{tenant}-{number}");
            let is_admin = number == 0;
            let caller = fixture.member(&id, tenant, Role::of(is_admin)).await;
            // In every tenant somebody has this address.
            let email = format!("somebody-{number}@example.com");
            fixture
                .run(&format!(
                    "UPDATE users SET email = '{email}' WHERE id = '{id}'"
                ))
                .await;
            let token = fixture.token(&caller, "own").await;
            tenants
                .entry(tenant.to_owned())
                .or_default()
                .users
                .insert(id.clone());
            people.push(Somebody {
                tenant: tenant.to_owned(),
                id,
                token,
                is_admin,
            });
        }
    }
    // Tokens and accounts, many with names that others have, too.
    for number in 0..30 {
        let person = people.choose(&mut dice).unwrap();
        let name = format!("name-{}", dice.random_range(0..6));
        if person.is_admin && number % 2 == 0 {
            let manifest = json!({"name": name, "type": "virtual-account", "permissions": [
                {"resource_fqn": "a", "resource_type": "b", "role_id": "c"}]});
            let path = format!("{API}/virtual-accounts");
            let made = call(
                &router,
                Method::PUT,
                &path,
                &person.token,
                json!({"manifest": manifest}),
            )
            .await;
            assert_eq!(made.status, StatusCode::OK, "{}", made.text);
        } else {
            let caller = fixture
                .existing(&person.id, &person.tenant, Role::of(person.is_admin))
                .await;
            let order = symbolon::domain::TokenOrder {
                name,
                ..Default::default()
            };
            let _ = fixture.service().issue(&caller, &order).await;
        }
    }
    for person in &people {
        let belongings = tenants.get_mut(&person.tenant).unwrap();
        let own = get(&router, &format!("{TOKENS}?limit=1000"), &person.token)
            .await
            .json();
        belongings
            .tokens
            .insert(person.id.clone(), ids(&own).into_iter().collect());
        if person.is_admin {
            let path = format!("{API}/virtual-accounts?limit=1000");
            let all = get(&router, &path, &person.token).await.json();
            belongings.accounts.extend(ids(&all));
        }
    }
    let everything: Vec<(String, String, String)> = tenants
        .iter()
        .flat_map(|(tenant, has)| {
            let tokens = has.tokens.values().flatten().map(|id| ("token", id));
            let accounts = has.accounts.iter().map(|id| ("account", id));
            let users = has.users.iter().map(|id| ("user", id));
            let all = tokens.chain(accounts).chain(users);
            all.map(|(kind, id)| (tenant.clone(), kind.to_owned(), id.clone()))
                .collect::<Vec<_>>()
        })
        .collect();

    for step in 0..STEPS {
        let person = people.choose(&mut dice).unwrap();
        let has = &tenants[&person.tenant];
        let what = format!(
            "seed {seed}, step {step}, {} of {}",
            person.id, person.tenant
        );
        let limit = dice.random_range(1..20);
        let offset = dice.random_range(0..5);
        let query = format!("?limit={limit}&offset={offset}&nameSearchQuery=name");
        // A list has one's own, whatever is asked for.
        let listed = get(&router, &format!("{TOKENS}{query}"), &person.token)
            .await
            .json();
        for id in ids(&listed) {
            assert!(has.tokens[&person.id].contains(&id), "{what}: token {id}");
        }
        for (path, own) in [("virtual-accounts", &has.accounts), ("users", &has.users)] {
            let listed = get(&router, &format!("{API}/{path}{query}"), &person.token).await;
            if !person.is_admin {
                assert_eq!(listed.status, StatusCode::FORBIDDEN, "{what}: {path}");
                continue;
            }
            for id in ids(&listed.json()) {
                assert!(own.contains(&id), "{what}: {path} {id}");
            }
        }
        // And what is another tenant's is not there, whoever knows its identifier.
        let (tenant, kind, id) = everything.choose(&mut dice).unwrap();
        if *tenant == person.tenant {
            continue;
        }
        let tries: &[(Method, String)] = &match kind.as_str() {
            "token" => vec![(Method::DELETE, format!("{TOKENS}/{id}"))],
            "account" => vec![
                (Method::GET, format!("{API}/virtual-accounts/{id}")),
                (Method::DELETE, format!("{API}/virtual-accounts/{id}")),
                (
                    Method::DELETE,
                    format!("{API}/virtual-accounts/{id}/jwt/{id}"),
                ),
                (
                    Method::POST,
                    format!("{API}/virtual-accounts/{id}/regenerate-token"),
                ),
            ],
            _ => vec![
                (Method::GET, format!("{API}/users/{id}")),
                (Method::DELETE, format!("{API}/users/{id}")),
            ],
        };
        for (method, path) in tries {
            let body = (*method == Method::POST).then(|| json!({"gracePeriodInMinutes": 0}));
            let refused = send(&router, method.clone(), path, Some(&person.token), body).await;
            let may_be = [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN];
            assert!(
                may_be.contains(&refused.status),
                "{what}: {method} {path}: {}",
                refused.text
            );
        }
    }
    // What is done to an address is done in one's own tenant.
    let admin = people.iter().find(|person| person.is_admin).unwrap();
    let body = json!({"email": "somebody-1@example.com"});
    let deactivate = format!("{API}/users/deactivate");
    let done = call(
        &router,
        Method::PATCH,
        &deactivate,
        &admin.token,
        body.clone(),
    )
    .await;
    assert_eq!(done.status, StatusCode::OK);
    let revoke = format!("{TOKENS}/revoke/all");
    let done = call(&router, Method::DELETE, &revoke, &admin.token, body).await;
    assert_eq!(done.status, StatusCode::OK);
    let gone = format!("{}-1", admin.tenant);
    // And nothing else of all that has gone.
    for person in &people {
        let own = get(&router, &format!("{TOKENS}?limit=1000"), &person.token).await;
        if person.id == gone {
            assert_eq!(own.status, StatusCode::UNAUTHORIZED);
            continue;
        }
        let has = &tenants[&person.tenant];
        let set = |list: &Value| ids(list).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(set(&own.json()), has.tokens[&person.id]);
        if person.is_admin {
            let path = format!("{API}/virtual-accounts?limit=1000");
            let accounts = get(&router, &path, &person.token).await.json();
            assert_eq!(set(&accounts), has.accounts);
            let path = format!("{API}/users?limit=1000&showInvalidUsers=true");
            let users = get(&router, &path, &person.token).await.json();
            assert_eq!(set(&users), has.users);
        }
    }
}
