//! Operations, their names, groups, parameters and requirements.

use super::*;
use crate::model::{Location, ParameterStyle, Status};

fn with_path(path: &str) -> (Api, Vec<Diagnostic>) {
    lowered(&format!(
        "openapi: 3.1.0\npaths:\n  {}\n",
        path.replace('\n', "\n  ")
    ))
}

const OK: &str = "responses: {'200': {description: d}}";

#[test]
fn operations_have_names_and_groups_of_their_own() {
    let (api, _) = with_path(&format!(
        "/api/v1/pets/{{id}}:
  parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
  get: {{{OK}}}
  put: {{operationId: same, tags: [Pets], {OK}}}
  post: {{operationId: same, tags: [pets], {OK}}}
  patch: {{operationId: client, tags: [types], {OK}}}"
    ));
    let names: Vec<_> = api
        .operations
        .iter()
        .map(|operation| operation.name.as_str())
        .collect();
    assert_eq!(names, ["get_api_v1_pets_id", "same", "same2", "client2"]);
    let groups: Vec<_> = api
        .groups
        .iter()
        .map(|group| {
            (
                group.tag.as_str(),
                group.type_name.as_str(),
                group.module.as_str(),
            )
        })
        .collect();
    assert_eq!(
        groups,
        [
            ("pets", "Pets", "pets"),
            ("Pets", "Pets2", "pets2"),
            ("types", "Types", "types2")
        ]
    );
    assert_eq!(api.operations[0].group, api.operations[2].group);
}

#[test]
fn parameters_have_names_of_their_own_in_an_operation() {
    let (api, _) = with_path(&format!(
        "/a/{{id}}:
  get:
    parameters:
      - {{name: id, in: path, required: true, schema: {{type: string}}}}
      - {{name: id, in: query, schema: {{type: string}}}}
      - {{name: body, in: query, schema: {{type: string}}}}
      - {{name: Authorization, in: header, schema: {{type: string}}}}
    {OK}"
    ));
    let names: Vec<_> = api.operations[0]
        .parameters
        .iter()
        .map(|parameter| parameter.name.as_str())
        .collect();
    assert_eq!(names, ["id", "query_id", "body_"]);
}

#[test]
fn parameters_are_written_in_their_style() {
    let (api, found) = with_path(&format!(
        "/a{{m}}:
  get:
    parameters:
      - {{name: m, in: path, required: true, style: matrix, schema: {{type: array}}}}
      - {{name: p, in: query, style: pipeDelimited, schema: {{type: array}}}}
      - {{name: d, in: query, style: deepObject, schema: {{type: object}}}}
      - {{name: e, in: query, explode: false, schema: {{type: array}}}}
      - {{name: j, in: query, content: {{application/json: {{schema: {{type: object}}}}}}}}
      - {{name: t, in: query, content: {{text/plain: {{schema: {{type: string}}}}}}}}
      - {{name: w, in: header, style: form, schema: {{type: string}}}}
    {OK}"
    ));
    let styles: Vec<_> = api.operations[0]
        .parameters
        .iter()
        .map(|parameter| parameter.style)
        .collect();
    assert_eq!(
        styles,
        [
            ParameterStyle::Matrix { explode: false },
            ParameterStyle::PipeDelimited,
            ParameterStyle::DeepObject,
            ParameterStyle::Form { explode: false },
            ParameterStyle::Json,
            ParameterStyle::Form { explode: true },
            ParameterStyle::Simple { explode: false },
        ]
    );
    assert_eq!(codes(&found), ["not-enforced"]);
}

