//! `rpc check`: what is wrong with recordings.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use virtsmith::replay;

use crate::output;

/// Find what is wrong with recordings
///
/// Every payload must decode, and encode to the same bytes; replies must answer
/// calls; events must have been asked for. Problems are listed as FILE:LINE:
/// MESSAGE, and make the command fail.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The recordings
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let mut problems: usize = 0;
    for file in &args.files {
        problems = problems.saturating_add(check(file)?);
    }
    match problems {
        0 => Ok(()),
        1 => bail!("there is a problem"),
        _ => bail!("there are {problems} problems"),
    }
}

/// Lists the problems of one recording; gives their number.
fn check(path: &Path) -> Result<usize> {
    let shown = path.display();
    let file = File::open(path).map_err(|error| anyhow!("cannot open '{shown}': {error}"))?;
    let problems =
        replay::check(BufReader::new(file)).map_err(|error| anyhow!("'{shown}': {error}"))?;
    let mut count: usize = 0;
    for problem in problems {
        output::line(format_args!("{shown}:{problem}"))?;
        count = count.saturating_add(1);
    }
    Ok(count)
}
