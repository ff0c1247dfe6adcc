//! The suite over a small API: a client and a server that agree, and then each of many ways
//! not to, which has to be found and named.

#![allow(
    clippy::panic,
    clippy::result_large_err,
    clippy::unwrap_used,
    reason = "a client and a server that only tests run"
)]

mod notes;

use notes::{DOCUMENT, Statements, agreement, client, server};
use serde_json::json;
use symbolon_conformance::suite::Report;
use symbolon_conformance::verdict::Kind;

#[tokio::test]
async fn halves_that_agree_are_found_to_agree() {
    let report = agreement(
        DOCUMENT,
        client::Flaw::None,
        server::Flaw::None,
        Statements::faithful(),
    )
    .await;
    assert!(report.agrees(), "{report}");
    for kind in Kind::ALL {
        assert!(report.cases(kind) > 50, "{report}");
    }
}

#[tokio::test]
async fn the_same_seed_runs_the_same_cases() {
    let run = || {
        agreement(
            DOCUMENT,
            client::Flaw::None,
            server::Flaw::AnotherMaximum,
            Statements::faithful(),
        )
    };
    let (one, other) = (run().await, run().await);
    assert_eq!(one.differences, other.differences);
    assert_eq!(one.counts, other.counts);
}

/// Whether some difference of a kind has all these words in it.
fn tells(report: &Report, kind: Kind, words: &[&str]) -> bool {
    report
        .differences
        .iter()
        .filter(|one| one.kind == kind)
        .any(|one| {
            let text = one.to_string();
            words.iter().all(|word| text.contains(word))
        })
}

async fn server_flaw(flaw: server::Flaw, kind: Kind, words: &[&str]) {
    let report = agreement(DOCUMENT, client::Flaw::None, flaw, Statements::faithful()).await;
    assert!(
        tells(&report, kind, words),
        "{flaw:?} was not told as {words:?}:\n{report}"
    );
}

async fn client_flaw(flaw: client::Flaw, kind: Kind, words: &[&str]) {
    let report = agreement(DOCUMENT, flaw, server::Flaw::None, Statements::faithful()).await;
    assert!(
        tells(&report, kind, words),
        "{flaw:?} was not told as {words:?}:\n{report}"
    );
}

#[tokio::test]
async fn every_flaw_of_the_server_is_found_and_named() {
    use server::Flaw;
    for (flaw, kind, words) in [
        (
            Flaw::AnotherMaximum,
            Kind::Rejection,
            &["GET /notes", "limit", "`maximum`", "handler was reached"][..],
        ),
        (
            Flaw::LongerTitles,
            Kind::Rejection,
            &[
                "POST /notes",
                "/title",
                "`maxLength`",
                "handler was reached",
            ],
        ),
        (
            Flaw::AnotherDefault,
            Kind::Wire,
            &["GET /notes", "limit", "absent, it means 10", "20"],
        ),
        (
            Flaw::ForgetsDue,
            Kind::Wire,
            &["POST /notes", "request", "/due"],
        ),
        (
            Flaw::NamesNoPlace,
            Kind::Rejection,
            &["/weight", "does not name"],
        ),
        (
            Flaw::NamesFirstPlaceOnly,
            Kind::Rejection,
            &[" and ", "does not name"],
        ),
        (Flaw::AnswersTeapot, Kind::Wire, &["418 is not declared"]),
        (
            Flaw::SendsAnything,
            Kind::Rejection,
            &[
                "GET /notes",
                "response",
                "at X-Total",
                "sent an answer that breaks `required`",
            ],
        ),
        (
            Flaw::SendsAnything,
            Kind::Rejection,
            &[
                "GET /notes",
                "response",
                "/0/title",
                "sent an answer that breaks",
            ],
        ),
        (
            Flaw::ErrorInAnotherShape,
            Kind::Rejection,
            &["limit", "problems", "required"],
        ),
        (
            Flaw::NoChallenge,
            Kind::Rejection,
            &["credential", "no www-authenticate"],
        ),
        (
            Flaw::TakesAnyToken,
            Kind::Rejection,
            &["not good", "handler was reached"],
        ),
        (
            Flaw::TakesAnyMediaType,
            Kind::Rejection,
            &["media type", "handler was reached"],
        ),
        (
            Flaw::NoAllow,
            Kind::Rejection,
            &["/notes/{id} has DELETE only", "no allow"],
        ),
        (
            Flaw::ForgetsTotal,
            Kind::Wire,
            &["GET /notes", "response", "X-Total", "absent"],
        ),
        (
            Flaw::CannotGiveUnauthorized,
            Kind::Wire,
            &["401", "types cannot give it"],
        ),
        (
            Flaw::SplitsTagsOtherwise,
            Kind::Wire,
            &["tags", "handler saw another value"],
        ),
        (Flaw::Panics, Kind::Wire, &["handler was not reached"]),
    ] {
        server_flaw(flaw, kind, words).await;
    }
}

