//! Clones, judged by virsh, qemu-img and a guest.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use support::{Host, require, run, tool, wait_for};
use virtsmith::machine::{
    CloneOptions, ErrorKind, ExtraDisk, Interface, InterfaceSource, Manager, Spec,
};
use virtsmith::seed::iso9660::Volume;

const MAC: &str = "52:54:00:00:00:07";

/// A machine with everything that a clone must not share, shut off.
async fn source(host: &Host, manager: &Manager) {
    manager.launch(&spec(host)).await.unwrap();
    manager.destroy("web1").await.unwrap();
    for (disk, pattern) in [("web1", "0x61"), ("web1_vdc", "0x62")] {
        let write = format!("write -P {pattern} 32M 1M");
        run(Command::new("qemu-io").args(["-f", "qcow2", "-c", &write]).arg(volume(host, disk)));
    }
}

fn spec(host: &Host) -> Spec {
    let mut spec = host.spec("web1");
    spec.user_data = Some(b"#cloud-config\nhostname: web1\n".to_vec());
    let mut lan = Interface::new(InterfaceSource::User);
    (lan.mac, lan.guest_name) = (MAC.parse().ok(), Some("lan0".into()));
    spec.interfaces = vec![lan];
    spec.disk = Some("96M".parse().unwrap());
    spec.extra_disks = vec![ExtraDisk::New("64M".parse().unwrap())];
    spec
}

fn volume(host: &Host, name: &str) -> PathBuf {
    host.data_dir().join(format!("kvm/guests/{name}.qcow2"))
}

fn seed_file(host: &Host, machine: &str, name: &str) -> String {
    let path = host.data_dir().join(format!("kvm/guests/{machine}-seed.iso"));
    let mut seed = Volume::open(fs::File::open(path).unwrap()).unwrap();
    String::from_utf8(seed.read(name).unwrap()).unwrap()
}

fn qemu_img_info(host: &Host, name: &str) -> Value {
    let info =
        run(Command::new("qemu-img").args(["info", "-U", "--output=json"]).arg(volume(host, name)));
    serde_json::from_str(&info).unwrap()
}

fn linked() -> CloneOptions {
    let mut options = CloneOptions::default();
    options.linked = true;
    options
}

#[tokio::test]
async fn a_copy_is_a_machine_of_its_own() {
    let host = require!(Host::start());
    require!(tool("qemu-img"));
    require!(tool("qemu-io"));
    let manager = host.manager().await;
    source(&host, &manager).await;
    let plan = manager.plan_clone("web1", "web2", &CloneOptions::default()).await.unwrap();
    assert!(plan.warnings.iter().any(|words| words.contains("sets 'hostname'")), "{plan:?}");
    let before = host.traces();
    let clone = manager.clone_machine("web1", "web2", &CloneOptions::default()).await.unwrap();

    let virsh = |arguments: &[&str]| host.libvirtd.virsh(arguments);
    assert_eq!(virsh(&["domuuid", "web2"]).trim(), clone.uuid().to_string());
    assert_ne!(virsh(&["domuuid", "web1"]), virsh(&["domuuid", "web2"]));
    assert_eq!(virsh(&["domstate", "web2"]).trim(), "shut off");
    let xml = virsh(&["dumpxml", "web2"]);
    for theirs in ["web1", MAC] {
        assert!(!xml.contains(theirs), "{theirs} in:\n{xml}");
    }
    let mac = manager.info("web2").await.unwrap().interfaces[0].mac.clone().unwrap();
    let network = seed_file(&host, "web2", "network-config");
    assert!(network.contains(&mac) && !network.contains(MAC), "{mac} in:\n{network}");
    let meta_data = [seed_file(&host, "web1", "meta-data"), seed_file(&host, "web2", "meta-data")];
    assert!(meta_data[1].ends_with("local-hostname: \"web2\"\n"), "{meta_data:?}");
    assert_ne!(meta_data[0].lines().next(), meta_data[1].lines().next());
    assert_eq!(seed_file(&host, "web2", "user-data"), seed_file(&host, "web1", "user-data"));

    // The copies are the same disks, on the same image, and whole by themselves.
    for (theirs, ours) in [("web1", "web2"), ("web1_vdc", "web2_vdc")] {
        run(Command::new("qemu-img").arg("check").arg(volume(&host, ours)));
        let files = [volume(&host, theirs), volume(&host, ours)];
        run(Command::new("qemu-img").arg("compare").args(files));
        let [theirs, ours] = [theirs, ours].map(|name| qemu_img_info(&host, name));
        for key in ["backing-filename", "virtual-size", "format"] {
            assert_eq!(theirs[key], ours[key], "{key}");
        }
    }
    manager.delete("web1").await.unwrap();
    manager.start("web2").await.unwrap();
    let id = meta_data[1].lines().next().unwrap().to_owned();
    wait_for("the clone's own seed on its console", || {
        let console = host.run(&["console-log", "web2"]).ok();
        let whole = console.contains(&id) && console.contains("GUEST-STAYS");
        if whole { Ok(()) } else { Err(console) }
    });
    manager.delete("web2").await.unwrap();
    let left: Vec<_> = host.traces().into_iter().filter(|trace| trace.contains("web")).collect();
    assert_eq!(left, [""; 0], "after {before:?}");
}

