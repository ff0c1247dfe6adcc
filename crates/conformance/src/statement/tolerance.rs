//! What is let pass although it is said differently, and why. Nothing else is.

use serde_json::Value;

use crate::flatten::View;

/// A client may say that an optional member which the document does not let be null is `T` or
/// null.
///
/// Rust's `Option<T>` is how both typify and schemars read an optional member, and by serde it
/// takes null for absent. The client never sends null there (its types skip what is `None`),
/// and reading more than the document allows harms no one: RFC 9413 is the long version. A
/// required member, or a list's item, has no such excuse.
pub fn reads_null_as_absent(document: &[View], client: &mut Vec<View>, is_required: bool) {
    let is_null = |view: &View| view.get("type") == Some(&Value::String("null".to_owned()));
    if !is_required && !document.iter().any(is_null) && client.len() > 1 {
        client.retain(|view| !is_null(view));
    }
}

/// The keywords about which a client says nothing.
///
/// typify checks bounds and patterns where it parses, but the `JsonSchema` that its types
/// derive is that of the plain type inside: a statement without them says nothing of what the
/// client does. schemars adds bounds of its own that only name a representation
/// (`minimum: 0` for `u64`). Bounds are the server's to keep, and the rejection agreement
/// holds it to them. Defaults are compared on the wire.
pub fn is_unsaid_by_client(keyword: &str) -> bool {
    let bounds = [
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
        "contentEncoding",
        "contentMediaType",
    ];
    bounds.contains(&keyword)
}

/// The formats for which a client has a type of its own; of other formats it says nothing.
pub fn is_format_of_client(format: &str) -> bool {
    ["date", "date-time", "uuid"].contains(&format)
}

/// Formats of numbers that only name a Rust type: the server may state one where the document
/// states none.
pub fn is_representation(format: &str) -> bool {
    let numbers = [
        "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double",
    ];
    numbers.contains(&format)
}

/// `minimum: 0`, which utoipa and schemars state of every unsigned integer, says nothing where
/// the document's own bound is no lower.
pub fn is_bound_of_unsigned(document: &View, stated: &View) -> bool {
    let low = ["minimum", "exclusiveMinimum"]
        .iter()
        .filter_map(|keyword| document.get(*keyword)?.as_f64())
        .reduce(f64::max);
    let says_zero = stated.get("minimum").and_then(Value::as_f64) == Some(0.0);
    says_zero && !document.contains_key("minimum") && low.is_some_and(|low| low >= 0.0)
}

/// utoipa's header object has no field `required`: a statement that leaves it out says nothing
/// of it. The wire agreement leaves out each header field that may be absent, and the
/// handler's types then have to be able to.
pub fn is_requirement_unsaid(header: Option<&Value>) -> bool {
    header.is_none_or(|header| header.get("required").is_none())
}
