//! Modules: what is written, by path, and what it imports.

use std::collections::BTreeSet;

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::{Header, Surface, render, report_broken};
use crate::diagnostics::Diagnostics;
use crate::files::Files;

/// Files in the making.
pub(crate) struct Modules<'a> {
    header: &'a Header,
    crate_name: &'static str,
    files: Files,
}

impl<'a> Modules<'a> {
    pub(crate) fn new(header: &'a Header, crate_name: &'static str) -> Self {
        Self {
            header,
            crate_name,
            files: Files::new(),
        }
    }

    /// Adds a file.
    pub(crate) fn add(&mut self, path: String, tokens: TokenStream, diagnostics: &mut Diagnostics) {
        match render(self.header, tokens) {
            Ok(text) => {
                self.files.insert(path, text);
            }
            Err(error) => {
                let file = format!("{}/{path}", self.crate_name);
                report_broken(&file, &error, diagnostics);
            }
        }
    }

    pub(crate) fn finish(self) -> Files {
        self.files
    }
}

/// A module that has a part per group of a surface: one file, or one per group and a root
/// that exports them all.
pub(crate) struct Grouped<'s> {
    /// Where the module goes, without `.rs`.
    pub(crate) path: String,
    /// What it is, in one line.
    pub(crate) about: &'s str,
    /// What its root has beside the groups.
    pub(crate) root: TokenStream,
    /// The imports that any of its files may need.
    pub(crate) imports: &'s [Import],
    /// Whether the groups' items are visible outside of the module.
    pub(crate) exported: bool,
}

