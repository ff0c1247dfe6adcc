//! Operations, and what goes in and comes out of them.

use super::{Alternative, Docs, Literal, Type};
use crate::routes::Segment;
use crate::source::Span;

/// An operation: a method on a path.
#[derive(Debug, Clone)]
pub struct Operation {
    /// The `operationId`, or one made of method and path where the document has none.
    pub id: String,
    /// The name of its method in Rust.
    pub name: String,
    /// What the names of its own types begin with.
    pub type_name: String,
    /// The HTTP method.
    pub method: Method,
    /// The path template, as the document writes it. For a webhook a slash and its name, for a
    /// callback the expression that gives its URL.
    pub path: String,
    /// The path template in parts; none for webhooks and callbacks, whose URL the caller knows.
    pub segments: Vec<Segment>,
    /// Which of [`super::Api::groups`] it belongs to, or of [`super::Api::webhook_groups`].
    pub group: usize,
    /// The document's words.
    pub docs: Docs,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// Its body, if it takes one.
    pub body: Option<Body>,
    /// Its responses, by status.
    pub responses: Vec<Response>,
    /// The alternatives of its security requirement; none means that anybody may call it.
    pub security: Vec<Alternative>,
    /// Where the document declares it, for findings of later stages.
    pub span: Span,
}

impl Operation {
    /// The parameters of one location.
    pub fn parameters_in(&self, location: Location) -> impl Iterator<Item = &Parameter> {
        self.parameters
            .iter()
            .filter(move |parameter| parameter.location == location)
    }
}

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say all")]
pub enum Method {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
}

impl Method {
    /// The method of a Path Item Object's field.
    pub fn from_field(name: &str) -> Option<Self> {
        Some(match name {
            "get" => Self::Get,
            "put" => Self::Put,
            "post" => Self::Post,
            "delete" => Self::Delete,
            "options" => Self::Options,
            "head" => Self::Head,
            "patch" => Self::Patch,
            "trace" => Self::Trace,
            _ => return None,
        })
    }

    /// The name in a document and in axum's routing functions.
    pub fn lowercase(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::Put => "put",
            Self::Post => "post",
            Self::Delete => "delete",
            Self::Options => "options",
            Self::Head => "head",
            Self::Patch => "patch",
            Self::Trace => "trace",
        }
    }

    /// The name on the wire.
    pub fn uppercase(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
        }
    }
}

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say all")]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

impl Location {
    /// All of them, in the order in which generated code has them.
    pub const ALL: [Self; 4] = [Self::Path, Self::Query, Self::Header, Self::Cookie];

    /// The value of `in`.
    pub fn from_field(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|location| location.lowercase() == name)
    }

    /// The name in a document.
    pub fn lowercase(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }

    /// The name of the variant that stands for it.
    pub fn variant(self) -> &'static str {
        match self {
            Self::Path => "Path",
            Self::Query => "Query",
            Self::Header => "Header",
            Self::Cookie => "Cookie",
        }
    }
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// The name on the wire.
    pub wire: String,
    /// The name in Rust, of its own among all the parameters of its operation.
    pub name: String,
    /// Where it travels.
    pub location: Location,
    /// Whether it has to be there.
    pub required: bool,
    /// How its value is written.
    pub style: ParameterStyle,
    /// Its type.
    pub ty: Type,
    /// What its absence means.
    pub default: Option<Literal>,
    /// The document's words.
    pub docs: Docs,
}

/// How a value is written in a parameter, a header or a form (OAS 3.1, section 4.8.12.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are those of the specification")]
pub enum ParameterStyle {
    Simple {
        explode: bool,
    },
    Label {
        explode: bool,
    },
    Matrix {
        explode: bool,
    },
    Form {
        explode: bool,
    },
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    /// JSON in one value: a parameter with `content` of a JSON media type.
    Json,
}

/// A request body.
#[derive(Debug, Clone)]
pub struct Body {
    /// Whether it has to be there.
    pub required: bool,
    /// What it may be, at least one; several are the variants of an enum.
    pub contents: Vec<Content>,
    /// The document's words.
    pub description: Option<String>,
}

/// A media type and what it carries.
#[derive(Debug, Clone)]
pub struct Content {
    /// The media type, as the document writes it; it may be a range (`image/*`).
    pub media_type: String,
    /// The name of its variant: of its own among the variants of the body, or among those of
    /// all responses of the operation.
    pub variant: String,
    /// What it carries.
    pub payload: Payload,
}

/// What a body carries.
#[derive(Debug, Clone)]
pub enum Payload {
    /// JSON of this type.
    Json(Type),
    /// `application/x-www-form-urlencoded` of this type, and the properties that are written
    /// in another style than `form`, exploded.
    Form(Type, Vec<(String, ParameterStyle)>),
    /// `multipart/form-data` of this type, which is a struct of its own or a map, and the
    /// media types of the parts that state one.
    Multipart(Type, Vec<(String, String)>),
    /// A text of this type, which is a scalar.
    Text(Type),
    /// Bytes, streamed.
    Bytes,
    /// `text/event-stream`; the data of each event is JSON of this type, or a text where the
    /// type is one.
    Events(Type),
}

impl Payload {
    /// The type that it carries, if it carries one.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Json(ty)
            | Self::Form(ty, _)
            | Self::Multipart(ty, _)
            | Self::Text(ty)
            | Self::Events(ty) => Some(ty),
            Self::Bytes => None,
        }
    }

    /// The type that it carries, if it carries one.
    pub fn ty_mut(&mut self) -> Option<&mut Type> {
        match self {
            Self::Json(ty)
            | Self::Form(ty, _)
            | Self::Multipart(ty, _)
            | Self::Text(ty)
            | Self::Events(ty) => Some(ty),
            Self::Bytes => None,
        }
    }

    /// Whether it is a stream, which can be read once.
    pub fn is_streamed(&self) -> bool {
        matches!(self, Self::Bytes | Self::Events(_))
    }
}

/// A response.
#[derive(Debug, Clone)]
pub struct Response {
    /// Which statuses it is for.
    pub status: Status,
    /// The name of its variant where it has no body, or one media type.
    pub variant: String,
    /// The document's words.
    pub description: String,
    /// Its headers.
    pub headers: Vec<Header>,
    /// Its body, by media type; none if it has no body.
    pub contents: Vec<Content>,
}

/// The statuses that a response is for (OAS 3.1, section 4.8.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// One.
    Code(u16),
    /// A hundred of them: `4` for `4XX`.
    Range(u16),
    /// All that are not declared otherwise.
    Default,
}

/// A response header.
#[derive(Debug, Clone)]
pub struct Header {
    /// The name on the wire.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Whether it is always there.
    pub required: bool,
    /// How its value is written: `simple`, or JSON.
    pub style: ParameterStyle,
    /// Its type.
    pub ty: Type,
    /// The document's words.
    pub description: Option<String>,
}
