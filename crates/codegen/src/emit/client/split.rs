//! What progenitor wrote, in parts: the client, and of each operation its method and builder.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{Attribute, File, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, LitStr};

use super::arguments::{Argument, arguments};
use super::document::{argument_name, operation_name};
use crate::emit::Surface;
use crate::emit::types::ident;

/// progenitor's file in parts.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The client itself, without the methods of the operations.
    pub(super) client: TokenStream,
    /// The operations, in the order of the model.
    pub(super) operations: Vec<Builder>,
}

/// What progenitor wrote of one operation.
#[derive(Debug)]
pub(super) struct Builder {
    /// The fields of the builder.
    pub(super) fields: Vec<TokenStream>,
    /// `new`, and a method per argument.
    pub(super) methods: Vec<TokenStream>,
    /// The name of the field that holds the client.
    pub(super) client: Ident,
}

/// Takes progenitor's file apart, and gives everything the name that the model has for it.
pub(super) fn split(
    surface: Surface<'_>,
    tokens: TokenStream,
) -> Result<Parts, Box<dyn std::error::Error>> {
    let file: File = syn::parse2(tokens)?;
    let mut parts = Parts::default();
    let mut structs: HashMap<String, ItemStruct> = HashMap::new();
    let mut impls: HashMap<String, ItemImpl> = HashMap::new();
    for mut item in file.items {
        match item {
            Item::Mod(module) if module.ident == "builder" => {
                for item in module.content.map(|(_, items)| items).unwrap_or_default() {
                    match item {
                        Item::Struct(item) => {
                            structs.insert(item.ident.to_string(), item);
                        }
                        Item::Impl(item) => {
                            impls.insert(self_name(&item), item);
                        }
                        _ => {}
                    }
                }
            }
            // The types are ours; the prelude says again what the root says; imports are made
            // for what is used; and the constant asserts what we implement.
            Item::Mod(_) | Item::Use(_) | Item::Const(_) => {}
            Item::Impl(ref mut block) if has_operations(block) => {}
            mut item => {
                Words.visit_item_mut(&mut item);
                item.to_tokens(&mut parts.client);
            }
        }
    }
    for (index, operation) in surface.operations.iter().enumerate() {
        let placeholder = pascal(&operation_name(index));
        let (Some(item), Some(block)) = (structs.remove(&placeholder), impls.remove(&placeholder))
        else {
            return Err(format!("progenitor wrote no builder for `{}`", operation.id).into());
        };
        let mut names = Names::of(&arguments(surface, operation));
        names.add(&placeholder, &operation.type_name);
        parts.operations.push(builder(item, block, &mut names));
    }
    Ok(parts)
}

fn builder(mut item: ItemStruct, block: ItemImpl, names: &mut Names) -> Builder {
    names.visit_item_struct_mut(&mut item);
    let mut client = ident("client");
    let mut fields = Vec::new();
    for field in item.fields {
        let is_client = matches!(&field.ty, syn::Type::Reference(_));
        if let (true, Some(name)) = (is_client, &field.ident) {
            client = name.clone();
            continue;
        }
        fields.push(field.into_token_stream());
    }
    let methods = block.items.into_iter().filter_map(|item| match item {
        ImplItem::Fn(mut method) if method.sig.ident != "send" && method.sig.ident != "stream" => {
            names.visit_impl_item_fn_mut(&mut method);
            shorten(&mut method);
            Some(method.into_token_stream())
        }
        _ => None,
    });
    let methods = methods.collect();
    Builder {
        fields,
        methods,
        client,
    }
}

/// `client: client` is `client`.
fn shorten(method: &mut ImplItemFn) {
    struct Short;
    impl VisitMut for Short {
        fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
            if let (syn::Member::Named(name), syn::Expr::Path(path)) = (&field.member, &field.expr)
                && path.path.is_ident(name)
            {
                field.colon_token = None;
            }
            syn::visit_mut::visit_field_value_mut(self, field);
        }
    }
    Short.visit_impl_item_fn_mut(method);
}

/// Whether a block holds the methods of the operations.
fn has_operations(block: &ItemImpl) -> bool {
    block.trait_.is_none()
        && block.items.iter().any(|item| match item {
            ImplItem::Fn(method) => method.sig.ident.to_string().starts_with("operation0"),
            _ => false,
        })
}

fn self_name(block: &ItemImpl) -> String {
    match block.self_ty.as_ref() {
        syn::Type::Path(path) => path
            .path
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

fn pascal(name: &str) -> String {
    crate::lower::names::pascal(name)
}

/// Gives names and the texts that hold them what they stand for.
struct Names(HashMap<String, String>);

impl Names {
    fn of(arguments: &[Argument]) -> Self {
        let names = arguments.iter().enumerate();
        Self(
            names
                .map(|(index, argument)| (argument_name(index), argument.name.to_string()))
                .collect(),
        )
    }

    fn add(&mut self, from: &str, to: &str) {
        self.0.insert(from.to_owned(), to.to_owned());
    }
}

impl VisitMut for Names {
    fn visit_ident_mut(&mut self, name: &mut Ident) {
        if let Some(meant) = self.0.get(&name.to_string()) {
            *name = ident(meant);
        }
    }

    /// A path that the prelude or an import makes shorter.
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        syn::visit_mut::visit_path_mut(self, path);
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|one| one.ident.to_string())
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if let ["super", "Client"] | ["std", "convert", "TryInto"] = names.as_slice()
            && let Some(last) = path.segments.pop()
        {
            path.leading_colon = None;
            path.segments = std::iter::once(last).collect();
        }
    }

    fn visit_lit_str_mut(&mut self, text: &mut LitStr) {
        let value = text.value();
        let named = value
            .split(' ')
            .map(|word| self.0.get(word).map_or(word, String::as_str));
        let named = tight(&named.collect::<Vec<_>>().join(" "));
        if named != value {
            *text = LitStr::new(&named, text.span());
        }
    }

    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    }
}

/// A type in a message, without the spaces that tokens have between them.
fn tight(text: &str) -> String {
    text.replace(" :: ", "::")
        .replace(" < ", "<")
        .replace(" >", ">")
}

/// Writes the words of progenitor and of the document as doc comments are written.
struct Words;

impl VisitMut for Words {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let mut words = Vec::new();
        attributes.retain(|attribute| match doc_text(attribute) {
            Some(text) => {
                words.push(text.strip_prefix(' ').map_or(text.clone(), str::to_owned));
                false
            }
            None => true,
        });
        if words.is_empty() {
            return;
        }
        let tokens = crate::emit::doc([words.join("\n").as_str()]);
        let docs: Vec<Attribute> =
            syn::parse::Parser::parse2(Attribute::parse_outer, tokens).unwrap_or_default();
        attributes.splice(0..0, docs);
    }
}

fn doc_text(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
