//! Counters, and rates between two looks at them.

use std::time::Duration;

use serde::Serialize;
use virtsmith::virt::TypedParams;

/// What a domain has used since it was started, as far as the daemon says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counters {
    /// Nanoseconds of CPU time.
    cpu: Option<u64>,
    /// Bytes read from and written to all disks.
    read: Option<u64>,
    written: Option<u64>,
    /// Bytes received and sent by all interfaces.
    received: Option<u64>,
    sent: Option<u64>,
}

/// What a domain uses a second; `None` where two looks do not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(super) struct Rates {
    /// Of one host CPU.
    pub(super) cpu_percent: Option<f64>,
    pub(super) disk_read: Option<f64>,
    pub(super) disk_written: Option<f64>,
    pub(super) net_received: Option<f64>,
    pub(super) net_sent: Option<f64>,
}

impl Counters {
    /// Reads them of a domain's statistics.
    pub(super) fn of(stats: &TypedParams) -> Self {
        Self {
            cpu: stats.get_u64("cpu.time"),
            read: sum(stats, "block.", ".rd.bytes"),
            written: sum(stats, "block.", ".wr.bytes"),
            received: sum(stats, "net.", ".rx.bytes"),
            sent: sum(stats, "net.", ".tx.bytes"),
        }
    }

    /// The rates since an earlier look.
    pub(super) fn since(&self, before: &Self, elapsed: Duration) -> Rates {
        const NANOS_OF_PERCENT: f64 = 1e7;
        let rate = |now, before| rate(now, before, elapsed);
        Rates {
            cpu_percent: rate(self.cpu, before.cpu).map(|rate| rate / NANOS_OF_PERCENT),
            disk_read: rate(self.read, before.read),
            disk_written: rate(self.written, before.written),
            net_received: rate(self.received, before.received),
            net_sent: rate(self.sent, before.sent),
        }
    }
}

/// The sum over all devices; `None` where there is none.
fn sum(stats: &TypedParams, start: &str, end: &str) -> Option<u64> {
    let names = stats.iter().map(|(name, _)| name);
    let values = names.filter(|name| name.starts_with(start) && name.ends_with(end));
    values.filter_map(|name| stats.get_u64(name)).reduce(u64::saturating_add)
}

/// What a counter grew by, a second. One that has shrunk says nothing.
fn rate(now: Option<u64>, before: Option<u64>, elapsed: Duration) -> Option<f64> {
    let grown = now?.checked_sub(before?)?;
    let seconds = elapsed.as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a rate is shown with three digits")]
    (seconds > 0.0).then(|| grown as f64 / seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counters(cpu: u64, read: u64) -> Counters {
        Counters { cpu: Some(cpu), read: Some(read), ..Counters::default() }
    }

    #[test]
    fn rates_are_what_counters_grow_by_in_a_second() {
        let second = Duration::from_secs(1);
        for (now, before, elapsed, cpu, read) in [
            (
                counters(2_500_000_000, 300),
                counters(500_000_000, 100),
                2 * second,
                Some(100.0),
                Some(100.0),
            ),
            (counters(500, 100), counters(500, 100), second, Some(0.0), Some(0.0)),
            // Started anew, or no time has passed.
            (counters(1, 1), counters(500, 100), second, None, None),
            (counters(1000, 200), counters(500, 100), Duration::ZERO, None, None),
            (counters(1000, 200), Counters::default(), second, None, None),
            (Counters::default(), counters(500, 100), second, None, None),
        ] {
            let rates = now.since(&before, elapsed);
            assert_eq!((rates.cpu_percent, rates.disk_read), (cpu, read), "{now:?} {before:?}");
            assert_eq!(rates.net_sent, None);
        }
    }

    #[test]
    fn counters_are_summed_over_devices() {
        let stats = TypedParams::new()
            .with("cpu.time", 7_u64)
            .with("block.count", 2_u32)
            .with("block.0.rd.bytes", 100_u64)
            .with("block.1.rd.bytes", u64::MAX)
            .with("block.0.rd.reqs", 1_u64)
            .with("net.0.tx.bytes", 5_u64)
            .with("net.0.rx.bytes", "no number");
        let expected =
            Counters { cpu: Some(7), read: Some(u64::MAX), sent: Some(5), ..Counters::default() };
        assert_eq!(Counters::of(&stats), expected);
    }
}
