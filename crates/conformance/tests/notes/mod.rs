//! A small API with a client and a server written by hand, and ways to make them disagree.

pub(crate) mod client;
pub(crate) mod server;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};
use symbolon_conformance::document::Document;
use symbolon_conformance::drive::OperationKey;
use symbolon_conformance::suite::{Halves, Options, Report, run};

pub(crate) const DOCUMENT: &str = include_str!("notes.yaml");

pub(crate) fn operations() -> Vec<OperationKey> {
    vec![
        OperationKey::new("GET", "/notes"),
        OperationKey::new("POST", "/notes"),
        OperationKey::new("DELETE", "/notes/{id}"),
    ]
}

/// What client and server say of themselves, as generated ones would.
pub(crate) struct Statements {
    pub(crate) server: Value,
    pub(crate) client: BTreeMap<String, Value>,
}

impl Statements {
    pub(crate) fn faithful() -> Self {
        let server = Document::load(DOCUMENT).unwrap().root().clone();
        let mut note = server["components"]["schemas"]["Note"].clone();
        note["properties"]["mood"] = json!({"anyOf": [{"$ref": "#/$defs/Mood"}, {"type": "null"}]});
        note["$defs"] = json!({"Mood": {"oneOf": [{"type": "string", "const": "calm"}, {"type": "string", "const": "cross"}]}});
        let mut new = server["components"]["schemas"]["NewNote"].clone();
        new["properties"]["title"] = json!({"type": "string"});
        new["properties"]["weight"] =
            json!({"type": ["integer", "null"], "format": "uint8", "minimum": 0, "maximum": 255});
        let client = BTreeMap::from([
            ("Note".to_owned(), note),
            ("NewNote".to_owned(), new),
            (
                "Error".to_owned(),
                server["components"]["schemas"]["Error"].clone(),
            ),
        ]);
        Self { server, client }
    }
}

pub(crate) async fn agreement(
    document: &str,
    client: client::Flaw,
    server: server::Flaw,
    statements: Statements,
) -> Report {
    let (client, server) = (
        client::Driver { flaw: client },
        server::Driver { flaw: server },
    );
    let halves = Halves {
        document: Arc::new(Document::load(document).unwrap()),
        client: &client,
        server: &server,
        server_statement: statements.server,
        client_statement: statements.client,
    };
    run(&halves, &Options { cases: 8, seed: 1 }).await
}
