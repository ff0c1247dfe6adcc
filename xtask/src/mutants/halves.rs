//! The other direction: one half generated from the changed document, the other from the
//! original, and both held against the original.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::anyhow;
use serde_json::Value;
use symbolon_codegen::Generated;
use symbolon_codegen::files::Files;
use symbolon_codegen::source::Sources;

use super::change::Mutant;
use super::process::{Process, Program};
use super::run::{Original, progress};
use super::verdict::{Half, Trial, Verdict};
use crate::corpus::{self, Document, Extent, Halves};

/// The halves of a document, both from its own text and one from another.
pub(super) struct Mixing<'d> {
    document: &'d Document,
    tree: &'d Value,
    own: Made,
    pub(super) program: PathBuf,
}

/// What is generated from a text.
struct Made {
    sources: Sources,
    generated: Generated,
}

impl Made {
    /// Generates the halves of a document; or says why there are none.
    fn of(document: &Document, tree: &Value) -> Result<Self, String> {
        let sources = Sources::single(document.file.clone(), tree.to_string());
        let run = corpus::generate(&sources)?;
        match run.generated {
            Some(generated) => Ok(Self { sources, generated }),
            None => Err(corpus::refused(&sources, &run.findings)),
        }
    }
}

impl<'d> Mixing<'d> {
    /// Builds both halves from the document's own text.
    ///
    /// # Errors
    ///
    /// If they cannot be.
    pub(super) fn new(document: &'d Document, tree: &'d Value) -> anyhow::Result<Self> {
        let own = Made::of(document, tree).map_err(|why| anyhow!(why))?;
        let built = build(
            document,
            &own.sources,
            mixed(&own.generated, &own.generated),
        )?;
        let program = built.map_err(|failures| anyhow!(failures.join("; ")))?;
        Ok(Self {
            document,
            tree,
            own,
            program,
        })
    }

    /// The verdict on either half of each mutant.
    ///
    /// # Errors
    ///
    /// If a program cannot be built for another reason than its text, or cannot be run.
    pub(super) fn all<'m>(
        &self,
        program: &Program,
        original: &Original,
        mutants: &'m [Mutant],
    ) -> anyhow::Result<Vec<Trial<'m>>> {
        let mut trials = Vec::new();
        // The halves of one side after another: what is the same is not compiled again.
        for half in [Half::Client, Half::Server] {
            for mutant in mutants {
                let verdict = self.one(program, original, mutant, half)?;
                eprintln!("{half:?} of {mutant}: {}", verdict.words());
                trials.push(Trial {
                    mutant,
                    half: Some(half),
                    verdict,
                });
                progress(trials.len(), 2 * mutants.len());
            }
        }
        Ok(trials)
    }

    fn one(
        &self,
        program: &Program,
        original: &Original,
        mutant: &Mutant,
        half: Half,
    ) -> anyhow::Result<Verdict> {
        let unproven = |why: String| Ok(Verdict::Unproven { why });
        let Some(changed) = mutant.apply(self.tree) else {
            return unproven("the change changes nothing".to_owned());
        };
        let made = match Made::of(self.document, &changed) {
            Ok(made) => made,
            Err(why) => return unproven(why),
        };
        let (client, server) = match half {
            Half::Client => (&made, &self.own),
            Half::Server => (&self.own, &made),
        };
        let generated = mixed(&client.generated, &server.generated);
        let own = &self.own.generated;
        if generated.client == own.client
            && generated.server == own.server
            && generated.conformance == own.conformance
        {
            return Ok(Verdict::Unchanged);
        }
        let built = build(self.document, &server.sources, generated)?;
        let path = match built {
            Ok(path) => path,
            Err(failures) => {
                return Ok(Verdict::Killed {
                    by: "compiler".to_owned(),
                    difference: failures.first().cloned().unwrap_or_default(),
                    told: failures.join("; "),
                });
            }
        };
        let program = Program {
            path,
            ..program.clone()
        };
        let asked = original.asked(self.tree.clone(), vec!["schema".to_owned()]);
        let answered = Process::new(&program, original.patience).ask(&asked)?;
        Ok(answered.map_or_else(|how| Verdict::Crashed { how }, Verdict::of))
    }
}

/// Builds a program of halves; the packages have the same names whatever they are made of.
fn build(
    document: &Document,
    server: &Sources,
    generated: Generated,
) -> anyhow::Result<Result<PathBuf, Vec<String>>> {
    let name = format!("{}-mixed", document.name);
    let halves = Halves::write(&name, server, generated, Extent::Whole)?;
    corpus::executable(&halves, "conform")
}

/// The client and its driver of one, and the server and its driver of another.
fn mixed(client: &Generated, server: &Generated) -> Generated {
    let names: BTreeSet<_> = client
        .conformance
        .keys()
        .chain(server.conformance.keys())
        .collect();
    let drivers: Files = names
        .into_iter()
        .filter_map(|name| {
            let side = match is_of_client(name) {
                true => &client.conformance,
                false => &server.conformance,
            };
            Some((name.clone(), side.get(name)?.clone()))
        })
        .collect();
    Generated {
        client: client.client.clone(),
        server: server.server.clone(),
        conformance: drivers,
        ..Generated::default()
    }
}

/// Whether a file of the drivers is the client's.
fn is_of_client(name: &str) -> bool {
    name.split('/')
        .any(|part| part == "client" || part == "client.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generated(side: &str) -> Generated {
        let files = |names: &[&str]| -> Files {
            names
                .iter()
                .map(|name| ((*name).to_owned(), side.to_owned()))
                .collect()
        };
        Generated {
            client: files(&["types.rs"]),
            server: files(&["types.rs"]),
            conformance: files(&[
                "client.rs",
                "client/pets.rs",
                "mod.rs",
                "server.rs",
                "webhooks/client.rs",
            ]),
            ..Generated::default()
        }
    }

    #[test]
    fn a_half_comes_with_its_driver() {
        let mixed = mixed(&generated("a"), &generated("b"));
        assert_eq!(mixed.client["types.rs"], "a");
        assert_eq!(mixed.server["types.rs"], "b");
        let of_client: Vec<_> = mixed
            .conformance
            .iter()
            .filter(|(_, side)| *side == "a")
            .map(|(name, _)| name.as_str())
            .collect();
        assert_eq!(
            of_client,
            ["client.rs", "client/pets.rs", "webhooks/client.rs"]
        );
        assert_eq!(mixed.conformance["mod.rs"], "b");
    }
}