#[tokio::test]
async fn a_difference_is_shown_by_the_smallest_case_and_can_be_repeated() {
    let flaw = server::Flaw::ForgetsDue;
    let report = agreement(DOCUMENT, client::Flaw::None, flaw, Statements::faithful()).await;
    let difference = report
        .differences
        .iter()
        .find(|one| one.kind == Kind::Wire && one.place == "/due")
        .unwrap();
    let text = difference.to_string();
    // The title is required, and the rest of the note is not needed to show it.
    assert!(text.contains(r#""title":""#), "{text}");
    for other in ["mood", "weight", "labels"] {
        assert!(!text.contains(other), "{other} in {text}");
    }
    for part in [
        "line ",
        "sent:",
        "the client:",
        "the handler:",
        "what came back:",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let case = difference.case.clone().unwrap().to_string();
    assert!(
        text.contains(&format!("SYMBOLON_CASE='{case}' cargo test")),
        "{text}"
    );
    let again = notes::only(&case, flaw).await;
    assert_eq!(again.cases(Kind::Wire), 1, "{again}");
    assert_eq!(again.cases(Kind::Rejection), 0, "{again}");
    assert!(
        tells(&again, Kind::Wire, &["POST /notes", "/due"]),
        "{again}"
    );
}

#[tokio::test]
async fn every_flaw_of_the_client_is_found_and_named() {
    use client::Flaw;
    for (flaw, kind, words) in [
        (
            Flaw::ExplodesTags,
            Kind::Wire,
            &["GET /notes", "request", "tags", "is given"][..],
        ),
        (
            Flaw::SendsNoToken,
            Kind::Wire,
            &["no credential for bearer"],
        ),
        (
            Flaw::SendsAnotherToken,
            Kind::Wire,
            &["handler was not reached", "401"],
        ),
        (
            Flaw::SmallWeights,
            Kind::Wire,
            &["POST /notes", "types refuse it", "at most 4"],
        ),
        (
            Flaw::ForgetsReminder,
            Kind::Wire,
            &["POST /notes", "response", "/reminder"],
        ),
        (
            Flaw::DecodesAnything,
            Kind::Rejection,
            &["response", "/title", "decoded a body that breaks it"],
        ),
        (
            Flaw::KnowsNoUnauthorized,
            Kind::Wire,
            &["401 is a declared response", "does not know"],
        ),
        (
            Flaw::KnowsNoDelete,
            Kind::Schema,
            &["DELETE /notes/{id}", "no such operation"],
        ),
        (
            Flaw::TakesAnyStatus,
            Kind::Rejection,
            &["418 is not declared", "decoded it"],
        ),
        (
            Flaw::KnowsForbidden,
            Kind::Rejection,
            &["403 is not declared", "cannot decode"],
        ),
        (
            Flaw::SendsAnything,
            Kind::Rejection,
            &[
                "client, at /title",
                "`maxLength`",
                "the client sent what breaks it",
            ],
        ),
        (
            Flaw::SendsAnything,
            Kind::Rejection,
            &[
                "POST /notes, client",
                "the client sent what breaks it",
                "body",
            ],
        ),
    ] {
        client_flaw(flaw, kind, words).await;
    }
}

#[tokio::test]
async fn a_change_of_the_document_alone_is_found_and_named() {
    for (from, to, kind, words) in [
        (
            "maximum: 50",
            "maximum: 40",
            Kind::Schema,
            &["/paths/~1notes/get/parameters/0/schema/maximum", "40", "50"][..],
        ),
        (
            "maximum: 50",
            "maximum: 40",
            Kind::Rejection,
            &["limit", "handler was reached"],
        ),
        (
            "default: 10",
            "default: 11",
            Kind::Wire,
            &["limit", "it means 11"],
        ),
        (
            "required: [id, title]",
            "required: [id]",
            Kind::Schema,
            &["client", "/components/schemas/Note/required"],
        ),
        (
            "/notes/{id}",
            "/notices/{id}",
            Kind::Schema,
            &["DELETE /notices/{id}", "no such operation"],
        ),
        (
            "[calm, cross]",
            "[calm, cross, glad]",
            Kind::Wire,
            &["glad"],
        ),
        (
            "\"201\"",
            "\"200\"",
            Kind::Wire,
            &["response", "200 is a declared response"],
        ),
        (
            "explode: false",
            "explode: false\n          style: pipeDelimited",
            Kind::Wire,
            &["request, at tags", "the bytes say another value"],
        ),
        (
            "enum: [calm, cross]",
            "enum: [calm, cross], default: calm",
            Kind::Wire,
            &[
                "request, at /mood",
                "saw another value: nothing for \"calm\"",
            ],
        ),
        (
            "\"400\"",
            "4XX",
            Kind::Wire,
            &["response", "499 is a declared response"],
        ),
        (
            "scheme: bearer",
            "scheme: basic",
            Kind::Schema,
            &["/components/securitySchemes/bearer"],
        ),
    ] {
        let document = DOCUMENT.replace(from, to);
        assert_ne!(document, DOCUMENT);
        let report = agreement(
            &document,
            client::Flaw::None,
            server::Flaw::None,
            Statements::faithful(),
        )
        .await;
        assert!(
            tells(&report, kind, words),
            "{to} was not told as {words:?}:\n{report}"
        );
    }
}

#[tokio::test]
async fn a_statement_that_differs_is_found_and_named() {
    let mut statements = Statements::faithful();
    statements.server["components"]["schemas"]["NewNote"]["properties"]["title"]["maxLength"] =
        json!(21);
    statements.client.get_mut("Note").unwrap()["properties"]["id"] = json!({"type": "string"});
    let report = agreement(DOCUMENT, client::Flaw::None, server::Flaw::None, statements).await;
    assert!(
        tells(
            &report,
            Kind::Schema,
            &[
                "server",
                "/components/schemas/NewNote/properties/title/maxLength",
                "20",
                "21"
            ]
        ),
        "{report}"
    );
    assert!(
        tells(
            &report,
            Kind::Schema,
            &[
                "client",
                "/components/schemas/Note/properties/id",
                "integer",
                "string"
            ]
        ),
        "{report}"
    );
    assert_eq!(report.differences.len(), 2, "{report}");
}

#[tokio::test]
async fn a_document_without_operations_proves_nothing() {
    let empty = "openapi: 3.1.0\npaths: {}\n";
    let report = agreement(
        empty,
        client::Flaw::None,
        server::Flaw::None,
        Statements::faithful(),
    )
    .await;
    assert!(tells(&report, Kind::Wire, &["no case ran"]), "{report}");
}
