//! The examples do what they say, with no libvirt there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use support::{Missing, Said, require};
use tempfile::TempDir;
use virtsmith::image::{CreateOptions, InfoOptions, Size, create_new, info};
use virtsmith::replay::Host;

/// The program of an example, which `cargo test` builds with the tests.
fn example(name: &str) -> Result<Command, Missing> {
    let this = std::env::current_exe().unwrap();
    let path = this.parent().unwrap().with_file_name("examples").join(name);
    match path.exists() {
        true => Ok(Command::new(path)),
        false => Err(Missing::new(format!("needs the example {name}; `cargo build --examples`"))),
    }
}

/// A folder with an image of 1 GiB.
fn folder_with_image() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let image = folder.path().join("image.qcow2");
    create_new(&image, &CreateOptions::qcow2().size(Size::from_bytes(1 << 30))).unwrap();
    (folder, image)
}

const NETWORK: &str = "<network><name>default</name><forward mode='nat'/></network>";

fn uri(socket: &Path) -> String {
    format!("qemu+unix:///system?socket={}", socket.display())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_is_launched_step_by_step() {
    let mut command = require!(example("launch"));
    let (folder, image) = folder_with_image();
    let socket = folder.path().join("libvirt-sock");
    let host = Host::builder().network(NETWORK).running().build().unwrap();
    host.listen(&socket).unwrap();
    let key = folder.path().join("id.pub");
    fs::write(&key, "ssh-ed25519 AAAA ada\n").unwrap();
    let data = folder.path().join("data");
    command.arg("web1").args([&image, &key]).arg(uri(&socket)).arg(&data);
    let said = tokio::task::spawn_blocking(move || Said::by(&mut command)).await.unwrap().ok();
    for words in [
        "\nstarting: define the domain 'web1'\n",
        "\nrunning\n",
        "\nweb1 has arch=amd64 mem=1024M root-disk=10240M cores=2, and writes to ",
    ] {
        assert!(said.contains(words), "no {words:?} in:\n{said}");
    }
    assert_eq!(host.domains().len(), 1);
    let user_data = fs::read_to_string(data.join("machines/web1/user-data")).unwrap();
    assert!(user_data.contains("ssh-ed25519 AAAA ada"), "{user_data}");
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_told_as_they_come() {
    let mut command = require!(example("events"));
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("libvirt-sock");
    let web1 = "<domain type='kvm'><name>web1</name><memory>65536</memory>\
        <os><type>hvm</type></os></domain>";
    let host = Host::builder().domain(web1).running().build().unwrap();
    host.listen(&socket).unwrap();
    let mut child = command.arg(uri(&socket)).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut next = || tokio::task::block_in_place(|| lines.next().unwrap().unwrap());
    assert_eq!(next(), "web1 is running");
    assert!(host.crash("web1"));
    assert_eq!(next(), "web1: STOPPED CRASHED");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn an_overlay_and_a_seed_are_made() {
    let mut command = require!(example("disks"));
    let (folder, image) = folder_with_image();
    let said = Said::by(command.arg(&image).arg(folder.path())).ok();
    assert!(said.contains("web1.qcow2 has 20 GiB, "), "{said}");
    for file in ["meta-data", "user-data", "network-config"] {
        assert!(said.contains(&format!(" {file}\n")), "no {file} in:\n{said}");
    }
    let overlay = info(folder.path().join("web1.qcow2"), &InfoOptions::default()).unwrap();
    let below = overlay.backing.unwrap().full_filename;
    assert_eq!(below, image.canonicalize().unwrap());
}

#[test]
fn an_image_is_converted_with_progress() {
    let mut command = require!(example("convert"));
    let (folder, image) = folder_with_image();
    let target = folder.path().join("small.qcow2");
    let said = Said::by(command.arg(&image).arg(&target)).ok();
    assert!(said.contains("\r1 GiB became "), "{said}");
    // That of 1 GiB of zeros.
    let digest = "49bc20df15e412a64472421e13fe86ff1c5165e18b2afccf160d4dc19fe68a14";
    assert!(said.ends_with(&format!("guest sees: {digest}\n")), "{said}");
    let again = Said::by(command.arg(&image).arg(&target));
    assert_eq!(again.code, Some(1), "nothing is overwritten: {again:?}");
}

#[test]
fn a_catalog_is_verified_and_listed() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/catalog");
    let (url, key) = (format!("file://{}/", fixture.display()), fixture.join("key.asc"));
    let said = Said::by(require!(example("catalog")).args(["arch=amd64", &url]).arg(&key)).ok();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    assert_eq!(
        lines[1],
        "example.images:server:1.0:amd64 20260102 disk1.img, 41943552 bytes, signed by \
         F17F4EBF3A4BB323BB1591A6C02D7D720F108A78"
    );
    assert_eq!(lines[3], "it means example.images:server:1.0:amd64 20260102");

    let keys = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog/keys");
    let ubuntu = keys.join("ubuntu-cloud-images.asc");
    let refused = Said::by(require!(example("catalog")).args(["", &url]).arg(ubuntu));
    assert!(refused.err.contains("UnknownKey"), "{refused:?}");
}

#[test]
fn a_conversation_is_recorded_and_played() {
    let said = Said::by(&mut require!(example("record_replay"))).ok();
    assert!(said.starts_with("recorded: [\"test\"]\n"), "{said}");
    assert!(said.contains("\nplayed: [\"test\"]\n"), "{said}");
    for words in [
        "\n  - remote.CONNECT_LIST_ALL_DOMAINS (call) {\"flags\":1,",
        "\n  + remote.CONNECT_LIST_ALL_DOMAINS (call) {\"flags\":2,",
    ] {
        assert!(said.contains(words), "no {words:?} in:\n{said}");
    }
}

#[test]
fn a_machine_needs_no_libvirt() {
    let said = Said::by(&mut require!(example("offline"))).ok();
    let lines: Vec<_> = said.lines().collect();
    let expected =
        ["web1 is running with the id Some(1)", "its disk is there: true", "0 machines are left"];
    assert_eq!(lines, expected);
}
