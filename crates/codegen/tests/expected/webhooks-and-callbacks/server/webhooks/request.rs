// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
};

use symbolon_runtime as runtime;

/// The header parameters of `parcel-lost`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Header)
)]
pub struct ParcelLostHeader {
    /// `X-Signature`.
    #[cfg_attr(feature = "statement", param(rename = "X-Signature"))]
    pub x_signature: String,
}

impl ParcelLostHeader {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let x_signature = given.required("X-Signature", report);
        Some(Self { x_signature: x_signature? })
    }
}

/// What `parcel-lost` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ParcelLostRequest {
    /// The header parameters.
    pub header: ParcelLostHeader,
    /// The body.
    pub body: types::Parcel,
}

impl ParcelLostRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let header = ParcelLostHeader::decode(
            parameters.at(Location::Header),
            &mut report,
        );
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::Parcel as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(header.zip(body).map(|(header, body)| Self { header, body }))
    }
}

/// What `parcelArrived` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ParcelArrivedRequest {
    /// The body.
    pub body: types::Parcel,
}

impl ParcelArrivedRequest {
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
            <types::Parcel as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}
