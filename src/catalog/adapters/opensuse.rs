//! openSUSE: `distribution/leap/15.6/appliances/<image>.sha256`, signed in `.sha256.asc`.
//!
//! The checksum of `openSUSE-Leap-15.6-Minimal-VM.x86_64-Cloud.qcow2` may name the same file by its
//! build, `….x86_64-15.6.0-Cloud-Build17.5.qcow2`.

use super::super::names::kernel_arch;
use super::Wanted;
use super::checked::{Image, Layout, Signature};

pub(super) fn layout(wanted: &Wanted) -> Layout {
    let (release, arch) = (&wanted.release, kernel_arch(&wanted.arch));
    let (folder, name) = if release.eq_ignore_ascii_case("tumbleweed") {
        ("tumbleweed".to_owned(), "openSUSE-Tumbleweed".to_owned())
    } else {
        (format!("distribution/leap/{release}"), format!("openSUSE-Leap-{release}"))
    };
    let image_name = format!("{name}-Minimal-VM.{arch}-Cloud.qcow2");
    Layout {
        os: "opensuse",
        checksums: format!("{folder}/appliances/{image_name}.sha256"),
        signature: Signature::Detached(".asc"),
        only: image_name,
        image,
    }
}

fn image(name: &str) -> Option<Image> {
    let (_, rest) = name.strip_suffix(".qcow2")?.split_once("-Minimal-VM.")?;
    let (arch, rest) = rest.split_once('-')?;
    let serial = match rest.split_once("Cloud-") {
        Some((_, build)) => build,
        None if rest.ends_with("Cloud") => "",
        None => return None,
    };
    Some(Image {
        arch: arch.to_owned(),
        label: "Minimal-VM-Cloud".to_owned(),
        ftype: "qcow2".to_owned(),
        serial: serial.to_owned(),
        ..Image::default()
    })
}
