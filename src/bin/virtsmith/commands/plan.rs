//! `plan`: what a launch would do, as a document.

use anyhow::Result;
use virtsmith::machine::{Review, Step};

use super::launch::{self, options::Options};
use crate::args::Global;
use crate::output;

/// Show what a launch would do, with the XML that libvirt would get; do nothing
///
/// Takes what launch takes. Where the machine is there already, it is compared: what
/// its XML, disks and seed would be otherwise, by path, from old to new. With --json
/// it is the document that launch --dry-run --json gives.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    machine: Options,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let mut spec = args.machine.spec(global)?;
    super::with_manager(global, async |manager| {
        let _backing = launch::choose_image(&mut spec, &args.machine, true, global).await?;
        let review = launch::review(&manager, &spec).await?;
        if global.json { output::json(&review) } else { show(&review) }
    })
}

fn show(review: &Review) -> Result<()> {
    let plan = &review.plan;
    output::line(format_args!("{}: {}", plan.machine, plan.hardware))?;
    for (step, number) in plan.steps.iter().zip(1_u32..) {
        output::line(format_args!("{number:>3}. {step}"))?;
        if let Step::DefinePool { xml, .. } | Step::DefineDomain { xml, .. } = step {
            xml.trim_end()
                .lines()
                .try_for_each(|line| output::line(format_args!("     {line}")))?;
        }
    }
    let there = review.there();
    if there.is_empty() { Ok(()) } else { output::line(there.trim_end()) }
}
