// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What comes back where it is of several types, and its headers.
use crate::{runtime, types};
use symbolon_runtime::Style;

/// The headers of the response `Created` of `addStamp`.
#[derive(Debug, Clone, PartialEq)]
pub struct AddStampCreatedHeaders {
    /// Where it is.
    ///
    /// `Location`
    pub location: String,
    /// `X-Rate-Limit`
    pub x_rate_limit: Option<i32>,
    /// `X-Tags`
    pub x_tags: Option<Vec<String>>,
    /// `Expires-At`
    pub expires_at: Option<chrono::DateTime<chrono::Utc>>,
    /// `X-Sheet`
    pub x_sheet: Option<types::Sheet>,
}

impl TryFrom<&reqwest::header::HeaderMap> for AddStampCreatedHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            location: runtime::header(
                    headers,
                    "Location",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no Location header"))?,
            x_rate_limit: runtime::header(
                headers,
                "X-Rate-Limit",
                Style::Simple { explode: false },
            )?,
            x_tags: runtime::header(
                headers,
                "X-Tags",
                Style::Simple { explode: false },
            )?,
            expires_at: runtime::header(
                headers,
                "Expires-At",
                Style::Simple { explode: false },
            )?,
            x_sheet: runtime::header(headers, "X-Sheet", Style::Json)?,
        })
    }
}

/// The headers of the response `TooManyRequests` of `addStamp`.
#[derive(Debug, Clone, PartialEq)]
pub struct AddStampTooManyRequestsHeaders {
    /// `Retry-After`
    pub retry_after: u64,
}

impl TryFrom<&reqwest::header::HeaderMap> for AddStampTooManyRequestsHeaders {
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
