//! The smallest value that still fails: take the first smaller one that does, again and again.

use std::collections::VecDeque;

/// Looks for a small value that fails, from one that does.
///
/// `candidates` gives smaller values, those first that are most worth a try; each of them has to
/// be smaller than what it was made from by a measure that does not go down for ever, or the
/// tries are all used up. There are so many `tries` at most.
pub fn smallest<T>(
    start: T,
    candidates: impl Fn(&T) -> Vec<T>,
    mut fails: impl FnMut(&T) -> bool,
    tries: usize,
) -> T {
    let mut search = Search::new(start, &candidates, tries);
    while let Some(candidate) = search.next() {
        let failed = fails(&candidate);
        search.judged(candidate, failed);
    }
    search.smallest
}

/// The same for a check that waits for something, such as an answer over HTTP.
pub async fn smallest_async<T>(
    start: T,
    candidates: impl Fn(&T) -> Vec<T>,
    fails: impl AsyncFn(&T) -> bool,
    tries: usize,
) -> T {
    let mut search = Search::new(start, &candidates, tries);
    while let Some(candidate) = search.next() {
        let failed = fails(&candidate).await;
        search.judged(candidate, failed);
    }
    search.smallest
}

struct Search<'a, T> {
    smallest: T,
    candidates: &'a dyn Fn(&T) -> Vec<T>,
    open: VecDeque<T>,
    tries: usize,
}

impl<'a, T> Search<'a, T> {
    fn new(start: T, candidates: &'a dyn Fn(&T) -> Vec<T>, tries: usize) -> Self {
        Self {
            open: candidates(&start).into(),
            smallest: start,
            candidates,
            tries,
        }
    }

    fn next(&mut self) -> Option<T> {
        self.tries = self.tries.checked_sub(1)?;
        self.open.pop_front()
    }

    fn judged(&mut self, candidate: T, failed: bool) {
        if failed {
            self.open = (self.candidates)(&candidate).into();
            self.smallest = candidate;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halves(number: &u32) -> Vec<u32> {
        let mut smaller = vec![number / 2, number.saturating_sub(1)];
        smaller.retain(|one| one < number);
        smaller
    }

    #[test]
    fn the_smallest_that_fails_is_found() {
        assert_eq!(smallest(1000, halves, |number| *number >= 37, 100), 37);
        assert_eq!(smallest(1000, halves, |_| true, 100), 0);
        assert_eq!(smallest(1000, halves, |_| false, 100), 1000);
    }

    #[test]
    fn there_are_so_many_tries_and_no_more() {
        let tried = std::cell::Cell::new(0);
        let fails = |_: &u32| {
            tried.set(tried.get() + 1);
            true
        };
        assert_eq!(smallest(1024, halves, fails, 3), 128);
        assert_eq!(tried.get(), 3);
    }

    #[tokio::test]
    async fn a_check_may_take_its_time() {
        let fails = async |number: &u32| {
            tokio::task::yield_now().await;
            *number >= 37
        };
        assert_eq!(smallest_async(1000, halves, fails, 100).await, 37);
    }
}
