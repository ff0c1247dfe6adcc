//! What does not agree, in words that a developer understands at once.

use std::fmt;

use crate::drive::OperationKey;

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
    /// The request as sent, short.
    pub case: Option<String>,
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
            case: None,
            count: 1,
        }
    }

    /// The same, at an operation.
    #[must_use]
    pub fn at(mut self, operation: &OperationKey) -> Self {
        self.operation = Some(operation.clone());
        self
    }

    /// The same, with the request that showed it.
    #[must_use]
    pub fn shown_by(mut self, case: impl Into<String>) -> Self {
        self.case = Some(case.into());
        self
    }

    /// Whether both tell of the same disagreement. Values differ from case to case, so what
    /// was seen is compared only up to its first quoted or quantified detail.
    fn repeats(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.operation == other.operation
            && self.direction == other.direction
            && unnumbered(&self.place) == unnumbered(&other.place)
            && self.document == other.document
            && gist(&self.observed) == gist(&other.observed)
    }
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
        write!(f, "{} agreement", self.kind)?;
        if let Some(operation) = &self.operation {
            write!(f, ", {operation}")?;
        }
        write!(f, ", {}", self.direction)?;
        if !self.place.is_empty() {
            write!(f, ", at {}", self.place)?;
        }
        write!(
            f,
            "\n  the document says: {}\n  seen:              {}",
            self.document, self.observed
        )?;
        if let Some(case) = &self.case {
            write!(f, "\n  case:              {case}")?;
        }
        if self.count > 1 {
            write!(f, "\n  (seen {} times; this is the first)", self.count)?;
        }
        Ok(())
    }
}

/// The same differences with each repeated one only once, the first, with its count.
pub fn deduplicate(differences: Vec<Difference>) -> Vec<Difference> {
    let mut kept: Vec<Difference> = Vec::new();
    for difference in differences {
        match kept.iter_mut().find(|one| one.repeats(&difference)) {
            Some(first) => first.count += difference.count,
            None => kept.push(difference),
        }
    }
    kept
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
    fn a_repeated_difference_is_kept_once_with_its_count() {
        let kept = deduplicate(vec![
            difference("limit", "another value: 3 for 1"),
            difference("limit", "another value: 4 for 2"),
            difference("offset", "another value: 4 for 2"),
        ]);
        assert_eq!(kept.iter().map(|one| one.count).collect::<Vec<_>>(), [2, 1]);
        assert!(kept[0].observed.ends_with("3 for 1"));
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
            "case:",
        ] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
    }
}
