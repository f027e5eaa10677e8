//! The commands for machines: what each does, and what it refuses.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;

use serde_json::{Value, json};
use support::{Host, Said, require, virtsmith};

/// Runs commands in order: each succeeds, and prints this.
#[track_caller]
fn dialogue(host: &Host, rows: &[(&[&str], &str)]) {
    for (command, printed) in rows {
        assert_eq!(host.run(command).ok(), *printed, "{command:?}");
    }
}

/// Runs commands that fail: each for a reason with these words.
#[track_caller]
fn refused(host: &Host, rows: &[(&[&str], &str)]) {
    for (command, words) in rows {
        host.run(command).complains(&format!("{command:?}"), &[words]);
    }
}

#[test]
fn several_machines_stand_on_one_image_and_failures_are_said_one_by_one() {
    let host = require!(Host::start());
    host.launch("web-2", &[]).ok();
    let said = host.launch("web", &["--count", "3", "--at-once", "2", "--progress", "none"]);
    assert_eq!((said.code, said.out.as_str()), (Some(1), "started 'web-1'\nstarted 'web-3'\n"));
    let lines: Vec<_> = said.err.lines().collect();
    assert!(lines[0].starts_with("virtsmith: 'web-2' was not made: "), "{said:?}");
    assert_eq!(lines[1..], ["virtsmith: error: 1 of 3 machines were not made"]);
    let said = host.launch("db", &["--count", "2", "--json", "--progress", "plain"]);
    for line in ["db-1: creating disks", "db-2: starting", "db-2: running"] {
        assert!(said.err.contains(&format!("virtsmith: {line}\n")), "no {line:?} in {said:?}");
    }
    let json = said.json();
    assert_eq!(json, json!([{ "name": "db-1", "error": null }, { "name": "db-2", "error": null }]));
    let list = host.run(&["list", "--json"]).json();
    let names: Vec<_> = list.as_array().unwrap().iter().map(|row| &row["name"]).collect();
    assert_eq!(json!(names), json!(["db-1", "db-2", "web-1", "web-2", "web-3"]));
    let plans = host.launch("new", &["--count", "2", "--dry-run", "--json"]).json();
    assert_eq!(plans[1]["machine"], "new-2");
}

#[test]
fn a_machine_is_stopped_paused_and_gone_on_with() {
    let host = require!(Host::start());
    let wait = ["--wait", "agent", "--wait-timeout", "0"];
    let said = host.launch("web1", &wait);
    assert_eq!((said.code, said.out.as_str()), (Some(1), "started 'web1'\n"), "{said:?}");
    assert!(said.err.contains("'web1' has not told its agent"), "{said:?}");
    let phone =
        ["wait", "web1", "--for", "phone-home", "--listen", "127.0.0.1:0", "--timeout", "0"];
    dialogue(
        &host,
        &[(&["pause", "web1"], ""), (&["resume", "web1"], ""), (&["reboot", "web1"], "")],
    );
    refused(
        &host,
        &[
            (&["resume", "web1"], "'web1' is not paused (running)"),
            (&["start", "web1"], "'web1' runs already (running)"),
            (&["ip", "web1"], "nobody knows an address of 'web1'; `virtsmith wait web1` waits"),
            (&["ip", "web1", "--source", "arp"], "nobody knows an address"),
            (&["wait", "web1", "--timeout", "0"], "'web1' has no address yet"),
            (&["wait", "web1", "--for", "agent", "--timeout", "0"], "has not told its agent"),
            (&phone, "'web1' has not phoned home"),
            (&["ssh", "web1", "--timeout", "0"], "'web1' has no address yet"),
        ],
    );
    // Nothing in this guest listens.
    let stop = host.run(&["stop", "web1", "--grace", "0", "--json"]);
    assert!(
        stop.err.contains("'web1' did not shut down within 0 s; its power was cut"),
        "{stop:?}"
    );
    assert_eq!(stop.json(), json!({ "name": "web1", "result": "destroyed" }));
    refused(
        &host,
        &[
            (&["stop", "web1", "--grace", "1"], "'web1' does not run (shut off)"),
            (&["pause", "web1"], "'web1' does not run (shut off)"),
            (&["reboot", "web1"], "'web1' does not run (shut off)"),
            (&["wait", "web1"], "'web1' does not run (shut off)"),
            (&["wait", "web1", "--for", "agent"], "'web1' does not run (shut off)"),
        ],
    );
    let started = host.run(&["start", "web1", "--json"]).json();
    assert_eq!(started, json!({ "name": "web1", "result": "started" }));
    let deleted = host.run(&["delete", "web1", "--json"]).json();
    assert_eq!(deleted, json!({ "name": "web1", "result": "deleted" }));
}

