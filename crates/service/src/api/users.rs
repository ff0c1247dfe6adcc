//! The contract's operations on users.

use symbolon_server::api::Users;
use symbolon_server::request::{
    ActivateUserRequest, DeactivateUserRequest, DeleteUserRequest, GetUserRequest,
    InviteUserRequest, ListUsersRequest, SetUserRolesRequest,
};
use symbolon_server::response::{
    ActivateUserResponse, DeactivateUserResponse, DeleteUserResponse, GetUserResponse,
    InviteUserResponse, ListUsersResponse, SetUserRolesResponse,
};
use symbolon_server::types;

use super::Api;
use super::shared::pagination;
use crate::domain::{Caller, Role, User, UserListing};

impl Users for Api {
    async fn list_users(&self, caller: Caller, request: ListUsersRequest) -> ListUsersResponse {
        let query = request.query;
        let listing = UserListing {
            limit: query.limit,
            offset: query.offset,
            email_contains: query.query,
            with_inactive: query.show_invalid_users,
        };
        match self.tokens.list_users(&caller, &listing).await {
            Ok(page) => ListUsersResponse::Ok(types::UserList {
                data: page
                    .items
                    .into_iter()
                    .map(|user| item(user, &caller))
                    .collect(),
                pagination: pagination(page.total, listing.offset, listing.limit),
            }),
            Err(refusal) => refusal.into(),
        }
    }

    async fn get_user(&self, caller: Caller, request: GetUserRequest) -> GetUserResponse {
        match self.tokens.user(&caller, &request.path.id).await {
            Ok(user) => GetUserResponse::Ok(types::UserAnswer {
                data: item(user, &caller),
            }),
            Err(refusal) => refusal.into(),
        }
    }

    async fn invite_user(&self, caller: Caller, request: InviteUserRequest) -> InviteUserResponse {
        let body = request.body;
        match self.tokens.invite(&caller, &body.email.0).await {
            Ok(()) => InviteUserResponse::Ok(types::Invitation {
                link: body.accept_invite_client_url,
            }),
            Err(refusal) => refusal.into(),
        }
    }

    async fn activate_user(
        &self,
        caller: Caller,
        request: ActivateUserRequest,
    ) -> ActivateUserResponse {
        let email = request.body.email.0;
        match self.tokens.set_active(&caller, &email, true).await {
            Ok(()) => ActivateUserResponse::Ok(types::Done::default()),
            Err(refusal) => refusal.into(),
        }
    }

    async fn deactivate_user(
        &self,
        caller: Caller,
        request: DeactivateUserRequest,
    ) -> DeactivateUserResponse {
        let email = request.body.email.0;
        match self.tokens.set_active(&caller, &email, false).await {
            Ok(()) => DeactivateUserResponse::Ok(types::Done::default()),
            Err(refusal) => refusal.into(),
        }
    }

    async fn set_user_roles(
        &self,
        caller: Caller,
        request: SetUserRolesRequest,
    ) -> SetUserRolesResponse {
        let body = request.body;
        // The contract asks for one.
        let role = match body.roles.first() {
            Some(types::Role::TenantAdmin) => Role::Admin,
            Some(types::Role::TenantMember) | None => Role::Member,
        };
        match self.tokens.set_role(&caller, &body.email.0, role).await {
            Ok(()) => SetUserRolesResponse::Ok(types::Done::default()),
            Err(refusal) => refusal.into(),
        }
    }

    async fn delete_user(&self, caller: Caller, request: DeleteUserRequest) -> DeleteUserResponse {
        match self.tokens.delete_user(&caller, &request.path.id).await {
            Ok(()) => DeleteUserResponse::Ok(types::Deleted::default()),
            Err(refusal) => refusal.into(),
        }
    }
}

fn item(user: User, caller: &Caller) -> types::User {
    types::User {
        id: user.id,
        email: user.email,
        tenant_name: caller.tenant.name.clone(),
        metadata: types::UserMetadata {
            display_name: user.display_name,
            invite_accepted: Some(user.has_signed_in),
        },
        roles: vec![match user.role {
            Role::Admin => types::Role::TenantAdmin,
            Role::Member => types::Role::TenantMember,
        }],
        active: user.active,
        is_editable: !user.is_protected,
        created_at: user.created_at,
        updated_at: user.updated_at,
        last_accessed_at: user.last_accessed_at,
    }
}
