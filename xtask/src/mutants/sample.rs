//! A sample of the mutants that is the same each time.

use std::collections::BTreeMap;

use super::change::Mutant;

/// So many mutants of each kind, spread over the document, in its order.
pub(super) fn per_kind(mutants: Vec<Mutant>, most: usize) -> Vec<Mutant> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for mutant in &mutants {
        *counts.entry(mutant.kind).or_default() += 1;
    }
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let kept = mutants.into_iter().filter(|mutant| {
        let index = seen.entry(mutant.kind).or_default();
        let is_kept = is_spread(*index, counts[mutant.kind], most);
        *index += 1;
        is_kept
    });
    kept.collect()
}

/// Whether the item of this index is among `most` of `count` items at the same distance.
fn is_spread(index: usize, count: usize, most: usize) -> bool {
    count <= most || (index * most) / count != ((index + 1) * most) / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_spread_and_has_the_size_that_was_asked_for() {
        let kept = |count: usize, most: usize| -> Vec<usize> {
            (0..count)
                .filter(|index| is_spread(*index, count, most))
                .collect()
        };
        assert_eq!(kept(3, 6), [0, 1, 2]);
        assert_eq!(kept(10, 2), [4, 9]);
        assert_eq!(kept(7, 1), [6]);
        assert_eq!(kept(7, 0), [0; 0]);
        for (count, most) in [(100, 6), (13, 6), (7, 6), (1000, 999)] {
            assert_eq!(kept(count, most).len(), most, "{most} of {count}");
        }
    }

    #[test]
    fn every_kind_is_in_the_sample() {
        let document = serde_json::json!({ "openapi": "3.1.0", "paths": {
            "/a": { "get": {}, "put": {} }, "/b": { "get": {} },
        } });
        let all = super::super::change::all(&document);
        let mut kinds: Vec<_> = all.iter().map(|one| one.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let sample = per_kind(all, 1);
        let mut kept: Vec<_> = sample.iter().map(|one| one.kind).collect();
        kept.sort_unstable();
        assert_eq!(kept, kinds);
    }
}
