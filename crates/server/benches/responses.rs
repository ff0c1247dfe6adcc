//! What it costs to look at responses before they are sent: the same response of the generated
//! server under `off`, `log` and `refuse`.
//!
//! The response keeps to the document, as nearly all do. This crate's own document states nothing
//! of it that its types leave open; `constraints-of-responses`, among the expected outputs of the
//! generator, has a list of tokens with a pattern, lengths, a format and counts of items.
//!
//! As in the benchmark `stack`, requests go to the router in process, and the ratios come from
//! settings that take turns.

#![expect(
    clippy::expect_used,
    reason = "a benchmark whose set-up fails has nothing to measure"
)]

#[path = "responses/comparison.rs"]
mod comparison;
#[path = "responses/constrained.rs"]
mod constrained;
#[allow(
    dead_code,
    unreachable_pub,
    reason = "a benchmark does not read requests"
)]
#[rustfmt::skip]
#[path = "../../codegen/tests/expected/constraints-of-responses/server/mod.rs"]
mod expected;
#[path = "stack/generated.rs"]
mod generated;
#[path = "responses/listing.rs"]
mod listing;
#[path = "stack/store.rs"]
mod store;

// Generated code is written for the root of a crate.
use expected::{api, request, response, types};

use divan::Bencher;
use listing::{Listing, call, runtime};
use symbolon_server::runtime::Enforcement;

fn main() {
    listing::assert_same_answers();
    divan::main();
    // `cargo bench` says so; `cargo test --benches` wants each benchmark tried, not timed.
    let given = |wanted| std::env::args().any(|argument| argument == wanted);
    if given("--bench") && !given("--list") && !given("--test") {
        comparison::print();
    }
}

#[divan::bench(args = Listing::ALL)]
fn off(bencher: Bencher, listing: Listing) {
    bench(bencher, listing, Enforcement::Off);
}

#[divan::bench(args = Listing::ALL)]
fn log(bencher: Bencher, listing: Listing) {
    bench(bencher, listing, Enforcement::Log);
}

#[divan::bench(args = Listing::ALL)]
fn refuse(bencher: Bencher, listing: Listing) {
    bench(bencher, listing, Enforcement::Refuse);
}

fn bench(bencher: Bencher, listing: Listing, responses: Enforcement) {
    let (runtime, router) = (runtime(), listing.router(responses));
    bencher
        .with_inputs(|| listing.request())
        .bench_local_values(|request| runtime.block_on(call(&router, request)));
}
