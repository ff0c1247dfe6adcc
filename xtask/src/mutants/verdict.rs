//! What became of a mutant.

use std::fmt;

use serde::{Deserialize, Serialize};
use symbolon_conformance::program::Answered;

use super::change::Mutant;

/// A half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Half {
    Client,
    Server,
}

/// A mutant that was tried: its document under the halves of the original, or one half of it
/// beside the other of the original.
#[derive(Debug, Clone)]
pub(super) struct Trial<'m> {
    pub(super) mutant: &'m Mutant,
    /// The half that was generated from the changed document, if one was.
    pub(super) half: Option<Half>,
    pub(super) verdict: Verdict,
}

impl fmt::Display for Trial<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.half {
            Some(Half::Client) => write!(f, "the client of: ")?,
            Some(Half::Server) => write!(f, "the server of: ")?,
            None => {}
        }
        self.mutant.fmt(f)
    }
}

/// What became of a mutant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "verdict")]
pub(super) enum Verdict {
    /// Somebody noticed.
    Killed {
        /// Which agreement, or the compiler.
        by: String,
        /// The first line of the difference, or of what the compiler said.
        difference: String,
        /// What the document says there, and what was seen.
        told: String,
    },
    /// Nobody noticed.
    Survived,
    /// Nothing was proven: the halves were not tried.
    Unproven {
        /// Why not.
        why: String,
    },
    /// The process died or hung.
    Crashed {
        /// How.
        how: String,
    },
    /// The half that was generated from it is the one that was there before.
    Unchanged,
}

/// What the suite says of a case that it could not make. The halves have no part in that.
const UNMADE: [&str; 3] = [
    "a case that can be made; seen",
    "a request that can be made; seen",
    "a document that can be judged by; seen",
];

impl Verdict {
    /// In a few words.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Killed { by, difference, .. } => format!("killed by {by}: {difference}"),
            Self::Survived => "survived".to_owned(),
            Self::Unproven { why } => format!("nothing proven: {why}"),
            Self::Crashed { how } => format!("crashed: {how}"),
            Self::Unchanged => "the same text".to_owned(),
        }
    }

    /// What an answer of the suite comes to.
    pub(super) fn of(answered: Answered) -> Self {
        let Answered {
            difference,
            told,
            kind,
            ..
        } = answered;
        match difference {
            None => Self::Survived,
            Some(why) if kind.is_empty() => Self::Unproven { why },
            Some(headline) if UNMADE.iter().any(|unmade| told.starts_with(unmade)) => {
                let why = format!("{headline}: {told}");
                Self::Unproven { why }
            }
            Some(difference) => Self::Killed {
                by: kind,
                difference,
                told,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_halves_do_kills() {
        let answered = |difference: Option<&str>, kind: &str, told: &str| Answered {
            difference: difference.map(str::to_owned),
            kind: kind.to_owned(),
            told: told.to_owned(),
            cases: 1,
        };
        let of = |one| Verdict::of(one);
        assert_eq!(of(answered(None, "", "")), Verdict::Survived);
        let unread = of(answered(Some("/a: has to be an object"), "", ""));
        assert!(matches!(unread, Verdict::Unproven { .. }));
        let unmade = of(answered(
            Some("wire agreement"),
            "wire",
            "a case that can be made; seen: no value",
        ));
        assert!(matches!(unmade, Verdict::Unproven { .. }));
        let killed = of(answered(
            Some("wire agreement"),
            "wire",
            "nothing; seen: something",
        ));
        assert!(matches!(killed, Verdict::Killed { by, .. } if by == "wire"));
    }
}
