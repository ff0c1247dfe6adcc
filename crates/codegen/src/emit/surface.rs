//! What an emitter of operations writes: those that the API serves, or those that it sends.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Group, Operation};

/// More operations than this are written into a file per group.
const ONE_FILE: usize = 24;

/// Operations that are served together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surface<'a> {
    /// The whole API.
    pub(crate) api: &'a Api,
    /// The groups.
    pub(crate) groups: &'a [Group],
    /// The operations.
    pub(crate) operations: &'a [Operation],
    /// Which of the two it is.
    pub(crate) kind: SurfaceKind,
}

/// Who sends the requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SurfaceKind {
    /// The API's users.
    Api,
    /// The API itself: webhooks and callbacks.
    Webhooks,
}

impl<'a> Surface<'a> {
    /// What the API serves.
    pub(crate) fn of_api(api: &'a Api) -> Self {
        Self {
            api,
            groups: &api.groups,
            operations: &api.operations,
            kind: SurfaceKind::Api,
        }
    }

    /// What the API sends; `None` if it sends nothing.
    pub(crate) fn of_webhooks(api: &'a Api) -> Option<Self> {
        (!api.webhooks.is_empty()).then_some(Self {
            api,
            groups: &api.webhook_groups,
            operations: &api.webhooks,
            kind: SurfaceKind::Webhooks,
        })
    }

    /// The operations of a group.
    pub(crate) fn operations_of(self, group: usize) -> impl Iterator<Item = &'a Operation> {
        self.operations
            .iter()
            .filter(move |operation| operation.group == group)
    }

    /// The path of the module that holds what is written of the surface.
    pub(crate) fn base(self) -> TokenStream {
        match self.kind {
            SurfaceKind::Api => quote!(crate),
            SurfaceKind::Webhooks => quote!(crate::webhooks),
        }
    }

    /// Whether each group has a file of its own.
    pub(crate) fn is_split(self) -> bool {
        self.groups.len() > 1 && self.operations.len() > ONE_FILE
    }

    /// The index of each group that has operations.
    pub(crate) fn group_indices(self) -> impl Iterator<Item = usize> {
        (0..self.groups.len()).filter(move |index| self.operations_of(*index).next().is_some())
    }
}
