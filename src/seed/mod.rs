//! NoCloud seeds: the ISO 9660 volume that cloud-init reads on first boot.
//!
//! A [`Seed`] is checked when it is built, then written in one pass; the same files and the same
//! [`Timestamp`] give the same bytes. [`iso9660`] holds the file system underneath: an
//! [`Image`](iso9660::Image) writes, a [`Volume`](iso9660::Volume) reads what any tool wrote.
//!
//! ```
//! use virtsmith::seed::{MetaData, Seed, Timestamp};
//!
//! let seed = Seed::builder(MetaData::new("i-0001", "web"))
//!     .user_data("#cloud-config\npackages: [nginx]\n")
//!     .build()?;
//! for warning in seed.warnings() {
//!     eprintln!("{warning}");
//! }
//! let created = Timestamp::from_unix(1_700_000_000)?;
//! let bytes = seed.to_vec(created);
//! assert_eq!(seed.len(), bytes.len() as u64);
//! # Ok::<(), virtsmith::seed::Error>(())
//! ```
//!
//! The facts about NoCloud are those of cloud-init's documentation of the data source: the label
//! `cidata`, and in the root `user-data` and `meta-data`, both required.

mod check;
mod check_yaml;
mod error;
pub mod iso9660;
mod meta_data;
mod network_config;
mod nocloud;
mod timestamp;
mod user_data;
mod yaml;

pub use check::{MAX_FILE_BYTES, Warning, WarningKind};
pub use error::{Error, ErrorKind};
pub use meta_data::MetaData;
pub use network_config::{Ethernet, NetworkConfig};
pub use nocloud::{Seed, SeedBuilder, SeedFile};
pub use timestamp::Timestamp;
pub use user_data::{User, UserData};
