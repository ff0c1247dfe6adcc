//! This client × this server × `openapi.yaml`.
//!
//! The drivers are generated; what is here brings the three witnesses together.

#[rustfmt::skip]
#[allow(clippy::panic, missing_docs, reason = "what the drivers cannot carry on from ends the test")]
pub mod generated;

use std::collections::BTreeMap;

use serde_json::Value;

/// The client under test.
pub fn client() -> generated::client::Driver {
    generated::client::Driver::default()
}

/// The server under test. A refused request is worded by the token service's own function.
pub const SERVER: generated::server::Driver = generated::server::Driver {
    reject: symbolon::api::rejection::reject,
};

/// The text of the document to hold the halves against: the one that `SYMBOLON_SPEC` names, or
/// else `openapi.yaml`.
///
/// # Errors
///
/// If the file cannot be read.
pub fn document() -> Result<String, String> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi.yaml");
    let path = std::env::var("SYMBOLON_SPEC").unwrap_or_else(|_| default.to_owned());
    std::fs::read_to_string(&path).map_err(|error| format!("cannot read {path}: {error}"))
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
