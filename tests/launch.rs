//! Machines from launch to deletion, on a daemon and with a guest of our own.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use support::{Host, require, run, tool, wait_for};
use virtsmith::image::Size;
use virtsmith::machine::{ErrorKind, Manager, Namespace, State};

/// The files of a seed, by the names that cloud-init gives them.
const SEED: [(&str, &str); 4] = [
    ("user-data", "#cloud-config\nhostname: grüße\n"),
    ("meta-data", "instance-id: i-1\nlocal-hostname: web1\n"),
    ("network-config", "version: 2\nethernets: {}\n"),
    ("vendor-data", "#cloud-config\n{}\n"),
];

#[test]
fn a_guest_finds_its_seed_and_writes_to_its_own_disk() {
    let host = require!(Host::start());
    let debugfs = require!(tool("debugfs"));
    launch_and_delete_once(&host);
    let before = host.traces();
    let base = digest(&host.guest.base);

    launch_guest(&host, "web1", "console=ttyS0");
    let console = wait_for_console(&host, "web1", "GUEST-DONE");
    for (name, content) in SEED {
        let line = format!("BEGIN-{name} {} {}\r\n", digest(&host.at(name)), content.len());
        assert!(console.contains(&line), "no {line:?} in:\n{console}");
    }
    assert!(console.contains("BASE-FILE hello-from-base"), "{console}");
    assert!(console.contains("DISK-WRITTEN"), "{console}");

    // The guest powers itself off; stopping it the second time waits for that.
    wait_for("end of the guest", || is_shut_off(&host, "web1"));
    host.run(&["start", "web1"]).ok();
    host.run(&["stop", "web1", "--timeout", "120"]).ok();
    is_shut_off(&host, "web1").unwrap();

    let overlay = host.data_dir().join("kvm/guests/web1.qcow2");
    run(Command::new("qemu-img").arg("check").arg(&overlay));
    let disk = host.at("disk.raw");
    run(Command::new("qemu-img").args(["convert", "-O", "raw"]).arg(&overlay).arg(&disk));
    let written = run(Command::new(debugfs).args(["-R", "cat written-by-guest"]).arg(&disk));
    assert_eq!(written, format!("{}  -\n", digest(&host.at("user-data"))));
    assert_eq!(digest(&host.guest.base), base, "the image was written to");

    host.run(&["delete", "web1"]).ok();
    assert_eq!(host.traces(), before);
}

/// What the first launch makes for all later ones stays.
fn launch_and_delete_once(host: &Host) {
    assert_eq!(host.launch("first", &[]).ok(), "started 'first'\n");
    host.run(&["delete", "first"]).ok();
    let pool = pool_name(host);
    let left: Vec<_> = host.traces().into_iter().filter(|trace| !is_initial(trace)).collect();
    assert_eq!(
        left,
        [
            "data/kvm".to_owned(),
            "data/kvm/guests".to_owned(),
            "data/machines".to_owned(),
            format!("etc/storage/autostart/{pool}.xml"),
            format!("etc/storage/{pool}.xml"),
            format!("pool {pool} active yes"),
        ]
    );
}

/// Whether it was there before anything was launched.
fn is_initial(trace: &str) -> bool {
    trace == "etc/qemu.conf"
}

fn pool_name(host: &Host) -> String {
    host.libvirtd.virsh(&["pool-list", "--name"]).trim().to_owned()
}

fn launch_guest(host: &Host, name: &str, cmdline: &str) {
    let seed = SEED.map(|(file, content)| [format!("--{file}"), host.write(file, content)]);
    let (kernel, initrd) = (&host.guest.kernel, &host.guest.initrd);
    let (kernel, initrd) = (kernel.to_str().unwrap(), initrd.to_str().unwrap());
    let mut options = vec!["--kernel", kernel, "--initrd", initrd, "--cmdline", cmdline];
    options.extend(["--disk", "1G", "--memory", "128M"]);
    options.extend(seed.iter().flatten().map(String::as_str));
    host.launch(name, &options).ok();
}

fn wait_for_console(host: &Host, name: &str, word: &str) -> String {
    wait_for(word, || {
        let console = host.run(&["console-log", name]).ok();
        if console.contains(word) { Ok(console) } else { Err(console) }
    })
}

fn is_shut_off(host: &Host, name: &str) -> Result<(), String> {
    let state = &host.run(&["info", name, "--json"]).json()["state"];
    if state == "shut off" { Ok(()) } else { Err(format!("it is {state}")) }
}

/// The SHA-256 of a file, as another program has it.
fn digest(path: &Path) -> String {
    let line = run(Command::new("sha256sum").arg("-b").arg(path));
    line.split_whitespace().next().expect("it begins with the digest").to_owned()
}

