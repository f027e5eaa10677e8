//! Architectures and their names.

use std::fmt;
use std::str::FromStr;

/// An architecture that machines are made for.
///
/// `Display` and `serde` write the name that people and image catalogs use, as in `arch=arm64`; libvirt's own is
/// [`Arch::libvirt_name`]. `FromStr` takes either, in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Arch {
    /// 64-bit x86: `amd64`, libvirt's `x86_64`.
    Amd64,
    /// 64-bit Arm: `arm64`, libvirt's `aarch64`.
    Arm64,
    /// Little-endian 64-bit Power: `ppc64el`, libvirt's `ppc64le`.
    Ppc64el,
    /// IBM Z: `s390x` everywhere.
    S390x,
    /// 64-bit RISC-V: `riscv64` everywhere.
    Riscv64,
}

/// A name that is none of an [`Arch`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownArch(String);

impl Arch {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Amd64, Self::Arm64, Self::Ppc64el, Self::S390x, Self::Riscv64];

    /// The name in libvirt's XML and in QEMU's program names.
    pub fn libvirt_name(self) -> &'static str {
        match self {
            Self::Amd64 => "x86_64",
            Self::Arm64 => "aarch64",
            Self::Ppc64el => "ppc64le",
            Self::S390x => "s390x",
            Self::Riscv64 => "riscv64",
        }
    }

    /// The name in Debian, in Ubuntu and in their image catalogs.
    pub fn debian_name(self) -> &'static str {
        match self {
            Self::Amd64 => "amd64",
            Self::Arm64 => "arm64",
            Self::Ppc64el => "ppc64el",
            Self::S390x => "s390x",
            Self::Riscv64 => "riscv64",
        }
    }
}

impl fmt::Display for Arch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.debian_name())
    }
}

impl FromStr for Arch {
    type Err = UnknownArch;

    fn from_str(name: &str) -> Result<Self, UnknownArch> {
        let named = |arch: &Self| name == arch.libvirt_name() || name == arch.debian_name();
        Self::ALL
            .into_iter()
            .find(named)
            .ok_or_else(|| UnknownArch(name.chars().take(64).collect()))
    }
}

impl fmt::Display for UnknownArch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown architecture {:?}; use one of", self.0)?;
        for (index, arch) in Arch::ALL.iter().enumerate() {
            write!(f, "{} {arch}", if index == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownArch {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_names_of_each() {
        for arch in Arch::ALL {
            assert_eq!(arch.libvirt_name().parse(), Ok(arch));
            assert_eq!(arch.debian_name().parse(), Ok(arch));
            assert_eq!(arch.to_string(), arch.debian_name());
        }
    }

    #[test]
    fn names_the_choices_when_refusing() {
        let sentence = "i386".parse::<Arch>().unwrap_err().to_string();
        assert_eq!(
            sentence,
            "unknown architecture \"i386\"; use one of amd64, arm64, ppc64el, s390x, riscv64"
        );
        assert!("AMD64".parse::<Arch>().is_err() && "".parse::<Arch>().is_err());
    }

    #[test]
    #[cfg(feature = "serde")]
    fn serialises_as_it_displays() {
        for arch in Arch::ALL {
            assert_eq!(serde_json::to_string(&arch).unwrap(), format!("\"{arch}\""));
        }
    }
}
