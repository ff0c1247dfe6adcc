//! Which database: a URL, read and judged before anything is opened.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::sqlite::SqliteConnectOptions;

/// A database that the service can keep its tokens in.
#[derive(Debug, Clone)]
pub struct DatabaseLocation {
    options: SqliteConnectOptions,
}

impl DatabaseLocation {
    /// The SQLite file at `path`.
    pub fn sqlite_file(path: impl AsRef<Path>) -> Self {
        Self {
            options: SqliteConnectOptions::new().filename(path),
        }
    }

    /// The database's file.
    pub fn path(&self) -> PathBuf {
        self.options.get_filename().to_owned()
    }

    pub(super) fn options(&self) -> &SqliteConnectOptions {
        &self.options
    }
}

impl FromStr for DatabaseLocation {
    type Err = LocationError;

    fn from_str(url: &str) -> Result<Self, LocationError> {
        let Some((scheme, rest)) = url.split_once(':') else {
            return Err(LocationError::NoScheme(url.to_owned()));
        };
        match scheme {
            "sqlite" => {}
            "postgres" | "postgresql" => return Err(LocationError::PostgresNotOffered),
            // The rest of the URL is not shown: it may hold a password.
            _ => return Err(LocationError::UnknownScheme(scheme.to_owned())),
        }
        if rest.contains(":memory:") || rest.contains("mode=memory") {
            return Err(LocationError::InMemory);
        }
        let options = SqliteConnectOptions::from_str(url)
            .map_err(|error| LocationError::Unreadable(error.to_string()))?;
        if options.get_filename().as_os_str().is_empty() {
            return Err(LocationError::NoFile);
        }
        Ok(Self { options })
    }
}

/// Why a URL names no database that the service can use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocationError {
    /// It is no URL.
    #[error("{0:?} is not a URL; write sqlite://FILE, for example sqlite://symbolon.db")]
    NoScheme(String),
    /// It is of a database that the service does not speak with.
    #[error("the scheme {0:?} is not offered; write sqlite://FILE")]
    UnknownScheme(String),
    /// It is of PostgreSQL.
    #[error("PostgreSQL is not offered yet; write sqlite://FILE")]
    PostgresNotOffered,
    /// It is of a database that would be gone with the process.
    #[error("a database in memory would lose every token; write sqlite://FILE")]
    InMemory,
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
        Ok(location.path().display().to_string())
    }

    #[test]
    fn a_file_may_be_relative_or_absolute() {
        assert_eq!(path("sqlite://symbolon.db").unwrap(), "symbolon.db");
        assert_eq!(path("sqlite:symbolon.db").unwrap(), "symbolon.db");
        assert_eq!(path("sqlite:///var/lib/s.db").unwrap(), "/var/lib/s.db");
        assert_eq!(path("sqlite:///a%20b.db?mode=rwc").unwrap(), "/a b.db");
    }

    #[test]
    fn what_cannot_hold_tokens_is_refused_with_the_mend() {
        let refused = |url| path(url).unwrap_err();
        assert_eq!(
            refused("symbolon.db"),
            LocationError::NoScheme("symbolon.db".into())
        );
        assert_eq!(
            refused("postgres://u:p@h/d"),
            LocationError::PostgresNotOffered
        );
        assert_eq!(
            refused("postgresql://h/d"),
            LocationError::PostgresNotOffered
        );
        assert_eq!(
            refused("mysql://u:p@h/d"),
            LocationError::UnknownScheme("mysql".into())
        );
        assert_eq!(refused("sqlite::memory:"), LocationError::InMemory);
        assert_eq!(refused("sqlite://x?mode=memory"), LocationError::InMemory);
        assert_eq!(refused("sqlite://"), LocationError::NoFile);
        assert!(matches!(
            refused("sqlite://x?colour=red"),
            LocationError::Unreadable(_)
        ));
    }

    #[test]
    fn a_password_in_the_url_is_not_repeated() {
        for url in [
            "postgres://user:hunter2@host/db",
            "mysql://user:hunter2@host/db",
        ] {
            let message = path(url).unwrap_err().to_string();
            assert!(!message.contains("hunter2"), "{message}");
        }
    }
}
