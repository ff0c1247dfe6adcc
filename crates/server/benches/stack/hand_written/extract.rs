//! What handlers take: the caller, the query, the body.

use std::borrow::Cow;
use std::error::Error;
use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;
use http_body_util::LengthLimitError;
use percent_encoding::percent_decode_str;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use tokio::time::timeout;

use super::error::{ApiError, Violation, Violations};
use super::types::Validate;

const BODY_BYTES: usize = 1 << 20;
const BODY_TIME: Duration = Duration::from_secs(30);

/// Somebody who presents a bearer token.
pub(super) struct Bearer;

impl<S: Sync> FromRequestParts<S> for Bearer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, token)| {
                scheme.eq_ignore_ascii_case("Bearer") && !token.trim().is_empty()
            })
            .map(|_| Self)
            .ok_or_else(ApiError::unauthenticated)
    }
}

/// The query of a list request.
pub(super) struct ListQuery {
    pub(super) limit: u64,
    pub(super) offset: u64,
    pub(super) name_search_query: Option<String>,
}

impl<S: Sync> FromRequestParts<S> for ListQuery {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let mut violations = Violations::new();
        let (mut limit, mut offset, mut name_search_query) = (None, None, None);
        let query = parts.uri.query().unwrap_or_default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decode(name)?, decode(value)?);
            let (name, slot) = match name.as_ref() {
                "limit" => ("limit", &mut limit),
                "offset" => ("offset", &mut offset),
                "nameSearchQuery" => ("nameSearchQuery", &mut name_search_query),
                _ => continue,
            };
            if slot.replace(value).is_some() {
                violations.push(in_query(name, "type", "must be given once".to_owned()));
            }
        }
        let limit = limit.map_or(100, |text| {
            integer("limit", &text, 1, Some(1000), &mut violations)
        });
        let offset = offset.map_or(0, |text| integer("offset", &text, 0, None, &mut violations));
        if !violations.is_empty() {
            return Err(ApiError::invalid(violations));
        }
        Ok(Self {
            limit,
            offset,
            name_search_query: name_search_query.map(Cow::into_owned),
        })
    }
}

fn in_query(place: &'static str, rule: &'static str, message: String) -> Violation {
    Violation {
        location: "query",
        place,
        rule,
        message,
    }
}

/// An integer, or 0 and what is wrong with it.
fn integer(
    name: &'static str,
    text: &str,
    least: u64,
    most: Option<u64>,
    violations: &mut Violations,
) -> u64 {
    let number = match text.parse::<u64>() {
        Ok(number) if !text.starts_with('+') => number,
        _ => {
            let negative = text.parse::<i64>().is_ok_and(|number| number < 0);
            violations.push(if negative {
                in_query(name, "minimum", "must not be negative".to_owned())
            } else {
                in_query(name, "type", format!("must be an integer, is {text:?}"))
            });
            return 0;
        }
    };
    if number < least {
        let message = format!("must be at least {least}, is {number}");
        violations.push(in_query(name, "minimum", message));
    }
    if let Some(most) = most.filter(|most| number > *most) {
        let message = format!("must be at most {most}, is {number}");
        violations.push(in_query(name, "maximum", message));
    }
    number
}

/// Text of an `application/x-www-form-urlencoded` pair, which has to be UTF-8.
fn decode(text: &str) -> Result<Cow<'_, str>, ApiError> {
    if !text.contains(['+', '%']) {
        return Ok(Cow::Borrowed(text));
    }
    let spaced = text.replace('+', " ");
    match percent_decode_str(&spaced).decode_utf8() {
        Ok(decoded) => Ok(Cow::Owned(decoded.into_owned())),
        Err(_) => Err(ApiError::malformed()),
    }
}

/// A JSON body that keeps to its rules.
pub(super) struct JsonBody<T>(pub(super) T);

impl<S: Sync, T: DeserializeOwned + Validate> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _state: &S) -> Result<Self, ApiError> {
        if !is_json(&request) {
            return Err(ApiError::unsupported_media_type());
        }
        let bytes = match timeout(BODY_TIME, to_bytes(request.into_body(), BODY_BYTES)).await {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(error)) if error.source().is_some_and(|e| e.is::<LengthLimitError>()) => {
                return Err(ApiError::too_large());
            }
            Ok(Err(_)) => return Err(ApiError::malformed()),
            Err(_) => return Err(ApiError::timeout()),
        };
        let body: T = serde_json::from_slice(&bytes).map_err(undecodable)?;
        let mut violations = Violations::new();
        body.validate(&mut violations);
        if violations.is_empty() {
            Ok(Self(body))
        } else {
            Err(ApiError::invalid(violations))
        }
    }
}

fn is_json(request: &Request) -> bool {
    request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

fn undecodable(error: serde_json::Error) -> ApiError {
    if error.classify() != Category::Data {
        return ApiError::malformed();
    }
    ApiError::invalid(vec![Violation {
        location: "body",
        place: "",
        rule: "type",
        message: error.to_string(),
    }])
}
