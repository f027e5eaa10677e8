//! What the live tests share: a private libvirtd, a small guest, outside tools.
//!
//! A test opens with `require!` for each thing it needs:
//!
//! ```ignore
//! mod support;
//! use support::{Libvirtd, require};
//!
//! #[test]
//! fn lists_domains() {
//!     let libvirtd = require!(Libvirtd::start());
//!     libvirtd.virsh(&["list", "--all"]);
//! }
//! ```
#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "each test binary uses its own part, and a test fails by panicking"
)]

mod guest;
mod host;
mod http;
mod libvirtd;
mod live;
mod live_only;
mod missing;
mod noise;
mod play;
mod program;
mod proxy;
mod pty;
mod publisher;
mod stand;
mod tape;
mod tls;
mod tools;
mod traces;
mod transcript;
mod version;
mod wait;
mod web_proxy;

pub(crate) use guest::{Guest, guest_a, guest_b};
pub(crate) use host::Host;
pub(crate) use http::{Asked, Fault, HttpServer};
pub(crate) use libvirtd::Libvirtd;
pub(crate) use live::{Live, Mode, Wanted};
pub(crate) use live_only::{LIVE_ONLY, PROGRAMS, reason, recordings};
pub(crate) use missing::{Missing, require, skip, skipped};
pub(crate) use noise::noise;
pub(crate) use program::{Said, virtsmith};
pub(crate) use proxy::{Kept, Proxy, Speaker};
pub(crate) use pty::Pty;
pub(crate) use publisher::{Signer, publish};
pub(crate) use tape::{Tape, assert_neutral, in_a_thread};
pub(crate) use tls::{Authority, Identity};
pub(crate) use tools::{run, script, tool};
pub(crate) use traces::{Traces, forget_peak, peak};
pub(crate) use version::{Version, not_supported};
pub(crate) use wait::wait_for;
pub(crate) use web_proxy::WebProxy;
