//! Much at once and for long: nothing is mixed up, and nothing is left.
//!
//! `SOAK_SECONDS` is how long the calls go on, 5 unless set; `SOAK_SEED` repeats
//! a run's choices, as far as the daemon's pace allows.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;
#[path = "support/traces.rs"]
mod traces;

use std::collections::HashMap;
use std::env;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use support::{Libvirtd, require, wait_for};
use tokio::runtime::Handle;
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::timeout;
use traces::Traces;
use virtsmith::virt::admin::Admin;
