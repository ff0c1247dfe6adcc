//! Types, with their Rust names, their constraints and their nullability.

use super::{Bound, Docs};
use crate::source::Span;

/// Which of [`super::Api::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// A type that has a name.
#[derive(Debug, Clone)]
pub struct TypeDefinition {
    /// The name in Rust.
    pub name: String,
    /// The name among the document's components; `None` if it was written in place.
    pub component: Option<String>,
    /// Whether null is one of its values.
    pub nullable: bool,
    /// What it is.
    pub shape: Shape,
    /// The document's words.
    pub docs: Docs,
    /// Where the document declares it, for findings of later stages.
    pub span: Span,
}

/// What a named type is.
#[derive(Debug, Clone)]
#[allow(
    clippy::large_enum_variant,
    reason = "there is one for each schema, and none in a list that is searched"
)]
pub enum Shape {
    /// An object with known properties.
    Struct(Struct),
    /// One of these values.
    Enum(Vec<EnumValue>),
    /// One of these types (`oneOf`, `anyOf`, a list of types).
    Union(Union),
    /// Another type under a name of its own.
    Newtype(Type),
}

/// An object with known properties.
#[derive(Debug, Clone, Default)]
pub struct Struct {
    /// The properties, in the order of the document.
    pub fields: Vec<Field>,
    /// What other properties it may have.
    pub additional: Additional,
    /// `minProperties` (Validation, section 6.5.2).
    pub min_properties: Option<usize>,
    /// `maxProperties` (Validation, section 6.5.1).
    pub max_properties: Option<usize>,
    /// Whether its values are the parts of a `multipart` body, files among them, and so have
    /// no JSON form.
    pub multipart: bool,
}

/// What properties an object may have that it does not name.
#[derive(Debug, Clone, Default)]
pub enum Additional {
    /// Any, and they are ignored: the default of JSON Schema.
    #[default]
    Ignored,
    /// None.
    Forbidden,
    /// Any name, each of this type.
    Typed(Box<Type>),
}

/// A property.
#[derive(Debug, Clone)]
pub struct Field {
    /// The name on the wire.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Whether it has to be there.
    pub required: bool,
    /// Its type.
    pub ty: Type,
    /// What its absence means.
    pub default: Option<Literal>,
    /// In which direction it travels.
    pub access: Access,
    /// The document's words.
    pub docs: Docs,
}

/// In which direction a property travels (OAS 3.1, section 4.8.24; Validation, section 9.4).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Access {
    /// Both.
    #[default]
    Both,
    /// `readOnly`: the server sets it, and a request need not have it.
    ReadOnly,
    /// `writeOnly`: the client sets it, and a response need not have it.
    WriteOnly,
}

/// A value of an enum.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumValue {
    /// The value on the wire.
    pub wire: Scalar,
    /// The name of the variant.
    pub name: String,
}

/// A value that is neither an array nor an object, nor null.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i128),
    /// A number.
    Number(f64),
    /// True or false.
    Boolean(bool),
}

/// One of several types.
#[derive(Debug, Clone)]
pub struct Union {
    /// The types, in the order of the document.
    pub variants: Vec<Variant>,
    /// How a value shows which of them it is.
    pub tagging: Tagging,
}

/// How a value of a union shows which variant it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tagging {
    /// It does not: the variants are tried in their order.
    Untagged,
    /// By the text of this property (a discriminator, or a property whose constants differ).
    /// The property is one of the fields of each variant's own type as well.
    Property(String),
}

/// A variant of a union.
#[derive(Debug, Clone)]
pub struct Variant {
    /// The name of the variant.
    pub name: String,
    /// What it carries.
    pub ty: Type,
    /// The values of the tagging property that name it; none in an untagged union.
    pub tags: Vec<String>,
}

/// A type as it stands at a place.
#[derive(Debug, Clone)]
pub struct Type {
    /// What it is.
    pub kind: Kind,
    /// Whether null is one of its values.
    pub nullable: bool,
    /// What else its values have to keep to.
    pub constraints: Constraints,
    /// How it leads back to the type that it stands in, if it does.
    pub recursion: Recursion,
}

