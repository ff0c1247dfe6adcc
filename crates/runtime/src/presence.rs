//! Absent, null and a value are three different things.
//!
//! serde's own `Option` reads an absent property and a null one alike. These functions, named
//! in generated `#[serde(deserialize_with)]` attributes, keep them apart.

use serde::{Deserialize, Deserializer};

/// An optional property that may not be null: null is refused.
///
/// # Errors
///
/// Whatever `T` refuses, null among it.
pub fn optional<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// A required property that may be null: absence is refused, because serde lets a property
/// with a function of its own be absent only where a default says so.
///
/// # Errors
///
/// Whatever `T` refuses, but for null.
pub fn nullable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::<T>::deserialize(deserializer)
}

/// An optional property that may be null: `None` is absent, `Some(None)` null.
///
/// # Errors
///
/// Whatever `T` refuses, but for null.
pub fn optional_nullable<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Deserialize, Serialize)]
    struct Sample {
        #[serde(
            default,
            deserialize_with = "super::optional",
            skip_serializing_if = "Option::is_none"
        )]
        optional: Option<u8>,
        #[serde(deserialize_with = "super::nullable")]
        nullable: Option<u8>,
        #[serde(
            default,
            deserialize_with = "super::optional_nullable",
            skip_serializing_if = "Option::is_none"
        )]
        both: Option<Option<u8>>,
    }

    #[test]
    fn absent_null_and_a_value_are_told_apart() {
        for text in [
            r#"{"nullable":null}"#,
            r#"{"nullable":1,"both":null}"#,
            r#"{"optional":1,"nullable":null,"both":2}"#,
        ] {
            let sample: Sample = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&sample).unwrap(), text);
        }
        assert!(serde_json::from_str::<Sample>("{}").is_err(), "required");
        assert!(
            serde_json::from_str::<Sample>(r#"{"optional":null,"nullable":1}"#).is_err(),
            "null"
        );
    }
}
