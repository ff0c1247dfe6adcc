//! The variants of two unions, each with its like.

use serde_json::Value;

use super::compare::{Comparer, Unlike, unlike};
use super::tolerance;
use crate::flatten::View;

impl Comparer<'_> {
    /// Each variant of one side has to have its like on the other. Two that are alike need one.
    pub(super) fn unions(
        &mut self,
        place: &str,
        wanted: Vec<View>,
        given: Vec<View>,
    ) -> Vec<Unlike> {
        let mut missing = Vec::new();
        let mut is_met = vec![false; given.len()];
        for variant in &wanted {
            // Of several that are alike each is to meet one of its own.
            let (met, open): (Vec<_>, Vec<_>) = (0..given.len()).partition(|at| is_met[*at]);
            let mut candidates = open.into_iter().chain(met);
            match candidates.find(|at| self.is_variant(place, variant, &given[*at])) {
                Some(at) => is_met[at] = true,
                None => missing.push(variant.clone()),
            }
            if self.searching > 0 && !missing.is_empty() {
                break;
            }
        }
        let unmet = given.into_iter().zip(is_met).filter(|(_, is_met)| !is_met);
        let mut given: Vec<View> = unmet.map(|(variant, _)| variant).collect();
        given.retain(|other| {
            let mut wanted = wanted.iter();
            !wanted.any(|variant| self.is_variant(place, variant, other))
        });
        if self.searching > 0 {
            let is_unlike = !missing.is_empty() || !given.is_empty();
            return is_unlike
                .then(|| unlike(place, None, None))
                .into_iter()
                .collect();
        }
        // One that is left over on each side is the same one, said differently.
        let mut found = Vec::new();
        let mut unpaired = Vec::new();
        for variant in missing {
            let same_type = (0..given.len())
                .filter(|index| given[*index].get("type") == variant.get("type"))
                .collect::<Vec<_>>();
            let differences = same_type.into_iter().map(|index| {
                let unlike = self.views(place, &variant, &given[index].clone());
                (index, unlike)
            });
            match differences.min_by_key(|(_, unlike)| unlike.len()) {
                Some((index, unlike)) => {
                    given.remove(index);
                    found.extend(unlike);
                }
                None => unpaired.push(variant),
            }
        }
        match (unpaired.as_slice(), given.as_slice()) {
            ([], []) => {}
            ([one], [other]) => found.push(Unlike {
                place: place.to_owned(),
                document: brief(one),
                observed: format!("the {} says: {}", self.half, brief(other)),
            }),
            (missing, extra) => {
                found.extend(missing.iter().map(|variant| Unlike {
                    place: place.to_owned(),
                    document: format!("may be {}", brief(variant)),
                    observed: format!("the {} does not say so", self.half),
                }));
                found.extend(extra.iter().map(|variant| Unlike {
                    place: place.to_owned(),
                    document: "no such variant".to_owned(),
                    observed: format!("the {} says it may be: {}", self.half, brief(variant)),
                }));
            }
        }
        found
    }

    fn is_variant(&mut self, place: &str, wanted: &View, given: &View) -> bool {
        given.get("type") == wanted.get("type") && self.is_like(place, wanted, given)
    }

    /// Whether two variants say the same. Unions of unions ask it of the same two many times.
    fn is_like(&mut self, place: &str, wanted: &View, given: &View) -> bool {
        if wanted == given {
            return true;
        }
        let text = |view: &View| Value::Object(view.clone()).to_string();
        // What is said of two depends on their place by this alone.
        let key = (text(wanted), text(given), tolerance::is_inside(place));
        if let Some(known) = self.alike.get(&key) {
            return *known;
        }
        let outer = std::mem::replace(&mut self.leaned, usize::MAX);
        let assumed = self.assumed.len();
        self.searching += 1;
        let is_like = self.views(place, wanted, given).is_empty();
        self.searching -= 1;
        if !is_like {
            self.assumed.truncate(assumed);
        }
        // What is alike only if something around it is may not be so elsewhere.
        if !is_like || self.leaned == usize::MAX {
            self.alike.insert(key, is_like);
        }
        self.leaned = self.leaned.min(outer);
        is_like
    }
}

fn brief(view: &View) -> String {
    if view.is_empty() {
        return "anything".to_owned();
    }
    crate::drive::shorten(&Value::Object(view.clone()).to_string(), 200)
}
