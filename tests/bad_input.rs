//! What users get wrong: each is a sentence on one line that names the thing and
//! what to do, an exit code, and nothing left behind.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use support::{Host, Libvirtd, Live, Said, require, run, tool, virtsmith};

/// A row: its name, the options of a launch of `web1` (or another name before
/// them), and what the complaint says: the thing, then the remedy.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

const LAUNCHES: [Row; 33] = [
    ("an image that is text", &["--image", "text"], &["'text'", "not in qcow2 format; name"]),
    ("an image for VMware", &["--image", "vmdk"], &["'vmdk'", "not in qcow2 format; name"]),
    ("an image without content", &["--image", "empty"], &["'empty'", "not in qcow2 format; name"]),
    ("no image", &["--image", "none"], &["'none'", "no file and no imported image"]),
    ("an image that is a directory", &["--image", "etc"], &["'etc'", "name the image file itself"]),
    ("an image that is a device", &["--image", "/dev/null"], &["'/dev/null'", "name the image"]),
    ("an image cut short", &["--image", "cut"], &["'cut'"]),
    (
        "an image that leads to another file",
        &["--image", "dangling"],
        &["'dangling' leads to the backing file '/none/base.qcow2'", "convert it"],
    ),
    ("a name that is taken", &["taken"], &["'taken' exists already", "choose another name"]),
    ("a name with a blank", &["a b"], &["'a b' is no name", "character ' '; use letters"]),
    ("a name with an underscore", &["a_b"], &["'a_b' is no name", "character '_'; use letters"]),
    ("a name with an umlaut", &["fü"], &["'fü' is no name", "character 'ü'; use letters"]),
    ("a name that climbs", &["../up"], &["'../up' is no name", "no part of it may be empty"]),
    ("no name at all", &[""], &["'' is no name", "empty"]),
    ("a name of 65 characters", &[LONG], &["is no name", "too long; at most 64"]),
    ("a disk smaller than its image", &["--disk", "1M"], &["1 MiB", "ask for 64 MiB or more"]),
    ("no disk", &["--disk", "0"], &["0 B", "ask for 64 MiB or more"]),
    ("a disk too large for qcow2", &["--disk", "3P"], &["3 PiB is too large: at most 2 PiB"]),
    ("too much memory", &["--memory", "7E"], &["7696581394432 MiB of memory", "at most 16777216"]),
    ("no memory", &["--memory", "0"], &["a machine needs memory"]),
    ("too many CPUs", &["--cpus", "4000000000"], &["4000000000 virtual CPUs", "at most 255"]),
    ("no CPU", &["--cpus", "0"], &["needs at least one virtual CPU"]),
    (
        "user-data that is no text",
        &["--user-data", "latin1"],
        &["byte 14, line 2; save it as UTF-8"],
    ),
    ("no user-data", &["--user-data", "none"], &["cannot read 'none': No such file"]),
    ("user-data that is a directory", &["--user-data", "etc"], &["cannot read 'etc'"]),
    (
        "user-data without end",
        &["--user-data", "/dev/zero"],
        &["'/dev/zero' is too large: at most"],
    ),
    ("no such network", &["--network", "none0"], &["no network 'none0': define it, or choose"]),
    (
        "a network that is stopped",
        &["--network", "stopped"],
        &["'stopped' is not started: start it"],
    ),
    (
        "no network and one",
        &["--network", "none", "--network", "user"],
        &["--network none does not go with another network"],
    ),
    ("a bridge's name too long", &["--bridge", "a-long-bridge-name"], &["1 to 15 bytes"]),
    ("no kernel", &["--kernel", "none"], &["cannot find 'none'"]),
    (
        "KVM for another architecture",
        &["--virt", "kvm", "--arch", OTHER_ARCH],
        &["no KVM for", OTHER_ARCH, "`virtsmith host check`", "tcg"],
    ),
    (
        "several faults at once",
        &["--cpus", "0", "--disk", "1M", "--network", "none0"],
        &["no network 'none0'", "1 MiB is smaller", "at least one virtual CPU"],
    ),
];

const LONG: &str = "a2345678901234567890123456789012345678901234567890123456789012345";

