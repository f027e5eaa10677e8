//! `launch`: from an image file to running machines.

mod board;
mod many;
pub(super) mod options;
mod profile;
mod published;

use std::fmt::Display;
use std::net::SocketAddr;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Result, bail};
use serde::Serialize;
use virtsmith::catalog::ImageName;
use virtsmith::machine::images::BackingFile;
use virtsmith::machine::{Manager, Plan, Review, Spec, Status, WaitOptions};

use self::options::Options;
use super::wait::{self, Stage};
use crate::args::Global;
use crate::output;

/// Make and start a machine from a cloud image, or several
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    machine: Options,
    /// Make so many machines on the one image: NAME-1, NAME-2, …
    ///
    /// One that fails does not touch the others; each failure is said. On a terminal a
    /// line for each says which stage it is at, or else --progress.
    #[arg(long, value_name = "N", conflicts_with = "mac", value_parser = clap::value_parser!(u32).range(1..=1000))]
    count: Option<u32>,
    /// How many of them at a time
    #[arg(long, value_name = "N", default_value_t = 4, requires = "count")]
    at_once: u8,
    /// Wait until it is ready; what is not ready in time is left as it is
    #[arg(long, value_name = "STAGE")]
    wait: Option<Stage>,
    /// How long each stage may take, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120, requires = "wait")]
    wait_timeout: u32,
    /// Where to hear a machine that phones home, such as 192.168.122.1:8080
    #[arg(long, value_name = "ADDRESS:PORT", required_if_eq("wait", "phone-home"))]
    listen: Option<SocketAddr>,
    /// Show what would be done, and do nothing; where the machine is there already,
    /// show in what it is otherwise
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
            (Some(count), true) => many::show(&manager, &spec.copies(count), global).await,
            (None, false) => one(&manager, &spec, args.waiting().await?, global).await,
            (Some(count), false) => {
                let waiting = args.waiting().await?;
                many::launch(&manager, &spec.copies(count), args, waiting, global).await
            }
        }
    })
}

impl Args {
    /// What to wait for. Who listens does so before there is anybody to call.
    async fn waiting(&self) -> Result<Option<WaitOptions>> {
        let Some(stage) = self.wait else { return Ok(None) };
        wait::options(stage, self.wait_timeout, self.listen).await.map(Some)
    }
}

async fn one(
    manager: &Manager,
    spec: &Spec,
    waiting: Option<WaitOptions>,
    global: &Global,
) -> Result<()> {
    apply(manager, &plan(manager, spec).await?, global).await?;
    if !global.json {
        output::line(format_args!("started '{}'", spec.name))?;
    }
    if let Some(options) = waiting {
        let ready = async { Ok(manager.wait_until_ready(&spec.name, &options).await?) };
        unless_interrupted(ready).await?;
    }
    if global.json { output::json(&manager.info(&spec.name).await?) } else { Ok(()) }
}

/// Waits, unless the user no longer does; the machines go on.
async fn unless_interrupted<T>(ready: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::select! {
        ready = ready => ready,
        _ = tokio::signal::ctrl_c() => bail!("no longer waiting, as asked; what was started goes on"),
    }
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
    Ok(manager.apply(plan, &mut on_status(global)).await?)
}

/// Says what happens, where that is asked for, and stops at an interrupt.
pub(super) fn on_status(global: &Global) -> impl FnMut(Status<'_>) -> ControlFlow<()> + Send {
    let (interrupt, verbose) = (Interrupt::listen(), global.verbose > 0);
    move |status| {
        match status {
            Status::Step(step) if verbose => output::note(step),
            Status::Undoing(error) if verbose => output::note(format_args!("undoing: {error}")),
            _ => {}
        }
        interrupt.asks()
    }
}

/// Hears interrupts as long as it lives: the first asks for an orderly end, the
/// second ends at once.
#[derive(Debug)]
struct Interrupt {
    asked: Arc<AtomicBool>,
    task: tokio::task::JoinHandle<()>,
}

impl Interrupt {
    fn listen() -> Self {
        const INTERRUPTED: i32 = 130;
        let asked = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&asked);
        let task = tokio::spawn(async move {
            while tokio::signal::ctrl_c().await.is_ok() {
                if flag.swap(true, Ordering::Relaxed) {
                    std::process::exit(INTERRUPTED);
                }
                output::note("stopping; what was done is undone");
            }
        });
        Self { asked, task }
    }

    /// What is to be done with what goes on.
    fn asks(&self) -> ControlFlow<()> {
        match self.asked.load(Ordering::Relaxed) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
}

impl Drop for Interrupt {
    fn drop(&mut self) {
        self.task.abort();
    }
}
