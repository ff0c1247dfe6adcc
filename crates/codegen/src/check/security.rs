//! Security requirements name schemes that exist and say what those need.

use super::parameters::header_name;
use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::document::Document;
use crate::node::Node;
use crate::routes::routes;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let components = document.root().get("components");
    let schemes: Vec<_> = components
        .into_iter()
        .flat_map(|components| components.members("securitySchemes"))
        .collect();
    let names: Vec<&str> = schemes.iter().map(|(name, _)| *name).collect();
    requirements(document.root(), &names, diagnostics);
    for route in routes(document) {
        requirements(route.operation, &names, diagnostics);
    }
    for (name, member) in schemes {
        if let Some(scheme) = document.target(&member.node) {
            one(name, scheme, diagnostics);
        }
    }
}

fn requirements(holder: &Node, names: &[&str], diagnostics: &mut Diagnostics) {
    for alternative in holder.items("security") {
        for (name, member) in alternative.as_object().into_iter().flatten() {
            if !names.contains(&name.as_str()) {
                let help = match nearest(name, names.iter().copied()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => "declare it in `components/securitySchemes`".to_owned(),
                };
                diagnostics.add(
                    Diagnostic::error(
                        "unknown-security-scheme",
                        member.key,
                        format!("there is no security scheme `{name}`"),
                    )
                    .label("not declared")
                    .help(help),
                );
            }
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
            diagnostics.add(
                Diagnostic::error(
                    "missing-field",
                    scheme.span,
                    format!("the security scheme `{name}` has no `{field}`"),
                )
                .label("this scheme")
                .help("OAS 3.1, section 4.8.27: its type requires the field"),
            );
        }
    }
    if let (Some("apiKey"), Some("header"), Some(name)) = (
        scheme.get_str("type"),
        scheme.get_str("in"),
        scheme.get("name"),
    ) {
        header_name(name.as_str().unwrap_or_default(), name.span, diagnostics);
    }
    let unsupported = match (scheme.get_str("type"), scheme.get_str("scheme")) {
        (Some("mutualTLS"), _) => Some("mutual TLS is settled before HTTP"),
        (Some("http"), Some(scheme))
            if !["bearer", "basic"].contains(&scheme.to_ascii_lowercase().as_str()) =>
        {
            Some("of the HTTP schemes, `bearer` and `basic` are supported")
        }
        _ => None,
    };
    if let Some(why) = unsupported {
        diagnostics.add(
            Diagnostic::error(
                "unsupported-security-scheme",
                scheme.span,
                format!("the security scheme `{name}` cannot be enforced"),
            )
            .label(why)
            .help("an operation that requires it must not be served as if it did not"),
        );
    }
}