#[tokio::test]
async fn a_linked_clone_stands_on_disks_that_stay_as_they_are() {
    let host = require!(Host::start());
    require!(tool("qemu-io"));
    let manager = host.manager().await;
    source(&host, &manager).await;
    let digest = || run(Command::new("sha256sum").arg(volume(&host, "web1")));
    let before = digest();
    let mut options = linked();
    options.start = true;
    manager.clone_machine("web1", "web2", &options).await.unwrap();
    let below = |name: &str| qemu_img_info(&host, name)["full-backing-filename"].clone();
    assert_eq!(below("web2"), json!(volume(&host, "web1").canonicalize().unwrap()));
    assert_eq!(below("web2_vdc"), json!(volume(&host, "web1_vdc").canonicalize().unwrap()));
    wait_for("a write to the clone's disk", || {
        let console = host.run(&["console-log", "web2"]).ok();
        if console.contains("DISK-WRITTEN") { Ok(()) } else { Err(console) }
    });

    let size = "128M".parse().unwrap();
    for (what, refused) in [
        ("started", manager.start("web1").await),
        ("started with the host", manager.set_autostart("web1", true).await),
        ("deleted", manager.delete("web1").await),
        ("changed", manager.grow_disk("web1", None, size).await),
        ("changed", manager.create_snapshot("web1", "s", None).await),
        ("changed", manager.revert_to_snapshot("web1", "s").await),
    ] {
        let error = refused.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::WrongState, "{error}");
        let start = format!("'web1' cannot be {what}: the disk '");
        assert!(error.to_string().starts_with(&start), "{error}");
    }
    assert_eq!(digest(), before);

    // A full copy of a linked clone depends on neither machine.
    manager.destroy("web2").await.unwrap();
    manager.clone_machine("web2", "web3", &CloneOptions::default()).await.unwrap();
    assert_eq!(below("web3"), below("web1"));
    assert_eq!(below("web3_vdc"), Value::Null);
    let files = [volume(&host, "web2"), volume(&host, "web3")];
    run(Command::new("qemu-img").arg("compare").args(files));
    manager.delete("web2").await.unwrap();
    manager.start("web1").await.expect("nothing stands on it any more");
    manager.start("web3").await.unwrap();
}

