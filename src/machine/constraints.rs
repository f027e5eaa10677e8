//! Constraints: what a user asks of a machine, in one line.
//!
//! `mem=2G cores=2 root-disk=20G arch=arm64` is such a line. What is not asked for
//! has a default, and nothing falls below what a machine needs.

use std::fmt;
use std::str::FromStr;

use super::arch::Arch;
use super::domain::Mebibytes;
use super::spec::Spec;
use crate::image::Size;

/// What a user asks of a machine.
///
/// `FromStr` takes words `KEY=VALUE` between spaces. Sizes are numbers with an
/// optional fraction and a suffix `M`, `G`, `T` or `P`; without one they are in
/// MiB. An empty value asks for nothing.
///
/// ```
/// use virtsmith::machine::{Constraints, Mebibytes};
///
/// let constraints: Constraints = "mem=2G cores=2 spaces=dmz".parse()?;
/// assert_eq!(constraints.memory, Some(Mebibytes(2048)));
/// assert_eq!(constraints.parameters().warnings, ["the constraint 'spaces' is not supported and has no effect"]);
/// # Ok::<(), virtsmith::machine::ConstraintError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Constraints {
    /// `arch`: its architecture.
    pub arch: Option<Arch>,
    /// `mem`: its memory.
    pub memory: Option<Mebibytes>,
    /// `cores`, or `cpu-cores`: the number of its virtual CPUs.
    pub cores: Option<u32>,
    /// `root-disk`: the size of its disk.
    pub root_disk: Option<Size>,
    /// The keys that are not known here, in order.
    pub unsupported: Vec<String>,
}

/// What becomes of constraints once defaults and minima are applied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameters {
    /// The architecture; the host's if `None`.
    pub arch: Option<Arch>,
    /// The memory. Default 512 MiB, at least 512 MiB.
    pub memory: Mebibytes,
    /// The number of virtual CPUs. Default 1, at least 1.
    pub cores: u32,
    /// The size of the disk. Default 8 GiB, at least 2 GiB.
    pub root_disk: Size,
    /// What was asked for and is not done.
    pub warnings: Vec<String>,
}

const MEMORY: Mebibytes = Mebibytes(512);
const MEMORY_MINIMUM: Mebibytes = Mebibytes(512);
const CORES: u32 = 1;
const ROOT_DISK: Size = Size::from_bytes(8 << 30);
const ROOT_DISK_MINIMUM: Size = Size::from_bytes(2 << 30);

impl Constraints {
    /// Applies defaults and minima.
    #[must_use]
    pub fn parameters(&self) -> Parameters {
        let memory = self.memory.unwrap_or(MEMORY).max(MEMORY_MINIMUM);
        let root_disk = self.root_disk.unwrap_or(ROOT_DISK).max(ROOT_DISK_MINIMUM);
        let unsupported =
            |key: &String| format!("the constraint '{key}' is not supported and has no effect");
        Parameters {
            arch: self.arch,
            memory,
            cores: self.cores.unwrap_or(CORES).max(CORES),
            root_disk,
            warnings: self.unsupported.iter().map(unsupported).collect(),
        }
    }

    /// Sets a machine's architecture, memory, virtual CPUs and disk; gives what is
    /// not done.
    pub fn apply_to(&self, spec: &mut Spec) -> Vec<String> {
        let parameters = self.parameters();
        spec.arch = parameters.arch.or(spec.arch);
        spec.memory = parameters.memory;
        spec.cpus = parameters.cores;
        spec.disk = Some(parameters.root_disk);
        parameters.warnings
    }

