//! `clone`: a machine like another.

use anyhow::Result;
use virtsmith::machine::CloneOptions;

use super::launch;
use crate::args::Global;
use crate::output;

/// Make a machine like another that is shut off, with an identity of its own
///
/// The clone has its own UUID, MAC addresses, host name and seed, whose new
/// instance-id makes cloud-init set it up as a new machine. Disks are copied, onto
/// the image that the machine's own disks stand on; snapshots are not. Disks that
/// are read-only stay the same for both.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine, which must be shut off
    name: String,
    /// The clone's name and host name
    new: String,
    /// Make its disks overlays on the machine's own, which is done at once
    ///
    /// The machine's disks must not change from then on: while the clone is there,
    /// virtsmith refuses to start, change or delete the machine. virsh does not: what
    /// the machine then writes damages the clone.
    #[arg(long)]
    linked: bool,
    /// Start it
    #[arg(long)]
    start: bool,
    /// Show what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let mut options = CloneOptions::default();
    (options.linked, options.start) = (args.linked, args.start);
    super::with_manager(global, async |manager| {
        if args.dry_run {
            let plan = manager.plan_clone(&args.name, &args.new, &options).await?;
            plan.warnings.iter().for_each(output::note);
            return launch::show(&plan, global.json);
        }
        let mut on_status = launch::on_status(global);
        manager.clone_machine_with(&args.name, &args.new, &options, &mut on_status).await?;
        if global.json {
            return output::json(&manager.info(&args.new).await?);
        }
        output::line(format_args!("cloned '{}' as '{}'", args.name, args.new))
    })
}
