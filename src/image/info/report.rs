//! The text of `qemu-img info`: lines for people, and JSON.
//!
//! The order of JSON's fields is QEMU's own, so that outputs compare as text.

use std::fmt::Write as _;
use std::path::Path;

use super::value::{Value, printable};
use super::{BackingChain, ImageInfo, Qcow2Info};
use crate::image::qcow2::{Bitmap, Snapshot, Version};

/// Tells the offset from UTC, in seconds, that a wall clock had at a Unix time.
type Zone<'a> = &'a dyn Fn(i64) -> i64;

impl BackingChain {
    /// What `qemu-img info --backing-chain` prints; dates are in UTC.
    #[must_use]
    pub fn to_human(&self) -> String {
        self.to_human_in(&|_| 0)
    }

    /// As [`to_human`](BackingChain::to_human), with dates as in [`ImageInfo::to_human_in`].
    #[must_use]
    pub fn to_human_in(&self, utc_offset: &dyn Fn(i64) -> i64) -> String {
        self.images()
            .iter()
            .map(|image| image.to_human_in(utc_offset))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// What `qemu-img info --backing-chain --output=json` prints.
    #[must_use]
    pub fn to_json(&self) -> String {
        Value::List(self.images().iter().map(ImageInfo::to_value).collect()).to_json()
    }
}

impl ImageInfo {
    /// What `qemu-img info` prints; dates are in UTC.
    ///
    /// Control characters in names are escaped, which is the one difference.
    #[must_use]
    pub fn to_human(&self) -> String {
        self.to_human_in(&|_| 0)
    }

    /// As [`to_human`](ImageInfo::to_human), with dates in a local time:
    /// `utc_offset` gives its seconds ahead of UTC at a Unix time.
    #[must_use]
    pub fn to_human_in(&self, utc_offset: &dyn Fn(i64) -> i64) -> String {
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = self.write_human(&mut out, utc_offset);
        out
    }

    /// What `qemu-img info --output=json` prints.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_value().to_json()
    }

    /// The list that `qemu-img snapshot -l` prints, empty without snapshots; dates as in
    /// [`to_human_in`](ImageInfo::to_human_in).
    #[must_use]
    pub fn snapshot_list_in(&self, utc_offset: &dyn Fn(i64) -> i64) -> String {
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = self.write_human_snapshots(&mut out, utc_offset);
        out
    }

    fn write_human(&self, out: &mut String, zone: Zone<'_>) -> std::fmt::Result {
        writeln!(out, "image: {}", shown(&self.filename))?;
        writeln!(out, "file format: {}", self.format)?;
        writeln!(out, "virtual size: {} ({} bytes)", self.virtual_size, self.virtual_size.bytes())?;
        writeln!(out, "disk size: {}", self.actual_size)?;
        if let Some(qcow2) = &self.qcow2 {
            if qcow2.encryption.is_some() {
                writeln!(out, "encrypted: yes")?;
            }
            writeln!(out, "cluster_size: {}", qcow2.cluster_size)?;
            if qcow2.dirty {
                writeln!(out, "cleanly shut down: no")?;
            }
        }
        self.write_human_backing(out)?;
        self.write_human_snapshots(out, zone)?;
        if let Some(qcow2) = &self.qcow2 {
            writeln!(out, "Format specific information:")?;
            qcow2.to_value().write_human(out, 1);
        }
        self.write_human_child(out)
    }

    fn write_human_backing(&self, out: &mut String) -> std::fmt::Result {
        let Some(backing) = &self.backing else {
            return Ok(());
        };
        write!(out, "backing file: {}", shown(Path::new(&backing.filename)))?;
        if backing.full_filename.as_os_str() != backing.filename {
            write!(out, " (actual path: {})", shown(&backing.full_filename))?;
        }
        out.push('\n');
        match &backing.format {
            Some(format) => writeln!(out, "backing file format: {}", printable(format)),
            None => Ok(()),
        }
    }

