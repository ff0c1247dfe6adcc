//! What the suite and the handlers of the server under test share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Answer, Seen};

/// The stage on which one case at a time is played: the suite says what the handler shall
/// answer and which credentials are good; the handler says what it saw.
#[derive(Debug, Default)]
pub struct Stage {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    answer: Option<Answer>,
    credentials: Vec<(String, String)>,
    seen: Vec<Seen>,
}

impl Stage {
    /// Records what a handler saw, and gives the answer that it shall give.
    ///
    /// A handler that is reached without a script (no suite does that) answers 500 without a
    /// body.
    pub fn answer_for(&self, seen: Seen) -> Answer {
        let mut state = self.state();
        state.seen.push(seen);
        state.answer.clone().unwrap_or(Answer {
            status: 500,
            declared: None,
            media_type: None,
            headers: Vec::new(),
            body: None,
        })
    }

    /// Whether the credential is good for the security scheme of this name.
    pub fn accepts(&self, scheme: &str, credential: &str) -> bool {
        self.state()
            .credentials
            .iter()
            .any(|(one, good)| one == scheme && good == credential)
    }

    /// Begins a case: this is what the handler shall answer, and these credentials are good.
    pub fn script(&self, answer: Option<Answer>, credentials: Vec<(String, String)>) {
        *self.state() = State {
            answer,
            credentials,
            seen: Vec::new(),
        };
    }

    /// What handlers saw since the case began, and forgets it.
    pub fn take_seen(&self) -> Vec<Seen> {
        std::mem::take(&mut self.state().seen)
    }

    /// A handler that panicked while it held the lock has left a state that is whole: each
    /// change is one assignment.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
