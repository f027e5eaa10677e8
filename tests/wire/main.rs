//! What we send is, byte for byte, what libvirt's own client sends.
//!
//! Two daemons are kept in the same state. One is talked to by `virsh`,
//! `virt-admin` or Python with libvirt's binding, the other by our methods; a
//! proxy in front of each keeps every frame. A row of a table is one command of
//! theirs and the call of ours that does the same. Every frame that we send in
//! a row must be one that they send: program, version, procedure, type, status,
//! number of file descriptors and payload; only serials may differ. The daemons
//! must also answer alike, with a result or with an error.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::cognitive_complexity,
    clippy::too_many_lines,
    reason = "a table is as long as what it lists"
)]

mod admin;
mod devices;
mod differences;
mod domain_devices;
mod domain_life;
mod domain_tuning;
mod events;
mod host;
mod keepalive;
mod ledger;
mod network;
mod not_compared;
mod opening;
mod reference;
mod running;
mod secrets;
mod session;
mod snapshots;
mod storage;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use virtsmith::Connect;
use virtsmith::virt::procedures::METHODS;

use differences::DIFFERENCES;
use ledger::Ledger;
use not_compared::NOT_COMPARED;
use reference::{Kind, PYTHON};
use session::{Session, Twins};
use support::{Libvirtd, Missing, require, tool};

/// The fewest procedures that must be compared.
const FEWEST: usize = 380;

/// The host's UUID, which a migration sends from daemon to daemon.
const HOST: &str = "00000000-0000-4000-d000-000000000001";

#[tokio::test]
async fn what_we_send_is_what_libvirts_client_sends() {
    let twins = require!(start(|| Libvirtd::start_with(&[("LIBVIRTD_HOST_UUID", HOST)])));
    let guarded = require!(start(|| Libvirtd::start_with_sasl("plain")));
    let mut ledger = Ledger::new(DIFFERENCES);
    opening::compare(&guarded, &mut ledger).await;
    host::test_driver(&twins, &mut ledger).await;
    host::qemu_driver(&twins, &mut ledger).await;
    domain_life::compare(&twins, &mut ledger).await;
    domain_tuning::compare(&twins, &mut ledger).await;
    domain_devices::compare(&twins, &mut ledger).await;
    snapshots::compare(&twins, &mut ledger).await;
    running::compare(&twins, &mut ledger).await;
    network::test_driver(&twins, &mut ledger).await;
    network::qemu_driver(&twins, &mut ledger).await;
    storage::test_driver(&twins, &mut ledger).await;
    storage::qemu_driver(&twins, &mut ledger).await;
    devices::compare(&twins, &mut ledger).await;
    secrets::compare(&twins, &mut ledger).await;
    events::compare(&twins, &mut ledger).await;
    admin::compare(&twins, &mut ledger).await;

    let faults = ledger.faults();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    let compared = ledger.procedures().len();
    assert!(compared >= FEWEST, "only {compared} procedures were compared");
    check_completeness(&ledger);
    check_document(&document(&ledger));
}

/// Every procedure is compared, or says why not.
fn check_completeness(ledger: &Ledger) {
    let all = METHODS.iter().map(|(name, _)| *name);
    let (compared, excused) = (ledger.procedures(), NOT_COMPARED.iter().map(|(name, _)| *name));
    let excused: Vec<&str> = excused.collect();
    // One or the other, not both.
    let faults: Vec<&str> =
        all.filter(|name| compared.contains(name) == excused.contains(name)).collect();
    assert!(faults.is_empty(), "not compared, or compared and excused: {faults:?}");
}

fn document(ledger: &Ledger) -> String {
    let mut text = format!(
        "# Bytes equal to those of libvirt's client\n\n\
         `cargo test --test wire` checks this list, and writes it with `BLESS=1`. Each of {} \
         procedures was called by libvirt's own client and by ours, and the frames compared.\n\n{}\n\
         Not compared:\n\n| procedure | why |\n|---|---|\n",
        ledger.procedures().len(),
        ledger.table()
    );
    text.extend(NOT_COMPARED.iter().map(|(name, why)| format!("| `{name}` | {why} |\n")));
    text
}

/// The checked-in list must say the same.
fn check_document(document: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/wire-equality.md");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, document).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "fixtures/wire-equality.md is stale; BLESS=1 writes it");
}

/// Two daemons, and what libvirt's clients need.
fn start(daemon: impl Fn() -> Result<Libvirtd, Missing>) -> Result<Twins, Missing> {
    tool("virsh")?;
    tool("virt-admin")?;
    let binding = Command::new(PYTHON).args(["-c", "import libvirt"]).output();
    if !binding.is_ok_and(|output| output.status.success()) {
        return Err(Missing::new("needs python3-libvirt; sh tests/setup.sh installs it"));
    }
    Ok(Twins { theirs: daemon()?, ours: daemon()? })
}

/// Opens a session with a driver: `test` or `qemu`.
async fn open<'a>(twins: &Twins, ledger: &'a mut Ledger, driver: &str) -> (Session<'a>, Connect) {
    let place = if driver == "test" { "default" } else { "system" };
    let uri = |socket: &Path| format!("{driver}+unix:///{place}?socket={}", socket.display());
    let sockets = [twins.theirs.socket(), twins.ours.socket()];
    let kinds = [Kind::Virsh, Kind::Python];
    Session::open(ledger, sockets, uri, &kinds, async |uri| Connect::open(uri).await).await
}
