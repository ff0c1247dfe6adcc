//! The parts of a `multipart/form-data` body.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::is_json;
use crate::coerce::decode_tree;
use crate::explain::Check;
use crate::tree::{Tree, bracketed, brackets, grow};
use crate::{Coerce, Decode, File, Place, Report};

/// The parts of a `multipart/form-data` body that nothing has taken yet.
#[derive(Debug)]
pub struct FormParts(Vec<Part>);

/// A part.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) file_name: Option<String>,
    pub(super) content_type: Option<String>,
    pub(super) bytes: Bytes,
}

impl FormParts {
    pub(super) fn new(parts: Vec<Part>) -> Self {
        Self(parts)
    }

    /// Takes a file that must be there.
    pub fn file(&mut self, name: &'static str, report: &mut Report) -> Option<File> {
        let file = self.optional_file(name, report)?;
        if file.is_none() {
            missing(name, "a file", report);
        }
        file
    }

    /// Takes a file that may be absent.
    pub fn optional_file(
        &mut self,
        name: &'static str,
        report: &mut Report,
    ) -> Option<Option<File>> {
        let mut parts = self.take(|part| part.name == name).into_iter();
        let first = parts.next().map(Part::into_file);
        if parts.next().is_some() {
            report.add(&Place::Body.property(name), "type", "must be given once");
            return None;
        }
        Some(first)
    }

    /// Takes files of which there must be one.
    pub fn files(&mut self, name: &'static str, report: &mut Report) -> Option<Vec<File>> {
        let files = self.optional_files(name, report)?;
        if files.is_none() {
            missing(name, "an array of files", report);
        }
        files
    }

    /// Takes files that may be absent.
    pub fn optional_files(
        &mut self,
        name: &'static str,
        _report: &mut Report,
    ) -> Option<Option<Vec<File>>> {
        // Many clients write the name of an array with brackets behind it.
        let parts = self.take(|part| match part.name.strip_prefix(name) {
            Some("" | "[]") => true,
            Some(rest) => brackets(rest).is_some_and(|keys| keys.len() == 1),
            None => false,
        });
        let files: Vec<File> = parts.into_iter().map(Part::into_file).collect();
        Some((!files.is_empty()).then_some(files))
    }

    /// Takes a value that must be there. A part of a JSON media type is JSON, another is text;
    /// several are an array.
    pub fn required_value<T: Decode + Coerce>(
        &mut self,
        name: &'static str,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<T> {
        let value = self.optional_value(name, check, report)?;
        if value.is_none() {
            missing(name, T::EXPECTED, report);
        }
        value
    }

    /// Takes a value that may be absent.
    pub fn optional_value<T: Decode + Coerce>(
        &mut self,
        name: &'static str,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<Option<T>> {
        let mut parts = self.take(|part| part.name == name);
        let mut found: Vec<_> = parts.drain(..).map(|part| (Vec::new(), part)).collect();
        if found.is_empty() {
            let nested = self.take(|part| keys_under(name, &part.name).is_some());
            found.extend(nested.into_iter().filter_map(|part| {
                let keys = keys_under(name, &part.name)?;
                Some((keys, part))
            }));
        }
        if found.is_empty() {
            return Some(None);
        }
        value(found, check, &Place::Body.property(name), report).map(Some)
    }

    /// Takes all that is left.
    pub fn additional<T: Decode + Coerce>(
        &mut self,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<BTreeMap<String, T>> {
        let mut named: BTreeMap<String, Vec<(Vec<String>, Part)>> = BTreeMap::new();
        for part in self.take(|_| true) {
            let (name, keys) = bracketed(&part.name);
            let (name, keys) = (name.to_owned(), keys);
            named.entry(name).or_default().push((keys, part));
        }
        let values: Vec<Option<(String, T)>> = named
            .into_iter()
            .map(|(name, found)| {
                let value = value(found, check, &Place::Body.property(&name), report)?;
                Some((name, value))
            })
            .collect();
        values.into_iter().collect()
    }

    /// Takes all that is left, as files.
    pub fn additional_files(&mut self, report: &mut Report) -> Option<BTreeMap<String, File>> {
        let mut files = BTreeMap::new();
        let mut once = true;
        for part in self.take(|_| true) {
            let name = part.name.clone();
            if files.insert(name.clone(), part.into_file()).is_some() {
                report.add(&Place::Body.property(&name), "type", "must be given once");
                once = false;
            }
        }
        once.then_some(files)
    }

    /// The names of the parts that are left.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|part| part.name.as_str())
    }

    /// Adds every part that is left (`additionalProperties: false`, Core, section 10.3.2.3).
    pub fn closed(&self, report: &mut Report) {
        for name in self.others() {
            let at = Place::Body.property(name);
            report.add(&at, "additionalProperties", "must not be there");
        }
    }

    /// Takes the parts for which `is` holds, in their order.
    fn take(&mut self, is: impl Fn(&Part) -> bool) -> Vec<Part> {
        self.0.extract_if(.., |part| is(part)).collect()
    }
}

impl Part {
    fn into_file(self) -> File {
        File {
            name: self.file_name,
            content_type: self.content_type,
            bytes: self.bytes,
        }
    }

    /// The value in it. `Err` says which keyword it breaks if there is none, and how.
    fn tree(&self) -> Result<Tree, (&'static str, String)> {
        if self.content_type.as_deref().is_some_and(is_json) {
            return serde_json::from_slice(&self.bytes)
                .map(Tree::json)
                .map_err(|error| ("encoding", format!("must be JSON: {error}")));
        }
        str::from_utf8(&self.bytes)
            .map(Tree::text)
            .map_err(|_| ("type", "must be a text in UTF-8".to_owned()))
    }
}

/// Decodes and checks a value by its parts and the keys that lead to them.
fn value<T: Decode + Coerce>(
    found: Vec<(Vec<String>, Part)>,
    check: Check<T>,
    at: &Place<'_>,
    report: &mut Report,
) -> Option<T> {
    let read: Result<Vec<_>, _> = found
        .into_iter()
        .map(|(keys, part)| Ok((keys, part.tree()?)))
        .collect();
    match read {
        Ok(found) => decode_tree(&grow(found), check, at, report),
        Err((rule, why)) => {
            report.add(at, rule, why);
            None
        }
    }
}

/// The keys of a part's name behind that of a property.
fn keys_under(property: &str, part: &str) -> Option<Vec<String>> {
    brackets(part.strip_prefix(property)?)
}

fn missing(name: &str, expected: &str, report: &mut Report) {
    let at = Place::Body.property(name);
    report.add(&at, "required", format!("must be there, and be {expected}"));
}