#[test]
fn a_type_of_several_operations_is_named_after_none_of_them() {
    let operation = |method: &str| {
        format!("    {method}: {{parameters: [{{$ref: '#/components/parameters/Order'}}], {OK}}}\n")
    };
    let document = |methods: &[&str]| {
        let operations: String = methods.iter().map(|method| operation(method)).collect();
        format!(
            "openapi: 3.1.0
paths:
  /a:
{operations}
components:
  parameters:
    Order: {{name: sort, in: query, schema: {{type: string, enum: [up, down]}}}}
"
        )
    };
    for methods in [&["get"][..], &["put", "get"]] {
        let api = api(&document(methods));
        assert_eq!(names(&api), ["OrderParameter"], "{methods:?}");
    }
}

#[test]
fn a_path_and_its_parameters_are_made_to_fit() {
    let (api, found) = with_path(&format!(
        "/a/{{id}}:
  get:
    parameters: [{{name: other, in: path, required: true, schema: {{type: string}}}}]
    {OK}"
    ));
    let parameters = &api.operations[0].parameters;
    assert_eq!(parameters.len(), 1);
    assert_eq!(
        (parameters[0].wire.as_str(), parameters[0].required),
        ("id", true)
    );
    assert_eq!(codes(&found), [""; 0]);
}

#[test]
fn an_unknown_scheme_never_opens_an_operation_in_silence() {
    let (api, found) = lowered(
        "openapi: 3.1.0
paths:
  /a:
    get:
      security: [{gone: []}, {key: [], gone: []}, {key: [read]}]
      responses: {'200': {description: d}}
    put:
      security: [{gone: []}]
      responses: {'200': {description: d}}
    post:
      security: [{vague: []}]
      responses: {'200': {description: d}}
components:
  securitySchemes:
    vague: {type: http}
    key: {type: apiKey, in: header, name: X-Key}
    tls: {type: mutualTLS}
    digest: {type: http, scheme: Digest}
",
    );
    let security = &api.operations[0].security;
    assert_eq!(security.len(), 1);
    assert_eq!(security[0].schemes, [(0, vec!["read".to_owned()])]);
    assert_eq!(api.schemes.len(), 3);
    // The check tells of a scheme that is not declared.
    assert_eq!(codes(&found), ["security-not-enforced"]);
}

#[test]
fn an_operation_without_responses_has_one() {
    let (api, found) = with_path("/a:\n  get: {responses: {}}");
    assert_eq!(api.operations[0].responses[0].status, Status::Code(200));
    assert_eq!(codes(&found), ["no-responses"]);
    let (api, found) = with_path("/a:\n  get: {responses: {OK: {description: d}}}");
    assert_eq!(api.operations[0].responses[0].status, Status::Code(200));
    assert_eq!(
        codes(&found),
        [""; 0],
        "the check tells of a key that is none"
    );
}

#[test]
fn webhooks_and_callbacks_are_requests_that_the_api_sends() {
    let api = api("openapi: 3.1.0
security: [{key: []}]
webhooks:
  petAdded:
    post: {responses: {'200': {description: d}}}
paths:
  /a:
    get:
      responses: {'200': {description: d}}
      callbacks: {done: {$ref: '#/components/callbacks/Done'}}
    put:
      responses: {'200': {description: d}}
      callbacks: {done: {$ref: '#/components/callbacks/Done'}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  callbacks:
    Done:
      '{$request.query.url}':
        post:
          parameters: [{name: id, in: query, schema: {type: string}}]
          responses: {'200': {description: d}}
");
    let sent: Vec<_> = api
        .webhooks
        .iter()
        .map(|sent| (sent.id.as_str(), sent.path.as_str()))
        .collect();
    assert_eq!(
        sent,
        [("petAdded", "/petAdded"), ("done", "{$request.query.url}")]
    );
    let groups: Vec<_> = api
        .webhook_groups
        .iter()
        .map(|group| group.tag.as_str())
        .collect();
    assert_eq!(groups, ["webhooks", "callbacks"]);
    assert!(api.webhooks.iter().all(|sent| sent.security.is_empty()));
    let parameters = &operation(&api, "done").parameters;
    assert_eq!(parameters[0].location, Location::Query);
    assert_eq!(api.operations[0].security.len(), 1);
}