#[test]
fn what_was_asked_for_is_what_libvirt_has() {
    let host = require!(Host::without_guest());
    let asked = ["--disk", "3G", "--memory", "192M", "--cpus", "2", "--autostart"];
    let options = [asked.as_slice(), &["--network", "user", "--json"]].concat();
    let info = host.launch("web1", &options).json();
    assert_info(&host, &info);

    let xml = host.libvirtd.virsh(&["dumpxml", "web1"]);
    for part in [
        "<domain type='qemu'",
        "<memory unit='KiB'>196608</memory>",
        "<vcpu placement='static'>2</vcpu>",
        "<interface type='user'>",
        "virtsmith:machine",
    ] {
        assert!(xml.contains(part), "no {part} in:\n{xml}");
    }
    assert!(host.libvirtd.virsh(&["dominfo", "web1"]).contains("Autostart:      enable"));
    let volume = host.libvirtd.virsh(&["vol-info", "web1.qcow2", "--bytes", &pool_name(&host)]);
    assert!(volume.contains(&format!("Capacity:       {} bytes", 3u64 << 30)), "{volume}");

    host.launch("web2", &[]).ok();
    let xml = host.libvirtd.virsh(&["dumpxml", "web2"]);
    assert!(!xml.contains("<interface"), "--network none:\n{xml}");
}

fn assert_info(host: &Host, info: &Value) {
    let volumes = host.data_dir().join("kvm/guests");
    let log = host.data_dir().join("machines/web1/console.log");
    let disk = |file: &str, format: &str, target: &str, read_only: bool| {
        json!({ "device": "disk", "path": volumes.join(file), "format": format,
                "target": target, "bus": "virtio", "read_only": read_only })
    };
    let mut known = info.clone();
    for unknown in ["uuid", "id", "cpu_time_ns"] {
        assert!(!known[unknown].take().is_null(), "no {unknown} in {info}");
    }
    assert!(!known["interfaces"][0]["mac"].take().is_null(), "{info}");
    assert_eq!(
        known,
        json!({
            "name": "web1", "state": "running", "reason": "BOOTED", "id": null, "uuid": null,
            "autostart": true, "arch": std::env::consts::ARCH, "virt": "qemu",
            "memory_kib": 192 * 1024, "cpus": 2, "cpu_time_ns": null,
            "disks": [disk("web1.qcow2", "qcow2", "vda", false),
                      disk("web1-seed.iso", "raw", "vdb", true)],
            "interfaces": [{ "kind": "user", "mac": null, "source": null,
                             "target": null, "mtu": null }],
            "console_log": log,
        })
    );
    // A UUID is made up anew each time, and virsh is not here to hear of it.
    let uuid = host.libvirtd.virsh(&["domuuid", "web1"]);
    assert!(host.libvirtd.is_played() || info["uuid"] == uuid.trim(), "{uuid} in {info}");
}

#[test]
fn machines_start_and_end_as_they_are_told() {
    let host = require!(Host::without_guest());
    host.launch("web1", &[]).ok();
    let row = |state: &str, autostart| {
        let mut list = host.run(&["list", "--json"]).json();
        assert_eq!(list[0]["id"].is_null(), state == "shut off", "{list}");
        for varying in ["id", "uuid"] {
            list[0][varying].take();
        }
        let row = json!({ "name": "web1", "state": state, "autostart": autostart,
                          "id": null, "uuid": null });
        assert_eq!(list, json!([row]));
    };
    row("running", false);
    let table = host.run(&["list"]).ok();
    let words: Vec<_> = table.split_whitespace().collect();
    assert_eq!(words, ["NAME", "STATE", "ID", "AUTOSTART", "web1", "running", "1", "no"]);
    assert_eq!(host.run(&["start", "web1"]).complaint(), "'web1' runs already (running)");

    // Nothing in this guest listens.
    let deaf = host.run(&["stop", "web1", "--timeout", "0"]).complaint();
    assert!(deaf.contains("'web1' did not shut down within 0 s; destroy stops it"), "{deaf}");
    host.run(&["destroy", "web1"]).ok();
    row("shut off", false);
    for command in ["stop", "destroy"] {
        let complaint = host.run(&[command, "web1"]).complaint();
        assert_eq!(complaint, "'web1' does not run (shut off)", "{command}");
    }
    host.run(&["start", "web1"]).ok();
    row("running", false);

    assert_eq!(host.run(&["autostart", "web1"]).ok(), "off\n");
    assert_eq!(host.run(&["autostart", "web1", "on"]).ok(), "");
    assert_eq!(host.run(&["autostart", "web1"]).ok(), "on\n");
    row("running", true);
    let off = host.run(&["autostart", "web1", "off", "--json"]).json();
    assert_eq!(off, json!({ "name": "web1", "autostart": false }));

    let info = host.run(&["info", "web1"]).ok();
    assert!(info.starts_with("name:       web1\nstate:      running (booted)\nid: "), "{info}");
    host.run(&["delete", "web1"]).ok();
    assert_eq!(host.run(&["list", "--json"]).json(), json!([]));
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let host = require!(Host::without_guest());
    let user_data = host.write("user-data", "#cloud-config\n");
    let before = host.traces();
    let options = ["--dry-run", "--user-data", &user_data, "--disk", "2G", "--autostart"];
    let plan = host.launch("web1", &options).ok();
    let pool = plan.split('\'').find(|word| word.starts_with("virtsmith-")).unwrap();
    let data = host.data_dir().display().to_string();
    let base = host.guest.base.canonicalize().unwrap().display().to_string();
    assert_eq!(
        plan,
        format!(
            "make the directory '{data}/kvm/guests'\n\
             define the storage pool '{pool}'\n\
             start the storage pool '{pool}'\n\
             make the directory '{data}/machines/web1'\n\
             write '{data}/machines/web1/user-data'\n\
             write the seed '{data}/kvm/guests/web1-seed.iso'\n\
             create the disk '{data}/kvm/guests/web1.qcow2' of 2 GiB on '{base}'\n\
             refresh the storage pool '{pool}'\n\
             define the domain 'web1'\n\
             start the domain 'web1'\n\
             start the domain 'web1' with the host\n"
        )
    );

    let plan = host.launch("web1", &[options.as_slice(), &["--json"]].concat()).json();
    let steps: Vec<_> = plan["steps"].as_array().unwrap().iter().map(|s| &s["step"]).collect();
    assert_eq!(
        json!(steps),
        json!([
            "make-directory",
            "define-pool",
            "start-pool",
            "claim-directory",
            "write-file",
            "write-seed",
            "create-overlay",
            "refresh-pool",
            "define-domain",
            "start-domain",
            "autostart-domain"
        ])
    );
    assert_eq!(
        plan["steps"][6],
        json!({ "step": "create-overlay", "path": format!("{data}/kvm/guests/web1.qcow2"),
                "backing_file": base, "backing_format": "qcow2", "size": 2u64 << 30 })
    );
    assert!(plan["steps"][8]["xml"].as_str().unwrap().starts_with("<domain type='qemu'"));
    assert_eq!((&plan["machine"], &plan["domain"]), (&json!("web1"), &json!("web1")));
    assert_eq!(host.traces(), before);
}

