//! An API, ready to be written down in Rust: plain data, with every name already chosen.
//!
//! Both halves are written from this and from nothing else, so the two cannot differ in a
//! name, a type or a bound.

mod bound;
mod operation;
mod security;
mod types;

pub use bound::Bound;
pub use operation::{
    Body, Content, Header, Location, Method, Operation, Parameter, ParameterStyle, Payload,
    Response, Status,
};
pub use security::{Alternative, ApiKeyPlace, Scheme, SchemeKind};
pub use types::{
    Access, Additional, Constraints, EnumValue, Field, Float, Integer, Kind, Literal, Recursion,
    Scalar, Shape, Struct, Tagging, Text, Type, TypeDefinition, TypeId, Union, Variant,
};

/// A whole API.
#[derive(Debug, Clone, Default)]
pub struct Api {
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// `info.license`: its name, and its SPDX expression.
    pub license: Option<(String, Option<String>)>,
    /// The servers: URL and description.
    pub servers: Vec<(String, Option<String>)>,
    /// The groups that operations fall into by their first tag, in the order of the document.
    pub groups: Vec<Group>,
    /// The types, components first, in the order of the document.
    pub types: Vec<TypeDefinition>,
    /// The security schemes.
    pub schemes: Vec<Scheme>,
    /// The operations, in the order of the document.
    pub operations: Vec<Operation>,
    /// The groups of the webhooks and callbacks.
    pub webhook_groups: Vec<Group>,
    /// The webhooks and callbacks: requests that the API sends, and its users serve.
    pub webhooks: Vec<Operation>,
}

/// The operations of one tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The tag, as the document writes it.
    pub tag: String,
    /// The name of the trait.
    pub type_name: String,
    /// The name of the module that holds what belongs to the group.
    pub module: String,
    /// What the document says of the tag.
    pub description: Option<String>,
}

/// What a document says of something to a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs {
    /// One line.
    pub summary: Option<String>,
    /// More.
    pub description: Option<String>,
    /// Whether it should not be used any more.
    pub deprecated: bool,
}

impl Api {
    /// A type by its id.
    ///
    /// # Panics
    ///
    /// Never for an id of this API: lowering gives out no others.
    pub fn definition(&self, id: TypeId) -> &TypeDefinition {
        &self.types[id.0]
    }

    /// The operations of a group.
    pub fn operations_of(&self, group: usize) -> impl Iterator<Item = &Operation> {
        self.operations
            .iter()
            .filter(move |operation| operation.group == group)
    }
}
