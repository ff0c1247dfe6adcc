//! This client × this server × `openapi.yaml`.
//!
//! The drivers are generated; what is here brings the three witnesses together.

#[rustfmt::skip]
#[allow(clippy::panic, missing_docs, reason = "what the drivers cannot carry on from ends the test")]
pub mod generated;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use symbolon_conformance::document::Document;
use symbolon_conformance::suite::{Contract, Statements};

/// The document and both halves. A refused request is worded by the token service's own function.
///
/// # Errors
///
/// If the document cannot be read, or the server's statement is no JSON.
pub fn contract() -> Result<Contract, String> {
    Ok(Contract {
        document: document()?,
        surfaces: generated::surfaces(symbolon::api::rejection::reject),
        statements: Some(Statements {
            server: server_statement()?,
            client: client_statement(),
        }),
    })
}

/// The document to hold the halves against: the one that `SYMBOLON_SPEC` names, or else
/// `openapi.yaml`. A relative name is seen from the workspace.
///
/// # Errors
///
/// If a file cannot be read, or is no OpenAPI document.
pub fn document() -> Result<Document, String> {
    // A test runs in the folder of its package, which is not where its variables were thought of.
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = package.parent().unwrap_or(package);
    let name = std::env::var("SYMBOLON_SPEC").unwrap_or_else(|_| "openapi.yaml".to_owned());
    Document::load_file(&root.join(&name)).map_err(|error| format!("{name}: {error}"))
}

/// What the server states of itself, by utoipa.
///
/// # Errors
///
/// If the statement is no JSON.
pub fn server_statement() -> Result<Value, String> {
    serde_json::to_value(symbolon_server::statement::statement()).map_err(|error| error.to_string())
}

/// What the client states of itself, by schemars.
pub fn client_statement() -> BTreeMap<String, Value> {
    let schemas = symbolon_client::statement::statement();
    schemas
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema.to_value()))
        .collect()
}
