//! Properties that travel in one direction.

use super::*;

const USER: &str = "
components:
  schemas:
    User:
      required: [id, name, password]
      properties:
        id: {type: string, readOnly: true}
        name: {type: string}
        password: {type: string, writeOnly: true}
    Team: {properties: {users: {type: array, items: {$ref: '#/components/schemas/User'}}}}
";

fn with_paths(paths: &str) -> Api {
    api(&format!("openapi: 3.1.0\n{paths}{USER}"))
}

fn required(api: &Api, name: &str) -> Vec<String> {
    let fields = object(api, name).fields.iter();
    let required = fields.filter(|field| field.required);
    required.map(|field| field.wire.clone()).collect()
}

fn json(schema: &str) -> String {
    format!("content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}")
}

#[test]
fn a_type_that_travels_both_ways_becomes_two() {
    let (team, user) = (json("Team"), json("User"));
    let api = with_paths(&format!(
        "
paths:
  /a:
    post:
      requestBody: {{{team}}}
      responses: {{'200': {{description: d, {user}}}}}
    get:
      responses: {{'200': {{description: d, {team}}}}}"
    ));
    assert_eq!(required(&api, "User"), ["id", "name"]);
    assert_eq!(required(&api, "UserRequest"), ["name", "password"]);
    assert_eq!(property(&api, "TeamRequest", "users"), "[UserRequest]");
    let body = api.operations[0].body.as_ref().unwrap();
    let ty = body.contents[0].payload.ty().unwrap();
    assert_eq!(words(&api, ty), "TeamRequest");
    assert_eq!(property(&api, "Team", "users"), "[User]");
}

#[test]
fn a_type_that_travels_one_way_stays_one() {
    let user = json("User");
    let api = with_paths(&format!(
        "
paths:
  /a:
    post:
      requestBody: {{{user}}}
      responses: {{'200': {{description: d}}}}"
    ));
    assert_eq!(names(&api), ["User", "Team"]);
    assert_eq!(required(&api, "User"), ["name", "password"]);
}

#[test]
fn what_a_webhook_sends_comes_from_the_server() {
    let user = json("User");
    let api = with_paths(&format!(
        "
webhooks:
  joined:
    post:
      requestBody: {{{user}}}
      responses: {{'200': {{description: d}}}}"
    ));
    assert_eq!(required(&api, "User"), ["id", "name"]);
}
