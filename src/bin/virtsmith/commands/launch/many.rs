//! Several machines at once.

use anyhow::{Result, bail};
use serde_json::{Value, json};
use virtsmith::machine::{Manager, Spec};

use crate::args::Global;
use crate::output;

/// Makes machines, at most so many at a time, and says what became of each.
pub(super) async fn launch(
    manager: &Manager,
    specs: &[Spec],
    at_once: u8,
    global: &Global,
) -> Result<()> {
    let outcomes = manager.launch_many(specs, at_once.into()).await;
    let (mut failed, mut said) = (0_usize, Vec::<Value>::new());
    for (name, outcome) in outcomes {
        let error = outcome.err().map(|error| error.to_string());
        failed += usize::from(error.is_some());
        match &error {
            _ if global.json => said.push(json!({ "name": name, "error": error })),
            None => output::line(format_args!("started '{name}'"))?,
            Some(error) => output::note(format_args!("'{name}' was not made: {error}")),
        }
    }
    if global.json {
        output::json(&said)?;
    }
    if failed > 0 {
        bail!("{failed} of {} machines were not made", specs.len());
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
