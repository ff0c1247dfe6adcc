//! Small documents that mean very much, or lead nowhere: the work they make has an end.

use std::fmt::Write as _;

use crate::check;

/// What a document may grow to, in bytes of generated code for each byte of it.
const GROWTH: usize = 400;

/// What every document gives, however small.
const LEAST: usize = 100_000;

fn document(schemas: &str) -> String {
    format!(
        "openapi: 3.1.0
info: {{ title: Bounded, version: 1.0.0 }}
paths:
  /a:
    post:
      operationId: send
      requestBody:
        content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/S0' }} }} }}
      responses:
        '200':
          description: All of them.
          content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/S0' }} }} }}
components:
  schemas:
{schemas}"
    )
}

/// Runs a document: its work is measured by what it gives and by what is found.
fn bounded(schemas: &str) {
    let text = document(schemas);
    let run = check("bounded.yaml", &text);
    let size = run.generated.iter().flat_map(|generated| {
        let files = [&generated.client, &generated.server, &generated.conformance];
        files
            .into_iter()
            .flat_map(|files| files.values().map(String::len))
    });
    let size: usize = size.sum();
    let bound = LEAST + GROWTH * text.len();
    assert!(
        size <= bound,
        "{size} bytes of {} are too many:\n{text}",
        text.len()
    );
    assert!(run.findings.len() <= text.len());
}

/// Levels of schemas, each made of the next two times over.
fn levels(count: usize, level: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for index in 0..count {
        let _ = writeln!(text, "    S{index}: {}", level(index + 1));
    }
    let _ = writeln!(
        text,
        "    S{count}: {{ type: object, properties: {{ a: {{ type: string }} }} }}"
    );
    text
}

#[test]
fn nests_that_double_at_each_level_end() {
    for keyword in ["allOf", "oneOf", "anyOf"] {
        let both = |next: usize| {
            let reference = format!("{{ $ref: '#/components/schemas/S{next}' }}");
            format!("{{ {keyword}: [{reference}, {reference}] }}")
        };
        bounded(&levels(40, both));
    }
}

#[test]
fn mixtures_of_compositions_end() {
    let mixed = |next: usize| {
        let reference = format!("{{ $ref: '#/components/schemas/S{next}' }}");
        format!(
            "{{ allOf: [{{ oneOf: [{reference}, {{ anyOf: [{reference}, {reference}] }}] }}, \
             {{ properties: {{ a: {reference}, b{next}: {reference} }} }}], nullable: true }}"
        )
    };
    bounded(&levels(24, mixed));
}

#[test]
fn schemas_inside_each_other_end() {
    let inside = |next: usize| {
        let reference = format!("{{ $ref: '#/components/schemas/S{next}' }}");
        format!("{{ type: object, properties: {{ a: {reference}, b: {{ items: {reference} }} }} }}")
    };
    bounded(&levels(60, inside));
}

#[test]
fn circles_end() {
    for schemas in [
        "    S0: { $ref: '#/components/schemas/S0' }",
        "    S0: { allOf: [{ $ref: '#/components/schemas/S0' }] }",
        "    S0: { oneOf: [{ $ref: '#/components/schemas/S0' }, { type: string }] }",
        "    S0: { anyOf: [{ $ref: '#/components/schemas/S1' }]}\n    S1: { oneOf: [{ $ref: '#/components/schemas/S0' }] }",
        "    S0: { $ref: '#/components/schemas/S1' }\n    S1: { $ref: '#/components/schemas/S0' }",
        "    S0: { $ref: '#/components/schemas/S0/allOf/0', allOf: [{ $ref: '#/components/schemas/S0' }] }",
        "    S0: { items: { $ref: '#/components/schemas/S0' } }",
        "    S0: { additionalProperties: { $ref: '#/components/schemas/S0' } }",
        "    S0: { prefixItems: [{ $ref: '#/components/schemas/S0' }] }",
        "    S0: { not: { $ref: '#/components/schemas/S0' } }",
        "    S0: { properties: { a: { $ref: '#/components/schemas/S0' } }, required: [a] }",
        "    S0: { allOf: [{ $ref: '#/components/schemas/S1' }] }\n    S1: { properties: { a: { allOf: [{ $ref: '#/components/schemas/S0' }] } } }",
        "    S0: { $ref: '#' }",
        "    S0: { $ref: '#/components/schemas' }",
        "    S0: { $ref: '#/paths/~1a/post/requestBody/content/application~1json/schema' }",
        "    S0: { oneOf: [{ $ref: '#/components/schemas/S0' }], discriminator: { propertyName: a, mapping: { a: S0, b: '#/components/schemas/S0' } } }",
    ] {
        bounded(schemas);
    }
}

#[test]
fn depth_ends() {
    for (open, close) in [
        ("{ items: ", " }"),
        ("{ properties: { a: ", " } }"),
        ("{ nullable: true, allOf: [", "] }"),
        ("{ nullable: true, properties: { a: ", " }, required: [a] }"),
        ("{ oneOf: [{ type: string }, ", "] }"),
        ("{ additionalProperties: ", " }"),
        ("{ prefixItems: [", "] }"),
    ] {
        for depth in [10, 60, 90, 5_000] {
            let schema = format!("{}{{}}{}", open.repeat(depth), close.repeat(depth));
            bounded(&format!("    S0: {schema}"));
        }
    }
}

#[test]
fn long_chains_of_references_end() {
    let chain = |next: usize| format!("{{ $ref: '#/components/schemas/S{next}' }}");
    bounded(&levels(20, chain));
    bounded(&levels(3_000, chain));
    let pointer = "/allOf/0".repeat(5_000);
    bounded(&format!(
        "    S0: {{ allOf: [{{ $ref: '#/components/schemas/S0{pointer}' }}] }}"
    ));
}
