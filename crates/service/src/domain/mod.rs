//! What the service is about: tokens, their secrets, and who holds them.
//!
//! Nothing here knows of HTTP or of SQL, reads a clock of its own, or waits for anything.

mod caller;
mod clock;
mod secret;
mod token;
mod token_format;

pub use caller::{Account, Caller, Credential, Tenant, User};
pub use clock::Clock;
pub use secret::{Secret, SecretDigest};
pub use token::{Listing, Objection, Page, Token, TokenForm, TokenOrder};
pub use token_format::{Lookup, NoRandomness, PREFIX, generate, new_id, read_lookup};
