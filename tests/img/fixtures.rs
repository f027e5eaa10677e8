//! The images that command lines are run on.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::faults;

/// A folder of images, made anew.
pub(crate) struct Fixtures {
    folder: tempfile::TempDir,
}

/// How images are made: the words of a program, a line each.
const COMMANDS: &str = "
qemu-img create -q -f qcow2 plain.qcow2 10M
qemu-io -c write_-P_5_1M_128k -c write_-z_3M_64k plain.qcow2
cp plain.qcow2 plain2.qcow2
qemu-img create -q -f raw raw.img 4M
qemu-io -f raw -c write_-P_5_1M_64k raw.img
qemu-img create -q -f qcow2 -b plain.qcow2 -F qcow2 over.qcow2
qemu-io -c write_-P_7_2M_64k over.qcow2
qemu-img convert -c -O qcow2 plain.qcow2 comp.qcow2
qemu-img convert -c -O qcow2 -o compression_type=zstd plain.qcow2 zstd.qcow2
cp plain.qcow2 snap.qcow2
qemu-img snapshot -c one snap.qcow2
qemu-io -c write_-P_8_1M_64k snap.qcow2
qemu-img snapshot -c two snap.qcow2
cp plain.qcow2 maps.qcow2
qemu-img bitmap --add maps.qcow2 b0
qemu-img bitmap --add --disable -g 128k maps.qcow2 b1
qemu-io -c write_-P_8_4M_64k maps.qcow2
qemu-img create -q -u -f qcow2 -b none -F qcow2 dang.qcow2 1M
qemu-img create -q -f qcow2 b.qcow2 10M
qemu-io -c write_-P_3_1M_1M b.qcow2
qemu-img create -q -f qcow2 -b b.qcow2 -F qcow2 p.qcow2
qemu-io -c write_-P_4_2M_1M p.qcow2
qemu-img create -q -f qcow2 -b p.qcow2 -F qcow2 q.qcow2
qemu-io -c write_-P_6_3M_1M q.qcow2
qemu-img create -q -f raw z4.img 4M
qemu-img create -q -f raw z8.img 8M
qemu-img create -q -f raw y8.img 8M
qemu-img create -q -f raw big.img 20M
qemu-img create -q -f qcow2 -o data_file=ext.raw ext.qcow2 10M
qemu-io -c write_-P_5_1M_128k ext.qcow2
qemu-img create -q -f qcow2 -o extended_l2=on sub.qcow2 10M
qemu-io -c write_-P_5_1M_4k -c write_-P_5_1040k_4k -c write_-z_3M_64k sub.qcow2
qemu-img create -q -f qcow2 -o compat=v2 v2.qcow2 10M
qemu-io -c write_-P_5_1M_128k v2.qcow2
qemu-img create -q -f qcow2 -o cluster_size=512 k.qcow2 1M
qemu-io -c write_-P_5_100k_3k k.qcow2
qemu-img create -q -f qcow2 -o lazy_refcounts=on lazy.qcow2 10M
qemu-img create -q -f qcow2 -o preallocation=metadata pre.qcow2 1M
qemu-img create -q -f qcow2 -o refcount_bits=1 bits.qcow2 10M
qemu-io -c write_-P_5_1M_128k bits.qcow2
qemu-img create -q -f qcow2 -o extended_l2=on subs.qcow2 10M
qemu-io -c write_-P_5_1M_4k -c write_-P_5_1040k_4k -c write_-z_1030k_2k subs.qcow2
qemu-io -c write_-P_6_2M_128k -c write_-z_2112k_4k -c discard_2080k_4k subs.qcow2
qemu-io -c write_-P_1_4M_64k -c write_-z_4M_64k -c write_-z_-u_2176k_64k subs.qcow2
qemu-img create -q -f qcow2 -o extended_l2=on -b subs.qcow2 -F qcow2 subover.qcow2
qemu-io -c write_-P_7_1028k_2k -c write_-z_2M_2k -c discard_2100k_4k subover.qcow2
qemu-img create -q -f qcow2 -o extended_l2=on,preallocation=metadata subpre.qcow2 1M
qemu-img create -q -f qcow2 -o data_file=subext.raw,data_file_raw=on,extended_l2=on subext.qcow2 1M
qemu-io -c write_-P_5_64k_64k -c write_-z_64k_4k subext.qcow2
qemu-img create -q -f qcow2 zeros.qcow2 10M
qemu-io -c write_-P_5_1M_256k -c write_-z_1088k_64k -c write_-z_-u_1216k_64k zeros.qcow2
cp plain.qcow2 leak.qcow2
cp snap.qcow2 bad.qcow2
";

