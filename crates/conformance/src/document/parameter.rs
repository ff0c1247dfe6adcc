//! Parameters (OAS 3.1, section 4.8.12).

use serde_json::Value;

use super::read::Reader;
use super::resolve::Node;
use super::{DocumentError, Media};
use crate::body::Message;
use crate::drive::Location;
use crate::pointer::child;

/// How a value is written (OAS 3.1, section 4.8.12.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// `;name=value` in a path.
    Matrix,
    /// `.value` in a path.
    Label,
    /// `value` in a path or a header field.
    Simple,
    /// `name=value` in a query or a cookie.
    Form,
    /// Items with a space between them, in a query.
    SpaceDelimited,
    /// Items with `|` between them, in a query.
    PipeDelimited,
    /// `name[member]=value`, in a query.
    DeepObject,
}

impl Style {
    /// The style that the document's word means.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "matrix" => Self::Matrix,
            "label" => Self::Label,
            "simple" => Self::Simple,
            "form" => Self::Form,
            "spaceDelimited" => Self::SpaceDelimited,
            "pipeDelimited" => Self::PipeDelimited,
            "deepObject" => Self::DeepObject,
            _ => return None,
        })
    }

    /// The style of a parameter that names none.
    pub fn default_for(location: Location) -> Self {
        match location {
            Location::Path | Location::Header => Self::Simple,
            Location::Query | Location::Cookie => Self::Form,
        }
    }

    /// Whether a parameter of this style that does not say so is exploded.
    pub fn explodes_by_default(self) -> bool {
        self == Self::Form
    }
}

/// A parameter of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its name on the wire.
    pub name: String,
    /// Where it stands in a request.
    pub location: Location,
    /// Whether it has to be there.
    pub required: bool,
    /// How it is written.
    pub style: Style,
    /// Whether each item or member is written on its own.
    pub explode: bool,
    /// The media type, for a parameter that is written in one (`content`) and in no style.
    pub content: Option<String>,
    /// Where its schema stands in the document, if it has one.
    pub schema: Option<String>,
    /// Where it stands in the document.
    pub pointer: String,
}

impl Parameter {
    /// Whether both name the same parameter (OAS 3.1, section 4.8.12.1).
    pub fn is_same(&self, other: &Self) -> bool {
        self.location == other.location && self.location.same_name(&self.name, &other.name)
    }

    /// A text in the path of which the document has no more than the name.
    pub(super) fn implied(name: &str, pointer: &str) -> Self {
        Self {
            name: name.to_owned(),
            location: Location::Path,
            required: true,
            style: Style::Simple,
            explode: false,
            content: None,
            schema: None,
            pointer: pointer.to_owned(),
        }
    }

    /// Header fields that OAS 3.1 describes elsewhere (section 4.8.12.2.1).
    fn is_described_elsewhere(&self) -> bool {
        self.location == Location::Header
            && ["accept", "content-type", "authorization"]
                .iter()
                .any(|name| self.name.eq_ignore_ascii_case(name))
    }
}

impl Reader<'_> {
    pub(super) fn parameters(self, pointer: &str) -> Result<Vec<Parameter>, DocumentError> {
        let listed = match self.root.pointer(pointer) {
            None => return Ok(Vec::new()),
            Some(Value::Array(listed)) => listed,
            Some(_) => return Err(DocumentError::at(pointer, "has to be a list")),
        };
        let mut parameters: Vec<Parameter> = Vec::new();
        for index in 0..listed.len() {
            let at = child(pointer, &index.to_string());
            let parameter = self.parameter(&self.resolve(&at)?)?;
            if parameters.iter().any(|one| one.is_same(&parameter)) {
                return Err(DocumentError::at(
                    &at,
                    format!(
                        "the {} parameter `{}` is given twice",
                        parameter.location, parameter.name
                    ),
                ));
            }
            parameters.push(parameter);
        }
        parameters.retain(|parameter| !parameter.is_described_elsewhere());
        Ok(parameters)
    }

    fn parameter(self, node: &Node<'_>) -> Result<Parameter, DocumentError> {
        let node = self.resolve(&node.pointer)?;
        let place = self.text(&node, "in")?;
        let location = Location::parse(place).ok_or_else(|| {
            DocumentError::at(&node.pointer, format!("`in: {place}` is no place"))
        })?;
        let required = self.flag(&node, "required")?.unwrap_or(false);
        if location == Location::Path && !required {
            return Err(DocumentError::at(
                &node.pointer,
                "a path parameter has to be `required: true`",
            ));
        }
        let style = self.style(&node)?.unwrap_or(Style::default_for(location));
        let (content, schema) = self.described(&node)?;
        Ok(Parameter {
            name: self.text(&node, "name")?.to_owned(),
            location,
            required,
            style,
            explode: self
                .flag(&node, "explode")?
                .unwrap_or(style.explodes_by_default()),
            content,
            schema,
            pointer: node.pointer,
        })
    }

    pub(super) fn style(self, node: &Node<'_>) -> Result<Option<Style>, DocumentError> {
        match node.value.get("style") {
            None => Ok(None),
            Some(word) => {
                let style = word.as_str().and_then(Style::parse);
                style.map(Some).ok_or_else(|| {
                    DocumentError::at(
                        &child(&node.pointer, "style"),
                        format!("{word} is no style"),
                    )
                })
            }
        }
    }

    /// What describes the value of a parameter or a header: a media type and its schema, or a
    /// schema alone.
    pub(super) fn described(
        self,
        node: &Node<'_>,
    ) -> Result<(Option<String>, Option<String>), DocumentError> {
        if node.value.get("content").is_some() {
            let media: Vec<Media> =
                self.media(&child(&node.pointer, "content"), Message::Request)?;
            let only = media.into_iter().next().ok_or_else(|| {
                DocumentError::at(&node.pointer, "`content` has to name a media type")
            })?;
            return Ok((Some(only.media_type), only.schema));
        }
        let schema = node
            .value
            .get("schema")
            .map(|_| child(&node.pointer, "schema"));
        Ok((None, schema))
    }
}
