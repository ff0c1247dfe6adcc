use std::io;
use std::sync::{Arc, Mutex};

use axum::response::Response;
use bytes::Bytes;
use futures::StreamExt;
use tracing::subscriber::with_default;

use super::*;
use crate::{Answer, EventStream, Options, Place, Reason, Reject, Rejection, Report, Server};

/// What an operation answers: a page, whose items have a least and whose text has a most, or
/// events. As generated code writes it.
enum Listed {
    Page { pages: u64, body: Vec<i64> },
    Numbers(EventStream<i64>),
    Rejected(Reason),
}

fn positive(value: &i64, at: &Place<'_>, report: &mut Report) {
    crate::minimum(*value, 1, at, report);
}

impl Answer for Listed {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(match self {
            Self::Page { body, .. } => crate::json_response(200, "application/json", &body),
            Self::Numbers(body) => crate::events_response(200, body),
            Self::Rejected(reason) => return Err(reason),
        })
    }

    fn check(&self, report: &mut Report) {
        if let Self::Page { pages, body } = self {
            for (index, value) in body.iter().enumerate() {
                positive(value, &Place::Body.item(index), report);
            }
            crate::maximum(*pages, 9, &Place::header("X-Pages"), report);
        }
    }

    fn guard(&mut self, guard: Guard) {
        if let Self::Numbers(body) = self {
            body.guard(guard, positive);
        }
    }
}

/// Words a refusal by its reason's name, and keeps it.
#[derive(Default)]
struct Service(Mutex<Vec<Rejection>>);

impl Reject for Service {
    fn reject(&self, rejection: Rejection) -> Response {
        let status = match rejection.reason {
            Reason::InvalidResponse(_) => 500,
            _ => 501,
        };
        self.0.lock().unwrap().push(rejection);
        crate::text_response(status, "text/plain", &"refused")
    }
}

/// What a caller, the log and the service's `reject` saw.
struct Seen {
    status: u16,
    /// The body; an error if it broke off.
    body: Result<String, ()>,
    log: Vec<String>,
    rejections: Vec<Rejection>,
}

fn settle(responses: Enforcement, answer: impl Answer) -> Seen {
    let log = Arc::new(Mutex::new(Vec::new()));
    let writer = Writer(Arc::clone(&log));
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    let options = Options {
        responses,
        ..Options::default()
    };
    let server = Server::new(Arc::new(Service::default()), options);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    let (status, body) = with_default(subscriber, || {
        let response = server.settle("list", "GET /pages/{of}", Ok(answer));
        let status = response.status().as_u16();
        let chunks = response.into_body().into_data_stream().collect::<Vec<_>>();
        (status, runtime.block_on(chunks))
    });
    let chunks: Result<Vec<Bytes>, _> = body.into_iter().collect();
    let text = |chunks: Vec<Bytes>| String::from_utf8(chunks.concat()).unwrap();
    let log = String::from_utf8(log.lock().unwrap().clone()).unwrap();
    let rejections = server.service.0.lock().unwrap().drain(..).collect();
    Seen {
        status,
        body: chunks.map(text).map_err(drop),
        log: log.lines().map(ToOwned::to_owned).collect(),
        rejections,
    }
}

#[derive(Clone)]
struct Writer(Arc<Mutex<Vec<u8>>>);

impl io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn page(body: &[i64], pages: u64) -> Listed {
    Listed::Page {
        pages,
        body: body.to_vec(),
    }
}

fn numbers(numbers: &[i64]) -> Listed {
    let events = futures::stream::iter(numbers.to_vec());
    Listed::Numbers(EventStream::new(events))
}

#[test]
fn an_answer_that_keeps_to_the_document_goes_out_in_silence() {
    for enforcement in Enforcement::ALL {
        for (answer, body) in [(page(&[1, 2], 9), "[1,2]"), (numbers(&[1]), "data: 1\n\n")] {
            let seen = settle(enforcement, answer);
            assert_eq!((seen.status, seen.body.as_deref()), (200, Ok(body)));
            assert!(seen.log.is_empty(), "{:?}", seen.log);
            assert!(seen.rejections.is_empty());
        }
    }
}

#[test]
fn what_is_not_enforced_is_not_looked_at() {
    let seen = settle(Enforcement::Off, page(&[-47], 10));
    assert_eq!((seen.status, seen.body.as_deref()), (200, Ok("[-47]")));
    assert!(seen.log.is_empty(), "{:?}", seen.log);
}

