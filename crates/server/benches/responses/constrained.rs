//! A service on the stubs of `constraints-of-responses`, with a list that keeps to it.

use std::hint::black_box;

use axum::response::Response;
use symbolon_server::runtime::{EventStream, Reject, Rejection, json_response};

use crate::response::{GetNameResponse, ListTokensResponse, WatchUsesResponse};
use crate::{api, request, types};

/// The service.
pub(crate) struct Service {
    /// How many tokens its list has.
    pub(crate) tokens: usize,
}

impl Reject for Service {
    fn reject(&self, _rejection: Rejection) -> Response {
        let body = types::TroubleResponse {
            message: "the service failed".to_owned(),
        };
        json_response(500, "application/json", &body)
    }
}

impl api::Tokens for Service {
    async fn list_tokens(&self) -> ListTokensResponse {
        ListTokensResponse::Ok {
            x_total: self.tokens.try_into().unwrap_or(i64::MAX),
            x_next: Some("page-2".to_owned()),
            body: types::Tokens {
                data: (0..self.tokens).map(|_| token()).collect(),
            },
        }
    }

    async fn get_name(&self, _request: request::GetNameRequest) -> GetNameResponse {
        GetNameResponse::Ok(token().name)
    }
}

impl api::Uses for Service {
    async fn watch_uses(&self) -> WatchUsesResponse {
        WatchUsesResponse::Ok(EventStream::new(futures::stream::iter([token()])))
    }
}

/// A token as a database would give it.
fn token() -> types::Token {
    let permission = |resource: &str, role| types::Permission {
        resource: black_box(resource).to_owned(),
        role,
    };
    types::Token {
        id: uuid::Uuid::from_u128(0x0197_f3a2_6d1c_7c3e_9a55_0f4c_2f6a_1b7d),
        name: types::Name(black_box("nightly-build").to_owned()),
        owner: Some(black_box("ada@example.org").to_owned()),
        permissions: vec![
            permission("cluster:example:production", types::PermissionRole::Viewer),
            permission("cluster:example:staging", types::PermissionRole::Editor),
        ],
        created_at: chrono::DateTime::UNIX_EPOCH,
    }
}
