//! What does not agree, in words that a developer understands at once.

use std::fmt;

use crate::drive::OperationKey;
use crate::suite::CaseId;

/// The three kinds of agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What the halves say of themselves against the document.
    Schema,
    /// Valid values travel from client to server and back unchanged.
    Wire,
    /// What the document does not allow is refused.
    Rejection,
}

impl Kind {
    /// Each kind.
    pub const ALL: [Self; 3] = [Self::Schema, Self::Wire, Self::Rejection];
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Schema => "schema",
            Self::Wire => "wire",
            Self::Rejection => "rejection",
        })
    }
}

/// Where in an exchange, or in which half, a difference shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From the client to the server.
    Request,
    /// From the server to the client.
    Response,
    /// In what the client says of itself.
    Client,
    /// In what the server says of itself.
    Server,
    /// In the run of the suite.
    Suite,
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Client => "client",
            Self::Server => "server",
            Self::Suite => "suite",
        })
    }
}

/// One thing on which document, client and server do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which agreement is broken.
    pub kind: Kind,
    /// Where; `None` for what belongs to no operation, such as a component.
    pub operation: Option<OperationKey>,
    /// In which direction, or in which half.
    pub direction: Direction,
    /// A parameter's name, a JSON pointer into a body, or a pointer into the document.
    pub place: String,
    /// What the document says.
    pub document: String,
    /// What was seen.
    pub observed: String,
    /// A pointer to what the document says, if it says it at one place.
    pub pointer: Option<String>,
    /// The same as file and line.
    pub line: Option<String>,
    /// What each witness says of the case, by its name: the request as sent, what the client was
    /// told, what the handler saw, what the client decoded.
    pub witnesses: Vec<(&'static str, String)>,
    /// The case that shows it, as small as it was found to be.
    pub case: Option<CaseId>,
    /// What repeats just this case.
    pub repeat: Option<String>,
    /// How often the same was seen; the case is the first of them.
    pub count: usize,
}

impl Difference {
    /// A difference seen once, without a case.
    pub fn new(
        kind: Kind,
        direction: Direction,
        place: impl Into<String>,
        document: impl Into<String>,
        observed: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            operation: None,
            direction,
            place: place.into(),
            document: document.into(),
            observed: observed.into(),
            pointer: None,
            line: None,
            witnesses: Vec::new(),
            case: None,
            repeat: None,
            count: 1,
        }
    }

    /// What was seen, without its details.
    pub fn gist(&self) -> &str {
        gist(&self.observed)
    }

    /// What differs where, in one line.
    pub fn headline(&self) -> String {
        let mut line = format!("{} agreement", self.kind);
        if let Some(operation) = &self.operation {
            line += &format!(", {operation}");
        }
        line += &format!(", {}", self.direction);
        if !self.place.is_empty() {
            line += &format!(", at {}", self.place);
        }
        line
    }

    /// The same, at an operation.
    #[must_use]
    pub fn at(mut self, operation: &OperationKey) -> Self {
        self.operation = Some(operation.clone());
        self
    }

    /// The same, about what stands at a pointer into the document.
    #[must_use]
    pub fn about(mut self, pointer: &str) -> Self {
        self.pointer = Some(pointer.to_owned());
        self
    }

    /// The same, with the request that showed it.
    #[must_use]
    pub fn shown_by(self, request: impl Into<String>) -> Self {
        self.with(vec![("sent", request.into())])
    }

    /// The same, with what each witness says of the case.
    #[must_use]
    pub fn with(mut self, witnesses: Vec<(&'static str, String)>) -> Self {
        self.witnesses = witnesses;
        self
    }

    /// The same, shown by a case that can be repeated.
    #[must_use]
    pub fn of_case(mut self, case: &CaseId) -> Self {
        self.case = Some(case.clone());
        self
    }

    /// Which disagreement it tells of. Values differ from case to case, so what was seen is
    /// compared only up to its first colon.
    pub(crate) fn identity(&self) -> Identity {
        Identity {
            kind: self.kind,
            operation: self.operation.clone(),
            direction: self.direction,
            place: match self.kind {
                // A place in the document, of which each is its own.
                Kind::Schema => self.place.clone(),
                Kind::Wire | Kind::Rejection => unnumbered(&self.place),
            },
            document: self.document.clone(),
            observed: gist(&self.observed).to_owned(),
        }
    }

    /// Whether both tell of the same disagreement.
    pub fn repeats(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

/// What makes two differences one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Identity {
    kind: Kind,
    operation: Option<OperationKey>,
    direction: Direction,
    place: String,
    document: String,
    observed: String,
}

/// What was seen, without its details: up to the first colon.
fn gist(observed: &str) -> &str {
    observed.split_once(": ").map_or(observed, |(gist, _)| gist)
}

/// A pointer without its indexes: what is wrong with one item is wrong with the next.
fn unnumbered(place: &str) -> String {
    let is_index =
        |token: &str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    place
        .split('/')
        .map(|token| if is_index(token) { "*" } else { token })
        .collect::<Vec<_>>()
        .join("/")
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.headline())?;
        write!(
            f,
            "\n  the document says: {}\n  seen:              {}",
            self.document, self.observed
        )?;
        let line = self.line.as_ref().map(|line| ("at", line));
        let witnesses = self.witnesses.iter().map(|(name, text)| (*name, text));
        let repeat = self.repeat.as_ref().map(|repeat| ("repeat", repeat));
        for (name, text) in line.into_iter().chain(witnesses).chain(repeat) {
            write!(f, "\n  {:<18} {text}", format!("{name}:"))?;
        }
        if self.count > 1 {
            write!(f, "\n  (seen {} times; this is the first)", self.count)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(place: &str, observed: &str) -> Difference {
        Difference::new(
            Kind::Wire,
            Direction::Request,
            place,
            "what was sent",
            observed,
        )
    }

    #[test]
    fn a_difference_is_repeated_by_one_that_differs_in_details_alone() {
        let one = difference("limit", "another value: 3 for 1");
        assert!(one.repeats(&difference("limit", "another value: 4 for 2")));
        assert!(!one.repeats(&difference("offset", "another value: 3 for 1")));
    }

    #[test]
    fn a_difference_says_where_and_both_readings() {
        let text = difference("limit", "nothing")
            .at(&OperationKey::new("GET", "/pets"))
            .shown_by("GET /pets")
            .to_string();
        for part in [
            "wire",
            "GET /pets",
            "request",
            "limit",
            "what was sent",
            "nothing",
            "sent:",
        ] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
    }
}
