//! Texts that match a `pattern`, of a wanted length.
//!
//! A pattern is ECMA-262 (JSON Schema 2020-12, Core, section 6.4); it is put into what
//! `regex-syntax` reads, and what looks ahead or behind is left out of it. What is made is
//! checked by the validator, which reads ECMA-262; a pattern that cannot be read makes nothing.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

use super::random::Random;

/// How much a repetition without an end may stretch.
const STRETCH: usize = super::text::LONGEST;

/// A text of so many characters that should match; `None` if there is no such text or the
/// pattern is beyond what is read here.
pub(super) fn matching(pattern: &str, length: usize, random: &mut Random) -> Option<String> {
    let hir = read(pattern)?;
    let (least, most) = lengths(&hir);
    if least.max(length) > STRETCH {
        return None;
    }
    let core = length.clamp(least, most);
    let mut text = String::new();
    write(&hir, core, random, &mut text)?;
    // A pattern without an anchor leaves room around what it matches.
    let (begins, ends) = (anchored(&hir, Look::Start), anchored(&hir, Look::End));
    let missing = length.saturating_sub(text.chars().count());
    if !ends {
        text.extend(std::iter::repeat_n('x', missing));
    } else if !begins {
        text.insert_str(0, &"x".repeat(missing));
    }
    (text.chars().count() == length).then_some(text)
}

/// The lengths of what a pattern matches, the longest that is made here among them.
pub(super) fn range(pattern: &str) -> Option<(usize, usize)> {
    let hir = read(pattern)?;
    let (least, most) = lengths(&hir);
    let is_closed = anchored(&hir, Look::Start) && anchored(&hir, Look::End);
    Some((least, if is_closed { most } else { most.max(STRETCH) }))
}

/// The characters that a pattern names: those that stand alone in its classes, and the ends of
/// their ranges. A reader that knows another pattern shows by them.
pub(super) fn named(pattern: &str) -> Vec<char> {
    let mut found = Vec::new();
    if let Some(hir) = read(pattern) {
        collect(&hir, &mut found);
    }
    found
}

/// So many characters are looked at of one pattern.
const NAMED: usize = 12;

fn collect(hir: &Hir, found: &mut Vec<char>) {
    match hir.kind() {
        HirKind::Class(class) => {
            for end in ranges(class).iter().flat_map(|(start, end)| [*start, *end]) {
                if found.len() < NAMED && !end.is_control() && !found.contains(&end) {
                    found.push(end);
                }
            }
        }
        HirKind::Capture(capture) => collect(&capture.sub, found),
        HirKind::Repetition(repetition) => collect(&repetition.sub, found),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().for_each(|part| collect(part, found));
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Literal(_) => {}
    }
}

thread_local! {
    /// The patterns that were read last: one is asked for many texts.
    static READ: RefCell<HashMap<String, Option<Rc<Hir>>>> = RefCell::default();
}

/// How many patterns are remembered.
const REMEMBERED: usize = 64;

fn read(pattern: &str) -> Option<Rc<Hir>> {
    READ.with_borrow_mut(|read| {
        if let Some(hir) = read.get(pattern) {
            return hir.clone();
        }
        if read.len() >= REMEMBERED {
            read.clear();
        }
        let hir = parse(pattern).map(Rc::new);
        read.insert(pattern.to_owned(), hir.clone());
        hir
    })
}

fn parse(pattern: &str) -> Option<Hir> {
    // ECMA-262 has it that `\d` and `\w` are ASCII; those that are picked below are ASCII first.
    let parse = |pattern: &str| {
        let translated = jsonschema_regex::to_rust_regex(pattern).ok()?;
        regex_syntax::Parser::new().parse(&translated).ok()
    };
    parse(pattern).or_else(|| parse(&without_looking_around(pattern)))
}

/// The pattern without its groups that look ahead or behind.
fn without_looking_around(pattern: &str) -> String {
    let mut kept = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let looks = ["(?=", "(?!", "(?<=", "(?<!"];
        let length = if looks.iter().any(|look| rest.starts_with(look)) {
            group(rest)
        } else {
            let length = if first == '\\' {
                escape(rest)
            } else {
                first.len_utf8()
            };
            kept.push_str(&rest[..length]);
            length
        };
        rest = &rest[length..];
    }
    kept
}

/// The length of an escape.
fn escape(text: &str) -> usize {
    text.chars().take(2).map(char::len_utf8).sum()
}

/// The length of a group, from its parenthesis to the one that ends it.
fn group(text: &str) -> usize {
    let (mut depth, mut in_class, mut at) = (0_usize, false, 0);
    while let Some(one) = text[at..].chars().next() {
        match one {
            '\\' => {
                at += escape(&text[at..]);
                continue;
            }
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => depth += 1,
            ')' if !in_class => depth -= 1,
            _ => {}
        }
        at += one.len_utf8();
        if depth == 0 {
            break;
        }
    }
    at
}

fn anchored(hir: &Hir, look: Look) -> bool {
    let properties = hir.properties();
    let set = if look == Look::Start {
        properties.look_set_prefix()
    } else {
        properties.look_set_suffix()
    };
    set.contains(look)
}

