//! What a document may get wrong, and what is then said.

use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::source::Sources;

fn findings(text: &str) -> Vec<Diagnostic> {
    let sources = Sources::single("a.yaml", text);
    let mut diagnostics = Diagnostics::default();
    if let Some(document) = crate::load::load(&sources, &mut diagnostics) {
        super::check(&document, &mut diagnostics);
    }
    let found = diagnostics.sorted();
    for diagnostic in &found {
        assert!(
            text.get(diagnostic.span.range()).is_some() && !diagnostic.message.is_empty(),
            "{diagnostic:?} is nowhere"
        );
    }
    found
}

/// The codes of what is found, in the order of the text.
fn codes(text: &str) -> Vec<&'static str> {
    let found = findings(text);
    assert!(
        found
            .iter()
            .all(|found| found.severity == Severity::Warning),
        "{found:?}"
    );
    found.iter().map(|found| found.code).collect()
}

/// A document with these paths.
fn paths(paths: &str) -> String {
    format!("openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\npaths: {paths}")
}

/// A document with this operation on `/a/{id}`.
fn operation(fields: &str) -> String {
    paths(&format!("{{'/a/{{id}}': {{get: {{{fields}}}}}}}"))
}

/// A document with this schema.
fn schema(schema: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\n\
         components: {{schemas: {{Base: {{type: object, properties: {{id: {{}}}}}}, S: {schema}}}}}"
    )
}

const ID: &str = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]";

#[test]
fn operations_that_break_the_specification_are_warned_of() {
    let ok = "responses: {'200': {description: d}}";
    for (fields, expected) in [
        (format!("{ID}, {ok}"), &[][..]),
        (ok.to_owned(), &["undeclared-path-parameter"]),
        (format!("{ID}, paramters: [], {ok}"), &["unknown-field"]),
        (
            format!("{ID}, responses: {{OK: {{description: d}}}}"),
            &["bad-name"],
        ),
        (
            format!("{ID}, responses: {{6XX: {{description: d}}, 20X: {{description: d}}}}"),
            &["bad-name", "bad-name"],
        ),
        (
            format!("{ID}, responses: {{200: {{}}}}"),
            &["missing-field"],
        ),
        (
            format!("{ID}, tags: pets, deprecated: 'yes', {ok}"),
            &["wrong-kind", "wrong-kind"],
        ),
        (
            format!("{ID}, requestBody: {{content: {{}}}}, {ok}"),
            &["empty-content"],
        ),
        (
            format!("{ID}, requestBody: {{content: {{json: {{}}}}}}, {ok}"),
            &["bad-media-type"],
        ),
        (
            format!("{ID}, servers: [{{url: /}}], {ok}"),
            &["not-generated"],
        ),
        (
            format!("{ID}, security: [{{key: []}}], {ok}"),
            &["unknown-security-scheme"],
        ),
    ] {
        assert_eq!(codes(&operation(&fields)), expected, "{fields}");
    }
}

#[test]
fn parameters_that_break_the_specification_are_warned_of() {
    for (parameter, expected) in [
        (
            "{name: id, in: path, schema: {}}",
            &["optional-path-parameter"][..],
        ),
        ("{name: id, in: path, required: true}", &["missing-field"]),
        (
            "{name: id, in: path, required: true, schema: {}, content: {a/b: {}}}",
            &["two-descriptions"],
        ),
        (
            "{name: id, in: path, required: true, schema: {}}, {name: ids, in: path, required: true, schema: {}}",
            &["parameter-not-in-path"],
        ),
        (
            "{name: id, in: path, required: true, schema: {}}, {name: a b, in: header, schema: {}}",
            &["bad-header-name"],
        ),
        (
            "{name: id, in: path, required: true, schema: {}}, {name: a, in: body, schema: {}}",
            &["unknown-value"],
        ),
        (
            "{name: id, in: path, required: true, schema: {}}, {name: A, in: header, schema: {}}, \
          {name: a, in: header, schema: {}}",
            &["duplicate-parameter"],
        ),
    ] {
        let fields = format!("parameters: [{parameter}], responses: {{'200': {{description: d}}}}");
        assert_eq!(codes(&operation(&fields)), expected, "{parameter}");
    }
}

#[test]
fn paths_that_break_the_specification_are_warned_of() {
    let get = "{get: {operationId: a, responses: {'200': {description: d}}}}";
    let parameter = "parameters: [{name: a, in: path, required: true, schema: {}}, \
                     {name: b, in: path, required: true, schema: {}}]";
    for (text, expected) in [
        (format!("{{a: {get}}}"), &["bad-name"][..]),
        (format!("{{'/{{a': {get}}}"), &["bad-path"]),
        (
            format!("{{/a: {get}, /b: {get}}}"),
            &["duplicate-operation-id"],
        ),
        (
            format!("{{'/{{a}}': {{{parameter}}}, '/{{b}}': {{{parameter}}}}}"),
            &["duplicate-path"],
        ),
    ] {
        assert_eq!(codes(&paths(&text)), expected, "{text}");
    }
}

