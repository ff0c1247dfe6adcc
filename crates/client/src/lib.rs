//! Client of the personal-access-token API, generated from `openapi.yaml`.
#![doc = include_str!("../README.md")]

#[rustfmt::skip]
mod generated;

pub use generated::*;
