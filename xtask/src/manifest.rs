//! The workspace's own manifest: the one place that has the versions of all dependencies, and
//! says which crates are optimised.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, bail};

use crate::workspace;

/// What other workspaces take over of this one's manifest.
#[derive(Debug)]
pub(crate) struct Manifest {
    /// The lines of `[workspace.dependencies]` that name a registry's crate, by the crate's name.
    dependencies: BTreeMap<String, String>,
    /// The lines of `[profile.dev.package]`.
    pub(crate) optimised: String,
    /// `edition`, of all packages.
    pub(crate) edition: String,
    /// `rust-version`, of all packages.
    pub(crate) rust_version: String,
}

impl Manifest {
    /// Reads this workspace's.
    pub(crate) fn own() -> anyhow::Result<Self> {
        let path = workspace::root().join("Cargo.toml");
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::of(&text)
    }

    /// Whether a registry's crate of this name is among the dependencies.
    pub(crate) fn depends_on(&self, name: &str) -> bool {
        self.dependencies.contains_key(name)
    }

    fn of(text: &str) -> anyhow::Result<Self> {
        let dependencies = table(text, "workspace.dependencies")
            .filter(|line| !line.contains("path = "))
            .filter_map(|line| {
                let (name, _) = line.split_once('=')?;
                Some((name.trim().to_owned(), line.to_owned()))
            })
            .collect();
        let package = |key: &str| {
            table(text, "workspace.package")
                .filter_map(|line| line.split_once('='))
                .find(|(name, _)| name.trim() == key)
                .map(|(_, value)| value.trim().trim_matches('"').to_owned())
                .with_context(|| format!("Cargo.toml has no workspace.package.{key}"))
        };
        Ok(Self {
            dependencies,
            optimised: table(text, "profile.dev.package")
                .collect::<Vec<_>>()
                .join("\n"),
            edition: package("edition")?,
            rust_version: package("rust-version")?,
        })
    }

    /// The lines for those crates that the given manifests of packages take from their
    /// workspace, and that are not among `own`, the names that the workspace itself provides.
    pub(crate) fn dependencies_of<'a>(
        &self,
        manifests: impl IntoIterator<Item = &'a str>,
        own: impl Fn(&str) -> bool,
    ) -> anyhow::Result<String> {
        let mut lines = BTreeMap::new();
        for line in manifests.into_iter().flat_map(str::lines) {
            let Some(name) = inherited(line).filter(|name| !own(name)) else {
                continue;
            };
            let Some(known) = self.dependencies.get(name) else {
                bail!("the workspace has no dependency `{name}`");
            };
            lines.insert(name, known.as_str());
        }
        Ok(lines.into_values().collect::<Vec<_>>().join("\n"))
    }
}

/// The crate that a line takes from the workspace: `serde.workspace = true`, or
/// `serde = { workspace = true, ... }`.
fn inherited(line: &str) -> Option<&str> {
    let (name, value) = line.split_once('=')?;
    let name = name.trim();
    // The fields of `[package]` and `[lints]` are inherited in the same way.
    match name.strip_suffix(".workspace") {
        Some("version" | "edition" | "rust-version" | "publish") => None,
        Some(name) => Some(name),
        None => value
            .trim_start()
            .starts_with("{ workspace = true")
            .then_some(name),
    }
}

/// The lines of a table, without comments.
fn table<'a>(text: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let header = format!("[{name}]");
    text.lines()
        .skip_while(move |line| line.trim() != header)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"
[workspace.package]
edition = "2024"
rust-version = "1.94"

[workspace.dependencies]
own = { path = "crates/own" }
# A comment.
serde = { version = "1", features = ["derive"] }
uuid = "1"

[profile.dev.package]
syn.opt-level = 2
"#;

    #[test]
    fn dependencies_come_with_the_version_that_this_workspace_has() {
        let manifest = Manifest::of(TEXT).unwrap();
        let package = "version.workspace = true\n[lints]\nworkspace = true\n[dependencies]\n\
            own.workspace = true\nserde = { workspace = true, optional = true }\n";
        let lines = manifest.dependencies_of([package], |name| name == "own");
        assert_eq!(
            lines.unwrap(),
            r#"serde = { version = "1", features = ["derive"] }"#
        );
        let missing = manifest.dependencies_of(["rand.workspace = true"], |_| false);
        assert!(missing.unwrap_err().to_string().contains("`rand`"));
    }

    #[test]
    fn this_workspaces_own_manifest_is_read() {
        let manifest = Manifest::own().unwrap();
        assert!(manifest.dependencies.contains_key("progenitor-client"));
        assert!(!manifest.dependencies.contains_key("symbolon-runtime"));
        assert!(manifest.optimised.contains("symbolon-codegen.opt-level"));
    }
}
