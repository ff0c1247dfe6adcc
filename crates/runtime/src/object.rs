//! Structs as JSON objects, and as nothing else.

use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

/// Reads and writes a struct with the code that serde derives for it (`remote = "Self"`), as an
/// object alone: by itself that code takes an array of the properties' values for one as well.
#[macro_export]
macro_rules! object {
    ($type:ident) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: serde::Deserializer<'de>,
            {
                // What serde derived goes before the trait's.
                $type::deserialize($crate::ObjectOnly(deserializer))
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S>(&self, serializer: S) -> Result<S::Ok, S::Error>
            where
                S: serde::Serializer,
            {
                $type::serialize(self, serializer)
            }
        }
    };
}

/// Asks for a map where a struct is asked for.
#[doc(hidden)]
#[derive(Debug)]
pub struct ObjectOnly<D>(pub D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for ObjectOnly<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(remote = "Self")]
    struct Pet {
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        owner: Option<Owner>,
    }

    object!(Pet);

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(remote = "Self")]
    struct Owner {
        age: Option<u8>,
    }

    object!(Owner);

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(untagged)]
    enum Either {
        Owner(Owner),
        Texts(Vec<String>),
    }

    #[test]
    fn an_array_is_no_object() {
        for text in [r#"["a"]"#, r#"{"name": "a", "owner": []}"#, r#"["a", [1]]"#] {
            assert!(serde_json::from_str::<Pet>(text).is_err(), "{text}");
            let value: Value = serde_json::from_str(text).unwrap();
            assert!(serde_json::from_value::<Pet>(value).is_err(), "{text}");
        }
        let texts: Either = serde_json::from_str("[]").unwrap();
        assert_eq!(texts, Either::Texts(Vec::new()));
    }

    #[test]
    fn an_object_is_read_and_written_as_before() {
        let text = r#"{"name":"a","owner":{"age":1}}"#;
        let pet: Pet = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&pet).unwrap(), text);
        assert_eq!(serde_json::from_value::<Pet>(json!(pet)).unwrap(), pet);
        assert!(serde_json::from_str::<Pet>(r#"{"owner": {}}"#).is_err());
    }
}
