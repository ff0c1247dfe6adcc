//! Processes that end in the middle of their work: nothing that was acknowledged is lost.

use std::path::Path;
use std::process::{Command, Stdio};

use rstest::rstest;
use tempfile::tempdir;

use crate::load::{Load, Outcome};
use crate::postgres::{self, Server};
use crate::process::{Program, command};
use crate::support::Kind;

const CREDENTIAL: &str = "a-first-credential-of-40-characters-0123";

/// How often the service is killed, and after how many acknowledged requests each time.
const KILLS: usize = 8;
const REQUESTS: usize = 60;

/// The program on a database, its log in the folder.
fn service(folder: &Path, url: &str) -> Command {
    let mut command = command(folder);
    let log = std::fs::File::options()
        .create(true)
        .append(true)
        .open(folder.join("log"));
    command
        .env("SYMBOLON_DATABASE_URL", url)
        .env("SYMBOLON_KEY", "5".repeat(64))
        .env("SYMBOLON_BOOTSTRAP_TOKEN", CREDENTIAL)
        .env("RUST_LOG", "warn")
        .stderr(Stdio::from(log.unwrap()));
    command
}

/// The URL of a new database; `None`, after one plain line, where the machine has none.
async fn database(kind: Kind) -> Option<String> {
    match kind {
        Kind::Sqlite => Some("sqlite://tokens.db".to_owned()),
        Kind::Postgres => Some(postgres::shared()?.new_database().await),
    }
}

#[rstest]
#[tokio::test]
async fn a_service_that_is_killed_has_lost_nothing(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(url) = database(kind).await else {
        return;
    };
    let folder = tempdir().unwrap();
    let mut all = Outcome::default();
    for round in 0..KILLS {
        let program = Program::spawn(service(folder.path(), &url));
        let load = Load::begin(&program.address, CREDENTIAL, &format!("kill{round}"));
        load.wait_for(REQUESTS);
        program.signal("KILL");
        let one = load.end();
        drop(program);
        all.tokens.extend(one.tokens);
        all.unheard.extend(one.unheard);
        all.lost += one.lost;
    }
    let program = Program::spawn(service(folder.path(), &url));
    let (created, deleted) = all.check(&program.address, CREDENTIAL);
    println!(
        "{kind:?}: killed {KILLS} times; {created} creations and {deleted} deletions hold; {} requests had no answer",
        all.lost
    );
    assert!(created > KILLS && deleted > KILLS, "the load was none");
}

#[rstest]
#[tokio::test]
async fn a_service_that_is_stopped_answers_what_it_accepted(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(url) = database(kind).await else {
        return;
    };
    let folder = tempdir().unwrap();
    let mut all = Outcome::default();
    for round in 0..3 {
        let program = Program::spawn(service(folder.path(), &url));
        let load = Load::begin(&program.address, CREDENTIAL, &format!("stop{round}"));
        load.wait_for(REQUESTS);
        program.signal("TERM");
        let one = load.end();
        assert_eq!(one.lost, 0, "accepted, and not answered");
        assert_eq!(program.wait(), Some(0));
        all.tokens.extend(one.tokens);
        all.unheard.extend(one.unheard);
    }
    let program = Program::spawn(service(folder.path(), &url));
    let (created, deleted) = all.check(&program.address, CREDENTIAL);
    println!("{kind:?}: stopped 3 times; {created} creations and {deleted} deletions hold");
}

#[tokio::test]
async fn a_database_that_is_restarted_is_missed_and_found_again() {
    // Its own, so that no other test misses it.
    let Some(server) = Server::start() else {
        eprintln!("skipped: this machine has no PostgreSQL (Debian: postgresql)");
        return;
    };
    let url = server.new_database().await;
    let folder = tempdir().unwrap();
    let program = Program::spawn(service(folder.path(), &url));
    let load = Load::begin(&program.address, CREDENTIAL, "restart");
    for _ in 0..3 {
        load.wait_for(REQUESTS);
        server.stop_process();
        server.start_process();
    }
    // It is the same service that goes on.
    load.wait_for(REQUESTS);
    let all = load.end();
    assert_eq!(all.lost, 0, "every request is answered, if only by 503");
    let (created, deleted) = all.check(&program.address, CREDENTIAL);
    println!(
        "PostgreSQL restarted 3 times; {created} creations and {deleted} deletions hold; {} requests were answered with 503",
        all.unavailable
    );
    assert!(all.unavailable > 0, "nobody noticed");
}
