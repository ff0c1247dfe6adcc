//! Webhooks and callbacks: requests that the API sends (OAS 3.1, sections 4.8.1 and 4.8.18).

use std::collections::HashSet;

use super::composition::address;
use super::operations::{Operations, Place};
use super::schemas::Types;
use super::security::Security;
use crate::model::{Group, Operation};
use crate::node::{Member, Node};
use crate::routes::{METHODS, Route, routes};

/// The webhooks and callbacks of a document, and the groups that they fall into.
pub(super) fn webhooks<'d>(
    security: &Security<'_>,
    types: &mut Types<'d, '_>,
) -> (Vec<Group>, Vec<Operation>) {
    let document = types.document;
    let mut made = Operations::new(types);
    let mut seen = HashSet::new();
    let mut senders: Vec<&Node> = routes(document)
        .iter()
        .map(|route| route.operation)
        .collect();
    for (name, member) in document.root().members("webhooks") {
        let Some(item) = document.target(&member.node) else {
            continue;
        };
        let sent = Sent {
            name,
            path: format!("/{name}"),
            group: "webhooks",
            member,
            item,
        };
        sent.add(security, &mut made, &mut seen, &mut senders);
    }
    let mut next = 0;
    while let Some(sender) = senders.get(next).copied() {
        next += 1;
        for (name, member) in sender.members("callbacks") {
            let Some(callback) = document.target(&member.node) else {
                continue;
            };
            for (expression, member) in callback.as_object().into_iter().flatten() {
                let Some(item) = document.target(&member.node) else {
                    continue;
                };
                let sent = Sent {
                    name,
                    path: expression.clone(),
                    group: "callbacks",
                    member,
                    item,
                };
                if !expression.starts_with("x-") {
                    sent.add(security, &mut made, &mut seen, &mut senders);
                }
            }
        }
    }
    made.finish()
}

/// A path item whose requests the API sends.
struct Sent<'d> {
    name: &'d str,
    path: String,
    group: &'static str,
    member: &'d Member,
    item: &'d Node,
}

impl<'d> Sent<'d> {
    /// Adds its operations, each once: a callback may be shared by the operations that it
    /// belongs to.
    fn add(
        &self,
        security: &Security<'_>,
        made: &mut Operations<'_, 'd, '_>,
        seen: &mut HashSet<(&'d str, usize)>,
        senders: &mut Vec<&'d Node>,
    ) {
        let fields = self.item.as_object().into_iter().flatten();
        let operations: Vec<_> = fields
            .filter(|(method, field)| {
                METHODS.contains(&method.as_str()) && field.node.as_object().is_some()
            })
            .collect();
        for (method, field) in &operations {
            if !seen.insert((self.name, address(&field.node))) {
                continue;
            }
            let route = Route {
                path: self.name,
                path_span: self.member.key,
                method,
                method_span: field.key,
                item: self.item,
                operation: &field.node,
            };
            let id = match field.node.get_str("operationId") {
                Some(id) if !id.trim().is_empty() => id.to_owned(),
                _ if operations.len() == 1 => self.name.to_owned(),
                _ => format!("{method}-{}", self.name),
            };
            let place = Place {
                id,
                path: self.path.clone(),
                group: self.group.to_owned(),
                segments: Vec::new(),
            };
            // The document's own requirement is for requests to the API.
            let security = match field.node.get("security") {
                Some(_) => security.requirement(&field.node),
                None => Default::default(),
            };
            made.add(&route, place, security);
            senders.push(&field.node);
        }
    }
}
