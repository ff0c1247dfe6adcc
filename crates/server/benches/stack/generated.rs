//! A service on the generated stubs.

use axum::http::request::Parts;
use axum::response::Response;
use symbolon_server::api::{PersonalAccessTokens, Users, Verification, VirtualAccounts};
use symbolon_server::request::{
    CreatePersonalAccessTokenRequest, DeletePersonalAccessTokenRequest,
    ListPersonalAccessTokensRequest,
};
use symbolon_server::response::{
    CreatePersonalAccessTokenResponse, DeletePersonalAccessTokenResponse,
    ListPersonalAccessTokensResponse,
};
use symbolon_server::runtime::{
    AuthenticationError, Location, Reason, Reject, Rejection, Violation, header, json_response,
};
use symbolon_server::security::Authenticate;
use symbolon_server::types::{
    CreatePersonalAccessTokenTokenType, CreatedToken, Deleted, Error, ErrorCode, ErrorDetail,
    ErrorDetailIn, Pagination, Permission, PersonalAccessToken, PersonalAccessTokenList,
    PersonalAccessTokenManifest, PersonalAccessTokenManifestType, Subject, SubjectType,
};
use symbolon_server::{request, response};

use crate::store::{Row, Store};

/// The service.
pub(crate) struct Service {
    pub(crate) store: Store,
}

impl Authenticate for Service {
    type Caller = ();

    async fn bearer(
        &self,
        _token: &str,
        _scopes: &[&str],
        _request: &Parts,
    ) -> Result<(), AuthenticationError> {
        Ok(())
    }
}

impl PersonalAccessTokens for Service {
    async fn list_personal_access_tokens(
        &self,
        _caller: (),
        request: ListPersonalAccessTokensRequest,
    ) -> ListPersonalAccessTokensResponse {
        let query = request.query;
        let (limit, offset) = (query.limit, query.offset);
        let rows = self.store.list(limit, offset, query.name_search_query);
        ListPersonalAccessTokensResponse::Ok(PersonalAccessTokenList {
            data: rows.iter().map(item).collect(),
            pagination: Pagination {
                total: 100,
                offset: Some(offset.cast_signed()),
                limit: Some(limit.cast_signed()),
            },
        })
    }

    async fn create_personal_access_token(
        &self,
        _caller: (),
        request: CreatePersonalAccessTokenRequest,
    ) -> CreatePersonalAccessTokenResponse {
        let body = request.body;
        let opaque = body.token_type == Some(CreatePersonalAccessTokenTokenType::Opaque);
        CreatePersonalAccessTokenResponse::Created(CreatedToken {
            token: self.store.create(body.name, body.expiration_date, opaque),
        })
    }

    async fn delete_personal_access_token(
        &self,
        _caller: (),
        _request: DeletePersonalAccessTokenRequest,
    ) -> DeletePersonalAccessTokenResponse {
        DeletePersonalAccessTokenResponse::Ok(Deleted::default())
    }

    async fn create_personal_access_token_for_user(
        &self,
        _caller: (),
        _request: request::CreatePersonalAccessTokenForUserRequest,
    ) -> response::CreatePersonalAccessTokenForUserResponse {
        Reason::NotImplemented.into()
    }

    async fn revoke_all_personal_access_tokens(
        &self,
        _caller: (),
        _request: request::RevokeAllPersonalAccessTokensRequest,
    ) -> response::RevokeAllPersonalAccessTokensResponse {
        Reason::NotImplemented.into()
    }

    async fn retrieve_personal_access_token(
        &self,
        _caller: (),
        _request: request::RetrievePersonalAccessTokenRequest,
    ) -> response::RetrievePersonalAccessTokenResponse {
        Reason::NotImplemented.into()
    }
}

/// What is not measured: operations that nobody calls.
macro_rules! not_measured {
    ($tag:ident: $($name:ident $request:ident $response:ident;)*) => {
        impl $tag for Service {
            $(async fn $name(
                &self,
                _caller: (),
                _request: request::$request,
            ) -> response::$response {
                Reason::NotImplemented.into()
            })*
        }
    };
}

not_measured! { VirtualAccounts:
    list_virtual_accounts ListVirtualAccountsRequest ListVirtualAccountsResponse;
    apply_virtual_account ApplyVirtualAccountRequest ApplyVirtualAccountResponse;
    virtual_account_exists VirtualAccountExistsRequest VirtualAccountExistsResponse;
    get_virtual_account GetVirtualAccountRequest GetVirtualAccountResponse;
    delete_virtual_account DeleteVirtualAccountRequest DeleteVirtualAccountResponse;
    retrieve_virtual_account_token RetrieveVirtualAccountTokenRequest RetrieveVirtualAccountTokenResponse;
    regenerate_virtual_account_token RegenerateVirtualAccountTokenRequest RegenerateVirtualAccountTokenResponse;
    revoke_virtual_account_token RevokeVirtualAccountTokenRequest RevokeVirtualAccountTokenResponse;
}

