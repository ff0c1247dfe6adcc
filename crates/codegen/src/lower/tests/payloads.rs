//! Bodies and responses, by media type.

use super::*;
use crate::model::{Content, ParameterStyle, Payload};

fn with_body(content: &str) -> (Api, Vec<Diagnostic>) {
    lowered(&format!(
        "openapi: 3.1.0
paths:
  /a:
    post:
      operationId: upload
      requestBody:
        content:
          {}
      responses: {{'200': {{description: d}}}}
",
        content.replace('\n', "\n          ")
    ))
}

fn contents(api: &Api) -> &[Content] {
    &api.operations[0].body.as_ref().unwrap().contents
}

fn told(api: &Api, content: &Content) -> String {
    let ty = content.payload.ty().map(|ty| words(api, ty));
    let kind = match &content.payload {
        Payload::Json(_) => "json",
        Payload::Form(..) => "form",
        Payload::Multipart(..) => "multipart",
        Payload::Text(_) => "text",
        Payload::Bytes => "bytes",
        Payload::Events(_) => "events",
    };
    let told = format!("{} {kind} {}", content.variant, ty.unwrap_or_default());
    told.trim_end().to_owned()
}

#[test]
fn every_media_type_is_a_variant() {
    let (api, found) = with_body(
        "application/json: {schema: {type: string}}
application/json; charset=utf-8: {schema: {type: integer}}
application/problem+json: {}
text/plain: {schema: {type: integer}}
text/event-stream: {schema: {type: array, items: {type: integer}}}
application/xml: {schema: {type: object}}
application/pdf: {schema: {type: string}}
application/x-www-form-urlencoded: {schema: {type: object}}
'*/*': {schema: {type: string, format: binary}}
broken: {}",
    );
    let all: Vec<_> = contents(&api)
        .iter()
        .map(|content| told(&api, content))
        .collect();
    assert_eq!(
        all,
        [
            "Json json Plain",
            "ProblemJson json Any",
            "Text text I64",
            "Events events I64",
            "Xml text Plain",
            "Bytes bytes",
            "Form form map of Any",
            "Any bytes"
        ]
    );
    assert_eq!(codes(&found), ["not-decoded"]);
}

#[test]
fn a_multipart_body_has_files_and_a_struct_of_its_own() {
    let (api, found) = with_body(
        "multipart/form-data:
  schema:
    type: object
    required: [file]
    properties:
      file: {type: string, format: binary}
      more: {type: array, items: {type: string, contentMediaType: image/png}}
      either: {oneOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]}
      icon: {type: string}
      note: {type: string, default: none}
      about: {type: object, properties: {a: {type: string}}}
  encoding: {icon: {contentType: 'image/png, image/jpeg'}}",
    );
    assert_eq!(
        told(&api, &contents(&api)[0]),
        "Multipart multipart UploadBody"
    );
    let body = object(&api, "UploadBody");
    assert!(body.multipart);
    assert!(body.fields.iter().any(|field| field.default.is_some()));
    let types: Vec<_> = body
        .fields
        .iter()
        .map(|field| words(&api, &field.ty))
        .collect();
    assert_eq!(
        types,
        [
            "File",
            "[File]",
            "[File]",
            "File",
            "Plain",
            "UploadBodyAbout"
        ]
    );
    assert!(
        matches!(&contents(&api)[0].payload, Payload::Multipart(_, parts)
        if parts == &[("icon".to_owned(), "image/png, image/jpeg".to_owned())])
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_form_says_how_its_properties_are_written() {
    let (api, _) = with_body(
        "application/x-www-form-urlencoded:
  schema: {properties: {a: {type: array}, b: {type: object}, c: {type: object}}}
  encoding:
    a: {explode: false}
    b: {style: deepObject}
    c: {contentType: application/json}",
    );
    let Payload::Form(_, styles) = &contents(&api)[0].payload else {
        panic!("no form");
    };
    let styles: Vec<_> = styles
        .iter()
        .map(|(wire, style)| (wire.as_str(), *style))
        .collect();
    assert_eq!(
        styles,
        [
            ("a", ParameterStyle::Form { explode: false }),
            ("b", ParameterStyle::DeepObject),
            ("c", ParameterStyle::Json)
        ]
    );
}

#[test]
fn responses_name_their_variants_once() {
    let (api, found) = lowered(
        "openapi: 3.1.0
paths:
  /a:
    get:
      operationId: read
      responses:
        default: {description: d}
        4xx: {description: d}
        '200':
          description: d
          headers:
            X-Ids: {schema: {type: array, items: {type: integer}}, explode: true}
            Content-Type: {schema: {type: string}}
          content:
            application/json: {schema: {type: object}}
            text/csv: {schema: {type: string}}
        '204': {description: d, content: {text/plain: {}}}
    head:
      responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}
",
    );
    let responses = &api.operations[0].responses;
    let variants: Vec<_> = responses
        .iter()
        .map(|response| response.variant.as_str())
        .collect();
    assert_eq!(variants, ["Ok", "NoContent", "ClientError", "Default"]);
    let all: Vec<_> = responses[0]
        .contents
        .iter()
        .map(|content| told(&api, content))
        .collect();
    assert_eq!(all, ["OkJson json map of Any", "OkCsv text Plain"]);
    assert_eq!(responses[0].headers.len(), 1);
    assert_eq!(
        responses[0].headers[0].style,
        ParameterStyle::Simple { explode: true }
    );
    assert!(api.operations[1].responses[0].contents.is_empty());
    assert_eq!(codes(&found), ["ignored-content"]);
}

#[test]
fn a_shared_response_names_its_types() {
    let api = api("openapi: 3.1.0
paths:
  /a:
    get: {operationId: a, responses: {'404': {$ref: '#/components/responses/NotFound'}}}
  /b:
    get: {operationId: b, responses: {'404': {$ref: '#/components/responses/NotFound'}}}
components:
  responses:
    NotFound:
      description: d
      content: {application/json: {schema: {properties: {why: {type: string}}}}}
");
    assert_eq!(names(&api), ["NotFoundResponse"]);
}
