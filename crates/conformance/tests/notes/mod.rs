//! A small API with a client and a server written by hand, and ways to make them disagree.

pub(crate) mod client;
pub(crate) mod server;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};
use symbolon_conformance::document::Document;
use symbolon_conformance::drive::OperationKey;
use symbolon_conformance::suite::{self, Halves, Only, Options, Report, run};

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
    let options = Options {
        cases: 8,
        ..Options::default()
    };
    run_with(document, client, server, Some(statements), &options).await
}

/// One case, by its name.
pub(crate) async fn only(case: &str, server: server::Flaw) -> Report {
    let options = Options {
        cases: 8,
        only: Some(Only::new(case)),
        ..Options::default()
    };
    run_with(DOCUMENT, client::Flaw::None, server, None, &options).await
}

async fn run_with(
    document: &str,
    client: client::Flaw,
    server: server::Flaw,
    statements: Option<Statements>,
    options: &Options,
) -> Report {
    let (client, server) = (
        client::Driver { flaw: client },
        server::Driver { flaw: server },
    );
    let halves = Halves {
        document: Arc::new(Document::load(document).unwrap()),
        client: &client,
        server: &server,
        statements: statements.map(|statements| suite::Statements {
            server: statements.server,
            client: statements.client,
        }),
    };
    run(&halves, options).await
}
