//! The first start: the first account, its tenant, its user, and the credential that lets
//! him in.

use std::io;

use crate::domain::{
    Account, Clock, Keys, NoRandomness, Secret, Tenant, generate, new_id, read_lookup,
};
use crate::key_file::{KeyFileError, KeySource};
use crate::store::{FirstCredential, Foundation, Founding, Store, StoreError};

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

/// What a start has found or made.
pub struct Founded {
    /// The keys that the database was made with.
    pub keys: Keys,
    /// What is kept of the first credential, if there still is one.
    pub first: Option<FirstCredential>,
}

/// Founds the database if it is new, with the credential that the operator gave or one made
/// for him.
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
    key: &KeySource,
    given: Option<&Secret>,
    tell: impl FnOnce(News<'_>) -> io::Result<()>,
) -> Result<Founded, BootstrapError> {
    let mut founding = store.found().await?;
    let founded = founding.is_founded().await?;
    let keys = recognize(&mut founding, key, founded).await?;
    if founded {
        let first = founding.first_credential().await?;
        founding.commit().await?;
        let is_first = |given: &Secret| {
            let digest = keys.digest(given.expose());
            let first = first.as_ref();
            first.is_some_and(|first| first.digest.matches(&digest))
        };
        let news = match given {
            Some(given) if !is_first(given) => News::Ignored,
            _ => News::Known,
        };
        // Nothing is lost if nobody hears this.
        let _ = tell(news);
        return Ok(Founded { keys, first });
    }
    let made;
    let (secret, news) = match given {
        Some(given) => (given, News::Given),
        None => {
            made = generate()?.1;
            (&made, News::Made(&made))
        }
    };
    let first = first_credential(&keys, secret);
    let foundation = Foundation {
        account: &Account {
            id: new_id()?,
            name: DEFAULT_NAME.to_owned(),
        },
        tenant: &Tenant {
            id: new_id()?,
            name: DEFAULT_NAME.to_owned(),
        },
        user_id: &new_id()?,
        email: ADMINISTRATOR,
        display_name: "Administrator",
        credential: &first,
        created_at: clock.now(),
    };
    founding.lay(&foundation).await?;
    tell(news).map_err(BootstrapError::Untold)?;
    founding.commit().await?;
    Ok(Founded {
        keys,
        first: Some(first),
    })
}

/// What is kept of a first credential.
pub(crate) fn first_credential(keys: &Keys, secret: &Secret) -> FirstCredential {
    FirstCredential {
        lookup: read_lookup(secret.expose()),
        digest: keys.digest(secret.expose()),
    }
}

/// The database's keys. One of another key is refused, and one that has known none is taken
/// into possession.
///
/// The key is asked for here, under the lock: of several processes that start at once, one makes
/// it, and the others find it.
async fn recognize(
    founding: &mut Founding,
    key: &KeySource,
    founded: bool,
) -> Result<Keys, BootstrapError> {
    let known = founding.key_check().await?;
    let keys = Keys::derive(&key.obtain(known.is_some())?)?;
    let check = keys.check();
    match known {
        Some(known) if known == check => {}
        Some(_) => return Err(BootstrapError::AnotherKey),
        None => {
            if founded {
                founding
                    .key_digests(|plain| keys.digest_of_plain(plain))
                    .await?;
            }
            founding.note_key_check(&check).await?;
        }
    }
    Ok(keys)
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
    /// There is no master key.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The database belongs to another master key.
    #[error(
        "the key is not the one that this database was made with; no token in it could be recognized"
    )]
    AnotherKey,
    /// The news could not be told.
    #[error("cannot write to standard output: {0}")]
    Untold(io::Error),
}
