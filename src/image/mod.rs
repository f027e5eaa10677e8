//! Disk images: qcow2 and raw.
//!
//! [`create_new`] and [`create`] make images and overlays, [`info`] and
//! [`backing_chain`] describe them, [`probe`] names a file's format. All of it
//! is blocking I/O; [`task`] takes it to where async code may wait for it.
//!
//! An image is taken as hostile input. Sizes and offsets in a header are
//! checked before they are used, and a file that only a header names is opened
//! through a [`Gate`].
//!
//! ```no_run
//! use virtsmith::image::{self, CreateOptions, Format};
//!
//! let overlay = CreateOptions::qcow2()
//!     .backing_file("/var/lib/images/base.qcow2")
//!     .backing_format(Format::Qcow2)
//!     .size("20G".parse()?);
//! image::create_new("/var/lib/images/vm1.qcow2", &overlay)?;
//! # Ok::<(), image::Error>(())
//! ```

mod amend;
mod bitmap;
mod check;
mod commit;
mod compare;
mod control;
mod convert;
mod create;
mod error;
mod gate;
mod guest_disk;
mod info;
mod measure;
mod name;
mod open;
mod pace;
mod parts;
mod probe;
pub mod qcow2;
mod rebase;
mod resize;
mod size;
mod snapshot;
pub mod storage;
pub mod task;
mod write;

pub use amend::{AmendOptions, amend};
pub use check::{check, check_storage};
pub use commit::{CommitOptions, commit, commit_with};
pub use compare::{Comparison, compare};
pub use control::{Control, Progress};
pub use convert::{
    CacheMode, ConvertOptions, Converted, DdOptions, Sink, convert, convert_into, convert_new,
    convert_to_sink, convert_to_writer, dd,
};
pub use create::{Compat, CreateOptions, Preallocation, create, create_new, create_with};
pub use error::{Error, ErrorKind};
pub use gate::Gate;
pub use guest_disk::{Extent, ExtentKind, Extents, Image};
pub use info::{Backing, BackingChain, ImageInfo, InfoOptions, Qcow2Info, backing_chain, info};
pub use measure::{Measure, MeasureOptions, measure, measure_size};
pub use open::OpenOptions;
pub use parts::Parts;
pub use probe::{Format, probe, probe_storage};
pub use qcow2::{CheckReport, Compression, Finding, Repair, TableFault};
pub use rebase::{NewBacking, RebaseOptions, rebase, rebase_unsafe, rebase_with};
pub use resize::ResizeOptions;
pub use size::Size;