#[test]
fn schemas_that_break_the_specification_are_warned_of() {
    for (text, expected) in [
        ("{type: uuid}", &["unknown-type"][..]),
        ("{type: 7}", &["wrong-kind"]),
        ("{type: string, minLength: 3, maxLength: 2}", &["bad-bound"]),
        ("{type: integer, minimum: 3, maximum: 2}", &["bad-bound"]),
        ("{type: integer, minimum: '3'}", &["wrong-kind"]),
        ("{type: string, maxLength: -1}", &["wrong-kind"]),
        ("{type: string, pattern: '['}", &["bad-pattern"]),
        ("{type: string, pattern: '(?<=a)\\p{Lu}'}", &[]),
        ("{type: string, enum: [a, 7]}", &["value-of-wrong-type"]),
        ("{type: string, const: 7}", &["value-of-wrong-type"]),
        ("{type: string, enum: [a, a]}", &["duplicate-enum-value"]),
        ("{type: string, enum: []}", &["empty-enum"]),
        ("{type: string, enum: a}", &["wrong-kind"]),
        ("{enum: [a, 7, null, 1.5]}", &[]),
        ("{type: integer, default: a}", &["bad-default"]),
        ("{type: object, required: true}", &["wrong-kind"]),
        (
            "{type: object, required: [b], properties: {a: {}}}",
            &["unknown-property"],
        ),
        ("{minimun: 3}", &["unknown-keyword"]),
        (
            "{not: {}, if: {}, contains: {}}",
            &["not-enforced", "not-enforced", "not-enforced"],
        ),
        ("7", &["wrong-kind"]),
    ] {
        assert_eq!(codes(&schema(text)), expected, "{text}");
    }
}

#[test]
fn what_is_generated_is_no_finding() {
    for text in [
        "{prefixItems: [{}], items: false, patternProperties: {a: {}}, const: null}",
        "{oneOf: [{$ref: '#/components/schemas/Base'}], discriminator: {propertyName: id}}",
        "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [id], properties: {b: {}}}]}",
        "{type: object, allOf: [{$ref: '#/components/schemas/Base'}], required: [id], properties: {b: {}}}",
        "{x-anything: [1], example: {$ref: nowhere}, properties: {x-a: {}}}",
    ] {
        assert_eq!(codes(&schema(text)), [""; 0], "{text}");
    }
    let whole = "openapi: 3.1.0
info: { title: a, version: '1' }
webhooks: { changed: { post: { responses: { '200': { description: d } } } } }
paths:
  /a...{b}.{c}/:d:
    post:
      parameters:
        - { name: b, in: path, required: true, style: matrix, schema: { type: object } }
        - { name: c, in: path, required: true, style: label, content: { text/plain: {} } }
        - { name: e, in: cookie, schema: {} }
        - { name: f, in: query, style: deepObject, schema: { type: object } }
      requestBody: { content: { 'image/*': {}, multipart/form-data: {}, 'text/plain; charset=utf-8': {} } }
      callbacks: { done: { '{$request.body#/url}': { post: {} } } }
      security: [{ tls: [], digest: [] }]
      responses:
        4XX: { description: d, links: { l: { operationId: nowhere } }, headers: { x-a: { schema: {} } } }
        default: { description: d, content: { text/event-stream: {}, application/json: { examples: 7 } } }
components:
  securitySchemes: { tls: { type: mutualTLS }, digest: { type: http, scheme: digest } }
  examples: { e: { $ref: '#/nowhere' } }
";
    assert_eq!(codes(whole), [""; 0]);
}

#[test]
fn references_that_lead_nowhere_stop_the_run() {
    let errors = |text: &str| -> Vec<_> {
        findings(text)
            .into_iter()
            .filter(|found| found.severity == Severity::Error)
            .map(|found| found.label)
            .collect()
    };
    for (text, label) in [
        (
            "{$ref: '#/components/schemas/Bas'}",
            "there is no `Bas` in `#/components/schemas`",
        ),
        ("{$ref: '#/components/schemas/S'}", "leads back to itself"),
        (
            "{items: {$ref: other.yaml}}",
            "`other.yaml` is not one of the document's files",
        ),
        (
            "{$ref: 'https://a.example/b.json'}",
            "names what lies elsewhere",
        ),
        (
            "{$ref: '#nobody'}",
            "not a JSON pointer, nor the name of an anchor",
        ),
        ("{$ref: '#/info/title'}", "this names a string"),
        ("{$ref: 7}", "leads nowhere"),
    ] {
        assert_eq!(errors(&schema(text)), [label], "{text}");
    }
}

#[test]
fn what_only_a_reference_leads_to_is_checked_too() {
    let text = "openapi: 3.1.0
info: { title: a, version: '1' }
paths: { /a: { $ref: '#/x-items/a' } }
x-items: { a: { get: { responses: { '200': { description: d, colour: red } } } } }
";
    assert_eq!(codes(text), ["unknown-field"]);
    let text = schema("{$ref: '#/x-s'}") + "\nx-s: {type: strin, properties: {a: {$ref: '#/x-s'}}}";
    assert_eq!(codes(&text), ["unknown-type"]);
}

#[test]
fn what_stands_beside_a_reference_is_told_of() {
    let text = paths("{/a: {$ref: '#/x-a', get: {}}}") + "\nx-a: {}";
    assert_eq!(codes(&text), ["beside-reference"]);
    let text = schema("{$ref: '#/components/schemas/Base', description: d, minProperties: 1}");
    assert_eq!(codes(&text), [""; 0]);
}
