//! That credentials have ended, told to whoever remembers that they were valid.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many groups the tokens fall into: a revocation has all of one group looked up again.
const GROUPS: usize = 4096;

/// Counts revocations. What was read before a count rose may not be believed after it.
///
/// Whoever remembers a credential takes the [`Moment`] before he asks the database, and keeps it
/// with what he learnt: it holds as long as the moment does. So no answer that was under way
/// while a token was revoked is ever taken for later than the revocation.
#[derive(Debug)]
pub struct Revocations {
    all: AtomicU64,
    groups: Box<[AtomicU64]>,
}

impl Default for Revocations {
    fn default() -> Self {
        Self {
            all: AtomicU64::default(),
            groups: (0..GROUPS).map(|_| AtomicU64::default()).collect(),
        }
    }
}

/// What is revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Revocation {
    /// The token with this lookup.
    Token(String),
    /// Any credential may be.
    Any,
}

impl Revocation {
    /// The revocation as other processes hear it.
    pub(super) fn as_text(&self) -> &str {
        match self {
            Self::Token(lookup) => lookup,
            Self::Any => "",
        }
    }

    /// The revocation that another process told.
    pub(super) fn from_text(text: &str) -> Self {
        match text {
            "" => Self::Any,
            lookup => Self::Token(lookup.to_owned()),
        }
    }
}

/// How far revocations had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    all: u64,
    group: u64,
}

impl Revocations {
    /// How far the revocations that concern the token with this lookup have come. A credential
    /// that has none takes any text.
    pub fn moment(&self, lookup: &str) -> Moment {
        Moment {
            all: self.all.load(Ordering::Acquire),
            group: self.group(lookup).load(Ordering::Acquire),
        }
    }

    pub(super) fn note(&self, revocation: &Revocation) {
        let count = match revocation {
            Revocation::Token(lookup) => self.group(lookup),
            Revocation::Any => &self.all,
        };
        count.fetch_add(1, Ordering::AcqRel);
    }

    fn group(&self, lookup: &str) -> &AtomicU64 {
        let mut hasher = DefaultHasher::new();
        lookup.hash(&mut hasher);
        let index = hasher.finish() % (self.groups.len() as u64);
        &self.groups[index as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_holds_until_its_token_or_any_is_revoked() {
        let revocations = Revocations::default();
        let moment = revocations.moment("a");
        revocations.note(&Revocation::Token("b".to_owned()));
        assert_eq!(revocations.moment("a"), moment);
        revocations.note(&Revocation::from_text("a"));
        let next = revocations.moment("a");
        assert_ne!(next, moment);
        revocations.note(&Revocation::from_text(Revocation::Any.as_text()));
        assert_ne!(revocations.moment("a"), next);
    }
}
