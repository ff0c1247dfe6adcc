//! What several operations answer with.

use symbolon_server::types;

use crate::domain::{Permission, Subject, SubjectKind, TokenForm};

/// Where a page stands in the whole list.
pub(super) fn pagination(total: u64, offset: u64, limit: u64) -> types::Pagination {
    types::Pagination {
        total: number(total),
        offset: Some(number(offset)),
        limit: Some(number(limit)),
    }
}

/// The contract counts in 64 bits with a sign.
fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Who did something. Clients know three kinds of subject; a virtual account is what they call
/// `serviceaccount`.
pub(super) fn subject(subject: &Subject) -> types::Subject {
    types::Subject {
        subject_id: subject.id.clone(),
        subject_type: match subject.kind {
            SubjectKind::User => types::SubjectType::User,
            SubjectKind::ServiceAccount => types::SubjectType::Serviceaccount,
        },
        subject_slug: Some(subject.slug.clone()),
        subject_display_name: subject.display_name.clone(),
    }
}

pub(super) fn permission(permission: Permission) -> types::Permission {
    types::Permission {
        resource_fqn: permission.resource_fqn,
        resource_type: permission.resource_type,
        role_id: permission.role_id,
    }
}

pub(super) fn token_type(form: TokenForm) -> types::TokenType {
    match form {
        TokenForm::Jwt => types::TokenType::Jwt,
        TokenForm::Opaque => types::TokenType::Opaque,
    }
}

pub(super) fn token_form(token_type: &types::TokenType) -> TokenForm {
    match token_type {
        types::TokenType::Jwt => TokenForm::Jwt,
        types::TokenType::Opaque => TokenForm::Opaque,
    }
}
