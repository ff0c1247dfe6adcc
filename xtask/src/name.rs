//! Names of packages.

use anyhow::bail;

use crate::manifest::Manifest;

/// The longest name that is made of a title: a longer one is cut at a word.
const LONGEST: usize = 40;

/// Names that would be taken for something else: a crate that every program has, a package of
/// each workspace, and what cargo has for itself in the target folder.
const TAKEN: [&str; 14] = [
    "alloc",
    "build",
    "core",
    "deps",
    "examples",
    "generated",
    "incremental",
    "proc-macro",
    "proc_macro",
    "std",
    "test",
    "tests",
    "types",
    "xtask",
];

/// Rust's keywords, which cargo takes for no names (The Rust Reference, section 2.1).
const KEYWORDS: &str = "abstract as async await become box break const continue crate do dyn \
    else enum extern false final fn for gen if impl in let loop macro match mod move mut \
    override priv pub ref return self static struct super trait true try type typeof union \
    unsafe unsized use virtual where while yield";

/// A package's name that resembles a title.
pub(crate) fn sanitised(title: &str) -> String {
    let mut name = String::new();
    for word in title
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !name.is_empty() && name.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(
            word.chars()
                .take(LONGEST)
                .map(|letter| letter.to_ascii_lowercase()),
        );
    }
    if name.is_empty() {
        "api".to_owned()
    } else if !name.starts_with(|first: char| first.is_ascii_alphabetic())
        || name.starts_with("symbolon")
    {
        format!("api-{name}")
    } else if check(&name).is_err() {
        format!("{name}-api")
    } else {
        name
    }
}

/// Sees that a name can be a package's.
///
/// # Errors
///
/// Why it cannot.
pub(crate) fn check(name: &str) -> anyhow::Result<()> {
    let mut letters = name.chars();
    if !letters
        .next()
        .is_some_and(|first| first.is_ascii_lowercase())
    {
        bail!("`{name}` is no package name: it has to begin with a letter from a to z");
    }
    let allowed =
        |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || "-_".contains(one);
    if let Some(wrong) = letters.find(|letter| !allowed(*letter)) {
        bail!("`{name}` is no package name: {wrong:?} is none of a to z, 0 to 9, `-` and `_`");
    }
    if name.len() > 50 {
        bail!("`{name}` is no package name: it has more than 50 letters");
    }
    if TAKEN.contains(&name)
        || name.starts_with("symbolon")
        || KEYWORDS.split_whitespace().any(|keyword| keyword == name)
    {
        bail!("`{name}` cannot be the package's name: it means something else already");
    }
    let manifest = Manifest::own()?;
    let packages = ["", "-client", "-server", "-tests"].map(|part| format!("{name}{part}"));
    if let Some(package) = packages.iter().find(|one| manifest.depends_on(one)) {
        bail!("`{name}` cannot be the package's name: its halves need the crate `{package}`");
    }
    Ok(())
}

/// The name of a package's crate in Rust.
pub(crate) fn of_crate(package: &str) -> String {
    package.replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names() {
        for (title, name) in [
            (
                "Swagger Petstore - OpenAPI 3.0",
                "swagger-petstore-openapi-3-0",
            ),
            ("  The  API! ", "the-api"),
            ("3D printers", "api-3d-printers"),
            ("Größe", "gr-e"),
            ("製品", "api"),
            ("", "api"),
            ("Type", "type-api"),
            ("xtask", "xtask-api"),
            ("Symbolon", "api-symbolon"),
            ("HTTP", "http-api"),
            ("Progenitor", "progenitor-api"),
            (
                "A title that goes on and on until nobody reads it",
                "a-title-that-goes-on-and-on-until-nobody",
            ),
        ] {
            assert_eq!(sanitised(title), name, "{title}");
        }
    }

    #[test]
    fn no_name_begins_with_what_is_taken_after_all() {
        // The prefix is that of this project's own crates, of which a workspace has some.
        assert!(check("symbolon-client").is_err());
        assert_eq!(sanitised("Symbolon client"), "api-symbolon-client");
    }

    #[test]
    fn names_that_cargo_would_refuse_are_refused_first() {
        for name in [
            "", "3d", "My-Api", "a b", "a/b", "..", "fn", "test", "größe",
        ] {
            assert!(check(name).is_err(), "{name}");
        }
        for name in ["petstore", "a", "a-b_c3"] {
            assert!(check(name).is_ok(), "{name}");
        }
    }
}