impl Grouped<'_> {
    /// Writes the module; `part` is what a group contributes.
    pub(crate) fn write(
        self,
        surface: Surface<'_>,
        mut part: impl FnMut(usize) -> TokenStream,
        modules: &mut Modules<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        if !surface.is_split() {
            let root = self.root;
            let parts = surface.group_indices().map(&mut part);
            let whole = quote!(#root #(#parts)*);
            let file = with_about(self.about, &with_imports(self.imports, &whole));
            modules.add(format!("{}.rs", self.path), file, diagnostics);
            return;
        }
        let mut names = Vec::new();
        for index in surface.group_indices() {
            let tokens = part(index);
            if tokens.is_empty() {
                continue;
            }
            let group = &surface.groups[index];
            let about = format!("{} `{}`.", self.about.trim_end_matches('.'), group.tag);
            let file = with_about(&about, &with_imports(self.imports, &tokens));
            let path = format!("{}/{}.rs", self.path, group.module);
            modules.add(path, file, diagnostics);
            names.push(format_ident!("{}", group.module));
        }
        let root = with_imports(self.imports, &self.root);
        let visibility = (!self.exported).then(|| quote!(pub(crate)));
        let export = self.exported.then(|| quote!(#(pub use #names::*;)*));
        let whole = with_about(
            self.about,
            &quote!(#(#visibility mod #names;)* #export #root),
        );
        modules.add(format!("{}.rs", self.path), whole, diagnostics);
    }
}

/// A file with a line about it.
pub(crate) fn with_about(about: &str, tokens: &TokenStream) -> TokenStream {
    let about = format!(" {about}");
    quote! { #![doc = #about] #tokens }
}

/// A name that a file may use, and where it comes from.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    name: &'static str,
    path: TokenStream,
    /// Whether the name stands for the path itself.
    alias: bool,
}

impl Import {
    /// `name`, which is to be found in `path`.
    pub(crate) fn new(name: &'static str, path: TokenStream) -> Self {
        Self {
            name,
            path,
            alias: false,
        }
    }

    /// The runtime, under a name that leaves room in a line.
    pub(crate) fn runtime() -> Self {
        Self {
            name: "runtime",
            path: quote!(symbolon_runtime),
            alias: true,
        }
    }

    /// Several names of one path.
    pub(crate) fn of(path: &TokenStream, names: &[&'static str]) -> Vec<Self> {
        names
            .iter()
            .map(|name| Self::new(name, path.clone()))
            .collect()
    }
}

/// Tokens behind the imports that they use, those of one path in one line.
pub(crate) fn with_imports(imports: &[Import], tokens: &TokenStream) -> TokenStream {
    let mut used = BTreeSet::new();
    collect(tokens.clone(), &mut used);
    let mut by_path: Vec<(String, &TokenStream, Vec<&str>)> = Vec::new();
    let used = |import: &&Import| used.contains(import.name);
    let aliases = imports
        .iter()
        .filter(|import| import.alias)
        .filter(used)
        .map(|import| {
            let (name, path) = (format_ident!("{}", import.name), &import.path);
            quote!(use #path as #name;)
        });
    for import in imports.iter().filter(|import| !import.alias).filter(used) {
        let path = import.path.to_string();
        match by_path.iter_mut().find(|(known, _, _)| *known == path) {
            Some((_, _, names)) => names.push(import.name),
            None => by_path.push((path, &import.path, vec![import.name])),
        }
    }
    by_path.sort_by(|one, other| one.0.cmp(&other.0));
    let lines = by_path.into_iter().map(|(_, path, mut names)| {
        names.sort_unstable();
        let names: Vec<_> = names
            .into_iter()
            .map(|name| format_ident!("{name}"))
            .collect();
        match names.as_slice() {
            [one] => quote!(use #path::#one;),
            several => quote!(use #path::{#(#several),*};),
        }
    });
    quote! { #(#lines)* #(#aliases)* #tokens }
}

/// The identifiers that begin a path or stand alone: one behind `::` or `.` is looked up
/// elsewhere.
///
/// A module's name counts only where a path begins with it: a variable may have the same.
fn collect(tokens: TokenStream, used: &mut BTreeSet<String>) {
    let mut before = Before::Other;
    let mut tokens = tokens.into_iter().peekable();
    while let Some(tree) = tokens.next() {
        before = match tree {
            TokenTree::Group(group) => {
                collect(group.stream(), used);
                Before::Other
            }
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let begins_path = matches!(
                    tokens.peek(),
                    Some(TokenTree::Punct(punct)) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint
                );
                let is_item = begins_path || name.starts_with(char::is_uppercase);
                if is_item && !matches!(before, Before::Path | Before::Dot) {
                    used.insert(name);
                }
                Before::Other
            }
            TokenTree::Punct(punct) => match (punct.as_char(), before) {
                (':', Before::Colon) => Before::Path,
                (':', _) if punct.spacing() == Spacing::Joint => Before::Colon,
                // The second dot of `..`.
                ('.', Before::Dot) => Before::Other,
                ('.', _) => Before::Dot,
                _ => Before::Other,
            },
            TokenTree::Literal(literal) => {
                // serde's attributes name functions in texts.
                let text = literal.to_string();
                if let Some((name, _)) = text.trim_matches('"').split_once("::") {
                    used.insert(name.to_owned());
                }
                Before::Other
            }
        };
    }
}

/// What stands before a token.
#[derive(Clone, Copy)]
enum Before {
    Colon,
    Path,
    Dot,
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_used_is_imported() {
        let imports = [
            Import::new("Future", quote!(std::future)),
            Import::new("Body", quote!(axum::body)),
            Import::new("types", quote!(crate)),
            Import::new("Default", quote!(a)),
        ];
        let tokens = quote!(
            fn f(x: types::Body) -> Future {
                x.Body;
                a::Future::Body
            }
        );
        let text = with_imports(&imports, &tokens).to_string();
        assert!(text.starts_with("use crate :: types ; use std :: future :: Future ;"));
        assert!(!text.contains("axum"));
        let rest = with_imports(
            &imports,
            &quote!(X {
                ..Default::default()
            }),
        )
        .to_string();
        assert!(rest.starts_with("use a :: Default"));
    }
}
