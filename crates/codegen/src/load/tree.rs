//! The events of the YAML parser made into a tree.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span as YamlSpan, StrInput};

use super::read::{DEPTH, duplicate_key, too_deep};
use super::scalar;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::node::{Member, Node, Object, Value};
use crate::source::Span;

/// What aliases may add to a document, in nodes: a small file must not unfold without end.
const ALIASED_NODES: usize = 100_000;

/// Reads one file. `None` if its text is no YAML, which is reported.
pub(super) fn read(file: u32, text: &str, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut reader = Reader {
        parser: Parser::new_from_str(text),
        offsets: Offsets::new(file, text),
        anchors: HashMap::new(),
        aliased: 0,
        diagnostics,
    };
    match reader.document() {
        Ok(root) => Some(root),
        Err(Broken(diagnostic)) => {
            diagnostics.add(*diagnostic);
            None
        }
    }
}

/// The finding that ends the reading of a file.
struct Broken(Box<Diagnostic>);

type Read<T> = Result<T, Broken>;

struct Reader<'t, 'd> {
    parser: Parser<'t, StrInput<'t>>,
    offsets: Offsets<'t>,
    anchors: HashMap<usize, (Node, usize)>,
    aliased: usize,
    diagnostics: &'d mut Diagnostics,
}

impl<'t> Reader<'t, '_> {
    fn document(&mut self) -> Read<Node> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                event if root.is_none() => root = Some(self.node(event, span, 0)?),
                _ => {
                    return Err(self.broken(
                        span,
                        "a second YAML document",
                        "a file holds one document",
                    ));
                }
            }
        }
        root.ok_or_else(|| {
            let start = self.offsets.point(0);
            Broken(Box::new(
                Diagnostic::error("syntax", start, "the document is empty")
                    .help("an OpenAPI document starts with `openapi: 3.1.0`"),
            ))
        })
    }

    fn next(&mut self) -> Read<(Event<'t>, Span)> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, self.offsets.span(span))),
            Some(Err(error)) => {
                let at = self.offsets.marker(error.marker());
                Err(self.broken(at, &format!("this is not YAML: {}", error.info()), "here"))
            }
            None => Ok((Event::StreamEnd, self.offsets.point(0))),
        }
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Read<Node> {
        if depth > DEPTH {
            return Err(Broken(Box::new(too_deep(span))));
        }
        let (anchor, node) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                // The tag `!!str` says that a plain scalar is a text.
                let value = match style {
                    ScalarStyle::Plain if tag.as_ref().is_none_or(|tag| tag.suffix != "str") => {
                        scalar::plain(&text)
                    }
                    _ => Value::String(text.into_owned()),
                };
                (anchor, Node { span, value })
            }
            Event::SequenceStart(anchor, _) => (anchor, self.array(span, depth)?),
            Event::MappingStart(anchor, _) => (anchor, self.object(span, depth)?),
            Event::Alias(anchor) => (0, self.alias(anchor, span, depth)?),
            _ => return Err(self.broken(span, "a value is missing", "expected a value here")),
        };
        if anchor != 0 {
            let height = height(&node);
            self.anchors.insert(anchor, (node.clone(), height));
        }
        Ok(node)
    }

    fn array(&mut self, start: Span, depth: usize) -> Read<Node> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let span = start.to(span);
                return Ok(Node {
                    span,
                    value: Value::Array(items),
                });
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    fn object(&mut self, start: Span, depth: usize) -> Read<Node> {
        let mut object = Object::new();
        let mut merged = Vec::new();
        loop {
            let (event, key) = self.next()?;
            let merge;
            let name = match event {
                Event::MappingEnd => {
                    for (name, member) in merged {
                        object.entry(name).or_insert(member);
                    }
                    let span = start.to(key);
                    return Ok(Node {
                        span,
                        value: Value::Object(object),
                    });
                }
                Event::Scalar(text, style, ..) => {
                    merge = style == ScalarStyle::Plain && text == "<<";
                    text.into_owned()
                }
                _ => return Err(self.broken(key, "a key must be a text", "not a text")),
            };
            let (event, span) = self.next()?;
            let node = self.node(event, span, depth + 1)?;
            if merge {
                if !matches!(node.value, Value::Object(_) | Value::Array(_)) {
                    return Err(self.broken(
                        span,
                        "a merge key takes an object, or a list of them",
                        "is neither",
                    ));
                }
                merged.extend(merge_sources(node));
                continue;
            }
            if let Some(first) = object.get(&name) {
                self.diagnostics.add(duplicate_key(&name, first.key, key));
            }
            object.insert(name, Member { key, node });
        }
    }

    fn alias(&mut self, anchor: usize, span: Span, depth: usize) -> Read<Node> {
        let Some((node, height)) = self.anchors.get(&anchor) else {
            return Err(self.broken(span, "an alias to an anchor that contains it", "this alias"));
        };
        if depth + height > DEPTH {
            let message = format!("aliases unfold to more than {DEPTH} levels");
            return Err(self.broken(span, &message, "this alias"));
        }
        let node = node.clone();
        self.aliased += count(&node);
        if self.aliased > ALIASED_NODES {
            let message = format!("aliases unfold to more than {ALIASED_NODES} values");
            return Err(self.broken(span, &message, "this alias"));
        }
        Ok(node)
    }

    fn broken(&self, span: Span, message: &str, label: &str) -> Broken {
        Broken(Box::new(
            Diagnostic::error("syntax", span, message).label(label),
        ))
    }
}