const OTHER_ARCH: &str = if cfg!(target_arch = "x86_64") { "arm64" } else { "amd64" };

#[test]
fn launches_that_cannot_be_are_refused_and_leave_nothing() {
    let host = require!(Host::start());
    prepare(&host);
    let before = host.traces();
    for (row, options, words) in LAUNCHES {
        let (name, options) = match options.split_first() {
            Some((name, options)) if !name.starts_with('-') => (*name, options),
            _ => ("web1", options),
        };
        host.launch(name, options).complains(row, words);
        assert_eq!(host.traces(), before, "{row}");
    }
}

/// Puts what the rows name into the daemon's folder, and into the daemon.
fn prepare(host: &Host) {
    host.write("text", "This is no image.\n");
    host.write("vmdk", b"KDMV\x01\0\0\0");
    host.write("empty", "");
    host.write("cut", &fs::read(&host.guest.base).unwrap()[..100]);
    host.write("latin1", b"#cloud-config\n\xfc\n");
    let dangling = host.at("dangling");
    let overlay = ["create", "-q", "-u", "-f", "qcow2", "-F", "qcow2", "-b", "/none/base.qcow2"];
    run(Command::new("qemu-img").args(overlay).arg(dangling).arg("64M"));
    let xml = "<domain type='qemu'><name>taken</name><memory>65536</memory>\
        <os><type>hvm</type></os></domain>";
    host.libvirtd.virsh(&["define", &host.write("taken.xml", xml)]);
    let xml = "<network><name>stopped</name></network>";
    host.libvirtd.virsh(&["net-define", &host.write("stopped.xml", xml)]);
}

#[test]
fn a_pool_that_is_not_where_it_should_be_is_named() {
    let host = require!(Host::without_guest());
    let plan = host.launch("web1", &["--dry-run"]).ok();
    let pool = plan.split('\'').find(|word| word.starts_with("virtsmith-")).unwrap();
    let elsewhere = host.at("elsewhere").display().to_string();
    host.libvirtd.virsh(&["pool-define-as", pool, "dir", "--target", &elsewhere]);
    let before = host.traces();
    let words = [pool, &*elsewhere, "/data/kvm/guests': undefine it, or use another --data-dir"];
    host.launch("web1", &[]).complains("elsewhere", &words);
    assert_eq!(host.traces(), before);
}

#[test]
fn machines_that_are_not_there_or_not_ours_are_let_be() {
    let host = require!(Host::without_guest());
    prepare(&host);
    let before = host.traces();
    let absent = "there is no machine 'none'; `virtsmith list --all` shows";
    for command in ["info", "start", "stop", "destroy", "delete", "autostart", "console-log"] {
        host.run(&[command, "none"]).complains(command, &[absent]);
        host.run(&[command, "../none"]).complains(command, &["'../none' is no name"]);
    }
    let foreign = ["'taken' was not made by virtsmith: undefine it with what made it"];
    host.run(&["delete", "taken"]).complains("delete", &foreign);
    let mute = ["the console of 'taken' is not logged"];
    host.run(&["console-log", "taken"]).complains("console-log", &mute);
    assert_eq!(host.traces(), before);
}

/// Command lines that are not understood: exit code 2, and what is named.
const USAGE: [(&[&str], &str); 12] = [
    (&["frobnicate"], "'frobnicate'"),
    (&["list", "--frobnicate"], "'--frobnicate'"),
    (&["launch"], "--image <FILE"),
    (&["launch", "-x", "--image", "i"], "'-x'"),
    (&["launch", "a", "--image", "i", "--disk", "99E"], "'99E' for '--disk <SIZE>'"),
    (&["launch", "a", "--image", "i", "--memory", "99P5"], "'99P5' for '--memory <SIZE>'"),
    (&["launch", "a", "--image", "i", "--cpus", "99999999999"], "'99999999999' for '--cpus <N>'"),
    (&["launch", "a", "--image", "i", "--arch", "vax"], "\"vax\"; use one of amd64"),
    (&["launch", "a", "--image", "i", "--image-format", "vmdk"], "qcow2, raw"),
    (&["launch", "a", "--image", "i", "--initrd", "i"], "--kernel <FILE>"),
    (&["autostart", "a", "maybe"], "on, off"),
    (&["--connect", "qemu:system", "list"], "'qemu:system'"),
];