impl Type {
    /// A type that is nothing but this: not null, without constraints.
    pub fn plain(kind: Kind) -> Self {
        Self {
            kind,
            nullable: false,
            constraints: Constraints::default(),
            recursion: Recursion::None,
        }
    }
}

/// Whether a type leads back to the one that it stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Recursion {
    /// It does not.
    #[default]
    None,
    /// It does, through an array or a map.
    Indirect,
    /// It does, directly: without a box the type would have no size.
    Direct,
}

/// What a type is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A text.
    Text(Text),
    /// A whole number.
    Integer(Integer),
    /// A number.
    Number(Float),
    /// True or false.
    Boolean,
    /// An array.
    Array(Box<Type>),
    /// An array of so many items, each of a type of its own.
    Tuple(Vec<Type>),
    /// An object with free names.
    Map(Box<Type>),
    /// A type that has a name.
    Named(TypeId),
    /// Null, and nothing else.
    Null,
    /// A file: a binary part of a `multipart` body. It has no JSON form.
    File,
    /// Any JSON value: the document says nothing of it, or nothing that Rust has a type for
    /// (which is a finding of the code `untyped`).
    Any,
}

/// What a text is, by its `format`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// Any text.
    Plain,
    /// A text of a format that Rust has no type for: `email`, say. It is kept as a text.
    Formatted(String),
    /// `date-time` (RFC 3339).
    DateTime,
    /// `date` (RFC 3339).
    Date,
    /// `uuid` (RFC 9562).
    Uuid,
    /// `byte`, or `contentEncoding: base64`: bytes in base64 (RFC 4648, section 4).
    Base64,
    /// `ipv4`.
    Ipv4,
    /// `ipv6`.
    Ipv6,
}

/// How a whole number is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all")]
pub enum Integer {
    I32,
    I64,
    U32,
    U64,
}

/// How a number is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all")]
pub enum Float {
    F32,
    F64,
}

/// The validation keywords that a type alone does not enforce (Validation, section 6).
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(missing_docs, reason = "the names are those of the keywords")]
pub struct Constraints {
    pub minimum: Option<Bound>,
    pub maximum: Option<Bound>,
    pub exclusive_minimum: Option<Bound>,
    pub exclusive_maximum: Option<Bound>,
    pub multiple_of: Option<f64>,
    pub min_length: Option<usize>,
    pub max_length: Option<usize>,
    pub pattern: Option<String>,
    pub min_items: Option<usize>,
    pub max_items: Option<usize>,
    pub unique_items: bool,
    pub min_properties: Option<usize>,
    pub max_properties: Option<usize>,
    /// `propertyNames` (Core, section 10.3.2.4) of an object with free names: how long a name is,
    /// and its pattern.
    pub names: Option<Box<Constraints>>,
}

impl Constraints {
    /// Of the bounds of a number those that a whole number's type does not set by itself, each
    /// made a whole number of that type.
    #[must_use]
    pub fn within(&self, integer: Integer) -> Self {
        let (least, most) = match integer {
            Integer::I32 => (i128::from(i32::MIN), i128::from(i32::MAX)),
            Integer::U32 => (0, i128::from(u32::MAX)),
            Integer::I64 => (i128::from(i64::MIN), i128::from(i64::MAX)),
            Integer::U64 => (0, i128::from(u64::MAX)),
        };
        let low = |bound: &i128| *bound > least && *bound <= most;
        let high = |bound: &i128| *bound >= least && *bound < most;
        let up = |bound: Option<Bound>| bound.map(Bound::ceil);
        let down = |bound: Option<Bound>| bound.map(Bound::floor);
        Self {
            minimum: up(self.minimum).filter(low).map(Bound::Integer),
            maximum: down(self.maximum).filter(high).map(Bound::Integer),
            exclusive_minimum: down(self.exclusive_minimum)
                .filter(high)
                .map(Bound::Integer),
            exclusive_maximum: up(self.exclusive_maximum).filter(low).map(Bound::Integer),
            ..self.clone()
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A default value.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    /// A text, a number, true or false.
    Scalar(Scalar),
    /// A value of an enum: its index.
    EnumValue(TypeId, usize),
    /// A value of a type under a name of its own.
    Newtype(TypeId, Box<Literal>),
    /// An array of such.
    Array(Vec<Literal>),
    /// An object without properties.
    EmptyMap,
}