    fn write_human_snapshots(&self, out: &mut String, zone: Zone<'_>) -> std::fmt::Result {
        if self.snapshots.is_empty() {
            return Ok(());
        }
        writeln!(out, "Snapshot list:")?;
        write_row(out, ["ID", "TAG", "VM_SIZE", "DATE", "VM_CLOCK", "ICOUNT"]);
        for snapshot in &self.snapshots {
            let cells = [
                &printable(&snapshot.id),
                &printable(&snapshot.name),
                &snapshot.vm_state_size.to_string(),
                &date(snapshot.date_sec, zone),
                &clock(snapshot.vm_clock_nsec),
                &snapshot.icount.map_or_else(|| "--".to_owned(), |icount| icount.to_string()),
            ];
            write_row(out, cells.map(String::as_str));
        }
        Ok(())
    }

    fn write_human_child(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "Child node '/file':")?;
        writeln!(out, "    filename: {}", shown(&self.filename))?;
        writeln!(out, "    protocol type: file")?;
        writeln!(
            out,
            "    file length: {} ({} bytes)",
            self.file_length,
            self.file_length.bytes()
        )?;
        writeln!(out, "    disk size: {}", self.actual_size)
    }

    fn to_value(&self) -> Value {
        let backing = self.backing.as_ref();
        let qcow2 = self.qcow2.as_ref();
        let encrypted = qcow2.is_some_and(|qcow2| qcow2.encryption.is_some());
        let snapshots = self.snapshots.iter().map(Snapshot::to_value).collect::<Vec<_>>();
        Record::default()
            .with("children", Value::List(vec![self.child()]))
            .with_some(
                "backing-filename-format",
                backing.and_then(|backing| backing.format.as_deref()),
            )
            .with_some(
                "snapshots",
                Some(Value::List(snapshots)).filter(|_| !self.snapshots.is_empty()),
            )
            .with("virtual-size", self.virtual_size.bytes())
            .with("filename", path(&self.filename))
            .with_some("cluster-size", qcow2.map(|qcow2| qcow2.cluster_size))
            .with("format", self.format.name())
            .with("actual-size", self.actual_size.bytes())
            .with_some(
                "format-specific",
                qcow2.map(|qcow2| format_specific("qcow2", qcow2.to_value())),
            )
            .with_some("full-backing-filename", backing.map(|backing| path(&backing.full_filename)))
            .with_some("encrypted", Some(true).filter(|_| encrypted))
            .with_some(
                "backing-filename",
                backing.map(|backing| path(Path::new(&backing.filename))),
            )
            .with("dirty-flag", qcow2.is_some_and(|qcow2| qcow2.dirty))
            .done()
    }

    /// The file below the format, which QEMU lists as a node of its own.
    fn child(&self) -> Value {
        let info = Record::default()
            .with("children", Value::List(Vec::new()))
            .with("virtual-size", self.file_length.bytes())
            .with("filename", path(&self.filename))
            .with("format", "file")
            .with("actual-size", self.actual_size.bytes())
            .with("format-specific", format_specific("file", Value::Record(Vec::new())))
            .with("dirty-flag", false)
            .done();
        Record::default().with("name", "file").with("info", info).done()
    }
}

impl Qcow2Info {
    fn to_value(&self) -> Value {
        let v3 = self.version == Version::V3;
        let in_v3 = |value: bool| Some(value).filter(|_| v3);
        let bitmaps = self.bitmaps.iter().map(Bitmap::to_value).collect::<Vec<_>>();
        let encrypt = self
            .encryption
            .map(|encryption| Record::default().with("format", encryption.name()).done());
        Record::default()
            .with("compat", self.version.compat())
            .with("compression-type", self.compression.name())
            .with_some("lazy-refcounts", in_v3(self.lazy_refcounts))
            .with_some("bitmaps", Some(Value::List(bitmaps)).filter(|_| !self.bitmaps.is_empty()))
            .with("refcount-bits", u64::from(self.refcount_bits))
            .with_some("data-file", self.data_file.as_ref().map(|name| path(Path::new(name))))
            .with_some("encrypt", encrypt)
            .with_some("data-file-raw", self.data_file.as_ref().map(|_| self.data_file_raw))
            .with_some("corrupt", in_v3(self.corrupt))
            .with_some("extended-l2", in_v3(self.extended_l2))
            .done()
    }
}

