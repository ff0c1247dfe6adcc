//! The agreement engine: does this client, with this server, do what this OpenAPI 3.1
//! document says?
//!
//! Nothing here knows any particular document, and nothing here shares code with a generator:
//! the document is read raw and judged by the `jsonschema` crate, so that what is wrong in a
//! generator cannot be wrong here in the same way.
//!
//! Each part can be used alone:
//!
//! | part | what it does |
//! | --- | --- |
//! | [`body`] | writes and reads bodies by their media types |
//! | [`document`] | reads a document and lists its operations |
//! | [`schema`] | validates JSON values against any schema of it |
//! | [`sample`] | makes valid and deliberately broken values for a schema |
//! | [`style`] | writes and reads parameters in the styles of OAS 3.1 |
//! | [`oracle`] | judges a recorded request and response |
//! | [`statement`] | compares what the two halves say of themselves with the document |
//! | [`drive`] | the interfaces of a client and a server under test, over real HTTP |
//! | [`suite`] | all of the above: schema, wire and rejection agreement |
//! | [`program`] | the suite as a program, for other documents than the halves' own |
//! | [`expected`] | the differences that are known, each with its reason |
//! | [`verdict`] | what does not agree, in words |
//! | [`mock`] | a server that stands in for the document, made of these parts |

pub mod body;
mod default;
mod discriminator;
pub mod document;
pub mod drive;
pub mod expected;
mod flatten;
pub mod mock;
pub mod oracle;
pub mod pointer;
pub mod program;
pub mod sample;
pub mod schema;
pub mod statement;
pub mod style;
pub mod suite;
pub mod verdict;
