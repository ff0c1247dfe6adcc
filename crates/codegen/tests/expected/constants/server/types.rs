// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Beacon`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Beacon {
    /// `kind`.
    pub kind: BeaconKind,
    /// `version`.
    pub version: BeaconVersion,
    /// `fixed`.
    pub fixed: BeaconFixed,
    /// `ratio`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub ratio: Option<BeaconRatio>,
    /// `nothing`.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nothing: Option<Option<()>>,
    /// `origin`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub origin: Option<std::collections::BTreeMap<String, serde_json::Value>>,
}
runtime::object!(Beacon);

impl Beacon {
    /// A `Beacon` with the properties that it has to have.
    pub fn new(kind: BeaconKind, version: BeaconVersion, fixed: BeaconFixed) -> Self {
        Self {
            kind,
            version,
            fixed,
            ratio: None,
            nothing: None,
            origin: None,
        }
    }
}

impl runtime::Decode for Beacon {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<BeaconKind>("kind", report);
        object.has::<BeaconVersion>("version", report);
        object.has::<BeaconFixed>("fixed", report);
        object.may_have::<BeaconRatio>("ratio", report);
        object.may_have::<Option<()>>("nothing", report);
        object
            .may_have::<
                std::collections::BTreeMap<String, serde_json::Value>,
            >("origin", report);
    }
}

/// `BeaconKind`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
pub enum BeaconKind {
    /// `beacon`
    #[serde(rename = "beacon")]
    Beacon,
}

impl BeaconKind {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Beacon => "beacon",
        }
    }
}

impl std::fmt::Display for BeaconKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for BeaconKind {
    const EXPECTED: &'static str = "one of beacon";
}

/// `BeaconVersion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BeaconVersion {
    /// `2`
    X2,
}

impl serde::Serialize for BeaconVersion {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::X2 => serializer.serialize_i64(2),
        }
    }
}

impl<'de> serde::Deserialize<'de> for BeaconVersion {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)?.to_string().as_str() {
            "2" => Ok(Self::X2),
            other => {
                Err(
                    serde::de::Error::custom(
                        format_args!("expected {}, found {other}", "one of 2"),
                    ),
                )
            }
        }
    }
}

#[cfg(feature = "statement")]
impl utoipa::PartialSchema for BeaconVersion {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .enum_values(Some([serde_json::json!(2)]))
            .into()
    }
}

#[cfg(feature = "statement")]
impl utoipa::ToSchema for BeaconVersion {}
impl runtime::Decode for BeaconVersion {
    const EXPECTED: &'static str = "one of 2";
}

/// `BeaconFixed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BeaconFixed {
    /// `true`
    True,
}

impl serde::Serialize for BeaconFixed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::True => serializer.serialize_bool(true),
        }
    }
}

impl<'de> serde::Deserialize<'de> for BeaconFixed {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)?.to_string().as_str() {
            "true" => Ok(Self::True),
            other => {
                Err(
                    serde::de::Error::custom(
                        format_args!("expected {}, found {other}", "one of true"),
                    ),
                )
            }
        }
    }
}

#[cfg(feature = "statement")]
impl utoipa::PartialSchema for BeaconFixed {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .enum_values(Some([serde_json::json!(true)]))
            .into()
    }
}

#[cfg(feature = "statement")]
impl utoipa::ToSchema for BeaconFixed {}
impl runtime::Decode for BeaconFixed {
    const EXPECTED: &'static str = "one of true";
}

/// `BeaconRatio`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BeaconRatio {
    /// `0.5`
    X0_5,
}

impl serde::Serialize for BeaconRatio {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::X0_5 => serializer.serialize_f64(0.5),
        }
    }
}

impl<'de> serde::Deserialize<'de> for BeaconRatio {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)?.to_string().as_str() {
            "0.5" => Ok(Self::X0_5),
            other => {
                Err(
                    serde::de::Error::custom(
                        format_args!("expected {}, found {other}", "one of 0.5"),
                    ),
                )
            }
        }
    }
}

#[cfg(feature = "statement")]
impl utoipa::PartialSchema for BeaconRatio {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .enum_values(Some([serde_json::json!(0.5)]))
            .into()
    }
}

#[cfg(feature = "statement")]
impl utoipa::ToSchema for BeaconRatio {}
impl runtime::Decode for BeaconRatio {
    const EXPECTED: &'static str = "one of 0.5";
}

/// `LightMode`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
pub enum LightMode {
    /// `steady`
    #[serde(rename = "steady")]
    Steady,
}

impl LightMode {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Steady => "steady",
        }
    }
}

impl std::fmt::Display for LightMode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for LightMode {
    const EXPECTED: &'static str = "one of steady";
}

impl runtime::FromText for LightMode {
    fn from_text(text: &str) -> Option<Self> {
        match text {
            "steady" => Some(Self::Steady),
            _ => None,
        }
    }
}
