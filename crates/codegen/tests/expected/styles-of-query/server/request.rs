// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use crate::types;
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report, Style};

/// The query parameters of `findLighthouses`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct FindLighthousesQuery {
    /// Repeated once per coast.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub coast: Option<Vec<String>>,
    /// `colours`.
    #[cfg_attr(
        feature = "statement",
        param(style = Form, explode = false, nullable = false)
    )]
    pub colours: Option<Vec<types::Colour>>,
    /// `heights`.
    #[cfg_attr(
        feature = "statement",
        param(style = SpaceDelimited, explode = false, nullable = false)
    )]
    pub heights: Option<Vec<i32>>,
    /// `years`.
    #[cfg_attr(feature = "statement", param(style = PipeDelimited, explode = false))]
    pub years: Vec<i64>,
    /// Each property is a parameter of its own.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub near: Option<types::Position>,
    /// `area`.
    #[cfg_attr(
        feature = "statement",
        param(style = Form, explode = false, nullable = false)
    )]
    pub area: Option<types::Area>,
    /// `next`.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub next: Option<String>,
    /// `lit`.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub lit: Option<bool>,
}

impl FindLighthousesQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let coast = given.optional_array("coast", Style::Form { explode: true }, report);
        let colours = given
            .optional_array("colours", Style::Form { explode: false }, report);
        let heights = given.optional_array("heights", Style::SpaceDelimited, report);
        let years = given.required_array("years", Style::PipeDelimited, report);
        let near = given.optional_value("near", Style::Form { explode: true }, report);
        let area = given.optional_value("area", Style::Form { explode: false }, report);
        let next = given.optional("next", report);
        let lit = given.optional("lit", report);
        Some(Self {
            coast: coast?,
            colours: colours?,
            heights: heights?,
            years: years?,
            near: near?,
            area: area?,
            next: next?,
            lit: lit?,
        })
    }
}

/// What `findLighthouses` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct FindLighthousesRequest {
    /// The query parameters.
    pub query: FindLighthousesQuery,
}

impl FindLighthousesRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?
            .claiming(
                &["coast", "colours", "heights", "years", "near", "area", "next", "lit"],
            );
        let query = FindLighthousesQuery::decode(
            parameters.at(Location::Query),
            &mut report,
        );
        report.conclude(query.map(|query| Self { query }))
    }
}
