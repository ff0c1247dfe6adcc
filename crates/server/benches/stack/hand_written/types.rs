//! What travels, equal to the generated types.

use std::fmt;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use regress::Regex;
use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::error::{Violation, Violations};

#[derive(Serialize)]
pub(super) struct TokenPage {
    pub(super) data: Vec<Token>,
    pub(super) pagination: Pagination,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Token {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) account_id: String,
    pub(super) tenant_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) manifest: Option<Manifest>,
    pub(super) created_by_subject: Subject,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_expired: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) last_accessed_at: Option<DateTime<Utc>>,
}

#[derive(Serialize)]
pub(super) struct Manifest {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: ManifestType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expiration_date: Option<NaiveDate>,
    pub(super) permissions: Vec<Permission>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ManifestType {
    VirtualAccount,
}

#[derive(Serialize)]
pub(super) struct Permission {
    pub(super) resource_fqn: String,
    pub(super) resource_type: String,
    pub(super) role_id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Subject {
    pub(super) subject_id: String,
    pub(super) subject_type: SubjectType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) subject_slug: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) subject_display_name: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum SubjectType {
    User,
}

#[derive(Serialize)]
pub(super) struct Pagination {
    pub(super) total: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) offset: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) limit: Option<u64>,
}

#[derive(Serialize)]
pub(super) struct CreatedToken {
    pub(super) token: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewToken {
    pub(super) name: String,
    #[serde(default, deserialize_with = "rfc_3339")]
    pub(super) expiration_date: Option<DateTime<Utc>>,
    #[serde(default, deserialize_with = "not_null", rename = "accountName")]
    pub(super) _account_name: Option<String>,
    #[serde(default, deserialize_with = "not_null", rename = "teamName")]
    pub(super) _team_name: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    pub(super) token_type: Option<TokenType>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(super) enum TokenType {
    Jwt,
    Opaque,
}

/// A property that may be absent and may not be null.
fn not_null<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A time as RFC 3339 writes it, which chrono's own reading is laxer than, and no null.
fn rfc_3339<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    deserializer.deserialize_str(Rfc3339).map(Some)
}

struct Rfc3339;

impl Visitor<'_> for Rfc3339 {
    type Value = DateTime<Utc>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time (RFC 3339)")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        let separated = matches!(text.as_bytes().get(10), Some(b'T' | b't'));
        let time = DateTime::parse_from_rfc3339(text)
            .ok()
            .filter(|_| separated);
        time.map(|time| time.with_timezone(&Utc))
            .ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

const NAME: &str = "^[a-z][a-z0-9-]*[a-z0-9]$";

static NAME_PATTERN: LazyLock<Regex> =
    LazyLock::new(|| Regex::with_flags(NAME, "u").expect("a pattern that compiles"));

/// A body whose type does not say everything.
pub(super) trait Validate {
    fn validate(&self, violations: &mut Violations);
}

impl Validate for NewToken {
    fn validate(&self, violations: &mut Violations) {
        let length = self.name.chars().count();
        let mut add = |rule, message| {
            violations.push(Violation {
                location: "body",
                place: "/name",
                rule,
                message,
            });
        };
        if length < 3 {
            let message = format!("must have at least 3 characters, has {length}");
            add("minLength", message);
        }
        if length > 36 {
            let message = format!("must have at most 36 characters, has {length}");
            add("maxLength", message);
        }
        if NAME_PATTERN.find(&self.name).is_none() {
            add("pattern", format!("must match {NAME}"));
        }
    }
}
