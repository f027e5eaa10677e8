//! `virtsmith screenshot`: the pixels that virsh gets.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{Live, Said, require, tool, virtsmith, wait_for};

/// Starts a machine whose firmware shows something, and holds it there.
fn start(libvirtd: &Live, name: &str, devices: &str) {
    let xml = format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory>
         <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
         <devices>{devices}</devices></domain>"
    );
    let file = libvirtd.folder().join(format!("{name}.xml"));
    fs::write(&file, xml).unwrap();
    libvirtd.virsh(&["create", &file.display().to_string()]);
}

const SCREEN: &str = "<video><model type='vga'/></video>
    <graphics type='vnc'><listen type='none'/></graphics>";

fn screenshot(libvirtd: &Live, arguments: &[&str]) -> Command {
    let mut command = virtsmith();
    command.current_dir(libvirtd.folder());
    command.args(["-c", &libvirtd.uri(), "screenshot"]).args(arguments);
    command
}

/// A picture's pixels with their header, as netpbm reads them.
fn pixels(file: &Path) -> Vec<u8> {
    let picture = fs::read(file).unwrap();
    if picture.starts_with(b"P6") {
        return picture;
    }
    let read = Command::new("pngtopnm").arg(file).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    read.stdout
}

/// virsh's picture of a machine that shows something; held still it does not
/// blink.
fn picture(libvirtd: &Live, name: &str) -> PathBuf {
    let file = libvirtd.folder().join("theirs");
    let take = || libvirtd.virsh(&["screenshot", name, &file.display().to_string()]);
    wait_for("text", || {
        take();
        let lit = pixels(&file).iter().filter(|&&byte| byte > 100).count();
        (lit > 300).then_some(()).ok_or_else(|| format!("{lit} lit"))
    });
    libvirtd.virsh(&["suspend", name]);
    take();
    file
}

#[test]
fn every_pixel_is_as_in_virshs_picture() {
    require!(tool("pngtopnm"));
    let libvirtd = require!(Live::unrecorded());
    start(&libvirtd, "screenshot", SCREEN);
    let at = |name: &str| libvirtd.folder().join(name);
    let theirs = pixels(&picture(&libvirtd, "screenshot"));

    assert_eq!(Said::by(&mut screenshot(&libvirtd, &["screenshot", "a.ppm"])).ok(), "");
    let ours = fs::read(at("a.ppm")).unwrap();
    assert!(ours == theirs, "the PPM differs: {} and {} bytes", ours.len(), theirs.len());
    fs::write(at("a.png"), "old").unwrap();
    Said::by(&mut screenshot(&libvirtd, &["screenshot", "a.png", "--screen", "0"])).ok();
    assert!(fs::read(at("a.png")).unwrap().starts_with(b"\x89PNG"));
    assert!(pixels(&at("a.png")) == theirs, "the PNG differs");
    let piped = screenshot(&libvirtd, &["screenshot", "-"]).output().unwrap();
    assert!(piped.status.success() && piped.stdout == fs::read(at("a.png")).unwrap());
}

#[test]
fn what_cannot_be_pictured_is_said_in_a_line_and_leaves_nothing() {
    let libvirtd = require!(Live::shared());
    start(&libvirtd, "screenshot-none", "");
    start(&libvirtd, "screenshot-one", SCREEN);
    let xml = libvirtd.folder().join("screenshot-off.xml");
    fs::write(
        &xml,
        "<domain type='qemu'><name>screenshot-off</name><memory>65536</memory>
        <os><type>hvm</type></os></domain>",
    )
    .unwrap();
    libvirtd.virsh(&["define", &xml.display().to_string()]);
    fs::create_dir(libvirtd.folder().join("dir.png")).unwrap();
    let rows: [(&str, &[&str], &str); 8] = [
        ("no such domain", &["none", "x.png"], "none"),
        ("a domain that does not run", &["screenshot-off", "x.png"], "not running"),
        ("no screen at all", &["screenshot-none", "x.png"], "screen"),
        ("no such screen", &["screenshot-one", "x.png", "--screen", "7"], "screen"),
        ("no form", &["screenshot-one", "x"], "'x' says no form"),
        ("another form", &["screenshot-one", "x.jpg"], ".png or .ppm"),
        ("no such folder", &["screenshot-one", "none/x.png"], "cannot write 'none/x.png'"),
        ("a folder", &["screenshot-one", "dir.png"], "cannot write 'dir.png'"),
    ];
    for (row, arguments, words) in rows {
        Said::by(&mut screenshot(&libvirtd, arguments)).complains(row, &[words]);
    }
    let left = fs::read_dir(libvirtd.folder()).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().starts_with('x')).collect();
    assert!(left.is_empty(), "{left:?}");
    let said = Said::by(virtsmith().args(["screenshot", "a", "b.png", "--screen", "-1"]));
    assert_eq!(said.code, Some(2), "{said:?}");
}
