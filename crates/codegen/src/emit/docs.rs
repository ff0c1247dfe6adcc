//! The document's words as doc comments.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Docs;

/// Doc comments of some paragraphs, without those that are empty.
pub(crate) fn doc<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> TokenStream {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in paragraphs {
        let paragraph = paragraph.trim_end();
        if paragraph.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(paragraph.lines().map(|line| plain(line.trim_end())));
    }
    let lines = lines.iter().map(|line| {
        if line.is_empty() {
            line.clone()
        } else {
            format!(" {line}")
        }
    });
    quote! { #( #[doc = #lines] )* }
}

impl Docs {
    /// The doc comment and the mark of what should not be used, with `fallback` where the
    /// document says nothing.
    pub(crate) fn to_tokens(&self, fallback: &str) -> TokenStream {
        let (words, deprecated) = (self.words(fallback), self.deprecation());
        quote! { #words #deprecated }
    }

    /// The mark of what should not be used.
    pub(crate) fn deprecation(&self) -> Option<TokenStream> {
        self.deprecated.then(|| quote!(#[deprecated]))
    }

    /// The doc comment alone.
    pub(crate) fn words(&self, fallback: &str) -> TokenStream {
        let summary = self.summary.as_deref().unwrap_or_default();
        let description = self.description.as_deref().unwrap_or_default();
        let words = doc([summary, description]
            .into_iter()
            .filter(|text| !text.trim().is_empty()));
        if words.is_empty() {
            doc([fallback])
        } else {
            words
        }
    }
}

/// A document is written in CommonMark and so is rustdoc, but for three things that rustdoc
/// would read otherwise: an indented line is code and would be compiled, a bracketed word
/// names an item, and a bare URL is no link.
fn plain(line: &str) -> String {
    let line = line.replace('\t', "    ");
    let indent = line.len() - line.trim_start().len();
    let line = if indent >= 4 {
        format!("   {}", line.trim_start())
    } else {
        line
    };
    let mut plain = String::with_capacity(line.len());
    let mut in_code = false;
    for character in line.chars() {
        match character {
            '`' => in_code = !in_code,
            '[' | '<' if !in_code => plain.push('\\'),
            _ => {}
        }
        plain.push(character);
    }
    plain
}
