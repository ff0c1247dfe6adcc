//! Requests to try a mock with.

use serde_json::{Value, json};

use super::accept::Offer;
use super::content::Way;
use super::{Mock, content, example, refusal, write};
use crate::document::{Media, Operation, Parameter};
use crate::drive::{Argument, Call, RawRequest};
use crate::style::{Fields, Written, read_parameter, write_parameter};
use crate::suite::{credential, encode};

impl Mock {
    /// A request that an operation takes, with what it requires and no more: the document's
    /// examples where there are any, and a credential that is good here.
    ///
    /// # Errors
    ///
    /// What could not be made, or what the oracle has against it.
    pub fn request_for(&self, operation: &Operation) -> Result<RawRequest, String> {
        let document = self.oracle.document();
        let required = operation.parameters.iter().filter(|one| one.required);
        let parameters = required
            .map(|parameter| self.argument(parameter))
            .collect::<Result<_, _>>()?;
        let requirement = operation.security.first();
        let call = Call {
            operation: operation.key.clone(),
            parameters,
            body: None,
            credentials: requirement
                .map(|requirement| credential::good(document, requirement))
                .unwrap_or_default(),
        };
        let mut request = encode::request_at(document, None, operation, &call)?;
        if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
            self.add_body(&body.pointer, &body.media, &mut request)?;
        }
        let findings = self.oracle.request(&request.to_http()?);
        match findings.iter().find(|finding| refusal::refuses(finding)) {
            Some(finding) => Err(finding.to_string()),
            None => Ok(request),
        }
    }

    fn argument(&self, parameter: &Parameter) -> Result<Argument, String> {
        let document = self.oracle.document();
        let schema = parameter.schema.as_deref();
        let mut examples = example::beside(document, &parameter.pointer);
        examples.extend(
            schema
                .into_iter()
                .flat_map(|schema| example::of_schema(document, schema)),
        );
        let mut made = schema.map_or_else(
            || vec![json!("text")],
            |schema| self.sampler.valid(schema, 8),
        );
        // What is short is easy to read.
        made.sort_by_key(|value| value.to_string().len());
        let value = examples
            .into_iter()
            .map(|example| example.value.clone())
            .chain(made)
            .find(|value| self.is_sendable(parameter, value))
            .ok_or_else(|| {
                let (location, name) = (parameter.location, &parameter.name);
                format!("no value for the {location} parameter `{name}` could be made")
            })?;
        Ok(Argument {
            location: parameter.location,
            name: parameter.name.clone(),
            value,
        })
    }

    /// Whether a value is valid, and the same when it has been written and read.
    fn is_sendable(&self, parameter: &Parameter, value: &Value) -> bool {
        let schema = parameter.schema.as_deref();
        if !schema.is_none_or(|schema| self.oracle.request_schemas().accepts(schema, value)) {
            return false;
        }
        let named = |text: String| vec![(parameter.name.clone(), text)];
        let mut fields = Fields::default();
        match write_parameter(parameter, value) {
            Ok(Written::Path(text)) => fields.path = named(text),
            Ok(Written::Query(pairs)) => fields.query = Fields::query_pairs(&pairs.join("&")),
            Ok(Written::Header(text)) => fields.headers = named(text),
            Ok(Written::Cookie(pair)) => {
                let text = pair.split_once('=').map(|(_, text)| text.to_owned());
                fields.cookies = named(text.unwrap_or_default());
            }
            Err(_) => return false,
        }
        let read = read_parameter(self.oracle.document().root(), parameter, &fields);
        read.is_ok_and(|read| read.as_ref() == Some(value))
    }

    /// Adds a body of the first media type that one can be made of.
    fn add_body(
        &self,
        pointer: &str,
        declared: &[Media],
        request: &mut RawRequest,
    ) -> Result<(), String> {
        let names = self.oracle.document().names(&format!("{pointer}/content"));
        let place = |media: &Media| names.iter().position(|name| *name == media.media_type);
        let mut declared: Vec<&Media> = declared.iter().collect();
        declared.sort_by_key(|media| place(media));
        let mut problem = "the body has no media type".to_owned();
        for media in declared {
            let offer = Offer {
                media,
                media_type: media.media_type.replace('*', "octet-stream"),
            };
            let written = content::usual(self, Way::into(self), media)
                .and_then(|content| write::write(self, &offer, &content));
            match written {
                Ok(written) => {
                    request.set_header("content-type", written.content_type.to_str().ok());
                    request.body = Some(written.body);
                    return Ok(());
                }
                Err(error) => problem = error,
            }
        }
        Err(problem)
    }
}