    /// False when the key was there before.
    fn take(&mut self, key: &str, value: &str) -> Result<bool, String> {
        fn set<T>(place: &mut Option<T>, value: T) -> bool {
            place.replace(value).is_none()
        }
        Ok(match key {
            "arch" => set(&mut self.arch, value.parse::<Arch>().map_err(|e| e.to_string())?),
            "mem" => set(&mut self.memory, Mebibytes(mebibytes(value)?)),
            "cores" | "cpu-cores" => {
                set(&mut self.cores, value.parse().map_err(|_| "it is no number of CPUs")?)
            }
            "root-disk" => {
                let bytes = mebibytes(value)?.checked_mul(1 << 20).ok_or(TOO_LARGE)?;
                set(&mut self.root_disk, Size::from_bytes(bytes))
            }
            other => {
                let new = !self.unsupported.iter().any(|key| key == other);
                self.unsupported.push(other.to_owned());
                new
            }
        })
    }
}

impl FromStr for Constraints {
    type Err = ConstraintError;

    fn from_str(text: &str) -> Result<Self, ConstraintError> {
        let mut constraints = Self::default();
        for word in text.split_ascii_whitespace() {
            let fail = |reason: String| ConstraintError { word: word.to_owned(), reason };
            let (key, value) = word
                .split_once('=')
                .filter(|(key, _)| !key.is_empty())
                .ok_or_else(|| fail("it is not KEY=VALUE".into()))?;
            if !value.is_empty() && !constraints.take(key, value).map_err(fail)? {
                return Err(fail(format!("'{key}' is given twice")));
            }
        }
        Ok(constraints)
    }
}

/// The hardware that a machine has got, in one line:
/// `arch=amd64 mem=2048M root-disk=8192M cores=2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(into = "String"))]
#[non_exhaustive]
pub struct Characteristics {
    /// Its architecture.
    pub arch: Arch,
    /// Its memory.
    pub memory: Mebibytes,
    /// The size of its disk, in whole MiB when printed.
    pub root_disk: Size,
    /// The number of its virtual CPUs.
    pub cores: u32,
}

impl Characteristics {
    /// The hardware of a machine.
    #[must_use]
    pub const fn new(arch: Arch, memory: Mebibytes, root_disk: Size, cores: u32) -> Self {
        Self { arch, memory, root_disk, cores }
    }
}

impl fmt::Display for Characteristics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let disk = self.root_disk.bytes() >> 20;
        write!(
            f,
            "arch={} mem={}M root-disk={disk}M cores={}",
            self.arch, self.memory.0, self.cores
        )
    }
}

impl From<Characteristics> for String {
    fn from(characteristics: Characteristics) -> Self {
        characteristics.to_string()
    }
}

/// A word that is no constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstraintError {
    word: String,
    reason: String,
}

impl fmt::Display for ConstraintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word: String = self.word.chars().take(64).collect();
        write!(f, "'{}' is no constraint: {}", word.escape_debug(), self.reason)
    }
}

impl std::error::Error for ConstraintError {}

const TOO_LARGE: &str = "it is too large";

