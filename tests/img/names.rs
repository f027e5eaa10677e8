//! The two names of the program, and what goes with each.

use std::os::unix::fs::symlink;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use crate::support::{Said, virtsmith};

#[test]
fn a_link_named_qemu_img_is_qemu_img() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("qemu-img");
    symlink(env!("CARGO_BIN_EXE_virtsmith"), &link).unwrap();
    let version = Said::by(Command::new(&link).arg("--version")).ok();
    assert!(version.starts_with("qemu-img version "), "{version}");
    let said = Said::by(Command::new(&link).args(["info", "none"]).current_dir(folder.path()));
    let complaint =
        "qemu-img: Could not open 'none': Could not open 'none': No such file or directory\n";
    assert_eq!((said.code, said.err.as_str()), (Some(1), complaint));
    let said = Said::by(Command::new(&link).args(["check", "-Z"]));
    let hint = format!("Try '{} check --help' for more info\n", link.display());
    assert!(said.err.ends_with(&hint), "{said:?}");
}

#[test]
fn other_names_are_not_qemu_img() {
    for name in ["virtsmith", "qemu-img2", "/usr/bin/my-qemu-img"] {
        let said = Said::by(virtsmith().arg0(name).arg("--version"));
        assert!(said.ok().starts_with("virtsmith "), "{name}");
    }
}

#[test]
fn the_command_img_goes_by_its_own_name() {
    let said = Said::by(virtsmith().args(["img", "info"]));
    let words = "virtsmith img: Expecting one image file name\n\
        Try 'virtsmith img info --help' for more info\n";
    assert_eq!((said.code, said.err.as_str()), (Some(1), words));
    let help = Said::by(virtsmith().arg("--help")).ok();
    assert!(help.contains("\n  img "), "{help}");
    let help = Said::by(virtsmith().args(["img", "--help"])).ok();
    for command in ["amend", "bench", "bitmap", "check", "commit", "compare", "convert", "create"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command}: {help}");
    }
}

#[test]
fn the_option_json_asks_for_json() {
    let folder = tempfile::tempdir().unwrap();
    let image = folder.path().join("image");
    Said::by(virtsmith().args(["img", "create", "-q", "-f", "qcow2"]).arg(&image).arg("1M")).ok();
    let info = Said::by(virtsmith().args(["--json", "img", "info"]).arg(&image)).json();
    assert_eq!(info["virtual-size"], 1 << 20);
}
