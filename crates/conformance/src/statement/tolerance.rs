//! What is let pass although it is said differently, and why. Nothing else is.

use serde_json::Value;

use crate::flatten::View;
use crate::verdict::Difference;

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

/// The constraints of scalars and lists that have an attribute in utoipa.
const BOUNDS: [&str; 10] = [
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
];

/// The keywords about which a client says nothing.
///
/// Bounds are the server's to keep, and the rejection agreement holds it to them; the types of a
/// client say nothing of them. schemars adds some that only name a representation (`minimum: 0` for
/// `u64`). Defaults are compared on the wire.
pub fn is_unsaid_by_client(keyword: &str) -> bool {
    let others = [
        "uniqueItems",
        "minProperties",
        "maxProperties",
        "propertyNames",
        "contentEncoding",
        "contentMediaType",
    ];
    BOUNDS.contains(&keyword) || others.contains(&keyword)
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

/// A server may state another format of numbers where the document's is none of OAS 3.1,
/// section 4.4: `uint8` names a type that not every language has.
pub fn is_other_representation(document: &str, stated: &str) -> bool {
    let defined = ["int32", "int64", "float", "double"];
    !defined.contains(&document) && is_representation(stated)
}

/// A server may say nothing of a default that is not a scalar's: utoipa has no attribute for lists
/// and objects; nor of one of what has to be there, where it means nothing. Of an optional member
/// that is a scalar it has to be said.
///
/// It may also leave out in which direction a member travels, which are words for people; what is
/// required of each direction is compared.
///
/// And it may leave out the property that tells the variants of a union apart: utoipa states it of
/// its own representation of tagged enums alone, and what it does shows on the wire.
pub fn is_unsaid_by_server(keyword: &str, stated: Option<&Value>) -> bool {
    let keywords = ["default", "readOnly", "writeOnly", "discriminator"];
    stated.is_none() && keywords.contains(&keyword)
}

/// The constraints that utoipa has no attribute for; what breaks them is refused on the wire. It has
/// none for those of the items of a list and of the values of a map, where they are written in place.
pub fn is_unstatable(keyword: &str, place: &str, stated: &View) -> bool {
    let nowhere = ["uniqueItems", "minProperties", "maxProperties"];
    // Of names that the document declares a server says what they are, and no more is enforced.
    let is_of_names = keyword == "propertyNames" && !stated.contains_key("properties");
    let is_unstatable =
        nowhere.contains(&keyword) || is_of_names || is_inside(place) && BOUNDS.contains(&keyword);
    is_unstatable && !stated.contains_key(keyword)
}

/// Whether a place is that of the items of a list or the values of a map.
pub(super) fn is_inside(place: &str) -> bool {
    ["/items", "/additionalProperties"]
        .iter()
        .filter_map(|holder| place.strip_suffix(holder))
        // A property and a component may have such a name too.
        .any(|before| !before.ends_with("/properties") && !before.ends_with("/schemas"))
}

/// The values of a map that are null or of a type with a name in Rust may be anything by the server's
/// statement: utoipa has no such map. A plain scalar needs no name.
pub fn is_map_of_nullable(document: &[View], stated: Option<&Value>) -> bool {
    let is_null = |view: &&View| view.get("type") == Some(&Value::String("null".to_owned()));
    let is_plain = |view: &View| {
        let scalars = ["boolean", "integer", "number", "string"];
        let ty = view.get("type").and_then(Value::as_str);
        let mut keywords = view.keys();
        ty.is_some_and(|ty| scalars.contains(&ty))
            && keywords.all(|keyword| ["type", "format"].contains(&keyword.as_str()))
    };
    let mut others = document.iter().filter(|view| !is_null(view));
    stated.is_none()
        && document.iter().any(|view| is_null(&view))
        && others.any(|view| !is_plain(view))
}

/// Access tokens of OAuth 2.0 and OpenID Connect travel as bearer tokens (RFC 6750), and a server
/// that reads them so may say so.
pub fn is_bearer(document: &Value, stated: &Value) -> bool {
    ["oauth2", "openIdConnect"]
        .iter()
        .any(|one| document["type"] == *one)
        && stated["type"] == "http"
        && stated["scheme"] == "bearer"
}

/// A parameter may be null by the document, and by the server not: no style writes null (OAS 3.1,
/// section 4.8.12).
pub fn is_null_unsaid(difference: &Difference) -> bool {
    difference.document == r#"may be {"type":"null"}"#
        && difference.observed.ends_with("does not say so")
}

/// A component may be null by the document, and its type in Rust not: what refers to it then says
/// that it may be null, and is compared.
pub fn is_null_of_component(document: &str, observed: &str) -> bool {
    document == r#"may be {"type":"null"}"# && observed.ends_with("does not say so")
}

/// A client may leave a member out of what is required that may be null: schemars takes `Option`
/// for both. Either half may leave out what is required of an object without declared properties: it
/// is a map, which has no place for it. That it has to be there is tried on the wire.
pub fn is_required_unsaid(
    required: &str,
    properties: Option<&Value>,
    is_nullable: impl Fn(&Value) -> bool,
) -> bool {
    match (properties, properties.and_then(|all| all.get(required))) {
        (_, Some(declared)) => is_nullable(declared),
        (Some(_), None) => false,
        (None, None) => true,
    }
}

/// utoipa says of a body that may be absent that it may be null, for some media types. Whether
/// it is required is compared by itself.
pub fn is_absence(difference: &Difference) -> bool {
    difference.document == "no such variant" && difference.observed.ends_with(r#"{"type":"null"}"#)
}

/// `minimum: 0`, which utoipa and schemars state of every unsigned integer, says nothing where
/// the document's own bound is no lower, or its format is one of unsigned integers.
pub fn is_bound_of_unsigned(document: &View, stated: &View) -> bool {
    let low = ["minimum", "exclusiveMinimum"]
        .iter()
        .filter_map(|keyword| document.get(*keyword)?.as_f64())
        .reduce(f64::max);
    let format = document.get("format").and_then(Value::as_str);
    let is_unsigned = format.is_some_and(|format| format.starts_with("uint"));
    let says_zero = stated.get("minimum").and_then(Value::as_f64) == Some(0.0);
    let is_implied = is_unsigned || low.is_some_and(|low| low >= 0.0);
    says_zero && !document.contains_key("minimum") && is_implied
}

/// utoipa's header object has no field `required`: a statement that leaves it out says nothing
/// of it. The wire agreement leaves out each header field that may be absent, and the
/// handler's types then have to be able to.
pub fn is_requirement_unsaid(header: Option<&Value>) -> bool {
    header.is_none_or(|header| header.get("required").is_none())
}
