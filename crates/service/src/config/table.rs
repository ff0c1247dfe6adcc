//! Every setting, once: its option, its variable, its key in the file, its default and what it
//! is for all come from here.

/// A setting that an operator may make.
#[derive(Debug)]
pub struct Spec {
    /// The name: `--name` as an option, `SYMBOLON_NAME` as a variable, `name` in the file.
    pub name: &'static str,
    /// What its value looks like.
    pub value: &'static str,
    /// The value of who says nothing; `None` if that is no value at all.
    pub default: Option<&'static str>,
    /// What it is for.
    pub about: &'static str,
    /// Whether its value is kept out of the help.
    pub is_secret: bool,
}

impl Spec {
    const fn new(name: &'static str, value: &'static str, about: &'static str) -> Self {
        Self {
            name,
            value,
            default: None,
            about,
            is_secret: false,
        }
    }

    const fn by_default(self, default: &'static str) -> Self {
        Self {
            default: Some(default),
            ..self
        }
    }

    const fn secret(self) -> Self {
        Self {
            is_secret: true,
            ..self
        }
    }

    /// The setting as an option.
    pub fn option(&self) -> String {
        format!("--{}", self.name)
    }

    /// The setting as a variable of the environment.
    pub fn variable(&self) -> String {
        format!("SYMBOLON_{}", self.name.to_uppercase().replace('-', "_"))
    }
}

pub(super) const CONFIG: Spec = Spec::new(
    "config",
    "FILE",
    "File of TOML with any of these settings by their names; options and variables go before it",
);

pub(super) const LISTEN: Spec = Spec::new(
    "listen",
    "HOST:PORT",
    "Address to serve at; port 0 takes a free one",
)
.by_default("127.0.0.1:8080");

pub(super) const DATABASE_URL: Spec = Spec::new(
    "database-url",
    "URL",
    "Database to keep tokens in: sqlite://FILE, made at the first start, or postgres://USER:PASSWORD@HOST/DATABASE",
)
.by_default("sqlite://symbolon.db")
.secret();

pub(super) const KEY_FILE: Spec = Spec::new(
    "key-file",
    "FILE",
    "File with the key that the database's secrets are kept under, 64 hexadecimal digits. For SQLite the first start makes one beside the database, named like it with .key at the end; who loses it loses every token",
);

pub(super) const ISSUER: Spec = Spec::new(
    "issuer",
    "URL",
    "URL that others know the service by; tokens of type jwt name it as their issuer. By default the address that it serves at",
);

pub(super) const AUDIENCE: Spec = Spec::new(
    "audience",
    "TEXT",
    "For whom tokens of type jwt are meant. By default the issuer",
);

pub(super) const TOKEN_TYPE: Spec = Spec::new(
    "token-type",
    "opaque|jwt",
    "Type of a token whose order names none",
)
.by_default("opaque");

pub(super) const RETRIEVAL: Spec = Spec::new(
    "retrieval",
    "true|false",
    "Whether the secret of a token of type jwt may be asked for again",
)
.by_default("false");

pub(super) const RESPONSES: Spec = Spec::new(
    "responses",
    "off|log|refuse",
    "What becomes of an answer that breaks the document: off does not look, log sends it and logs it, refuse logs it and answers 500",
)
.by_default("log");

pub(super) const TRUSTED_PROXIES: Spec = Spec::new(
    "trusted-proxies",
    "NETWORKS",
    "Addresses and networks, separated by commas, whose X-Forwarded-For header is believed",
)
.by_default("");

pub(super) const MAX_CONNECTIONS: Spec = Spec::new(
    "max-connections",
    "NUMBER",
    "The most connections at once; some more are told so (503), and the rest are closed",
)
.by_default("4096");

pub(super) const MAX_REQUESTS: Spec = Spec::new(
    "max-requests",
    "NUMBER",
    "The most requests at once; more are refused (503)",
)
.by_default("1024");

pub(super) const REQUEST_TIMEOUT: Spec = Spec::new(
    "request-timeout",
    "SECONDS",
    "How long a request may take before it is given up (503)",
)
// Longer than its body may take, which has an answer of its own.
.by_default("45");

pub(super) const METRICS_LISTEN: Spec = Spec::new(
    "metrics-listen",
    "HOST:PORT",
    "Address to show metrics at, for Prometheus, at /metrics. By default none are kept",
);

pub(super) const LOG_FORMAT: Spec = Spec::new(
    "log-format",
    "human|json",
    "What a line of the log looks like",
)
.by_default("human");

pub(super) const TLS_CERTIFICATE: Spec = Spec::new(
    "tls-certificate",
    "FILE",
    "File of PEM with the chain of certificates to serve TLS with; without one, HTTP is served as it is. Renewed, it is read again",
);

pub(super) const TLS_KEY: Spec = Spec::new(
    "tls-key",
    "FILE",
    "File of PEM with the certificate's private key",
);

/// The order is that of the help and of the documentation.
pub static SETTINGS: [&Spec; 17] = [
    &CONFIG,
    &LISTEN,
    &DATABASE_URL,
    &KEY_FILE,
    &ISSUER,
    &AUDIENCE,
    &TOKEN_TYPE,
    &RETRIEVAL,
    &RESPONSES,
    &TRUSTED_PROXIES,
    &MAX_CONNECTIONS,
    &MAX_REQUESTS,
    &REQUEST_TIMEOUT,
    &METRICS_LISTEN,
    &LOG_FORMAT,
    &TLS_CERTIFICATE,
    &TLS_KEY,
];
