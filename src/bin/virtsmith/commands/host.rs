//! `host`: is this host fit for machines?

use anyhow::{Result, bail};
use clap::Subcommand;
use virtsmith::machine::host::{self, Verdict};

use crate::args::Global;
use crate::output;

/// Look at the host
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check whether machines can be made here, and say what to do if not
    Check,
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    let Command::Check = command;
    let data_dir = super::data_dir(global)?;
    let uri = super::uri(global)?;
    let checks = super::block_on(async {
        let connect =
            virtsmith::Connect::open_with(&uri, &virtsmith::rpc::Options::default()).await;
        anyhow::Ok(host::check(connect.as_ref(), &data_dir).await)
    })?;
    if global.json {
        output::json(&checks)?;
    } else {
        let rows = checks
            .iter()
            .map(|check| {
                let verdict = match check.verdict {
                    Verdict::Ok => "ok",
                    Verdict::Warning => "warning",
                    Verdict::Failed => "FAILED",
                };
                [check.name.to_owned(), verdict.to_owned(), check.detail.clone()]
            })
            .collect();
        output::table(["CHECK", "VERDICT", "DETAIL"], rows)?;
    }
    match checks.iter().find(|check| check.verdict == Verdict::Failed) {
        Some(failed) => bail!("no machine can be made here: {}: {}", failed.name, failed.detail),
        None => Ok(()),
    }
}
