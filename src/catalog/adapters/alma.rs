//! AlmaLinux: `9/cloud/x86_64/images/CHECKSUM`, signed in `CHECKSUM.asc`.
//!
//! Names are `AlmaLinux-9-GenericCloud-9.5-20241120.x86_64.qcow2`, and `…-latest.…` for the newest.

use super::super::names::kernel_arch;
use super::Wanted;
use super::checked::{Image, Layout, Signature};

pub(super) fn layout(wanted: &Wanted) -> Layout {
    let (release, arch) = (&wanted.release, kernel_arch(&wanted.arch));
    Layout {
        os: "almalinux",
        checksums: format!("{release}/cloud/{arch}/images/CHECKSUM"),
        signature: Signature::Detached(".asc"),
        only: String::new(),
        image,
    }
}

fn image(name: &str) -> Option<Image> {
    let (stem, arch) = name.strip_suffix(".qcow2")?.rsplit_once('.')?;
    let mut parts = stem.strip_prefix("AlmaLinux-")?.split('-').skip(1);
    let (label, version, serial) = (parts.next()?, parts.next()?, parts.next()?);
    // What has more parts is of another kind, or has its partitions elsewhere. `latest` moves.
    if parts.next().is_some() || label != "GenericCloud" {
        return None;
    }
    Some(Image {
        version: version.to_owned(),
        arch: arch.to_owned(),
        label: label.to_owned(),
        ftype: "qcow2".to_owned(),
        serial: serial.to_owned(),
    })
}
