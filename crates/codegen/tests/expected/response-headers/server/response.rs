// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, Place, Reason, Report, Style};
use symbolon_runtime as runtime;

/// What `addStamp` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum AddStampResponse {
    /// Added.
    ///
    /// 201.
    Created {
        /// Where it is.
        ///
        /// `Location`
        location: String,
        /// `X-Rate-Limit`
        x_rate_limit: Option<i32>,
        /// `X-Tags`
        x_tags: Option<Vec<String>>,
        /// `Expires-At`
        expires_at: Option<chrono::DateTime<chrono::Utc>>,
        /// `X-Sheet`
        x_sheet: Option<types::Sheet>,
        /// The body.
        body: types::Sheet,
    },
    /// Too many at once.
    ///
    /// 429.
    TooManyRequests {
        /// `Retry-After`
        retry_after: u64,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for AddStampResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for AddStampResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Created {
                    location,
                    x_rate_limit,
                    x_tags,
                    expires_at,
                    x_sheet,
                    body,
                } => {
                    let mut response = runtime::json_response(
                        201,
                        "application/json",
                        &body,
                    );
                    runtime::header(&mut response, "location", &location);
                    if let Some(x_rate_limit) = x_rate_limit {
                        runtime::header_value(
                            &mut response,
                            "x-rate-limit",
                            &x_rate_limit,
                            Style::Simple { explode: false },
                        );
                    }
                    if let Some(x_tags) = x_tags {
                        runtime::header_value(
                            &mut response,
                            "x-tags",
                            &x_tags,
                            Style::Simple { explode: false },
                        );
                    }
                    if let Some(expires_at) = expires_at {
                        runtime::header_value(
                            &mut response,
                            "expires-at",
                            &expires_at,
                            Style::Simple { explode: false },
                        );
                    }
                    if let Some(x_sheet) = x_sheet {
                        runtime::header_value(
                            &mut response,
                            "x-sheet",
                            &x_sheet,
                            Style::Json,
                        );
                    }
                    response
                }
                Self::TooManyRequests { retry_after } => {
                    let mut response = runtime::empty(429);
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        if let Self::Created { location, .. } = self {
            let (value, at) = (location, &Place::header("Location"));
            runtime::format(value, "uri", at, report);
        }
    }
}