#[test]
fn snapshots_are_taken_listed_gone_back_to_and_deleted() {
    let host = require!(Host::start());
    host.launch("web1", &[]).ok();
    host.run(&["destroy", "web1"]).ok();
    dialogue(
        &host,
        &[
            (&["snapshot", "create", "web1", "clean", "--description", "as new"], ""),
            (&["snapshot", "create", "web1", "later"], ""),
            (&["snapshot", "revert", "web1", "clean"], ""),
        ],
    );
    let list = host.run(&["snapshot", "list", "web1", "--json"]).json();
    let row = |at: usize| (&list[at]["name"], &list[at]["parent"], &list[at]["current"]);
    assert_eq!(row(0), (&json!("clean"), &Value::Null, &json!(true)));
    assert_eq!(row(1), (&json!("later"), &json!("clean"), &json!(false)));
    let table = host.run(&["snapshot", "list", "web1"]).ok();
    let first: Vec<_> = table.lines().nth(1).unwrap().split("  ").map(str::trim).collect();
    assert_eq!((first[0], *first.last().unwrap()), ("clean", "as new"), "{table}");
    refused(
        &host,
        &[
            (&["snapshot", "create", "web1", "clean"], "has a snapshot 'clean' already"),
            (&["snapshot", "revert", "web1", "none"], "'web1' has no snapshot 'none'"),
            (&["snapshot", "delete", "web1", "none"], "'web1' has no snapshot 'none'"),
            (&["snapshot", "list", "none"], "there is no machine 'none'"),
        ],
    );
    dialogue(
        &host,
        &[
            (&["snapshot", "delete", "web1", "clean"], ""),
            (&["snapshot", "delete", "web1", "later"], ""),
            (&["snapshot", "list", "web1", "--json"], "[]\n"),
        ],
    );
}

#[test]
fn hardware_is_changed() {
    let host = require!(Host::start());
    host.launch("web1", &["--disk", "96M"]).ok();
    host.run(&["destroy", "web1"]).ok();
    let data = host.write("data.raw", vec![0; 1 << 20]);
    dialogue(
        &host,
        &[
            (
                &["resize", "web1", "--memory", "256M", "--cpus", "2", "--disk", "128M"],
                "disk: now\nmemory: from the next start\ncpus: from the next start\n",
            ),
            (&["attach", "disk", "web1", "--size", "64M"], "vdc\n"),
            (&["attach", "disk", "web1", &data, "--format", "raw", "--read-only"], "vdd\n"),
            (&["detach", "disk", "web1", "vdc"], ""),
            (&["attach", "nic", "web1", "--network", "user", "--mac", "52:54:00:00:00:07"], ""),
        ],
    );
    let info = host.run(&["info", "web1", "--json"]).json();
    let targets: Vec<_> = info["disks"].as_array().unwrap().iter().map(|d| &d["target"]).collect();
    assert_eq!(json!(targets), json!(["vda", "vdb", "vdd"]));
    assert_eq!(info["interfaces"][0]["mac"], "52:54:00:00:00:07");
    assert_eq!((&info["memory_kib"], &info["cpus"]), (&json!(256 * 1024), &json!(2)));
    let effects = host.run(&["resize", "web1", "--cpus", "1", "--json"]).json();
    assert_eq!(effects, json!({ "name": "web1", "effects": { "cpus": "next-start" } }));
    dialogue(&host, &[(&["detach", "nic", "web1", "52:54:00:00:00:07"], "")]);
    refused(
        &host,
        &[
            (&["resize", "web1", "--disk", "64M"], "would cut off data"),
            (&["resize", "web1", "--disk", "1G", "--target", "vdz"], "has no disk 'vdz'"),
            (&["resize", "web1", "--cpus", "0"], "at least one virtual CPU"),
            (&["attach", "disk", "web1", "none.qcow2"], "cannot use the image 'none.qcow2'"),
            (&["detach", "disk", "web1", "vdz"], "'web1' has no disk 'vdz'"),
            (&["detach", "nic", "web1", "52:54:00:00:00:09"], "has no interface"),
        ],
    );
}

