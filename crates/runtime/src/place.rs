//! Where in a request, or in a response, something is.

use std::fmt;

use crate::Location;

/// A place in a request or a response, as a chain back to its root: walking down costs no allocation, and
/// only a violation pays for the text.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// The whole body.
    Body,
    /// A whole parameter, or a whole header of a response.
    Parameter(Location, &'a str),
    /// A property of the object at a place.
    Property(&'a Place<'a>, &'a str),
    /// An item of the array at a place.
    Item(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    /// The place of a header of a response.
    pub fn header(name: &'a str) -> Self {
        Self::Parameter(Location::Header, name)
    }

    /// The place of a property of the object that is here.
    pub fn property(&'a self, name: &'a str) -> Self {
        Self::Property(self, name)
    }

    /// The place of an item of the array that is here.
    pub fn item(&'a self, index: usize) -> Self {
        Self::Item(self, index)
    }

    /// The part of the request or response that the place is in.
    pub fn location(&self) -> Location {
        match self {
            Self::Body => Location::Body,
            Self::Parameter(location, _) => *location,
            Self::Property(parent, _) | Self::Item(parent, _) => parent.location(),
        }
    }
}

/// A JSON pointer (RFC 6901) for the body; a parameter's name, with a pointer behind it where
/// the place is inside the parameter.
impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Body => Ok(()),
            Self::Parameter(_, name) => f.write_str(name),
            Self::Property(parent, name) => {
                write!(f, "{parent}/")?;
                if name.contains(['~', '/']) {
                    f.write_str(&name.replace('~', "~0").replace('/', "~1"))
                } else {
                    f.write_str(name)
                }
            }
            Self::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_place_is_a_json_pointer_with_escapes() {
        let body = Place::Body;
        let list = body.property("a/b~c");
        assert_eq!(list.item(3).to_string(), "/a~1b~0c/3");
        assert_eq!(Place::Body.to_string(), "");
    }

    #[test]
    fn a_parameter_place_starts_with_its_name() {
        let filter = Place::Parameter(Location::Query, "filter");
        let inner = filter.property("since");
        assert_eq!(inner.to_string(), "filter/since");
        assert_eq!(inner.location(), Location::Query);
    }
}
