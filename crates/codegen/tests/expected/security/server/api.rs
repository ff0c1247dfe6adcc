// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::response;
use crate::security::Authenticate;
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `default`.
pub trait DefaultApi: Authenticate {
    /// `GET /default`
    fn by_default(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = response::ByDefaultResponse> + Send;
}

/// The operations tagged `public`.
pub trait Public: Reject {
    /// `GET /public`
    fn public(&self) -> impl Future<Output = response::PublicResponse> + Send;
}

/// The operations tagged `either`.
pub trait Either: Authenticate {
    /// `GET /either`
    fn either(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = response::EitherResponse> + Send;
}

/// The operations tagged `both`.
pub trait Both: Authenticate {
    /// `GET /both`
    fn both(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = response::BothResponse> + Send;
}

/// The operations tagged `optional`.
pub trait Optional: Authenticate {
    /// `GET /optional`
    fn maybe(
        &self,
        caller: Option<Self::Caller>,
    ) -> impl Future<Output = response::MaybeResponse> + Send;
}

/// The operations tagged `scoped`.
pub trait Scoped: Authenticate {
    /// `GET /scoped`
    fn scoped(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = response::ScopedResponse> + Send;
}

/// The operations tagged `mutual`.
pub trait Mutual: Authenticate {
    /// `GET /mutual`
    fn mutual(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = response::MutualResponse> + Send;
}
