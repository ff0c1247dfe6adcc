//! Security schemes and requirements (OAS 3.1, sections 4.8.27 and 4.8.30).

/// A way to say who calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// The name in the document.
    pub wire: String,
    /// The name of its method in Rust.
    pub name: String,
    /// What it is.
    pub kind: SchemeKind,
    /// The document's words.
    pub description: Option<String>,
}

/// What a security scheme is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Bearer`: HTTP bearer, and OAuth 2.0 and OpenID Connect, whose access
    /// tokens travel in the same way (RFC 6750).
    Bearer,
    /// `Authorization: Basic` (RFC 7617).
    Basic,
    /// `Authorization` with another scheme of HTTP: `Digest`, say. The credential is all that
    /// stands behind the scheme's name.
    Http {
        /// The name of the scheme.
        scheme: String,
    },
    /// The certificate of the TLS connection (RFC 8705): who ends TLS knows it.
    MutualTls,
    /// A key at a place of its own.
    ApiKey {
        /// Where.
        place: ApiKeyPlace,
        /// The name of the header, query parameter or cookie.
        key: String,
    },
}

/// Where an API key travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all")]
pub enum ApiKeyPlace {
    Header,
    Query,
    Cookie,
}

/// One alternative of a security requirement: all of its schemes are needed. Without any,
/// nothing is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Alternative {
    /// Which of [`super::Api::schemes`], each with the scopes that it must grant.
    pub schemes: Vec<(usize, Vec<String>)>,
}
