//! `top`: what the domains use, again and again.

mod rates;
mod row;

use std::collections::HashMap;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Result, bail};
use tokio::time::MissedTickBehavior;
use virtsmith::Connect;
use virtsmith::virt::api::domain::{ConnectGetAllDomainStatsFlags, DomainStatsTypes};
use virtsmith::virt::{DomainStats, Uuid};

use self::rates::Counters;
use self::row::{Row, Sort};
use crate::args::Global;
use crate::output;
use crate::signals::Signals;
use crate::terminal::Screen;
use crate::time::rfc3339;

/// Show what domains use, and refresh it until interrupted
///
/// CPU is in percent of one host CPU, rates are in bytes a second.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// How often to refresh, in seconds
    #[arg(long, value_name = "SECONDS", default_value = "2", value_parser = period)]
    interval: Duration,
    /// End after so many refreshes
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// Print one table after another instead of filling the terminal
    #[arg(long)]
    batch: bool,
    /// What to sort by: the greatest first, names from a to z
    #[arg(long, value_name = "COLUMN", default_value = "cpu")]
    sort: Sort,
    /// Also domains that do not run
    #[arg(long)]
    all: bool,
}

fn period(text: &str) -> Result<Duration> {
    match text.parse() {
        Ok(seconds) if (0.1..=86_400.0).contains(&seconds) => Ok(Duration::from_secs_f64(seconds)),
        _ => bail!("it is a number from 0.1 to 86400"),
    }
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_connect(global, async |connect| {
        let mut signals = Signals::listen()?;
        let screen = if args.batch || global.json { None } else { Screen::enter()? };
        tokio::select! {
            _ = signals.next() => Ok(()),
            ended = watch(&connect, args, global.json, screen.as_ref()) => ended,
        }
    })
}

async fn watch(connect: &Connect, args: &Args, json: bool, screen: Option<&Screen>) -> Result<()> {
    let mut ticks = tokio::time::interval(args.interval);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut before = HashMap::new();
    let mut left = args.count;
    while left != Some(0) {
        ticks.tick().await;
        let stats = connect.all_domain_stats(types(), filter(args.all)).await?;
        let mut rows = rows(&stats, &mut before, Instant::now());
        args.sort.sort(&mut rows);
        show(&rows, json, screen)?;
        left = left.map(|left| left.saturating_sub(1));
    }
    Ok(())
}

fn types() -> DomainStatsTypes {
    DomainStatsTypes::STATE
        | DomainStatsTypes::CPU_TOTAL
        | DomainStatsTypes::BALLOON
        | DomainStatsTypes::BLOCK
        | DomainStatsTypes::INTERFACE
}

fn filter(all: bool) -> ConnectGetAllDomainStatsFlags {
    let active = ConnectGetAllDomainStatsFlags::ACTIVE;
    if all { active | ConnectGetAllDomainStatsFlags::INACTIVE } else { active }
}

/// What is remembered of a domain: a start gives it a new id, and new counters.
type Before = HashMap<(Uuid, Option<i32>), (Instant, Counters)>;

fn rows(stats: &[DomainStats], before: &mut Before, now: Instant) -> Vec<Row> {
    let mut after = HashMap::new();
    let rows = stats
        .iter()
        .map(|stats| {
            let key = (stats.domain.uuid(), stats.domain.id());
            let counters = Counters::of(&stats.params);
            let rates = before
                .get(&key)
                .map(|(time, before)| counters.since(before, now.saturating_duration_since(*time)));
            after.insert(key, (now, counters));
            Row::new(&stats.domain, &stats.params, rates.unwrap_or_default())
        })
        .collect();
    *before = after;
    rows
}

fn show(rows: &[Row], json: bool, screen: Option<&Screen>) -> Result<()> {
    let time = rfc3339(SystemTime::now());
    if json {
        return output::json_line(&serde_json::json!({ "time": time, "domains": rows }));
    }
    let cells = rows.iter().map(Row::cells).collect();
    let mut lines = vec![format!("{time}  {} domains", rows.len())];
    lines.extend(output::table_lines(row::HEADINGS, cells));
    match screen {
        Some(screen) => Ok(screen.show(&lines)?),
        None => output::line(lines.join("\n") + "\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_seconds() {
        for (text, millis) in [("2", Some(2000)), ("0.1", Some(100)), ("86400", Some(86_400_000))] {
            assert_eq!(period(text).ok(), millis.map(Duration::from_millis), "{text}");
        }
        for text in ["0", "-1", "nan", "inf", "x", "", "1e9"] {
            assert!(period(text).is_err(), "{text}");
        }
    }
}
