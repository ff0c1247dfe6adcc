//! Operations (OAS 3.1, sections 4.8.8 to 4.8.10).

use serde_json::Value;

use super::read::Reader;
use super::{Body, DocumentError, Parameter, Requirement, Response};
use crate::drive::{Location, OperationKey};
use crate::pointer::child;

/// The methods that a path item has a field for (OAS 3.1, section 4.8.9).
pub(crate) const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// An operation with all that holds for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Its name: method and path template.
    pub key: OperationKey,
    /// The `operationId`, which is a label and no more.
    pub id: Option<String>,
    /// Where it stands in the document.
    pub pointer: String,
    /// Its parameters and its path's, its own in place of the path's of the same name and
    /// place.
    pub parameters: Vec<Parameter>,
    /// Its request body.
    pub body: Option<Body>,
    /// Its responses.
    pub responses: Vec<Response>,
    /// Its security requirements or else the document's: one of them has to be met. None at
    /// all is met by anyone.
    pub security: Vec<Requirement>,
}

impl Operation {
    /// The declared response for a status: the status itself, then its range (`4XX`), then
    /// `default` (OAS 3.1, section 4.8.16).
    pub fn response(&self, status: u16) -> Option<&Response> {
        let range = format!("{}XX", status / 100);
        let find = |key: &str| {
            self.responses
                .iter()
                .find(|response| response.key.eq_ignore_ascii_case(key))
        };
        find(&status.to_string())
            .or_else(|| find(&range))
            .or_else(|| find("default"))
    }
}

/// The names in a path template. What is no template, a callback's expression, has none.
fn expressions(path: &str) -> Vec<&str> {
    let parts = path.starts_with('/').then(|| path.split('{').skip(1));
    let names = parts.into_iter().flatten();
    names
        .filter_map(|part| part.split_once('}').map(|(name, _)| name))
        .collect()
}

impl Reader<'_> {
    pub(super) fn operations(self) -> Result<Vec<Operation>, DocumentError> {
        let mut operations = Vec::new();
        let (pointer, paths) = self.members("/paths")?;
        for path in paths
            .into_iter()
            .flatten()
            .map(|(path, _)| path)
            .filter(|path| !path.starts_with("x-"))
        {
            let (item, members) = self.members(&child(&pointer, path))?;
            for method in METHODS {
                if members.is_some_and(|members| members.contains_key(method)) {
                    operations.push(self.operation(path, method, &item)?);
                }
            }
        }
        Ok(operations)
    }

    /// The requests that the API itself sends (OAS 3.1, sections 4.8.1 and 4.8.18): a webhook's
    /// path is a slash and its name, a callback's the expression that gives its URL. Each stands
    /// once, though several operations may share a callback.
    pub(super) fn webhooks(self, senders: &[Operation]) -> Result<Vec<Operation>, DocumentError> {
        let mut sent: Vec<Operation> = Vec::new();
        let (pointer, hooks) = self.members("/webhooks")?;
        for name in hooks.into_iter().flatten().map(|(name, _)| name) {
            self.sent(&format!("/{name}"), &child(&pointer, name), &mut sent)?;
        }
        let mut waiting: Vec<String> = senders.iter().map(|one| one.pointer.clone()).collect();
        waiting.extend(sent.iter().map(|one| one.pointer.clone()));
        for sender in waiting {
            let (pointer, callbacks) = self.members(&child(&sender, "callbacks"))?;
            for name in callbacks.into_iter().flatten().map(|(name, _)| name) {
                let (pointer, callback) = self.members(&child(&pointer, name))?;
                let expressions = callback
                    .into_iter()
                    .flatten()
                    .map(|(expression, _)| expression);
                for expression in expressions.filter(|one| !one.starts_with("x-")) {
                    self.sent(expression, &child(&pointer, expression), &mut sent)?;
                }
            }
        }
        Ok(sent)
    }

    fn sent(self, path: &str, item: &str, sent: &mut Vec<Operation>) -> Result<(), DocumentError> {
        let (item, members) = self.members(item)?;
        for method in METHODS {
            if members.is_some_and(|members| members.contains_key(method)) {
                let mut operation = self.operation(path, method, &item)?;
                // The document's own requirement is for requests to the API.
                if self
                    .root
                    .pointer(&child(&operation.pointer, "security"))
                    .is_none()
                {
                    operation.security.clear();
                }
                if !sent.iter().any(|one| one.key == operation.key) {
                    sent.push(operation);
                }
            }
        }
        Ok(())
    }

    fn operation(self, path: &str, method: &str, item: &str) -> Result<Operation, DocumentError> {
        let node = self.resolve(&child(item, method))?;
        let own = self.parameters(&child(&node.pointer, "parameters"))?;
        let mut parameters = self.parameters(&child(item, "parameters"))?;
        parameters.retain(|shared| !own.iter().any(|one| one.is_same(shared)));
        parameters.extend(own);
        // An expression of the template that nobody declares (OAS 3.1, section 4.8.12, has each
        // declared) is a text all the same.
        for name in expressions(path) {
            let is_it = |one: &Parameter| one.location == Location::Path && one.name == name;
            if !parameters.iter().any(is_it) {
                parameters.push(Parameter::implied(name, &node.pointer));
            }
        }
        let body = match node.value.get("requestBody") {
            Some(_) => Some(self.body(&child(&node.pointer, "requestBody"))?),
            None => None,
        };
        let security = match node.value.get("security") {
            Some(_) => self.security(&child(&node.pointer, "security"))?,
            None => self.security("/security")?,
        };
        Ok(Operation {
            key: OperationKey::new(method, path),
            id: node
                .value
                .get("operationId")
                .and_then(Value::as_str)
                .map(str::to_owned),
            parameters,
            body,
            responses: self.responses(&child(&node.pointer, "responses"))?,
            security,
            pointer: node.pointer,
        })
    }
}
