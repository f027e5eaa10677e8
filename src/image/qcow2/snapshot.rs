//! The snapshot table.

use super::fields::{Fields, TooShort, text};
use super::{Header, HostOffset};
use crate::image::storage::Storage;
use crate::image::{Error, Size};

pub(super) const MAX_COUNT: u32 = 65_536;
/// The bytes of an entry before its extra data, id and name.
pub(super) const FIXED_LENGTH: usize = 40;
const MAX_EXTRA: usize = 1024;
const MAX_TABLE_BYTES: u64 = 64 << 20;

/// An internal snapshot, as the snapshot table lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Snapshot {
    /// The unique number, as text.
    pub id: String,
    /// The name that the user gave.
    pub name: String,
    /// The size of the saved machine state; zero for a disk-only snapshot.
    pub vm_state_size: Size,
    /// When it was taken: seconds since 1970, UTC.
    pub date_sec: u32,
    /// The nanoseconds to add to `date_sec`.
    pub date_nsec: u32,
    /// How long the guest had run, in nanoseconds.
    pub vm_clock_nsec: u64,
    /// The guest's instruction count, if it was recorded.
    pub icount: Option<u64>,
    /// The size of the guest's disk at that time, if it was recorded.
    pub disk_size: Option<Size>,
    /// Where the snapshot's L1 table starts.
    pub l1_offset: HostOffset,
    /// The entries of the snapshot's L1 table.
    pub l1_entries: u32,
    /// The bytes of its entry in the table.
    pub(super) table_bytes: u64,
    /// Extra data that later versions of the format put there.
    pub(super) unknown_extra: Vec<u8>,
}

impl Snapshot {
    /// Reads the snapshot table of the image that `header` is from.
    ///
    /// Reads 64 MiB at most.
    ///
    /// # Errors
    /// The storage cannot be read, or the table breaks the format's limits.
    pub fn read_all(header: &Header, storage: &dyn Storage) -> Result<Vec<Snapshot>, Error> {
        let mut snapshots = Vec::new();
        let mut used = 0;
        for _ in 0..header.snapshot_count {
            let read = |limit: usize, skip: usize| {
                let offset =
                    header.snapshots_offset.0.saturating_add(used).saturating_add(skip as u64);
                storage.read_up_to(limit as u64, offset).map_err(Error::io)
            };
            let fixed = Fixed::parse(&read(FIXED_LENGTH, 0)?).map_err(cut_short)?;
            let variable_length = fixed.variable_length()?;
            let variable = read(variable_length, FIXED_LENGTH)?;
            snapshots.push(fixed.complete(&variable).map_err(cut_short)?);
            used += (FIXED_LENGTH + variable_length).next_multiple_of(8) as u64;
            if used > MAX_TABLE_BYTES {
                return Err(Error::malformed("Snapshot table is too large: more than 64 MiB"));
            }
        }
        Ok(snapshots)
    }

