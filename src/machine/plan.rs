//! Plans: what a launch will do, before it does anything.

use std::fmt;
use std::path::PathBuf;

use super::constraints::Characteristics;
use crate::image::{Format, Size};
use crate::seed::{Seed, Timestamp};

/// The steps that make a machine, in order; they print, one a line.
///
/// Made by [`Manager::plan`](super::Manager::plan) and
/// [`Manager::plan_clone`](super::Manager::plan_clone), carried out by
/// [`Manager::apply`](super::Manager::apply).
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Plan {
    /// The machine's name.
    pub machine: String,
    /// The name of its domain.
    pub domain: String,
    /// The hardware that it will have.
    pub hardware: Characteristics,
    /// What is done.
    pub steps: Vec<Step>,
    /// What the user should know beforehand.
    pub warnings: Vec<String>,
}

/// One step of a plan. Each can be undone.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "step", rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Step {
    /// Makes a directory that must not be there yet; its parents may.
    ClaimDirectory {
        /// The directory.
        path: PathBuf,
    },
    /// Makes a directory, if it is not there.
    MakeDirectory {
        /// The directory.
        path: PathBuf,
    },
    /// Defines and builds a storage pool.
    DefinePool {
        /// The pool's name.
        name: String,
        /// Its description.
        xml: String,
    },
    /// Starts a storage pool, now and with the host.
    StartPool {
        /// The pool's name.
        name: String,
    },
    /// Writes a file that must not be there yet.
    WriteFile {
        /// The file.
        path: PathBuf,
        /// What is written.
        #[cfg_attr(feature = "serde", serde(skip))]
        content: Vec<u8>,
    },
    /// Writes the seed.
    WriteSeed {
        /// The volume's file.
        path: PathBuf,
        /// What it holds.
        #[cfg_attr(feature = "serde", serde(skip))]
        seed: Seed,
        /// Its date.
        #[cfg_attr(feature = "serde", serde(skip))]
        created: Timestamp,
    },
    /// Creates the system disk, on top of the image.
    CreateOverlay {
        /// The disk's file.
        path: PathBuf,
        /// The image, which is never written.
        backing_file: PathBuf,
        /// The image's format.
        #[cfg_attr(feature = "serde", serde(serialize_with = "as_text"))]
        backing_format: Format,
        /// The size that the guest sees.
        #[cfg_attr(feature = "serde", serde(serialize_with = "in_bytes"))]
        size: Size,
    },
    /// Copies a disk: what is above the image that the copy stands on, or all of it.
    CopyDisk {
        /// The copy's file.
        path: PathBuf,
        /// The disk.
        source: PathBuf,
        /// Its format; the copy is qcow2.
        #[cfg_attr(feature = "serde", serde(serialize_with = "as_text"))]
        format: Format,
        /// The image of the disk's chain that the copy stands on, if any.
        backing_file: Option<PathBuf>,
    },
    /// Creates an empty disk.
    CreateDisk {
        /// The disk's file.
        path: PathBuf,
        /// The size that the guest sees.
        #[cfg_attr(feature = "serde", serde(serialize_with = "in_bytes"))]
        size: Size,
    },
    /// Lets the storage pool see its new volumes.
    RefreshPool {
        /// The pool's name.
        name: String,
    },
    /// Defines the domain.
    DefineDomain {
        /// The domain's name.
        name: String,
        /// Its description.
        xml: String,
    },
    /// Starts the domain.
    StartDomain {
        /// The domain's name.
        name: String,
    },
    /// Lets the domain start with the host.
    AutostartDomain {
        /// The domain's name.
        name: String,
    },
    /// Attaches a disk to a domain, now and after every start.
    AttachDisk {
        /// The domain's name.
        name: String,
        /// What the disk is called, such as `vdc`.
        target: String,
        /// Its description.
        xml: String,
    },
}

#[cfg(feature = "serde")]
fn as_text<S: serde::Serializer>(format: &Format, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(format.name())
}

#[cfg(feature = "serde")]
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives references")]
fn in_bytes<S: serde::Serializer>(size: &Size, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u64(size.bytes())
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.steps.iter().try_for_each(|step| writeln!(f, "{step}"))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClaimDirectory { path } | Self::MakeDirectory { path } => {
                write!(f, "make the directory '{}'", path.display())
            }
            Self::DefinePool { name, .. } => write!(f, "define the storage pool '{name}'"),
            Self::StartPool { name } => write!(f, "start the storage pool '{name}'"),
            Self::WriteFile { path, .. } => write!(f, "write '{}'", path.display()),
            Self::WriteSeed { path, .. } => write!(f, "write the seed '{}'", path.display()),
            Self::CreateOverlay { path, backing_file, size, .. } => write!(
                f,
                "create the disk '{}' of {size} on '{}'",
                path.display(),
                backing_file.display()
            ),
            Self::CopyDisk { path, source, .. } => {
                write!(f, "copy the disk '{}' to '{}'", source.display(), path.display())
            }
            Self::CreateDisk { path, size } => {
                write!(f, "create the disk '{}' of {size}", path.display())
            }
            Self::RefreshPool { name } => write!(f, "refresh the storage pool '{name}'"),
            Self::DefineDomain { name, .. } => write!(f, "define the domain '{name}'"),
            Self::StartDomain { name } => write!(f, "start the domain '{name}'"),
            Self::AutostartDomain { name } => write!(f, "start the domain '{name}' with the host"),
            Self::AttachDisk { name, target, .. } => {
                write!(f, "attach the disk '{target}' to the domain '{name}'")
            }
        }
    }
}
