//! Values as their styles write them (OAS 3.1, section 4.8.12.3; RFC 6570, section 3.2).
//!
//! What belongs to an item comes with its delimiters escaped. So a text is split as it is on
//! the wire, and decoded in pieces. Many clients escape the delimiters themselves as well: a
//! text without any of them may be decoded first and split then. Of a delimiter that can stand
//! in a URI as it is, it is so only where an item cannot be what the standard says it is: `1%2C2`
//! is two integers, and `a%2Cb` is one text.

use std::borrow::Cow;
use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::Style;
use crate::tree::{Tree, grow};

/// How a text is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Escapes {
    /// Not at all: a header.
    None,
    /// By percent signs (RFC 3986, section 2.1): a path, a cookie.
    Percent,
    /// By percent signs, and a plus sign is a space: a query, a form.
    Form,
}

impl Escapes {
    /// The text itself. Bytes that are not UTF-8 were refused before, or cannot be.
    pub(crate) fn decode(self, raw: &str) -> String {
        let raw = match self {
            Self::None => return raw.to_owned(),
            Self::Form if raw.contains('+') => Cow::Owned(raw.replace('+', " ")),
            Self::Percent | Self::Form => Cow::Borrowed(raw),
        };
        percent_decode_str(&raw).decode_utf8_lossy().into_owned()
    }
}

/// The ways to read what stands on the wire for a parameter of this name, at least one text of
/// it. `Err` says why it cannot be read at all.
pub(crate) fn read(
    style: Style,
    name: &str,
    raws: &[&str],
    escapes: Escapes,
) -> Result<Tree, String> {
    Ok(match style {
        Style::Form { explode: true } | Style::DeepObject => repeated(raws, escapes),
        Style::Form { explode: false } | Style::Simple { explode: false } => {
            delimited(raws, escapes, &[","], false)
        }
        Style::Simple { explode: true } => delimited(raws, escapes, &[","], true),
        Style::SpaceDelimited => delimited(raws, escapes, &["%20", "+", " "], false),
        Style::PipeDelimited => delimited(raws, escapes, &["|"], false),
        Style::Label { explode } => {
            let raws = prefixed(raws, '.', "%2E")?;
            let delimiter = if explode { "." } else { "," };
            delimited(&raws, escapes, &[delimiter], explode)
        }
        Style::Matrix { explode } => matrix(name, &prefixed(raws, ';', "%3B")?, escapes, explode)?,
        Style::Json => json(raws, escapes)?,
    })
}

/// Each text is an item; a single one may be a scalar.
fn repeated(raws: &[&str], escapes: Escapes) -> Tree {
    let texts = raws.iter().map(|raw| Tree::text(escapes.decode(raw)));
    grow(texts.map(|text| (Vec::new(), text)).collect())
}

/// Items with delimiters between them, which are an object where they are names and values in
/// turn, or, exploded, pairs. A single text may be a scalar.
fn delimited(raws: &[&str], escapes: Escapes, delimiters: &[&str], explode: bool) -> Tree {
    let pieces: Vec<Piece<'_>> = raws
        .iter()
        .flat_map(|raw| split(raw, escapes, delimiters))
        .collect();
    let text = match raws {
        [raw] => Some(escapes.decode(raw)),
        _ => None,
    };
    let pairs: Option<Vec<(String, String)>> = if explode {
        pieces.iter().map(Piece::pair).collect()
    } else {
        let even = pieces.len().is_multiple_of(2);
        even.then(|| {
            let pairs = pieces.chunks_exact(2);
            pairs
                .filter_map(|pair| match pair {
                    [name, value] => Some((name.decode(), value.decode())),
                    _ => None,
                })
                .collect()
        })
    };
    let items = pieces.iter().map(|piece| Tree::text(piece.decode()));
    let items: Vec<Tree> = items.collect();
    let is_one = |raw: &&str| {
        let is_plain = !delimiters.iter().any(|delimiter| raw.contains(*delimiter));
        is_plain && items.len() > 1 && delimiters.iter().all(|one| PLAIN.contains(one))
    };
    let (list, escaped) = match (raws, &text) {
        ([raw], Some(text)) if is_one(raw) => (vec![Tree::text(text.as_str())], Some(items)),
        _ => (items, None),
    };
    Tree {
        text,
        list: Some(list),
        escaped,
        object: pairs.and_then(object),
        ..Tree::default()
    }
}

/// Delimiters that can stand in a URI as they are (RFC 3986, section 2.2).
const PLAIN: [&str; 2] = [",", "."];

