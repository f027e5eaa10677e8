//! `host`: is this host fit for machines, and what can it run?

use anyhow::{Result, bail};
use clap::Subcommand;
use virtsmith::machine::host::{self, Verdict};
use virtsmith::xml::capabilities::Capabilities;

use crate::args::Global;
use crate::output;

/// Look at the host, and set it up
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check whether machines can be made here, and say what to do if not
    Check,
    /// Make what all machines share, as far as it is not there: the storage pool
    ///
    /// The first launch does so too.
    Init,
    /// Show what libvirt can run here: architectures, domain and machine types
    Capabilities,
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    match command {
        Command::Check => check(global),
        Command::Init => init(global),
        Command::Capabilities => capabilities(global),
    }
}

fn check(global: &Global) -> Result<()> {
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

fn init(global: &Global) -> Result<()> {
    let changed = super::with_manager(global, async |manager| Ok(manager.initialise().await?))?;
    if global.json {
        return output::json(&serde_json::json!({ "changed": changed }));
    }
    output::line(if changed { "the storage pool is there now" } else { "nothing to do" })
}

fn capabilities(global: &Global) -> Result<()> {
    let capabilities = super::with_connect(global, async |connect| {
        Ok(Capabilities::parse(&connect.capabilities().await?)?)
    })?;
    if global.json {
        return output::json(&capabilities);
    }
    let mut rows = Vec::new();
    for guest in &capabilities.guests {
        for domain in &guest.domains {
            let emulator = domain.emulator.clone().unwrap_or_else(|| "-".to_owned());
            let machines = domain.machines.len().to_string();
            let (os, arch) = (guest.os_type.clone(), guest.arch.clone());
            rows.push([arch, os, domain.name.clone(), emulator, machines]);
        }
    }
    output::table(["ARCH", "OS", "TYPE", "EMULATOR", "MACHINES"], rows)
}
