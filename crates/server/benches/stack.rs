//! What the generated stack costs, beside an axum service that is written by hand.
//!
//! Both serve the same operations from the same [`store::Store`], do the same checks and give
//! the same bytes; that is asserted before anything is timed. Requests go to the router in
//! process, so no socket, no HTTP parser and no database blurs the difference.
//!
//! divan tells what one request takes. The ratio comes from a comparison of its own: divan
//! times one stack after the other, and on a machine with neighbours the minutes differ more
//! than the stacks do.

#![expect(
    clippy::expect_used,
    reason = "a benchmark whose set-up fails has nothing to measure"
)]

#[path = "stack/agreement.rs"]
mod agreement;
#[path = "stack/comparison.rs"]
mod comparison;
#[path = "stack/exchange.rs"]
mod exchange;
#[path = "stack/generated.rs"]
mod generated;
#[path = "stack/hand_written.rs"]
mod hand_written;
#[path = "stack/store.rs"]
mod store;

use divan::Bencher;
use exchange::{Exchange, Stack, call, runtime};

fn main() {
    agreement::assert_same_answers();
    divan::main();
    // `cargo bench` says so; `cargo test --benches` wants each benchmark tried, not timed.
    let given = |wanted| std::env::args().any(|argument| argument == wanted);
    if given("--bench") && !given("--list") && !given("--test") {
        comparison::print();
    }
}

#[divan::bench(args = Stack::ALL)]
fn list(bencher: Bencher, stack: Stack) {
    bench(bencher, stack, Exchange::List);
}

#[divan::bench(args = Stack::ALL)]
fn create(bencher: Bencher, stack: Stack) {
    bench(bencher, stack, Exchange::Create);
}

fn bench(bencher: Bencher, stack: Stack, exchange: Exchange) {
    let (runtime, router) = (runtime(), stack.router());
    bencher
        .with_inputs(|| exchange.request())
        .bench_local_values(|request| runtime.block_on(call(&router, request)));
}
