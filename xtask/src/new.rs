//! `cargo xtask new`: a workspace of this shape for another document.

pub(crate) mod location;
mod specification;
mod stage;
pub(crate) mod template;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use symbolon_codegen::files::Files;
use symbolon_codegen::{Generated, Run};
use symbolon_tasks::Workspace;
use symbolon_tasks::report::{counted, errors, findings};

use self::location::Location;
use self::specification::Specification;
use self::stage::Stage;
use self::template::{Templates, Values};
use crate::name;

/// The packages of a workspace.
const PACKAGES: [Templates; 5] = [
    template::CLIENT,
    template::SERVER,
    template::SERVICE,
    template::TESTS,
    template::XTASK,
];

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The folder to make; it may be there, if it is empty.
    dir: PathBuf,
    /// The OpenAPI document; the files that it refers to are taken along.
    #[arg(long, value_name = "FILE")]
    spec: PathBuf,
    /// What the packages' names begin with [default: made of the document's title].
    #[arg(long)]
    name: Option<String>,
    /// Where the workspace finds the crates of this project: a checkout, or the URL of a git
    /// repository [default: this checkout].
    #[arg(long, value_name = "PATH_OR_GIT_URL")]
    symbolon: Option<Location>,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    // All that can be refused is refused before anything is written.
    let folder = free(&options.dir)?;
    let specification = Specification::read(&options.spec)?;
    let name = match &options.name {
        Some(name) => name.clone(),
        None => name::sanitised(&specification.title),
    };
    name::check(&name)?;
    let symbolon = Location::seen_from(options.symbolon.as_ref(), &folder)?;
    let values = Values::new(
        &name,
        &specification.name,
        specification.title_or(&name),
        &PACKAGES,
        &symbolon,
    )?;
    let run = symbolon_codegen::generate(&specification.sources, Workspace::COMMAND);
    findings(&specification.sources, &run.findings);
    let Some((generated, stub)) = both(run, &specification, &name) else {
        bail!("nothing was made of {}", options.spec.display());
    };
    let read = counted(generated.operations, "operation");
    let stage = Stage::new(&folder)?;
    fill(&stage, &values, &specification, stub)?;
    let workspace = Workspace::new(stage.root(), specification.name.as_str());
    symbolon_tasks::generate::place(&workspace, generated)?;
    stage.format();
    stage.finish()?;
    println!(
        "{read} read; the workspace `{name}` is in {}",
        folder.display()
    );
    println!("  cargo run                  serves it");
    println!("  cargo test --workspace     proves that document, client and server agree");
    Ok(ExitCode::SUCCESS)
}

/// What is generated, and the stub; nothing if the document has errors.
fn both(run: Run, specification: &Specification, name: &str) -> Option<(Generated, Files)> {
    let refused = errors(&run.findings);
    let Some(generated) = run.generated else {
        eprintln!("error: {refused} in {}", specification.name);
        return None;
    };
    let server = format!("{}_server", name::of_crate(name));
    let stub = symbolon_codegen::stub(&specification.sources, &server)?;
    Some((generated, stub))
}

/// The folder as an absolute path, if nothing is in it.
fn free(dir: &Path) -> anyhow::Result<PathBuf> {
    if dir.exists() {
        let mut entries =
            fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
        if entries.next().is_some() {
            bail!("{} is not empty; name a new folder", dir.display());
        }
    }
    let path = std::path::absolute(dir)?;
    // A parent that is not there yet has no symbolic links either.
    Ok(match path.parent().map(Path::canonicalize) {
        Some(Ok(parent)) => match path.file_name() {
            Some(name) => parent.join(name),
            None => path,
        },
        _ => path,
    })
}

fn fill(
    stage: &Stage,
    values: &Values,
    specification: &Specification,
    stub: Files,
) -> anyhow::Result<()> {
    for templates in PACKAGES.into_iter().chain([template::ROOT]) {
        for (path, text) in values.fill(templates) {
            stage.write(&path, &text)?;
        }
    }
    for (path, text) in stub {
        stage.write(&format!("crates/service/src/{path}"), &text)?;
    }
    for (path, text) in specification.files() {
        stage.write(path, text)?;
    }
    stage.copy_lock()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\n";

    fn options(folder: &Path, text: &str) -> Options {
        let spec = folder.join("spec.yaml");
        fs::write(&spec, text).unwrap();
        Options {
            dir: folder.join("made/here"),
            spec,
            name: None,
            symbolon: None,
        }
    }

    /// What `run` says, having left nothing behind.
    fn refused(options: &Options) -> String {
        let parent = options.dir.parent().unwrap();
        let before = parent.exists();
        let error = format!("{:#}", run(options).unwrap_err());
        assert_eq!(
            parent.exists(),
            before,
            "something was left behind: {error}"
        );
        error
    }

    #[test]
    fn a_folder_that_is_not_empty_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let options = options(folder.path(), DOCUMENT);
        fs::create_dir_all(&options.dir).unwrap();
        fs::write(options.dir.join("mine"), "").unwrap();
        assert!(refused(&options).contains("is not empty"));
        assert!(options.dir.join("mine").exists());
        assert_eq!(
            fs::read_dir(options.dir.parent().unwrap()).unwrap().count(),
            1
        );
    }

    #[test]
    fn a_name_that_is_no_packages_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut options = options(folder.path(), DOCUMENT);
        options.name = Some("My Pets".to_owned());
        assert!(refused(&options).contains("is no package name"));
    }

    #[test]
    fn a_document_that_is_not_there_or_has_errors_makes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let text = "openapi: 3.1.0\npaths: {/a: {$ref: '#/nowhere'}}\n";
        let mut options = options(folder.path(), text);
        assert!(refused(&options).contains("nothing was made of"));
        options.spec = folder.path().join("missing.yaml");
        assert!(refused(&options).contains("cannot read"));
    }

    #[test]
    fn a_place_without_the_crates_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut options = options(folder.path(), DOCUMENT);
        options.symbolon = Some(Location::Path(folder.path().to_owned()));
        assert!(refused(&options).contains("is no checkout"));
    }

    #[test]
    fn a_workspace_has_its_document_and_fresh_files() {
        let folder = tempfile::tempdir().unwrap();
        let text = "openapi: 3.1.0\ninfo: {title: The Pets, version: '1'}\npaths:\n  /pets:\n    \
            get:\n      operationId: listPets\n      responses: {'204': {description: none}}\n";
        let mut options = options(folder.path(), text);
        options.symbolon = Some(Location::Git("https://example.org/a.git".to_owned()));
        run(&options).unwrap();
        let made = |path: &str| fs::read_to_string(options.dir.join(path)).unwrap();
        assert_eq!(made("openapi.yaml"), text);
        assert!(made("Cargo.toml").contains("the-pets-server = "));
        assert!(made("Cargo.toml").contains("git = \"https://example.org/a.git\""));
        assert!(made("crates/server/src/generated/mod.rs").contains("openapi.yaml"));
        assert!(made("crates/service/src/service.rs").contains("impl Reject for Service"));
        assert!(made("crates/service/src/main.rs").contains("the_pets::router(responses)"));
        let workspace = Workspace::new(&options.dir, "openapi.yaml");
        let check = symbolon_tasks::generate::Options { check: true };
        let code = symbolon_tasks::generate::run(&workspace, &check).unwrap();
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS));
        let beside = fs::read_dir(folder.path().join("made")).unwrap().count();
        assert_eq!(beside, 1, "only what was asked for is there");
    }
}
