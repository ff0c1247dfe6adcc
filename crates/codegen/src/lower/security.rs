//! Security schemes and requirements.

use std::collections::HashMap;

use super::names::{Namespace, snake};
use crate::diagnostics::Diagnostic;
use crate::document::Document;
use crate::model::{Alternative, ApiKeyPlace, Scheme, SchemeKind};
use crate::node::Node;

/// The schemes of a document, and what it requires where an operation does not say.
pub(super) struct Security<'d> {
    document: &'d Document,
    pub(super) schemes: Vec<Scheme>,
    by_wire: HashMap<String, usize>,
}

impl<'d> Security<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        // Methods of the trait that are no scheme's.
        let mut names = Namespace::without(&["combine", "reject", "new", "attach"]);
        let components = document.root().get("components").into_iter();
        let schemes: Vec<Scheme> = components
            .flat_map(|components| components.members("securitySchemes"))
            .filter_map(|(wire, member)| {
                let scheme = document.target(&member.node)?;
                Some(Scheme {
                    wire: wire.to_owned(),
                    kind: kind(scheme)?,
                    name: names.claim(snake(wire)),
                    description: scheme.get_str("description").map(str::to_owned),
                })
            })
            .collect();
        let by_wire = schemes
            .iter()
            .enumerate()
            .map(|(index, scheme)| (scheme.wire.clone(), index))
            .collect();
        Self {
            document,
            schemes,
            by_wire,
        }
    }

    /// The alternatives that hold for an operation: its own, or else the document's (OAS 3.1,
    /// section 4.8.10). One that names an unknown scheme is none: without that scheme it would
    /// demand less than the document does.
    ///
    /// If none is left though all their schemes are declared, that is a finding: the check
    /// tells of those that are not.
    pub(super) fn requirement(&self, operation: &Node) -> (Vec<Alternative>, Option<Diagnostic>) {
        let holder = if operation.get("security").is_some() {
            operation
        } else {
            self.document.root()
        };
        let written = || holder.items("security");
        let alternatives: Vec<_> = written()
            .filter_map(|node| self.alternative(node))
            .collect();
        let is_open = alternatives.is_empty() && written().next().is_some();
        let finding = holder
            .get("security")
            .filter(|_| is_open && written().all(|node| self.is_declared(node)))
            .map(|node| {
                Diagnostic::warning(
                    "security-not-enforced",
                    node.span,
                    "this requirement is not enforced: anybody may call",
                )
                .label("its schemes do not say what they are")
                .help("mend them in `components/securitySchemes`")
            });
        (alternatives, finding)
    }

    fn alternative(&self, node: &Node) -> Option<Alternative> {
        let names = node.as_object().into_iter().flatten();
        let schemes = names.map(|(name, member)| {
            let scopes = member.node.as_array().unwrap_or_default();
            let scopes = scopes.iter().filter_map(Node::as_str).map(str::to_owned);
            Some((*self.by_wire.get(name)?, scopes.collect()))
        });
        Some(Alternative {
            schemes: schemes.collect::<Option<_>>()?,
        })
    }

    /// Whether all schemes of an alternative are declared, be it that nothing is known of them.
    fn is_declared(&self, node: &Node) -> bool {
        let components = self.document.root().get("components");
        let schemes = components.and_then(|components| components.get("securitySchemes"));
        let mut names = node.as_object().into_iter().flatten();
        names.all(|(name, _)| schemes.is_some_and(|schemes| schemes.get(name).is_some()))
    }
}

fn kind(scheme: &Node) -> Option<SchemeKind> {
    Some(match scheme.get_str("type")? {
        "http" => match scheme.get_str("scheme")? {
            name if name.eq_ignore_ascii_case("basic") => SchemeKind::Basic,
            name if name.eq_ignore_ascii_case("bearer") => SchemeKind::Bearer,
            name => SchemeKind::Http {
                scheme: name.to_owned(),
            },
        },
        "oauth2" | "openIdConnect" => SchemeKind::Bearer,
        "mutualTLS" => SchemeKind::MutualTls,
        "apiKey" => SchemeKind::ApiKey {
            place: match scheme.get_str("in")? {
                "query" => ApiKeyPlace::Query,
                "cookie" => ApiKeyPlace::Cookie,
                _ => ApiKeyPlace::Header,
            },
            key: scheme.get_str("name")?.to_owned(),
        },
        _ => return None,
    })
}
