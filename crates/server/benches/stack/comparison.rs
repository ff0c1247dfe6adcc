//! The ratio of the two stacks, by taking turns.
//!
//! A round times a batch on each stack, one right after the other and in alternating order,
//! so that whatever slows the machine slows both. The ratio is the median of the rounds'
//! ratios: a round in which one batch alone was disturbed does not move it.

use std::hint::black_box;
use std::time::Instant;

use axum::Router;
use tokio::runtime::Runtime;

use crate::exchange::{Exchange, Stack, call, runtime};

const ROUNDS: usize = 2000;
const BATCH: usize = 50;
/// Rounds before those that count, while caches and branch predictors learn.
const WARM_UP: usize = 100;

/// Measures and prints the median time per request of each stack, and their ratio.
pub(crate) fn print() {
    println!("\nmedians of {ROUNDS} alternating rounds of {BATCH} requests\n");
    println!("          generated  hand-written  ratio");
    for exchange in [Exchange::List, Exchange::Create] {
        let Comparison {
            generated,
            hand_written,
            ratio,
        } = compare(exchange);
        println!("{exchange:<8} {generated:>7.2} µs  {hand_written:>9.2} µs  {ratio:>5.3}");
    }
}

/// Medians, in microseconds per request.
struct Comparison {
    generated: f64,
    hand_written: f64,
    ratio: f64,
}

fn compare(exchange: Exchange) -> Comparison {
    let runtime = runtime();
    let [generated, hand_written] = Stack::ALL.map(Stack::router);
    let time = |router: &Router| time(&runtime, router, exchange);
    let rounds = (0..WARM_UP + ROUNDS).map(|round| {
        if round % 2 == 0 {
            let first = time(&generated);
            (first, time(&hand_written))
        } else {
            let first = time(&hand_written);
            (time(&generated), first)
        }
    });
    let rounds: Vec<(f64, f64)> = rounds.skip(WARM_UP).collect();
    Comparison {
        generated: median(rounds.iter().map(|(generated, _)| *generated)),
        hand_written: median(rounds.iter().map(|(_, hand_written)| *hand_written)),
        ratio: median(
            rounds
                .iter()
                .map(|(generated, hand_written)| generated / hand_written),
        ),
    }
}

/// Microseconds per request of one batch. Requests are made before the clock starts.
fn time(runtime: &Runtime, router: &Router, exchange: Exchange) -> f64 {
    let requests: Vec<_> = (0..BATCH).map(|_| exchange.request()).collect();
    runtime.block_on(async {
        let start = Instant::now();
        for request in requests {
            black_box(call(router, request).await);
        }
        start.elapsed().as_secs_f64() * 1e6 / BATCH as f64
    })
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
