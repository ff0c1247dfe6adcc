//! What the operator asked for: options, environment variables, a file, defaults; in this order
//! the first that says something counts.
//!
//! The settings are a table ([`SETTINGS`]); here their texts get a meaning. A value that means
//! nothing is told with the name of the option, the variable or the file that it came from.

mod command;
mod file;
mod table;
mod values;

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use crate::admin::Task;
use crate::domain::{MasterKeyError, Secret, TokenForm};
use crate::edge::Limits;
use crate::key_file::KeySource;
use crate::store::DatabaseLocation;
use crate::token_service::{IdentityProvider, Settings};
use crate::{LogFormat, Serving};

use command::{command, named_if_not_text, task};
use table::{
    AUDIENCE, DATABASE_URL, ISSUER, KEY_FILE, LISTEN, LOG_FORMAT, MAX_CONNECTIONS, MAX_REQUESTS,
    METRICS_LISTEN, REQUEST_TIMEOUT, RESPONSES, RETRIEVAL, TLS_CERTIFICATE, TLS_KEY, TOKEN_TYPE,
    TRUSTED_PROXIES,
};
pub use table::{SETTINGS, Spec};
use values::{Values, address};

/// The variable that gives the first credential's secret. It has no option, because a
/// process's options are shown to everybody on the machine.
const BOOTSTRAP_TOKEN: &str = "SYMBOLON_BOOTSTRAP_TOKEN";

/// The variable that gives the master key. It has no option, for the same reason.
const KEY: &str = "SYMBOLON_KEY";

/// The least length of a secret that the operator chose himself.
const LEAST_SECRET: usize = 32;

/// What the service is started with.
pub struct Config {
    /// The address to serve at: `HOST:PORT`.
    pub listen: Setting<String>,
    /// The database to keep tokens in.
    pub database: Setting<DatabaseLocation>,
    /// How requests are taken and answers are given.
    pub serving: Serving,
    /// The address to show metrics at, if they are wanted.
    pub metrics: Option<Setting<String>>,
    /// What a line of the log looks like.
    pub log_format: LogFormat,
    /// The most connections at once.
    pub most_connections: usize,
    /// The certificate and its key, if TLS is to be served.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// Where the master key is.
    pub key: KeySource,
    /// The first credential's secret, if the operator gave it.
    pub bootstrap_token: Option<Secret>,
    issuer: Option<String>,
    audience: Option<String>,
    token_form: TokenForm,
    retrieval: bool,
    identity_providers: Vec<IdentityProvider>,
}

/// A value, and what the operator would change to change it.
#[derive(Debug, Clone)]
pub struct Setting<T> {
    /// The name of an option or of an environment variable, or the place in a file.
    pub name: String,
    /// The value.
    pub value: T,
}

impl Config {
    /// Reads the process's arguments, environment and file.
    ///
    /// # Errors
    ///
    /// What was asked for instead, or what is wrong.
    pub fn read() -> Result<(Self, Option<Task>), ConfigError> {
        Self::parse(
            env::args_os(),
            env::var_os(BOOTSTRAP_TOKEN),
            env::var_os(KEY),
        )
    }

    /// Whether the operator said by what URL others know the service.
    pub fn has_issuer(&self) -> bool {
        self.issuer.is_some()
    }

    /// What the operator chose of the tokens, for a service that is served at `url`.
    pub fn settings(&self, url: String) -> Settings {
        let issuer = self.issuer.clone().unwrap_or(url);
        Settings {
            audience: self.audience.clone().unwrap_or_else(|| issuer.clone()),
            default_form: self.token_form,
            retrieval: self.retrieval,
            identity_providers: self.identity_providers.clone(),
            issuer,
        }
    }

    fn parse(
        arguments: impl IntoIterator<Item = OsString>,
        bootstrap_token: Option<OsString>,
        key: Option<OsString>,
    ) -> Result<(Self, Option<Task>), ConfigError> {
        let matches = command()
            .try_get_matches_from(arguments)
            .map_err(named_if_not_text)?;
        let task = task(&matches);
        let values = Values::of(matches)?;
        let listen = address(values.required(&LISTEN)?)?;
        let database = values.required(&DATABASE_URL)?.read()?;
        let config = Self {
            key: key_source(key, values.get(&KEY_FILE), &database)?,
            issuer: values.url(&ISSUER)?,
            audience: values.get(&AUDIENCE).map(|setting| setting.value),
            token_form: values.token_form(&TOKEN_TYPE)?,
            retrieval: values.flag(&RETRIEVAL)?,
            serving: Serving {
                responses: values.enforcement(&RESPONSES)?,
                limits: Limits::new(
                    values.number(&MAX_REQUESTS)?,
                    Duration::from_secs(values.number(&REQUEST_TIMEOUT)? as u64),
                ),
                proxies: values.required(&TRUSTED_PROXIES)?.read()?.value,
            },
            metrics: values.get(&METRICS_LISTEN).map(address).transpose()?,
            log_format: values.log_format(&LOG_FORMAT)?,
            tls: values.both(&TLS_CERTIFICATE, &TLS_KEY)?,
            most_connections: values.number(&MAX_CONNECTIONS)?,
            identity_providers: values.file.identity_providers,
            listen,
            database,
            bootstrap_token: bootstrap_token.map(read_secret).transpose()?,
        };
        Ok((config, task))
    }
}

