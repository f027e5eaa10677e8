//! How far a transfer is.

use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};
use virtsmith::image::Size;

use crate::output;

/// How progress is shown, where no terminal is asked to draw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// An object a line, each second and at the end
    Json,
    /// A line for people, each second and at the end
    Plain,
    /// Nothing
    None,
}

/// A transfer's progress, shown as it goes.
#[derive(Debug)]
pub(crate) struct Progress {
    show: Show,
    start: Instant,
    shown: Instant,
    bytes: u64,
    total: Option<u64>,
}

#[derive(Debug)]
enum Show {
    Bar(ProgressBar),
    Lines(Form),
}

/// How often a line is said.
const PERIOD: Duration = Duration::from_secs(1);

impl Progress {
    /// Begins; `total` is the number of bytes to come, where it is known.
    pub(crate) fn start(form: Option<Form>, total: Option<u64>) -> Self {
        let show = match form {
            Some(form) => Show::Lines(form),
            None if io::stderr().is_terminal() => Show::Bar(bar(total)),
            None => Show::Lines(Form::None),
        };
        let start = Instant::now();
        Self { show, start, shown: start, bytes: 0, total }
    }

    /// So many bytes more.
    pub(crate) fn add(&mut self, bytes: u64) {
        self.bytes = self.bytes.saturating_add(bytes);
        match &self.show {
            Show::Bar(bar) => bar.inc(bytes),
            Show::Lines(form) if self.shown.elapsed() >= PERIOD => {
                self.shown = Instant::now();
                self.far().say(*form);
            }
            Show::Lines(_) => {}
        }
    }

    /// So many bytes are there, of so many.
    pub(crate) fn set(&mut self, bytes: u64, total: Option<u64>) {
        if self.total.is_none()
            && let (Show::Bar(shown), Some(total)) = (&mut self.show, total)
        {
            shown.finish_and_clear();
            *shown = bar(Some(total));
        }
        self.total = total.or(self.total);
        match &self.show {
            // It may have begun anew.
            Show::Bar(bar) => bar.set_position(bytes),
            Show::Lines(_) => {}
        }
        self.bytes = bytes;
        self.add(0);
    }

    /// All is transferred.
    pub(crate) fn finish(self) {
        match &self.show {
            Show::Bar(bar) => bar.finish(),
            Show::Lines(form) => self.far().say(*form),
        }
    }

    fn far(&self) -> Far {
        Far { bytes: self.bytes, total: self.total, elapsed: self.start.elapsed() }
    }
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (
            ProgressBar::new(total),
            "{percent:>3}% [{wide_bar}] {binary_bytes}/{binary_total_bytes} {binary_bytes_per_sec} {eta}",
        ),
        None => {
            (ProgressBar::no_length(), "{spinner} {binary_bytes} {binary_bytes_per_sec} {elapsed}")
        }
    };
    // A template that does not parse would leave the usual bar.
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style.progress_chars("=> ")),
        Err(_) => bar,
    }
}

/// How far a transfer is at a moment.
#[derive(Clone, Copy, Debug)]
struct Far {
    bytes: u64,
    total: Option<u64>,
    elapsed: Duration,
}

impl Far {
    fn say(self, form: Form) {
        match form {
            Form::Json => output::say(self.to_json()),
            Form::Plain => output::say(self.to_line()),
            Form::None => {}
        }
    }

    fn to_json(self) -> Value {
        json!({
            "bytes": self.bytes,
            "total": self.total,
            "percent": self.percent(),
            "bytes_per_second": self.rate(),
            "seconds_left": self.left(),
        })
    }

    fn to_line(self) -> String {
        let rate = Size::from_bytes(self.rate());
        let so_far = Size::from_bytes(self.bytes);
        match (self.total, self.percent()) {
            (Some(total), Some(percent)) => {
                let left = self.left().map(|left| format!(", {left} s left")).unwrap_or_default();
                format!("{so_far} of {} ({percent}%), {rate}/s{left}", Size::from_bytes(total))
            }
            _ => format!("{so_far}, {rate}/s"),
        }
    }

    /// Whole percents; a file that has grown is never over 100.
    fn percent(self) -> Option<u64> {
        let total = u128::from(self.total?);
        let percent = (u128::from(self.bytes) * 100).checked_div(total).unwrap_or(100);
        Some(u64::try_from(percent).unwrap_or(100).min(100))
    }

    /// Bytes a second so far.
    fn rate(self) -> u64 {
        let millis = self.elapsed.as_millis().max(1);
        u64::try_from(u128::from(self.bytes) * 1000 / millis).unwrap_or(u64::MAX)
    }

    /// Seconds that the rest will take at this rate.
    fn left(self) -> Option<u64> {
        let rest = self.total?.saturating_sub(self.bytes);
        if rest == 0 { Some(0) } else { rest.checked_div(self.rate()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(bytes: u64, total: Option<u64>, millis: u64) -> Far {
        Far { bytes, total, elapsed: Duration::from_millis(millis) }
    }

    #[test]
    fn percent_rate_and_rest_follow_from_bytes_and_time() {
        for (at, percent, rate, left) in [
            (far(0, Some(100), 0), Some(0), 0, None),
            (far(25, Some(100), 500), Some(25), 50, Some(1)),
            (far(100, Some(100), 2000), Some(100), 50, Some(0)),
            (far(150, Some(100), 2000), Some(100), 75, Some(0)),
            (far(0, Some(0), 1000), Some(100), 0, Some(0)),
            (far(10, None, 1000), None, 10, None),
            (far(u64::MAX, Some(u64::MAX), 1), Some(100), u64::MAX, Some(0)),
        ] {
            assert_eq!((at.percent(), at.rate(), at.left()), (percent, rate, left), "{at:?}");
        }
    }

    #[test]
    fn progress_is_said_in_a_line() {
        let half = far(1 << 20, Some(2 << 20), 1000);
        assert_eq!(half.to_line(), "1 MiB of 2 MiB (50%), 1 MiB/s, 1 s left");
        assert_eq!(far(1 << 20, None, 2000).to_line(), "1 MiB, 512 KiB/s");
        assert_eq!(half.to_json()["seconds_left"], 1);
    }

    #[test]
    fn the_bar_s_templates_are_sound() {
        for total in [Some(1), None] {
            drop(bar(total));
        }
    }
}
