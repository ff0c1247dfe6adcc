//! `statement.rs`: the document that the compiled server believes in.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::emit::Surface;
use crate::model::{Api, ApiKeyPlace, Scheme, SchemeKind};

pub(super) fn emit(api: &Api) -> TokenStream {
    let (title, version) = (&api.title, &api.version);
    let description = api
        .description
        .as_ref()
        .map(|text| quote!(, description = #text));
    let license = api.license.as_ref().map(|(name, identifier)| {
        let identifier = identifier.as_ref().map(|text| quote!(, identifier = #text));
        quote!(, license(name = #name #identifier))
    });
    let servers = api.servers.iter().map(|(url, description)| {
        let description = description
            .as_ref()
            .map(|text| quote!(, description = #text));
        quote!((url = #url #description))
    });
    let servers = (!api.servers.is_empty()).then(|| quote!(servers(#(#servers),*),));
    let tags = api.groups.iter().map(|group| {
        let tag = &group.tag;
        let description = group
            .description
            .as_ref()
            .map(|text| quote!(, description = #text));
        quote!((name = #tag #description))
    });
    let surface = Surface::of_api(api);
    let handlers = api.operations.iter().map(|operation| {
        let name = ident(&operation.name);
        if surface.is_split() {
            let module = ident(&api.groups[operation.group].module);
            quote!(#module::#name)
        } else {
            quote!(#name)
        }
    });
    let types = api.types.iter().map(|definition| ident(&definition.name));
    let (schemes, modifier) = security(api);
    quote! {
        use utoipa::OpenApi as _;

        #[derive(utoipa::OpenApi)]
        #[openapi(
            info(title = #title, version = #version #description #license),
            #servers
            tags(#(#tags),*),
            paths(#(super::router::#handlers),*),
            components(schemas(#(crate::types::#types),*)),
            #modifier
        )]
        struct Statement;

        #schemes

        /// The document that this server believes in, stated by utoipa from the types that serde
        /// reads and writes.
        pub fn statement() -> utoipa::openapi::OpenApi {
            Statement::openapi()
        }
    }
}

fn security(api: &Api) -> (Option<TokenStream>, Option<TokenStream>) {
    if api.schemes.is_empty() {
        return (None, None);
    }
    let schemes = api.schemes.iter().map(|scheme| {
        let (wire, value) = (&scheme.wire, scheme_value(scheme));
        quote!(components.add_security_scheme(#wire, #value);)
    });
    let definition = quote! {
        struct SecuritySchemes;

        impl utoipa::Modify for SecuritySchemes {
            fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
                let components = openapi.components.get_or_insert_default();
                #(#schemes)*
            }
        }
    };
    (Some(definition), Some(quote!(modifiers(&SecuritySchemes),)))
}

fn scheme_value(scheme: &Scheme) -> TokenStream {
    let path = quote!(utoipa::openapi::security);
    match &scheme.kind {
        SchemeKind::MutualTls => {
            quote!(#path::SecurityScheme::MutualTls { description: None, deprecated: None, extensions: None })
        }
        SchemeKind::Bearer | SchemeKind::Basic | SchemeKind::Http { .. } => {
            let name = ident(match &scheme.kind {
                SchemeKind::Basic => "Basic",
                SchemeKind::Http { scheme } => http_name(scheme),
                _ => "Bearer",
            });
            let description = scheme
                .description
                .as_ref()
                .map(|text| quote!(.description(Some(#text))));
            quote! {
                #path::SecurityScheme::Http(
                    #path::HttpBuilder::new().scheme(#path::HttpAuthScheme::#name) #description .build(),
                )
            }
        }
        SchemeKind::ApiKey { place, key } => {
            let place = match place {
                ApiKeyPlace::Header => ident("Header"),
                ApiKeyPlace::Query => ident("Query"),
                ApiKeyPlace::Cookie => ident("Cookie"),
            };
            quote!(#path::SecurityScheme::ApiKey(#path::ApiKey::#place(#path::ApiKeyValue::new(#key))))
        }
    }
}

/// utoipa's name of a scheme of HTTP (those of the IANA registry).
fn http_name(scheme: &str) -> &'static str {
    match scheme.to_ascii_lowercase().as_str() {
        "digest" => "Digest",
        "hoba" => "Hoba",
        "mutual" => "Mutual",
        "negotiate" => "Negotiate",
        "oauth" => "OAuth",
        "scram-sha-1" => "ScramSha1",
        "scram-sha-256" => "ScramSha256",
        "vapid" => "Vapid",
        _ => "Bearer",
    }
}
