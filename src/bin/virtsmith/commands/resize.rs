//! `resize`: other memory, CPUs and disks.

use anyhow::Result;
use serde_json::{Map, Value, json};
use virtsmith::image::Size;
use virtsmith::machine::{Effect, Manager, Mebibytes};

use crate::args::Global;
use crate::output;

/// Change a machine's memory, virtual CPUs or disk
///
/// What cannot change while the machine runs counts from its next start; it is
/// said which. The guest grows the file system on a larger disk itself.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).multiple(true))]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// Its memory
    #[arg(long, value_name = "SIZE", group = "what")]
    memory: Option<Size>,
    /// The number of its virtual CPUs
    #[arg(long, value_name = "N", group = "what")]
    cpus: Option<u32>,
    /// The size of its disk, which can only grow
    #[arg(long, value_name = "SIZE", group = "what")]
    disk: Option<Size>,
    /// Which of its disks
    #[arg(long, value_name = "DISK", default_value = "vda", requires = "disk")]
    target: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let effects = super::with_manager(global, async |manager| resize(&manager, args).await)?;
    if global.json {
        return output::json(&json!({ "name": args.name, "effects": json_of(&effects) }));
    }
    effects.iter().try_for_each(|(what, effect)| {
        let when = match effect {
            Effect::Now => "now",
            Effect::NextStart => "from the next start",
        };
        output::line(format_args!("{what}: {when}"))
    })
}

/// What was changed, and when that counts. The disk comes first: it alone is
/// refused for what it is, and then nothing has changed.
async fn resize(manager: &Manager, args: &Args) -> Result<Vec<(&'static str, Effect)>> {
    let mut effects = Vec::new();
    if let Some(size) = args.disk {
        manager.grow_disk(&args.name, Some(&args.target), size).await?;
        effects.push(("disk", Effect::Now));
    }
    if let Some(memory) = args.memory {
        let memory = Mebibytes(memory.bytes().div_ceil(1 << 20));
        effects.push(("memory", manager.set_memory(&args.name, memory).await?));
    }
    if let Some(cpus) = args.cpus {
        effects.push(("cpus", manager.set_cpus(&args.name, cpus).await?));
    }
    Ok(effects)
}

fn json_of(effects: &[(&'static str, Effect)]) -> Map<String, Value> {
    effects.iter().map(|(what, effect)| ((*what).to_owned(), json!(effect))).collect()
}
