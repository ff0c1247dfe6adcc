//! Personal access tokens.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::Account;

/// The last year that a date of RFC 3339 can name.
const LAST_YEAR: i32 = 9999;

/// A personal access token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Identifies the token.
    pub id: String,
    /// The name that its owner gave it.
    pub name: String,
    /// The token's form.
    pub form: TokenForm,
    /// The key that signed it, if it is a JSON Web Token.
    pub key_id: Option<String>,
    /// When it stops working; `None` for never.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed; use is no change.
    pub updated_at: DateTime<Utc>,
    /// When it was last used, to within a minute; `None` if never.
    pub last_accessed_at: Option<DateTime<Utc>>,
}

impl Token {
    /// Whether the token has stopped working.
    pub fn is_expired(&self, now: DateTime<Utc>) -> bool {
        self.expires_at.is_some_and(|expiry| expiry <= now)
    }

    /// The day (UTC) on which the token stops working.
    pub fn expiration_day(&self) -> Option<NaiveDate> {
        self.expires_at.map(|expiry| expiry.date_naive())
    }
}

/// Which part of the tokens to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The most tokens to list.
    pub limit: u64,
    /// How many tokens to skip.
    pub offset: u64,
    /// Keep only the tokens whose name contains this text, whatever the case of its letters.
    pub name_contains: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The items, newest first.
    pub items: Vec<T>,
    /// How many items the whole list has.
    pub total: u64,
}

/// What a new token is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TokenOrder {
    /// The name, of the form that the contract asks for.
    pub name: String,
    /// When the token is to stop working; `None` for never.
    pub expires_at: Option<DateTime<Utc>>,
    /// The name of the account to make the token in; `None` for the caller's.
    pub account: Option<String>,
    /// The team that is to own the token.
    pub team: Option<String>,
    /// The token's form; `None` for the deployment's own.
    pub form: Option<TokenForm>,
}

/// The forms of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenForm {
    /// A JSON Web Token (RFC 7519).
    Jwt,
    /// A text that says nothing of itself.
    Opaque,
}

impl TokenForm {
    /// The form's name on the wire and in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jwt => "jwt",
            Self::Opaque => "opaque",
        }
    }

    /// The form of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Jwt, Self::Opaque]
            .into_iter()
            .find(|form| form.as_str() == name)
    }
}

impl TokenOrder {
    /// Everything that keeps this order from being carried out, all at once.
    pub fn objections(&self, account: &Account, now: DateTime<Utc>) -> Vec<Objection> {
        let expiry = self.expires_at.and_then(|expiry| {
            if expiry <= now {
                Some(Objection::ExpiresInThePast { now })
            } else if expiry.year() > LAST_YEAR {
                Some(Objection::ExpiresTooLate)
            } else {
                None
            }
        });
        let account_named = self.account.as_ref().filter(|name| **name != account.name);
        let another_account = account_named.map(|_| Objection::AnotherAccount {
            own: account.name.clone(),
        });
        let team = self.team.as_ref().map(|_| Objection::NoTeams);
        [expiry, another_account, team]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// Why a token or a virtual account cannot be made as it was ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// It would have expired before it is made.
    ExpiresInThePast {
        /// The time that the expiry must be later than.
        now: DateTime<Utc>,
    },
    /// The account would have expired before it is made.
    AccountExpiresInThePast {
        /// The time that the first moment of its day must be later than.
        now: DateTime<Utc>,
    },
    /// It would expire on a day that RFC 3339 cannot write.
    ExpiresTooLate,
    /// It would be in an account that is not the caller's.
    AnotherAccount {
        /// The name of the caller's account.
        own: String,
    },
    /// It would belong to a team, and there are none.
    NoTeams,
    /// It is new, and nothing says what it may do.
    NoPermissions,
    /// Its tokens would be rotated by a schedule, which is not offered.
    NoRotation,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn account() -> Account {
        Account {
            id: "1".to_owned(),
            name: "default".to_owned(),
        }
    }

    fn expiring(expires_at: Option<DateTime<Utc>>) -> Token {
        Token {
            id: String::new(),
            name: String::new(),
            form: TokenForm::Opaque,
            key_id: None,
            expires_at,
            created_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
            last_accessed_at: None,
        }
    }

    #[test]
    fn a_token_expires_at_its_very_microsecond() {
        let token = expiring(Some(at("2030-01-01T00:00:00Z")));
        assert!(!token.is_expired(at("2029-12-31T23:59:59.999999Z")));
        assert!(token.is_expired(at("2030-01-01T00:00:00Z")));
        assert!(!expiring(None).is_expired(DateTime::<Utc>::MAX_UTC));
    }

    #[test]
    fn the_expiration_day_is_that_of_utc() {
        let token = expiring(Some(at("2030-06-30T23:30:00-02:00")));
        let day = token.expiration_day().map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2030-07-01"));
    }

    #[test]
    fn all_objections_come_at_once() {
        let now = at("2030-01-01T00:00:00Z");
        let order = TokenOrder {
            name: "nightly".to_owned(),
            expires_at: Some(now),
            account: Some("other".to_owned()),
            team: Some("any".to_owned()),
            form: Some(TokenForm::Jwt),
        };
        let own = "default".to_owned();
        assert_eq!(
            order.objections(&account(), now),
            [
                Objection::ExpiresInThePast { now },
                Objection::AnotherAccount { own },
                Objection::NoTeams,
            ]
        );
    }

    #[test]
    fn an_order_that_names_what_is_so_anyway_meets_no_objection() {
        let now = at("2030-01-01T00:00:00Z");
        let order = TokenOrder {
            name: "nightly".to_owned(),
            expires_at: Some(at("2030-01-01T00:00:00.000001Z")),
            account: Some("default".to_owned()),
            team: None,
            form: Some(TokenForm::Opaque),
        };
        assert_eq!(order.objections(&account(), now), []);
    }

    #[test]
    fn an_expiry_that_no_date_can_write_is_refused() {
        let now = at("2030-01-01T00:00:00Z");
        let objections = |expires_at| {
            let order = TokenOrder {
                expires_at: Some(expires_at),
                ..TokenOrder::default()
            };
            order.objections(&account(), now)
        };
        let last = at("9999-12-31T23:59:59Z");
        assert_eq!(objections(last), []);
        let late = last + chrono::TimeDelta::seconds(1);
        assert_eq!(objections(late), [Objection::ExpiresTooLate]);
    }
}
