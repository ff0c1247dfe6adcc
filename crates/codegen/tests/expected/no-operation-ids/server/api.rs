// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `operations`.
pub trait Operations: Reject {
    /// `GET /`
    fn get(&self) -> impl Future<Output = response::GetResponse> + Send;
}

/// The operations tagged `boats`.
pub trait Boats: Reject {
    /// `GET /boats`
    fn get_boats(&self) -> impl Future<Output = response::GetBoatsResponse> + Send;
    /// `POST /boats`
    fn boat(&self) -> impl Future<Output = response::BoatResponse> + Send;
    /// `GET /boats/{id}`
    fn boat2(
        &self,
        request: request::Boat2Request,
    ) -> impl Future<Output = response::Boat2Response> + Send;
    /// `DELETE /boats/{id}`
    fn boat3(
        &self,
        request: request::Boat3Request,
    ) -> impl Future<Output = response::Boat3Response> + Send;
    /// `GET /boats/{boat}/crew`
    fn get_boats_boat_crew(
        &self,
        request: request::GetBoatsBoatCrewRequest,
    ) -> impl Future<Output = response::GetBoatsBoatCrewResponse> + Send;
    /// `PUT /boats/{boat}/crew`
    fn boats_crew_set(
        &self,
        request: request::BoatsCrewSetRequest,
    ) -> impl Future<Output = response::BoatsCrewSetResponse> + Send;
    /// `GET /boats/{vessel}/sails`
    fn get_boats_vessel_sails(
        &self,
        request: request::GetBoatsVesselSailsRequest,
    ) -> impl Future<Output = response::GetBoatsVesselSailsResponse> + Send;
}
