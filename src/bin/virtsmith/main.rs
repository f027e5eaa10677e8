//! The `virtsmith` program: arguments in, tables or JSON out.

mod args;
mod commands;
mod output;
mod part;
mod progress;
mod pump;
mod signals;
mod terminal;
mod time;
mod transfer;

use std::env;
use std::io;
use std::process::ExitCode;

use clap::Parser;

use args::Args;

fn main() -> ExitCode {
    if let Some(code) = commands::img::run_as_qemu_img(env::args_os()) {
        return code;
    }
    let args = Args::parse();
    log_to_stderr(args.global.verbose);
    match commands::run(&args) {
        Ok(code) => code,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&error);
            ExitCode::FAILURE
        }
    }
}

/// Whoever read our output has seen enough.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|io| io.kind() == io::ErrorKind::BrokenPipe)
}

fn log_to_stderr(verbose: u8) {
    let level = match verbose {
        0 => return,
        1 => tracing::Level::DEBUG,
        _ => tracing::Level::TRACE,
    };
    tracing_subscriber::fmt().with_max_level(level).with_writer(io::stderr).with_ansi(false).init();
}
