//! Schemas that are referred to: each has one type, with a name.

use percent_encoding::percent_decode_str;

use super::{Known, Lowered, Types, plain};
use crate::diagnostics::Diagnostic;
use crate::lower::composition::{Broken, Conjunction, address, reference};
use crate::lower::docs;
use crate::lower::names::pascal;
use crate::model::{Kind, Type, TypeId};
use crate::node::Node;

/// How many references may lead from one to the next.
const STEPS: usize = 64;

/// Tokens of a pointer that say nothing of the schema it leads to.
const KEYWORDS: [&str; 32] = [
    "schema",
    "schemas",
    "items",
    "prefixItems",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "properties",
    "patternProperties",
    "additionalProperties",
    "content",
    "responses",
    "parameters",
    "headers",
    "requestBody",
    "requestBodies",
    "components",
    "paths",
    "$defs",
    "definitions",
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "default",
    "#",
    "",
];

/// Tokens of a pointer whose next one is a name, whatever it says.
const NAMING: [&str; 5] = ["properties", "$defs", "definitions", "schemas", "paths"];

/// Where the loader puts the other files of a document.
const FILES: &str = "x-symbolon-files";

impl<'d> Types<'d, '_> {
    /// Gives a schema that is referred to a type of its own, which is looked at later.
    pub(super) fn refer(
        &mut self,
        schema: &'d Node,
        name: String,
        component: Option<String>,
    ) -> TypeId {
        let all = Conjunction::of(self.document, schema);
        let nullable = self.is_nullable(&all);
        let id = self.define(name, component, nullable, &all);
        if let Some(definition) = self.definitions.get_mut(id.0) {
            definition.docs = docs(schema);
            definition.span = schema.span;
        }
        self.referred.insert(address(schema), id);
        // Another name for a type is no type of its own: what says the same is the other.
        if all.broken.is_none() && !all.is_empty() && !self.is_alias(schema, &all) {
            let ty = Type {
                nullable,
                ..plain(Kind::Named(id))
            };
            self.known
                .entry(all.key())
                .or_insert(Known::Type(Box::new(ty)));
        }
        self.waiting.push((id, schema));
        id
    }

    fn is_alias(&self, schema: &'d Node, all: &Conjunction<'d>) -> bool {
        let parts = std::iter::once(schema).chain(schema.items("allOf"));
        let mut targets = parts
            .filter_map(|part| part.get_str("$ref"))
            .filter_map(|reference| self.document.resolve(reference).ok());
        reference(self.document, schema).is_some()
            || targets.any(|target| Conjunction::of(self.document, target).key() == all.key())
    }

    /// The type that a reference leads to, past references to references.
    pub(super) fn of_reference(&mut self, schema: &'d Node) -> Type {
        let mut at = schema;
        let mut pointer = "";
        for _ in 0..STEPS {
            let Some((target, written)) = reference(self.document, at) else {
                return self.of_target(at, pointer);
            };
            (at, pointer) = (target, written);
        }
        self.broken(schema.span, Broken::Unresolved)
    }

    fn of_target(&mut self, target: &'d Node, pointer: &str) -> Type {
        let id = match self.referred.get(&address(target)) {
            Some(id) => *id,
            None => {
                let all = Conjunction::of(self.document, target);
                match self.known.get(&all.key()) {
                    Some(Known::Type(ty)) => {
                        if let Kind::Named(id) = ty.kind {
                            self.referred.insert(address(target), id);
                            return ty.as_ref().clone();
                        }
                    }
                    // It leads back to what is being worked out, written in place.
                    Some(Known::Underway(_)) => return self.of_all(&all, &pascal(&told(pointer))),
                    None => {}
                }
                let name = self.names.claim(pascal(&told(pointer)));
                self.refer(target, name, None)
            }
        };
        let nullable = self
            .definition(id)
            .is_some_and(|definition| definition.nullable);
        Type {
            nullable,
            ..plain(Kind::Named(id))
        }
    }

    /// Looks at all types that were referred to and not yet looked at.
    pub(super) fn settle(&mut self) {
        while let Some((id, schema)) = self.waiting.pop() {
            self.steps = 0;
            let name = self.name(id);
            let lowered = self.body(id, schema, &name);
            self.give(id, lowered);
        }
        self.steps = 0;
        self.fill_in_defaults();
    }

    fn body(&mut self, id: TypeId, schema: &'d Node, name: &str) -> Lowered<'d> {
        if reference(self.document, schema).is_some() {
            let ty = self.of_reference(schema);
            return Lowered::Type(match ty.kind {
                Kind::Named(target) if target == id => self.broken(schema.span, Broken::Unresolved),
                _ => ty,
            });
        }
        let all = Conjunction::of(self.document, schema);
        if let Some(broken) = all.broken {
            return Lowered::Type(self.broken(schema.span, broken));
        }
        if all.is_empty() {
            if schema.get("not").is_some() {
                self.report(
                    Diagnostic::warning(
                        "untyped",
                        schema.span,
                        "there is no type of all but some values",
                    )
                    .label("any JSON is taken here"),
                );
            }
            return Lowered::Type(plain(Kind::Any));
        }
        match self.known.get(&all.key()) {
            // Something else that says the same came first.
            Some(Known::Type(ty)) if !matches!(ty.kind, Kind::Named(known) if known == id) => {
                return Lowered::Type(ty.as_ref().clone());
            }
            _ => {}
        }
        self.depth += 1;
        let lowered = self.lowered(&all, name);
        self.depth -= 1;
        lowered
    }
}

/// What the last telling token of a pointer says.
fn told(pointer: &str) -> String {
    let tokens: Vec<String> = pointer
        .split('/')
        .map(|token| {
            let decoded = percent_decode_str(token).decode_utf8_lossy();
            decoded.replace("~1", "/").replace("~0", "~")
        })
        .collect();
    for (index, token) in tokens.iter().enumerate().rev() {
        let before = index.checked_sub(1).and_then(|index| tokens.get(index));
        let before = before.map(String::as_str).unwrap_or_default();
        if before == FILES {
            let file = token.rsplit('/').next().unwrap_or_default();
            return file.split('.').next().unwrap_or_default().to_owned();
        }
        let is_number = token.bytes().all(|byte| byte.is_ascii_digit());
        let is_keyword = KEYWORDS.contains(&token.as_str()) || before == "content" || is_number;
        if NAMING.contains(&before) || !is_keyword {
            return token.trim_start_matches('#').to_owned();
        }
    }
    "Schema".to_owned()
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn a_pointer_tells_a_name() {
        for (pointer, name) in [
            ("#/components/schemas/Pet", "Pet"),
            ("#/components/schemas/Pet/properties/owner", "owner"),
            ("#/components/schemas/Pet/properties/items", "items"),
            ("#/components/schemas/Pet/allOf/0", "Pet"),
            (
                "#/paths/~1pets/get/responses/200/content/application~1json/schema",
                "/pets",
            ),
            ("#/x-symbolon-files/schemas~1pet.yaml", "pet"),
            ("#/x-symbolon-files/a.yaml/$defs/Toy", "Toy"),
            ("#", "Schema"),
        ] {
            assert_eq!(told(pointer), name, "{pointer}");
        }
    }
}
