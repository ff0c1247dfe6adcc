//! Two schemas, each in its own document, compared.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use super::normal::{Nullable, is_remark, uncovered, variants};
use super::tolerance;
use crate::default;
use crate::flatten::{View, flatten};
use crate::pointer::{child, of_reference, to_fragment};
use crate::verdict::Direction;

/// Keywords with schemas in them (Core, section 10).
const APPLICATORS: [&str; 13] = [
    "properties",
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "unevaluatedProperties",
    "unevaluatedItems",
    "prefixItems",
    "allOf",
    "patternProperties",
    "dependentSchemas",
    "if",
];

/// How many references and unions deep a search for a variant's like looks. What lies deeper is
/// taken to be alike, and compared once by itself.
const DEPTH: usize = 2;

/// A difference between two schemas.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unlike {
    /// A pointer into the document.
    pub(super) place: String,
    pub(super) document: String,
    pub(super) observed: String,
}

/// A schema of the document, and one of the statement that it is to be like.
pub(super) struct Assumption {
    place: String,
    document: Value,
    stated: Value,
    is_required: bool,
}

/// Compares schemas of the document with those of a half's statement.
pub(super) struct Comparer<'a> {
    document: &'a Value,
    stated: &'a Value,
    pub(super) half: Direction,
    /// What was found for two schemas before.
    known: HashMap<(String, String, bool), Vec<Unlike>>,
    /// Whether two variants were alike before.
    pub(super) alike: HashMap<(String, String, bool), bool>,
    /// Schemas that are being compared, and so need not be again, and how deep: recursive ones
    /// end here.
    begun: HashMap<(String, String), usize>,
    /// The least deep of those that something was taken to be alike for.
    pub(super) leaned: usize,
    /// How many searches for a variant's like are going on. Until one ends, only whether there is
    /// a difference matters, and the first will do.
    pub(super) searching: usize,
    /// How many references and unions deep a search is.
    depth: usize,
    /// What searches took to be alike, and is to be compared.
    pub(super) assumed: Vec<Assumption>,
    pub(super) compared: usize,
}

impl<'a> Comparer<'a> {
    pub(super) fn new(document: &'a Value, stated: &'a Value, half: Direction) -> Self {
        Self {
            document,
            stated,
            half,
            known: HashMap::new(),
            alike: HashMap::new(),
            begun: HashMap::new(),
            leaned: usize::MAX,
            searching: 0,
            depth: 0,
            assumed: Vec::new(),
            compared: 0,
        }
    }

    /// Compares the schema at a pointer into the document with one of the statement.
    pub(super) fn at(&mut self, pointer: &str, stated: &Value) -> Vec<Unlike> {
        let here = self.document.pointer(pointer).map(unwrapped);
        let mut found = match here.filter(|schema| schema.get("$ref").is_some()) {
            Some(elsewhere) => self.schemas(pointer, elsewhere, stated, true),
            // Referred to as others refer to it, so that a recursive schema is met again.
            None => {
                let here = json!({ "$ref": format!("#{}", to_fragment(pointer)) });
                self.schemas(pointer, &here, stated, true)
            }
        };
        while let Some(one) = self.assumed.pop() {
            found.extend(self.schemas(&one.place, &one.document, &one.stated, one.is_required));
        }
        found
    }