impl Bitmap {
    fn to_value(&self) -> Value {
        let flags = [(self.in_use, "in-use"), (self.auto, "auto")];
        let flags =
            flags.into_iter().filter(|(set, _)| *set).map(|(_, name)| name.into()).collect();
        Record::default()
            .with("flags", Value::List(flags))
            .with("name", self.name.as_str())
            .with("granularity", self.granularity)
            .done()
    }
}

const NANOSECONDS: u64 = 1_000_000_000;

impl Snapshot {
    fn to_value(&self) -> Value {
        Record::default()
            .with_some("icount", self.icount)
            .with("vm-clock-nsec", self.vm_clock_nsec % NANOSECONDS)
            .with("name", self.name.as_str())
            .with("date-sec", u64::from(self.date_sec))
            .with("date-nsec", u64::from(self.date_nsec))
            .with("vm-clock-sec", self.vm_clock_nsec / NANOSECONDS)
            .with("id", self.id.as_str())
            .with("vm-state-size", self.vm_state_size.bytes())
            .done()
    }
}

/// A record that is being put together.
#[derive(Default)]
struct Record(Vec<(&'static str, Value)>);

impl Record {
    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Record {
        self.0.push((name, value.into()));
        self
    }

    fn with_some(self, name: &'static str, value: Option<impl Into<Value>>) -> Record {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    fn done(self) -> Value {
        Value::Record(self.0)
    }
}

fn format_specific(kind: &'static str, data: Value) -> Value {
    Record::default().with("type", kind).with("data", data).done()
}

fn path(path: &Path) -> Value {
    Value::Text(path.to_string_lossy().into_owned())
}

fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy())
}

/// One row of the snapshot list, in columns as wide in bytes as C's `printf` makes them.
fn write_row(out: &mut String, [id, tag, size, date, clock, icount]: [&str; 6]) {
    let blanks = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.len()));
    out.extend([id, &blanks(id, 7), " ", tag, &blanks(tag, 16)]);
    for (text, width) in [(size, 8), (date, 19), (clock, 15), (icount, 10)] {
        out.extend([" ", &blanks(text, width), text]);
    }
    out.push('\n');
}

/// How long the guest had run: hours, minutes, seconds and milliseconds.
fn clock(nanoseconds: u64) -> String {
    let seconds = nanoseconds / NANOSECONDS;
    let milliseconds = nanoseconds % NANOSECONDS / 1_000_000;
    format!("{:04}:{:02}:{:02}.{milliseconds:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The date and time on a wall clock.
fn date(unix_time: u32, zone: Zone<'_>) -> String {
    let unix_time = i64::from(unix_time);
    let local = unix_time.saturating_add(zone(unix_time));
    let (days, seconds) = (local.div_euclid(86_400), local.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    format!(
        "{year:04}-{month:02}-{day:02} {:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// The Gregorian date this many days after 1970-01-01.
///
/// Years are counted from March, so that a leap day is a year's last, in eras of 400 years.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days.saturating_add(719_468);
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_follow_the_calendar_and_the_zone() {
        let table = [
            (0, 0, "1970-01-01 00:00:00"),
            (0, -3600, "1969-12-31 23:00:00"),
            (951_782_400, 0, "2000-02-29 00:00:00"),
            (1_795_321_923, 0, "2026-11-22 04:32:03"),
            (1_795_321_923, 20_700, "2026-11-22 10:17:03"),
            (305_419_896, 0, "1979-09-05 22:51:36"),
            (4_107_542_400, 0, "2100-03-01 00:00:00"),
            (u32::MAX, 0, "2106-02-07 06:28:15"),
        ];
        for (time, offset, text) in table {
            assert_eq!(date(time, &|_| offset), text);
        }
    }

    #[test]
    fn clocks_count_hours_past_a_day() {
        assert_eq!(clock(283_686_952_306_183), "0078:48:06.952");
        assert_eq!(clock(0), "0000:00:00.000");
    }
}
