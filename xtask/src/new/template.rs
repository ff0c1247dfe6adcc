//! The hand-written files of another document's workspace.

use std::collections::BTreeMap;

use super::location::Location;
use crate::manifest::Manifest;
use crate::name;

/// Files by the path that they are to have.
pub(crate) type Templates = &'static [(&'static str, &'static str)];

/// A package for the client half.
pub(crate) const CLIENT: Templates = &[
    (
        "crates/client/Cargo.toml",
        include_str!("template/client/manifest.toml"),
    ),
    (
        "crates/client/src/lib.rs",
        include_str!("template/client/lib.rs"),
    ),
];

/// A package for the server half.
pub(crate) const SERVER: Templates = &[
    (
        "crates/server/Cargo.toml",
        include_str!("template/server/manifest.toml"),
    ),
    (
        "crates/server/src/lib.rs",
        include_str!("template/server/lib.rs"),
    ),
];

/// A package for the stub service.
pub(crate) const SERVICE: Templates = &[
    (
        "crates/service/Cargo.toml",
        include_str!("template/service/manifest.toml"),
    ),
    (
        "crates/service/src/lib.rs",
        include_str!("template/service/lib.rs"),
    ),
    (
        "crates/service/src/main.rs",
        include_str!("template/service/main.rs"),
    ),
];

/// A package for the conformance tests.
pub(crate) const TESTS: Templates = &[
    (
        "tests/Cargo.toml",
        include_str!("template/tests/manifest.toml"),
    ),
    ("tests/src/lib.rs", include_str!("template/tests/lib.rs")),
    (
        "tests/src/bin/conform.rs",
        include_str!("template/tests/conform.rs"),
    ),
    (
        "tests/known.yaml",
        include_str!("template/tests/known.yaml"),
    ),
    (
        "tests/tests/agreement.rs",
        include_str!("template/tests/agreement.rs"),
    ),
];

/// A package for the tasks.
pub(crate) const XTASK: Templates = &[
    (
        "xtask/Cargo.toml",
        include_str!("template/xtask/manifest.toml"),
    ),
    ("xtask/src/main.rs", include_str!("template/xtask/main.rs")),
];

/// What belongs to no package.
pub(crate) const ROOT: Templates = &[
    ("Cargo.toml", include_str!("template/workspace.toml")),
    (".cargo/config.toml", include_str!("template/config.toml")),
    (".gitignore", include_str!("template/gitignore")),
    ("README.md", include_str!("template/README.md")),
];

/// The manifest of a workspace that only the compiler is to see.
pub(crate) const CORPUS: Templates = &[("Cargo.toml", include_str!("template/corpus.toml"))];

/// What stands in the places that templates leave open.
#[derive(Debug)]
pub(crate) struct Values(BTreeMap<&'static str, String>);

impl Values {
    /// The values for a workspace of packages that begin with `name`, which has the packages of
    /// these templates.
    pub(crate) fn new(
        name: &str,
        document: &str,
        title: &str,
        packages: &[Templates],
        symbolon: &Location,
    ) -> anyhow::Result<Self> {
        let manifest = Manifest::own()?;
        let manifests: Vec<String> = packages
            .iter()
            .flat_map(|templates| templates.iter())
            .filter(|(path, _)| path.ends_with("Cargo.toml"))
            .map(|(_, text)| text.replace("{{name}}", name))
            .collect();
        let own = |one: &str| one.starts_with("symbolon") || belongs(one, name);
        let dependencies = manifest.dependencies_of(manifests.iter().map(String::as_str), own)?;
        let tools = ["conformance", "runtime", "tasks"]
            .map(|tool| format!("symbolon-{tool} = {}", symbolon.dependency(tool)));
        Ok(Self(BTreeMap::from([
            ("name", name.to_owned()),
            ("crate", name::of_crate(name)),
            ("document", document.to_owned()),
            ("title", title.lines().next().unwrap_or_default().to_owned()),
            ("edition", manifest.edition.clone()),
            ("rust-version", manifest.rust_version.clone()),
            ("optimised", manifest.optimised.clone()),
            ("symbolon", tools.join("\n")),
            ("dependencies", dependencies),
        ])))
    }

    /// Sets a value more.
    pub(crate) fn with(mut self, key: &'static str, value: String) -> Self {
        self.0.insert(key, value);
        self
    }

    /// The files of templates, filled in.
    pub(crate) fn fill(&self, templates: Templates) -> impl Iterator<Item = (String, String)> {
        templates
            .iter()
            .map(|(path, text)| ((*path).to_owned(), self.filled(text)))
    }

    /// Fills places in one pass, so that nothing is looked for in what was filled in.
    fn filled(&self, text: &str) -> String {
        let mut parts = text.split("{{");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            match part.split_once("}}") {
                Some((key, rest)) if self.0.contains_key(key) => {
                    out.push_str(&self.0[key]);
                    out.push_str(rest);
                }
                _ => {
                    out.push_str("{{");
                    out.push_str(part);
                }
            }
        }
        out
    }
}

/// Whether a package is one of the workspace's own.
fn belongs(package: &str, name: &str) -> bool {
    package == name
        || package
            .strip_prefix(name)
            .is_some_and(|rest| ["-client", "-server", "-tests"].contains(&rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Templates; 6] = [ROOT, CLIENT, SERVER, SERVICE, TESTS, XTASK];

    fn values() -> Values {
        let symbolon = Location::Git("https://example.org/symbolon".to_owned());
        Values::new(
            "petstore",
            "openapi.yaml",
            "Pets {{name}}",
            &ALL[1..],
            &symbolon,
        )
        .unwrap()
    }

    #[test]
    fn no_place_is_left_open() {
        for templates in ALL {
            for (path, text) in values().fill(templates) {
                let text = text.replace("Pets {{name}}", "");
                assert!(!text.contains("{{"), "{path}:\n{text}");
            }
        }
    }

    #[test]
    fn the_manifest_has_the_versions_that_the_packages_ask_for() {
        let (_, text) = values().fill(ROOT).next().unwrap();
        for line in [
            "symbolon-runtime = { git = \"https://example.org/symbolon\" }",
            "symbolon-client = { path = \"crates/client\", package = \"petstore-client\" }",
            "progenitor-client = ",
            "clap = { version = ",
            "symbolon-codegen.opt-level = ",
        ] {
            assert!(text.contains(line), "{line} in\n{text}");
        }
        assert!(!text.contains("sqlx"), "{text}");
    }
}
