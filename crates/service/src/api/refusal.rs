//! Why an operation was not carried out, as the answer that the operation declares for it.

use axum::http::StatusCode;
use symbolon_runtime::{Location, Violation};
use symbolon_server::response::*;
use symbolon_server::types;
use tracing::error;

use super::rejection::{FAILED, OVERLOADED, RETRY_AFTER, count, detail, error_body};
use crate::domain::Objection;
use crate::token_service::{Failure, Refusal};

/// Gives each response the answers to a refusal that its operation declares: a variant that is
/// not declared does not compile. What can be refused and is not declared is a mistake of this
/// service, and answered and logged as one.
macro_rules! refusals {
    ($($response:ident: $($variant:ident)*;)*) => {
        $(impl From<Refusal> for $response {
            fn from(refusal: Refusal) -> Self {
                match Answer::of(refusal) {
                    $(Answer::$variant(body) => Self::$variant(body),)*
                    Answer::Unavailable(body) => Self::ServiceUnavailable {
                        retry_after: RETRY_AFTER,
                        body,
                    },
                    Answer::Failed(body) => Self::InternalServerError(body),
                    #[allow(unreachable_patterns, reason = "some operations declare them all")]
                    other => {
                        error!(?other, response = stringify!($response), "a refusal is not declared");
                        Self::InternalServerError(failed())
                    }
                }
            }
        })*
    };
}

refusals! {
    ListPersonalAccessTokensResponse: ;
    CreatePersonalAccessTokenResponse: Forbidden Conflict UnprocessableContent;
    CreatePersonalAccessTokenForUserResponse: Forbidden NotFound Conflict UnprocessableContent;
    RevokeAllPersonalAccessTokensResponse: Forbidden NotFound;
    DeletePersonalAccessTokenResponse: NotFound;
    RetrievePersonalAccessTokenResponse: Forbidden NotFound;
    ListVirtualAccountsResponse: Forbidden;
    ApplyVirtualAccountResponse: Forbidden Conflict UnprocessableContent;
    VirtualAccountExistsResponse: Forbidden;
    GetVirtualAccountResponse: Forbidden NotFound;
    DeleteVirtualAccountResponse: Forbidden NotFound;
    RetrieveVirtualAccountTokenResponse: Forbidden NotFound;
    RegenerateVirtualAccountTokenResponse: Forbidden NotFound UnprocessableContent;
    RevokeVirtualAccountTokenResponse: Forbidden NotFound;
    ListUsersResponse: Forbidden;
    GetUserResponse: Forbidden NotFound;
    InviteUserResponse: Forbidden Conflict UnprocessableContent;
    ActivateUserResponse: Forbidden NotFound;
    DeactivateUserResponse: Forbidden NotFound Conflict;
    SetUserRolesResponse: Forbidden NotFound Conflict;
    DeleteUserResponse: Forbidden NotFound Conflict;
    IntrospectTokenResponse: Forbidden;
    GetJsonWebKeySetResponse: ;
}

/// A refusal with its body, by the status that it is answered with.
#[derive(Debug)]
enum Answer {
    Forbidden(types::Error),
    NotFound(types::Error),
    Conflict(types::Error),
    UnprocessableContent(types::Error),
    Failed(types::Error),
    Unavailable(types::Error),
}

impl Answer {
    fn of(refusal: Refusal) -> Self {
        let body = |status, code, message| error_body(status, code, message, Vec::new());
        match refusal {
            Refusal::Denied(why) => {
                Self::Forbidden(body(StatusCode::FORBIDDEN, "forbidden", why.to_owned()))
            }
            Refusal::NotFound(what) => {
                Self::NotFound(body(StatusCode::NOT_FOUND, "not_found", what.to_owned()))
            }
            Refusal::Conflict { code, message } => {
                Self::Conflict(body(StatusCode::CONFLICT, code, message))
            }
            Refusal::Objections(objections) => Self::UnprocessableContent(error_body(
                StatusCode::UNPROCESSABLE_ENTITY,
                "unprocessable_request",
                count(objections.len()),
                objections
                    .iter()
                    .map(|objection| detail(&violation(objection)))
                    .collect(),
            )),
            Refusal::Failed(cause) => Self::failed(&cause),
        }
    }

    /// The cause is logged, and not told.
    fn failed(cause: &Failure) -> Self {
        error!(%cause, "a request failed");
        if cause.is_passing() {
            Self::Unavailable(error_body(
                StatusCode::SERVICE_UNAVAILABLE,
                "unavailable",
                OVERLOADED,
                Vec::new(),
            ))
        } else {
            Self::Failed(failed())
        }
    }
}

fn failed() -> types::Error {
    error_body(
        StatusCode::INTERNAL_SERVER_ERROR,
        "internal_error",
        FAILED,
        Vec::new(),
    )
}

/// Where in the body an objection is, and which keyword the contract would say it with, if
/// it could know this deployment.
fn violation(objection: &Objection) -> Violation {
    let (place, rule, message) = match objection {
        Objection::ExpiresInThePast { now } => (
            "/expirationDate",
            "minimum",
            format!(
                "must be later than now, {}",
                now.format("%Y-%m-%dT%H:%M:%SZ")
            ),
        ),
        Objection::AccountExpiresInThePast { now } => (
            "/manifest/expiration_date",
            "minimum",
            format!("must be later than today, {}", now.format("%Y-%m-%d")),
        ),
        Objection::ExpiresTooLate => (
            "/expirationDate",
            "maximum",
            "must be before the year 10000; left out, the token does not expire".to_owned(),
        ),
        Objection::AnotherAccount { own } => (
            "/accountName",
            "const",
            format!("must be {own:?}, the caller's account, or be left out"),
        ),
        Objection::NoTeams => (
            "/teamName",
            "not",
            "must be left out: this deployment has no teams".to_owned(),
        ),
        Objection::NoPermissions => (
            "/manifest/permissions",
            "required",
            "must be given: the virtual account is new".to_owned(),
        ),
        Objection::NoRotation => (
            "/manifest/auto_rotate",
            "not",
            "must be left out: rotation by a schedule is not offered; regenerate the token instead"
                .to_owned(),
        ),
    };
    Violation {
        location: Location::Body,
        place: place.to_owned(),
        rule,
        message,
    }
}