/// What virsh does before, and who is cloned as whom, linked or not; the error, and
/// words of it.
const REFUSED: [(&str, [&str; 2], bool, ErrorKind, &str); 8] = [
    (
        "",
        ["web1", "web2"],
        false,
        ErrorKind::WrongState,
        "shut it down first (virtsmith stop web1)",
    ),
    ("", ["none", "web2"], false, ErrorKind::NotFound, "there is no machine 'none'"),
    (
        "managedsave web1",
        ["web1", "web2"],
        true,
        ErrorKind::WrongState,
        "memory of 'web1' is saved",
    ),
    (
        "managedsave-remove web1; autostart web1",
        ["web1", "web2"],
        true,
        ErrorKind::WrongState,
        "(virtsmith autostart web1 off)",
    ),
    (
        "autostart --disable web1",
        ["web1", "web1"],
        true,
        ErrorKind::Exists,
        "a domain named 'web1' exists already",
    ),
    ("", ["web1", "no name"], true, ErrorKind::Invalid, "'no name' is no name for a machine"),
    (
        "define foreign.xml",
        ["foreign", "web2"],
        true,
        ErrorKind::NotOurs,
        "was not made by virtsmith",
    ),
    (
        "undefine foreign; attach-device web1 disk.xml --config",
        ["web1", "web2"],
        true,
        ErrorKind::Invalid,
        "the disk 'vdd' is no file (its type is block)",
    ),
];

#[tokio::test]
async fn what_cannot_be_cloned_is_refused_with_what_to_do() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    manager.launch(&host.spec("web1")).await.unwrap();
    let traces = || {
        let traces = host.traces().into_iter();
        traces.filter(|trace| !trace.starts_with("domain")).collect::<Vec<_>>()
    };
    let before = traces();
    let foreign = "<domain type='qemu'><name>foreign</name><memory>65536</memory><os><type>hvm</type></os></domain>";
    host.write("foreign.xml", foreign);
    let disk = "<disk type='block' device='disk'><source dev='/dev/null'/><target dev='vdd' bus='virtio'/></disk>";
    host.write("disk.xml", disk);
    let virsh = |commands: &str| {
        for command in commands.split("; ").filter(|command| !command.is_empty()) {
            let words = command.split(' ').map(|word| match word.ends_with(".xml") {
                true => host.at(word).display().to_string(),
                false => word.to_owned(),
            });
            let words: Vec<String> = words.collect();
            host.libvirtd.virsh(&words.iter().map(String::as_str).collect::<Vec<_>>());
        }
    };
    for (prepare, [name, new], is_linked, kind, words) in REFUSED {
        virsh(prepare);
        let options = if is_linked { linked() } else { CloneOptions::default() };
        let error = manager.clone_machine(name, new, &options).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(words), "no {words:?} in: {error}");
    }
    virsh("detach-device web1 disk.xml --config");
    manager.start("web1").await.unwrap();
    assert_eq!(traces(), before);
}

#[test]
fn the_command_clones_and_shows_what_it_would_do() {
    let host = require!(Host::start());
    host.launch("web1", &[]).ok();
    host.run(&["clone", "web1", "web2"]).complains("running", &["'web1' runs"]);
    host.run(&["destroy", "web1"]).ok();
    let before = host.traces();
    let plan = host.run(&["clone", "web1", "web2", "--linked", "--dry-run", "--json"]).json();
    let steps: Vec<_> = plan["steps"].as_array().unwrap().iter().map(|s| &s["step"]).collect();
    let expected =
        ["claim-directory", "write-seed", "create-overlay", "refresh-pool", "define-domain"];
    assert_eq!(json!(steps), json!(expected));
    let plan = host.run(&["clone", "web1", "web2", "--dry-run"]).ok();
    assert!(
        plan.contains("copy the disk '") && plan.contains("define the domain 'web2'"),
        "{plan}"
    );
    assert_eq!(host.traces(), before);
    assert_eq!(host.run(&["clone", "web1", "web2"]).ok(), "cloned 'web1' as 'web2'\n");
    let info = host.run(&["clone", "web1", "web3", "--linked", "--start", "--json"]).json();
    assert_eq!((&info["name"], &info["state"]), (&json!("web3"), &json!("running")));
    host.run(&["start", "web1"])
        .complains("linked", &["cannot be started", "delete the clone first"]);
    host.run(&["delete", "web3"]).ok();
    host.run(&["start", "web1"]).ok();
}