not_measured! { Users:
    list_users ListUsersRequest ListUsersResponse;
    get_user GetUserRequest GetUserResponse;
    invite_user InviteUserRequest InviteUserResponse;
    activate_user ActivateUserRequest ActivateUserResponse;
    deactivate_user DeactivateUserRequest DeactivateUserResponse;
    set_user_roles SetUserRolesRequest SetUserRolesResponse;
    delete_user DeleteUserRequest DeleteUserResponse;
}

impl Verification for Service {
    async fn introspect_token(
        &self,
        _caller: (),
        _request: request::IntrospectTokenRequest,
    ) -> response::IntrospectTokenResponse {
        Reason::NotImplemented.into()
    }

    async fn get_json_web_key_set(&self) -> response::GetJsonWebKeySetResponse {
        Reason::NotImplemented.into()
    }
}

fn item(row: &Row) -> PersonalAccessToken {
    PersonalAccessToken {
        id: row.id.to_owned(),
        name: row.name.to_owned(),
        type_: "personal-access-token".to_owned(),
        account_id: row.account_id.to_owned(),
        tenant_name: row.tenant_name.to_owned(),
        manifest: Some(PersonalAccessTokenManifest {
            name: row.name.to_owned(),
            type_: PersonalAccessTokenManifestType::VirtualAccount,
            expiration_date: Some(row.expires),
            permissions: vec![Permission {
                resource_fqn: row.resource.to_owned(),
                resource_type: "cluster".to_owned(),
                role_id: row.role.to_owned(),
            }],
        }),
        created_by_subject: Subject {
            subject_id: row.user_id.to_owned(),
            subject_type: SubjectType::User,
            subject_slug: Some(row.user_email.to_owned()),
            subject_display_name: Some(row.user_name.to_owned()),
        },
        created_at: row.created_at,
        updated_at: row.created_at,
        created_by: Some(row.user_name.to_owned()),
        is_expired: Some(false),
        jwt_id: None,
        last_accessed_at: Some(row.last_accessed_at),
    }
}

impl Reject for Service {
    fn reject(&self, rejection: Rejection) -> Response {
        let (status, code, message) = match &rejection.reason {
            Reason::Malformed(_) => (400, "malformed_request", "the request cannot be read"),
            Reason::Invalid(_) => (400, "invalid_request", "the request is wrong"),
            Reason::UnsupportedMediaType { .. } => (415, "unsupported_media_type", "not JSON"),
            Reason::TooLarge { .. } => (413, "content_too_large", "the body is too large"),
            Reason::NotImplemented => (501, "not_implemented", "not written yet"),
            Reason::Timeout { .. } => (408, "request_timeout", "the body is too slow"),
            Reason::NotFound => (404, "not_found", "there is nothing at this path"),
            Reason::MethodNotAllowed { .. } => (405, "method_not_allowed", "not a method here"),
            Reason::NoCredential(_) | Reason::Unauthenticated(_) => {
                (401, "unauthenticated", "there is no valid credential")
            }
            Reason::Forbidden(_) => (403, "forbidden", "not allowed"),
            Reason::TooManyRequests { .. } => (429, "too_many_requests", "too many requests"),
            Reason::Unavailable(_) | Reason::InvalidResponse(_) => {
                (500, "internal_error", "the service failed")
            }
        };
        let details = match &rejection.reason {
            Reason::Invalid(violations) => Some(violations.iter().map(detail).collect()),
            _ => None,
        };
        let body = Error {
            status_code: status.into(),
            message: message.to_owned(),
            code: Some(ErrorCode::String(code.to_owned())),
            details,
        };
        let mut response = json_response(status, "application/json", &body);
        match rejection.reason {
            Reason::MethodNotAllowed { allow } => header(&mut response, "allow", allow),
            _ if status == 401 => header(&mut response, "www-authenticate", "Bearer"),
            _ => {}
        }
        response
    }
}

fn detail(violation: &Violation) -> ErrorDetail {
    ErrorDetail {
        in_: match violation.location {
            Location::Path => ErrorDetailIn::Path,
            Location::Query => ErrorDetailIn::Query,
            Location::Header => ErrorDetailIn::Header,
            Location::Cookie => ErrorDetailIn::Cookie,
            Location::Body => ErrorDetailIn::Body,
        },
        place: violation.place.clone(),
        rule: violation.rule.to_owned(),
        message: violation.message.clone(),
    }
}
