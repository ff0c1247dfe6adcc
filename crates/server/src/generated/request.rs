// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
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
