//! Rust names for what a document names otherwise.

use std::collections::HashMap;

use heck::{ToPascalCase, ToSnakeCase};

/// Words that cannot be identifiers, or would be taken for something else.
const RESERVED: [&str; 54] = [
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "Self", "self", "static", "struct", "super", "trait", "true", "try", "type",
    "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "union",
];

/// Names of the prelude, and of derives, that a generated type must not hide from the code
/// around it.
const PRELUDE: [&str; 45] = [
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Display",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Serialize",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Names that utoipa's derives take for types of other crates, whatever they are here.
const STATED: [&str; 9] = [
    "Date",
    "DateTime",
    "Duration",
    "NaiveDate",
    "NaiveDateTime",
    "NaiveTime",
    "Object",
    "Uuid",
    "Value",
];

/// A name for a type or a variant.
pub(crate) fn pascal(text: &str) -> String {
    match identifier(text, |text| text.to_pascal_case(), "X") {
        // The one keyword that is written like a type.
        name if name == "Self_" => "SelfType".to_owned(),
        name => name,
    }
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
            // Rust reads an identifier in composed form (NFC), where these marks are gone.
            .replace(|c| ('\u{300}'..='\u{36f}').contains(&c), "")
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

fn is_known(name: &str) -> bool {
    PRELUDE.contains(&name) || STATED.contains(&name)
}

/// The names given out so far in one namespace.
#[derive(Debug, Default)]
pub(crate) struct Namespace {
    /// Each name with the number that is tried next where it is wanted again.
    taken: HashMap<String, usize>,
    /// What stands behind a name that the prelude has.
    suffix: Option<&'static str>,
}

impl Namespace {
    /// A namespace in which the prelude's names get this behind them, and those that derives
    /// know.
    pub(crate) fn beside_prelude(suffix: &'static str) -> Self {
        Self {
            suffix: Some(suffix),
            ..Self::default()
        }
    }

    /// A namespace in which these names are taken.
    pub(crate) fn without(taken: &[&str]) -> Self {
        let mut names = Self::default();
        for name in taken {
            names.claim((*name).to_owned());
        }
        names
    }

    /// The name itself if it is free; otherwise the first free one with a number behind it.
    pub(crate) fn claim(&mut self, name: String) -> String {
        let name = match self.suffix {
            Some(suffix) if is_known(&name) => format!("{name}{suffix}"),
            _ => name,
        };
        let Some(next) = self.taken.get(&name) else {
            self.taken.insert(name.clone(), 2);
            return name;
        };
        let mut number = *next;
        loop {
            let candidate = format!("{name}{number}");
            number += 1;
            if !self.taken.contains_key(&candidate) {
                self.taken.insert(name, number);
                self.taken.insert(candidate.clone(), 2);
                return candidate;
            }
        }
    }

    /// Whether a name is given out.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.taken.contains_key(name)
    }
}

/// The name of a type written in place at a property. A property that repeats the name of its
/// object does not repeat it in the type: `subjectType` of `Subject` is a `SubjectType`.
pub(crate) fn inner_name(owner: &str, wire: &str) -> String {
    let property = pascal(wire);
    match property.strip_prefix(owner) {
        Some(rest) if rest.starts_with(char::is_uppercase) => property,
        _ => format!("{owner}{property}"),
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
            ("self", "SelfType", "self_"),
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
        let mut namespace = Namespace::default();
        namespace.claim("Pet3".to_owned());
        let mut claim = || namespace.claim("Pet".to_owned());
        assert_eq!([claim(), claim(), claim()], ["Pet", "Pet2", "Pet4"]);
    }

    #[test]
    fn a_name_of_the_prelude_says_what_it_is() {
        let mut namespace = Namespace::beside_prelude("Type");
        assert_eq!(namespace.claim("Option".to_owned()), "OptionType");
        assert_eq!(namespace.claim("Error".to_owned()), "Error");
    }

    #[test]
    fn marks_that_rust_composes_make_no_second_name() {
        assert_eq!(snake("re\u{301}sume\u{301}"), "resume");
    }
}
