//! Security schemes and requirements.

use super::names::{Namespace, snake};
use crate::document::Document;
use crate::model::{Alternative, ApiKeyPlace, Scheme, SchemeKind};
use crate::node::Node;

pub(super) fn schemes(document: &Document) -> Vec<Scheme> {
    let mut names = Namespace::default();
    // Methods of the trait that are no scheme's.
    for taken in ["combine", "reject", "new", "attach"] {
        names.claim(taken.to_owned());
    }
    let components = document.root().get("components").into_iter();
    components
        .flat_map(|components| components.members("securitySchemes"))
        .filter_map(|(wire, member)| {
            let scheme = document.target(&member.node)?;
            Some(Scheme {
                wire: wire.to_owned(),
                name: names.claim(snake(wire)),
                kind: kind(scheme)?,
                description: scheme.get_str("description").map(str::to_owned),
            })
        })
        .collect()
}

fn kind(scheme: &Node) -> Option<SchemeKind> {
    Some(match scheme.get_str("type")? {
        "http" if scheme.get_str("scheme")?.eq_ignore_ascii_case("basic") => SchemeKind::Basic,
        "http" | "oauth2" | "openIdConnect" => SchemeKind::Bearer,
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

/// The alternatives that hold for an operation: its own, or else the document's
/// (OAS 3.1, section 4.8.10).
pub(super) fn requirement(
    document: &Document,
    operation: &Node,
    schemes: &[Scheme],
) -> Vec<Alternative> {
    let holder = if operation.get("security").is_some() {
        operation
    } else {
        document.root()
    };
    let alternatives = holder.items("security").map(|alternative| Alternative {
        schemes: alternative
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(name, member)| {
                let index = schemes.iter().position(|scheme| scheme.wire == *name)?;
                let scopes = member.node.as_array().unwrap_or_default();
                Some((
                    index,
                    scopes
                        .iter()
                        .filter_map(Node::as_str)
                        .map(str::to_owned)
                        .collect(),
                ))
            })
            .collect(),
    });
    alternatives.collect()
}
