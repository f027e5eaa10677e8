//! Guests: a kernel, an initramfs and a base image.

use std::path::{Path, PathBuf};

use super::{Missing, run, script, tool};

/// Where a guest's files are.
#[derive(Clone, Debug)]
pub(crate) struct Guest {
    /// The kernel, for `<kernel>`.
    pub(crate) kernel: PathBuf,
    /// The initramfs, for `<initrd>`.
    pub(crate) initrd: PathBuf,
    /// A qcow2 image with an ext4 file system; overlay it, do not write to it.
    pub(crate) base: PathBuf,
}

/// The small guest, busybox in a RAM disk. What it prints is in `guest-a.init`;
/// its image has 64 MiB and is labelled `rootdisk`.
///
/// Built under `target/guests/a` unless it is there. Processes that ask at the
/// same time wait for one another.
pub(crate) fn guest_a() -> Result<Guest, Missing> {
    for needed in ["apt-get", "dpkg-deb", "depmod", "cpio", "mkfs.ext4", "qemu-img"] {
        tool(needed)?;
    }
    Ok(built("a", "guest-a.sh", "initrd.gz"))
}

/// Debian with systemd and cloud-init; its image has 2 GiB and is labelled
/// `rootfs`. Built under `target/guests/b` in a minute or two; needs root.
pub(crate) fn guest_b() -> Result<Guest, Missing> {
    for needed in ["mmdebstrap", "mkfs.ext4", "qemu-img"] {
        tool(needed)?;
    }
    if !rustix::process::geteuid().is_root() {
        return Err(Missing::new("needs root to build guest B"));
    }
    Ok(built("b", "guest-b.sh", "initrd.img"))
}

fn built(name: &str, by: &str, initrd: &str) -> Guest {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("guests").join(name);
    run(script(by).arg(&folder));
    Guest {
        kernel: folder.join("vmlinuz"),
        initrd: folder.join(initrd),
        base: folder.join("base.qcow2"),
    }
}
