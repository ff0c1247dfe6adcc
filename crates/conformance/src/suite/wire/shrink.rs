//! From a case that shows a difference to the smallest that still does.

use super::{Case, play};
use crate::body::Syntax;
use crate::document::{Media, Response};
use crate::suite::Report;
use crate::suite::bench::Bench;
use crate::verdict::Difference;

/// How many smaller cases are played for one difference.
const TRIES: usize = 120;

/// The difference as the smallest case shows it; `None` if no smaller one does.
pub(super) async fn smallest(
    bench: &Bench<'_>,
    response: &Response,
    case: &Case,
    difference: &Difference,
) -> Option<Difference> {
    let mut tries = 0;
    let mut smallest: Option<(Case, Difference)> = None;
    loop {
        let from = smallest.as_ref().map_or(case, |(case, _)| case);
        let mut next = None;
        for smaller in candidates(bench, response, from) {
            tries += 1;
            if tries > TRIES {
                break;
            }
            // What is noted of a smaller case is noted of the first already.
            let found = play(bench, response, &smaller, &mut Report::default()).await;
            if let Some(same) = found.into_iter().find(|one| one.repeats(difference)) {
                next = Some((smaller, same));
                break;
            }
        }
        match next {
            Some(found) => smallest = Some(found),
            None => return smallest.map(|(_, difference)| difference),
        }
    }
}

/// Smaller cases: without a part that may be absent, and then with a smaller value of a part.
fn candidates(bench: &Bench<'_>, response: &Response, case: &Case) -> Vec<Case> {
    let mut smaller = Vec::new();
    let declared = &bench.operation.parameters;
    let parameter = |index: usize| {
        let argument = &case.call.parameters[index];
        declared
            .iter()
            .find(|one| one.location == argument.location && one.name == argument.name)
    };
    let mut change = |edit: &dyn Fn(&mut Case)| {
        let mut one = case.clone();
        edit(&mut one);
        smaller.push(one);
    };
    let count = case.call.parameters.len();
    for index in (0..count).filter(|index| parameter(*index).is_some_and(|one| !one.required)) {
        change(&|case| drop(case.call.parameters.remove(index)));
    }
    let is_optional = bench
        .operation
        .body
        .as_ref()
        .is_some_and(|body| !body.required);
    if case.call.body.is_some() && is_optional {
        change(&|case| case.call.body = None);
    }
    for index in 0..case.answer.headers.len() {
        let name = &case.answer.headers[index].0;
        let is_required = response
            .headers
            .iter()
            .any(|one| one.required && one.name == *name);
        if !is_required {
            change(&|case| drop(case.answer.headers.remove(index)));
        }
    }
    let (requests, responses) = (&bench.context.requests, &bench.context.responses);
    for index in 0..count {
        let schema = parameter(index).and_then(|one| Some((one, one.schema.as_deref()?)));
        let Some((parameter, schema)) = schema else {
            continue;
        };
        for value in requests.shrink(schema, &case.call.parameters[index].value) {
            if crate::suite::calls::is_writable(bench.context, parameter, &value) {
                change(&|case| case.call.parameters[index].value = value.clone());
            }
        }
    }
    let bodies = bench.operation.body.iter().flat_map(|body| &body.media);
    if let Some(body) = &case.call.body
        && let Some(schema) = schema(bodies, &body.declared)
    {
        for value in requests.shrink(schema, &body.value) {
            change(&|case| {
                if let Some(body) = &mut case.call.body {
                    body.value = value.clone();
                }
            });
        }
    }
    if let (Some(body), Some(media_type)) = (&case.answer.body, &case.answer.declared)
        && let Some(schema) = schema(response.media.iter(), media_type)
    {
        for value in responses.shrink(schema, body) {
            change(&|case| case.answer.body = Some(value.clone()));
        }
    }
    smaller
}

/// Where the schema of a body stands whose values can be made smaller.
fn schema<'a>(media: impl Iterator<Item = &'a Media>, media_type: &str) -> Option<&'a str> {
    let mut media = media.filter(|one| one.media_type == media_type);
    let media = media.next()?;
    let is_value = matches!(
        media.syntax,
        Syntax::Json | Syntax::Form | Syntax::Multipart | Syntax::Text
    );
    media.schema.as_deref().filter(|_| is_value)
}
