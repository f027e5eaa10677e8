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
#![allow(clippy::too_many_lines, reason = "a table is as long as what it lists")]

mod admin;
mod devices;
mod differences;
mod domain_devices;
mod domain_life;
mod domain_tuning;
mod events;
mod host;
mod ledger;
mod network;
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

use differences::DIFFERENCES;
use ledger::Ledger;
use reference::{Kind, PYTHON};
use session::{Session, Twins};
use support::{Libvirtd, Missing, require, tool};

/// The fewest procedures that must be compared.
const FEWEST: usize = 120;

#[tokio::test]
async fn what_we_send_is_what_libvirts_client_sends() {
    let twins = require!(twins());
    let mut ledger = Ledger::new(DIFFERENCES);
    host::test_driver(&twins, &mut ledger).await;
    host::qemu_driver(&twins, &mut ledger).await;
    domain_life::compare(&twins, &mut ledger).await;
    domain_tuning::compare(&twins, &mut ledger).await;
    domain_devices::compare(&twins, &mut ledger).await;
    snapshots::compare(&twins, &mut ledger).await;
    network::test_driver(&twins, &mut ledger).await;
    network::qemu_driver(&twins, &mut ledger).await;
    storage::test_driver(&twins, &mut ledger).await;
    storage::qemu_driver(&twins, &mut ledger).await;
    devices::compare(&twins, &mut ledger).await;
    secrets::compare(&twins, &mut ledger).await;
    events::compare(&twins, &mut ledger).await;
    running::compare(&twins, &mut ledger).await;
    admin::compare(&twins, &mut ledger).await;
    let faults = ledger.faults();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    println!("{} procedures\n{}", ledger.len(), ledger.list());
    assert!(ledger.len() >= FEWEST, "only {} procedures were compared", ledger.len());
    check_document(&ledger);
}

/// The checked-in list must say the same; `BLESS=1` writes it.
fn check_document(ledger: &Ledger) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/wire-equality.md");
    let document = format!(
        "# Bytes equal to those of libvirt's client\n\n\
         {} procedures. Written and checked by `cargo test --test wire`; `BLESS=1` writes it.\n\n{}",
        ledger.len(),
        ledger.list()
    );
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "{} is stale; BLESS=1 writes it", path.display());
}

fn twins() -> Result<Twins, Missing> {
    tool("virsh")?;
    tool("virt-admin")?;
    let binding = Command::new(PYTHON).args(["-c", "import libvirt"]).output();
    if !binding.is_ok_and(|output| output.status.success()) {
        return Err(Missing::new("needs python3-libvirt; sh tests/setup.sh installs it"));
    }
    Ok(Twins { theirs: Libvirtd::start()?, ours: Libvirtd::start()? })
}

/// Opens a session with a driver: `test` or `qemu`.
async fn open<'a>(twins: &Twins, ledger: &'a mut Ledger, driver: &str) -> (Session<'a>, Connect) {
    let place = if driver == "test" { "default" } else { "system" };
    let uri = |socket: &Path| format!("{driver}+unix:///{place}?socket={}", socket.display());
    let sockets = [twins.theirs.socket(), twins.ours.socket()];
    let kinds = [Kind::Virsh, Kind::Python];
    Session::open(ledger, sockets, uri, &kinds, async |uri| Connect::open(uri).await).await
}
