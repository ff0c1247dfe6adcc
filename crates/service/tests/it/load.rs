//! Clients that create and revoke as fast as they can, and remember what they were told.

use std::collections::BTreeMap;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use serde_json::{Value, json};

use crate::process::{Reply, request};
use crate::support::TOKENS;

/// How many clients there are at once.
pub(crate) const CLIENTS: usize = 4;

/// What a client knows of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Known {
    /// Its creation was acknowledged, and nobody tried to delete it.
    Created { secret: String },
    /// Its deletion was acknowledged.
    Deleted { secret: String },
    /// Of its deletion nothing was heard.
    Perhaps,
}

/// What became of the requests of a load.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// The tokens by their names. Those of whose creation nothing was heard are not here.
    pub(crate) tokens: BTreeMap<String, Known>,
    /// The names of which it is not known whether they exist.
    pub(crate) unheard: Vec<String>,
    /// Requests that were answered with 503 and when to try again.
    pub(crate) unavailable: usize,
    /// Requests that were sent, and not answered.
    pub(crate) lost: usize,
}

/// Clients at work.
pub(crate) struct Load {
    clients: Vec<JoinHandle<Outcome>>,
    heard: Receiver<()>,
}

impl Load {
    /// Has clients work on a service until it is gone. What they make has `prefix` in its name.
    pub(crate) fn begin(address: &str, credential: &str, prefix: &str) -> Self {
        let (tell, heard) = mpsc::channel();
        let clients = (0..CLIENTS)
            .map(|client| {
                let (address, credential) = (address.to_owned(), credential.to_owned());
                let (prefix, tell) = (format!("{prefix}-{client}"), tell.clone());
                std::thread::spawn(move || work(&address, &credential, &prefix, &tell))
            })
            .collect();
        Self { clients, heard }
    }

    /// Waits until so many requests have been acknowledged.
    pub(crate) fn wait_for(&self, acknowledged: usize) {
        for _ in 0..acknowledged {
            if self.heard.recv().is_err() {
                panic!("the clients have given up");
            }
        }
    }

    /// What the clients know when they are done.
    pub(crate) fn end(self) -> Outcome {
        let mut all = Outcome::default();
        drop(self.heard);
        for client in self.clients {
            let one = client.join().unwrap();
            all.tokens.extend(one.tokens);
            all.unheard.extend(one.unheard);
            all.unavailable += one.unavailable;
            all.lost += one.lost;
        }
        all
    }
}

/// Creates, and deletes every third that was created, until there is nobody to hear it, or
/// nobody who wants to know.
fn work(address: &str, credential: &str, prefix: &str, tell: &Sender<()>) -> Outcome {
    let mut outcome = Outcome::default();
    for number in 0.. {
        let name = format!("{prefix}-{number}");
        let body = json!({"name": name});
        let created = request(address, "POST", TOKENS, credential, Some(&body));
        match created {
            Reply::Answered(201, answer) => {
                let secret = answer["token"].as_str().unwrap().to_owned();
                let known = if number % 3 == 0 {
                    delete(address, credential, &name, secret, &mut outcome)
                } else {
                    Known::Created { secret }
                };
                outcome.tokens.insert(name, known);
            }
            Reply::Answered(503, _) => {
                outcome.unavailable += 1;
                outcome.unheard.push(name);
                continue;
            }
            Reply::Answered(status, answer) => panic!("{status}: {answer}"),
            Reply::Lost => {
                outcome.lost += 1;
                outcome.unheard.push(name);
            }
            Reply::Refused => break,
        }
        if tell.send(()).is_err() {
            break;
        }
    }
    outcome
}

fn delete(
    address: &str,
    credential: &str,
    name: &str,
    secret: String,
    outcome: &mut Outcome,
) -> Known {
    let path = format!("{TOKENS}?nameSearchQuery={name}&limit=1000");
    let listed = request(address, "GET", &path, credential, None);
    let item = |list: &Value| {
        let mut items = list["data"]
            .as_array()
            .cloned()
            .unwrap_or_default()
            .into_iter();
        items.find(|item| item["name"] == name)
    };
    let id = match listed {
        Reply::Answered(200, list) => {
            item(&list).expect("what was created is listed")["id"].clone()
        }
        reply => {
            outcome.count(&reply);
            return Known::Created { secret };
        }
    };
    let path = format!("{TOKENS}/{}", id.as_str().unwrap());
    match request(address, "DELETE", &path, credential, None) {
        Reply::Answered(200, _) => Known::Deleted { secret },
        Reply::Refused => Known::Created { secret },
        reply => {
            outcome.count(&reply);
            Known::Perhaps
        }
    }
}

impl Outcome {
    fn count(&mut self, reply: &Reply) {
        match reply {
            Reply::Answered(503, _) => self.unavailable += 1,
            Reply::Answered(status, answer) => panic!("{status}: {answer}"),
            Reply::Lost => self.lost += 1,
            Reply::Refused => {}
        }
    }

    /// Holds what the clients were told against a service: every creation that was acknowledged
    /// exists and works, every deletion holds, and nothing else is there but what may be. Gives
    /// the numbers of both.
    pub(crate) fn check(&self, address: &str, credential: &str) -> (usize, usize) {
        let (mut created, mut deleted) = (0, 0);
        for (name, known) in &self.tokens {
            match known {
                Known::Created { secret } => {
                    let path = format!("{TOKENS}?limit=1");
                    let reply = request(address, "GET", &path, secret, None);
                    assert!(
                        matches!(reply, Reply::Answered(200, _)),
                        "{name} is lost: {reply:?}"
                    );
                    created += 1;
                }
                Known::Deleted { secret } => {
                    let reply = introspect(address, credential, secret);
                    assert_eq!(reply, json!({"active": false}), "{name} works again");
                    deleted += 1;
                }
                Known::Perhaps => {}
            }
        }
        self.check_list(address, credential);
        (created, deleted)
    }

    fn check_list(&self, address: &str, credential: &str) {
        let mut offset = 0;
        loop {
            let path = format!("{TOKENS}?limit=1000&offset={offset}");
            let Reply::Answered(200, list) = request(address, "GET", &path, credential, None)
            else {
                panic!("cannot list");
            };
            let items = list["data"].as_array().unwrap();
            for item in items {
                let name = item["name"].as_str().unwrap();
                let known = self.tokens.get(name);
                let may_be = self.unheard.iter().any(|unheard| unheard == name)
                    || matches!(known, Some(Known::Created { .. } | Known::Perhaps));
                assert!(may_be, "{name} is listed, and should not be");
                for part in [
                    "id",
                    "createdAt",
                    "updatedAt",
                    "createdBySubject",
                    "accountId",
                ] {
                    assert!(!item[part].is_null(), "{name} has no {part}");
                }
            }
            if items.is_empty() {
                return;
            }
            offset += items.len();
        }
    }
}

/// What the service says of a token to whoever asks, without counting that as a failed try.
fn introspect(address: &str, credential: &str, token: &str) -> Value {
    let form = Value::String(format!("token={token}"));
    match request(
        address,
        "POST",
        "/oauth2/introspect",
        credential,
        Some(&form),
    ) {
        Reply::Answered(200, told) => told,
        reply => panic!("cannot introspect: {reply:?}"),
    }
}
