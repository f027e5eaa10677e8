//! What QEMU's programs make of the images that a sequence left.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use proptest::prelude::*;

use crate::chain::Chain;

/// qemu-img and qemu-io, and a directory for what they look at.
pub(crate) struct Qemu {
    directory: tempfile::TempDir,
}

impl Qemu {
    /// Finds them; without them, the model alone judges, and `CI` must have them.
    pub(crate) fn find() -> Option<Qemu> {
        for tool in ["qemu-img", "qemu-io"] {
            if Command::new(tool).arg("--version").output().is_err() {
                assert!(std::env::var_os("CI").is_none(), "CI must have {tool}");
                println!("skipped: needs {tool}");
                return None;
            }
        }
        let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        Some(Qemu { directory: directory.unwrap() })
    }

    /// Expects that they find no fault, see the same disk, and write what is read here.
    pub(crate) fn look(&self, chain: &mut Chain) -> Result<(), TestCaseError> {
        self.put(chain);
        for depth in 0..chain.depth() {
            self.run("qemu-img", &["check", "-q", "--image-opts", &from(chain, depth)])?;
        }
        let image = from(chain, 0);
        self.run("qemu-img", &["convert", "--image-opts", &image, "-O", "raw", "shown"])?;
        let shown = fs::read(self.path("shown")).unwrap();
        prop_assert!(shown == chain.disk, "qemu-img sees another disk");
        self.write(chain, &image)
    }

    /// Lets qemu-io write to a part of the disk.
    fn write(&self, chain: &mut Chain, image: &str) -> Result<(), TestCaseError> {
        const SECTOR: usize = 512;
        let sectors = chain.disk.len() / SECTOR;
        if sectors == 0 {
            return Ok(());
        }
        let (at, end) = (sectors / 3 * SECTOR, sectors.div_ceil(2) * SECTOR);
        let command = format!("write -P 77 {at} {}", end - at);
        self.run("qemu-io", &["--image-opts", image, "-c", &command])?;
        chain.disk[at..end].fill(77);
        let data = chain.has_data_file().then(|| fs::read(self.path("0.data")).unwrap());
        chain.replace_top(fs::read(self.path("0")).unwrap(), data);
        chain.assert_all_clean()
    }

    fn put(&self, chain: &Chain) {
        for (depth, (file, data)) in chain.files().enumerate() {
            fs::write(self.path(&depth.to_string()), file).unwrap();
            fs::write(self.path(&format!("{depth}.data")), data).unwrap();
        }
    }

    fn run(&self, program: &str, words: &[&str]) -> Result<(), TestCaseError> {
        let output = Command::new(program).args(words).current_dir(&self.directory).output();
        let output = output.unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let done = output.status.success() && !said.contains("failed");
        prop_assert!(done, "{} {:?}: {:?}", program, words, output);
        Ok(())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }
}

/// The images from one of the chain on downwards, as options.
fn from(chain: &Chain, first: usize) -> String {
    let mut options = Vec::new();
    for depth in first..chain.depth() {
        let below = "backing.".repeat(depth - first);
        options.push(format!("{below}driver=qcow2,{below}file.filename={depth}"));
        if depth == 0 && chain.has_data_file() {
            options.push("data-file.filename=0.data".to_owned());
        }
    }
    options.join(",")
}
