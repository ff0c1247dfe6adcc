//! Text to tree: YAML or JSON read with places, OpenAPI 3.0 lifted to 3.1.

mod lift;
mod scalar;
mod tree;

use crate::diagnostics::Diagnostics;
use crate::document::Document;
use crate::source::Sources;

/// Reads a document. What cannot be read is reported; `None` if nothing could.
pub fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Document> {
    let file = sources.root()?;
    let mut root = tree::read(0, &file.text, diagnostics)?;
    lift::lift(&mut root);
    Some(Document::new(root))
}
