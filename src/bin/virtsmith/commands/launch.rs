//! `launch`: from an image file to running machines.

mod many;
pub(super) mod options;
mod profile;
mod published;

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;
use virtsmith::catalog::ImageName;
use virtsmith::machine::images::BackingFile;
use virtsmith::machine::{Manager, Plan, Spec, Status};

use self::options::Options;
use crate::args::Global;
use crate::output;

/// Make and start a machine from a cloud image, or several
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    machine: Options,
    /// Make so many machines on the one image: NAME-1, NAME-2, …
    ///
    /// One that fails does not touch the others; each failure is said.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    count: Option<u32>,
    /// How many of them at a time
    #[arg(long, value_name = "N", default_value_t = 4, requires = "count")]
    at_once: u8,
    /// Show what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let mut spec = args.machine.spec(global)?;
    super::with_manager(global, async |manager| {
        // Held until the disks stand on it.
        let _backing = choose_image(&mut spec, &args.machine, args.dry_run, global).await?;
        match (args.count, args.dry_run) {
            (None, true) => show(&review(&manager, &spec).await?, global.json),
            (None, false) => one(&manager, &spec, global).await,
            (Some(count), true) => many::show(&manager, &spec.copies(count), global).await,
            (Some(count), false) => {
                many::launch(&manager, &spec.copies(count), args.at_once, global).await
            }
        }
    })
}

async fn one(manager: &Manager, spec: &Spec, global: &Global) -> Result<()> {
    apply(manager, &plan(manager, spec).await?, global).await?;
    if global.json {
        return output::json(&manager.info(&spec.name).await?);
    }
    output::line(format_args!("started '{}'", spec.name))
}

/// Plans a machine, and says what its user should know.
pub(super) async fn plan(manager: &Manager, spec: &Spec) -> Result<Plan> {
    let plan = manager.plan(spec).await?;
    plan.warnings.iter().for_each(output::note);
    Ok(plan)
}

/// Takes the file that is named, or makes one of the published image that is.
/// Nothing is fetched where it is `only_here` that is looked.
pub(super) async fn choose_image(
    spec: &mut Spec,
    options: &Options,
    only_here: bool,
    global: &Global,
) -> Result<Option<BackingFile>> {
    let name: ImageName = spec.image.display().to_string().parse()?;
    if matches!(&name, ImageName::Path(path) if path.exists() || path.components().count() > 1) {
        return Ok(None);
    }
    let backing = published::ready(&name, spec.arch, options, only_here, global).await?;
    (spec.image, spec.image_format) = (backing.path.clone(), backing.format);
    Ok(Some(backing))
}

/// Plans a machine and compares that with what is there; says what its user should
/// know.
pub(super) async fn review(manager: &Manager, spec: &Spec) -> Result<Review> {
    let review = manager.review(spec).await?;
    review.plan.warnings.iter().for_each(output::note);
    Ok(review)
}

pub(super) fn show(plan: &(impl Serialize + Display), json: bool) -> Result<()> {
    if json { output::json(plan) } else { output::line(plan.to_string().trim_end()) }
}

async fn apply(manager: &Manager, plan: &Plan, global: &Global) -> Result<()> {
    let interrupted = stop_on_interrupt();
    let mut on_status = |status: Status<'_>| {
        match status {
            Status::Step(step) if global.verbose > 0 => output::note(step),
            Status::Undoing(error) if global.verbose > 0 => {
                output::note(format_args!("undoing: {error}"));
            }
            _ => {}
        }
        if interrupted.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    Ok(manager.apply(plan, &mut on_status).await?)
}

/// The first interrupt asks for an orderly end, the second ends at once.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    const INTERRUPTED: i32 = 130;
    let asked = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&asked);
    tokio::spawn(async move {
        while tokio::signal::ctrl_c().await.is_ok() {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(INTERRUPTED);
            }
            output::note("stopping; what was done is undone");
        }
    });
    asked
}
