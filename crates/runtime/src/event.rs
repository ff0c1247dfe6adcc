//! Events of a `text/event-stream` (WHATWG HTML, section 9.2).

use std::time::Duration;

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event<T> {
    /// What it carries.
    pub data: T,
    /// Its type; `message` if there is none.
    pub event: Option<String>,
    /// Where a client that lost the connection goes on.
    pub id: Option<String>,
    /// How long a client waits before it connects again.
    pub retry: Option<Duration>,
}

impl<T> Event<T> {
    /// An event that is nothing but its data.
    pub fn new(data: T) -> Self {
        Self {
            data,
            event: None,
            id: None,
            retry: None,
        }
    }
}

impl<T> From<T> for Event<T> {
    fn from(data: T) -> Self {
        Self::new(data)
    }
}