/// The members that a merge key (`<<`, YAML 1.1) brings in.
fn merge_sources(node: Node) -> Vec<(String, Member)> {
    match node.value {
        Value::Object(object) => object.into_iter().collect(),
        Value::Array(items) => items.into_iter().flat_map(merge_sources).collect(),
        _ => Vec::new(),
    }
}

/// How many levels a node has below it. None has more than [`DEPTH`].
fn height(node: &Node) -> usize {
    match &node.value {
        Value::Array(items) => 1 + items.iter().map(height).max().unwrap_or(0),
        Value::Object(object) => {
            1 + object
                .values()
                .map(|member| height(&member.node))
                .max()
                .unwrap_or(0)
        }
        _ => 0,
    }
}

fn count(node: &Node) -> usize {
    1 + match &node.value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(object) => object.values().map(|member| count(&member.node)).sum(),
        _ => 0,
    }
}

impl Span {
    /// From the start of this span to the end of another.
    fn to(self, other: Span) -> Span {
        Span {
            end: other.end.max(self.start),
            ..self
        }
    }
}

/// How many characters lie between two that are looked up.
const BLOCK: usize = 128;

/// The parser counts characters; everything else counts bytes.
struct Offsets<'t> {
    file: u32,
    text: &'t str,
    /// The byte that every so manieth character begins at; empty where each character is one.
    blocks: Vec<usize>,
}

impl<'t> Offsets<'t> {
    fn new(file: u32, text: &'t str) -> Self {
        let blocks = if text.is_ascii() {
            Vec::new()
        } else {
            let starts = text.char_indices().map(|(at, _)| at);
            starts.step_by(BLOCK).collect()
        };
        Self { file, text, blocks }
    }

    fn span(&self, span: YamlSpan) -> Span {
        let start = self.byte(span.start.index());
        Span {
            file: self.file,
            start,
            end: self.byte(span.end.index()).max(start),
        }
    }

    fn marker(&self, marker: &saphyr_parser::Marker) -> Span {
        self.point(self.byte(marker.index()))
    }

    fn point(&self, byte: u32) -> Span {
        Span {
            file: self.file,
            start: byte,
            end: byte,
        }
    }

