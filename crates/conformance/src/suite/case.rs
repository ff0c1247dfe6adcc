//! What names a case, so that it can be run again by itself.

use std::fmt;

use crate::drive::OperationKey;
use crate::verdict::Kind;

/// A case: the same document, seed and number of cases give it the same name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CaseId {
    /// Which agreement it is about.
    pub kind: Kind,
    /// The operation; `None` where no operation is.
    pub operation: Option<OperationKey>,
    /// Its number among the operation's cases of its kind.
    pub number: usize,
}

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.kind)?;
        if let Some(operation) = &self.operation {
            write!(f, "{operation} ")?;
        }
        write!(f, "{}", self.number)
    }
}

/// The cases that are to run: those whose name begins with these words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Only(String);

impl Only {
    /// The cases whose name begins with these words: `wire`, `wire GET /pets`, or
    /// `wire GET /pets 7`.
    pub fn new(words: &str) -> Self {
        Self(words.trim().to_owned())
    }

    pub(super) fn has(&self, case: &CaseId) -> bool {
        starts_with(&case.to_string(), &self.0)
    }

    /// Whether any case of an operation may be among them.
    pub(super) fn may_have(&self, kind: Kind, operation: Option<&OperationKey>) -> bool {
        let mut name = kind.to_string();
        if let Some(operation) = operation {
            name = format!("{name} {operation}");
        }
        starts_with(&name, &self.0) || starts_with(&self.0, &name)
    }
}

/// Whether a text begins with whole words of another.
fn starts_with(text: &str, words: &str) -> bool {
    let rest = text.strip_prefix(words);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_are_chosen_by_the_beginning_of_their_name() {
        let key = OperationKey::new("GET", "/pets");
        let case = CaseId {
            kind: Kind::Wire,
            operation: Some(key.clone()),
            number: 7,
        };
        for words in ["", "wire", "wire GET /pets", "wire GET /pets 7"] {
            assert!(Only::new(words).has(&case), "{words}");
            assert!(Only::new(words).may_have(Kind::Wire, Some(&key)), "{words}");
        }
        for words in ["wire GET /pet", "wire GET /pets 70", "rejection"] {
            assert!(!Only::new(words).has(&case), "{words}");
        }
        assert!(!Only::new("rejection GET /pets").may_have(Kind::Wire, Some(&key)));
    }
}
