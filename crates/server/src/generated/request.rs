// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report, Style,
};

use symbolon_runtime as runtime;

/// The query parameters of `listPersonalAccessTokens`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct ListPersonalAccessTokensQuery {
    /// Number of items per page.
    #[cfg_attr(
        feature = "statement",
        param(minimum = 1, maximum = 1000, default = 100, required = false)
    )]
    pub limit: u64,
    /// Number of items to skip.
    #[cfg_attr(
        feature = "statement",
        param(maximum = 9007199254740991i64, default = 0, required = false)
    )]
    pub offset: u64,
    /// Keep only the tokens whose name contains this text.
    #[cfg_attr(
        feature = "statement",
        param(rename = "nameSearchQuery", nullable = false)
    )]
    pub name_search_query: Option<String>,
}

impl ListPersonalAccessTokensQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let limit = given
            .optional_with(
                "limit",
                |value: &u64, at, report| {
                    runtime::minimum(*value, 1, at, report);
                    runtime::maximum(*value, 1000, at, report);
                },
                report,
            );
        let offset = given
            .optional_with(
                "offset",
                |value: &u64, at, report| {
                    runtime::maximum(*value, 9007199254740991, at, report);
                },
                report,
            );
        let name_search_query = given.optional("nameSearchQuery", report);
        Some(Self {
            limit: limit?.unwrap_or(100),
            offset: offset?.unwrap_or(0),
            name_search_query: name_search_query?,
        })
    }
}

/// What `listPersonalAccessTokens` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPersonalAccessTokensRequest {
    /// The query parameters.
    pub query: ListPersonalAccessTokensQuery,
}

impl ListPersonalAccessTokensRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = ListPersonalAccessTokensQuery::decode(
            parameters.at(Location::Query),
            &mut report,
        );
        report.conclude(query.map(|query| Self { query }))
    }
}

/// What `createPersonalAccessToken` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenRequest {
    /// The body.
    pub body: types::CreatePersonalAccessToken,
}

impl CreatePersonalAccessTokenRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::CreatePersonalAccessToken as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `createPersonalAccessTokenForUser` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenForUserRequest {
    /// The body.
    pub body: types::CreatePersonalAccessTokenForUser,
}

impl CreatePersonalAccessTokenForUserRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::CreatePersonalAccessTokenForUser as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `revokeAllPersonalAccessTokens` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeAllPersonalAccessTokensRequest {
    /// The body.
    pub body: types::UserSelection,
}

impl RevokeAllPersonalAccessTokensRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::UserSelection as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// The path parameters of `deletePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct DeletePersonalAccessTokenPath {
    /// The token's `id`, as the list gives it.
    pub id: String,
}

impl DeletePersonalAccessTokenPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `deletePersonalAccessToken` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct DeletePersonalAccessTokenRequest {
    /// The path parameters.
    pub path: DeletePersonalAccessTokenPath,
}

impl DeletePersonalAccessTokenRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = DeletePersonalAccessTokenPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `retrievePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct RetrievePersonalAccessTokenPath {
    /// The token's name.
    pub name: String,
}

impl RetrievePersonalAccessTokenPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let name = given.required("name", report);
        Some(Self { name: name? })
    }
}

/// What `retrievePersonalAccessToken` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrievePersonalAccessTokenRequest {
    /// The path parameters.
    pub path: RetrievePersonalAccessTokenPath,
}

impl RetrievePersonalAccessTokenRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["name"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = RetrievePersonalAccessTokenPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The query parameters of `listVirtualAccounts`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct ListVirtualAccountsQuery {
    /// Number of items per page.
    #[cfg_attr(
        feature = "statement",
        param(minimum = 1, maximum = 1000, default = 100, required = false)
    )]
    pub limit: u64,
    /// Number of items to skip.
    #[cfg_attr(
        feature = "statement",
        param(maximum = 9007199254740991i64, default = 0, required = false)
    )]
    pub offset: u64,
    /// Keep only the accounts whose name contains this text.
    #[cfg_attr(
        feature = "statement",
        param(rename = "nameSearchQuery", nullable = false)
    )]
    pub name_search_query: Option<String>,
    /// Keep only the accounts that one of these teams owns.
    #[cfg_attr(
        feature = "statement",
        param(rename = "ownedByTeams", max_items = 100, nullable = false)
    )]
    pub owned_by_teams: Option<Vec<String>>,
    /// Keep only the accounts that have expired, or only those that have not.
    #[cfg_attr(feature = "statement", param(rename = "isExpired", nullable = false))]
    pub is_expired: Option<bool>,
}

impl ListVirtualAccountsQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let limit = given
            .optional_with(
                "limit",
                |value: &u64, at, report| {
                    runtime::minimum(*value, 1, at, report);
                    runtime::maximum(*value, 1000, at, report);
                },
                report,
            );
        let offset = given
            .optional_with(
                "offset",
                |value: &u64, at, report| {
                    runtime::maximum(*value, 9007199254740991, at, report);
                },
                report,
            );
        let name_search_query = given.optional("nameSearchQuery", report);
        let owned_by_teams = given
            .optional_array_with(
                "ownedByTeams",
                Style::Form { explode: true },
                |value: &Vec<String>, at, report| {
                    runtime::items(value.len(), None, Some(100), at, report);
                },
                report,
            );
        let is_expired = given.optional("isExpired", report);
        Some(Self {
            limit: limit?.unwrap_or(100),
            offset: offset?.unwrap_or(0),
            name_search_query: name_search_query?,
            owned_by_teams: owned_by_teams?,
            is_expired: is_expired?,
        })
    }
}

/// What `listVirtualAccounts` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ListVirtualAccountsRequest {
    /// The query parameters.
    pub query: ListVirtualAccountsQuery,
}

impl ListVirtualAccountsRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?
            .claiming(
                &["limit", "offset", "nameSearchQuery", "ownedByTeams", "isExpired"],
            );
        let query = ListVirtualAccountsQuery::decode(
            parameters.at(Location::Query),
            &mut report,
        );
        report.conclude(query.map(|query| Self { query }))
    }
}

/// What `applyVirtualAccount` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ApplyVirtualAccountRequest {
    /// The body.
    pub body: types::ApplyVirtualAccount,
}

impl ApplyVirtualAccountRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::ApplyVirtualAccount as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// The query parameters of `virtualAccountExists`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct VirtualAccountExistsQuery {
    /// The account's name.
    pub name: String,
}

impl VirtualAccountExistsQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let name = given.required("name", report);
        Some(Self { name: name? })
    }
}

/// What `virtualAccountExists` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct VirtualAccountExistsRequest {
    /// The query parameters.
    pub query: VirtualAccountExistsQuery,
}

impl VirtualAccountExistsRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = VirtualAccountExistsQuery::decode(
            parameters.at(Location::Query),
            &mut report,
        );
        report.conclude(query.map(|query| Self { query }))
    }
}

/// The path parameters of `getVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetVirtualAccountPath {
    /// The account's `id`.
    pub id: String,
}

impl GetVirtualAccountPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `getVirtualAccount` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetVirtualAccountRequest {
    /// The path parameters.
    pub path: GetVirtualAccountPath,
}

impl GetVirtualAccountRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetVirtualAccountPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `deleteVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct DeleteVirtualAccountPath {
    /// The account's `id`.
    pub id: String,
}

impl DeleteVirtualAccountPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `deleteVirtualAccount` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteVirtualAccountRequest {
    /// The path parameters.
    pub path: DeleteVirtualAccountPath,
}

impl DeleteVirtualAccountRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = DeleteVirtualAccountPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `retrieveVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct RetrieveVirtualAccountTokenPath {
    /// The account's `id`.
    pub id: String,
}

impl RetrieveVirtualAccountTokenPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `retrieveVirtualAccountToken` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrieveVirtualAccountTokenRequest {
    /// The path parameters.
    pub path: RetrieveVirtualAccountTokenPath,
}

impl RetrieveVirtualAccountTokenRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = RetrieveVirtualAccountTokenPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `regenerateVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct RegenerateVirtualAccountTokenPath {
    /// The account's `id`.
    pub id: String,
}

impl RegenerateVirtualAccountTokenPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `regenerateVirtualAccountToken` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct RegenerateVirtualAccountTokenRequest {
    /// The path parameters.
    pub path: RegenerateVirtualAccountTokenPath,
    /// The body.
    pub body: types::RegenerateToken,
}

impl RegenerateVirtualAccountTokenRequest {
    pub(super) async fn decode(
        parts: &mut Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = RegenerateVirtualAccountTokenPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::RegenerateToken as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(path.zip(body).map(|(path, body)| Self { path, body }))
    }
}

/// The path parameters of `revokeVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct RevokeVirtualAccountTokenPath {
    /// The account's `id`.
    pub id: String,
    /// The token's `id`, as the account's `jwts` give it.
    #[cfg_attr(feature = "statement", param(rename = "jwtId"))]
    pub jwt_id: String,
}

impl RevokeVirtualAccountTokenPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        let jwt_id = given.required("jwtId", report);
        Some(Self { id: id?, jwt_id: jwt_id? })
    }
}

/// What `revokeVirtualAccountToken` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeVirtualAccountTokenRequest {
    /// The path parameters.
    pub path: RevokeVirtualAccountTokenPath,
}

impl RevokeVirtualAccountTokenRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id", "jwtId"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = RevokeVirtualAccountTokenPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The query parameters of `listUsers`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct ListUsersQuery {
    /// Number of items per page.
    #[cfg_attr(
        feature = "statement",
        param(minimum = 1, maximum = 1000, default = 100, required = false)
    )]
    pub limit: u64,
    /// Number of items to skip.
    #[cfg_attr(
        feature = "statement",
        param(maximum = 9007199254740991i64, default = 0, required = false)
    )]
    pub offset: u64,
    /// Keep only the users whose e-mail address contains this text.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub query: Option<String>,
    /// List the users who are deactivated, too.
    #[cfg_attr(
        feature = "statement",
        param(rename = "showInvalidUsers", default = false, required = false)
    )]
    pub show_invalid_users: bool,
}

impl ListUsersQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let limit = given
            .optional_with(
                "limit",
                |value: &u64, at, report| {
                    runtime::minimum(*value, 1, at, report);
                    runtime::maximum(*value, 1000, at, report);
                },
                report,
            );
        let offset = given
            .optional_with(
                "offset",
                |value: &u64, at, report| {
                    runtime::maximum(*value, 9007199254740991, at, report);
                },
                report,
            );
        let query = given.optional("query", report);
        let show_invalid_users = given.optional("showInvalidUsers", report);
        Some(Self {
            limit: limit?.unwrap_or(100),
            offset: offset?.unwrap_or(0),
            query: query?,
            show_invalid_users: show_invalid_users?.unwrap_or(false),
        })
    }
}

/// What `listUsers` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ListUsersRequest {
    /// The query parameters.
    pub query: ListUsersQuery,
}

impl ListUsersRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = ListUsersQuery::decode(parameters.at(Location::Query), &mut report);
        report.conclude(query.map(|query| Self { query }))
    }
}

/// What `inviteUser` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct InviteUserRequest {
    /// The body.
    pub body: types::InviteUser,
}

impl InviteUserRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::InviteUser as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `activateUser` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivateUserRequest {
    /// The body.
    pub body: types::UserSelection,
}

impl ActivateUserRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::UserSelection as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `deactivateUser` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct DeactivateUserRequest {
    /// The body.
    pub body: types::UserSelection,
}

impl DeactivateUserRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::UserSelection as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `setUserRoles` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct SetUserRolesRequest {
    /// The body.
    pub body: types::SetUserRoles,
}

impl SetUserRolesRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::SetUserRoles as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// The path parameters of `getUser`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetUserPath {
    /// The user's `id`.
    pub id: String,
}

impl GetUserPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `getUser` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserRequest {
    /// The path parameters.
    pub path: GetUserPath,
}

impl GetUserRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetUserPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `deleteUser`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct DeleteUserPath {
    /// The user's `id`.
    pub id: String,
}

impl DeleteUserPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `deleteUser` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteUserRequest {
    /// The path parameters.
    pub path: DeleteUserPath,
}

impl DeleteUserRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = DeleteUserPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}

/// What `introspectToken` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct IntrospectTokenRequest {
    /// The body.
    pub body: types::IntrospectToken,
}

impl IntrospectTokenRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/x-www-form-urlencoded"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::form(
            &bytes,
            &[],
            <types::IntrospectToken as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}