/// Where the master key is: where the operator says, or beside a database that is a file.
fn key_source(
    given: Option<OsString>,
    file: Option<Setting<String>>,
    database: &Setting<DatabaseLocation>,
) -> Result<KeySource, ConfigError> {
    match (given, file) {
        (Some(_), Some(file)) => Err(ConfigError::Wrong(format!(
            "{KEY}: the key is given, and {} too; leave one of them out",
            file.name
        ))),
        (Some(text), None) => text
            .to_str()
            .unwrap_or_default()
            .parse()
            .map(KeySource::Given)
            .map_err(|error: MasterKeyError| ConfigError::Wrong(format!("{KEY}: {error}"))),
        (None, Some(file)) => Ok(KeySource::File(file.value.into())),
        (None, None) => match database.value.path() {
            Some(path) => {
                let mut name = path.into_os_string();
                name.push(".key");
                Ok(KeySource::Own(name.into()))
            }
            None => Err(ConfigError::Wrong(format!(
                "{KEY}: PostgreSQL needs a key that every instance is given, 64 hexadecimal \
                 digits; `openssl rand -hex 32` makes one. Or name a file that has it by --key-file"
            ))),
        },
    }
}

/// A secret that can be guessed is refused, and so is one that no request could carry: a
/// header field has visible ASCII characters only, and a space would end the credential.
fn read_secret(text: OsString) -> Result<Secret, ConfigError> {
    let wrong = |why: String| Err(ConfigError::Wrong(format!("{BOOTSTRAP_TOKEN}: {why}")));
    match text.into_string() {
        Ok(text) if text.chars().count() < LEAST_SECRET => wrong(format!(
            "the secret has {} characters, and must have {LEAST_SECRET} or more; \
             `openssl rand -hex 32` makes one",
            text.chars().count()
        )),
        Ok(text) if text.bytes().all(|byte| byte.is_ascii_graphic()) => Ok(Secret::new(text)),
        _ => wrong("the secret must have visible ASCII characters only, and no space".to_owned()),
    }
}

/// Why the service does not start.
#[derive(Debug)]
pub enum ConfigError {
    /// The help or the version was asked for; printing this error gives it.
    Asked(clap::Error),
    /// Something is wrong; this is the line that says what.
    Wrong(String),
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Asked(text) => fmt::Display::fmt(text, f),
            Self::Wrong(line) => f.write_str(line),
        }
    }
}

impl std::error::Error for ConfigError {}

#[cfg(test)]
mod tests {
    use symbolon_runtime::Enforcement;

    use super::*;

    fn parse(arguments: &[&str], secret: Option<&str>) -> Result<Config, String> {
        let arguments = ["symbolon"].iter().chain(arguments).map(OsString::from);
        Config::parse(arguments, secret.map(OsString::from), None)
            .map(|(config, _)| config)
            .map_err(|error| error.to_string())
    }

    fn refused(arguments: &[&str], secret: Option<&str>) -> String {
        let line = parse(arguments, secret).err().expect("refused");
        assert!(!line.contains('\n'), "one line: {line}");
        line
    }

    #[test]
    fn without_arguments_the_defaults_hold() {
        let config = parse(&[], None).unwrap();
        assert_eq!(config.listen.value, "127.0.0.1:8080");
        assert_eq!(
            config.database.value.path().unwrap().to_str(),
            Some("symbolon.db")
        );
        assert_eq!(config.serving.responses, Enforcement::Log);
        assert!(config.bootstrap_token.is_none());
    }

    #[test]
    fn options_are_taken() {
        let arguments = [
            "--listen",
            "[::1]:0",
            "--database-url",
            "sqlite:///tmp/x.db",
            "--responses",
            "refuse",
        ];
        let config = parse(&arguments, None).unwrap();
        assert_eq!(config.listen.value, "[::1]:0");
        assert_eq!(
            config.database.value.path().unwrap().to_str(),
            Some("/tmp/x.db")
        );
        assert_eq!(config.serving.responses, Enforcement::Refuse);
    }

