// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What comes back where it is of several types, and its headers.
use crate::runtime;
use symbolon_runtime::Style;

/// The headers of the response `Ok` of `listTokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListTokensOkHeaders {
    /// `X-Total`
    pub x_total: i64,
    /// `X-Next`
    pub x_next: Option<String>,
}

impl TryFrom<&reqwest::header::HeaderMap> for ListTokensOkHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            x_total: runtime::header(
                    headers,
                    "X-Total",
                    Style::Simple { explode: false },
                )?
                .ok_or_else(|| String::from("there is no X-Total header"))?,
            x_next: runtime::header(headers, "X-Next", Style::Simple { explode: false })?,
        })
    }
}
