//! The objects of OpenAPI 3.1 and their fields, as data.
//!
//! One table instead of one function per object: [`super::structure`] walks any document by
//! it, and so no field can be forgotten on the way.

/// What may stand at a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// Anything: data, an extension, what is not generated and stops nobody (examples, links).
    Any,
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A text that is one of these.
    Choice(&'static [&'static str]),
    /// An array.
    List(&'static Shape),
    /// An object with free names.
    Map(&'static Shape),
    /// An object of the specification.
    Object(&'static ObjectShape),
    /// An object of the specification, or a Reference Object to one.
    Referable(&'static ObjectShape),
    /// A schema: an object or a boolean.
    Schema,
}

/// An object of the specification.
#[derive(Debug)]
pub(super) struct ObjectShape {
    /// Its name in the specification.
    pub(super) name: &'static str,
    /// The section of OAS 3.1 that defines it.
    pub(super) section: &'static str,
    /// The section of `components` that holds such objects.
    pub(super) component: Option<&'static str>,
    /// Its fixed fields.
    pub(super) fields: &'static [Field],
    /// What its other fields are, if it may have others besides `x-` extensions.
    pub(super) others: Option<(Names, &'static Shape)>,
}

/// Which names the fields of an object may have that are not fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// Any.
    Free,
    /// Paths: they begin with a slash.
    Paths,
    /// `200`, `4XX`, `default`.
    Statuses,
}

/// A fixed field.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) required: bool,
}

const fn optional(name: &'static str, shape: &'static Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
    }
}

const fn required(name: &'static str, shape: &'static Shape) -> Field {
    Field {
        name,
        shape,
        required: true,
    }
}

const fn object(
    name: &'static str,
    section: &'static str,
    component: Option<&'static str>,
    fields: &'static [Field],
) -> ObjectShape {
    ObjectShape {
        name,
        section,
        component,
        fields,
        others: None,
    }
}

static TEXTS: Shape = Shape::List(&Shape::Text);
static SECURITY: Shape = Shape::List(&Shape::Map(&TEXTS));
static PARAMETERS: Shape = Shape::List(&Shape::Referable(&PARAMETER));
static CONTENT: Shape = Shape::Map(&Shape::Object(&MEDIA_TYPE));
static HEADERS: Shape = Shape::Map(&Shape::Referable(&HEADER));
static SERVERS: Shape = Shape::List(&Shape::Object(&SERVER));

static STYLE: Shape = Shape::Choice(&[
    "matrix",
    "label",
    "form",
    "simple",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
]);

pub(super) static OPENAPI: ObjectShape = object(
    "OpenAPI Object",
    "4.8.1",
    None,
    &[
        required("openapi", &Shape::Text),
        required("info", &Shape::Object(&INFO)),
        optional("jsonSchemaDialect", &Shape::Text),
        optional("servers", &SERVERS),
        optional("paths", &Shape::Object(&PATHS)),
        optional("webhooks", &Shape::Map(&Shape::Referable(&PATH_ITEM))),
        optional("components", &Shape::Object(&COMPONENTS)),
        optional("security", &SECURITY),
        optional("tags", &Shape::List(&Shape::Object(&TAG))),
        optional("externalDocs", &Shape::Object(&EXTERNAL_DOCS)),
        optional("x-unmatched", &Shape::Object(&RESPONSES)),
    ],
);

static INFO: ObjectShape = object(
    "Info Object",
    "4.8.2",
    None,
    &[
        required("title", &Shape::Text),
        optional("summary", &Shape::Text),
        optional("description", &Shape::Text),
        optional("termsOfService", &Shape::Text),
        optional("contact", &Shape::Object(&CONTACT)),
        optional("license", &Shape::Object(&LICENSE)),
        required("version", &Shape::Text),
    ],
);

static CONTACT: ObjectShape = object(
    "Contact Object",
    "4.8.3",
    None,
    &[
        optional("name", &Shape::Text),
        optional("url", &Shape::Text),
        optional("email", &Shape::Text),
    ],
);

static LICENSE: ObjectShape = object(
    "License Object",
    "4.8.4",
    None,
    &[
        required("name", &Shape::Text),
        optional("identifier", &Shape::Text),
        optional("url", &Shape::Text),
    ],
);

static SERVER: ObjectShape = object(
    "Server Object",
    "4.8.5",
    None,
    &[
        required("url", &Shape::Text),
        optional("description", &Shape::Text),
        optional("variables", &Shape::Map(&Shape::Object(&SERVER_VARIABLE))),
    ],
);

static SERVER_VARIABLE: ObjectShape = object(
    "Server Variable Object",
    "4.8.6",
    None,
    &[
        optional("enum", &TEXTS),
        required("default", &Shape::Text),
        optional("description", &Shape::Text),
    ],
);

static COMPONENTS: ObjectShape = object(
    "Components Object",
    "4.8.7",
    None,
    &[
        optional("schemas", &Shape::Map(&Shape::Schema)),
        optional("responses", &Shape::Map(&Shape::Referable(&RESPONSE))),
        optional("parameters", &Shape::Map(&Shape::Referable(&PARAMETER))),
        optional("examples", &Shape::Any),
        optional(
            "requestBodies",
            &Shape::Map(&Shape::Referable(&REQUEST_BODY)),
        ),
        optional("headers", &HEADERS),
        optional(
            "securitySchemes",
            &Shape::Map(&Shape::Referable(&SECURITY_SCHEME)),
        ),
        optional("links", &Shape::Any),
        optional("callbacks", &Shape::Map(&Shape::Referable(&CALLBACK))),
        optional("pathItems", &Shape::Map(&Shape::Referable(&PATH_ITEM))),
    ],
);

static PATHS: ObjectShape = ObjectShape {
    others: Some((Names::Paths, &Shape::Referable(&PATH_ITEM))),
    ..object("Paths Object", "4.8.8", None, &[])
};

static PATH_ITEM: ObjectShape = object(
    "Path Item Object",
    "4.8.9",
    Some("pathItems"),
    &[
        optional("summary", &Shape::Text),
        optional("description", &Shape::Text),
        optional("get", &Shape::Object(&OPERATION)),
        optional("put", &Shape::Object(&OPERATION)),
        optional("post", &Shape::Object(&OPERATION)),
        optional("delete", &Shape::Object(&OPERATION)),
        optional("options", &Shape::Object(&OPERATION)),
        optional("head", &Shape::Object(&OPERATION)),
        optional("patch", &Shape::Object(&OPERATION)),
        optional("trace", &Shape::Object(&OPERATION)),
        optional("servers", &SERVERS),
        optional("parameters", &PARAMETERS),
    ],
);

static OPERATION: ObjectShape = object(
    "Operation Object",
    "4.8.10",
    None,
    &[
        optional("tags", &TEXTS),
        optional("summary", &Shape::Text),
        optional("description", &Shape::Text),
        optional("externalDocs", &Shape::Object(&EXTERNAL_DOCS)),
        optional("operationId", &Shape::Text),
        optional("parameters", &PARAMETERS),
        optional("requestBody", &Shape::Referable(&REQUEST_BODY)),
        optional("responses", &Shape::Object(&RESPONSES)),
        optional("callbacks", &Shape::Map(&Shape::Referable(&CALLBACK))),
        optional("deprecated", &Shape::Flag),
        optional("security", &SECURITY),
        optional("servers", &SERVERS),
    ],
);

static EXTERNAL_DOCS: ObjectShape = object(
    "External Documentation Object",
    "4.8.11",
    None,
    &[
        optional("description", &Shape::Text),
        required("url", &Shape::Text),
    ],
);

static PARAMETER: ObjectShape = object(
    "Parameter Object",
    "4.8.12",
    Some("parameters"),
    &[
        required("name", &Shape::Text),
        required("in", &Shape::Choice(&["query", "header", "path", "cookie"])),
        optional("description", &Shape::Text),
        optional("required", &Shape::Flag),
        optional("deprecated", &Shape::Flag),
        optional("allowEmptyValue", &Shape::Flag),
        optional("style", &STYLE),
        optional("explode", &Shape::Flag),
        optional("allowReserved", &Shape::Flag),
        optional("schema", &Shape::Schema),
        optional("example", &Shape::Any),
        optional("examples", &Shape::Any),
        optional("content", &CONTENT),
    ],
);

static REQUEST_BODY: ObjectShape = object(
    "Request Body Object",
    "4.8.13",
    Some("requestBodies"),
    &[
        optional("description", &Shape::Text),
        required("content", &CONTENT),
        optional("required", &Shape::Flag),
    ],
);

static MEDIA_TYPE: ObjectShape = object(
    "Media Type Object",
    "4.8.14",
    None,
    &[
        optional("schema", &Shape::Schema),
        optional("example", &Shape::Any),
        optional("examples", &Shape::Any),
        optional("encoding", &Shape::Map(&Shape::Object(&ENCODING))),
    ],
);

static ENCODING: ObjectShape = object(
    "Encoding Object",
    "4.8.15",
    None,
    &[
        optional("contentType", &Shape::Text),
        optional("headers", &HEADERS),
        optional("style", &Shape::Text),
        optional("explode", &Shape::Flag),
        optional("allowReserved", &Shape::Flag),
    ],
);

static RESPONSES: ObjectShape = ObjectShape {
    others: Some((Names::Statuses, &Shape::Referable(&RESPONSE))),
    ..object("Responses Object", "4.8.16", None, &[])
};

static RESPONSE: ObjectShape = object(
    "Response Object",
    "4.8.17",
    Some("responses"),
    &[
        required("description", &Shape::Text),
        optional("headers", &HEADERS),
        optional("content", &CONTENT),
        optional("links", &Shape::Any),
    ],
);

static CALLBACK: ObjectShape = ObjectShape {
    others: Some((Names::Free, &Shape::Referable(&PATH_ITEM))),
    ..object("Callback Object", "4.8.18", Some("callbacks"), &[])
};

static HEADER: ObjectShape = object(
    "Header Object",
    "4.8.21",
    Some("headers"),
    &[
        optional("description", &Shape::Text),
        optional("required", &Shape::Flag),
        optional("deprecated", &Shape::Flag),
        optional("allowEmptyValue", &Shape::Flag),
        optional("style", &STYLE),
        optional("explode", &Shape::Flag),
        optional("allowReserved", &Shape::Flag),
        optional("schema", &Shape::Schema),
        optional("example", &Shape::Any),
        optional("examples", &Shape::Any),
        optional("content", &CONTENT),
    ],
);

static TAG: ObjectShape = object(
    "Tag Object",
    "4.8.22",
    None,
    &[
        required("name", &Shape::Text),
        optional("description", &Shape::Text),
        optional("externalDocs", &Shape::Object(&EXTERNAL_DOCS)),
    ],
);

static SECURITY_SCHEME: ObjectShape = object(
    "Security Scheme Object",
    "4.8.27",
    Some("securitySchemes"),
    &[
        required(
            "type",
            &Shape::Choice(&["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]),
        ),
        optional("description", &Shape::Text),
        optional("name", &Shape::Text),
        optional("in", &Shape::Choice(&["query", "header", "cookie"])),
        optional("scheme", &Shape::Text),
        optional("bearerFormat", &Shape::Text),
        optional("flows", &Shape::Any),
        optional("openIdConnectUrl", &Shape::Text),
    ],
);