#[test]
fn a_description_is_edited_as_a_whole_or_not_at_all() {
    let host = require!(Host::start());
    host.launch("web1", &[]).ok();
    let patch = host.write("patch", "add devices <watchdog model='i6300esb' action='reset'/>\n");
    let bad = host.write("bad", "set title a\nremove devices/tpm\n");
    let xml = || host.libvirtd.virsh(&["dumpxml", "--inactive", "web1"]);
    let before = xml();
    let dry = host.run(&["edit", "web1", "cpus=3", "--dry-run"]).ok();
    assert!(dry.contains(">3</vcpu>"), "{dry}");
    refused(
        &host,
        &[
            (&["edit", "web1", "title=a", "uuid-"], "the uuid of a machine cannot be changed"),
            (&["edit", "web1", "--xml-patch", &bad], "patch line 2: there is no devices/tpm"),
            (&["edit", "web1", "--xml-patch", "none"], "cannot read 'none'"),
            (&["edit", "web1", "devcies/disk=a"], "libvirt"),
            (&["edit", "none", "title=a"], "there is no machine 'none'"),
        ],
    );
    assert_eq!(xml(), before);
    let live = host.run(&["edit", "web1", "title=live", "on_reboot=destroy", "--live"]).ok();
    for line in
        ["title: nothing → live: now\n", "on_reboot: restart → destroy: from the next start\n"]
    {
        assert!(live.contains(line), "no {line:?} in {live}");
    }
    let edit = ["edit", "web1", "cpus=2", "title=a & b", "--xml-patch", &patch];
    dialogue(&host, &[(&edit, "")]);
    let after = xml();
    for part in [">2</vcpu>", "<title>a &amp; b</title>", "<watchdog model='i6300esb'"] {
        assert!(after.contains(part), "no {part} in:\n{after}");
    }
    let again = host.run(&["edit", "web1", "cpus=2", "--json"]).json();
    assert_eq!(again, json!({ "name": "web1", "result": "unchanged", "changes": [] }));
}

#[test]
fn a_host_is_set_up_and_says_what_it_can() {
    let host = require!(Host::start());
    dialogue(
        &host,
        &[
            (&["host", "init"], "the storage pool is there now\n"),
            (&["host", "init"], "nothing to do\n"),
            (&["host", "init", "--json"], "{\n  \"changed\": false\n}\n"),
        ],
    );
    let arch = std::env::consts::ARCH;
    let capabilities = host.run(&["host", "capabilities", "--json"]).json();
    assert_eq!(capabilities["arch"], arch);
    let table = host.run(&["host", "capabilities"]).ok();
    let row = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert!(table.lines().any(|line| row(line)[..3] == [arch, "hvm", "qemu"]), "{table}");
}

#[test]
fn profiles_are_below_options_and_plans_are_documents() {
    let host = require!(Host::start());
    fs::create_dir(host.at("virtsmith")).unwrap();
    host.write("virtsmith/user-data", "#cloud-config\n");
    host.write(
        "virtsmith/profiles.toml",
        "[small]\nmemory = '192M'\ncpus = 2\nuser-data = 'user-data'\n",
    );
    let image = host.guest.base.display().to_string();
    let plan = |more: &[&str]| {
        let usual = ["plan", "web1", "--image", &image, "--virt", "tcg", "--network", "none"];
        let mut command = host.command(&[&usual, more].concat());
        Said::by(command.env("XDG_CONFIG_HOME", host.libvirtd.folder()))
    };
    let before = host.traces();
    for (options, hardware) in [
        (&[][..], "mem=512M root-disk=8192M cores=1"),
        (&["--profile", "small"], "mem=192M root-disk=8192M cores=2"),
        (&["--profile", "small", "--cpus", "3"], "mem=192M root-disk=8192M cores=3"),
        (&["--constraints", "mem=2G cores=4 root-disk=1G"], "mem=2048M root-disk=2048M cores=4"),
    ] {
        let json = plan(&[options, &["--json"]].concat()).json();
        assert!(json["hardware"].as_str().unwrap().ends_with(hardware), "{json}");
        let text = plan(options).ok();
        assert!(text.lines().next().unwrap().ends_with(hardware), "{text}");
        assert!(text.contains("\n  1. ") && text.contains("     <domain type='qemu'"), "{text}");
    }
    for (options, words) in [
        (&["--profile", "none"][..], "profiles.toml': no profile \"none\"; there are small"),
        (&["--cpus", "0"], "at least one virtual CPU"),
    ] {
        plan(options).complains(&format!("{options:?}"), &[words]);
    }
    assert_eq!(host.traces(), before);

    host.launch("web1", &["--memory", "192M"]).ok();
    let json = plan(&["--memory", "256M", "--json"]).json();
    assert_eq!(
        json["differences"],
        json!([{ "path": "memory", "old": "196608 KiB", "new": "256 MiB" }])
    );
    assert_eq!(json["pieces"][1]["state"], "kept", "{json}");
    let text = plan(&["--memory", "256M"]).ok();
    assert!(text.contains("and a launch is refused:\n  memory: 196608 KiB → 256 MiB\n"), "{text}");
    let dry = host.launch("web1", &["--memory", "256M", "--dry-run"]).ok();
    assert!(dry.ends_with(text.split_once("the domain 'web1' is there").unwrap().1), "{dry}");
    host.run(&["delete", "web1"]).ok();
}