/// What a file needs beside it.
const NEEDS: [(&str, &str); 10] = [
    ("over.qcow2", "plain.qcow2"),
    ("ext.qcow2", "ext.raw"),
    ("ext_packed.qcow2", "ext.raw"),
    ("ext_reserved.qcow2", "ext.raw"),
    ("ext_not_copied.qcow2", "ext.raw"),
    ("subext.qcow2", "subext.raw"),
    ("subover.qcow2", "subs.qcow2"),
    ("p.qcow2", "b.qcow2"),
    ("q.qcow2", "p.qcow2"),
    ("q.qcow2", "b.qcow2"),
];

impl Fixtures {
    /// Makes all images with qemu-img and qemu-io.
    pub(crate) fn make() -> Self {
        let fixtures = Self { folder: tempfile::tempdir().unwrap() };
        for line in COMMANDS.lines().filter(|line| !line.is_empty()) {
            let mut words = line.split(' ');
            let program = words.next().unwrap();
            // A command of qemu-io is one word, written with underscores.
            let words = words.map(|word| {
                match word.starts_with("write_") || word.starts_with("discard_") {
                    true => word.replace('_', " "),
                    false => word.to_owned(),
                }
            });
            let mut command = Command::new(program);
            let output = command.args(words).current_dir(fixtures.path()).output().unwrap();
            assert!(output.status.success(), "{line}: {output:?}");
        }
        fixtures.make_odd_files();
        faults::make(fixtures.path());
        fixtures
    }

    /// The files that no tool makes.
    fn make_odd_files(&self) {
        fs::write(self.path().join("text"), "hello\n").unwrap();
        let plain = fs::read(self.path().join("plain.qcow2")).unwrap();
        fs::write(self.path().join("cut.qcow2"), &plain[..100]).unwrap();
        let y8 = File::options().write(true).open(self.path().join("y8.img")).unwrap();
        y8.write_all_at(b"x", 7_000_000).unwrap();
        self.leak();
        self.miscount();
    }

    /// Counts a cluster of `bad.qcow2` once that is used twice, and one twice that is used once.
    fn miscount(&self) {
        let path = self.path().join("bad.qcow2");
        let mut bad = fs::read(&path).unwrap();
        let word = |bytes: &[u8], at: usize| {
            usize::try_from(u64::from_be_bytes(bytes[at..at + 8].try_into().unwrap())).unwrap()
        };
        let block = word(&bad, word(&bad, 48));
        let counts = bad[block..block + 200].chunks(2).map(|count| count[1]).collect::<Vec<_>>();
        let twice = counts.iter().position(|count| *count == 2).unwrap();
        let once = counts.iter().rposition(|count| *count == 1).unwrap();
        bad[block + twice * 2 + 1] = 1;
        bad[block + once * 2 + 1] = 2;
        fs::write(path, bad).unwrap();
    }

    /// Counts two clusters at the end of `leak.qcow2` that nothing uses.
    fn leak(&self) {
        let path = self.path().join("leak.qcow2");
        let leak = File::options().read(true).write(true).open(path).unwrap();
        let word = |at| {
            let mut bytes = [0; 8];
            leak.read_exact_at(&mut bytes, at).unwrap();
            u64::from_be_bytes(bytes)
        };
        let block = word(word(48));
        let clusters = leak.metadata().unwrap().len() / 65_536;
        leak.set_len((clusters + 2) * 65_536).unwrap();
        leak.write_all_at(&[0, 1, 0, 1], block + 2 * clusters).unwrap();
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Copies what a command line names, and what that needs, into a new folder.
    pub(crate) fn copy_for(&self, line: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("dir")).unwrap();
        for name in self.named_in(line) {
            fs::copy(self.path().join(&name), folder.path().join(&name)).unwrap();
        }
        folder
    }

    fn named_in(&self, line: &str) -> Vec<PathBuf> {
        let words: Vec<_> =
            line.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_'))).collect();
        let needed =
            |name: &str| NEEDS.iter().any(|(user, used)| *used == name && words.contains(user));
        let names = fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let names = names.map(|name| name.into_string().unwrap());
        names
            .filter(|name| words.contains(&name.as_str()) || needed(name))
            .map(PathBuf::from)
            .collect()
    }
}
