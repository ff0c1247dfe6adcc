// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::response;
use std::future::Future;
use symbolon_runtime::Reject;

/// Those with fur.
///
/// The operations tagged `Pets`.
pub trait Pets: Reject {
    /// `GET /a`
    fn a(&self) -> impl Future<Output = response::AResponse> + Send;
    /// `GET /d`
    fn d(&self) -> impl Future<Output = response::DResponse> + Send;
}

/// Those with feathers.
///
/// The operations tagged `pets`.
pub trait Pets2: Reject {
    /// `GET /b`
    fn b(&self) -> impl Future<Output = response::BResponse> + Send;
}

/// The operations tagged `1st & 2nd/of 日`.
pub trait X1st2ndOf日: Reject {
    /// `GET /c`
    fn c(&self) -> impl Future<Output = response::CResponse> + Send;
}

/// The operations tagged `e`.
pub trait E: Reject {
    /// `GET /e`
    fn e(&self) -> impl Future<Output = response::EResponse> + Send;
}

/// The operations tagged `crate`.
pub trait Crate: Reject {
    /// `GET /f`
    fn f(&self) -> impl Future<Output = response::FResponse> + Send;
}
