//! Rocky Linux: `9/images/x86_64/<image>.CHECKSUM`, not signed.
//!
//! The checksums of `Rocky-9-GenericCloud-Base.latest.x86_64.qcow2` may name the same file by its
//! build, `Rocky-9-GenericCloud-Base-9.5-20241118.0.x86_64.qcow2`, which does not change.

use super::super::names::kernel_arch;
use super::Wanted;
use super::checked::{Image, Layout, Signature};

pub(super) fn layout(wanted: &Wanted) -> Layout {
    let (release, arch) = (&wanted.release, kernel_arch(&wanted.arch));
    let latest = format!("Rocky-{release}-GenericCloud-Base.latest.{arch}.qcow2");
    Layout {
        os: "rocky",
        checksums: format!("{release}/images/{arch}/{latest}.CHECKSUM"),
        signature: Signature::None,
        only: latest,
        image,
    }
}

fn image(name: &str) -> Option<Image> {
    let (stem, arch) = name.strip_suffix(".qcow2")?.rsplit_once('.')?;
    let (_, build) = stem.strip_prefix("Rocky-")?.split_once("-GenericCloud-Base")?;
    let (version, serial) = match build.strip_prefix('-') {
        Some(build) => build.split_once('-')?,
        None => ("", build.strip_prefix('.')?),
    };
    Some(Image {
        version: version.to_owned(),
        arch: arch.to_owned(),
        label: "GenericCloud-Base".to_owned(),
        ftype: "qcow2".to_owned(),
        serial: serial.to_owned(),
    })
}
