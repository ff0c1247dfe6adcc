//! Operations made into the model.

use super::bodies::body;
use super::docs;
use super::groups::{Groups, group_of_path};
use super::names::{Namespace, pascal, snake};
use super::parameters::parameters;
use super::responses::responses;
use super::schemas::Types;
use super::security::Security;
use crate::diagnostics::Diagnostic;
use crate::model::{Alternative, Group, Method, Operation};
use crate::routes::{Route, Segment, routes, segments};

/// Names that the router and the client have for themselves.
const TAKEN: [&str; 10] = [
    "router",
    "router_with",
    "new",
    "new_with_client",
    "client",
    "baseurl",
    "inner",
    "api_version",
    "exec",
    "info",
];

/// The operations of a document, and the groups that they fall into.
pub(super) fn operations<'d>(
    security: &Security<'_>,
    types: &mut Types<'d, '_>,
) -> (Vec<Group>, Vec<Operation>) {
    let mut made = Operations::new(types);
    for route in routes(made.types.document) {
        let id = match route.operation.get_str("operationId") {
            Some(id) if !id.trim().is_empty() => id.to_owned(),
            _ => made_up_id(&route),
        };
        // One that is no path is no route.
        let segments = segments(route.path).unwrap_or_default();
        let place = Place {
            id,
            path: route.path.to_owned(),
            group: group_of_path(route.path),
            segments,
        };
        made.add(&route, place, security.requirement(route.operation));
    }
    made.finish()
}

/// The name of an operation without one: of its method and path.
pub(super) fn made_up_id(route: &Route<'_>) -> String {
    snake(&format!("{} {}", route.method, route.path))
}

/// Where an operation belongs.
pub(super) struct Place {
    /// Its id.
    pub(super) id: String,
    /// Its path.
    pub(super) path: String,
    /// Its group, if it has no tag.
    pub(super) group: String,
    /// Its path in parts.
    pub(super) segments: Vec<Segment>,
}

/// The operations made so far, each with a name of its own.
pub(super) struct Operations<'t, 'd, 'x> {
    pub(super) types: &'t mut Types<'d, 'x>,
    groups: Groups<'d>,
    names: Namespace,
    type_names: Namespace,
    operations: Vec<Operation>,
}

impl<'t, 'd, 'x> Operations<'t, 'd, 'x> {
    pub(super) fn new(types: &'t mut Types<'d, 'x>) -> Self {
        Self {
            groups: Groups::new(types.document),
            types,
            names: Namespace::without(&TAKEN),
            type_names: Namespace::beside_prelude("Operation"),
            operations: Vec::new(),
        }
    }

    /// Adds an operation.
    pub(super) fn add(
        &mut self,
        route: &Route<'d>,
        place: Place,
        (security, finding): (Vec<Alternative>, Option<Diagnostic>),
    ) {
        let Some(method) = Method::from_field(route.method) else {
            return;
        };
        let name = self.names.claim(snake(&place.id));
        let type_name = self.type_names.claim(pascal(&name));
        if let Some(finding) = finding {
            self.types.report(finding);
        }
        self.operations.push(Operation {
            group: self.groups.of(route.operation, &place.group),
            parameters: parameters(route, &place.segments, &type_name, self.types),
            body: body(route, &type_name, self.types),
            responses: responses(route, method, &type_name, self.types),
            security,
            docs: docs(route.operation),
            path: place.path,
            span: route.method_span,
            segments: place.segments,
            method,
            id: place.id,
            name,
            type_name,
        });
    }

    pub(super) fn finish(self) -> (Vec<Group>, Vec<Operation>) {
        (self.groups.finish(), self.operations)
    }
}
