// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use crate::types;
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report, Style};

/// The header parameters of `getDesk`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Header)
)]
pub struct GetDeskHeader {
    /// `X-Shelves`.
    #[cfg_attr(feature = "statement", param(rename = "X-Shelves", nullable = false))]
    pub x_shelves: Option<Vec<i64>>,
    /// `X-Reader`.
    #[cfg_attr(feature = "statement", param(rename = "X-Reader", nullable = false))]
    pub x_reader: Option<types::Reader>,
}

impl GetDeskHeader {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let x_shelves = given
            .optional_array("X-Shelves", Style::Simple { explode: false }, report);
        let x_reader = given
            .optional_value("X-Reader", Style::Simple { explode: true }, report);
        Some(Self {
            x_shelves: x_shelves?,
            x_reader: x_reader?,
        })
    }
}

/// The cookie parameters of `getDesk`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Cookie)
)]
pub struct GetDeskCookie {
    /// `visit`.
    pub visit: uuid::Uuid,
    /// `lamp`.
    #[cfg_attr(feature = "statement", param(default = false, required = false))]
    pub lamp: bool,
}

impl GetDeskCookie {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let visit = given.required("visit", report);
        let lamp = given.optional("lamp", report);
        Some(Self {
            visit: visit?,
            lamp: lamp?.unwrap_or(false),
        })
    }
}

/// What `getDesk` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetDeskRequest {
    /// The header parameters.
    pub header: GetDeskHeader,
    /// The cookie parameters.
    pub cookie: GetDeskCookie,
}

impl GetDeskRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let header = GetDeskHeader::decode(parameters.at(Location::Header), &mut report);
        let cookie = GetDeskCookie::decode(parameters.at(Location::Cookie), &mut report);
        report
            .conclude(header.zip(cookie).map(|(header, cookie)| Self { header, cookie }))
    }
}
