// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report};

/// The path parameters of `getLoaf`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetLoafPath {
    /// `id`.
    pub id: i64,
}

impl GetLoafPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `getLoaf` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetLoafRequest {
    /// The path parameters.
    pub path: GetLoafPath,
}

impl GetLoafRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetLoafPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}
