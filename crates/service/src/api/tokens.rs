//! The contract's operations on personal access tokens.

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use symbolon_runtime::{Location, Place, Violation};
use symbolon_server::api::PersonalAccessTokens;
use symbolon_server::request::{
    CreatePersonalAccessTokenRequest, DeletePersonalAccessTokenRequest,
    ListPersonalAccessTokensRequest,
};
use symbolon_server::response::{
    CreatePersonalAccessTokenResponse, DeletePersonalAccessTokenResponse,
    ListPersonalAccessTokensResponse,
};
use symbolon_server::types;

use super::Api;
use super::rejection::{count, detail, error_body, failure};
use crate::domain::{Caller, Listing, Objection, Page, Token, TokenForm, TokenOrder};
use crate::store::Removal;
use crate::token_service::IssueError;

/// What the contract calls the kind of these tokens.
const KIND: &str = "personal-access-token";

impl PersonalAccessTokens for Api {
    async fn list_personal_access_tokens(
        &self,
        caller: Caller,
        request: ListPersonalAccessTokensRequest,
    ) -> ListPersonalAccessTokensResponse {
        let query = request.query;
        let (limit, offset) = (query.limit, query.offset);
        let listing = Listing {
            limit,
            offset,
            name_contains: query.name_search_query,
        };
        match self.tokens.list(&caller, &listing).await {
            Ok(page) => ListPersonalAccessTokensResponse::Ok(list(
                page,
                &caller,
                &listing,
                self.tokens.now(),
            )),
            Err(cause) => ListPersonalAccessTokensResponse::InternalServerError(failure(&cause)),
        }
    }

    async fn create_personal_access_token(
        &self,
        caller: Caller,
        request: CreatePersonalAccessTokenRequest,
    ) -> CreatePersonalAccessTokenResponse {
        use CreatePersonalAccessTokenResponse as Answer;
        let order = order(request.body);
        match self.tokens.issue(&caller, &order).await {
            Ok(secret) => Answer::Created(types::CreatedToken {
                token: secret.expose().to_owned(),
            }),
            Err(IssueError::Objections(objections)) => {
                let details = objections
                    .iter()
                    .map(|objection| detail(&violation(objection)));
                Answer::UnprocessableContent(error_body(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "unprocessable_request",
                    count(objections.len()),
                    details.collect(),
                ))
            }
            Err(IssueError::NotAllowed) => Answer::Forbidden(error_body(
                StatusCode::FORBIDDEN,
                "forbidden",
                "a personal access token may not create tokens; use the service's first credential",
                Vec::new(),
            )),
            Err(IssueError::NameInUse) => Answer::Conflict(error_body(
                StatusCode::CONFLICT,
                "name_in_use",
                format!("there is a token named {:?} already", order.name),
                Vec::new(),
            )),
            Err(cause @ (IssueError::Randomness(_) | IssueError::Store(_))) => {
                Answer::InternalServerError(failure(&cause))
            }
        }
    }

    async fn delete_personal_access_token(
        &self,
        caller: Caller,
        request: DeletePersonalAccessTokenRequest,
    ) -> DeletePersonalAccessTokenResponse {
        use DeletePersonalAccessTokenResponse as Answer;
        match self.tokens.delete(&caller, &request.path.id).await {
            Ok(Removal::Removed) => Answer::Ok(types::Deleted::default()),
            Ok(Removal::NotFound) => Answer::NotFound(error_body(
                StatusCode::NOT_FOUND,
                "not_found",
                "there is no such token",
                Vec::new(),
            )),
            Err(cause) => Answer::InternalServerError(failure(&cause)),
        }
    }
}

fn list(
    page: Page,
    caller: &Caller,
    listing: &Listing,
    now: DateTime<Utc>,
) -> types::PersonalAccessTokenList {
    types::PersonalAccessTokenList {
        data: page
            .tokens
            .into_iter()
            .map(|token| item(token, caller, now))
            .collect(),
        pagination: types::Pagination {
            total: number(page.total),
            offset: Some(number(listing.offset)),
            limit: Some(number(listing.limit)),
        },
    }
}

/// The contract counts in 64 bits with a sign.
fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A token as its creator sees it, who is also the only one that does.
fn item(token: Token, creator: &Caller, now: DateTime<Utc>) -> types::PersonalAccessToken {
    let manifest = types::PersonalAccessTokenManifest {
        name: token.name.clone(),
        type_: types::PersonalAccessTokenManifestType::VirtualAccount,
        expiration_date: token.expiration_day(),
        permissions: Vec::new(),
    };
    types::PersonalAccessToken {
        is_expired: Some(token.is_expired(now)),
        id: token.id,
        name: token.name,
        type_: KIND.to_owned(),
        account_id: creator.account.id.clone(),
        tenant_name: creator.tenant.name.clone(),
        manifest: Some(manifest),
        created_by_subject: types::Subject {
            subject_id: creator.user.id.clone(),
            subject_type: types::SubjectType::User,
            subject_slug: Some(creator.user.email.clone()),
            subject_display_name: creator.user.display_name.clone(),
        },
        created_at: token.created_at,
        updated_at: token.updated_at,
        created_by: Some(creator.user.email.clone()),
        last_accessed_at: token.last_accessed_at,
    }
}

fn order(body: types::CreatePersonalAccessToken) -> TokenOrder {
    TokenOrder {
        name: body.name,
        expires_at: body.expiration_date.map(whole_microseconds),
        account: body.account_name,
        team: body.team_name,
        form: body.token_type.map(|form| match form {
            types::CreatePersonalAccessTokenTokenType::Jwt => TokenForm::Jwt,
            types::CreatePersonalAccessTokenTokenType::Opaque => TokenForm::Opaque,
        }),
    }
}

/// The time as the store keeps it: in whole microseconds, and a leap second as the second
/// after it, which may be in another year.
fn whole_microseconds(time: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(time.timestamp_micros()).unwrap_or(time)
}

/// Where in the body an objection is, and which keyword the contract would say it with, if
/// it could know this deployment.
fn violation(objection: &Objection) -> Violation {
    let (property, rule, message) = match objection {
        Objection::ExpiresInThePast { now } => (
            "expirationDate",
            "minimum",
            format!(
                "must be later than now, {}",
                now.format("%Y-%m-%dT%H:%M:%SZ")
            ),
        ),
        Objection::ExpiresTooLate => (
            "expirationDate",
            "maximum",
            "must be before the year 10000; left out, the token does not expire".to_owned(),
        ),
        Objection::AnotherAccount { own } => (
            "accountName",
            "const",
            format!("must be {own:?}, the caller's account, or be left out"),
        ),
        Objection::NoTeams => (
            "teamName",
            "not",
            "must be left out: this deployment has no teams".to_owned(),
        ),
        Objection::OpaqueOnly => (
            "tokenType",
            "enum",
            "must be \"opaque\", or be left out: this deployment issues opaque tokens only"
                .to_owned(),
        ),
    };
    Violation {
        location: Location::Body,
        place: Place::Body.property(property).to_string(),
        rule,
        message,
    }
}