    #[test]
    fn options_go_before_the_file_and_the_file_before_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("symbolon.toml");
        std::fs::write(
            &path,
            "listen = '[::1]:1'\ntoken-type = 'jwt'\nretrieval = true",
        )
        .unwrap();
        let file = path.to_str().unwrap();
        let config = parse(&["--config", file, "--listen", "[::1]:2"], None).unwrap();
        assert_eq!(config.listen.value, "[::1]:2");
        let settings = config.settings("http://[::1]:2".to_owned());
        assert_eq!(
            (settings.default_form, settings.retrieval),
            (TokenForm::Jwt, true)
        );
        assert_eq!(settings.audience, "http://[::1]:2");

        std::fs::write(&path, "token-type = 'JWT'").unwrap();
        let line = refused(&["--config", file], None);
        assert!(line.starts_with(&format!("{file}, token-type: ")), "{line}");
        let line = refused(&["--config", "/nowhere/x.toml"], None);
        assert!(line.starts_with("/nowhere/x.toml: "), "{line}");
    }

    #[test]
    fn what_is_wrong_is_one_line_that_names_the_place_and_the_mend() {
        let line = refused(&["--lissten", "x"], None);
        assert!(
            line.contains("--lissten") && line.contains("'--listen'"),
            "{line}"
        );
        let line = refused(&["surplus"], None);
        assert!(
            line.contains("surplus") && line.contains("--help"),
            "{line}"
        );
        for address in [
            "8080",
            "localhost",
            ":8080",
            "127.0.0.1:65536",
            "127.0.0.1:http",
            "",
        ] {
            let line = refused(&["--listen", address], None);
            assert!(
                line.starts_with("--listen: ") && line.contains("127.0.0.1:8080"),
                "{line}"
            );
        }
        let line = refused(&["--database-url", "postgres://u:hunter2@h/d"], None);
        assert!(line.starts_with("SYMBOLON_KEY: PostgreSQL"), "{line}");
        assert!(!line.contains("hunter2"), "{line}");
        for word in ["", "Log", "warn"] {
            let line = refused(&["--responses", word], None);
            assert!(
                line.starts_with("--responses: ") && line.contains("off, log or refuse"),
                "{line}"
            );
        }
    }

    #[test]
    fn a_bootstrap_token_has_32_characters_or_more() {
        let line = refused(&[], Some(&"x".repeat(31)));
        assert!(
            line.starts_with("SYMBOLON_BOOTSTRAP_TOKEN: ") && line.contains("31"),
            "{line}"
        );
        refused(&[], Some(""));
        let config = parse(&[], Some(&"x".repeat(32))).unwrap();
        assert_eq!(config.bootstrap_token.unwrap().expose(), "x".repeat(32));
    }

    #[test]
    fn a_bootstrap_token_that_no_header_can_carry_is_refused_and_not_repeated() {
        for unfit in ["\n", " ", "ä", "\u{7f}"] {
            let line = refused(&[], Some(&format!("{}{unfit}", "x".repeat(32))));
            assert!(line.starts_with("SYMBOLON_BOOTSTRAP_TOKEN: "), "{line}");
            assert!(!line.contains("xxx"), "{line}");
        }
    }

    #[test]
    fn the_operators_guide_has_the_same_table() {
        let guide = include_str!("../../../../docs/operating.md");
        for spec in SETTINGS {
            let default = spec.default.filter(|default| !default.is_empty());
            let default = default.map_or(String::new(), |default| format!("`{default}`"));
            let row = format!("| `{}` | {default} | {} |", spec.name, spec.about);
            assert!(guide.contains(&row), "not in the guide: {row}");
        }
        let rows = guide
            .lines()
            .skip_while(|line| !line.starts_with("| setting "));
        let rows = rows.take_while(|line| line.starts_with('|')).count();
        assert_eq!(rows, SETTINGS.len() + 2, "with its head, and no more");
    }

    #[test]
    fn help_names_every_option_variable_and_default() {
        let Err(ConfigError::Asked(help)) =
            Config::parse(["symbolon".into(), "--help".into()], None, None)
        else {
            panic!("help was asked for");
        };
        let help = help.to_string();
        for word in [
            "--listen",
            "SYMBOLON_LISTEN",
            "127.0.0.1:8080",
            "--database-url",
            "SYMBOLON_DATABASE_URL",
            "sqlite://symbolon.db",
            "--responses",
            "SYMBOLON_RESPONSES",
            "off|log|refuse",
            "SYMBOLON_BOOTSTRAP_TOKEN",
            "RUST_LOG",
            &format!("{} seconds", crate::serve::DRAIN_TIME.as_secs()),
            "random characters",
            "Examples",
        ] {
            assert!(help.contains(word), "{word} in {help}");
        }
    }
}
