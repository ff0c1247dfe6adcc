//! A document with all that is made of it: what a workspace's tests prove.

use std::sync::Arc;

use super::{Halves, Options, Report, Statements, run};
use crate::document::Document;
use crate::drive::{ClientDriver, ServerDriver};
use crate::verdict::{Difference, Direction, Kind};

/// A document with all that is made of it.
pub struct Contract {
    /// The document.
    pub document: Document,
    /// The clients and servers of it.
    pub surfaces: Vec<Surface>,
    /// What the halves say of themselves.
    pub statements: Option<Statements>,
}

/// A client and a server that speak to each other.
pub struct Surface {
    client: Box<dyn ClientDriver>,
    server: Box<dyn ServerDriver>,
    sends_webhooks: bool,
}

impl Surface {
    /// Client and server of the API.
    pub fn api(client: impl ClientDriver + 'static, server: impl ServerDriver + 'static) -> Self {
        Self {
            client: Box::new(client),
            server: Box::new(server),
            sends_webhooks: false,
        }
    }

    /// Sender and receiver of webhooks and callbacks.
    pub fn webhooks(
        client: impl ClientDriver + 'static,
        server: impl ServerDriver + 'static,
    ) -> Self {
        Self {
            sends_webhooks: true,
            ..Self::api(client, server)
        }
    }
}

/// Runs the three kinds of agreement for the API, and for the webhooks in the other direction.
pub async fn prove(contract: &Contract, options: &Options) -> Report {
    let mut report = Report::default();
    let document = &contract.document;
    if document.operations().is_empty() && document.of_webhooks().is_none() {
        report.add(nothing("an operation", "the document has none"));
    }
    for surface in &contract.surfaces {
        let (document, statements) = match surface.sends_webhooks {
            false if document.operations().is_empty() => continue,
            false => (Some(document.clone()), contract.statements.clone()),
            true => (document.of_webhooks(), None),
        };
        let Some(document) = document else {
            let kind = Kind::Schema;
            let document = "the document has no webhooks";
            report.add(Difference::new(
                kind,
                Direction::Client,
                "/webhooks",
                document,
                "there are some",
            ));
            continue;
        };
        let halves = Halves {
            document: Arc::new(document),
            client: surface.client.as_ref(),
            server: surface.server.as_ref(),
            statements,
        };
        report.merge(run(&halves, options).await);
    }
    if document.of_webhooks().is_some() && !contract.surfaces.iter().any(|one| one.sends_webhooks) {
        report.add(nothing("webhooks", "the halves have none"));
    }
    let sends = contract.surfaces.iter().any(|one| !one.sends_webhooks);
    if !document.operations().is_empty() && !sends {
        report.add(nothing("operations", "the halves have none"));
    }
    if let Some(only) = &options.only {
        let ran: usize = [Kind::Wire, Kind::Rejection]
            .map(|kind| report.cases(kind))
            .iter()
            .sum();
        if ran == 0 && !only.may_have(Kind::Schema, None) {
            report.add(nothing(
                "a case of the name that SYMBOLON_CASE gives",
                "no case ran",
            ));
        }
    }
    report
}

fn nothing(document: &str, observed: &str) -> Difference {
    Difference::new(Kind::Schema, Direction::Suite, "", document, observed)
}
