//! The parts of `multipart` bodies, files among them.

use indexmap::IndexMap;

use super::objects::{Property, properties, words};
use super::{Lowered, Types, plain};
use crate::diagnostics::Diagnostic;
use crate::lower::composition::{Conjunction, reference};
use crate::lower::names::{Namespace, inner_name, snake};
use crate::model::{Access, Additional, Field, Kind, Struct, Type, TypeId};
use crate::node::Node;

impl<'d> Types<'d, '_> {
    /// The type of a `multipart` body: a struct of its own, or a map of files.
    pub(in crate::lower) fn multipart(&mut self, media: &'d Node, suggested: &str) -> Type {
        let files = plain(Kind::Map(Box::new(plain(Kind::File))));
        let Some(schema) = media.get("schema") else {
            return files;
        };
        let all = Conjunction::of(self.document, schema);
        if all.broken.is_some() {
            return files;
        }
        let key = all.key();
        if let Some(id) = self.multiparts.get(&key) {
            return plain(Kind::Named(*id));
        }
        // Referred to, it is shared, and named after what it is.
        let suggested = match reference(self.document, schema) {
            Some(_) => match self.of_reference(schema).kind {
                Kind::Named(id) => match self.name(id) {
                    name if name.contains("Multipart") => format!("{name}Parts"),
                    name => format!("{name}Multipart"),
                },
                _ => suggested.to_owned(),
            },
            None => suggested.to_owned(),
        };
        let (found, required) = self.parts(&all);
        if found.is_empty() {
            let ty = self.map_of_parts(&all, &suggested).unwrap_or(files);
            self.settle();
            return ty;
        }
        let id = self.struct_of_parts(&all, &found, &required, media, &suggested);
        self.multiparts.insert(key, id);
        self.settle();
        plain(Kind::Named(id))
    }

    /// The map of an object that names none of its parts, and says of what type they are.
    fn map_of_parts(&mut self, all: &Conjunction<'d>, suggested: &str) -> Option<Type> {
        let schema = all
            .values("additionalProperties")
            .find(|node| node.as_object().is_some_and(|object| !object.is_empty()))?;
        let value = Conjunction::of(self.document, schema);
        let ty = if is_file(&value, None) {
            plain(Kind::File)
        } else {
            self.of_schema(schema, &format!("{suggested}Value"))
        };
        Some(Type {
            constraints: all.constraints("object"),
            ..plain(Kind::Map(Box::new(ty)))
        })
    }

    /// The properties of all alternatives, and those that every one of them requires.
    fn parts(&mut self, all: &Conjunction<'d>) -> (IndexMap<&'d str, Property<'d>>, Vec<&'d str>) {
        let mut found = properties(all);
        let mut required: Vec<&str> = all.required().into_iter().collect();
        let Some((holder, keyword)) = all.choice() else {
            return (found, required);
        };
        let mut common: Option<Vec<&str>> = None;
        for node in holder.items(keyword) {
            let one = Conjunction::of(self.document, node);
            for (wire, property) in properties(&one) {
                found.entry(wire).or_insert(property);
            }
            let names = one.required();
            common = Some(match common {
                None => names.into_iter().collect(),
                Some(known) => known
                    .into_iter()
                    .filter(|name| names.contains(name))
                    .collect(),
            });
        }
        required.extend(common.unwrap_or_default());
        self.not_enforced(
            holder.span,
            "these alternatives are not enforced",
            "a multipart body takes the parts of all of them",
        );
        (found, required)
    }

    fn struct_of_parts(
        &mut self,
        all: &Conjunction<'d>,
        found: &IndexMap<&'d str, Property<'d>>,
        required: &[&str],
        media: &'d Node,
        suggested: &str,
    ) -> TypeId {
        let mut names = Namespace::without(&["additional"]);
        let mut fields = Vec::new();
        let mut defaults = Vec::new();
        for (wire, property) in found {
            let encoding = media
                .get("encoding")
                .and_then(|encoding| encoding.get(wire));
            let content_type = encoding.and_then(|encoding| encoding.get_str("contentType"));
            let ty = match self.file(property, content_type) {
                Some(ty) => ty,
                None => self.of_property(property, all.span, &inner_name(suggested, wire)),
            };
            let required = required.contains(wire);
            if let Some(holder) = self.default_of(property).filter(|_| !required) {
                defaults.push((fields.len(), holder));
            }
            fields.push(Field {
                wire: (*wire).to_owned(),
                name: names.claim(snake(wire)),
                required,
                ty,
                default: None,
                access: Access::Both,
                docs: words(property),
            });
        }
        let additional = match self.additional(all, true, suggested) {
            Additional::Typed(ty) if matches!(ty.kind, Kind::Any) => Additional::Ignored,
            additional => additional,
        };
        let constraints = all.constraints("object");
        let object = Struct {
            fields,
            additional,
            min_properties: constraints.min_properties,
            max_properties: constraints.max_properties,
            multipart: true,
        };
        let name = self.names.claim(suggested.to_owned());
        let id = self.define(name, None, false, all);
        self.give(id, Lowered::Object(object, defaults));
        id
    }

    /// The type of a part that is a file, or several; none if it is something else.
    fn file(&mut self, property: &Property<'d>, content_type: Option<&str>) -> Option<Type> {
        let schemas = property.schemas.iter().copied();
        let span = property.schemas.first()?.span;
        let all = Conjunction::of_all(self.document, span, schemas);
        let constraints = all.constraints("array");
        let several = |constraints| Type {
            constraints,
            ..plain(Kind::Array(Box::new(plain(Kind::File))))
        };
        if is_file(&all, content_type) {
            return Some(plain(Kind::File));
        }
        if let Some((holder, keyword)) = all.choice() {
            let ones: Vec<Conjunction<'d>> = holder
                .items(keyword)
                .map(|node| Conjunction::of(self.document, node))
                .filter(|one| !one.types().is_empty() || one.is_empty())
                .collect();
            let one_file = |one: &Conjunction<'d>| is_file(one, content_type);
            let arrays = ones.iter().filter(|one| self.is_files(one, content_type));
            let of_arrays = arrays.map(|one| one.constraints("array")).next();
            let any = ones.iter().any(one_file);
            if !any && of_arrays.is_none() {
                return None;
            }
            if !ones
                .iter()
                .all(|one| one_file(one) || self.is_files(one, content_type))
            {
                self.report(
                    Diagnostic::warning("not-enforced", holder.span, "this part is a file")
                        .label("its other alternatives are not enforced"),
                );
            }
            return Some(match of_arrays {
                Some(mut constraints) => {
                    if any {
                        constraints.min_items = None;
                    }
                    several(constraints)
                }
                None => plain(Kind::File),
            });
        }
        self.is_files(&all, content_type)
            .then(|| several(constraints))
    }

    fn is_files(&self, all: &Conjunction<'d>, content_type: Option<&str>) -> bool {
        if all.has_choice() || all.types() != ["array"] {
            return false;
        }
        let items: Vec<&Node> = all.values("items").collect();
        !items.is_empty()
            && is_file(
                &Conjunction::of_all(self.document, all.span, items),
                content_type,
            )
    }
}

/// Whether a part is a file: its schema says binary, or it has a media type of bytes.
fn is_file(all: &Conjunction<'_>, content_type: Option<&str>) -> bool {
    if all.has_choice() || all.broken.is_some() || all.enumerated().is_some() {
        return false;
    }
    let types = all.types();
    if !types.is_empty() && types != ["string"] {
        return false;
    }
    let text = |keyword: &str| all.last(keyword).and_then(Node::as_str);
    if text("contentEncoding").is_some() || text("format") == Some("byte") {
        return false;
    }
    let of_bytes = |media_type: &str| {
        let first = media_type
            .split([',', ';'])
            .next()
            .unwrap_or_default()
            .trim();
        !first.starts_with("text/") && !first.contains("json") && !first.is_empty()
    };
    text("format") == Some("binary")
        || text("contentMediaType").is_some_and(of_bytes)
        || content_type.is_some_and(of_bytes)
}
