//! How values are written in parameters, headers and forms.

/// How a value is written (OAS 3.1, section 4.8.12.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// `1,2` and `a,1,b,2`; exploded, an object is `a=1,b=2`.
    Simple {
        /// Whether the properties of an object are pairs.
        explode: bool,
    },
    /// `.1,2` and `.a,1,b,2`; exploded `.1.2` and `.a=1.b=2`.
    Label {
        /// Whether each item has a dot of its own.
        explode: bool,
    },
    /// `;name=1,2` and `;name=a,1,b,2`; exploded `;name=1;name=2` and `;a=1;b=2`.
    Matrix {
        /// Whether each item has a name of its own.
        explode: bool,
    },
    /// `name=1,2` and `name=a,1,b,2`; exploded `name=1&name=2` and `a=1&b=2`.
    Form {
        /// Whether each item is a pair of its own.
        explode: bool,
    },
    /// `name=1%202`: items with a space between them.
    SpaceDelimited,
    /// `name=1|2`: items with a bar between them.
    PipeDelimited,
    /// `name[a]=1&name[b]=2`; what is nested goes on in the same way, as far as it goes
    /// (the specification leaves that open): `name[a][b]=1`, and `name[]=1` or `name[0]=1`
    /// for the items of an array.
    DeepObject,
    /// JSON in one value: a parameter with `content`.
    Json,
}
