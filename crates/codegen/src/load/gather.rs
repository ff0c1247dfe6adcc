//! The files of a document, found by following its references from the first.

use std::collections::BTreeSet;

use super::references::{self, Kind};
use super::{names, read};
use crate::diagnostics::Diagnostics;
use crate::source::{SourceFile, Sources};

impl Sources {
    /// Gathers a document from its first file and all files that it, and they, refer to.
    ///
    /// `read` gives the text of a file. Names are resolved as URI references against the file
    /// that writes them (RFC 3986, section 5.2): with `openapi.yaml` for the root, they are
    /// paths relative to its folder, with `/` between the parts, and may begin with `../`.
    /// A file that cannot be read is a finding of a later run, at the reference that names it.
    ///
    /// # Errors
    ///
    /// The reason why the first file cannot be read.
    pub fn gather(
        root: &str,
        mut read: impl FnMut(&str) -> Result<String, String>,
    ) -> Result<Self, String> {
        let mut sources = Self::single(root, read(root)?);
        let mut known = BTreeSet::from([root.to_owned()]);
        let mut next = 0;
        while let Some(file) = sources.files().get(next) {
            next += 1;
            for name in referred(file) {
                if !known.insert(name.clone()) {
                    continue;
                }
                match read(&name) {
                    Ok(text) => sources.add(name, text),
                    Err(reason) => sources.add_unread(name, reason),
                }
            }
        }
        Ok(sources)
    }
}

/// The names of the files that a file refers to.
fn referred(file: &SourceFile) -> Vec<String> {
    if !may_refer(&file.text) {
        return Vec::new();
    }
    // What is wrong with the text is found when it is loaded.
    let Some(mut tree) = read::read(0, file, &mut Diagnostics::default()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    references::each(&mut tree, &mut |reference| {
        let uri = reference.text.split('#').next().unwrap_or_default();
        let named = match reference.kind {
            Kind::Reference => !uri.is_empty(),
            Kind::InExtension => false,
            Kind::Mapping => [".yaml", ".yml", ".json"]
                .iter()
                .any(|end| uri.ends_with(end)),
        };
        if named {
            found.extend(names::resolve(&file.name, uri));
        }
    });
    found
}

/// Whether some `$ref` of a text does not begin with `#`: most documents are one file, and
/// need not be read twice.
fn may_refer(text: &str) -> bool {
    text.split("$ref").skip(1).any(|behind| {
        let value = behind.trim_start_matches(['"', '\'', ':', ' ', '\t', '\n', '\r']);
        !value.starts_with('#')
    })
}
