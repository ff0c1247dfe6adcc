//! A checked document made into the model.

pub(crate) mod names;

mod bodies;
mod composition;
mod direction;
mod groups;
mod keywords;
mod media;
mod operations;
mod parameters;
mod reasons;
mod recursion;
mod responses;
mod scalars;
mod schemas;
mod security;
mod webhooks;

#[cfg(test)]
mod tests;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::model::{Api, Docs};
use crate::node::{Node, Value};

/// Makes the model. What the model cannot carry is added to the diagnostics.
pub fn lower(document: &Document, diagnostics: &mut Diagnostics) -> Api {
    let root = document.root();
    let info = root.get("info");
    let text = |name: &str| info.and_then(|info| info.get_str(name)).map(str::to_owned);
    let security = security::Security::of(document);
    let mut types = schemas::Types::of_components(document, diagnostics);
    let (groups, operations) = operations::operations(&security, &mut types);
    let (webhook_groups, webhooks) = webhooks::webhooks(&security, &mut types);
    let (types, mut names) = types.finish();
    let mut api = Api {
        title: text("title").unwrap_or_default(),
        version: text("version").unwrap_or_default(),
        description: text("description"),
        license: info.and_then(|info| info.get("license")).map(|license| {
            let field = |name| license.get_str(name).map(str::to_owned);
            (field("name").unwrap_or_default(), field("identifier"))
        }),
        servers: root
            .items("servers")
            .filter_map(|server| {
                Some((
                    server.get_str("url")?.to_owned(),
                    server.get_str("description").map(str::to_owned),
                ))
            })
            .collect(),
        groups,
        types,
        schemes: security.schemes,
        operations,
        webhook_groups,
        webhooks,
    };
    direction::split(&mut api, &mut names);
    for id in recursion::end(&mut api.types) {
        let definition = api.definition(id);
        diagnostics.add(
            Diagnostic::warning(
                "endless-type",
                definition.span,
                format!("`{}` is among its own alternatives", definition.name),
            )
            .label(
                "leads back to itself by alternatives and references alone; that way is left out",
            ),
        );
    }
    recursion::mark(&mut api);
    api
}

/// The document's words about a node.
fn docs(node: &Node) -> Docs {
    Docs {
        summary: node
            .get_str("summary")
            .or_else(|| node.get_str("title"))
            .map(str::to_owned),
        description: node.get_str("description").map(str::to_owned),
        deprecated: matches!(
            node.get("deprecated").map(|node| &node.value),
            Some(Value::Bool(true))
        ),
    }
}
