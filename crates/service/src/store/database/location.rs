//! Which database: a URL, read and judged before anything is opened.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::ConnectOptions;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

/// A database that the service can keep its tokens in.
#[derive(Debug, Clone)]
pub enum DatabaseLocation {
    /// A file, for one machine.
    Sqlite(Box<SqliteConnectOptions>),
    /// A server, for many.
    Postgres(Box<PgConnectOptions>),
}

impl DatabaseLocation {
    /// The SQLite file at `path`.
    pub fn sqlite_file(path: impl AsRef<Path>) -> Self {
        Self::Sqlite(Box::new(SqliteConnectOptions::new().filename(path)))
    }

    /// The database's file, if it is one.
    pub fn path(&self) -> Option<PathBuf> {
        match self {
            Self::Sqlite(options) => Some(options.get_filename().to_owned()),
            Self::Postgres(_) => None,
        }
    }
}

impl FromStr for DatabaseLocation {
    type Err = LocationError;

    fn from_str(url: &str) -> Result<Self, LocationError> {
        let Some((scheme, rest)) = url.split_once(':') else {
            return Err(LocationError::NoScheme(url.to_owned()));
        };
        // Schemes have no case (RFC 3986, section 3.1).
        match scheme.to_ascii_lowercase().as_str() {
            "sqlite" => {}
            "postgres" | "postgresql" => return postgres(url),
            // The rest of the URL is not shown: it may hold a password.
            _ => return Err(LocationError::UnknownScheme(scheme.to_owned())),
        }
        if rest.contains(":memory:") {
            return Err(LocationError::InMemory);
        }
        let read = |url: String| {
            SqliteConnectOptions::from_str(&url)
                .map_err(|error| LocationError::Unreadable(error.to_string()))
        };
        let options = read(format!("sqlite:{rest}"))?;
        // What SQLite understands of the query is judged, because it can be written in many
        // ways. With the file's own name this would not always be a URL.
        let (_, query) = rest.split_once('?').unwrap_or_default();
        // `mode=rwc` would hide `mode=ro` beside it.
        let understood = read(format!("sqlite:x?{query}"))?.create_if_missing(false);
        for (key, value) in understood.to_url_lossy().query_pairs() {
            match (&*key, &*value) {
                ("mode", "memory") => return Err(LocationError::InMemory),
                ("mode", "ro") => return Err(LocationError::ReadOnly("mode=ro")),
                ("immutable", "true") => return Err(LocationError::ReadOnly("immutable")),
                _ => {}
            }
        }
        let name = options.get_filename().as_os_str().as_encoded_bytes();
        if name.is_empty() {
            Err(LocationError::NoFile)
        } else if name == b":memory:" {
            Err(LocationError::InMemory)
        } else if name.starts_with(b"file:") {
            Err(LocationError::Nested)
        } else {
            Ok(Self::Sqlite(Box::new(options)))
        }
    }
}

fn postgres(url: &str) -> Result<DatabaseLocation, LocationError> {
    match url.parse::<PgConnectOptions>() {
        Ok(options) => Ok(DatabaseLocation::Postgres(Box::new(options))),
        // What is wrong may be next to the password, and is not repeated.
        Err(_) => Err(LocationError::UnreadablePostgres),
    }
}

/// Why a URL names no database that the service can use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocationError {
    /// It is no URL.
    #[error(
        "{0:?} is not a URL; write sqlite://FILE, for example sqlite://symbolon.db, or postgres://USER:PASSWORD@HOST/DATABASE"
    )]
    NoScheme(String),
    /// It is of a database that the service does not speak with.
    #[error(
        "the scheme {0:?} is not offered; write sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE"
    )]
    UnknownScheme(String),
    /// It is of PostgreSQL, and of another form.
    #[error(
        "cannot be read; write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with the URL's special characters in the password escaped by %"
    )]
    UnreadablePostgres,
    /// It is of a database that would be gone with the process.
    #[error("a database in memory would lose every token; write sqlite://FILE")]
    InMemory,
    /// It is of a database that nothing can be written to.
    #[error("{0} would let no token be written; leave it out")]
    ReadOnly(&'static str),
    /// SQLite would take the file's name for another URL.
    #[error(
        "the file's name is a URL itself; write sqlite://FILE, for example sqlite://symbolon.db"
    )]
    Nested,
    /// It names no file.
    #[error("the URL names no file; write sqlite://FILE, for example sqlite://symbolon.db")]
    NoFile,
    /// It has options that SQLite does not have.
    #[error("{0}")]
    Unreadable(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(url: &str) -> Result<String, LocationError> {
        let location: DatabaseLocation = url.parse()?;
        let path = location.path().expect("a file");
        Ok(path.display().to_string())
    }

    #[test]
    fn a_file_may_be_relative_or_absolute() {
        assert_eq!(path("sqlite://symbolon.db").unwrap(), "symbolon.db");
        assert_eq!(path("SQLITE://symbolon.db").unwrap(), "symbolon.db");
        assert_eq!(path("sqlite:symbolon.db").unwrap(), "symbolon.db");
        assert_eq!(path("sqlite:///var/lib/s.db").unwrap(), "/var/lib/s.db");
        assert_eq!(path("sqlite:///a%20b.db?mode=rwc").unwrap(), "/a b.db");
        assert_eq!(path("sqlite:[x:?cache=private").unwrap(), "[x:");
    }

    #[test]
    fn what_cannot_hold_tokens_is_refused_with_the_mend() {
        let refused = |url| path(url).unwrap_err();
        assert_eq!(
            refused("symbolon.db"),
            LocationError::NoScheme("symbolon.db".into())
        );
        assert_eq!(
            refused("mysql://u:p@h/d"),
            LocationError::UnknownScheme("mysql".into())
        );
        assert_eq!(refused("sqlite::memory:"), LocationError::InMemory);
        assert_eq!(refused("sqlite://x?mode=memory"), LocationError::InMemory);
        for (url, why) in [
            ("sqlite://%3Amemory%3A", LocationError::InMemory),
            ("sqlite://x?mode=%6demory", LocationError::InMemory),
            ("sqlite://x?mode=ro", LocationError::ReadOnly("mode=ro")),
            (
                "sqlite://x?mode=rwc&mode=ro",
                LocationError::ReadOnly("mode=ro"),
            ),
            (
                "sqlite://x?immutable=1",
                LocationError::ReadOnly("immutable"),
            ),
            (
                "sqlite://x?immutable=true",
                LocationError::ReadOnly("immutable"),
            ),
            ("sqlite://file%3Ax%3Fmode=memory", LocationError::Nested),
        ] {
            assert_eq!(refused(url), why, "{url}");
        }
        assert_eq!(refused("sqlite://"), LocationError::NoFile);
        assert!(matches!(
            refused("sqlite://x?colour=red"),
            LocationError::Unreadable(_)
        ));
    }

    #[test]
    fn a_server_is_taken() {
        for url in [
            "postgres://u:p@h/d",
            "PostgreSQL://h:5433/d?sslmode=require",
        ] {
            let location: DatabaseLocation = url.parse().unwrap();
            assert!(matches!(location, DatabaseLocation::Postgres(_)));
        }
        let broken = "postgres://h:port/d".parse::<DatabaseLocation>();
        assert_eq!(broken.unwrap_err(), LocationError::UnreadablePostgres);
    }

    #[test]
    fn a_password_in_the_url_is_not_repeated() {
        for url in [
            "postgres://user:hunter2@host:port/db",
            "mysql://user:hunter2@host/db",
        ] {
            let message = path(url).unwrap_err().to_string();
            assert!(!message.contains("hunter2"), "{message}");
        }
    }
}
