//! `Prefer`.

use serde_json::json;

use crate::ask::{ANIMAL, Answer, JSON, TOKEN, ask, get, mock, request, zoo};

fn prefer(preference: &str) -> [(&str, &str); 2] {
    [("prefer", preference), ("accept", "application/json")]
}

#[test]
fn the_response_of_a_status_is_chosen() {
    let answer = get("/animals", &prefer("code=404"));
    assert_eq!(answer.status(), 404);
    assert_eq!(answer.header("preference-applied"), "code=404");
    assert_eq!(answer.json()["code"], 7);
}

#[test]
fn a_range_and_a_default_have_every_status() {
    for (code, status) in [("299", 299), ("503", 503)] {
        let key = format!("code={code}");
        let headers = [("prefer", key.as_str()), ("authorization", "Basic YTpi")];
        assert_eq!(get("/animals/ada", &headers).status(), status);
    }
}

#[test]
fn a_status_that_is_not_declared_is_answered_with_those_that_are() {
    for code in ["500", "100", "soon"] {
        let answer = get("/animals", &prefer(&format!("code={code}")));
        assert_eq!(answer.status(), 501);
        assert_eq!(
            answer.json()["detail"],
            json!(format!(
                "GET /animals declares no response for the status `{code}`; it declares 404, 200, 422"
            ))
        );
    }
}

#[test]
fn an_example_is_chosen_by_its_name_as_it_stands() {
    // Not judged: it breaks its schema, and was asked for all the same.
    let request = request("GET", "/animals", &prefer("example=zoe"), "");
    let answer = Answer(zoo().answer(&request));
    assert_eq!(answer.json(), json!([{"name": "Zoe", "kind": "cat"}]));
    assert_eq!(answer.header("preference-applied"), "example=zoe");
}

#[test]
fn an_example_that_is_not_there_is_answered_with_those_that_are() {
    let answer = get("/animals", &prefer("example=bob"));
    assert_eq!(answer.status(), 501);
    assert_eq!(
        answer.json()["detail"],
        "the response has no example `bob`; it has zoe, broken, ada"
    );
}

#[test]
fn a_value_at_random_is_the_same_for_the_same_seed_and_request() {
    let values = |seed: u64| -> Vec<String> {
        let mock = mock(crate::ask::ZOO, seed);
        let ask = |target: String| ask(&mock, "GET", &target, &prefer("dynamic=true"), "").text();
        (1..9)
            .map(|limit| ask(format!("/animals?limit={limit}")))
            .collect()
    };
    let once = values(1);
    assert_eq!(once, values(1));
    assert_ne!(once, values(2));
    let distinct: std::collections::BTreeSet<_> = once.iter().collect();
    assert!(distinct.len() > 2, "{once:?}");
}

#[test]
fn a_value_at_random_shows_nothing_that_only_requests_carry() {
    let mock = zoo();
    for limit in 1..9 {
        let headers = [TOKEN, JSON, ("prefer", "dynamic=true")];
        let body = ANIMAL.replace("Ada", &format!("Ada {limit}"));
        let answer = ask(&mock, "POST", "/animals", &headers, &body);
        assert_eq!(answer.status(), 201);
        assert_eq!(answer.json().get("feeder"), None);
    }
}

#[test]
fn a_bad_request_is_refused_whatever_is_preferred() {
    let answer = get("/animals?limit=0", &prefer("code=404"));
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.header("preference-applied"), "");
}
