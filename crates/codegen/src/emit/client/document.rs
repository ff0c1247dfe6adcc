//! The document that progenitor reads: OpenAPI 3.0, and of each operation what progenitor
//! makes a builder of.
//!
//! progenitor knows one success and one error type, one media type, and few styles; and it
//! panics where a document has more. So it is told of each operation's arguments alone: every
//! one is a parameter whose type is a reference, replaced by a type of ours. What is sent and
//! what comes back is written beside it, by [`super::send`] and [`super::outcome`], from the
//! same model.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, TypeImpl};
use serde_json::{Map, Value, json};

use super::arguments::arguments;
use crate::emit::Surface;

/// The document, and the names in it that stand for others.
pub(super) struct Told {
    pub(super) document: Value,
    /// Replaced types: the name of a component, and the Rust type.
    types: Vec<(String, String)>,
}

impl Told {
    /// Tells progenitor of the types.
    pub(super) fn replace_types(&self, settings: &mut GenerationSettings) {
        for (name, ty) in &self.types {
            settings.with_replacement(name, ty, std::iter::empty::<TypeImpl>());
        }
    }
}

/// The name under which progenitor knows an operation.
pub(super) fn operation_name(index: usize) -> String {
    format!("operation{index:05}")
}

/// The name under which progenitor knows an argument. It sorts them by their names.
pub(super) fn argument_name(index: usize) -> String {
    format!("argument{index:03}")
}

/// A type as a path, which is all that progenitor takes: a tuple, or what is always null, under
/// another name for any type.
fn path(ty: &TokenStream) -> String {
    let text = ty.to_string().replace(' ', "");
    match syn::parse2::<syn::TypePath>(ty.clone()) {
        Ok(_) => text,
        Err(_) => format!("symbolon_runtime::client::Itself<{text}>"),
    }
}

/// Writes the document.
pub(super) fn document(surface: Surface<'_>) -> Told {
    let mut types: Vec<(String, String)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut paths = Map::new();
    for (index, operation) in surface.operations.iter().enumerate() {
        let arguments = arguments(surface, operation);
        let parameters: Vec<Value> = arguments
            .iter()
            .enumerate()
            .map(|(place, argument)| {
                let ty = path(&argument.ty);
                let number = *known.entry(ty.clone()).or_insert_with(|| {
                    types.push((format!("Type{}", types.len()), ty));
                    types.len() - 1
                });
                json!({
                    "name": argument_name(place),
                    "in": "query",
                    "required": argument.required,
                    "schema": { "$ref": format!("#/components/schemas/Type{number}") },
                })
            })
            .collect();
        paths.insert(
            format!("/{}", operation_name(index)),
            json!({ "get": {
                "operationId": operation_name(index),
                "parameters": parameters,
                "responses": { "200": { "description": "" } },
            } }),
        );
    }
    let schemas: Map<String, Value> = types
        .iter()
        .map(|(name, _)| (name.clone(), json!({ "type": "string" })))
        .collect();
    let document = json!({
        "openapi": "3.0.3",
        "info": {
            "title": surface.api.title,
            "version": surface.api.version,
            "description": surface.api.description,
        },
        "paths": paths,
        "components": { "schemas": schemas },
    });
    Told { document, types }
}
