//! Security schemes and requirements (OAS 3.1, sections 4.8.27 and 4.8.30).

use std::collections::BTreeMap;

use serde_json::Value;

use super::DocumentError;
use super::read::Reader;
use super::resolve::Node;
use crate::drive::Location;
use crate::pointer::child;

/// Schemes that all have to be met, each with the scopes that it asks for. An empty
/// requirement is met by anyone.
pub type Requirement = BTreeMap<String, Vec<String>>;

/// How a credential is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Bearer` (RFC 6750): also what `oauth2` and `openIdConnect` show.
    Bearer,
    /// `Authorization: Basic` (RFC 7617).
    Basic,
    /// Another scheme of `Authorization` (RFC 9110, section 11.4), by its name.
    OtherHttp(String),
    /// A key in a header field, a query parameter or a cookie.
    ApiKey {
        /// Where.
        location: Location,
        /// By which name.
        name: String,
    },
    /// A certificate, which is shown before there is HTTP.
    MutualTls,
}

/// A security scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// How its credential is shown.
    pub kind: SchemeKind,
    /// Where it stands in the document.
    pub pointer: String,
}

impl Reader<'_> {
    pub(super) fn schemes(self) -> Result<BTreeMap<String, Scheme>, DocumentError> {
        let (pointer, members) = self.members("/components/securitySchemes")?;
        let mut schemes = BTreeMap::new();
        for name in members.into_iter().flatten().map(|(name, _)| name) {
            let node = self.resolve(&child(&pointer, name))?;
            let kind = self.kind(&node)?;
            schemes.insert(
                name.clone(),
                Scheme {
                    kind,
                    pointer: node.pointer,
                },
            );
        }
        Ok(schemes)
    }

    fn kind(self, node: &Node<'_>) -> Result<SchemeKind, DocumentError> {
        Ok(match self.text(node, "type")? {
            "http" => match self.text(node, "scheme")? {
                scheme if scheme.eq_ignore_ascii_case("bearer") => SchemeKind::Bearer,
                scheme if scheme.eq_ignore_ascii_case("basic") => SchemeKind::Basic,
                scheme => SchemeKind::OtherHttp(scheme.to_owned()),
            },
            "oauth2" | "openIdConnect" => SchemeKind::Bearer,
            "mutualTLS" => SchemeKind::MutualTls,
            "apiKey" => {
                let place = self.text(node, "in")?;
                let location =
                    Location::parse(place).filter(|location| *location != Location::Path);
                SchemeKind::ApiKey {
                    location: location.ok_or_else(|| {
                        DocumentError::at(
                            &node.pointer,
                            format!("`in: {place}` is no place for a key"),
                        )
                    })?,
                    name: self.text(node, "name")?.to_owned(),
                }
            }
            other => {
                return Err(DocumentError::at(
                    &node.pointer,
                    format!("`type: {other}` is no security scheme"),
                ));
            }
        })
    }

    pub(super) fn security(self, pointer: &str) -> Result<Vec<Requirement>, DocumentError> {
        let listed = match self.root.pointer(pointer) {
            None => return Ok(Vec::new()),
            Some(Value::Array(listed)) => listed,
            Some(_) => return Err(DocumentError::at(pointer, "has to be a list")),
        };
        // One that names a scheme which is not declared can be met by nobody (OAS 3.1, section
        // 4.8.30), and is none.
        let known = self.root.pointer("/components/securitySchemes");
        let is_known = |requirement: &Value| {
            let mut names = requirement.as_object().into_iter().flatten();
            names.all(|(name, _)| known.is_some_and(|known| known.get(name).is_some()))
        };
        listed
            .iter()
            .enumerate()
            .filter(|(_, requirement)| is_known(requirement))
            .map(|(index, requirement)| {
                self.requirement(&child(pointer, &index.to_string()), requirement)
            })
            .collect()
    }

    fn requirement(self, pointer: &str, requirement: &Value) -> Result<Requirement, DocumentError> {
        let members = requirement
            .as_object()
            .ok_or_else(|| DocumentError::at(pointer, "has to be an object"))?;
        let mut read = Requirement::new();
        for (scheme, scopes) in members {
            let scopes: Option<Vec<String>> = scopes.as_array().and_then(|scopes| {
                scopes
                    .iter()
                    .map(|scope| scope.as_str().map(str::to_owned))
                    .collect()
            });
            read.insert(
                scheme.clone(),
                scopes.ok_or_else(|| {
                    DocumentError::at(
                        pointer,
                        format!("the scopes of `{scheme}` have to be a list of texts"),
                    )
                })?,
            );
        }
        Ok(read)
    }
}
