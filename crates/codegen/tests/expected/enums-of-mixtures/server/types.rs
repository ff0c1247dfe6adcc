// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Loom`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Loom {
    /// How many shafts it has.
    pub shafts: LoomShafts,
    /// `pattern`.
    pub pattern: Pattern,
    /// `speed`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub speed: Option<LoomSpeed>,
    /// `signed`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub signed: Option<LoomSigned>,
    /// `size`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub size: Option<LoomSize>,
    /// `maybe`.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maybe: Option<Option<LoomMaybe>>,
}
runtime::object!(Loom);

impl Loom {
    /// A `Loom` with the properties that it has to have.
    pub fn new(shafts: LoomShafts, pattern: Pattern, speed: Option<LoomSpeed>) -> Self {
        Self {
            shafts,
            pattern,
            speed,
            signed: None,
            size: None,
            maybe: None,
        }
    }
}

impl runtime::Decode for Loom {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<LoomShafts>("shafts", report);
        object.has::<Pattern>("pattern", report);
        object.has::<Option<LoomSpeed>>("speed", report);
        object.may_have::<LoomSigned>("signed", report);
        object.may_have::<LoomSize>("size", report);
        object.may_have::<Option<LoomMaybe>>("maybe", report);
    }
}

/// How it is woven.
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
pub enum Pattern {
    /// `plain`
    #[serde(rename = "plain")]
    Plain,
    /// `twill`
    #[serde(rename = "twill")]
    Twill,
    /// `satin`
    #[serde(rename = "satin")]
    Satin,
}

impl Pattern {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Twill => "twill",
            Self::Satin => "satin",
        }
    }
}

impl std::fmt::Display for Pattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for Pattern {
    const EXPECTED: &'static str = "one of plain, twill, satin";
}

/// How many shafts it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LoomShafts {
    /// `4`
    X4,
    /// `8`
    X8,
    /// `16`
    X16,
}

impl serde::Serialize for LoomShafts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::X4 => serializer.serialize_i64(4),
            Self::X8 => serializer.serialize_i64(8),
            Self::X16 => serializer.serialize_i64(16),
        }
    }
}

impl<'de> serde::Deserialize<'de> for LoomShafts {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)?.to_string().as_str() {
            "4" => Ok(Self::X4),
            "8" => Ok(Self::X8),
            "16" => Ok(Self::X16),
            other => {
                Err(
                    serde::de::Error::custom(
                        format_args!("expected {}, found {other}", "one of 4, 8, 16"),
                    ),
                )
            }
        }
    }
}

#[cfg(feature = "statement")]
impl utoipa::PartialSchema for LoomShafts {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .enum_values(
                Some([serde_json::json!(4), serde_json::json!(8), serde_json::json!(16)]),
            )
            .into()
    }
}

#[cfg(feature = "statement")]
impl utoipa::ToSchema for LoomShafts {}
impl runtime::Decode for LoomShafts {
    const EXPECTED: &'static str = "one of 4, 8, 16";
}

/// `LoomSpeed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LoomSpeed {
    /// `"slow"`
    Slow,
    /// `1`
    X1,
    /// `2.5`
    X2_5,
    /// `true`
    True,
}

impl serde::Serialize for LoomSpeed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Slow => serializer.serialize_str("slow"),
            Self::X1 => serializer.serialize_i64(1),
            Self::X2_5 => serializer.serialize_f64(2.5),
            Self::True => serializer.serialize_bool(true),
        }
    }
}

impl<'de> serde::Deserialize<'de> for LoomSpeed {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)?.to_string().as_str() {
            "\"slow\"" => Ok(Self::Slow),
            "1" => Ok(Self::X1),
            "2.5" => Ok(Self::X2_5),
            "true" => Ok(Self::True),
            other => {
                Err(
                    serde::de::Error::custom(
                        format_args!(
                            "expected {}, found {other}", "one of \"slow\", 1, 2.5, true"
                        ),
                    ),
                )
            }
        }
    }
}

