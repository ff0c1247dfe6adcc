// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Shape`.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Shape {
    /// `circle`.
    Circle(ShapeCircle),
    /// `rectangle`.
    Rectangle(ShapeRectangle),
    /// `polygon`.
    Polygon(Polygon),
}

impl<'de> serde::Deserialize<'de> for Shape {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let (tag, value) = runtime::tagged(deserializer, "shape")?;
        match tag.as_str() {
            "circle" => runtime::variant(value).map(Self::Circle),
            "rectangle" => runtime::variant(value).map(Self::Rectangle),
            "polygon" => runtime::variant(value).map(Self::Polygon),
            _ => {
                Err(
                    runtime::unknown_tag(
                        "shape",
                        &tag,
                        &["circle", "rectangle", "polygon"],
                    ),
                )
            }
        }
    }
}

impl From<ShapeCircle> for Shape {
    fn from(value: ShapeCircle) -> Self {
        Self::Circle(value)
    }
}

impl From<ShapeRectangle> for Shape {
    fn from(value: ShapeRectangle) -> Self {
        Self::Rectangle(value)
    }
}

impl From<Polygon> for Shape {
    fn from(value: Polygon) -> Self {
        Self::Polygon(value)
    }
}

impl runtime::Decode for Shape {
    const EXPECTED: &'static str = "one of its variants";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        match self {
            Self::Circle(value) => {
                runtime::Decode::check(value, at, report);
            }
            Self::Rectangle(value) => {
                runtime::Decode::check(value, at, report);
            }
            Self::Polygon(value) => {
                runtime::Decode::check(value, at, report);
            }
        }
    }
}

/// `Polygon`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Polygon {
    /// `shape`.
    pub shape: PolygonShape,
    /// `corners`.
    pub corners: Vec<f64>,
}
runtime::object!(Polygon);

impl runtime::Decode for Polygon {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.corners, &at.property("corners"));
            runtime::items(value.len(), Some(3), None, at, report);
            for (index, value) in value.iter().enumerate() {
                let at = &at.item(index);
                runtime::finite(*value, at, report);
            }
        }
    }
}

/// `ShapeCircleShape`.
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
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum ShapeCircleShape {
    /// `circle`
    #[serde(rename = "circle")]
    Circle,
}

impl ShapeCircleShape {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Circle => "circle",
        }
    }
}

impl std::fmt::Display for ShapeCircleShape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Circle
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct ShapeCircle {
    /// `shape`.
    pub shape: ShapeCircleShape,
    /// `radius`.
    pub radius: f64,
}
runtime::object!(ShapeCircle);

impl runtime::Decode for ShapeCircle {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.radius, &at.property("radius"));
            runtime::finite(*value, at, report);
            runtime::minimum(*value, 0f64, at, report);
        }
    }
}

/// `ShapeRectangleShape`.
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
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum ShapeRectangleShape {
    /// `rectangle`
    #[serde(rename = "rectangle")]
    Rectangle,
}

impl ShapeRectangleShape {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rectangle => "rectangle",
        }
    }
}

impl std::fmt::Display for ShapeRectangleShape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Rectangle
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct ShapeRectangle {
    /// `shape`.
    pub shape: ShapeRectangleShape,
    /// `width`.
    pub width: f64,
    /// `height`.
    pub height: f64,
}
runtime::object!(ShapeRectangle);

impl runtime::Decode for ShapeRectangle {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.width, &at.property("width"));
            runtime::finite(*value, at, report);
        }
        {
            let (value, at) = (&self.height, &at.property("height"));
            runtime::finite(*value, at, report);
        }
    }
}

/// `PolygonShape`.
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
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum PolygonShape {
    /// `polygon`
    #[serde(rename = "polygon")]
    Polygon,
}

impl PolygonShape {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Polygon => "polygon",
        }
    }
}

impl std::fmt::Display for PolygonShape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
