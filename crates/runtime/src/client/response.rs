//! Bodies of responses.

use progenitor_client::{ByteStream, Error, ResponseValue};
use reqwest::Response;
use serde::de::{DeserializeOwned, Error as _};
use serde_json::Value;

use crate::whole;

/// Reads a body of JSON.
///
/// # Errors
///
/// [`Error::ResponseBodyError`] if it did not come whole, [`Error::InvalidResponsePayload`] if
/// it is none of the type.
pub async fn json<T: DeserializeOwned, E>(
    response: Response,
) -> Result<ResponseValue<T>, Error<E>> {
    decoded(response, whole::from_slice).await
}

/// Reads a body of one scalar: a text if the type is one of texts, and otherwise what the text
/// is as JSON.
///
/// # Errors
///
/// Those of [`json`].
pub async fn text<T: DeserializeOwned, E>(
    response: Response,
) -> Result<ResponseValue<T>, Error<E>> {
    decoded(response, scalar).await
}

async fn decoded<T, E>(
    response: Response,
    decode: impl FnOnce(&[u8]) -> Result<T, serde_json::Error>,
) -> Result<ResponseValue<T>, Error<E>> {
    let status = response.status();
    let headers = response.headers().clone();
    let bytes = response.bytes().await.map_err(Error::ResponseBodyError)?;
    match decode(&bytes) {
        Ok(value) => Ok(ResponseValue::new(value, status, headers)),
        Err(error) => Err(Error::InvalidResponsePayload(bytes, error)),
    }
}

/// The same response with its body as another type.
pub fn map<T, U>(response: ResponseValue<T>, wrap: impl FnOnce(T) -> U) -> ResponseValue<U> {
    let (status, headers) = (response.status(), response.headers().clone());
    ResponseValue::new(wrap(response.into_inner()), status, headers)
}

/// The body as it comes.
pub fn bytes(response: Response) -> ResponseValue<ByteStream> {
    ResponseValue::stream(response)
}

/// A response without a body. What comes nevertheless is not read.
pub fn empty(response: Response) -> ResponseValue<()> {
    ResponseValue::empty(response)
}

fn scalar<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, serde_json::Error> {
    let text = std::str::from_utf8(bytes).map_err(serde_json::Error::custom)?;
    T::deserialize(Value::String(text.to_owned())).or_else(|as_text| {
        serde_json::from_str(text).map_err(|as_json| {
            // A text that is not even JSON was not meant to be.
            if as_json.is_data() { as_json } else { as_text }
        })
    })
}
