// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use crate::types;
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report, Style};
use symbolon_runtime as runtime;

/// The path parameters of `getTrails`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetTrailsPath {
    /// `ids`.
    #[cfg_attr(feature = "statement", param(min_items = 1))]
    pub ids: Vec<i64>,
    /// `from`.
    #[cfg_attr(feature = "statement", param(style = Label, explode = false))]
    pub from: String,
    /// `to`.
    #[cfg_attr(feature = "statement", param(style = Matrix, explode = false))]
    pub to: uuid::Uuid,
    /// `stops`.
    #[cfg_attr(feature = "statement", param(style = Matrix, explode = true))]
    pub stops: Vec<String>,
    /// `options`.
    pub options: types::Options,
}

impl GetTrailsPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let ids = given
            .required_array_with(
                "ids",
                Style::Simple { explode: false },
                |value: &Vec<i64>, at, report| {
                    runtime::items(value.len(), Some(1), None, at, report);
                },
                report,
            );
        let from = given.required_value("from", Style::Label { explode: false }, report);
        let to = given.required_value("to", Style::Matrix { explode: false }, report);
        let stops = given
            .required_value("stops", Style::Matrix { explode: true }, report);
        let options = given
            .required_value("options", Style::Simple { explode: true }, report);
        Some(Self {
            ids: ids?,
            from: from?,
            to: to?,
            stops: stops?,
            options: options?,
        })
    }
}

/// What `getTrails` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetTrailsRequest {
    /// The path parameters.
    pub path: GetTrailsPath,
}

impl GetTrailsRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["ids", "from", "to", "stops", "options"])
            .await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetTrailsPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}
