//! What a run gives: text by path.

use std::collections::BTreeMap;

/// Files by their path, with `/` between its parts, relative to wherever they are to go.
pub type Files = BTreeMap<String, String>;