#[cfg(feature = "statement")]
impl utoipa::PartialSchema for LoomSpeed {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .enum_values(
                Some([
                    serde_json::json!("slow"),
                    serde_json::json!(1),
                    serde_json::json!(2.5),
                    serde_json::json!(true),
                ]),
            )
            .into()
    }
}

#[cfg(feature = "statement")]
impl utoipa::ToSchema for LoomSpeed {}
impl runtime::Decode for LoomSpeed {
    const EXPECTED: &'static str = "one of slow, 1, 2.5, true";
}

/// `LoomSigned`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LoomSigned {
    /// `-1`
    Minus1,
    /// `0`
    X0,
    /// `1`
    X1,
}

impl serde::Serialize for LoomSigned {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Minus1 => serializer.serialize_i64(-1),
            Self::X0 => serializer.serialize_i64(0),
            Self::X1 => serializer.serialize_i64(1),
        }
    }
}

impl<'de> serde::Deserialize<'de> for LoomSigned {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)?.to_string().as_str() {
            "-1" => Ok(Self::Minus1),
            "0" => Ok(Self::X0),
            "1" => Ok(Self::X1),
            other => {
                Err(
                    serde::de::Error::custom(
                        format_args!("expected {}, found {other}", "one of -1, 0, 1"),
                    ),
                )
            }
        }
    }
}

#[cfg(feature = "statement")]
impl utoipa::PartialSchema for LoomSigned {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .enum_values(
                Some([
                    serde_json::json!(- 1),
                    serde_json::json!(0),
                    serde_json::json!(1),
                ]),
            )
            .into()
    }
}

#[cfg(feature = "statement")]
impl utoipa::ToSchema for LoomSigned {}
impl runtime::Decode for LoomSigned {
    const EXPECTED: &'static str = "one of -1, 0, 1";
}

/// `LoomSize`.
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
pub enum LoomSize {
    /// `s`
    #[serde(rename = "s")]
    S,
    /// `S`
    #[serde(rename = "S")]
    S2,
    /// `5`
    #[serde(rename = "5")]
    X5,
    /// `+1`
    #[serde(rename = "+1")]
    Plus1,
    /// `-1`
    #[serde(rename = "-1")]
    Minus1,
    /// The empty text.
    #[serde(rename = "")]
    Empty,
    /// ` `
    #[serde(rename = " ")]
    Space,
    /// `ß`
    #[serde(rename = "ß")]
    SS,
    /// `for`
    #[serde(rename = "for")]
    For,
    /// `Self`
    #[serde(rename = "Self")]
    SelfType,
}

impl LoomSize {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::S2 => "S",
            Self::X5 => "5",
            Self::Plus1 => "+1",
            Self::Minus1 => "-1",
            Self::Empty => "",
            Self::Space => " ",
            Self::SS => "ß",
            Self::For => "for",
            Self::SelfType => "Self",
        }
    }
}

impl std::fmt::Display for LoomSize {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(feature = "statement")]
impl utoipa::PartialSchema for LoomSize {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .enum_values(
                Some([
                    serde_json::json!("s"),
                    serde_json::json!("S"),
                    serde_json::json!("5"),
                    serde_json::json!("+1"),
                    serde_json::json!("-1"),
                    serde_json::json!(""),
                    serde_json::json!(" "),
                    serde_json::json!("ß"),
                    serde_json::json!("for"),
                    serde_json::json!("Self"),
                ]),
            )
            .into()
    }
}

#[cfg(feature = "statement")]
impl utoipa::ToSchema for LoomSize {}
impl runtime::Decode for LoomSize {
    const EXPECTED: &'static str = "one of s, S, 5, +1, -1, \"\", \" \", ß, for, Self";
}

/// `LoomMaybe`.
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
pub enum LoomMaybe {
    /// `warp`
    #[serde(rename = "warp")]
    Warp,
    /// `weft`
    #[serde(rename = "weft")]
    Weft,
}

impl LoomMaybe {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warp => "warp",
            Self::Weft => "weft",
        }
    }
}

impl std::fmt::Display for LoomMaybe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for LoomMaybe {
    const EXPECTED: &'static str = "one of warp, weft";
}
