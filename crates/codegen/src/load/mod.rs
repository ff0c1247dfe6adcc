//! Text to tree: YAML or JSON read with places, several files joined by their references,
//! OpenAPI 3.0 lifted to 3.1.

mod anchors;
mod components;
mod gather;
mod head;
mod join;
mod json;
mod lift;
mod names;
mod read;
mod recursive;
mod references;
mod scalar;
mod tree;

use crate::diagnostics::Diagnostics;
use crate::document::Document;
use crate::source::Sources;

/// Reads a document. What cannot be read is reported; `None` if there is no document then.
pub fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Document> {
    // Every file is read before anything is given up, so that all mistakes are told of.
    let trees: Vec<_> = (0..)
        .zip(sources.files())
        .map(|(file, source)| read::read(file, source, diagnostics))
        .collect();
    let mut trees: Vec<_> = trees.into_iter().collect::<Option<_>>()?;
    let root = trees.first_mut()?;
    if !head::is_openapi(root, diagnostics) {
        return None;
    }
    head::mend(root, sources, diagnostics);
    for (tree, source) in trees.iter_mut().zip(sources.files()) {
        lift::lift(tree);
        recursive::replace(&source.text, tree);
    }
    join::join(sources, trees).map(components::bring)
}
