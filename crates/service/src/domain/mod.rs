//! What the service is about: tokens, their secrets, and who holds them.
//!
//! Nothing here knows of HTTP or of SQL, reads a clock of its own, or waits for anything.

mod caller;
mod clock;
mod keys;
mod secret;
mod signing;
mod token;
mod token_format;
mod user;
mod virtual_account;

pub use caller::{Account, Caller, Credential, Identity, Origin, Subject, SubjectKind, Tenant};
pub use clock::Clock;
pub use keys::{Keys, MasterKey, MasterKeyError};
pub use secret::{Presented, Secret, SecretDigest};
pub use signing::{Claims, KeyError, SigningKey, VerifyingKey};
pub use token::{Listing, Objection, Page, Token, TokenForm, TokenOrder};
pub use token_format::{
    Lookup, NoRandomness, PREFIX, REDACTED, generate, may_hold_token, new_id, read_lookup,
};
pub use user::{Role, User, UserListing, email};
pub use virtual_account::{
    AccountListing, AccountOrder, IssuedToken, Manifest, Owner, Permission, VirtualAccount,
    earlier, role_by,
};
