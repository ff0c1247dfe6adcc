// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! What comes back where it is of several types, and its headers.
use crate::runtime;
use symbolon_runtime::Style;

/// The headers of the response `Unauthorized` of `listPersonalAccessTokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPersonalAccessTokensUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for ListPersonalAccessTokensUnauthorizedHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            www_authenticate: runtime::header(
                    headers,
                    "WWW-Authenticate",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no WWW-Authenticate header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `createPersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for CreatePersonalAccessTokenUnauthorizedHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            www_authenticate: runtime::header(
                    headers,
                    "WWW-Authenticate",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no WWW-Authenticate header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `deletePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeletePersonalAccessTokenUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for DeletePersonalAccessTokenUnauthorizedHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            www_authenticate: runtime::header(
                    headers,
                    "WWW-Authenticate",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no WWW-Authenticate header"))?,
        })
    }
}
