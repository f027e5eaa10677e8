//! A guide: how it hangs together, recipes, tests without libvirt, and where what
//! you know from other programs is.
//!
//! - [`concepts`]: connections, machines, plans, images, seeds, and what is kept where.
//! - [`machines`]: one machine with an SSH key, ten from one image, a static address, a
//!   cluster with disks and a network of its own.
//! - [`images`]: converting, overlays, seeds and catalogs, without any daemon.
//! - [`testing`]: your program's tests, without libvirt.
//! - [`coming_from`]: Juju's `container/kvm`, uvtool, virsh, virt-install, qemu-img and
//!   others, line by line.
//!
//! Nothing is in here but text. Its programs are compiled with the crate's own tests,
//! and run where they need no daemon; whole ones to copy are in `tests/examples`.

/// Connections, machines, plans, images, seeds, and what is kept where.
#[doc = include_str!("concepts.md")]
pub mod concepts {}

/// Recipes for machines: one, many, a static address, a cluster.
#[doc = include_str!("machines.md")]
pub mod machines {}

/// Recipes for images: converting, overlays, seeds, catalogs.
#[doc = include_str!("images.md")]
pub mod images {}

/// Testing a program that uses virtsmith, without libvirt.
#[doc = include_str!("testing.md")]
pub mod testing {}

/// Where what you know from other programs is.
#[doc = include_str!("coming_from.md")]
pub mod coming_from {}