#[test]
fn command_lines_that_are_not_understood_end_with_two() {
    for (arguments, words) in USAGE {
        let said = Said::by(virtsmith().args(arguments));
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{said:?}");
        assert!(said.err.starts_with("error: ") && said.err.contains(words), "{said:?}");
    }
}

/// Connection URIs that lead nowhere, and what is said of them.
const NOWHERE: [(&str, &[&str]); 7] = [
    ("qemu+unix:///system?socket=/none", &["'/none'", "libvirtd", "running?", "?socket=PATH"]),
    ("qemu+unix:///system?socket=/dev/null", &["'/dev/null'", "nothing listens there: start"]),
    ("qemu:system", &["'qemu:system'", "`://`", "qemu:///system"]),
    ("qemu://system", &["'qemu://system'", "a slash is missing: qemu:///system"]),
    ("qemu+ssh://host/system", &["'qemu+ssh://host/system'", "only unix sockets"]),
    ("qemu:///system?mode=odd", &["mode=odd", "auto, legacy, direct"]),
    ("qemu:///system?socket=%2", &["socket=%2", "two hexadecimal digits"]),
];

#[test]
fn a_uri_that_leads_nowhere_is_named() {
    for (uri, words) in NOWHERE {
        let said = Said::by(virtsmith().arg("list").env("LIBVIRT_DEFAULT_URI", uri));
        said.complains(uri, words);
    }
}

#[test]
fn the_uri_comes_from_the_environment_unless_it_is_given() {
    let libvirtd = require!(Live::shared());
    let opened = |uri: &[&str], default: &str| {
        let call = ["rpc", "call", "CONNECT_GET_URI"];
        let command = &mut virtsmith();
        command.args(uri).args(call).env("LIBVIRT_DEFAULT_URI", default);
        Said::by(command).json()["uri"].as_str().unwrap().to_owned()
    };
    assert_eq!(opened(&[], &libvirtd.test_uri()), "test:///default");
    assert_eq!(opened(&["-c", &libvirtd.uri()], &libvirtd.test_uri()), "qemu:///system");
    // A driver that the daemon does not have is the daemon's to refuse. libvirt
    // 7.0 looks for a daemon of that driver first, and says that there is none.
    let odd = libvirtd.uri().replace("qemu+unix", "odd+unix");
    let refused = Said::by(virtsmith().args(["-c", &odd, "list"])).complaint();
    assert!(
        ["odd:///system", "virtoddd-sock"].iter().any(|part| refused.contains(part)),
        "{refused}"
    );
}

#[test]
fn a_user_who_may_not_use_the_socket_is_told_how() {
    let libvirtd = require!(Libvirtd::start());
    let setpriv = require!(tool("setpriv"));
    // The path to the socket is open, the socket is not.
    fs::set_permissions(libvirtd.folder(), Permissions::from_mode(0o755)).unwrap();
    let program = libvirtd.folder().join("virtsmith");
    fs::copy(virtsmith().get_program(), &program).unwrap();
    let as_nobody = |arguments: &[&str]| {
        let mut command = Command::new(&setpriv);
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
        command.current_dir("/").env_remove("XDG_DATA_HOME").env("HOME", "/none");
        Said::by(command.args(["--connect", &libvirtd.uri()]).args(arguments))
    };
    let socket = libvirtd.socket().display().to_string();
    let words = [&*socket, "Permission denied", "'libvirt'", "be root", "qemu:///session"];
    as_nobody(&["list"]).complains("list", &words);

    // With the socket open, the data directory is what nobody may not make.
    fs::set_permissions(libvirtd.socket(), Permissions::from_mode(0o777)).unwrap();
    as_nobody(&["list"]).ok();
    let check = as_nobody(&["--data-dir", "/none", "host", "check"]);
    assert_eq!(check.code, Some(1), "{check:?}");
    assert!(check.out.contains("FAILED") && check.err.contains("--data-dir"), "{check:?}");
}
