//! The interfaces of a client and a server under test, and what drives them over real HTTP.
//!
//! A generator writes one [`ClientDriver`] and one [`ServerDriver`] per document: thin code
//! that carries JSON values into the typed client and out of the typed server. Everything
//! that does not vary with the document is here.

mod answer;
mod call;
mod driver;
mod host;
mod key;
pub mod progenitor;
mod raw;
mod responder;
mod seen;
mod stage;

pub use answer::Answer;
pub use call::{Argument, Call, CallError, Payload};

pub use driver::{ClientDriver, ServerDriver};
pub use host::{Exchange, Host};
pub use key::{Location, OperationKey};
pub(crate) use raw::{PATIENCE, shorten};
pub use raw::{RawRequest, Sender, client};
pub use responder::{RawAnswer, Responder};
pub use seen::Seen;
pub use stage::Stage;