    fn byte(&self, character: usize) -> u32 {
        let byte = if self.blocks.is_empty() {
            character
        } else {
            let block = self.blocks.get(character / BLOCK).copied();
            let start = block.unwrap_or(self.text.len());
            let rest = self.text.get(start..).unwrap_or_default();
            let inside = rest.char_indices().nth(character % BLOCK);
            start + inside.map_or(rest.len(), |(at, _)| at)
        };
        u32::try_from(byte.min(self.text.len())).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
        let mut diagnostics = Diagnostics::default();
        let node = read(0, text, &mut diagnostics);
        (node, diagnostics.sorted())
    }

    #[test]
    fn places_are_bytes_even_behind_other_scripts() {
        let text = "ü: [1, ßß]\nx: y\n";
        let (node, _) = read_text(text);
        let node = node.unwrap();
        let second = &node.get("ü").unwrap().as_array().unwrap()[1];
        assert_eq!(&text[second.span.range()], "ßß");
        assert_eq!(&text[node.get("x").unwrap().span.range()], "y");
    }

    #[test]
    fn places_hold_behind_marks_and_line_ends_of_other_systems() {
        for text in [
            "\u{FEFF}a: é\r\nb: [x, 'y']\r\n",
            "a: \u{1F600}\r\nb: [x, 'y']\r\n",
            "a: |\r\n  é\r\n  x\r\nb: [x, 'y']",
            &format!("a: {}\nb: [x, 'y']", "é".repeat(500)),
        ] {
            let node = read_text(text).0.unwrap();
            let b = node.get("b").unwrap();
            assert_eq!(&text[b.span.range()], "[x, 'y']", "{text:?}");
            let second = &b.as_array().unwrap()[1];
            assert_eq!(&text[second.span.range()], "'y'", "{text:?}");
        }
    }

    #[test]
    fn a_repeated_key_is_reported_with_both_places() {
        let (node, found) = read_text("a: 1\nb: 2\na: 3\n");
        assert_eq!(node.unwrap().get("a").unwrap().as_integer(), Some(3));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].code, "duplicate-key");
        assert!(found[0].related.is_some());
    }

    #[test]
    fn broken_text_is_a_finding() {
        for text in [
            "a: [1,",
            "a: b: c",
            "\t- x: {",
            "",
            "&a [*a]",
            "a: 1\n---\nb: 2",
        ] {
            let (_, found) = read_text(text);
            assert!(!found.is_empty(), "{text:?} was read without a word");
        }
    }

    #[test]
    fn neither_depth_nor_aliases_unfold_without_end() {
        let deep = "[".repeat(10_000);
        assert!(read_text(&deep).0.is_none());
        let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for level in 1..9 {
            let refs = vec![format!("*a{}", level - 1); 10].join(",");
            bomb.push_str(&format!("a{level}: &a{level} [{refs}]\n"));
        }
        let mut tower = format!("a0: &a0 {}x{}\n", "[".repeat(150), "]".repeat(150));
        for level in 1..40 {
            let (open, close) = ("[".repeat(150), "]".repeat(150));
            tower.push_str(&format!(
                "a{level}: &a{level} {open}*a{}{close}\n",
                level - 1
            ));
        }
        assert!(read_text(&tower).0.is_none());
        let (node, found) = read_text(&bomb);
        assert!(node.is_none());
        assert!(found[0].message.contains("aliases"));
    }

    #[test]
    fn json_and_merge_keys_are_read() {
        let (node, found) = read_text("{\"a\": {\"b\": [1, 2.5, null, \"3\"]}}");
        assert!(found.is_empty());
        let json = node.unwrap().to_json();
        assert_eq!(json, serde_json::json!({"a": {"b": [1, 2.5, null, "3"]}}));
        let (node, _) = read_text("base: &b {x: 1, y: 2}\nmine:\n  <<: *b\n  y: 3\n");
        let json = node.unwrap().to_json();
        assert_eq!(json["mine"], serde_json::json!({"y": 3, "x": 1}));
    }
}
