//! Values as XML (OAS 3.1, section 4.8.26).

use serde_json::{Map, Value, json};

use crate::document::Document;
use crate::flatten::{View, flatten};
use crate::pointer::{of_reference, split, to_fragment};

/// Writes a value as a document of XML 1.0, as its schema says.
pub(super) fn write(document: &Document, schema: Option<&str>, value: &Value) -> String {
    let root = document.root();
    let schema = schema.map_or(
        Value::Bool(true),
        |pointer| json!({ "$ref": format!("#{}", to_fragment(pointer)) }),
    );
    let writer = Writer { root };
    let name = schema_name(root, &schema).unwrap_or_else(|| "root".to_owned());
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    match value {
        // A document has one element; a list has none of its own.
        Value::Array(items) => {
            let item = writer.items(&schema);
            text.push_str(&format!("<{name}>"));
            for one in items {
                writer.element(&mut text, "item", &item, one);
            }
            text.push_str(&format!("</{name}>"));
        }
        value => writer.element(&mut text, &name, &schema, value),
    }
    text
}

struct Writer<'a> {
    root: &'a Value,
}

impl Writer<'_> {
    /// Writes an element. `name` is what it is called if its schema does not say.
    fn element(&self, text: &mut String, name: &str, schema: &Value, value: &Value) {
        let view = flatten(self.root, schema);
        let name = xml(&view, "name")
            .and_then(Value::as_str)
            .map_or_else(|| name.to_owned(), str::to_owned);
        match value {
            Value::Array(items) => self.list(text, &name, schema, &view, items),
            Value::Object(members) => self.structure(text, &start(&view, &name), &view, members),
            scalar => {
                let (open, close) = start(&view, &name);
                text.push_str(&format!("<{open}>{}</{close}>", escaped(&plain(scalar))));
            }
        }
    }

    /// A list is repeated, and has an element around it only if its schema says so.
    fn list(&self, text: &mut String, name: &str, schema: &Value, view: &View, items: &[Value]) {
        let item = self.items(schema);
        let is_wrapped = xml(view, "wrapped") == Some(&Value::Bool(true));
        if is_wrapped {
            text.push_str(&format!("<{}>", element_name(name)));
        }
        for one in items {
            self.element(text, name, &item, one);
        }
        if is_wrapped {
            text.push_str(&format!("</{}>", element_name(name)));
        }
    }

    fn structure(
        &self,
        text: &mut String,
        (open, close): &(String, String),
        view: &View,
        members: &Map<String, Value>,
    ) {
        let schema = |name: &str| {
            view.get("properties")
                .and_then(|properties| properties.get(name))
                .or_else(|| view.get("additionalProperties"))
                .cloned()
                .unwrap_or(Value::Bool(true))
        };
        let (mut attributes, mut inner) = (String::new(), String::new());
        for (name, member) in members {
            let schema = schema(name);
            let own = flatten(self.root, &schema);
            let is_attribute = xml(&own, "attribute") == Some(&Value::Bool(true));
            if is_attribute && !member.is_array() && !member.is_object() {
                let name = xml(&own, "name").and_then(Value::as_str).unwrap_or(name);
                let value = escaped(&plain(member));
                attributes.push_str(&format!(" {}=\"{value}\"", element_name(name)));
            } else {
                self.element(&mut inner, name, &schema, member);
            }
        }
        text.push_str(&format!("<{open}{attributes}>{inner}</{close}>"));
    }

    fn items(&self, schema: &Value) -> Value {
        let view = flatten(self.root, schema);
        view.get("items").cloned().unwrap_or(Value::Bool(true))
    }
}

fn xml<'v>(view: &'v View, member: &str) -> Option<&'v Value> {
    view.get("xml").and_then(|xml| xml.get(member))
}

/// What stands in the start tag, with the namespace, and in the end tag.
fn start(view: &View, name: &str) -> (String, String) {
    let name = element_name(name);
    let text = |member: &str| xml(view, member).and_then(Value::as_str);
    match (text("prefix").map(element_name), text("namespace")) {
        (Some(prefix), Some(uri)) => {
            let uri = escaped(uri);
            (
                format!("{prefix}:{name} xmlns:{prefix}=\"{uri}\""),
                format!("{prefix}:{name}"),
            )
        }
        // A prefix without its namespace would not be well-formed (Namespaces in XML, section 5).
        (_, Some(uri)) => (format!("{name} xmlns=\"{}\"", escaped(uri)), name),
        _ => (name.clone(), name),
    }
}

/// The name of the component that a schema refers to.
fn schema_name(root: &Value, schema: &Value) -> Option<String> {
    let mut name = None;
    let mut schema = schema;
    // Deeper than any chain of references that people write.
    for _ in 0..16 {
        let Some(pointer) = schema.get("$ref").and_then(Value::as_str) else {
            break;
        };
        let pointer = of_reference(pointer)?;
        let (parent, last) = split(&pointer)?;
        if parent.ends_with("/schemas") {
            name = Some(element_name(&last));
        }
        schema = root.pointer(&pointer)?;
    }
    let own = schema.pointer("/xml/name").and_then(Value::as_str);
    own.map(element_name).or(name)
}

/// A name that an element can have (XML 1.0, section 2.3), of ASCII alone.
fn element_name(name: &str) -> String {
    let is_allowed = |one: char| one.is_ascii_alphanumeric() || "_-.".contains(one);
    let name: String = name
        .chars()
        .map(|one| if is_allowed(one) { one } else { '_' })
        .collect();
    match name.chars().next() {
        Some(first) if first.is_ascii_alphabetic() || first == '_' => name,
        _ => format!("_{name}"),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// XML 1.0, sections 2.2 and 2.4. What no document may hold is replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(one),
            '\r' => escaped.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            one => escaped.push(one),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_written_as_its_schema_says() {
        let document = Document::load(
            r##"
openapi: 3.1.0
components:
  schemas:
    Pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
    Pet:
      xml: {name: pet, namespace: "urn:pets", prefix: p}
      properties:
        id: {type: integer, xml: {attribute: true}}
        tags: {type: array, xml: {wrapped: true, name: tags}, items: {xml: {name: tag}}}
        names: {type: array, items: {type: string}}
        on top: {type: string}
"##,
        )
        .unwrap();
        let value = json!([{"id": 7, "tags": ["a", "b"], "names": ["c", "d"], "on top": "<&>"}]);
        let text = write(&document, Some("/components/schemas/Pets"), &value);
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <Pets><p:pet xmlns:p=\"urn:pets\" id=\"7\"><names>c</names><names>d</names>\
             <on_top>&lt;&amp;&gt;</on_top><tags><tag>a</tag><tag>b</tag></tags></p:pet></Pets>"
        );
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        let document = Document::load("openapi: 3.1.0\n").unwrap();
        let text = write(&document, None, &json!({"1": "\u{0}a"}));
        assert!(text.ends_with("<root><_1>\u{fffd}a</_1></root>"), "{text}");
    }
}
