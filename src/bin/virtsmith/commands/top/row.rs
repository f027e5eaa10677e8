//! A domain's row.

use std::cmp::Ordering;

use clap::ValueEnum;
use serde::Serialize;
use virtsmith::Domain;
use virtsmith::image::Size;
use virtsmith::virt::TypedParams;
use virtsmith::virt::api::domain::DomainState;

use super::rates::Rates;

/// What is shown of a domain.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Row {
    name: String,
    uuid: String,
    state: String,
    memory_kib: Option<u64>,
    #[serde(flatten)]
    rates: Rates,
}

pub(super) const HEADINGS: [&str; 8] =
    ["NAME", "STATE", "CPU %", "MEMORY", "DISK RD/s", "DISK WR/s", "NET RX/s", "NET TX/s"];

impl Row {
    pub(super) fn new(domain: &Domain, stats: &TypedParams, rates: Rates) -> Self {
        Self {
            name: domain.name().to_owned(),
            uuid: domain.uuid().to_string(),
            state: state(stats.get_i32("state.state").map(DomainState)),
            memory_kib: stats.get_u64("balloon.current"),
            rates,
        }
    }

    /// The cells under [`HEADINGS`].
    pub(super) fn cells(&self) -> [String; 8] {
        let Rates { cpu_percent, disk_read, disk_written, net_received, net_sent } = self.rates;
        let cpu = cpu_percent.map(|percent| format!("{percent:.1}"));
        let memory = self.memory_kib.map(|kib| size(kib.saturating_mul(1024)));
        let or_dash = |cell: Option<String>| cell.unwrap_or_else(|| "-".to_owned());
        let rate = |bytes: Option<f64>| or_dash(bytes.map(|bytes| size(whole(bytes))));
        [
            self.name.clone(),
            self.state.clone(),
            or_dash(cpu),
            or_dash(memory),
            rate(disk_read),
            rate(disk_written),
            rate(net_received),
            rate(net_sent),
        ]
    }
}

/// A state in libvirt's word.
fn state(state: Option<DomainState>) -> String {
    match state.map(|state| (state, state.name())) {
        Some((_, Some(name))) => name.to_ascii_lowercase(),
        Some((state, None)) => state.0.to_string(),
        None => "-".to_owned(),
    }
}

fn size(bytes: u64) -> String {
    Size::from_bytes(bytes).to_string()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it saturates, and a rate is never negative"
)]
const fn whole(bytes: f64) -> u64 {
    bytes as u64
}

/// A column to sort by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Sort {
    Name,
    Cpu,
    Memory,
    /// Read and written together
    Disk,
    /// Received and sent together
    Net,
}

impl Sort {
    /// The greatest first, and rows that are equal by their names.
    pub(super) fn sort(self, rows: &mut [Row]) {
        rows.sort_by(|a, b| self.compare(a, b).reverse().then_with(|| a.name.cmp(&b.name)));
    }

    fn compare(self, a: &Row, b: &Row) -> Ordering {
        let sum = |a: Option<f64>, b: Option<f64>| a.unwrap_or(0.0) + b.unwrap_or(0.0);
        let by = |key: &dyn Fn(&Rates) -> f64| key(&a.rates).total_cmp(&key(&b.rates));
        match self {
            Self::Name => Ordering::Equal,
            Self::Memory => a.memory_kib.cmp(&b.memory_kib),
            Self::Cpu => by(&|rates| sum(rates.cpu_percent, None)),
            Self::Disk => by(&|rates| sum(rates.disk_read, rates.disk_written)),
            Self::Net => by(&|rates| sum(rates.net_received, rates.net_sent)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, cpu: Option<f64>, memory_kib: u64, sent: f64) -> Row {
        Row {
            name: name.to_owned(),
            uuid: String::new(),
            state: "running".to_owned(),
            memory_kib: Some(memory_kib),
            rates: Rates { cpu_percent: cpu, net_sent: Some(sent), ..Rates::default() },
        }
    }

    #[test]
    fn rows_are_sorted_by_the_column_then_by_name() {
        let rows =
            [row("c", Some(1.0), 3, 0.0), row("a", None, 1, 9.0), row("b", Some(50.0), 2, 9.0)];
        for (sort, order) in [
            (Sort::Name, "abc"),
            (Sort::Cpu, "bca"),
            (Sort::Memory, "cba"),
            (Sort::Disk, "abc"),
            (Sort::Net, "abc"),
        ] {
            let mut rows = rows.to_vec();
            sort.sort(&mut rows);
            let names: String = rows.iter().map(|row| row.name.as_str()).collect();
            assert_eq!(names, order, "{sort:?}");
        }
    }

    #[test]
    fn cells_have_units_and_dashes() {
        let cells = row("a", Some(12.345), 2048, 1536.9).cells();
        assert_eq!(cells, ["a", "running", "12.3", "2 MiB", "-", "-", "-", "1.5 KiB"]);
        assert_eq!(state(Some(DomainState(99))), "99");
    }
}
