//! The file: the settings by their names, and what only a file can say well.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::ConfigError;
use super::table::{CONFIG, SETTINGS};
use crate::token_service::{IdentityProvider, KeySource};

/// What a file says.
#[derive(Debug, Default)]
pub(super) struct File {
    /// The settings, as the texts that options would give.
    pub(super) settings: BTreeMap<String, String>,
    /// Whose tokens are sessions.
    pub(super) identity_providers: Vec<IdentityProvider>,
}

#[derive(Deserialize)]
struct Toml {
    #[serde(default, rename = "identity-provider")]
    identity_providers: Vec<Provider>,
    #[serde(flatten)]
    settings: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Provider {
    issuer: String,
    audience: String,
    jwks_url: Option<String>,
    jwks_file: Option<PathBuf>,
    #[serde(default = "first_tenant")]
    tenant: String,
    #[serde(default = "yes")]
    sign_up: bool,
}

fn first_tenant() -> String {
    crate::bootstrap::DEFAULT_NAME.to_owned()
}

fn yes() -> bool {
    true
}

pub(super) fn read(path: &Path) -> Result<File, ConfigError> {
    let wrong = |why: String| ConfigError::Wrong(format!("{}: {why}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    parse(&text).map_err(wrong)
}

fn parse(text: &str) -> Result<File, String> {
    let toml: Toml = toml::from_str(text).map_err(|error| located(text, &error))?;
    let mut settings = BTreeMap::new();
    for (name, value) in toml.settings {
        if !SETTINGS
            .iter()
            .any(|spec| spec.name == name && name != CONFIG.name)
        {
            let known = SETTINGS.iter().map(|spec| spec.name);
            let alike = known.max_by(|one, other| {
                strsim::jaro(&name, one).total_cmp(&strsim::jaro(&name, other))
            });
            return Err(format!(
                "there is no setting {name:?}; did you mean {:?}?",
                alike.unwrap_or_default()
            ));
        }
        let text = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(flag) => flag.to_string(),
            _ => {
                return Err(format!(
                    "{name}: must be a text, a number, or true or false"
                ));
            }
        };
        settings.insert(name, text);
    }
    let providers = toml.identity_providers.into_iter().map(provider);
    let identity_providers: Vec<IdentityProvider> = providers.collect::<Result<_, _>>()?;
    for (index, one) in identity_providers.iter().enumerate() {
        let same = |other: &IdentityProvider| {
            (&one.issuer, &one.audience) == (&other.issuer, &other.audience)
        };
        if identity_providers[..index].iter().any(same) {
            return Err(format!(
                "identity-provider {:?}: is there twice for {:?}; give each an audience of its own",
                one.issuer, one.audience
            ));
        }
    }
    Ok(File {
        settings,
        identity_providers,
    })
}

/// What is wrong, where, in one line.
fn located(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().map(|span| {
        let before = text.get(..span.start).unwrap_or_default();
        before.matches('\n').count() + 1
    });
    let message = error.message().replace('\n', " ");
    match line {
        Some(line) => format!("line {line}: {message}"),
        None => message,
    }
}

fn provider(provider: Provider) -> Result<IdentityProvider, String> {
    let keys = match (provider.jwks_url, provider.jwks_file) {
        (Some(url), None) if url.starts_with("https://") || url.starts_with("http://") => {
            KeySource::Url(url)
        }
        (Some(url), None) => return Err(format!("identity-provider: {url:?} is no URL")),
        (None, Some(path)) => KeySource::File(path),
        _ => {
            return Err(format!(
                "identity-provider {:?}: say where its keys are by either jwks-url or jwks-file",
                provider.issuer
            ));
        }
    };
    Ok(IdentityProvider {
        issuer: provider.issuer,
        audience: provider.audience,
        keys,
        tenant: provider.tenant,
        sign_up: provider.sign_up,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_identity_providers_are_read() {
        let file = parse(
            "listen = '[::1]:80'\nretrieval = true\n\
             [[identity-provider]]\nissuer = 'https://login.example'\naudience = 'symbolon'\n\
             jwks-url = 'https://login.example/keys'\n\
             [[identity-provider]]\nissuer = 'https://other.example'\naudience = 'symbolon'\n\
             jwks-file = 'keys.json'\ntenant = 'west'\nsign-up = false\n",
        )
        .unwrap();
        assert_eq!(file.settings["listen"], "[::1]:80");
        assert_eq!(file.settings["retrieval"], "true");
        let [one, two] = file.identity_providers.as_slice() else {
            panic!("two providers");
        };
        assert_eq!(
            one.keys,
            KeySource::Url("https://login.example/keys".to_owned())
        );
        assert_eq!((one.tenant.as_str(), one.sign_up), ("default", true));
        assert_eq!(two.keys, KeySource::File("keys.json".into()));
        assert_eq!((two.tenant.as_str(), two.sign_up), ("west", false));
    }

    #[test]
    fn what_is_wrong_is_one_line_that_names_the_place() {
        let provider = "[[identity-provider]]\nissuer = 'https://a'\naudience = 'b'\n";
        for (text, word) in [
            ("lisen = 'x'", "\"listen\""),
            ("config = 'x'", "no setting \"config\""),
            ("listen = [1]", "listen: must be"),
            ("\nlisten = ", "line 2"),
            (provider, "jwks-url or jwks-file"),
            (
                &format!("{provider}jwks-url = 'a'\njwks-file = 'b'"),
                "jwks-url or jwks-file",
            ),
            (&format!("{provider}jwks-url = 'ftp://a'"), "no URL"),
            (&format!("{provider}jwks = 'a'"), "jwks"),
            (
                &format!("{provider}jwks-file = 'a'\n{provider}jwks-file = 'b'"),
                "twice",
            ),
        ] {
            let line = parse(text).unwrap_err();
            assert!(line.contains(word) && !line.contains('\n'), "{line}");
        }
    }
}
