//! Writes `protocol/src/generated` from libvirt's protocol descriptions.
//!
//! ```text
//! virtsmith-protocol-gen --source DIR/libvirt-11.3.0 --api DIR/api [--out DIR] [--check]
//! ```
//!
//! Run it from the top of the workspace. With `--check` nothing is written;
//! each file that differs is named with its first differing line.

mod check;
mod emit;
mod facts;
mod input;
mod layout;
mod model;
mod names;
mod numbers;
mod output;
mod parse;
mod resolve;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("virtsmith-protocol-gen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let options = Options::parse(std::env::args().skip(1))?;
    let input = input::read(&options.source, &options.api)?;
    let programs = input.programs()?;
    let sets = numbers::sets(&input.api)?;
    let (api, version) = (&input.api, input.version());
    let files = emit::files(emit::Context { programs: &programs, sets: &sets, api, version });
    let files = output::format(files)?;
    if !options.check {
        output::write(&files, &options.out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let differences = output::differences(&files, &options.out)?;
    differences.iter().for_each(|line| println!("{line}"));
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct Options {
    source: PathBuf,
    api: PathBuf,
    out: PathBuf,
    check: bool,
}

impl Options {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let (mut source, mut api, mut out, mut check) = (None, None, None, false);
        while let Some(argument) = arguments.next() {
            let mut value = || {
                arguments
                    .next()
                    .map(PathBuf::from)
                    .with_context(|| format!("{argument} takes a directory"))
            };
            match argument.as_str() {
                "--source" => source = Some(value()?),
                "--api" => api = Some(value()?),
                "--out" => out = Some(value()?),
                "--check" => check = true,
                other => bail!(
                    "{other:?} is not an option: --source DIR --api DIR [--out DIR] [--check]"
                ),
            }
        }
        Ok(Self {
            source: source.context("--source DIR is needed: libvirt's unpacked source")?,
            api: api.context("--api DIR is needed: the directory of libvirt-api.xml")?,
            out: out.unwrap_or_else(|| PathBuf::from("protocol/src/generated")),
            check,
        })
    }
}
