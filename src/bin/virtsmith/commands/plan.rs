//! `plan`: what a launch would do, as a document.

use anyhow::Result;
use virtsmith::machine::{Plan, Step};

use super::launch::{self, options::Options};
use crate::args::Global;
use crate::output;

/// Show what a launch would do, with the XML that libvirt would get; do nothing
///
/// Takes what launch takes. With --json it is the document that launch --dry-run
/// --json gives.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    machine: Options,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let mut spec = args.machine.spec(global)?;
    super::with_manager(global, async |manager| {
        let _backing = launch::choose_image(&mut spec, &args.machine, true, global).await?;
        let plan = launch::plan(&manager, &spec).await?;
        if global.json { output::json(&plan) } else { show(&plan) }
    })
}

fn show(plan: &Plan) -> Result<()> {
    output::line(format_args!("{}: {}", plan.machine, plan.hardware))?;
    for (step, number) in plan.steps.iter().zip(1_u32..) {
        output::line(format_args!("{number:>3}. {step}"))?;
        if let Step::DefinePool { xml, .. } | Step::DefineDomain { xml, .. } = step {
            xml.trim_end()
                .lines()
                .try_for_each(|line| output::line(format_args!("     {line}")))?;
        }
    }
    Ok(())
}
