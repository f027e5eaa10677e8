//! `img info`.

use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;
use virtsmith::image::{self, Format, Gate, InfoOptions};

use crate::args::Global;
use crate::output;

/// Show what an image is
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The image's format [default: looked for in the file]
    #[arg(short, value_name = "FMT")]
    format: Option<Format>,
    /// How to print it
    #[arg(long, value_name = "FORM", default_value = "human")]
    output: Output,
    /// Its backing files too
    #[arg(long)]
    backing_chain: bool,
    /// Look even if another process has it open
    #[arg(short = 'U', long)]
    force_share: bool,
    /// The image
    file: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Output {
    Human,
    Json,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    // The user owns the file and asked for its chain.
    let options = InfoOptions { format: args.format, gate: Gate::Everything };
    let json = global.json || args.output == Output::Json;
    let text = if args.backing_chain {
        let chain = image::backing_chain(&args.file, &options)?;
        if json { chain.to_json() } else { chain.to_human_in(&local_offset) }
    } else {
        let info = image::info(&args.file, &options)?;
        if json { info.to_json() } else { info.to_human_in(&local_offset) }
    };
    if json {
        return output::bytes(text.as_bytes());
    }
    output::line(text.strip_suffix('\n').unwrap_or(&text))
}

/// The seconds that local time is ahead of UTC; 0 where it is not known.
fn local_offset(unix: i64) -> i64 {
    let zone = tz::TimeZone::local().ok();
    zone.and_then(|zone| zone.find_local_time_type(unix).ok().map(|kind| kind.ut_offset()))
        .map_or(0, i64::from)
}