/// The least and the greatest number of characters that a part can have.
fn lengths(hir: &Hir) -> (usize, usize) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => (0, 0),
        HirKind::Literal(literal) => {
            let count = String::from_utf8_lossy(&literal.0).chars().count();
            (count, count)
        }
        HirKind::Class(_) => (1, 1),
        HirKind::Capture(capture) => lengths(&capture.sub),
        HirKind::Concat(parts) => parts
            .iter()
            .map(lengths)
            .fold((0, 0), |sum, (least, most)| {
                (sum.0.saturating_add(least), sum.1.saturating_add(most))
            }),
        HirKind::Alternation(parts) => {
            let ranges = parts.iter().map(lengths);
            ranges
                .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
                .unwrap_or((0, 0))
        }
        HirKind::Repetition(repetition) => {
            let (least, most) = lengths(&repetition.sub);
            let (fewest, greatest) = counts(repetition);
            (least.saturating_mul(fewest), most.saturating_mul(greatest))
        }
    }
}

fn counts(repetition: &Repetition) -> (usize, usize) {
    let fewest = usize::try_from(repetition.min).unwrap_or(usize::MAX);
    let greatest = repetition
        .max
        .map_or(fewest.saturating_add(STRETCH), |most| {
            usize::try_from(most).unwrap_or(usize::MAX)
        });
    (fewest, greatest)
}

fn write(hir: &Hir, length: usize, random: &mut Random, text: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some(()),
        HirKind::Literal(literal) => {
            text.push_str(std::str::from_utf8(&literal.0).ok()?);
            Some(())
        }
        HirKind::Class(class) => {
            text.push(character(class, random)?);
            Some(())
        }
        HirKind::Capture(capture) => write(&capture.sub, length, random, text),
        HirKind::Alternation(parts) => {
            let fitting: Vec<&Hir> = parts
                .iter()
                .filter(|part| (lengths(part).0..=lengths(part).1).contains(&length))
                .collect();
            let part = random.pick(&fitting).copied()?;
            write(part, length, random, text)
        }
        HirKind::Concat(parts) => shared(&parts.iter().collect::<Vec<_>>(), length, random, text),
        HirKind::Repetition(repetition) => {
            let (least, most) = lengths(&repetition.sub);
            let (fewest, greatest) = counts(repetition);
            // As few rounds as can hold it all.
            let rounds = length.checked_div(most).map_or(fewest, |rounds| {
                rounds + usize::from(!length.is_multiple_of(most))
            });
            let rounds = rounds
                .clamp(fewest, greatest)
                .min(length.checked_div(least).unwrap_or(usize::MAX).max(fewest));
            shared(&vec![&*repetition.sub; rounds], length, random, text)
        }
    }
}

/// Writes parts one after the other and gives each what it needs, and to the first that can
/// stretch what is left over.
fn shared(parts: &[&Hir], length: usize, random: &mut Random, text: &mut String) -> Option<()> {
    let ranges: Vec<(usize, usize)> = parts.iter().map(|part| lengths(part)).collect();
    let needed: usize = ranges.iter().map(|(least, _)| least).sum();
    let mut extra = length.saturating_sub(needed);
    for (part, (least, most)) in parts.iter().zip(ranges) {
        let stretch = extra.min(most - least);
        extra -= stretch;
        write(part, least + stretch, random, text)?;
    }
    Some(())
}

fn ranges(class: &Class) -> Vec<(char, char)> {
    match class {
        Class::Unicode(class) => class
            .ranges()
            .iter()
            .map(|range| (range.start(), range.end()))
            .collect(),
        Class::Bytes(class) => class
            .ranges()
            .iter()
            .map(|range| (char::from(range.start()), char::from(range.end())))
            .collect(),
    }
}

/// A character of a class: one that can be read, if there is one.
fn character(class: &Class, random: &mut Random) -> Option<char> {
    let ranges = ranges(class);
    let within = |low: char, high: char| -> Vec<(char, char)> {
        let cut = ranges
            .iter()
            .map(|(start, end)| ((*start).max(low), (*end).min(high)));
        cut.filter(|(start, end)| start <= end).collect()
    };
    let legible = [within('0', '9'), within('a', 'z'), within('A', 'Z')].concat();
    let chosen = [legible, within('!', '~'), ranges.clone()]
        .into_iter()
        .find(|ranges| !ranges.is_empty())?;
    let (start, end) = *random.pick(&chosen)?;
    let span = usize::try_from(u32::from(end) - u32::from(start)).ok()? + 1;
    char::from_u32(u32::from(start) + u32::try_from(random.below(span)).ok()?).or(Some(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_the_length_that_is_wanted() {
        let mut random = Random::new(1, "");
        let mut length = |pattern: &str, length| {
            matching(pattern, length, &mut random).map(|text| text.chars().count())
        };
        assert_eq!(length("^[a-z][a-z0-9-]*[a-z0-9]$", 2), Some(2));
        assert_eq!(length("^[a-z][a-z0-9-]*[a-z0-9]$", 36), Some(36));
        assert_eq!(length("^[a-z][a-z0-9-]*[a-z0-9]$", 1), None);
        assert_eq!(length("^(ab|c{3})+$", 8), Some(8));
        assert_eq!(length(r"^\d{3}-\d{4}$", 8), Some(8));
        assert_eq!(length("b", 5), Some(5));
        assert_eq!(length(r"^\p{L}{2}\/\d$", 4), Some(4));
    }

    #[test]
    fn what_looks_around_is_left_out() {
        assert_eq!(
            without_looking_around(r"^(?=.*[)(])(?!a(b)\))c(d)$"),
            "^c(d)$"
        );
        let text = matching("^(?=.*[A-Z])[a-zA-Z]{8}$", 8, &mut Random::new(1, ""));
        assert_eq!(text.map(|text| text.len()), Some(8));
    }
}
