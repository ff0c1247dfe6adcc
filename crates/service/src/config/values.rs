//! The settings as texts, and what they mean.

use std::fmt;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::parser::ValueSource;
use symbolon_runtime::{Enforcement, UnknownEnforcement};

use super::file::{self, File};
use super::table::CONFIG;
use super::{ConfigError, Setting, Spec};
use crate::LogFormat;
use crate::domain::TokenForm;

/// The settings as texts, each with where it comes from.
pub(super) struct Values {
    matches: ArgMatches,
    pub(super) file: File,
    path: Option<PathBuf>,
}

impl Values {
    pub(super) fn of(matches: ArgMatches) -> Result<Self, ConfigError> {
        let path = matches.get_one::<String>(CONFIG.name).map(PathBuf::from);
        let file = path.as_deref().map(file::read).transpose()?;
        Ok(Self {
            matches,
            file: file.unwrap_or_default(),
            path,
        })
    }

    pub(super) fn get(&self, spec: &Spec) -> Option<Setting<String>> {
        if let Some(value) = self.matches.get_one::<String>(spec.name) {
            let name = match self.matches.value_source(spec.name) {
                Some(ValueSource::EnvVariable) => spec.variable(),
                _ => spec.option(),
            };
            let value = value.clone();
            return Some(Setting { name, value });
        }
        if let Some(value) = self.file.settings.get(spec.name) {
            let path = self.path.as_deref().unwrap_or_else(|| "".as_ref());
            return Some(Setting {
                name: format!("{}, {}", path.display(), spec.name),
                value: value.clone(),
            });
        }
        spec.default.map(|default| Setting {
            name: spec.option(),
            value: default.to_owned(),
        })
    }

    pub(super) fn required(&self, spec: &Spec) -> Result<Setting<String>, ConfigError> {
        self.get(spec)
            .ok_or_else(|| ConfigError::Wrong(format!("{}: is missing", spec.option())))
    }

    pub(super) fn flag(&self, spec: &Spec) -> Result<bool, ConfigError> {
        let setting = self.required(spec)?;
        match setting.value.as_str() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(setting.wrong("is neither true nor false")),
        }
    }

    /// A number of things, at least one.
    pub(super) fn number(&self, spec: &Spec) -> Result<usize, ConfigError> {
        let setting = self.required(spec)?;
        match setting.value.parse() {
            Ok(number) if number > 0 => Ok(number),
            _ => Err(setting.wrong("is no whole number above 0")),
        }
    }

    /// Two files of which neither is anything without the other.
    pub(super) fn both(
        &self,
        one: &Spec,
        other: &Spec,
    ) -> Result<Option<(PathBuf, PathBuf)>, ConfigError> {
        match (self.get(one), self.get(other)) {
            (Some(one), Some(other)) => Ok(Some((one.value.into(), other.value.into()))),
            (None, None) => Ok(None),
            (Some(given), None) => Err(given.wrong(&format!("needs {}", other.option()))),
            (None, Some(given)) => Err(given.wrong(&format!("needs {}", one.option()))),
        }
    }

    pub(super) fn log_format(&self, spec: &Spec) -> Result<LogFormat, ConfigError> {
        let setting = self.required(spec)?;
        match setting.value.as_str() {
            "human" => Ok(LogFormat::Human),
            "json" => Ok(LogFormat::Json),
            _ => Err(setting.wrong("is neither human nor json")),
        }
    }

    pub(super) fn token_form(&self, spec: &Spec) -> Result<TokenForm, ConfigError> {
        let setting = self.required(spec)?;
        TokenForm::named(&setting.value).ok_or_else(|| setting.wrong("is neither opaque nor jwt"))
    }

    pub(super) fn enforcement(&self, spec: &Spec) -> Result<Enforcement, ConfigError> {
        let setting = self.required(spec)?;
        setting
            .value
            .parse()
            .map_err(|error: UnknownEnforcement| setting.wrong(&error.to_string()))
    }

    pub(super) fn url(&self, spec: &Spec) -> Result<Option<String>, ConfigError> {
        match self.get(spec) {
            Some(setting)
                if !["https://", "http://"]
                    .iter()
                    .any(|scheme| setting.value.starts_with(scheme)) =>
            {
                Err(setting.wrong("is no URL; an example is https://tokens.example.com"))
            }
            setting => Ok(setting.map(|setting| setting.value)),
        }
    }
}

impl Setting<String> {
    pub(super) fn wrong(&self, why: &str) -> ConfigError {
        ConfigError::Wrong(format!("{}: {:?} {why}", self.name, self.value))
    }

    /// Gives the text its meaning. It is not repeated where it has none: it may be a secret.
    pub(super) fn read<T: std::str::FromStr<Err: fmt::Display>>(
        self,
    ) -> Result<Setting<T>, ConfigError> {
        match self.value.parse() {
            Ok(value) => Ok(Setting {
                name: self.name,
                value,
            }),
            Err(error) => Err(ConfigError::Wrong(format!("{}: {error}", self.name))),
        }
    }
}

/// A text of the form `HOST:PORT`. Whether there is such a host is found out later.
pub(super) fn address(setting: Setting<String>) -> Result<Setting<String>, ConfigError> {
    let parts = setting.value.rsplit_once(':');
    if parts.is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok()) {
        Ok(setting)
    } else {
        Err(setting.wrong("is not HOST:PORT; an example is 127.0.0.1:8080"))
    }
}
