//! The command line: the settings as options, and `symbolon admin`.

use std::env;

use clap::error::ErrorKind;
use clap::{Arg, ArgMatches, Command};

use super::ConfigError;
use super::table::SETTINGS;
use crate::admin::Task;
use crate::bootstrap::ADMINISTRATOR;

const ENVIRONMENT: &str = "\
Environment only:
      SYMBOLON_BOOTSTRAP_TOKEN  Secret of the first credential, 32 random characters or more,
                                for automation; without it the first start makes one and
                                shows it once. Later starts do not change the credential.
      SYMBOLON_KEY              The key itself, 64 hexadecimal digits, instead of a file; every
                                instance on one PostgreSQL has the same.
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

/// The command line, as the table has it.
pub(super) fn command() -> Command {
    let options = SETTINGS.iter().map(|spec| {
        let about = match spec.default {
            Some(default) => format!("{} [default: {default}]", spec.about),
            None => spec.about.to_owned(),
        };
        Arg::new(spec.name)
            .global(true)
            .long(spec.name)
            .env(spec.variable())
            .value_name(spec.value)
            // Its present value may hold a password.
            .hide_env_values(spec.is_secret)
            .help(about)
    });
    Command::new("symbolon")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Issues, lists, verifies and revokes tokens over HTTP")
        .after_help(ENVIRONMENT)
        .args(options)
        .subcommand(admin())
}

/// `symbolon admin`, and what can be asked of it.
fn admin() -> Command {
    let email = |about: &'static str| {
        Arg::new("email")
            .long("email")
            .value_name("EMAIL")
            .help(about)
    };
    let days = Arg::new("days")
        .long("days")
        .value_name("NUMBER")
        .value_parser(clap::value_parser!(u16).range(1..))
        .default_value("30")
        .help("How many days ago");
    Command::new("admin")
        .about("Does what must work without HTTP, at the database itself")
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommands([
            Command::new("reset")
                .about("Replaces the first credential, and shows the new one")
                .arg(email("Whose it is to be; he administers the first tenant from then on").default_value(ADMINISTRATOR)),
            Command::new("add-tenant")
                .about("Makes a tenant, and a user who administers it")
                .arg(Arg::new("name").value_name("NAME").required(true).help("The tenant's name"))
                .arg(email("The user's e-mail address").required(true)),
            Command::new("list-keys").about("Lists the keys that tokens of type jwt are signed with"),
            Command::new("rotate-keys").about("Has a new key sign from now on; the others still verify"),
            Command::new("purge")
                .about("Deletes tokens that expired and audit events from long ago, and keys that nothing needs")
                .arg(days),
        ])
}

/// What is asked of `symbolon admin`, if anything is.
pub(super) fn task(matches: &ArgMatches) -> Option<Task> {
    let (name, matches) = matches.subcommand_matches("admin")?.subcommand()?;
    let text = |id: &str| matches.get_one::<String>(id).cloned().unwrap_or_default();
    Some(match name {
        "reset" => Task::Reset {
            email: text("email"),
        },
        "add-tenant" => Task::AddTenant {
            name: text("name"),
            admin: text("email"),
        },
        "list-keys" => Task::ListKeys,
        "rotate-keys" => Task::RotateKeys,
        _ => Task::Purge {
            days: matches.get_one("days").copied().unwrap_or(30),
        },
    })
}

/// Names the variable whose value is no text, which clap does not.
pub(super) fn named_if_not_text(error: clap::Error) -> ConfigError {
    let not_text = |name: &String| env::var_os(name).is_some_and(|value| value.to_str().is_none());
    let mut variables = SETTINGS.iter().map(|spec| spec.variable());
    if error.kind() == ErrorKind::InvalidUtf8
        && let Some(name) = variables.find(not_text)
    {
        return ConfigError::Wrong(format!("{name}: is not UTF-8"));
    }
    error.into()
}

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
