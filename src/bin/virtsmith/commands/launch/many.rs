//! Several machines at once.

use std::ops::ControlFlow;
use std::sync::Arc;

use anyhow::{Result, bail};
use serde_json::{Value, json};
use tokio::task::JoinSet;
use virtsmith::machine::{Manager, OnEachStatus, Spec, Status, WaitOptions};

use super::board::Board;
use super::{Args, Interrupt};
use crate::args::Global;
use crate::output;

/// Makes machines, at most so many at a time, waits for them if asked to, and says
/// what became of each.
pub(super) async fn launch(
    manager: &Manager,
    specs: &[Spec],
    args: &Args,
    waiting: Option<WaitOptions>,
    global: &Global,
) -> Result<()> {
    let outcomes = manager.launch_many_with(specs, args.at_once.into(), told(specs, args)).await;
    let mut outcomes: Vec<(String, Option<String>)> = outcomes
        .into_iter()
        .map(|(name, outcome)| (name, outcome.err().map(|error| format!("was not made: {error}"))))
        .collect();
    if let Some(options) = waiting {
        super::unless_interrupted(wait(manager, &mut outcomes, &options)).await?;
    }
    let (mut failed, mut said) = (0_usize, Vec::<Value>::new());
    for (name, error) in outcomes {
        failed += usize::from(error.is_some());
        match &error {
            _ if global.json => said.push(json!({ "name": name, "error": error })),
            None => output::line(format_args!("started '{name}'"))?,
            Some(error) => output::note(format_args!("'{name}' {error}")),
        }
    }
    if global.json {
        output::json(&said)?;
    }
    if failed > 0 {
        let what = if args.wait.is_some() { "made and ready" } else { "made" };
        bail!("{failed} of {} machines were not {what}", specs.len());
    }
    Ok(())
}

/// Shows how far each machine is, and stops all of them at an interrupt.
fn told(specs: &[Spec], args: &Args) -> Arc<OnEachStatus> {
    let names = specs.iter().map(|spec| spec.name.as_str());
    let (board, interrupt) =
        (Board::new(args.machine.naming.progress(), names), Interrupt::listen());
    Arc::new(move |name: &str, status: Status<'_>| -> ControlFlow<()> {
        board.tell(name, status.phase());
        interrupt.asks()
    })
}

/// Waits for those that were made, all at the same time.
async fn wait(
    manager: &Manager,
    outcomes: &mut [(String, Option<String>)],
    options: &WaitOptions,
) -> Result<()> {
    let mut waits = JoinSet::new();
    for (index, (name, _)) in outcomes.iter().enumerate().filter(|(_, (_, error))| error.is_none())
    {
        let (manager, name, options) = (manager.clone(), name.clone(), options.clone());
        waits.spawn(async move { (index, manager.wait_until_ready(&name, &options).await) });
    }
    for (index, ready) in waits.join_all().await {
        if let (Some((_, error)), Err(late)) = (outcomes.get_mut(index), ready) {
            *error = Some(format!("is not ready: {late}"));
        }
    }
    Ok(())
}

/// Shows what would be done for each.
pub(super) async fn show(manager: &Manager, specs: &[Spec], global: &Global) -> Result<()> {
    let mut plans = Vec::new();
    for spec in specs {
        plans.push(super::review(manager, spec).await?);
    }
    if global.json {
        return output::json(&plans);
    }
    plans.iter().try_for_each(|review| {
        output::line(format_args!("{}:", review.plan.machine))?;
        super::show(review, false)
    })
}