/// A size in MiB, rounded up.
fn mebibytes(text: &str) -> Result<u64, String> {
    const NO_SIZE: &str = "it is no size; one is like 512M or 1.5G";
    let (number, factor) = match text.char_indices().next_back() {
        Some((at, suffix)) if suffix.is_ascii_alphabetic() => {
            let power = "MGTP".find(suffix.to_ascii_uppercase()).ok_or(NO_SIZE)?;
            (text.get(..at).unwrap_or_default(), 1024_u64.pow(u32::try_from(power).unwrap_or(0)))
        }
        _ => (text, 1),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    // More digits than these are below a byte.
    if !is_number(whole) || !is_number(fraction) || fraction.len() > 15 {
        return Err(NO_SIZE.into());
    }
    let whole = whole.parse::<u64>().ok().and_then(|whole| whole.checked_mul(factor));
    let digits = u32::try_from(fraction.len()).unwrap_or(0);
    let parts = fraction.parse::<u128>().unwrap_or(0) * u128::from(factor);
    let part = parts.div_ceil(10_u128.pow(digits));
    let part = u64::try_from(part).map_err(|_| TOO_LARGE)?;
    whole.and_then(|whole| whole.checked_add(part)).ok_or_else(|| TOO_LARGE.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_become_parameters_with_defaults_and_minima() {
        const GIB: u64 = 1 << 30;
        for (text, arch, memory, cores, disk) in [
            ("", None, 512, 1, 8 * GIB),
            ("mem=2G cores=2 root-disk=20G arch=arm64", Some(Arch::Arm64), 2048, 2, 20 * GIB),
            ("mem=100M cores=0 root-disk=1G", None, 512, 1, 2 * GIB),
            ("  mem=1536\tcpu-cores=8 root-disk=3072 ", None, 1536, 8, 3 * GIB),
            ("mem=1.5g root-disk=2.25G", None, 1536, 1, 2304 << 20),
            ("mem=1T root-disk=1P arch=x86_64", Some(Arch::Amd64), 1 << 20, 1, 1 << 50),
            ("mem= cores= arch=", None, 512, 1, 8 * GIB),
        ] {
            let got = text.parse::<Constraints>().unwrap().parameters();
            let expected = (arch, Mebibytes(memory), cores, Size::from_bytes(disk));
            assert_eq!((got.arch, got.memory, got.cores, got.root_disk), expected, "{text}");
            assert_eq!(got.warnings, [""; 0], "{text}");
        }
    }

    #[test]
    fn what_is_not_supported_is_named() {
        let constraints: Constraints = "cpu-power=100 tags=a,b mem=1G".parse().unwrap();
        assert_eq!(constraints.unsupported, ["cpu-power", "tags"]);
        let mut spec = Spec::new("web1", "image");
        let warnings = constraints.apply_to(&mut spec);
        assert_eq!(warnings.len(), 2);
        assert!(warnings[0].contains("'cpu-power'"), "{warnings:?}");
        assert_eq!((spec.memory, spec.disk), (Mebibytes(1024), Some(ROOT_DISK)));
    }

    #[test]
    fn what_is_no_constraint_is_refused_with_the_word() {
        for (text, reason) in [
            ("mem", "it is not KEY=VALUE"),
            ("mem=1G =2", "'=2' is no constraint: it is not KEY=VALUE"),
            ("mem=much", "it is no size"),
            ("mem=1K", "it is no size"),
            ("mem=-1", "it is no size"),
            ("mem=.5G", "it is no size"),
            ("mem=1.G", "it is no size"),
            ("mem=99999999999P", "it is too large"),
            ("root-disk=99999999999999999999", "it is too large"),
            ("root-disk=17179869184G", "it is too large"),
            ("cores=two", "it is no number of CPUs"),
            ("cores=4294967296", "it is no number of CPUs"),
            ("arch=i386", "unknown architecture"),
            ("mem=1G mem=2G", "'mem' is given twice"),
            ("cores=1 cpu-cores=2", "'cpu-cores' is given twice"),
        ] {
            let error = text.parse::<Constraints>().unwrap_err().to_string();
            assert!(error.contains(reason), "{text}: {error}");
        }
    }

    #[test]
    fn hardware_is_said_in_one_line() {
        let size = Size::from_bytes(8 << 30);
        let hardware = Characteristics::new(Arch::Amd64, Mebibytes(2048), size, 2);
        assert_eq!(hardware.to_string(), "arch=amd64 mem=2048M root-disk=8192M cores=2");
        let read: Constraints = hardware.to_string().parse().unwrap();
        assert_eq!((read.memory, read.root_disk), (Some(Mebibytes(2048)), Some(size)));
    }

    proptest! {
        #[test]
        fn any_line_is_read_or_refused(text in "((mem|cores|root-disk|arch|x)?=?[0-9.MGTPx]*|\\PC) ?\\PC*") {
            if let Ok(constraints) = text.parse::<Constraints>() {
                let parameters = constraints.parameters();
                prop_assert!(parameters.memory >= MEMORY_MINIMUM && parameters.cores >= 1);
                prop_assert!(parameters.root_disk >= ROOT_DISK_MINIMUM);
            }
        }
    }
}
