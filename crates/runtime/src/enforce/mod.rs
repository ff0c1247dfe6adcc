//! Responses that break the document: whether they are looked for, and what becomes of them.

mod guard;

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

pub use guard::Guard;
pub(crate) use guard::Guarded;

/// What a server does with a response that breaks the document.
///
/// A handler answers with typed values. What the document says of them beyond their types
/// (`maxLength`, `pattern`, `minimum`, `maxItems`, ...) is checked by the functions that check
/// requests: of the body, and of the headers that the document declares. The data of an event is
/// checked when the event is sent.
///
/// A stream of bytes is never checked: what is in it is not known before it is sent. Neither is
/// what [`Reject`](crate::Reject) words, which is a response already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Enforcement {
    /// `off`: nothing is checked, and that costs nothing.
    #[default]
    Off,
    /// `log`: the response goes out as it is. One event of `tracing`, of the level `WARN`, tells
    /// the operation, the status, and every place (a thousand at most) with the rule that it
    /// breaks, but no value.
    Log,
    /// `refuse`: it is logged likewise, and not sent. The service words
    /// [`Reason::InvalidResponse`](crate::Reason::InvalidResponse) in its place. A stream of
    /// events has begun by then, and breaks off instead.
    Refuse,
}

impl Enforcement {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Off, Self::Log, Self::Refuse];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Log => "log",
            Self::Refuse => "refuse",
        }
    }
}

impl fmt::Display for Enforcement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Enforcement {
    type Err = UnknownEnforcement;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.as_str() == text)
            .ok_or(UnknownEnforcement)
    }
}

/// A word that names no [`Enforcement`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownEnforcement;

impl fmt::Display for UnknownEnforcement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("must be off, log or refuse")
    }
}

impl std::error::Error for UnknownEnforcement {}
