//! Writes `protocol/src/generated` and `src/virt/generated` from libvirt's
//! protocol descriptions.
//!
//! ```text
//! virtsmith-protocol-gen --source DIR/libvirt-11.3.0 --api DIR/api \
//!     [--out DIR] [--methods DIR] [--check]
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
    let context = emit::Context { programs: &programs, sets: &sets, api, version };
    let methods = parse::methods::Methods::read(METHODS).context("methods.txt")?;
    let written = [
        (emit::files(context), &options.out),
        (emit::methods::files(context, &methods)?, &options.methods),
    ];
    let mut differences = Vec::new();
    for (files, folder) in written {
        let files = output::format(files)?;
        match options.check {
            true => differences.extend(output::differences(&files, folder)?),
            false => output::write(&files, folder)?,
        }
    }
    differences.iter().for_each(|line| println!("{line}"));
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What becomes of every procedure that a client calls.
const METHODS: &str = include_str!("../methods.txt");

struct Options {
    source: PathBuf,
    api: PathBuf,
    out: PathBuf,
    methods: PathBuf,
    check: bool,
}

impl Options {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let (mut source, mut api, mut check) = (None, None, false);
        let (mut out, mut methods) = (None, None);
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
                "--methods" => methods = Some(value()?),
                "--check" => check = true,
                other => bail!(
                    "{other:?} is not an option: --source DIR --api DIR [--out DIR] \
                     [--methods DIR] [--check]"
                ),
            }
        }
        Ok(Self {
            source: source.context("--source DIR is needed: libvirt's unpacked source")?,
            api: api.context("--api DIR is needed: the directory of libvirt-api.xml")?,
            out: out.unwrap_or_else(|| PathBuf::from("protocol/src/generated")),
            methods: methods.unwrap_or_else(|| PathBuf::from("src/virt/generated")),
            check,
        })
    }
}
