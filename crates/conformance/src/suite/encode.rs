//! A call as a raw request, written by the document alone.

use super::{Context, credential};
use crate::body;
use crate::document::{Document, Operation};
use crate::drive::{Call, RawRequest};
use crate::style::{Written, path_of, write_parameter};

/// The request that the document asks for.
pub(super) fn request(
    context: &Context<'_>,
    operation: &Operation,
    call: &Call,
) -> Result<RawRequest, String> {
    let served = context.halves.server.served_path(&operation.key);
    request_at(&context.halves.document, served, operation, call)
}

/// The same, at the path at which the operation is served, if that is not its key's.
pub(crate) fn request_at(
    document: &Document,
    served: Option<&str>,
    operation: &Operation,
    call: &Call,
) -> Result<RawRequest, String> {
    let mut path = path_of(served.unwrap_or(&operation.key.path)).into_owned();
    let mut query = Vec::new();
    let mut request = RawRequest {
        method: operation.key.method.clone(),
        target: String::new(),
        headers: Vec::new(),
        body: None,
    };
    for argument in &call.parameters {
        let declared = operation
            .parameters
            .iter()
            .find(|one| one.location == argument.location && one.name == argument.name);
        let declared =
            declared.ok_or_else(|| format!("there is no parameter `{}`", argument.name))?;
        match write_parameter(declared, &argument.value)
            .map_err(|error| format!("{}: {error}", argument.name))?
        {
            Written::Path(text) => path = path.replace(&format!("{{{}}}", argument.name), &text),
            Written::Query(pairs) => query.extend(pairs),
            Written::Header(text) => request.headers.push((argument.name.clone(), text)),
            Written::Cookie(pair) => credential::add_cookie(&mut request, &pair),
        }
    }
    request.target = if query.is_empty() {
        path
    } else {
        format!("{path}?{}", query.join("&"))
    };
    for (scheme, shown) in &call.credentials {
        credential::show(document, scheme, shown, &mut request);
    }
    if let Some(payload) = &call.body {
        let declared = operation.body.iter().flat_map(|body| &body.media);
        let media = declared
            .into_iter()
            .find(|media| media.media_type == payload.declared)
            .ok_or_else(|| format!("there is no body of {}", payload.declared))?;
        let written = body::write(document.root(), media, &payload.value)?;
        request.set_header("content-type", Some(&written.content_type));
        request.body = Some(written.bytes);
    }
    Ok(request)
}
