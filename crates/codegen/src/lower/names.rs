//! Rust names for what a document names otherwise.

use std::collections::HashSet;

use heck::{ToPascalCase, ToSnakeCase};

/// Words that cannot be identifiers, or would be taken for something else.
const RESERVED: [&str; 54] = [
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "Self", "self", "static", "struct", "super", "trait", "true", "try", "type",
    "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "union",
];

/// Names of the prelude that a generated type must not hide from the code around it.
const PRELUDE: [&str; 12] = [
    "Option", "Some", "None", "Result", "Ok", "Err", "String", "Vec", "Box", "Send", "Sync",
    "Default",
];

/// A name for a type or a variant.
pub(crate) fn pascal(text: &str) -> String {
    identifier(text, |text| text.to_pascal_case(), "X")
}

/// A name for a function, a field or a module.
pub(crate) fn snake(text: &str) -> String {
    identifier(text, |text| text.to_snake_case(), "x")
}

/// Follows the same steps as the client's generator, so that a name made here and a name made
/// there are one: characters that no identifier has separate words, a first character that
/// none begins with gets a letter before it, a keyword gets an underscore behind it.
fn identifier(text: &str, case: fn(&str) -> String, prefix: &str) -> String {
    let text = match text {
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        text => text
            .replace('\'', "")
            .replace(|c| !unicode_ident::is_xid_continue(c), "-"),
    };
    let cased = case(&text);
    let named = match cased.chars().next() {
        Some(first) if unicode_ident::is_xid_start(first) => cased,
        _ => format!("{prefix}{cased}"),
    };
    if RESERVED.contains(&named.as_str()) {
        format!("{named}_")
    } else {
        named
    }
}

/// The names given out so far in one namespace.
#[derive(Debug, Default)]
pub(crate) struct Namespace {
    taken: HashSet<String>,
}

impl Namespace {
    /// A namespace in which the prelude's names are taken.
    pub(crate) fn of_types() -> Self {
        Self {
            taken: PRELUDE.map(str::to_owned).into(),
        }
    }

    /// The name itself if it is free; otherwise the first free one with a number behind it.
    pub(crate) fn claim(&mut self, name: String) -> String {
        let mut candidate = name.clone();
        let mut number = 2;
        while !self.taken.insert(candidate.clone()) {
            candidate = format!("{name}{number}");
            number += 1;
        }
        candidate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_becomes_an_identifier() {
        for (text, type_name, function) in [
            (
                "Personal Access Tokens",
                "PersonalAccessTokens",
                "personal_access_tokens",
            ),
            ("type", "Type", "type_"),
            ("self", "Self_", "self_"),
            ("+1", "Plus1", "plus1"),
            ("2fa", "X2fa", "x2fa"),
            ("", "X", "x"),
            ("größe", "Größe", "größe"),
            ("x-rate-limit", "XRateLimit", "x_rate_limit"),
            ("$filter", "Filter", "filter"),
        ] {
            assert_eq!(
                (pascal(text).as_str(), snake(text).as_str()),
                (type_name, function)
            );
        }
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let mut namespace = Namespace::of_types();
        assert_eq!(namespace.claim("Pet".to_owned()), "Pet");
        assert_eq!(namespace.claim("Pet".to_owned()), "Pet2");
        assert_eq!(namespace.claim("Option".to_owned()), "Option2");
    }
}
