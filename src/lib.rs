//! A pure-Rust libvirt client and VM image toolkit.
//!
//! These rooms, each of use without the others:
//!
//! - [`virt`]: libvirt's objects, over libvirt's own protocol, without libvirt's
//!   library. [`rpc`] lies below it.
//! - [`machine`]: from an image file to a running machine, as a plan that can be
//!   shown before it is applied and is undone when it fails.
//! - [`image`](mod@image): qcow2 and raw disk images.
//! - [`seed`]: NoCloud seeds for cloud-init.
//! - [`xml`]: libvirt's XML, kept as it was read.
#![cfg_attr(
    feature = "catalog",
    doc = "- [`catalog`]: published cloud images: found, verified, fetched and kept."
)]
#![cfg_attr(
    feature = "replay",
    doc = "- [`replay`]: conversations with a daemon, recorded once and played back anywhere."
)]
#![cfg_attr(
    all(feature = "catalog", feature = "replay"),
    doc = "\n[`guide`] explains how they hang together, with recipes, and says where what you know from\nother programs is."
)]
//!
//! No helper program is run, and no C library is linked. (A `/session` URI
//! starts the user's libvirt daemon, as libvirt's own client does.)
//!
//! ```no_run
//! use virtsmith::Connect;
//! use virtsmith::machine::{Manager, Spec, domain::Mebibytes};
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let connect = Connect::open("qemu:///system").await?;
//!     let manager = Manager::new(connect, "/var/lib/virtsmith");
//!
//!     let mut spec = Spec::new("web1", "debian-12.qcow2");
//!     spec.memory = Mebibytes(1024);
//!     spec.user_data = Some(std::fs::read("user-data")?);
//!     manager.launch(&spec).await?;
//!
//!     for machine in manager.list().await? {
//!         println!("{} is {}", machine.name, machine.state);
//!     }
//!     Ok(())
//! }
//! ```

#[cfg(feature = "catalog")]
pub mod catalog;
#[cfg(all(feature = "catalog", feature = "replay"))]
pub mod guide;
pub mod image;
pub mod machine;
#[cfg(feature = "replay")]
pub mod replay;
pub mod rpc;
pub mod seed;
pub mod virt;
pub mod xml;

pub use rpc::protocol;

pub use virt::{Connect, Domain, Error, ErrorKind};

/// The programs of the README.
#[cfg(all(doctest, feature = "replay"))]
#[doc = include_str!("../README.md")]
struct Readme;