    /// The entry in the table, as QEMU writes it; one that does not tell the disk's size gets `disk`.
    pub(super) fn to_bytes(&self, disk: Size) -> Vec<u8> {
        let state = self.vm_state_size.bytes();
        let mut extra = state.to_be_bytes().to_vec();
        extra.extend(self.disk_size.unwrap_or(disk).bytes().to_be_bytes());
        extra.extend(self.icount.unwrap_or(u64::MAX).to_be_bytes());
        extra.extend(&self.unknown_extra);
        let length = |bytes: &[u8]| u16::try_from(bytes.len()).unwrap_or(u16::MAX).to_be_bytes();
        let mut bytes = self.l1_offset.0.to_be_bytes().to_vec();
        bytes.extend(self.l1_entries.to_be_bytes());
        bytes.extend(length(self.id.as_bytes()));
        bytes.extend(length(self.name.as_bytes()));
        bytes.extend(self.date_sec.to_be_bytes());
        bytes.extend(self.date_nsec.to_be_bytes());
        bytes.extend(self.vm_clock_nsec.to_be_bytes());
        bytes.extend(u32::try_from(state).unwrap_or(0).to_be_bytes());
        bytes.extend(u32::try_from(extra.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend(extra);
        bytes.extend(self.id.bytes().chain(self.name.bytes()));
        bytes.resize(bytes.len().next_multiple_of(8), 0);
        bytes
    }

    /// The bytes that a table of these snapshots takes, at most.
    pub(super) fn table_length(snapshots: &[Snapshot]) -> u64 {
        snapshots.iter().map(|snapshot| snapshot.table_bytes).sum()
    }
}

fn cut_short(TooShort: TooShort) -> Error {
    Error::malformed("The file ends within the snapshot table")
}

/// The fixed part of an entry, and the lengths of what follows it.
struct Fixed {
    snapshot: Snapshot,
    extra_length: usize,
    id_length: usize,
    name_length: usize,
}

impl Fixed {
    fn parse(bytes: &[u8]) -> Result<Fixed, TooShort> {
        let mut fields = Fields::new(bytes);
        let (l1_offset, l1_entries) = (HostOffset(fields.u64()?), fields.u32()?);
        let (id_length, name_length) = (usize::from(fields.u16()?), usize::from(fields.u16()?));
        let snapshot = Snapshot {
            id: String::new(),
            name: String::new(),
            date_sec: fields.u32()?,
            date_nsec: fields.u32()?,
            vm_clock_nsec: fields.u64()?,
            vm_state_size: Size::from_bytes(u64::from(fields.u32()?)),
            icount: None,
            disk_size: None,
            l1_offset,
            l1_entries,
            table_bytes: FIXED_LENGTH as u64,
            unknown_extra: Vec::new(),
        };
        Ok(Fixed { snapshot, extra_length: fields.length()?, id_length, name_length })
    }

    fn variable_length(&self) -> Result<usize, Error> {
        if self.extra_length > MAX_EXTRA {
            return Err(Error::malformed(
                "Too much extra metadata in snapshot table entry: more than 1024 bytes",
            ));
        }
        Ok(self.extra_length + self.id_length + self.name_length)
    }

    fn complete(mut self, variable: &[u8]) -> Result<Snapshot, TooShort> {
        let mut fields = Fields::new(variable);
        let mut extra = Fields::new(fields.take(self.extra_length)?);
        self.snapshot.id = text(fields.take(self.id_length)?);
        self.snapshot.name = text(fields.take(self.name_length)?);
        if let Ok(wide) = extra.u64() {
            self.snapshot.vm_state_size = Size::from_bytes(wide);
        }
        self.snapshot.disk_size = extra.u64().ok().map(Size::from_bytes);
        self.snapshot.table_bytes += variable.len().next_multiple_of(8) as u64;
        self.snapshot.icount = extra.u64().ok().filter(|icount| *icount != u64::MAX);
        self.snapshot.unknown_extra = extra.rest().to_vec();
        Ok(self.snapshot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(extra: &[u8], vm_state: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(0x4_0000_u64.to_be_bytes());
        bytes.extend(1_u32.to_be_bytes());
        bytes.extend([0, 1, 0, 3]);
        bytes.extend(7_u32.to_be_bytes());
        bytes.extend(8_u32.to_be_bytes());
        bytes.extend(9_u64.to_be_bytes());
        bytes.extend(vm_state.to_be_bytes());
        bytes.extend(u32::try_from(extra.len()).unwrap().to_be_bytes());
        bytes.extend(extra);
        bytes.extend(b"1one");
        bytes
    }

    fn parse(bytes: &[u8]) -> Option<Snapshot> {
        let (fixed, variable) = bytes.split_at_checked(FIXED_LENGTH)?;
        Fixed::parse(fixed).ok()?.complete(variable).ok()
    }

    #[test]
    fn extra_data_widens_the_state_size_and_adds_the_icount() {
        let words =
            |words: &[u64]| words.iter().flat_map(|word| word.to_be_bytes()).collect::<Vec<_>>();
        let table = [
            (words(&[]), 5, None),
            (words(&[1 << 40]), 1 << 40, None),
            (words(&[6, 0]), 6, None),
            (words(&[6, 0, u64::MAX]), 6, None),
            (words(&[6, 0, 77]), 6, Some(77)),
        ];
        for (extra, state, icount) in table {
            let snapshot = parse(&entry(&extra, 5)).unwrap();
            assert_eq!((snapshot.id.as_str(), snapshot.name.as_str()), ("1", "one"));
            assert_eq!((snapshot.date_sec, snapshot.date_nsec, snapshot.vm_clock_nsec), (7, 8, 9));
            assert_eq!((snapshot.vm_state_size.bytes(), snapshot.icount), (state, icount));
        }
    }

    #[test]
    fn rejects_too_much_extra_data_and_an_entry_cut_short() {
        let fixed = Fixed::parse(&entry(&[0; 1025], 0)).unwrap();
        assert!(fixed.variable_length().is_err());
        let whole = entry(&[], 0);
        for length in 0..whole.len() {
            assert!(parse(&whole[..length]).is_none(), "{length}");
        }
    }
}
