//! Tokens to text.

use proc_macro2::TokenStream;

use crate::source::Sources;

/// What each generated file opens with: from what and by which command it came.
#[derive(Debug, Clone, Default)]
pub struct Header(String);

impl Header {
    /// The header for files that come from these sources by this command.
    pub fn new(sources: &Sources, command: &str) -> Self {
        let name = sources.root().map_or("", |file| file.name.as_str());
        Self(format!(
            "// Generated from {name} by `{command}`. Not to be edited: change {name} and run it again.\n\n"
        ))
    }
}

/// The text of a generated file.
///
/// # Errors
///
/// What the parser says of tokens that are no Rust: a mistake of an emitter.
pub(crate) fn render(header: &Header, tokens: TokenStream) -> Result<String, syn::Error> {
    let file = syn::parse2(tokens)?;
    Ok(format!(
        "{}{}",
        header.0,
        spaced(&prettyplease::unparse(&file))
    ))
}

/// Puts an empty line between items, which the formatter sets without one.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut previous: Option<&str> = None;
    for line in text.lines() {
        if previous.is_some_and(|previous| ends_item(previous, line)) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        previous = Some(line);
    }
    out
}

fn ends_item(previous: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let depth = indent(previous);
    if depth != indent(line) || depth > 8 || line.trim().is_empty() {
        return false;
    }
    let (last, first) = (previous.trim(), line.trim());
    let after_block = last == "}" && !first.starts_with(['}', ')', '.', ']']);
    let after_statement = depth == 0 && last.ends_with(';') && !same_kind(last, first);
    // The end of a function's body is followed by an item; the end of a block inside one by a
    // statement, and statements stay together.
    let starts_item = [
        "///",
        "#[",
        "pub ",
        "pub(",
        "fn ",
        "async fn ",
        "impl",
        "const ",
        "static ",
        "type ",
        "mod ",
        "struct ",
        "enum ",
    ]
    .iter()
    .any(|start| first.starts_with(start));
    (after_block && starts_item) || after_statement
}

fn same_kind(last: &str, first: &str) -> bool {
    ["use ", "mod ", "pub use ", "pub mod ", "//!", "#!["]
        .iter()
        .any(|start| last.starts_with(start) && first.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_apart_and_statements_together() {
        let text = "use a;\nuse b;\npub struct A {}\nimpl A {\n    fn x() {\n        if y {\n        }\n        z();\n    }\n    fn w() {\n    }\n}\n";
        let expected = "use a;\nuse b;\n\npub struct A {}\nimpl A {\n    fn x() {\n        if y {\n        }\n        z();\n    }\n\n    fn w() {\n    }\n}\n";
        assert_eq!(spaced(text), expected);
    }
}
