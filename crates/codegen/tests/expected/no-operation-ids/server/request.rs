// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report};

/// The path parameters of `boat`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct Boat2Path {
    /// `id`.
    pub id: String,
}

impl Boat2Path {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `boat` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Boat2Request {
    /// The path parameters.
    pub path: Boat2Path,
}

impl Boat2Request {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = Boat2Path::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `Boat`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct Boat3Path {
    /// `id`.
    pub id: String,
}

impl Boat3Path {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `Boat` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Boat3Request {
    /// The path parameters.
    pub path: Boat3Path,
}

impl Boat3Request {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = Boat3Path::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `get_boats_boat_crew`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetBoatsBoatCrewPath {
    /// `boat`.
    pub boat: String,
}

impl GetBoatsBoatCrewPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let boat = given.required("boat", report);
        Some(Self { boat: boat? })
    }
}

/// What `get_boats_boat_crew` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetBoatsBoatCrewRequest {
    /// The path parameters.
    pub path: GetBoatsBoatCrewPath,
}

impl GetBoatsBoatCrewRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["boat"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetBoatsBoatCrewPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `boats/crew-set`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct BoatsCrewSetPath {
    /// `boat`.
    pub boat: String,
}

impl BoatsCrewSetPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let boat = given.required("boat", report);
        Some(Self { boat: boat? })
    }
}

/// What `boats/crew-set` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct BoatsCrewSetRequest {
    /// The path parameters.
    pub path: BoatsCrewSetPath,
}

impl BoatsCrewSetRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["boat"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = BoatsCrewSetPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}

/// The path parameters of `get_boats_vessel_sails`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetBoatsVesselSailsPath {
    /// `vessel`.
    pub vessel: String,
}

impl GetBoatsVesselSailsPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let vessel = given.required("vessel", report);
        Some(Self { vessel: vessel? })
    }
}

/// What `get_boats_vessel_sails` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetBoatsVesselSailsRequest {
    /// The path parameters.
    pub path: GetBoatsVesselSailsPath,
}

impl GetBoatsVesselSailsRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["vessel"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetBoatsVesselSailsPath::decode(
            parameters.at(Location::Path),
            &mut report,
        );
        report.conclude(path.map(|path| Self { path }))
    }
}
