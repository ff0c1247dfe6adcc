//! References lead to something, and to what is expected.

use super::structure::{Meant, Walk};
use crate::diagnostics::Diagnostic;
use crate::document::{Unread, Unresolved, shown};
use crate::node::{Node, Value};

/// What may stand beside a `$ref` in a Reference Object (OAS 3.1, section 4.8.23). 3.0 allows
/// nothing, and ignores it.
const BESIDE: [&str; 3] = ["$ref", "summary", "description"];

impl<'d> Walk<'d, '_> {
    /// Checks a reference, and has what it leads to walked.
    pub(super) fn reference(&mut self, node: &'d Node, reference: &'d Node, meant: Meant) {
        let Some(text) = reference.as_str() else {
            let message = format!("a reference is a string, and this is {}", reference.kind());
            return self.diagnostics.add(
                Diagnostic::error("unresolved-reference", reference.span, message)
                    .label("leads nowhere")
                    .help("write it as `#/components/schemas/Name`"),
            );
        };
        let target = match self.document.follow(node) {
            Ok(target) => target,
            Err(unresolved) => return self.unresolved(text, node, &unresolved),
        };
        if !matches!(target.value, Value::Object(_) | Value::Bool(_)) {
            return self.diagnostics.add(
                Diagnostic::error(
                    "wrong-reference",
                    reference.span,
                    format!("a {} is expected here", meant.name()),
                )
                .label(format!("this names {}", target.kind())),
            );
        }
        self.pending.push((target, meant));
        self.section(text, reference, meant);
        if let Meant::Object(_) = meant {
            self.beside(node);
        }
    }

    /// Only a pointer into `components` tells what kind of thing it names.
    fn section(&mut self, text: &str, reference: &Node, meant: Meant) {
        let component = match meant {
            Meant::Object(shape) => shape.component,
            Meant::Schema => Some("schemas"),
        };
        let mut tokens = text.strip_prefix("#/components/").into_iter();
        let mut tokens = tokens.by_ref().flat_map(|rest| rest.split('/'));
        let (section, behind) = (tokens.next(), tokens.nth(1));
        if let (Some(section), None, Some(component)) = (section, behind, component)
            && section != component
        {
            self.diagnostics.add(
                Diagnostic::warning(
                    "wrong-reference",
                    reference.span,
                    format!("a {} is expected here", meant.name()),
                )
                .label(format!("this names one of the `{section}`"))
                .help(format!("refer to `#/components/{component}/...`")),
            );
        }
    }

    fn beside(&mut self, node: &Node) {
        for (name, member) in node.as_object().into_iter().flatten() {
            if !BESIDE.contains(&name.as_str()) && !name.starts_with("x-") {
                self.diagnostics.add(
                    Diagnostic::warning(
                        "beside-reference",
                        member.key,
                        format!("`{name}` stands beside a `$ref`"),
                    )
                    .label("ignored")
                    .help("OAS 3.1, section 4.8.23: move it to where the reference leads"),
                );
            }
        }
    }

    fn unresolved(&mut self, text: &str, node: &Node, unresolved: &Unresolved) {
        let Some(reference) = node.get("$ref") else {
            return;
        };
        let diagnostic = Diagnostic::error(
            "unresolved-reference",
            reference.span,
            format!("`{}` leads nowhere", shown(text)),
        );
        let diagnostic = match unresolved {
            Unresolved::OtherFile => self.other_file(diagnostic, reference),
            Unresolved::NotAPointer => diagnostic
                .label("not a JSON pointer, nor the name of an anchor")
                .help("write it as `#/components/schemas/Name` (RFC 6901, section 6)"),
            Unresolved::Circular => diagnostic
                .label("leads back to itself")
                .help("a chain of references has to end at something that is no reference"),
            Unresolved::Missing {
                parent,
                name,
                candidates,
            } => {
                let parent = shown(parent);
                let names = candidates.iter().map(String::as_str);
                let help = match self.diagnostics.nearest(name, names) {
                    Some(meant) => format!("did you mean `{parent}/{meant}`?"),
                    None if candidates.is_empty() => format!("there is nothing in `{parent}`"),
                    None => format!("`{parent}` has {}", listed(candidates)),
                };
                diagnostic
                    .label(format!("there is no `{name}` in `{parent}`"))
                    .help(help)
            }
        };
        self.diagnostics.add(diagnostic);
    }

    fn other_file(&self, diagnostic: Diagnostic, reference: &Node) -> Diagnostic {
        match self.document.why_unread(reference.span) {
            Some(Unread::Remote) => diagnostic
                .label("names what lies elsewhere")
                .help("nothing is fetched: save it beside the document and refer to the file"),
            Some(Unread::Failed { name, reason }) => diagnostic
                .label(format!("`{name}` cannot be read"))
                .help(reason),
            Some(Unread::NotGiven { name }) => diagnostic
                .label(format!("`{name}` is not one of the document's files"))
                .help("add the file, or bring the part into this one and write `#/...`"),
            None => diagnostic
                .label("leads on to another file, which was not read")
                .help("mend the reference that it leads to"),
        }
    }
}

fn listed(names: &[String]) -> String {
    let shown: Vec<_> = names
        .iter()
        .take(8)
        .map(|name| format!("`{name}`"))
        .collect();
    let rest = names.len() - shown.len();
    match rest {
        0 => shown.join(", "),
        rest => format!("{} and {rest} more", shown.join(", ")),
    }
}
