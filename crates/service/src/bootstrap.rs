//! The first start: the first account, its tenant, its user, and the credential that lets
//! him in.

use std::io;

use crate::domain::{
    Account, Clock, NoRandomness, Secret, Tenant, User, generate, new_id, read_lookup,
};
use crate::store::{FirstCredential, Foundation, Store, StoreError};

/// The name of the first account, and of its tenant.
pub const DEFAULT_NAME: &str = "default";

/// The e-mail address of the first user.
pub const ADMINISTRATOR: &str = "admin@localhost";

/// What a start found out about the first credential.
pub enum News<'n> {
    /// It was made just now; this is the only time that it can be shown.
    Made(&'n Secret),
    /// It was given by the operator, who has it.
    Given,
    /// It was there already, and the operator gave none or the same one.
    Known,
    /// It was there already, and the operator gave another one, which does not count.
    Ignored,
}

/// Founds the database if it is new, with the credential that the operator gave or one made
/// for him, and returns what is kept of the first credential.
///
/// The news are told before the foundation counts: a credential that could not be shown is
/// not the database's only key, and the next start makes another.
///
/// # Errors
///
/// What kept the database from being founded; it is as it was.
pub async fn bootstrap(
    store: &Store,
    clock: &Clock,
    given: Option<&Secret>,
    tell: impl FnOnce(News<'_>) -> io::Result<()>,
) -> Result<FirstCredential, BootstrapError> {
    let mut founding = store.found().await?;
    if let Some(first) = founding.first_credential().await? {
        let news = match given {
            Some(given) if !given.digest().matches(&first.digest) => News::Ignored,
            _ => News::Known,
        };
        // Nothing is lost if nobody hears this.
        let _ = tell(news);
        return Ok(first);
    }
    let made;
    let (secret, news) = match given {
        Some(given) => (given, News::Given),
        None => {
            made = generate()?.1;
            (&made, News::Made(&made))
        }
    };
    let first = FirstCredential {
        lookup: read_lookup(secret.expose()),
        digest: secret.digest(),
    };
    let foundation = Foundation {
        account: &Account {
            id: new_id()?,
            name: DEFAULT_NAME.to_owned(),
        },
        tenant: &Tenant {
            id: new_id()?,
            name: DEFAULT_NAME.to_owned(),
        },
        user: &User {
            id: new_id()?,
            email: ADMINISTRATOR.to_owned(),
            display_name: Some("Administrator".to_owned()),
        },
        credential: &first,
        created_at: clock.now(),
    };
    founding.lay(&foundation).await?;
    tell(news).map_err(BootstrapError::Untold)?;
    founding.commit().await?;
    Ok(first)
}

/// Why a database could not be founded.
#[derive(Debug, thiserror::Error)]
pub enum BootstrapError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The news could not be told.
    #[error("cannot write to standard output: {0}")]
    Untold(io::Error),
}
