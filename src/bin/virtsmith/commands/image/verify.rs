//! `image verify`.

use anyhow::{Result, bail};
use virtsmith::catalog::cache::Verdict;

use super::store::{Place, short, title};
use crate::args::Global;
use crate::output;

/// Read every cached image again and compare its digest
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let cache = args.place.open()?;
    let mut said = Ok(());
    let verdicts = cache.verify(&mut |verdict| {
        if !global.json && said.is_ok() {
            said = output::line(sentence(verdict));
        }
    })?;
    said?;
    if global.json {
        output::json(&verdicts)?;
    }
    match verdicts.iter().filter(|verdict| !verdict.ok).count() {
        0 => Ok(()),
        damaged => bail!(
            "{damaged} damaged: remove them with `virtsmith image remove`, then fetch them anew"
        ),
    }
}

fn sentence(verdict: &Verdict) -> String {
    let (name, digest) = (title(&verdict.image), short(&verdict.image.digest));
    let state = match (verdict.ok, &verdict.found) {
        (true, _) => "as it was".to_owned(),
        (false, Some(found)) => format!("damaged: its digest is {found}"),
        (false, None) => "cannot be read".to_owned(),
    };
    format!("{name} {digest}: {state}")
}
