//! What a generator writes for each document.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use super::{Answer, Call, CallError, OperationKey, Stage};

/// The client under test.
pub trait ClientDriver: Send + Sync {
    /// The operations that the client has.
    fn operations(&self) -> Vec<OperationKey>;

    /// Sends one call through the typed client, to the server at `base_url` (without a slash
    /// at its end).
    ///
    /// An error response that the client knows is an [`Answer`], not a [`CallError`].
    fn call<'a>(
        &'a self,
        base_url: &'a str,
        call: &'a Call,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, CallError>> + Send + 'a>>;
}

/// The server under test.
pub trait ServerDriver: Send + Sync {
    /// The operations that the server has.
    fn operations(&self) -> Vec<OperationKey>;

    /// The server's router, with handlers that do nothing but ask the stage
    /// ([`Stage::answer_for`], [`Stage::accepts`]).
    fn router(&self, stage: Arc<Stage>) -> axum::Router;

    /// The path at which an operation is served, if that is not its key's: a webhook's, say.
    fn served_path(&self, _operation: &OperationKey) -> Option<&'static str> {
        None
    }

    /// Whether a handler could give this answer. It is asked before the stage is told to have
    /// it given, so that a handler need not deal with an answer that its types refuse.
    ///
    /// # Errors
    ///
    /// Why the server's types refuse it.
    fn expressible(&self, operation: &OperationKey, answer: &Answer) -> Result<(), String>;
}
