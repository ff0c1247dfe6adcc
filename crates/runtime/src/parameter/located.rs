//! The parameters of one location, as generated code asks for them.

use super::{FromText, Parameters};
use crate::explain::Check;
use crate::{Coerce, Decode, Location, Report, Style};

/// The parameters of one location. Each method reads one parameter, and gives `None` where it
/// cannot be read: the report then says why. `_with` says that the parameter has constraints
/// of its own.
#[derive(Debug, Clone, Copy)]
pub struct Located<'p, 'r> {
    parameters: &'p Parameters<'r>,
    location: Location,
}

impl<'r> Parameters<'r> {
    /// The parameters of a location.
    pub fn at(&self, location: Location) -> Located<'_, 'r> {
        Located {
            parameters: self,
            location,
        }
    }
}

impl Located<'_, '_> {
    /// A parameter of one text that must be there.
    pub fn required<T: FromText>(&self, name: &'static str, report: &mut Report) -> Option<T> {
        self.required_with(name, Decode::check, report)
    }

    /// A parameter of one text that must be there.
    pub fn required_with<T: FromText>(
        &self,
        name: &'static str,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<T> {
        self.parameters.required(self.location, name, check, report)
    }

    /// A parameter of one text that may be absent.
    pub fn optional<T: FromText>(
        &self,
        name: &'static str,
        report: &mut Report,
    ) -> Option<Option<T>> {
        self.optional_with(name, Decode::check, report)
    }

    /// A parameter of one text that may be absent.
    pub fn optional_with<T: FromText>(
        &self,
        name: &'static str,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<Option<T>> {
        self.parameters.optional(self.location, name, check, report)
    }

    /// An array of texts that must be there.
    pub fn required_array<T: FromText>(
        &self,
        name: &'static str,
        style: Style,
        report: &mut Report,
    ) -> Option<Vec<T>> {
        self.required_array_with(name, style, Decode::check, report)
    }

    /// An array of texts that must be there.
    pub fn required_array_with<T: FromText>(
        &self,
        name: &'static str,
        style: Style,
        check: Check<Vec<T>>,
        report: &mut Report,
    ) -> Option<Vec<T>> {
        self.parameters
            .required_array(self.location, name, style, check, report)
    }

    /// An array of texts that may be absent.
    pub fn optional_array<T: FromText>(
        &self,
        name: &'static str,
        style: Style,
        report: &mut Report,
    ) -> Option<Option<Vec<T>>> {
        self.optional_array_with(name, style, Decode::check, report)
    }

    /// An array of texts that may be absent.
    pub fn optional_array_with<T: FromText>(
        &self,
        name: &'static str,
        style: Style,
        check: Check<Vec<T>>,
        report: &mut Report,
    ) -> Option<Option<Vec<T>>> {
        self.parameters
            .optional_array(self.location, name, style, check, report)
    }

    /// A parameter of any structure that must be there.
    pub fn required_value<T: Decode + Coerce>(
        &self,
        name: &'static str,
        style: Style,
        report: &mut Report,
    ) -> Option<T> {
        self.required_value_with(name, style, Decode::check, report)
    }

    /// A parameter of any structure that must be there.
    pub fn required_value_with<T: Decode + Coerce>(
        &self,
        name: &'static str,
        style: Style,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<T> {
        self.parameters
            .required_value(self.location, name, style, check, report)
    }

    /// A parameter of any structure that may be absent.
    pub fn optional_value<T: Decode + Coerce>(
        &self,
        name: &'static str,
        style: Style,
        report: &mut Report,
    ) -> Option<Option<T>> {
        self.optional_value_with(name, style, Decode::check, report)
    }

    /// A parameter of any structure that may be absent.
    pub fn optional_value_with<T: Decode + Coerce>(
        &self,
        name: &'static str,
        style: Style,
        check: Check<T>,
        report: &mut Report,
    ) -> Option<Option<T>> {
        self.parameters
            .optional_value(self.location, name, style, check, report)
    }
}
