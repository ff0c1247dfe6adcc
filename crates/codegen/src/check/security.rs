//! Security requirements name schemes that exist and say what those need.

use std::collections::HashSet;

use super::parameters::header_name;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::node::Node;
use crate::routes::Route;

pub(super) fn check(document: &Document, served: &[Route<'_>], diagnostics: &mut Diagnostics) {
    let components = document.root().get("components");
    let schemes: Vec<_> = components
        .into_iter()
        .flat_map(|components| components.members("securitySchemes"))
        .collect();
    let names: HashSet<&str> = schemes.iter().map(|(name, _)| *name).collect();
    let operations = served.iter().map(|route| route.operation);
    for holder in std::iter::once(document.root()).chain(operations) {
        requirements(holder, &names, diagnostics);
    }
    for (name, member) in schemes {
        if let Some(scheme) = document.target(&member.node) {
            one(name, scheme, diagnostics);
        }
    }
}

fn requirements(holder: &Node, names: &HashSet<&str>, diagnostics: &mut Diagnostics) {
    let is_known = |alternative: &Node| {
        let mut schemes = alternative.as_object().into_iter().flatten();
        schemes.all(|(name, _)| names.contains(name.as_str()))
    };
    let is_open = !holder.items("security").any(is_known);
    for alternative in holder.items("security") {
        for (name, member) in alternative.as_object().into_iter().flatten() {
            if names.contains(name.as_str()) {
                continue;
            }
            let help = match diagnostics.nearest(name, names.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "declare it in `components/securitySchemes`".to_owned(),
            };
            let message = format!("there is no security scheme `{name}`");
            let label = if is_open {
                "not declared: nothing is left of the requirement, and anybody may call"
            } else {
                "not declared: this alternative is left out"
            };
            diagnostics.add(
                Diagnostic::warning("unknown-security-scheme", member.key, message)
                    .label(label)
                    .help(help),
            );
        }
    }
}

fn one(name: &str, scheme: &Node, diagnostics: &mut Diagnostics) {
    let needed: &[&str] = match scheme.get_str("type") {
        Some("apiKey") => &["name", "in"],
        Some("http") => &["scheme"],
        Some("oauth2") => &["flows"],
        Some("openIdConnect") => &["openIdConnectUrl"],
        _ => &[],
    };
    for field in needed {
        if scheme.get(field).is_none() {
            let message = format!("the security scheme `{name}` has no `{field}`");
            diagnostics.add(
                Diagnostic::warning("missing-field", scheme.span, message)
                    .label("left out, and each alternative that names it")
                    .help("OAS 3.1, section 4.8.27: its type requires the field"),
            );
        }
    }
    if let (Some("apiKey"), Some("header"), Some(name)) = (
        scheme.get_str("type"),
        scheme.get_str("in"),
        scheme.get("name"),
    ) && let Some(text) = name.as_str()
    {
        header_name(text, name.span, diagnostics);
    }
}
