//! A service that issues, lists and revokes personal access tokens.
//!
//! A request comes in through [`serve()`], is decoded and checked by the generated server
//! stubs, and reaches [`api`], which implements their traits and does no more than translate.
//! [`TokenService`] knows the rules, [`store`] knows SQL, and [`domain`] has the words that
//! all of them use. Each imports only what stands after it in this sentence.
//!
//! A start goes the way of [`run`]: read what the operator wants ([`config`]), take the
//! address, open the database, found it if it is new ([`bootstrap`]), say so, serve.

pub mod admin;
mod announcement;
pub mod api;
mod app;
pub mod bootstrap;
pub mod config;
pub mod domain;
pub mod edge;
mod health;
pub mod key_file;
mod logging;
mod metrics;
mod serve;
mod signals;
mod startup;
pub mod store;
mod supervisor;
pub mod token_service;

use std::io::Write;
use std::process::ExitCode;

pub use app::{Serving, router, router_with};
pub use logging::LogFormat;
pub use serve::{Doors, Interrupted, serve};
pub use signals::StopSignals;
pub use startup::{StartError, run};

use config::{Config, ConfigError};

/// The exit code for options that make no sense, as of most programs.
const WRONG_USE: u8 = 2;

/// The program: runs the service, and says in one line why if it cannot.
pub fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(StartError::Config(ConfigError::Asked(answer))) => {
            let _ = answer.print();
            ExitCode::SUCCESS
        }
        Err(error) => {
            // A cause may have several lines; the operator gets one.
            let line = error.to_string().replace('\n', " ");
            let _ = writeln!(std::io::stderr(), "error: {line}");
            match error {
                StartError::Config(_) => ExitCode::from(WRONG_USE),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

fn start() -> Result<(), StartError> {
    let (config, task) = Config::read()?;
    let runtime = tokio::runtime::Runtime::new().map_err(StartError::Runtime)?;
    match task {
        Some(task) => Ok(runtime.block_on(admin::run(&task, &config))?),
        None => runtime.block_on(run(config)),
    }
}
