//! The small guest: a kernel, an initramfs and a base image.

use std::path::{Path, PathBuf};

use super::{Missing, run, script, tool};

/// Where guest A's files are. What it prints is in `guest-a.init`.
#[derive(Clone, Debug)]
pub(crate) struct GuestA {
    /// The kernel, for `<kernel>`.
    pub(crate) kernel: PathBuf,
    /// The initramfs, for `<initrd>`.
    pub(crate) initrd: PathBuf,
    /// A qcow2 image of 64 MiB whose ext4 file system is labelled `rootdisk`;
    /// overlay it, do not write to it.
    pub(crate) base: PathBuf,
}

/// Builds the guest under `target/guests/a` unless it is there. Processes that
/// ask at the same time wait for one another.
pub(crate) fn guest_a() -> Result<GuestA, Missing> {
    for needed in ["apt-get", "dpkg-deb", "depmod", "cpio", "mkfs.ext4", "qemu-img"] {
        tool(needed)?;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("guests").join("a");
    run(script("guest-a.sh").arg(&folder));
    Ok(GuestA {
        kernel: folder.join("vmlinuz"),
        initrd: folder.join("initrd.gz"),
        base: folder.join("base.qcow2"),
    })
}
