//! progenitor's one long file in parts: types, builders, and the client itself.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, ExprLit, File, Item, Lit, Meta, Path, UseTree, parse_quote};

/// The derive by which the compiled client states its schemas. It stands behind a feature,
/// which progenitor's setting cannot say.
pub(super) const STATEMENT: &str = "schemars::JsonSchema";

/// progenitor's file in parts.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The content of `mod types`.
    pub(super) types: TokenStream,
    /// The content of `mod builder`.
    pub(super) builder: TokenStream,
    /// The rest.
    pub(super) client: TokenStream,
}

pub(super) fn split(tokens: TokenStream) -> Result<Parts, Box<dyn std::error::Error>> {
    let file: File = syn::parse2(tokens)?;
    let mut parts = Parts::default();
    for mut item in file.items {
        DocLines.visit_item_mut(&mut item);
        match item {
            Item::Use(mut item) => {
                let replaced = leave_out(&mut item.tree, "encode_path");
                item.to_tokens(&mut parts.client);
                if replaced {
                    parts.client.extend(encode_path());
                }
            }
            Item::Mod(module) if module.ident == "types" => {
                let mut items = module.content.map(|(_, items)| items).unwrap_or_default();
                items
                    .iter_mut()
                    .for_each(|item| Conditional.visit_item_mut(item));
                parts.types = quote!(#(#items)*);
            }
            Item::Mod(module) if module.ident == "builder" => {
                let items = module.content.map(|(_, items)| items).unwrap_or_default();
                parts.builder = quote!(#(#items)*);
            }
            item => item.to_tokens(&mut parts.client),
        }
    }
    Ok(parts)
}

/// Takes a name out of an import. Whether it was there.
fn leave_out(tree: &mut UseTree, name: &str) -> bool {
    match tree {
        UseTree::Path(path) => leave_out(&mut path.tree, name),
        UseTree::Group(group) => {
            let before = group.items.len();
            let kept = std::mem::take(&mut group.items).into_iter();
            group.items = kept
                .filter(|item| !matches!(item, UseTree::Name(one) if one.ident == name))
                .collect();
            group.items.len() < before
        }
        _ => false,
    }
}

/// progenitor's own leaves a backslash as it is, and URLs of HTTP take that for a slash
/// (WHATWG URL, section 4.4).
fn encode_path() -> TokenStream {
    quote! {
        /// The text of a path parameter as one segment of a path.
        fn encode_path(text: &str) -> String {
            progenitor_client::encode_path(text).replace('\\', "%5C")
        }
    }
}

/// Writes each line of a doc comment as one, the way people do.
struct DocLines;

impl VisitMut for DocLines {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        *attributes = std::mem::take(attributes)
            .into_iter()
            .flat_map(doc_lines)
            .collect();
    }
}

fn doc_lines(attribute: Attribute) -> Vec<Attribute> {
    let text = match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => text.value(),
            _ => return vec![attribute],
        },
        _ => return vec![attribute],
    };
    text.lines()
        .map(|line| {
            let line = if line.is_empty() || line.starts_with(' ') {
                line.to_owned()
            } else {
                format!(" {line}")
            };
            parse_quote!(#[doc = #line])
        })
        .collect()
}

/// Puts the statement's derive behind its feature.
struct Conditional;

impl VisitMut for Conditional {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let mut stated = false;
        for attribute in attributes
            .iter_mut()
            .filter(|attribute| attribute.path().is_ident("derive"))
        {
            let mut kept: Vec<Path> = Vec::new();
            // A derive that cannot be read is left as it is.
            let read = attribute.parse_nested_meta(|meta| {
                kept.push(meta.path);
                Ok(())
            });
            if read.is_err() {
                continue;
            }
            let before = kept.len();
            kept.retain(|path| path.to_token_stream().to_string().replace(' ', "") != STATEMENT);
            if kept.len() < before {
                stated = true;
                *attribute = parse_quote!(#[derive(#(#kept),*)]);
            }
        }
        if stated {
            attributes.push(
                parse_quote!(#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]),
            );
        }
    }
}