    fn schemas(
        &mut self,
        place: &str,
        document: &Value,
        stated: &Value,
        is_required: bool,
    ) -> Vec<Unlike> {
        self.compared += 1;
        let (document, stated) = (unwrapped(document), unwrapped(stated));
        let target = document
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(of_reference);
        let place = target.as_deref().unwrap_or(place);
        let is_deep = ["$ref", "anyOf", "oneOf", "allOf"]
            .iter()
            .any(|keyword| document.get(*keyword).is_some());
        let pair = (document.to_string(), stated.to_string());
        let key =
            (is_deep && self.searching == 0).then(|| (pair.0.clone(), pair.1.clone(), is_required));
        if let Some(known) = key.as_ref().and_then(|key| self.known.get(key)) {
            // What differs in a schema that has no name is told at each of its places.
            if target.is_some() || known.is_empty() {
                return known.clone();
            }
        }
        if let Some(depth) = self.begun.get(&pair) {
            self.leaned = self.leaned.min(*depth);
            return Vec::new();
        }
        let is_step = is_deep && self.searching > 0;
        if is_step && self.depth == DEPTH {
            self.assumed.push(Assumption {
                place: place.to_owned(),
                document: document.clone(),
                stated: stated.clone(),
                is_required,
            });
            return Vec::new();
        }
        let begun = self.begun.len();
        self.begun.insert(pair.clone(), begun);
        self.depth += usize::from(is_step);
        let found = self.parts(place, document, stated, is_required);
        self.depth -= usize::from(is_step);
        self.begun.remove(&pair);
        if self.leaned >= begun {
            self.leaned = usize::MAX;
        }
        if let Some(key) = key {
            self.known.insert(key, found.clone());
        }
        found
    }

    /// Two schemas: what stands beside their variants, and these.
    fn parts(
        &mut self,
        place: &str,
        document: &Value,
        stated: &Value,
        is_required: bool,
    ) -> Vec<Unlike> {
        let mut found = self.beside(place, document, stated, is_required);
        if self.is_settled(&found) {
            return found;
        }
        let nullable = match self.half {
            Direction::Client => Nullable::Means,
            _ => Nullable::MeansNothing,
        };
        let mut wanted = variants(self.document, document, Nullable::MeansNothing);
        let mut given = variants(self.stated, stated, nullable);
        if self.half == Direction::Client {
            tolerance::reads_null_as_absent(&wanted, &mut given, is_required);
            // Variants that differ only in what a client leaves unsaid are one to it.
            wanted = said_by_client(wanted);
            given = said_by_client(given);
        }
        let (wanted, given) = (uncovered(wanted), uncovered(given));
        found.extend(self.unions(place, wanted, given));
        found
    }

    /// Whether more need not be found.
    fn is_settled(&self, found: &[Unlike]) -> bool {
        self.searching > 0 && !found.is_empty()
    }

    /// What is said of a schema as a whole. A client says none of it.
    fn beside(
        &self,
        place: &str,
        document: &Value,
        stated: &Value,
        is_required: bool,
    ) -> Vec<Unlike> {
        if self.half == Direction::Client {
            return Vec::new();
        }
        let (wanted, given) = (
            flatten(self.document, document),
            flatten(self.stated, stated),
        );
        let mut found = Vec::new();
        for keyword in ["default", "readOnly", "writeOnly", "discriminator"] {
            let said = |view: &View| match view.get(keyword) {
                Some(Value::Bool(false)) if keyword != "default" => None,
                // How a variant is named is for the wire; where it stands is for each document.
                Some(Value::Object(members)) if keyword == "discriminator" => {
                    members.get("propertyName").cloned()
                }
                other => other.cloned(),
            };
            let (wanted, given) = (said(&wanted), said(&given));
            let is_meant =
                !is_required && keyword == "default" && default::is_scalar(self.document, document);
            if !is_meant && tolerance::is_unsaid_by_server(keyword, given.as_ref()) {
                continue;
            }
            if !alike(wanted.as_ref(), given.as_ref()) {
                found.push(unlike(
                    &child(place, keyword),
                    wanted.as_ref(),
                    given.as_ref(),
                ));
            }
        }
        found
    }

