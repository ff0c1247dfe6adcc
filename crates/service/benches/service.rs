//! The token service under load, each figure against something honest in the same run.
//!
//! ```sh
//! cargo bench --package symbolon --bench service
//! ```
//!
//! The load comes from `wrk` (Debian's package of this name), on loopback; services run in this
//! process, on a file of SQLite in a temporary folder, and on PostgreSQL where `SYMBOLON_BENCH_URL`
//! names an empty database. `quick` as an argument makes everything small.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has nothing to say"
)]

#[path = "service/bare.rs"]
mod bare;
#[path = "service/load.rs"]
mod load;
#[path = "service/open.rs"]
mod open;
#[path = "service/stage.rs"]
mod stage;

use std::process::Command;
use std::time::{Duration, Instant};

use axum::Router;
use symbolon::domain::Listing;

use load::{Wrk, median};
use stage::{Size, Stage, TOKENS};

/// How often what is compared is measured, in turns.
const ROUNDS: usize = 7;

fn main() {
    let quick = std::env::args().any(|argument| argument == "quick");
    if Command::new("wrk").arg("-v").output().is_err() {
        eprintln!("there is no wrk on this machine; Debian's package is wrk");
        std::process::exit(1);
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let urls = [None, std::env::var("SYMBOLON_BENCH_URL").ok()];
        for (index, url) in urls.into_iter().enumerate() {
            if index == 1 && url.is_none() {
                println!("PostgreSQL: not measured; SYMBOLON_BENCH_URL names no database");
                continue;
            }
            measure(url, quick).await;
        }
    });
}

async fn measure(url: Option<String>, quick: bool) {
    let time = Duration::from_secs(if quick { 1 } else { 3 });
    let wrk = Wrk { time };
    let name = if url.is_some() {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    println!("== {name}");
    let small = Stage::new(
        url.clone(),
        "small",
        Size {
            users: 10,
            tokens: 1_000,
        },
    )
    .await;
    authentication(&small, &wrk).await;
    handwritten(&small, &wrk).await;
    changes(&small, &wrk).await;
    let tokens = if quick { 20_000 } else { 1_000_000 };
    let size = Size {
        users: tokens / 100,
        tokens,
    };
    let large = Stage::new(url, "large", size).await;
    sizes(&small, &large, &wrk).await;
    memory(&large, &wrk);
}

/// Two things in turns: the median time per request of each, and the median of the ratios.
async fn compared(wrk: &Wrk, one: &str, other: &str, token: &str) -> (Duration, Duration, f64) {
    let (mut ones, mut others, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let first = wrk.get(one, token).await.per_request();
        let second = wrk.get(other, token).await.per_request();
        ratios.push(first.as_secs_f64() / second.as_secs_f64());
        ones.push(first.as_secs_f64());
        others.push(second.as_secs_f64());
    }
    let of = |times| Duration::from_secs_f64(median(times));
    (of(ones), of(others), median(ratios))
}

/// What it costs to find out who asks, where that was found out a moment ago: the same router,
/// with authentication and without.
async fn authentication(stage: &Stage, wrk: &Wrk) {
    for (what, idle) in [
        ("a handler that does nothing", true),
        ("a list of 10", false),
    ] {
        let with = stage_path(stage, open::router(stage, true, idle)).await;
        let without = stage_path(stage, open::router(stage, false, idle)).await;
        let (with, without, ratio) = compared(wrk, &with, &without, &stage.token).await;
        println!("authentication, {what}: {with:?} with, {without:?} without; ratio {ratio:.2}");
    }
}

/// A list of 10 over HTTP, against a handler written by hand that asks nobody who he is, and
/// against the statement alone.
async fn handwritten(stage: &Stage, wrk: &Wrk) {
    let ours = stage.serve(stage.router()).await;
    let by_hand = stage.serve(bare::router(stage).await).await;
    let paths = [ours, by_hand].map(|address| format!("http://{address}{TOKENS}?limit=10"));
    let (ours, by_hand, ratio) = compared(wrk, &paths[0], &paths[1], &stage.token).await;
    println!("a list of 10 over HTTP: {ours:?}, written by hand {by_hand:?}; ratio {ratio:.2}");
    let statement = bare::Statement::new(stage).await;
    let begun = Instant::now();
    let times = 2_000;
    for _ in 0..times {
        statement.run().await;
    }
    let alone = begun.elapsed() / times;
    println!("the statement alone, one after another: {alone:?}");
}

/// A list of 10 among many tokens of many users, against one among few.
async fn sizes(small: &Stage, large: &Stage, wrk: &Wrk) {
    let listing = |limit| Listing {
        limit,
        offset: 0,
        name_contains: None,
    };
    for stage in [small, large] {
        let page = stage
            .service()
            .list(&stage.caller, &listing(10))
            .await
            .unwrap();
        assert_eq!(page.items.len(), 10);
    }
    let few = stage_path(small, small.router()).await;
    let many = stage_path(large, large.router()).await;
    // Each has its own token, so they are measured one at a time, in turns all the same.
    let (mut ratios, mut times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let many = wrk.get(&many, &large.token).await.per_request();
        let few = wrk.get(&few, &small.token).await.per_request();
        ratios.push(many.as_secs_f64() / few.as_secs_f64());
        times.push(many.as_secs_f64());
    }
    let time = Duration::from_secs_f64(median(times));
    println!(
        "a list of 10 among {} tokens: {time:?}; against one among {}: ratio {:.2}",
        large.size.tokens,
        small.size.tokens,
        median(ratios)
    );
}

async fn stage_path(stage: &Stage, router: Router) -> String {
    format!("http://{}{TOKENS}?limit=10", stage.serve(router).await)
}

/// How many creations and deletions a second, by eight clients.
async fn changes(stage: &Stage, wrk: &Wrk) {
    let address = stage.serve(stage.router()).await;
    let url = format!("http://{address}");
    let created = wrk.create(&url, &stage.creator).await;
    println!(
        "creations: {:.0} a second, half of them within {:?}",
        created.per_second, created.middle
    );
    stage.add_deletable(200_000).await;
    let deleted = wrk.delete(&url, &stage.creator).await;
    println!(
        "deletions: {:.0} a second, half of them within {:?}",
        deleted.per_second, deleted.middle
    );
}

/// What an instance occupies, under a load of lists.
fn memory(stage: &Stage, wrk: &Wrk) {
    let mut program = stage.program();
    let url = format!("http://{}{TOKENS}?limit=10", program.address);
    wrk.get_blocking(&url, &stage.token);
    let resident = program.resident();
    println!(
        "memory of an instance with {} tokens, after a load: {:.1} MiB",
        stage.size.tokens,
        resident as f64 / 1024.0
    );
    program.stop();
}
