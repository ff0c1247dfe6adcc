//! What the operator asked for: options, environment variables, defaults.
//!
//! `Options` is what was typed, [`Config`] what it means. They differ so that a value that
//! means nothing is told with the name of the option or the variable that it came from.

use std::env;
use std::ffi::OsString;
use std::fmt;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser};

use symbolon_runtime::{Enforcement, UnknownEnforcement};

use crate::domain::Secret;
use crate::store::DatabaseLocation;

const LISTEN: &str = "SYMBOLON_LISTEN";

const DATABASE_URL: &str = "SYMBOLON_DATABASE_URL";

const RESPONSES: &str = "SYMBOLON_RESPONSES";

/// The variable that gives the first credential's secret. It has no option, because a
/// process's options are shown to everybody on the machine.
const BOOTSTRAP_TOKEN: &str = "SYMBOLON_BOOTSTRAP_TOKEN";

/// The least length of a secret that the operator chose himself.
const LEAST_SECRET: usize = 32;

const ENVIRONMENT: &str = "\
Environment only:
      SYMBOLON_BOOTSTRAP_TOKEN  Secret of the first credential, 32 random characters or more,
                                for automation; without it the first start makes one and
                                shows it once. Later starts do not change the credential.
      RUST_LOG                  What to log to standard error [default: warn,symbolon=info]

Stopping:
  SIGTERM and SIGINT (Ctrl-C) stop it. Requests in flight have 20 seconds to finish; a second
  signal ends it at once.

Examples:
  symbolon
      Serve at http://127.0.0.1:8080 and keep tokens in symbolon.db, in this folder.
  symbolon --listen 0.0.0.0:80 --database-url sqlite:///var/lib/symbolon/tokens.db
      Serve every network of this machine.
  SYMBOLON_LISTEN=127.0.0.1:0 symbolon
      Serve at a free port; the line \"listening on http://ADDR\" names it.";

/// Issues, lists and revokes personal access tokens over HTTP.
#[derive(Parser)]
#[command(name = "symbolon", version, after_help = ENVIRONMENT)]
struct Options {
    /// Address to serve at; port 0 takes a free one
    #[arg(long, env = LISTEN, value_name = "HOST:PORT")]
    #[arg(default_value = "127.0.0.1:8080")]
    listen: String,

    /// Database to keep tokens in; made at the first start
    #[arg(long, env = DATABASE_URL, value_name = "URL")]
    // Its present value is not part of the help: it may hold a password.
    #[arg(default_value = "sqlite://symbolon.db", hide_env_values = true)]
    database_url: String,

    /// What becomes of an answer that breaks the document: off does not look, log sends it and
    /// logs it, refuse logs it and answers 500. By default a mistake of this service is told,
    /// and costs no caller the answer
    #[arg(long, env = RESPONSES, value_name = "off|log|refuse", verbatim_doc_comment)]
    #[arg(default_value_t = Enforcement::Log.to_string())]
    responses: String,
}

/// What the service is started with.
pub struct Config {
    /// The address to serve at: `HOST:PORT`.
    pub listen: Setting<String>,
    /// The database to keep tokens in.
    pub database: Setting<DatabaseLocation>,
    /// What becomes of a response that breaks the document.
    pub responses: Enforcement,
    /// The first credential's secret, if the operator gave it.
    pub bootstrap_token: Option<Secret>,
}

/// A value, and what the operator would change to change it.
#[derive(Debug, Clone)]
pub struct Setting<T> {
    /// The name of an option or of an environment variable.
    pub name: &'static str,
    /// The value.
    pub value: T,
}

impl Config {
    /// Reads the process's arguments and environment.
    ///
    /// # Errors
    ///
    /// What was asked for instead, or what is wrong.
    pub fn read() -> Result<Self, ConfigError> {
        Self::parse(env::args_os(), env::var_os(BOOTSTRAP_TOKEN))
    }

    fn parse(
        arguments: impl IntoIterator<Item = OsString>,
        bootstrap_token: Option<OsString>,
    ) -> Result<Self, ConfigError> {
        let matches = Options::command()
            .try_get_matches_from(arguments)
            .map_err(named_if_not_text)?;
        let options = Options::from_arg_matches(&matches)?;
        let listen = Setting {
            name: named(&matches, "listen", "--listen", LISTEN),
            value: options.listen,
        };
        if !is_address(&listen.value) {
            return Err(listen.wrong("is not HOST:PORT; an example is 127.0.0.1:8080"));
        }
        let name = named(&matches, "database_url", "--database-url", DATABASE_URL);
        let database = Setting {
            name,
            value: options
                .database_url
                .parse()
                .map_err(|error| ConfigError::Wrong(format!("{name}: {error}")))?,
        };
        let responses = Setting {
            name: named(&matches, "responses", "--responses", RESPONSES),
            value: options.responses,
        };
        Ok(Self {
            listen,
            database,
            responses: responses
                .value
                .parse()
                .map_err(|error: UnknownEnforcement| responses.wrong(&error.to_string()))?,
            bootstrap_token: bootstrap_token.map(read_secret).transpose()?,
        })
    }
}

impl Setting<String> {
    fn wrong(&self, why: &str) -> ConfigError {
        ConfigError::Wrong(format!("{}: {:?} {why}", self.name, self.value))
    }
}

/// The option's name, unless its value came from the environment.
fn named(
    matches: &ArgMatches,
    id: &str,
    option: &'static str,
    variable: &'static str,
) -> &'static str {
    match matches.value_source(id) {
        Some(ValueSource::EnvVariable) => variable,
        _ => option,
    }
}

/// Names the variable whose value is no text, which clap does not.
fn named_if_not_text(error: clap::Error) -> ConfigError {
    let not_text = |name: &&str| env::var_os(name).is_some_and(|value| value.to_str().is_none());
    if error.kind() == ErrorKind::InvalidUtf8
        && let Some(name) = [LISTEN, DATABASE_URL, RESPONSES].into_iter().find(not_text)
    {
        return ConfigError::Wrong(format!("{name}: is not UTF-8"));
    }
    error.into()
}

/// Whether a text has the form `HOST:PORT`. Whether there is such a host is found out later.
fn is_address(text: &str) -> bool {
    text.rsplit_once(':')
        .is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok())
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

impl From<clap::Error> for ConfigError {
    fn from(error: clap::Error) -> Self {
        if !error.use_stderr() {
            return Self::Asked(error);
        }
        // clap's message is a paragraph: what is wrong, perhaps a tip, and the usage.
        let text = error.render().to_string();
        let mut lines = text.lines().map(str::trim);
        let what = lines.next().unwrap_or_default();
        let what = what.trim_start_matches("error: ");
        let tip = lines.find_map(|line| line.strip_prefix("tip: "));
        let mend = tip.unwrap_or("`symbolon --help` lists the options");
        Self::Wrong(format!("{what}; {mend}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str], secret: Option<&str>) -> Result<Config, String> {
        let arguments = ["symbolon"].iter().chain(arguments).map(OsString::from);
        Config::parse(arguments, secret.map(OsString::from)).map_err(|error| error.to_string())
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
        assert_eq!(config.database.value.path().to_str(), Some("symbolon.db"));
        assert_eq!(config.responses, Enforcement::Log);
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
        assert_eq!(config.database.value.path().to_str(), Some("/tmp/x.db"));
        assert_eq!(config.responses, Enforcement::Refuse);
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
        assert!(line.starts_with("--database-url: PostgreSQL"), "{line}");
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
    fn help_names_every_option_variable_and_default() {
        let Err(ConfigError::Asked(help)) =
            Config::parse(["symbolon".into(), "--help".into()], None)
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