    /// Two variants, keyword by keyword.
    pub(super) fn views(&mut self, place: &str, wanted: &View, given: &View) -> Vec<Unlike> {
        let mut found = Vec::new();
        let keywords: BTreeSet<&String> = wanted.keys().chain(given.keys()).collect();
        // Those without schemas in them first, as they take no time.
        let (deep, flat): (Vec<_>, Vec<_>) = keywords
            .into_iter()
            .partition(|keyword| APPLICATORS.contains(&keyword.as_str()));
        for keyword in flat.into_iter().chain(deep) {
            if self.is_settled(&found) {
                break;
            }
            let (one, other) = (wanted.get(keyword), given.get(keyword));
            if self.is_tolerated(keyword, place, wanted, given) {
                continue;
            }
            let at = child(place, keyword);
            found.extend(match (keyword.as_str(), one, other) {
                ("properties", _, _) => self.members(&at, wanted, given),
                ("required", _, _) => {
                    let mut found = lists(&at, one, other, self.half);
                    found.retain(|unlike| !self.is_required_unsaid(unlike, wanted));
                    found
                }
                ("enum", _, _) => lists(&at, one, other, self.half),
                (
                    "items"
                    | "additionalProperties"
                    | "not"
                    | "contains"
                    | "propertyNames"
                    | "unevaluatedProperties"
                    | "unevaluatedItems",
                    Some(one),
                    Some(other),
                ) => self.schemas(&at, one, other, true),
                ("prefixItems" | "allOf", Some(Value::Array(one)), Some(Value::Array(other)))
                    if one.len() == other.len() =>
                {
                    let pairs = one.iter().zip(other).enumerate();
                    pairs
                        .flat_map(|(index, (one, other))| {
                            self.schemas(&child(&at, &index.to_string()), one, other, true)
                        })
                        .collect()
                }
                (
                    "patternProperties" | "dependentSchemas",
                    Some(Value::Object(one)),
                    Some(Value::Object(other)),
                ) if one.keys().eq(other.keys()) => one
                    .iter()
                    .flat_map(|(name, schema)| {
                        self.schemas(&child(&at, name), schema, &other[name], true)
                    })
                    .collect(),
                _ if alike(one, other) => Vec::new(),
                _ => vec![unlike(&at, one, other)],
            });
        }
        found.sort_by(|one, other| one.place.cmp(&other.place));
        found
    }

    fn is_required_unsaid(&self, unlike: &Unlike, wanted: &View) -> bool {
        let Some(name) = unlike.document.strip_suffix(" is in the list") else {
            return false;
        };
        let is_nullable = |schema: &Value| {
            if self.half != Direction::Client {
                return false;
            }
            let variants = variants(self.document, schema, Nullable::MeansNothing);
            variants
                .iter()
                .any(|one| one.is_empty() || one.get("type") == Some(&json!("null")))
        };
        let name = name.trim_matches('"');
        tolerance::is_required_unsaid(name, wanted.get("properties"), is_nullable)
    }

    fn is_tolerated(&self, keyword: &str, place: &str, wanted: &View, given: &View) -> bool {
        if let (Direction::Server, "additionalProperties", Some(values)) =
            (self.half, keyword, wanted.get(keyword))
        {
            let values = variants(self.document, values, Nullable::MeansNothing);
            if tolerance::is_map_of_nullable(&values, given.get(keyword)) {
                return true;
            }
        }
        let format = |view: &View| {
            view.get("format")
                .and_then(Value::as_str)
                .map(str::to_owned)
        };
        match (self.half, keyword) {
            (Direction::Client, "format") => ![format(wanted), format(given)]
                .into_iter()
                .flatten()
                .any(|one| tolerance::is_format_of_client(&one)),
            (Direction::Client, keyword) => tolerance::is_unsaid_by_client(keyword),
            (_, "format") => match (format(wanted), format(given)) {
                (None, Some(given)) => tolerance::is_representation(&given),
                // A list says more than the format of what is in it.
                (Some(_), None) => given.contains_key("enum"),
                (Some(wanted), Some(given)) => tolerance::is_other_representation(&wanted, &given),
                _ => false,
            },
            (_, keyword) if tolerance::is_unstatable(keyword, place, given) => true,
            (_, "minimum") => tolerance::is_bound_of_unsigned(wanted, given),
            _ => false,
        }
    }

