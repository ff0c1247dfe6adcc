//! No document makes the generator panic or run without end, and what it refuses it explains.
//!
//! `SYMBOLON_FUZZ_INPUTS` says how many documents are tried; the same number of them are the
//! same ones. A document that fails is printed.

mod bounded;
mod mutate;
mod random;
mod stable;

use serde_json::Value;
use symbolon_codegen::diagnostics::{Color, Severity, render};
use symbolon_codegen::source::Sources;
use symbolon_codegen::{Run, generate};

use crate::random::Random;

/// Documents that have a little of everything.
const SEEDS: [&str; 4] = [
    include_str!("seeds/bodies.json"),
    include_str!("seeds/parameters.json"),
    include_str!("seeds/schemas.json"),
    include_str!("seeds/old.json"),
];

/// One in YAML, whose text goes wrong in other ways.
const YAML: &str = include_str!("seeds/anchors.yaml");

/// Prints a document if the test fails over it.
struct Shown<'t>(&'t str);

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the document:\n{}", self.0);
        }
    }
}

/// Generates from a document. If nothing comes of it, an error says why, and where; it is
/// never that what was to be written is no Rust.
fn check(name: &str, text: &str) -> Run {
    let _shown = Shown(text);
    let sources = Sources::single(name, text);
    let run = generate(&sources, "a test");
    let mut refused = false;
    for found in &run.findings {
        refused |= found.severity == Severity::Error;
        assert_ne!(found.code, "broken-emitter", "{}", found.message);
        let spans = std::iter::once(found.span).chain(found.related.as_ref().map(|of| of.0));
        for span in spans {
            let inside = span.file == 0 && text.get(span.range()).is_some();
            assert!(inside, "{found:?} is nowhere in the document");
        }
    }
    assert_eq!(run.generated.is_none(), refused, "{:?}", run.findings);
    render(&sources, &run.findings, Color::Never);
    run
}

#[test]
fn the_seeds_themselves_are_generated() {
    for seed in SEEDS {
        let run = check("seed.json", seed);
        let report = render(
            &Sources::single("seed.json", seed),
            &run.findings,
            Color::Never,
        );
        assert!(run.generated.is_some(), "{report}");
    }
    assert!(check("seed.yaml", YAML).generated.is_some());
}

#[test]
fn no_change_of_a_document_makes_a_panic() {
    let seeds: Vec<Value> = SEEDS
        .iter()
        .map(|seed| serde_json::from_str(seed).unwrap())
        .collect();
    let inputs = std::env::var("SYMBOLON_FUZZ_INPUTS");
    let inputs = inputs.map_or(1_000, |inputs| inputs.parse().unwrap());
    for input in 0..inputs {
        let mut random = Random::new(input as u64);
        let (name, text) = if input % 8 == 0 {
            ("changed.yaml", mutate::text(&mut random, YAML))
        } else {
            let seed = &seeds[input % seeds.len()];
            ("changed.json", mutate::tree(&mut random, seed))
        };
        check(name, &text);
    }
}
