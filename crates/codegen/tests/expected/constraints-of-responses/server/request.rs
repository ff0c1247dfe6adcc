// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report};

/// The path parameters of `getName`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetNamePath {
    /// `id`.
    pub id: String,
}

impl GetNamePath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `getName` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetNameRequest {
    /// The path parameters.
    pub path: GetNamePath,
}

impl GetNameRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetNamePath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}
