// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What comes back where it is of several types, and its headers.
use crate::runtime;
use symbolon_runtime::Style;

/// The headers of the response `Ok` of `listClocks`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListClocksOkHeaders {
    /// `X-Old`
    pub x_old: Option<String>,
}

impl TryFrom<&reqwest::header::HeaderMap> for ListClocksOkHeaders {
    type Error = String;
    fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
        Ok(Self {
            x_old: runtime::header(headers, "X-Old", Style::Simple { explode: false })?,
        })
    }
}