#[test]
fn disks_and_addresses_are_given_at_the_launch() {
    let host = require!(Host::start());
    let mac = "52:54:00:12:34:56";
    host.launch("web1", &["--network", "user", "--mac", mac, "--extra-disk", "64M"]).ok();
    let xml = host.libvirtd.virsh(&["dumpxml", "web1"]);
    assert!(xml.contains(&format!("<mac address='{mac}'/>")), "{xml}");
    let disks = host.libvirtd.virsh(&["domblklist", "web1"]);
    let disk = disks.lines().find_map(|line| line.trim().strip_prefix("vdc ")).unwrap_or_default();
    let info = host.run(&["img", "info", "-U", "--output=json", disk.trim()]).json();
    assert_eq!(info["virtual-size"], 64 << 20, "{disks}");
    host.run(&["delete", "web1"]).ok();
    let said = host.launch("web1", &["--mac", mac]);
    said.complains("no interface", &["1 MAC addresses for 0 interfaces"]);
    assert_eq!(host.launch("web1", &["--mac", mac, "--count", "2"]).code, Some(2));
}

#[test]
fn command_lines_complete_and_have_manual_pages() {
    for (shell, words) in [
        ("bash", "complete -F _virtsmith"),
        ("zsh", "#compdef virtsmith"),
        ("fish", "complete -c virtsmith"),
    ] {
        let script = Said::by(virtsmith().args(["completions", shell])).ok();
        assert!(script.contains(words) && script.contains("snapshot"), "{shell}");
    }
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("man1");
    for _ in 0..2 {
        assert_eq!(Said::by(virtsmith().arg("man").arg(&pages)).ok(), "");
    }
    for name in ["virtsmith.1", "virtsmith-launch.1", "virtsmith-snapshot-create.1"] {
        let page = fs::read_to_string(pages.join(name)).unwrap();
        assert!(page.contains(".SH SYNOPSIS"), "{name}:\n{page}");
    }
    let taken = pages.join("virtsmith.1");
    Said::by(virtsmith().arg("man").arg(taken)).complains("a file", &["cannot make '"]);
}

/// Command lines that are not understood: exit code 2, and what is named.
const USAGE: [(&[&str], &str); 18] = [
    (&["launch", "a"], "--image <FILE|NAME|URL>"),
    (&["launch", "a", "--image", "i", "--count", "0"], "'--count <N>'"),
    (&["launch", "a", "--image", "i", "--at-once", "2"], "--count <N>"),
    (&["launch", "a", "--image", "i", "--constraints", "mem=lots"], "'mem=lots' is no constraint"),
    (&["launch", "a", "--image", "i", "--constraints", "mem=1G", "--cpus", "2"], "--cpus"),
    (&["launch", "a", "--image", "i", "--wait", "phone-home"], "--listen <ADDRESS:PORT>"),
    (&["wait", "a", "--for", "phone-home"], "--listen <ADDRESS:PORT>"),
    (&["wait", "a", "--for", "phone-home", "--listen", "here"], "'--listen <ADDRESS:PORT>'"),
    (&["clone", "a"], "<NEW>"),
    (&["stop", "a", "--grace", "1", "--timeout", "1"], "'--timeout <SECONDS>'"),
    (&["ip", "a", "--source", "guess"], "lease, agent, arp"),
    (&["ssh", "a", "--user", "$(x)"], "a user's name has letters"),
    (&["snapshot", "create", "a"], "<SNAPSHOT>"),
    (&["resize", "a"], "--memory <SIZE>"),
    (&["attach", "disk", "a"], "<FILE>"),
    (&["attach", "nic", "a", "--network", "n", "--bridge", "b"], "'--bridge <BRIDGE>'"),
    (&["detach", "nic", "a", "mac"], "'mac'"),
    (&["edit", "a", "vcpu"], "neither KEY=VALUE nor KEY-"),
];

#[test]
fn command_lines_that_are_not_understood_end_with_two() {
    for (arguments, words) in USAGE {
        let said = Said::by(virtsmith().args(arguments));
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{said:?}");
        assert!(said.err.starts_with("error: ") && said.err.contains(words), "{said:?}");
    }
}
