//! What qemu-img says of what a cut left.

use std::fs;
use std::process::Command;

use crate::images::base;

/// qemu-img, and a directory for what it looks at.
pub(crate) struct Qemu {
    directory: tempfile::TempDir,
}

impl Qemu {
    /// Finds it; without it, only our own check looks, and `CI` must have it.
    pub(crate) fn find() -> Option<Qemu> {
        if Command::new("qemu-img").arg("--version").output().is_err() {
            assert!(std::env::var_os("CI").is_none(), "CI must have qemu-img");
            return None;
        }
        let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        fs::write(directory.path().join("base"), base()).unwrap();
        Some(Qemu { directory })
    }

    /// Expects no fault but leaks, or of a dirty image that it can be repaired.
    ///
    /// Where snapshots change, `flags_may_lag`: the mark that a cluster has one use and
    /// the count of its uses are in two places, and QEMU calls it a fault when a cut
    /// comes between, as it can in its own order of writing. Nothing is lost by it.
    pub(crate) fn judge(&self, name: &str, files: &[Vec<u8>], dirty: bool, flags_may_lag: bool) {
        const LEAKS: i32 = 3;
        let path = |name| self.directory.path().join(name);
        fs::write(path("image"), &files[0]).unwrap();
        let mut image = "driver=qcow2,file.filename=image".to_owned();
        if let Some(data) = files.get(1) {
            fs::write(path("data"), data).unwrap();
            image.push_str(",data-file.filename=data");
        }
        let mut command = Command::new("qemu-img");
        command.args(if dirty { &["check", "-r", "all"][..] } else { &["check"] });
        let command = command.args(["--image-opts", &image]);
        let output = command.current_dir(self.directory.path()).output().unwrap();
        if matches!(output.status.code(), Some(0 | LEAKS)) {
            return;
        }
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        let mut faults = said.lines().filter(|line| line.starts_with("ERROR")).peekable();
        let lags = flags_may_lag && faults.peek().is_some();
        assert!(lags && faults.all(|line| line.contains("OFLAG_COPIED")), "{name}: {said}");
    }
}
