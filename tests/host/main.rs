//! A libvirt in memory says what the real one says.
//!
//! A dialogue is held twice: with a private libvirtd and its QEMU driver, and with
//! a [`Host`]. Every result, every error with its number, domain, level and words,
//! and every event must be the same, in the same order. Left out are what depends
//! on the machine (space on disks, processor time) and the words of libvirt's XML
//! parser.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(clippy::needless_pass_by_value, reason = "arguments are written where they are passed")]
#![allow(clippy::too_many_lines, reason = "a dialogue is as long as what is said")]

mod alone;
mod domains;
mod networks;
mod opening;
mod storage;
#[path = "../support/mod.rs"]
mod support;
mod talk;
mod test_driver;

use support::Libvirtd;
use talk::Talk;
use virtsmith::replay::Host;

/// Has a dialogue with both, and compares.
#[track_caller]
fn compare(libvirtd: &Libvirtd, dialogue: fn(&mut Talk)) {
    compare_each(libvirtd, dialogue, |talk, _| dialogue(talk));
}

/// Has a dialogue with a daemon and one with a host, and compares.
#[track_caller]
fn compare_each(
    libvirtd: &Libvirtd,
    with_daemon: impl FnOnce(&mut Talk),
    with_host: impl FnOnce(&mut Talk, &Host),
) {
    // A folder for both: the host does not look into it.
    let folder = libvirtd.folder().join("pools").display().to_string();
    std::fs::create_dir(&folder).unwrap();
    let mut talk = Talk::start(libvirtd.socket(), &folder);
    with_daemon(&mut talk);
    let real = talk.end();

    let ours = ask_host(libvirtd, Host::new(), &folder, with_host);
    assert_same(&real, &ours);
}

/// What a host says in a dialogue.
fn ask_host(
    libvirtd: &Libvirtd,
    host: Host,
    folder: &str,
    dialogue: impl FnOnce(&mut Talk, &Host),
) -> Vec<String> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let _inside = runtime.enter();
    let socket = libvirtd.folder().join("host");
    host.listen(&socket).unwrap();
    let mut talk = Talk::start(&socket, folder);
    dialogue(&mut talk, &host);
    talk.end()
}

#[track_caller]
fn assert_same(real: &[String], ours: &[String]) {
    assert!(real.len() > 4, "nothing was said: {real:#?}");
    let differences = talk::differences(real, ours);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
