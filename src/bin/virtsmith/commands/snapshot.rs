//! `snapshot`: states that a machine can go back to.

use std::time::{Duration, UNIX_EPOCH};

use anyhow::Result;
use clap::Subcommand;
use virtsmith::machine::Snapshot;

use crate::args::Global;
use crate::output;
use crate::time;

/// Look after the snapshots of a machine
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Take a snapshot of a machine's disks, and of its memory while it runs
    Create {
        #[command(flatten)]
        which: Which,
        /// What to say of it
        #[arg(long, value_name = "TEXT")]
        description: Option<String>,
    },
    /// List the snapshots of a machine, the oldest first
    List {
        /// The machine
        name: String,
    },
    /// Take a machine back to a snapshot; what it has done since is lost
    Revert(Which),
    /// Delete a snapshot; those that came after it stay
    Delete(Which),
}

/// A snapshot, and whose it is.
#[derive(Debug, clap::Args)]
pub(crate) struct Which {
    /// The machine
    name: String,
    /// The snapshot's name
    snapshot: String,
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    let (which, result) = match command {
        Command::List { name } => return list(name, global),
        Command::Create { which, .. } => (which, "created"),
        Command::Revert(which) => (which, "reverted"),
        Command::Delete(which) => (which, "deleted"),
    };
    let Which { name, snapshot } = which;
    super::with_manager(global, async |manager| {
        match command {
            Command::Create { description, .. } => {
                manager.create_snapshot(name, snapshot, description.as_deref()).await?;
            }
            Command::Revert(_) => manager.revert_to_snapshot(name, snapshot).await?,
            Command::Delete(_) => manager.delete_snapshot(name, snapshot).await?,
            Command::List { .. } => {}
        }
        Ok(())
    })?;
    super::report(global, name, result)
}

fn list(name: &str, global: &Global) -> Result<()> {
    let snapshots =
        super::with_manager(global, async |manager| Ok(manager.snapshots(name).await?))?;
    if global.json {
        return output::json(&snapshots);
    }
    let rows = snapshots.into_iter().map(row).collect();
    output::table(["NAME", "CREATED", "STATE", "PARENT", "CURRENT", "DESCRIPTION"], rows)
}

fn row(snapshot: Snapshot) -> [String; 6] {
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let created = snapshot.created.and_then(|seconds| u64::try_from(seconds).ok());
    let created = created.and_then(|seconds| UNIX_EPOCH.checked_add(Duration::from_secs(seconds)));
    [
        snapshot.name,
        or_dash(created.map(time::rfc3339_seconds)),
        or_dash(snapshot.state),
        or_dash(snapshot.parent),
        if snapshot.current { "yes" } else { "no" }.to_owned(),
        or_dash(snapshot.description),
    ]
}
