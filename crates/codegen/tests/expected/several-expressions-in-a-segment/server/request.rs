// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report};
use symbolon_runtime as runtime;

/// The path parameters of `compareCharts`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct CompareChartsPath {
    /// `base`.
    pub base: String,
    /// `head`.
    pub head: String,
}

impl CompareChartsPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let base = given.required("base", report);
        let head = given.required("head", report);
        Some(Self { base: base?, head: head? })
    }
}

/// What `compareCharts` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareChartsRequest {
    /// The path parameters.
    pub path: CompareChartsPath,
}

impl CompareChartsRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["{base}...{head}"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = CompareChartsPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `archiveChart`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct ArchiveChartPath {
    /// `name`.
    pub name: String,
}

impl ArchiveChartPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let name = given.required("name", report);
        Some(Self { name: name? })
    }
}

/// What `archiveChart` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ArchiveChartRequest {
    /// The path parameters.
    pub path: ArchiveChartPath,
}

impl ArchiveChartRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["{name}:archive"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = ArchiveChartPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `getTile`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetTilePath {
    /// `zoom`.
    #[cfg_attr(feature = "statement", param(maximum = 20))]
    pub zoom: u64,
    /// `column`.
    pub column: i64,
    /// `row`.
    pub row: i64,
}

impl GetTilePath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let zoom = given
            .required_with(
                "zoom",
                |value: &u64, at, report| {
                    runtime::maximum(*value, 20, at, report);
                },
                report,
            );
        let column = given.required("column", report);
        let row = given.required("row", report);
        Some(Self {
            zoom: zoom?,
            column: column?,
            row: row?,
        })
    }
}

/// What `getTile` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetTileRequest {
    /// The path parameters.
    pub path: GetTilePath,
}

impl GetTileRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["zoom", "{column},{row}.png"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetTilePath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}
