//! The users of a tenant, whom administrators look after.

use super::{Failure, Refusal, TokenService};
use crate::domain::{Caller, Page, Role, SubjectKind, User, UserListing, email, new_id};
use crate::store::{Action, NewUser, Taking, Target, UserChange};

const KIND: &str = "user";
const NO_USER: &str = "there is no such user";

impl TokenService {
    /// One page of the tenant's users, newest first.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub async fn list_users(
        &self,
        caller: &Caller,
        listing: &UserListing,
    ) -> Result<Page<User>, Refusal> {
        self.administrator(caller, Action::Read, Target::new(KIND, None))
            .await?;
        Ok(self.store.list_users(&caller.tenant, listing).await?)
    }

    /// The tenant's user with this `id`.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub async fn user(&self, caller: &Caller, id: &str) -> Result<User, Refusal> {
        let himself = caller.subject.kind == SubjectKind::User && caller.subject.id == id;
        if !himself {
            self.administrator(caller, Action::Read, Target::new(KIND, id.to_owned()))
                .await?;
        }
        let user = self.store.user(&caller.tenant, id).await?;
        user.ok_or(Refusal::NotFound(NO_USER))
    }

    /// Makes a user who has not signed in yet.
    ///
    /// # Errors
    ///
    /// Why he is not made.
    pub async fn invite(&self, caller: &Caller, address: &str) -> Result<(), Refusal> {
        let address = email(address);
        let target = Target::new(KIND, None).named(&address);
        self.administrator(caller, Action::InviteUser, target)
            .await?;
        let id = new_id().map_err(Failure::from)?;
        let target = Target::new(KIND, id.clone()).named(&address);
        let event = self.event(caller, Action::InviteUser, target);
        let user = NewUser {
            id: &id,
            email: &address,
            display_name: None,
            role: Role::Member,
            signed_in_at: None,
            created_at: event.at,
        };
        match self.store.add_user(&caller.tenant, &user, &event).await? {
            Taking::Taken => Ok(()),
            Taking::NameInUse | Taking::NoOwner => Err(Refusal::Conflict {
                code: "user_exists",
                message: format!("{address} is a user already"),
            }),
        }
    }

    /// Lets a user in again, or keeps him out.
    ///
    /// # Errors
    ///
    /// Why he is as he was.
    pub async fn set_active(
        &self,
        caller: &Caller,
        address: &str,
        active: bool,
    ) -> Result<(), Refusal> {
        let address = email(address);
        let action = if active {
            Action::ActivateUser
        } else {
            Action::DeactivateUser
        };
        let target = Target::new(KIND, None).named(&address);
        self.administrator(caller, action, target.clone()).await?;
        let event = self.event(caller, action, target);
        let change = self
            .store
            .set_active(&caller.tenant, &address, active, &event)
            .await?;
        concluded(change)
    }

    /// Gives a user a role.
    ///
    /// # Errors
    ///
    /// Why he has the one that he had.
    pub async fn set_role(
        &self,
        caller: &Caller,
        address: &str,
        role: Role,
    ) -> Result<(), Refusal> {
        let address = email(address);
        let target = Target::new(KIND, None).named(&address);
        self.administrator(caller, Action::SetRole, target.clone())
            .await?;
        let event = self.event(caller, Action::SetRole, target);
        let change = self
            .store
            .set_role(&caller.tenant, &address, role, &event)
            .await?;
        concluded(change)
    }

    /// Deletes a user and his tokens for good.
    ///
    /// # Errors
    ///
    /// Why he is not deleted.
    pub async fn delete_user(&self, caller: &Caller, id: &str) -> Result<(), Refusal> {
        let target = Target::new(KIND, id.to_owned());
        self.administrator(caller, Action::DeleteUser, target.clone())
            .await?;
        let event = self.event(caller, Action::DeleteUser, target);
        concluded(self.store.delete_user(&caller.tenant, id, &event).await?)
    }
}

fn concluded(change: UserChange) -> Result<(), Refusal> {
    match change {
        UserChange::Changed => Ok(()),
        UserChange::NotFound => Err(Refusal::NotFound(NO_USER)),
        UserChange::Protected => Err(Refusal::Conflict {
            code: "protected_user",
            message: "this user has to stay an active administrator: he is the tenant's last one, or holds the service's first credential"
                .to_owned(),
        }),
    }
}
