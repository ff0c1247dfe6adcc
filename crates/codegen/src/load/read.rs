//! One file made into a tree. JSON is YAML too, but a reader of its own is much faster, and
//! large documents are JSON.

use super::{json, tree};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::node::Node;
use crate::source::{SourceFile, Span};

/// Deeper than any document that people write, and shallow enough for every later walk.
pub(super) const DEPTH: usize = 200;

/// Reads one file. `None` if its text is neither JSON nor YAML, which is reported.
pub(super) fn read(file: u32, source: &SourceFile, diagnostics: &mut Diagnostics) -> Option<Node> {
    let text = &source.text;
    if !text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with(['{', '['])
    {
        return tree::read(file, text, diagnostics);
    }
    let mut of_json = Diagnostics::default();
    let wrong = match json::read(file, text, &mut of_json) {
        Ok(node) => {
            of_json
                .sorted()
                .into_iter()
                .for_each(|found| diagnostics.add(found));
            return Some(node);
        }
        Err(wrong) => wrong,
    };
    // YAML's objects in braces look like JSON, and are none.
    let mut of_yaml = Diagnostics::default();
    let node = tree::read(file, text, &mut of_yaml);
    if node.is_none() && source.name.ends_with(".json") {
        diagnostics.add(*wrong);
        return None;
    }
    of_yaml
        .sorted()
        .into_iter()
        .for_each(|found| diagnostics.add(found));
    node
}

/// The finding that a key is there twice. As with most readers, the last one counts.
pub(super) fn duplicate_key(name: &str, first: Span, second: Span) -> Diagnostic {
    Diagnostic::warning(
        "duplicate-key",
        second,
        format!("the key `{name}` is there twice"),
    )
    .label("the second, which counts")
    .related(first, "the first")
    .help("an object has each key once: merge the two, or rename one")
}

/// The finding that a file is nested too deep.
pub(super) fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::error(
        "syntax",
        span,
        format!("the document is nested more than {DEPTH} deep"),
    )
    .label("too deep")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read_file(name: &str, text: &str) -> (Option<serde_json::Value>, Vec<Diagnostic>) {
        let sources = Sources::single(name, text);
        let mut diagnostics = Diagnostics::default();
        let node = read(0, sources.root().unwrap(), &mut diagnostics);
        (node.map(|node| node.to_json()), diagnostics.sorted())
    }

    #[test]
    fn yaml_in_braces_is_read_as_yaml() {
        let (json, found) = read_file("a.yaml", "{a: 'b', c: [1, 2,],}");
        assert_eq!(json, Some(serde_json::json!({"a": "b", "c": [1, 2]})));
        assert!(found.is_empty());
    }

    #[test]
    fn broken_json_is_told_of_as_json() {
        let (json, found) = read_file("a.json", "{\"a\": [1, 2}");
        assert_eq!(json, None);
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains("JSON"), "{found:?}");
        assert_eq!(found[0].span.start, 11);
    }
}
