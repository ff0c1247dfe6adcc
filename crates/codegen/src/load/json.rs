//! JSON (RFC 8259) made into a tree with places.

use super::read::{DEPTH, duplicate_key, too_deep};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::node::{Member, Node, Object, Value};
use crate::source::Span;

/// Reads a text. A key that is there twice is reported and stops nothing.
///
/// # Errors
///
/// The finding that tells why the text is no JSON.
pub(super) fn read(
    file: u32,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Node, Box<Diagnostic>> {
    let mut reader = Reader {
        file,
        text,
        at: if text.starts_with('\u{FEFF}') { 3 } else { 0 },
        diagnostics,
    };
    let root = reader.value(0)?;
    reader.space();
    match reader.peek() {
        None => Ok(root),
        Some(_) => Err(reader.wrong("something stands behind the end of the document")),
    }
}

type Read<T> = Result<T, Box<Diagnostic>>;

struct Reader<'t, 'd> {
    file: u32,
    text: &'t str,
    /// The byte to be read next. It is always the first of a character.
    at: usize,
    diagnostics: &'d mut Diagnostics,
}

impl Reader<'_, '_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Whether this byte is next; it is read then.
    fn take(&mut self, byte: u8) -> bool {
        let next = self.peek() == Some(byte);
        self.at += usize::from(next);
        next
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn value(&mut self, depth: usize) -> Read<Node> {
        self.space();
        let start = self.at;
        if depth > DEPTH {
            return Err(Box::new(too_deep(self.span(start, start))));
        }
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(_) => self.word()?,
            None => return Err(self.wrong("the text ends where a value is expected")),
        };
        Ok(Node {
            span: self.span(start, self.at),
            value,
        })
    }

    fn object(&mut self, depth: usize) -> Read<Value> {
        self.at += 1;
        let mut object = Object::new();
        self.space();
        if self.take(b'}') {
            return Ok(Value::Object(object));
        }
        loop {
            self.space();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.wrong("a key in double quotes is expected"));
            }
            let name = self.string()?;
            let key = self.span(start, self.at);
            self.space();
            if !self.take(b':') {
                return Err(self.wrong("a colon is expected behind a key"));
            }
            let node = self.value(depth + 1)?;
            if let Some(first) = object.get(&name) {
                self.diagnostics.add(duplicate_key(&name, first.key, key));
            }
            object.insert(name, Member { key, node });
            self.space();
            if self.take(b'}') {
                return Ok(Value::Object(object));
            }
            if !self.take(b',') {
                return Err(self.wrong("a comma or the end of the object is expected"));
            }
        }
    }

    fn array(&mut self, depth: usize) -> Read<Value> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.take(b']') {
                return Ok(Value::Array(items));
            }
            if !self.take(b',') {
                return Err(self.wrong("a comma or the end of the array is expected"));
            }
        }
    }

    fn string(&mut self) -> Read<String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let plain = self
                .rest()
                .find(|character| matches!(character, '"' | '\\' | '\0'..='\x1F'));
            let Some(plain) = plain else {
                self.at = self.text.len();
                return Err(self.wrong("the text ends inside a string"));
            };
            text.push_str(self.rest().get(..plain).unwrap_or_default());
            self.at += plain;
            if self.take(b'"') {
                return Ok(text);
            }
            if !self.take(b'\\') {
                return Err(self.wrong("a control character in a string has to be escaped"));
            }
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Read<char> {
        let character = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.wrong("there is no such escape in JSON")),
        };
        self.at += 1;
        Ok(character)
    }

    /// The four digits behind `\u`, and the second half of a surrogate pair. A half alone is
    /// no character, and read as one that says so.
    fn unicode(&mut self) -> Read<char> {
        let first = self.hexadecimal()?;
        if (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u") {
            let behind_first = self.at;
            self.at += 2;
            let second = self.hexadecimal()?;
            if (0xDC00..0xE000).contains(&second) {
                let whole = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(whole).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = behind_first;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hexadecimal(&mut self) -> Read<u32> {
        let digits = self.rest().get(..4);
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match code {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => Err(self.wrong("`\\u` takes four hexadecimal digits")),
        }
    }

    fn number(&mut self) -> Read<Value> {
        let start = self.at;
        self.take(b'-');
        let digits = self.digits();
        let mut sound = digits > 0 && (digits == 1 || !self.leading_zero(start));
        let mut whole = true;
        if self.take(b'.') {
            whole = false;
            sound &= self.digits() > 0;
        }
        if self.take(b'e') || self.take(b'E') {
            whole = false;
            let _ = self.take(b'+') || self.take(b'-');
            sound &= self.digits() > 0;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        let value = match (whole.then(|| text.parse().ok()).flatten(), text.parse()) {
            (Some(integer), _) => Value::Integer(integer),
            // What is too large for a number of Rust is the largest that there is.
            (None, Ok(float)) => Value::Float(f64::clamp(float, f64::MIN, f64::MAX)),
            (None, Err(_)) => Value::Null,
        };
        if !sound {
            return Err(self.wrong("this is no number"));
        }
        Ok(value)
    }

    fn leading_zero(&self, start: usize) -> bool {
        let text = self.text.get(start..self.at).unwrap_or_default();
        text.trim_start_matches('-').starts_with('0')
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn word(&mut self) -> Read<Value> {
        let words = [
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("null", Value::Null),
        ];
        for (word, value) in words {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.wrong("a value is expected"))
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span {
            file: self.file,
            start: byte(start),
            end: byte(end),
        }
    }

    fn wrong(&self, why: &str) -> Box<Diagnostic> {
        let next = self.rest().chars().next().map_or(0, char::len_utf8);
        let span = self.span(self.at, self.at + next);
        let message = format!("this is not JSON: {why}");
        Box::new(Diagnostic::error("syntax", span, message).label("here"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Read<Node>, Vec<Diagnostic>) {
        let mut diagnostics = Diagnostics::default();
        let node = read(0, text, &mut diagnostics);
        (node, diagnostics.sorted())
    }

    #[test]
    fn each_value_and_key_knows_its_bytes() {
        let text = "\u{FEFF}{ \"ü\" : [1, \"ß\\u00df\"],\n\t\"x\": {\"y\": -2.5e1} }";
        let node = read_text(text).0.unwrap();
        assert_eq!(&text[node.span.range()], &text[3..]);
        let array = node.get("ü").unwrap();
        assert_eq!(&text[array.span.range()], "[1, \"ß\\u00df\"]");
        let items = array.as_array().unwrap();
        assert_eq!(&text[items[1].span.range()], "\"ß\\u00df\"");
        assert_eq!(items[1].as_str(), Some("ßß"));
        let member = &node.as_object().unwrap()["x"];
        assert_eq!(&text[member.key.range()], "\"x\"");
        let number = member.node.get("y").unwrap();
        assert_eq!(&text[number.span.range()], "-2.5e1");
        assert_eq!(number.value, Value::Float(-25.0));
    }

    #[test]
    fn what_serde_json_reads_is_read_alike() {
        let text = r#"{"a": [true, false, null, 0, -7, 1.0, 1e3, 12345678901234567890],
            "b": "\"\\\/\b\f\n\r\t\u0041\ud83d\ude00", "c": {}, "d": [], "": ""}"#;
        let expected: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(read_text(text).0.unwrap().to_json(), expected);
    }

    #[test]
    fn broken_text_is_refused_at_its_place() {
        for (text, at) in [
            ("{\"a\": 1,}", 8),
            ("{\"a\" 1}", 5),
            ("[1 2]", 3),
            ("[01]", 3),
            ("[1.]", 3),
            ("[-]", 2),
            ("[\"a\nb\"]", 3),
            ("[\"\\x\"]", 3),
            ("[\"\\u00g0\"]", 4),
            ("[tru]", 1),
            ("{a: 1}", 1),
            ("[1]]", 3),
            ("[\"ab", 4),
            ("{", 1),
        ] {
            let found = read_text(text).0.unwrap_err();
            assert_eq!(found.span.start, at, "{text}: {}", found.message);
            assert!(text.get(found.span.range()).is_some(), "{text}");
        }
    }

    #[test]
    fn half_a_surrogate_pair_is_a_replacement_character() {
        let node = read_text("[\"\\ud800x\", \"\\ud800\\u0041\"]").0.unwrap();
        assert_eq!(
            node.to_json(),
            serde_json::json!(["\u{FFFD}x", "\u{FFFD}A"])
        );
    }

    #[test]
    fn a_repeated_key_is_reported_and_the_last_counts() {
        let (node, found) = read_text("{\"a\": 1, \"b\": 2, \"a\": 3}");
        assert_eq!(node.unwrap().get("a").unwrap().as_integer(), Some(3));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].related.as_ref().unwrap().0.start, 1);
    }

    #[test]
    fn depth_has_an_end() {
        assert!(
            read_text(&"[".repeat(100_000))
                .0
                .unwrap_err()
                .message
                .contains("deep")
        );
    }
}
