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

/// The headers of the response `TooManyRequests` of `listPersonalAccessTokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPersonalAccessTokensTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for ListPersonalAccessTokensTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `listPersonalAccessTokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPersonalAccessTokensServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for ListPersonalAccessTokensServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
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

/// The headers of the response `TooManyRequests` of `createPersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for CreatePersonalAccessTokenTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `createPersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for CreatePersonalAccessTokenServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `createPersonalAccessTokenForUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenForUserUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for CreatePersonalAccessTokenForUserUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `createPersonalAccessTokenForUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenForUserTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for CreatePersonalAccessTokenForUserTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `createPersonalAccessTokenForUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePersonalAccessTokenForUserServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for CreatePersonalAccessTokenForUserServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `revokeAllPersonalAccessTokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeAllPersonalAccessTokensUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RevokeAllPersonalAccessTokensUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `revokeAllPersonalAccessTokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeAllPersonalAccessTokensTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RevokeAllPersonalAccessTokensTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `revokeAllPersonalAccessTokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeAllPersonalAccessTokensServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RevokeAllPersonalAccessTokensServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
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

/// The headers of the response `TooManyRequests` of `deletePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeletePersonalAccessTokenTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for DeletePersonalAccessTokenTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `deletePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeletePersonalAccessTokenServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for DeletePersonalAccessTokenServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `retrievePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrievePersonalAccessTokenUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RetrievePersonalAccessTokenUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `retrievePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrievePersonalAccessTokenTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RetrievePersonalAccessTokenTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `retrievePersonalAccessToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrievePersonalAccessTokenServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RetrievePersonalAccessTokenServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `listVirtualAccounts`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListVirtualAccountsUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for ListVirtualAccountsUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `listVirtualAccounts`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListVirtualAccountsTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for ListVirtualAccountsTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `listVirtualAccounts`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListVirtualAccountsServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for ListVirtualAccountsServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `applyVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct ApplyVirtualAccountUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for ApplyVirtualAccountUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `applyVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct ApplyVirtualAccountTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for ApplyVirtualAccountTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `applyVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct ApplyVirtualAccountServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for ApplyVirtualAccountServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `virtualAccountExists`.
#[derive(Debug, Clone, PartialEq)]
pub struct VirtualAccountExistsUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for VirtualAccountExistsUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `virtualAccountExists`.
#[derive(Debug, Clone, PartialEq)]
pub struct VirtualAccountExistsTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for VirtualAccountExistsTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `virtualAccountExists`.
#[derive(Debug, Clone, PartialEq)]
pub struct VirtualAccountExistsServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for VirtualAccountExistsServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `getVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetVirtualAccountUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for GetVirtualAccountUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `getVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetVirtualAccountTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for GetVirtualAccountTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `getVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetVirtualAccountServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for GetVirtualAccountServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `deleteVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteVirtualAccountUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for DeleteVirtualAccountUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `deleteVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteVirtualAccountTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for DeleteVirtualAccountTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `deleteVirtualAccount`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteVirtualAccountServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for DeleteVirtualAccountServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `retrieveVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrieveVirtualAccountTokenUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RetrieveVirtualAccountTokenUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `retrieveVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrieveVirtualAccountTokenTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RetrieveVirtualAccountTokenTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `retrieveVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrieveVirtualAccountTokenServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RetrieveVirtualAccountTokenServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `regenerateVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RegenerateVirtualAccountTokenUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RegenerateVirtualAccountTokenUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `regenerateVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RegenerateVirtualAccountTokenTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RegenerateVirtualAccountTokenTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `regenerateVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RegenerateVirtualAccountTokenServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RegenerateVirtualAccountTokenServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `revokeVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeVirtualAccountTokenUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RevokeVirtualAccountTokenUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `revokeVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeVirtualAccountTokenTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RevokeVirtualAccountTokenTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `revokeVirtualAccountToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct RevokeVirtualAccountTokenServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap>
for RevokeVirtualAccountTokenServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `listUsers`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListUsersUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for ListUsersUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `listUsers`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListUsersTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for ListUsersTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `listUsers`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListUsersServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for ListUsersServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `inviteUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct InviteUserUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for InviteUserUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `inviteUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct InviteUserTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for InviteUserTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `inviteUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct InviteUserServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for InviteUserServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `activateUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivateUserUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for ActivateUserUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `activateUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivateUserTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for ActivateUserTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `activateUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivateUserServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for ActivateUserServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `deactivateUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeactivateUserUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for DeactivateUserUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `deactivateUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeactivateUserTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for DeactivateUserTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `deactivateUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeactivateUserServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for DeactivateUserServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `setUserRoles`.
#[derive(Debug, Clone, PartialEq)]
pub struct SetUserRolesUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for SetUserRolesUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `setUserRoles`.
#[derive(Debug, Clone, PartialEq)]
pub struct SetUserRolesTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for SetUserRolesTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `setUserRoles`.
#[derive(Debug, Clone, PartialEq)]
pub struct SetUserRolesServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for SetUserRolesServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `getUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for GetUserUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `getUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for GetUserTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `getUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for GetUserServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `deleteUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteUserUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for DeleteUserUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `deleteUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteUserTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for DeleteUserTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `deleteUser`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteUserServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for DeleteUserServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Unauthorized` of `introspectToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct IntrospectTokenUnauthorizedHeaders {
    /// The challenge of RFC 9110, section 11.6.1.
    ///
    /// `WWW-Authenticate`
    pub www_authenticate: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for IntrospectTokenUnauthorizedHeaders {
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

/// The headers of the response `TooManyRequests` of `introspectToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct IntrospectTokenTooManyRequestsHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for IntrospectTokenTooManyRequestsHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `introspectToken`.
#[derive(Debug, Clone, PartialEq)]
pub struct IntrospectTokenServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for IntrospectTokenServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}

/// The headers of the response `Ok` of `getJsonWebKeySet`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetJsonWebKeySetOkHeaders {
    /// How long the keys may be kept (RFC 9111, section 5.2).
    ///
    /// `Cache-Control`
    pub cache_control: String,
}

impl TryFrom<&reqwest::header::HeaderMap> for GetJsonWebKeySetOkHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            cache_control: runtime::header(
                    headers,
                    "Cache-Control",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Cache-Control header"))?,
        })
    }
}

/// The headers of the response `ServiceUnavailable` of `getJsonWebKeySet`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetJsonWebKeySetServiceUnavailableHeaders {
    /// After how many seconds to try again (RFC 9110, section 10.2.3).
    ///
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for GetJsonWebKeySetServiceUnavailableHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            retry_after: runtime::header(
                    headers,
                    "Retry-After",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Retry-After header"))?,
        })
    }
}
