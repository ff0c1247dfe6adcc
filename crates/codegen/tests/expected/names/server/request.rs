// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report};

/// The path parameters of `type`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct TypePath {
    /// `type`.
    #[cfg_attr(feature = "statement", param(rename = "type"))]
    pub type_: String,
}

impl TypePath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let type_ = given.required("type", report);
        Some(Self { type_: type_? })
    }
}

/// The query parameters of `type`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct TypeQuery {
    /// `filter[name]`.
    #[cfg_attr(feature = "statement", param(rename = "filter[name]", nullable = false))]
    pub filter_name: Option<String>,
    /// `2nd`.
    #[cfg_attr(feature = "statement", param(rename = "2nd", nullable = false))]
    pub x2nd: Option<String>,
    /// `fooBar`.
    #[cfg_attr(feature = "statement", param(rename = "fooBar", nullable = false))]
    pub foo_bar: Option<String>,
    /// `foo_bar`.
    #[cfg_attr(feature = "statement", param(rename = "foo_bar", nullable = false))]
    pub query_foo_bar: Option<String>,
    /// `new`.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub new: Option<String>,
    /// `send`.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub send: Option<String>,
}

impl TypeQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let filter_name = given.optional("filter[name]", report);
        let x2nd = given.optional("2nd", report);
        let foo_bar = given.optional("fooBar", report);
        let query_foo_bar = given.optional("foo_bar", report);
        let new = given.optional("new", report);
        let send = given.optional("send", report);
        Some(Self {
            filter_name: filter_name?,
            x2nd: x2nd?,
            foo_bar: foo_bar?,
            query_foo_bar: query_foo_bar?,
            new: new?,
            send: send?,
        })
    }
}

/// What `type` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeRequest {
    /// The path parameters.
    pub path: TypePath,
    /// The query parameters.
    pub query: TypeQuery,
}

impl TypeRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["type"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = TypePath::decode(parameters.at(Location::Path), &mut report);
        let query = TypeQuery::decode(parameters.at(Location::Query), &mut report);
        report.conclude(path.zip(query).map(|(path, query)| Self { path, query }))
    }
}