    fn members(&mut self, place: &str, wanted: &View, given: &View) -> Vec<Unlike> {
        let named = |view: &View| {
            view.get("properties")
                .and_then(Value::as_object)
                .cloned()
                .unwrap_or_default()
        };
        let (mine, theirs) = (named(wanted), named(given));
        let mut found = Vec::new();
        for name in mine.keys().filter(|name| !theirs.contains_key(*name)) {
            found.push(Unlike {
                place: child(place, name),
                document: format!("a property `{name}`"),
                observed: format!("the {} has no such property", self.half),
            });
        }
        let required = wanted.get("required").and_then(Value::as_array);
        let is_required = |name: &str| {
            required.is_some_and(|names| names.iter().any(|one| one.as_str() == Some(name)))
        };
        for (name, stated) in &theirs {
            if self.is_settled(&found) {
                break;
            }
            let at = child(place, name);
            match mine.get(name) {
                Some(schema) => {
                    found.extend(self.schemas(&at, schema, stated, is_required(name)));
                }
                // What is required and not declared is what any other member may be.
                None if is_required(name) => {
                    let other = json!(true);
                    let other = wanted.get("additionalProperties").unwrap_or(&other);
                    found.extend(self.schemas(&at, other, stated, true));
                }
                None => found.push(Unlike {
                    place: at,
                    document: format!("no property `{name}`"),
                    observed: format!("the {} has such a property", self.half),
                }),
            }
        }
        found
    }
}

/// Variants without what a client leaves unsaid, of them and of what is written in them.
fn said_by_client(variants: Vec<View>) -> Vec<View> {
    let mut said: Vec<View> = Vec::new();
    for variant in variants {
        let variant = without_unsaid(variant);
        if !said.contains(&variant) {
            said.push(variant);
        }
    }
    said
}

fn without_unsaid(mut view: View) -> View {
    view.retain(|keyword, value| {
        let is_format = keyword == "format";
        let is_known = value.as_str().is_some_and(tolerance::is_format_of_client);
        !tolerance::is_unsaid_by_client(keyword) && (!is_format || is_known)
    });
    let inside = |schema: &mut Value| {
        if let Value::Object(view) = schema {
            *view = without_unsaid(std::mem::take(view));
        }
    };
    for keyword in ["items", "additionalProperties"] {
        view.get_mut(keyword).into_iter().for_each(inside);
    }
    let properties = view.get_mut("properties").and_then(Value::as_object_mut);
    let properties = properties.into_iter().flatten();
    properties.for_each(|(_, schema)| inside(schema));
    view
}

/// `allOf` of one schema, with nothing but words beside it, is that schema.
fn unwrapped(schema: &Value) -> &Value {
    let Value::Object(members) = schema else {
        return schema;
    };
    match members
        .get("allOf")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    {
        Some([only])
            if members
                .keys()
                .all(|keyword| keyword == "allOf" || is_remark(keyword)) =>
        {
            unwrapped(only)
        }
        _ => schema,
    }
}

/// Two lists whose order does not matter, value by value.
fn lists(place: &str, one: Option<&Value>, other: Option<&Value>, half: Direction) -> Vec<Unlike> {
    let values = |list: Option<&Value>| list.and_then(Value::as_array).cloned().unwrap_or_default();
    let (mine, theirs) = (values(one), values(other));
    // No list of values at all allows all of them.
    if one.is_none() != other.is_none() && place.ends_with("/enum") {
        return vec![unlike(place, one, other)];
    }
    let mut found: Vec<Unlike> = Vec::new();
    for value in mine.iter().filter(|value| !theirs.contains(value)) {
        found.push(Unlike {
            place: place.to_owned(),
            document: format!("{value} is in the list"),
            observed: format!("the {half} does not list it"),
        });
    }
    for value in theirs.iter().filter(|value| !mine.contains(value)) {
        found.push(Unlike {
            place: place.to_owned(),
            document: format!("{value} is not in the list"),
            observed: format!("the {half} lists it"),
        });
    }
    found
}

/// Whether two values say the same: numbers by value.
pub(super) fn alike(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (Some(Value::Number(one)), Some(Value::Number(other))) => {
            let is_exact = !one.is_f64() && !other.is_f64();
            one == other || !is_exact && one.as_f64() == other.as_f64()
        }
        (one, other) => one == other,
    }
}

pub(super) fn unlike(place: &str, one: Option<&Value>, other: Option<&Value>) -> Unlike {
    let said = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), Value::to_string);
    Unlike {
        place: place.to_owned(),
        document: said(one),
        observed: said(other),
    }
}