/// `name=1,2`, or exploded `name=1;name=2` and `a=1;b=2`, without the first semicolon.
fn matrix(name: &str, raws: &[&str], escapes: Escapes, explode: bool) -> Result<Tree, String> {
    let [raw] = raws else {
        return Err("must be given once".to_owned());
    };
    if !explode {
        let rest = raw.strip_prefix(name).unwrap_or_default();
        let value = rest.strip_prefix('=').or(rest.is_empty().then_some(""));
        let value = value.ok_or_else(|| format!("must be written as ;{name}=..."))?;
        return Ok(delimited(&[value], escapes, &[","], false));
    }
    let pieces = split(raw, escapes, &[";"]);
    let pairs: Vec<(String, String)> = pieces
        .iter()
        .map(|piece| {
            piece
                .pair()
                .unwrap_or_else(|| (piece.decode(), String::new()))
        })
        .collect();
    let own = pairs.iter().all(|(key, _)| key == name);
    let mut tree = Tree::default();
    if own {
        let items = pairs.iter().map(|(_, value)| Tree::text(value.as_str()));
        tree.list = Some(items.collect());
    }
    if let ([(_, value)], true) = (pairs.as_slice(), own) {
        tree.text = Some(value.clone());
    }
    tree.object = object(pairs);
    Ok(tree)
}

fn json(raws: &[&str], escapes: Escapes) -> Result<Tree, String> {
    let [raw] = raws else {
        return Err("must be given once".to_owned());
    };
    serde_json::from_str(&escapes.decode(raw))
        .map(Tree::json)
        .map_err(|error| format!("must be JSON: {error}"))
}

/// The texts without the character that a style begins with, which may come escaped.
fn prefixed<'t>(raws: &[&'t str], prefix: char, escaped: &str) -> Result<Vec<&'t str>, String> {
    let strip = |raw: &&'t str| {
        raw.strip_prefix(prefix).or_else(|| {
            let (start, rest) = raw.split_at_checked(escaped.len())?;
            start.eq_ignore_ascii_case(escaped).then_some(rest)
        })
    };
    let stripped = raws.iter().map(strip).collect::<Option<_>>();
    stripped.ok_or_else(|| format!("must begin with {prefix:?}"))
}

/// A piece of a text, and how it is still escaped.
struct Piece<'t> {
    raw: Cow<'t, str>,
    escapes: Escapes,
}

impl Piece<'_> {
    fn decode(&self) -> String {
        self.escapes.decode(&self.raw)
    }

    /// The name and the value of `name=value`.
    fn pair(&self) -> Option<(String, String)> {
        if let Some((name, value)) = self.raw.split_once('=') {
            return Some((self.escapes.decode(name), self.escapes.decode(value)));
        }
        let decoded = self.decode();
        let (name, value) = decoded.split_once('=')?;
        Some((name.to_owned(), value.to_owned()))
    }
}

/// The pieces of a text; an empty one has none.
fn split<'t>(raw: &'t str, escapes: Escapes, delimiters: &[&str]) -> Vec<Piece<'t>> {
    if raw.is_empty() {
        return Vec::new();
    }
    if let Some(delimiter) = delimiters
        .iter()
        .find(|delimiter| raw.contains(**delimiter))
    {
        // White space may stand around the commas of a header (RFC 9110, section 5.6.1).
        let trim = |piece: &'t str| match escapes {
            Escapes::None => piece.trim(),
            _ => piece,
        };
        let pieces = match *delimiter {
            // Both are spaces, and one client may well use both.
            "%20" | "+" => pieces_at_spaces(raw),
            delimiter => raw.split(delimiter).collect(),
        };
        let pieces = pieces.into_iter().map(trim).map(Cow::Borrowed);
        return pieces.map(|raw| Piece { raw, escapes }).collect();
    }
    let decoded = escapes.decode(raw);
    let piece = |text: &str| Piece {
        raw: Cow::Owned(text.to_owned()),
        escapes: Escapes::None,
    };
    match delimiters
        .iter()
        .find(|delimiter| decoded.contains(**delimiter))
    {
        Some(delimiter) => decoded.split(delimiter).map(piece).collect(),
        None => vec![piece(&decoded)],
    }
}

fn pieces_at_spaces(raw: &str) -> Vec<&str> {
    raw.split("%20").flat_map(|part| part.split('+')).collect()
}

/// An object of these pairs. A name that comes twice has a list of values.
fn object(pairs: Vec<(String, String)>) -> Option<BTreeMap<String, Tree>> {
    if pairs.iter().any(|(name, _)| name.is_empty()) {
        return None;
    }
    let found = pairs
        .into_iter()
        .map(|(name, value)| (vec![name], Tree::text(value)));
    grow(found.collect()).object
}
