//! `symbolon admin`: what must work without HTTP, at the database itself.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

use crate::bootstrap::{BootstrapError, Founded, News, bootstrap, first_credential};
use crate::config::Config;
use crate::domain::{Clock, NoRandomness, email, generate, new_id};
use crate::store::{Action, AddTenant, Event, OpenError, Store, StoreError, Target};
use crate::token_service::{Failure, TokenService};

/// How long a signing key stays that signs no more, however few tokens it signed: another
/// instance may not have heard yet that it is retired.
const LINGERING: TimeDelta = TimeDelta::days(1);

/// What an operator has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// The first credential is replaced, and is a user's who administers the first tenant.
    Reset {
        /// The user's e-mail address.
        email: String,
    },
    /// There is a tenant more.
    AddTenant {
        /// Its name.
        name: String,
        /// The e-mail address of its first user, an administrator.
        admin: String,
    },
    /// The signing keys are listed.
    ListKeys,
    /// A new key signs from now on.
    RotateKeys,
    /// What expired long ago is deleted.
    Purge {
        /// How many days ago.
        days: u16,
    },
}

/// Does it, and says on standard output what was done.
///
/// # Errors
///
/// Why it was not done.
pub async fn run(task: &Task, config: &Config) -> Result<(), AdminError> {
    let store = Store::open(&config.database.value).await?;
    let clock = Clock::system();
    let founded = found(task, &store, &clock, config).await?;
    let mut out = io::stdout();
    match task {
        Task::Reset { email } => reset(&store, &clock, &founded, email, &mut out).await?,
        Task::AddTenant { name, admin } => {
            let address = email(admin);
            let id = new_id()?;
            let target = Target::new("tenant", id.clone()).named(name);
            let event = Event::by_operator(clock.now(), Action::AddTenant, target);
            let added = store
                .add_tenant(&id, name, &new_id()?, &address, &event)
                .await?;
            match added {
                AddTenant::Added => {
                    writeln!(out, "The tenant {name} has the administrator {address}.")?;
                }
                AddTenant::NameInUse => return Err(AdminError::NameInUse(name.clone())),
            }
        }
        Task::ListKeys => {
            for key in store.signing_keys().await? {
                let state = match key.retired_at {
                    Some(since) => format!("verifies; stopped signing {}", written(since)),
                    None => "signs".to_owned(),
                };
                writeln!(out, "{}  made {}  {state}", key.id, written(key.created_at))?;
            }
        }
        Task::RotateKeys => {
            let settings = config.settings(String::new());
            let service =
                TokenService::new(store.clone(), clock, founded.keys, founded.first, settings);
            writeln!(out, "{} signs from now on.", service.rotate_keys().await?)?;
        }
        Task::Purge { days } => {
            let now = clock.now();
            let before = now - TimeDelta::days(i64::from(*days));
            let tokens = store.purge_tokens(before).await?;
            let keys = store.purge_signing_keys(now - LINGERING, now).await?;
            let events = store.purge_audit_events(before).await?;
            let event =
                Event::by_operator(clock.now(), Action::Purge, Target::new("database", None));
            store.record(&event).await?;
            writeln!(
                out,
                "Deleted {tokens} tokens that expired, {events} audit events, and {keys} signing keys."
            )?;
        }
    }
    store.close().await;
    Ok(())
}

/// Opens the database with its key. A new one is founded for a reset alone, which makes a
/// credential that is shown.
async fn found(
    task: &Task,
    store: &Store,
    clock: &Clock,
    config: &Config,
) -> Result<Founded, AdminError> {
    let resets = matches!(task, Task::Reset { .. });
    let tell = |news: News<'_>| match news {
        News::Made(_) | News::Given if !resets => Err(io::ErrorKind::NotFound.into()),
        _ => Ok(()),
    };
    match bootstrap(store, clock, &config.key, None, tell).await {
        Err(BootstrapError::Untold(_)) => Err(AdminError::NewDatabase),
        result => Ok(result?),
    }
}

async fn reset(
    store: &Store,
    clock: &Clock,
    founded: &Founded,
    address: &str,
    out: &mut impl Write,
) -> Result<(), AdminError> {
    let address = email(address);
    let (_, secret) = generate()?;
    let credential = first_credential(&founded.keys, &secret);
    let now = clock.now();
    let mut founding = store.found().await?;
    let user_id = founding
        .first_administrator(&new_id()?, &address, now)
        .await?;
    founding
        .set_first_credential(&user_id, &credential, now)
        .await?;
    let target = Target::new("user", user_id).named(&address);
    founding
        .record(&Event::by_operator(now, Action::ResetCredential, target))
        .await?;
    // Before it counts: one that could not be shown is not the database's only key.
    writeln!(
        out,
        "The first credential is now this, of the user {address}. It is shown this once:\n"
    )?;
    writeln!(out, "    {}\n", secret.expose())?;
    out.flush()?;
    founding.commit().await?;
    Ok(())
}

fn written(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Its key or its foundation is not there.
    #[error(transparent)]
    Bootstrap(#[from] BootstrapError),
    /// It is new.
    #[error(
        "the database is new; start the service first, or make the first credential by `symbolon admin reset`"
    )]
    NewDatabase,
    /// There is such a tenant already.
    #[error("there is a tenant named {0:?} already")]
    NameInUse(String),
    /// It failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It failed on the way.
    #[error(transparent)]
    Failed(#[from] Failure),
    /// No secret can be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// Nobody could be told.
    #[error("cannot write to standard output: {0}")]
    Untold(#[from] io::Error),
}
