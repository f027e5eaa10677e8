//! A set of processors.

use std::fmt;
use std::str::FromStr;

use crate::rpc::protocol::types::Opaque;

/// A set of processors, by their numbers.
///
/// It reads and prints libvirt's notation: `0-3,6`; `^2` leaves one out that an
/// earlier range includes.
///
/// ```
/// use virtsmith::virt::CpuMap;
///
/// let cpus: CpuMap = "0-3,6,^2".parse()?;
/// assert!(cpus.contains(3) && !cpus.contains(2));
/// assert_eq!(cpus.to_string(), "0-1,3,6");
/// # Ok::<(), virtsmith::virt::ParseCpuMapError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct CpuMap {
    /// Bit `n % 8` of byte `n / 8` is processor `n`; no zero byte ends it.
    bytes: Vec<u8>,
}

impl CpuMap {
    /// No processor.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: Vec::new() }
    }

    /// Adds a processor.
    pub fn insert(&mut self, cpu: u16) {
        let (index, bit) = place(cpu);
        if self.bytes.len() <= index {
            self.bytes.resize(index + 1, 0);
        }
        if let Some(byte) = self.bytes.get_mut(index) {
            *byte |= bit;
        }
    }

    /// Takes a processor out.
    pub fn remove(&mut self, cpu: u16) {
        let (index, bit) = place(cpu);
        if let Some(byte) = self.bytes.get_mut(index) {
            *byte &= !bit;
        }
        self.trim();
    }

    /// Whether a processor is in it.
    #[must_use]
    pub fn contains(&self, cpu: u16) -> bool {
        let (index, bit) = place(cpu);
        self.bytes.get(index).is_some_and(|byte| byte & bit != 0)
    }

    /// The processors, in order.
    pub fn iter(&self) -> impl Iterator<Item = u16> {
        let end = u16::try_from(self.bytes.len() * 8).unwrap_or(u16::MAX);
        (0..=end).filter(|&cpu| self.contains(cpu))
    }

    /// How many processors are in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bytes
            .iter()
            .map(|byte| byte.count_ones())
            .sum::<u32>()
            .try_into()
            .unwrap_or(usize::MAX)
    }

    /// Whether no processor is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Reads what libvirt sends.
    pub(super) fn from_wire(bytes: &[u8]) -> Self {
        let mut map = Self { bytes: bytes.to_vec() };
        map.trim();
        map
    }

    pub(super) fn to_wire(&self) -> Opaque {
        Opaque::from(self.bytes.clone())
    }

    fn trim(&mut self) {
        let end = self.bytes.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
        self.bytes.truncate(end);
    }
}

/// The bytes of a map for this many processors.
pub(super) const fn map_len(cpus: u16) -> u16 {
    cpus.div_ceil(8)
}

const fn place(cpu: u16) -> (usize, u8) {
    // Widening: `From` is not const.
    #[expect(clippy::as_conversions, reason = "u16 fits usize everywhere that tokio runs")]
    ((cpu / 8) as usize, 1 << (cpu % 8))
}

impl FromIterator<u16> for CpuMap {
    fn from_iter<T: IntoIterator<Item = u16>>(cpus: T) -> Self {
        let mut map = Self::new();
        cpus.into_iter().for_each(|cpu| map.insert(cpu));
        map
    }
}

impl fmt::Display for CpuMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        let mut cpus = self.iter().peekable();
        while let Some(first) = cpus.next() {
            let mut last = first;
            while let Some(next) = cpus.next_if(|&next| Some(next) == last.checked_add(1)) {
                last = next;
            }
            match last {
                last if last == first => write!(f, "{separator}{first}")?,
                last => write!(f, "{separator}{first}-{last}")?,
            }
            separator = ",";
        }
        Ok(())
    }
}

impl fmt::Debug for CpuMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CpuMap({self})")
    }
}

/// Text that is no set of processors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCpuMapError {
    part: String,
}

impl fmt::Display for ParseCpuMapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' is no processor or range of them: write 0-3,6 or 0-3,^2", self.part)
    }
}

impl std::error::Error for ParseCpuMapError {}

impl FromStr for CpuMap {
    type Err = ParseCpuMapError;

    fn from_str(text: &str) -> Result<Self, ParseCpuMapError> {
        let mut map = Self::new();
        for part in text.split(',').map(str::trim).filter(|_| !text.is_empty()) {
            read_part(&mut map, part).ok_or_else(|| ParseCpuMapError { part: part.to_owned() })?;
        }
        Ok(map)
    }
}

fn read_part(map: &mut CpuMap, part: &str) -> Option<()> {
    let number = |digits: &str| {
        let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<u16>().ok().filter(|_| all_digits)
    };
    if let Some(out) = part.strip_prefix('^') {
        map.remove(number(out)?);
        return Some(());
    }
    let (first, last) = part.split_once('-').unwrap_or((part, part));
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then(|| (first..=last).for_each(|cpu| map.insert(cpu)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_and_prints_libvirts_notation() {
        let rows = [
            ("", "", &[][..]),
            ("0", "0", &[1]),
            ("0-3,6", "0-3,6", &[0b100_1111]),
            ("6, 0-3 ,^2", "0-1,3,6", &[0b100_1011]),
            ("8-8", "8", &[0, 1]),
            ("9,^9", "", &[]),
            ("65535", "65535", &[&[0; 8191][..], &[0x80]].concat()),
        ];
        for (text, printed, bytes) in rows {
            let map: CpuMap = text.parse().unwrap();
            assert_eq!(map.to_string(), printed, "{text}");
            assert_eq!(&map.to_wire()[..], bytes, "{text}");
            assert_eq!(map.len(), map.iter().count(), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_processor() {
        for text in ["a", "1-", "-1", "3-1", "65536", "1,,2", "+1", "^", "0-4294967295"] {
            assert!(text.parse::<CpuMap>().is_err(), "{text}");
        }
    }

    #[test]
    fn zero_bytes_at_the_end_make_no_difference() {
        assert_eq!(CpuMap::from_wire(&[1, 0, 0]), CpuMap::from_iter([0]));
        assert!(CpuMap::from_wire(&[0, 0]).is_empty());
    }

    proptest! {
        #[test]
        fn every_map_reads_what_it_prints(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let map = CpuMap::from_wire(&bytes);
            prop_assert_eq!(map.to_string().parse::<CpuMap>().unwrap(), map);
        }

        #[test]
        fn no_text_panics(text in "[-0-9,^ ]{0,12}") {
            let _ = text.parse::<CpuMap>();
        }
    }
}
