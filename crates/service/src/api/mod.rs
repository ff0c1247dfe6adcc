//! The contract's side of the service: implements the generated traits, and translates
//! between their types and the domain's. No rule about tokens is here.

mod authenticate;
mod personal_tokens;
mod refusal;
pub mod rejection;
mod shared;
mod users;
mod verification;
mod virtual_accounts;

use symbolon_runtime::{Reject, Rejection};

use axum::response::Response;

use crate::edge::Throttle;
use crate::token_service::TokenService;

/// What the generated router calls.
pub struct Api {
    tokens: TokenService,
    throttle: Throttle,
}

impl Api {
    /// The contract, served by `tokens`.
    pub fn new(tokens: TokenService) -> Self {
        Self {
            tokens,
            throttle: Throttle::default(),
        }
    }
}

impl Reject for Api {
    fn reject(&self, rejection: Rejection) -> Response {
        rejection::reject(rejection)
    }
}