#[test]
fn one_event_tells_the_operation_and_every_place_and_no_value() {
    let seen = settle(Enforcement::Log, page(&[1, -47, -48], 10));
    assert_eq!(
        (seen.status, seen.body.as_deref()),
        (200, Ok("[1,-47,-48]"))
    );
    assert!(seen.rejections.is_empty());
    let [line] = seen.log.as_slice() else {
        panic!("one line: {:?}", seen.log);
    };
    for part in [
        "WARN",
        "a response breaks the document",
        "operation=\"list\"",
        "route=\"GET /pages/{of}\"",
        "status=200",
        "refused=false",
        "violations=body /1: minimum; body /2: minimum; header X-Pages: maximum",
    ] {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert!(!line.contains("47"), "{line}");
}

#[test]
fn a_refused_answer_is_replaced_in_the_words_of_the_service() {
    let seen = settle(Enforcement::Refuse, page(&[-47], 1));
    assert_eq!((seen.status, seen.body.as_deref()), (500, Ok("refused")));
    assert_eq!(seen.log.len(), 1, "{:?}", seen.log);
    assert!(seen.log[0].contains("refused=true") && seen.log[0].contains("status=200"));
    let [
        Rejection {
            operation,
            reason: Reason::InvalidResponse(violations),
        },
    ] = seen.rejections.as_slice()
    else {
        panic!("one invalid response: {:?}", seen.rejections);
    };
    assert_eq!(*operation, Some("list"));
    assert_eq!(
        (violations[0].place.as_str(), violations[0].rule),
        ("/0", "minimum")
    );
}

#[test]
fn what_the_service_words_itself_is_not_looked_at() {
    let seen = settle(
        Enforcement::Refuse,
        Listed::Rejected(Reason::NotImplemented),
    );
    assert_eq!(seen.status, 501);
    let nested: Result<Listed, Reason> = Err(Reason::NotImplemented);
    assert_eq!(settle(Enforcement::Refuse, nested).status, 501);
    let nested: Result<Listed, Reason> = Ok(page(&[-1], 1));
    assert_eq!(settle(Enforcement::Refuse, nested).status, 500);
}

#[test]
fn events_are_looked_at_one_by_one() {
    let off = settle(Enforcement::Off, numbers(&[1, -47, 3]));
    assert!(off.log.is_empty(), "{:?}", off.log);

    let logged = settle(Enforcement::Log, numbers(&[1, -47, 3, -48]));
    let sent = "data: 1\n\ndata: -47\n\ndata: 3\n\ndata: -48\n\n";
    assert_eq!((logged.status, logged.body.as_deref()), (200, Ok(sent)));
    assert_eq!(logged.log.len(), 2, "{:?}", logged.log);
    assert!(logged.log[0].contains("violations=body: minimum"));

    let refused = settle(Enforcement::Refuse, numbers(&[1, -47, 3]));
    assert_eq!(
        (refused.status, refused.body),
        (200, Err(())),
        "it breaks off"
    );
    assert_eq!(refused.log.len(), 1, "{:?}", refused.log);
    assert!(refused.rejections.is_empty(), "it has begun");
}

#[test]
fn the_name_of_a_property_does_not_break_a_line_of_the_log() {
    struct Odd;

    impl Answer for Odd {
        fn into_answer(self) -> Result<Response, Reason> {
            Ok(crate::empty(204))
        }

        fn check(&self, report: &mut Report) {
            report.add(&Place::Body.property("a\nb"), "maximum", "");
        }
    }

    let seen = settle(Enforcement::Log, Odd);
    assert_eq!(seen.log.len(), 1, "{:?}", seen.log);
}

#[test]
fn a_word_for_each_and_for_nothing_else() {
    for enforcement in Enforcement::ALL {
        assert_eq!(enforcement.to_string().parse(), Ok(enforcement));
    }
    assert_eq!("refuse".parse(), Ok(Enforcement::Refuse));
    assert_eq!(Enforcement::default(), Enforcement::Off);
    for word in ["", "Log", "on", "log "] {
        let error = word.parse::<Enforcement>().unwrap_err().to_string();
        assert!(error.contains("off, log or refuse"), "{error}");
    }
}
