// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
};

use symbolon_runtime as runtime;

/// The path parameters of `moveFerry`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct MoveFerryPath {
    /// `id`.
    pub id: String,
}

impl MoveFerryPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// The query parameters of `moveFerry`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct MoveFerryQuery {
    /// `id`.
    #[cfg_attr(feature = "statement", param(rename = "id", nullable = false))]
    pub query_id: Option<i64>,
    /// `body`.
    #[cfg_attr(feature = "statement", param(rename = "body", nullable = false))]
    pub body_: Option<String>,
    /// `client`.
    #[cfg_attr(feature = "statement", param(rename = "client", nullable = false))]
    pub client_: Option<String>,
}

impl MoveFerryQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let query_id = given.optional("id", report);
        let body_ = given.optional("body", report);
        let client_ = given.optional("client", report);
        Some(Self {
            query_id: query_id?,
            body_: body_?,
            client_: client_?,
        })
    }
}

/// The header parameters of `moveFerry`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Header)
)]
pub struct MoveFerryHeader {
    /// `id`.
    #[cfg_attr(feature = "statement", param(rename = "id", nullable = false))]
    pub header_id: Option<String>,
}

impl MoveFerryHeader {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let header_id = given.optional("id", report);
        Some(Self { header_id: header_id? })
    }
}

/// What `moveFerry` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveFerryRequest {
    /// The path parameters.
    pub path: MoveFerryPath,
    /// The query parameters.
    pub query: MoveFerryQuery,
    /// The header parameters.
    pub header: MoveFerryHeader,
    /// The body.
    pub body: types::MoveFerryBody,
}

impl MoveFerryRequest {
    pub(super) async fn decode(
        parts: &mut Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = MoveFerryPath::decode(parameters.at(Location::Path), &mut report);
        let query = MoveFerryQuery::decode(parameters.at(Location::Query), &mut report);
        let header = MoveFerryHeader::decode(
            parameters.at(Location::Header),
            &mut report,
        );
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::MoveFerryBody as runtime::Decode>::check,
            &mut report,
        )?;
        report
            .conclude(
                path
                    .zip(query)
                    .zip(header)
                    .zip(body)
                    .map(|(((path, query), header), body)| Self {
                        path,
                        query,
                        header,
                        body,
                    }),
            )
    }
}
