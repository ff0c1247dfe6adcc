//! Where a workspace finds the crates of this project.

use std::path::{Component, Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context, bail};

use crate::workspace;

/// Where a workspace finds the crates of this project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Location {
    /// In a checkout.
    Path(PathBuf),
    /// In a repository.
    Git(String),
}

impl FromStr for Location {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let git = text.contains("://") || text.starts_with("git@") || text.ends_with(".git");
        Ok(if git {
            Self::Git(text.to_owned())
        } else {
            Self::Path(PathBuf::from(text))
        })
    }
}

impl Location {
    /// The location that was asked for, or else this checkout, as the manifest of a workspace
    /// in `folder` names it: by a relative path if the two are neighbours, and would be moved
    /// together.
    pub(crate) fn seen_from(asked: Option<&Self>, folder: &Path) -> anyhow::Result<Self> {
        let path = match asked {
            Some(Self::Git(url)) => return Ok(Self::Git(url.clone())),
            Some(Self::Path(path)) => path.clone(),
            None => workspace::root(),
        };
        let path = path
            .canonicalize()
            .with_context(|| format!("cannot find {}", path.display()))?;
        if !path.join("crates/runtime/Cargo.toml").is_file() {
            bail!("{} is no checkout of symbolon", path.display());
        }
        Ok(Self::Path(near(&path, folder).unwrap_or(path)))
    }

    /// The dependency on a crate, as a manifest has it.
    pub(crate) fn dependency(&self, folder: &str) -> String {
        let (key, value) = match self {
            Self::Git(url) => ("git", url.clone()),
            Self::Path(path) => {
                let path = path.join("crates").join(folder);
                // TOML's escapes are those of JSON for all that paths have.
                ("path", path.display().to_string().replace('\\', "/"))
            }
        };
        format!("{{ {key} = {} }}", serde_json::Value::from(value))
    }
}

/// The way from `folder` to `path`, if one of the two is in the other's parent folder.
fn near(path: &Path, folder: &Path) -> Option<PathBuf> {
    let mut there = path.components().peekable();
    let mut here = folder.components().peekable();
    while there.peek().is_some() && there.peek() == here.peek() {
        there.next();
        here.next();
    }
    let (down, up) = (there.clone().count(), here.clone().count());
    if down > 1 && up > 1 {
        return None;
    }
    // Nothing is near only because both are on the same disk.
    let shared = path.components().count() - down;
    if shared < 2 {
        return None;
    }
    let way = std::iter::repeat_n(Component::ParentDir, up).chain(there);
    Some(way.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_named_by_a_relative_path() {
        for (folder, way) in [
            ("/home/me/petstore", Some("../symbolon")),
            ("/home/me/work/petstore", Some("../../symbolon")),
            ("/home/me/symbolon/target/petstore", Some("../..")),
            ("/tmp/petstore", None),
        ] {
            let found = near(Path::new("/home/me/symbolon"), Path::new(folder));
            assert_eq!(found.as_deref(), way.map(Path::new), "{folder}");
        }
    }

    #[test]
    fn urls_are_repositories_and_all_else_is_a_path() {
        for text in ["https://example.org/a", "git@example.org:a/b", "../a.git"] {
            assert_eq!(text.parse(), Ok(Location::Git(text.to_owned())));
        }
        assert_eq!("../a".parse(), Ok(Location::Path(PathBuf::from("../a"))));
    }

    #[test]
    fn a_folder_that_is_no_checkout_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let asked = Location::Path(folder.path().to_owned());
        let error = Location::seen_from(Some(&asked), folder.path()).unwrap_err();
        assert!(error.to_string().contains("is no checkout"), "{error}");
    }
}
