//! What both services answer from: fixed data, so that only the stacks differ.

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, Utc};

/// A token as a database would give it.
pub(crate) struct Row {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) account_id: &'static str,
    pub(crate) tenant_name: &'static str,
    pub(crate) user_id: &'static str,
    pub(crate) user_email: &'static str,
    pub(crate) user_name: &'static str,
    pub(crate) resource: &'static str,
    pub(crate) role: &'static str,
    pub(crate) expires: NaiveDate,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) last_accessed_at: DateTime<Utc>,
}

/// The tokens.
pub(crate) struct Store {
    rows: Vec<Row>,
}

impl Store {
    /// So many tokens.
    pub(crate) fn of(tokens: usize) -> Self {
        let created_at = DateTime::from_timestamp(1_767_225_600, 0).expect("a time within range");
        let row = || Row {
            id: "0197f3a2-6d1c-7c3e-9a55-0f4c2f6a1b7d",
            name: "nightly-build",
            account_id: "account-4711",
            tenant_name: "example",
            user_id: "0197f3a2-0000-7000-8000-000000000001",
            user_email: "ada@example.org",
            user_name: "Ada Lovelace",
            resource: "tfy:cluster:example:production",
            role: "cluster-viewer",
            expires: created_at.date_naive(),
            created_at,
            last_accessed_at: created_at + chrono::Duration::milliseconds(86_400_125),
        };
        Self {
            rows: (0..tokens).map(|_| row()).collect(),
        }
    }

    /// The page that was asked for: always the same one.
    pub(crate) fn list(&self, limit: u64, offset: u64, search: Option<String>) -> &[Row] {
        black_box((limit, offset, search));
        &self.rows
    }

    /// The secret of a token that was asked for: always the same one.
    pub(crate) fn create(
        &self,
        name: String,
        expiration_date: Option<DateTime<Utc>>,
        opaque: bool,
    ) -> String {
        black_box((name, expiration_date, opaque));
        "sym_4fK2vQ9sT1xW8zB5nM7cJ3hL6pR0dG_1c9e4b".to_owned()
    }
}