#[tokio::test]
async fn a_manager_sees_the_machines_of_its_namespace_alone() {
    let host = require!(Host::without_guest());
    let plain = host.manager().await;
    let prod = || Namespace::new("app", "prod").unwrap();
    let manager = plain.clone().with_namespace(prod());
    let mut spec = host.spec("web/0");
    spec.disk = Some("96M".parse::<Size>().unwrap());
    let domain = manager.launch(&spec).await.unwrap();
    assert_eq!(domain.name(), "app-prod-web-0");
    assert_eq!(domain.connect().uri().await.unwrap(), "qemu:///system");

    let [machine] = &manager.list().await.unwrap()[..] else { panic!("one machine") };
    assert_eq!((machine.name.as_str(), machine.state), ("web-0", State::Running));
    assert_eq!(plain.list().await.unwrap(), []);
    assert_eq!(plain.list_all().await.unwrap()[0].name, "app-prod-web-0");
    let refused = plain.delete("app-prod-web-0").await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::NotOurs, "{refused}");

    assert_eq!(manager.launch(&spec).await.unwrap_err().kind(), ErrorKind::Exists);
    use_machine(&manager, "web/0").await;
    manager.delete("web/0").await.unwrap();
    assert_eq!(manager.delete("web/0").await.unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(manager.list_all().await.unwrap(), []);
}

async fn use_machine(manager: &Manager, name: &str) {
    manager.set_autostart(name, true).await.unwrap();
    assert!(manager.autostart(name).await.unwrap());
    let log = manager.console_log(name).await.unwrap();
    assert!(log.ends_with("machines/app-prod-web-0/console.log"), "{}", log.display());
    let late = manager.stop(name, Duration::ZERO).await.unwrap_err();
    assert_eq!(late.kind(), ErrorKind::Timeout, "{late}");
    manager.destroy(name).await.unwrap();
    assert_eq!(manager.info(name).await.unwrap().state, State::ShutOff);
    let wrong = manager.destroy(name).await.unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::WrongState, "{wrong}");
    manager.start(name).await.unwrap();
    assert_eq!(manager.info(name).await.unwrap().state, State::Running);
}

#[tokio::test]
async fn deleting_takes_what_is_there_and_misses_nothing() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    launch_and_delete_once(&host);
    let before = host.traces();
    let losses: [fn(&Host); 6] = [
        |_| {},
        |host| {
            let without_seed = ["--diskspec", "vdb,snapshot=no"];
            let take = [&["snapshot-create-as", "web1", "s"], &without_seed[..]].concat();
            host.libvirtd.virsh(&take);
        },
        |host| drop(host.libvirtd.virsh(&["destroy", "web1"])),
        |host| drop(host.libvirtd.virsh(&["managedsave", "web1"])),
        |host| {
            host.libvirtd.virsh(&["destroy", "web1"]);
            host.libvirtd.virsh(&["undefine", "web1"]);
        },
        |host| {
            fs::remove_file(host.data_dir().join("kvm/guests/web1.qcow2")).unwrap();
            fs::remove_dir_all(host.data_dir().join("machines")).unwrap();
        },
    ];
    for (row, lose) in losses.into_iter().enumerate() {
        manager.launch(&host.spec("web1")).await.unwrap();
        lose(&host);
        manager.delete("web1").await.unwrap();
        fs::create_dir_all(host.data_dir().join("machines")).unwrap();
        assert_eq!(host.traces(), before, "row {row}");
    }
}
