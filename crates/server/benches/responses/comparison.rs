//! The ratios of the settings, by taking turns.
//!
//! A round times a batch under each setting, one right after the other, and each round begins with
//! another: whatever slows the machine slows all. A ratio is the median of the rounds' ratios.

use std::hint::black_box;
use std::time::Instant;

use axum::Router;
use symbolon_server::runtime::Enforcement;
use tokio::runtime::Runtime;

use crate::listing::{Listing, call, runtime};

const ROUNDS: usize = 2000;
/// Tokens that a batch lists, in as many requests as that takes: few enough that on a busy machine
/// most batches end before another process has its turn.
const BATCH: usize = 500;
/// Rounds before those that count, while caches and branch predictors learn.
const WARM_UP: usize = 50;

/// Measures, and prints the median time per request under `off`, and the ratios to it.
pub(crate) fn print() {
    println!("\nmedians of {ROUNDS} rounds; ratios to off in the same round\n");
    println!("list, tokens                 off   log  refuse");
    for listing in Listing::ALL {
        let rounds = rounds(listing);
        let off = median(rounds.iter().map(|[off, ..]| *off));
        let log = median(rounds.iter().map(|[off, log, _]| log / off));
        let refuse = median(rounds.iter().map(|[off, _, refuse]| refuse / off));
        println!("{listing:<22} {off:>7.2} µs {log:>5.3}   {refuse:>5.3}");
    }
}

/// Microseconds per request under each setting, of each round.
fn rounds(listing: Listing) -> Vec<[f64; 3]> {
    let runtime = runtime();
    let routers = Enforcement::ALL.map(|setting| listing.router(setting));
    let rounds = (0..WARM_UP + ROUNDS).map(|round| {
        let mut times = [0.0; 3];
        for turn in 0..3 {
            let setting = (round + turn) % 3;
            times[setting] = time(&runtime, &routers[setting], listing);
        }
        times
    });
    rounds.skip(WARM_UP).collect()
}

/// Microseconds per request of one batch. Requests are made before the clock starts.
fn time(runtime: &Runtime, router: &Router, listing: Listing) -> f64 {
    let count = (BATCH / listing.tokens()).max(1);
    let requests: Vec<_> = (0..count).map(|_| listing.request()).collect();
    runtime.block_on(async {
        let start = Instant::now();
        for request in requests {
            black_box(call(router, request).await);
        }
        start.elapsed().as_secs_f64() * 1e6 / count as f64
    })
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
