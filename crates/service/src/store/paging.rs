//! A page of a list, and how many items the whole list has, by one statement.

use sqlx::FromRow;

use super::StoreError;
use super::database::{Bind, Pool, Row};

/// A list. Both statements take the values of its conditions, and `page` after them the most
/// items and how many to skip.
pub(super) struct ListStatement {
    /// Items, each with the number of all beside it as `total`.
    pub(super) page: &'static str,
    /// The number of all alone.
    pub(super) total: &'static str,
}

#[derive(FromRow)]
struct Counted<T> {
    total: i64,
    #[sqlx(flatten)]
    item: T,
}

impl ListStatement {
    /// One page, and the number of all items, both of one state of the database unless the page
    /// is past the end.
    pub(super) async fn run<T: Row>(
        &self,
        pool: &Pool,
        conditions: &[Bind<'_>],
        limit: u64,
        offset: u64,
    ) -> Result<(Vec<T>, u64), StoreError> {
        let mut binds = conditions.to_vec();
        binds.push(capped(limit).into());
        binds.push(capped(offset).into());
        let rows: Vec<Counted<T>> = pool.fetch_all(self.page, &binds).await?;
        let total = match rows.first() {
            Some(row) => row.total,
            // Past the end, no row says how many there are.
            None if offset > 0 => pool
                .fetch_optional(self.total, conditions)
                .await?
                .map_or(0, |(total,)| total),
            None => 0,
        };
        let items = rows.into_iter().map(|row| row.item).collect();
        Ok((items, u64::try_from(total).unwrap_or_default()))
    }
}

/// Both databases count to 2^63 - 1; no list is longer.
fn capped(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What a list searches for: an empty text is in every text. `instr` takes `%` and `_` for
/// themselves.
pub(super) fn part(text: Option<&String>) -> String {
    text.map(|text| text.to_ascii_lowercase())
        .unwrap_or_default()
}
