//! Values as the text of a header (OAS 3.1, section 4.8.12; RFC 9110, section 5.5).

use http::HeaderValue;
use serde_json::Value;

use super::flat::Flat;
use crate::Style;

/// The text of a value; `None` if there is nothing to write.
///
/// A header knows no escaping. What could not be read back as it was is refused.
///
/// # Errors
///
/// The style cannot write the value.
pub(super) fn field(value: &Value, style: Style) -> Result<Option<HeaderValue>, String> {
    let text = match style {
        _ if value.is_null() => return Ok(None),
        Style::Json => ascii(&value.to_string()),
        Style::Simple { explode } => {
            let Some(flat) = Flat::of(value)? else {
                return Ok(None);
            };
            if flat.pieces().iter().any(|piece| piece.contains(',')) {
                return Err("a piece has a comma in it, and commas part the pieces".to_owned());
            }
            if let Flat::Object(pairs) = &flat
                && explode
                && pairs.iter().any(|(name, _)| name.contains('='))
            {
                return Err("a name has an equals sign in it, which ends names".to_owned());
            }
            flat.join(",", explode)
        }
        other => return Err(format!("{other:?} is not a style of a header")),
    };
    header_value(&text).map(Some)
}

/// A text as a header's value.
///
/// # Errors
///
/// No header can carry it, or it would arrive as another.
pub(super) fn header_value(text: &str) -> Result<HeaderValue, String> {
    if text.trim_matches([' ', '\t']).len() != text.len() {
        return Err("it begins or ends with a space, which no header keeps".to_owned());
    }
    HeaderValue::from_bytes(text.as_bytes())
        .map_err(|_| "it has characters that no header can carry".to_owned())
}

/// JSON in ASCII alone. What is beyond it stands within strings only, where escapes are at hand
/// (RFC 8259, section 7).
fn ascii(json: &str) -> String {
    let mut written = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_ascii() && character != '\u{7f}' {
            written.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                written.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    written
}
