//! Whether what a cut left is as it must be.

use std::collections::BTreeMap;

use virtsmith::image::qcow2::Header;
use virtsmith::image::{Control, Repair, check_storage};

use crate::guest::{View, disk_of};
use crate::images::{Kind, in_memory};
use crate::left::Dice;
use crate::qemu::Qemu;

const SECTOR: usize = 512;
/// One of so many is shown to qemu-img, too.
const QEMU_LOOKS_AT_ONE_OF: u64 = 30;

/// How often cuts are sampled: 1 by default.
pub(crate) fn rounds() -> u64 {
    std::env::var("POWER_CUT_ROUNDS").map_or(1, |rounds| rounds.parse().expect("it is a number"))
}

/// Looks at what cuts left of one scene.
pub(crate) struct Judge<'a> {
    kind: &'a Kind,
    qemu: Option<Qemu>,
    dice: Dice,
    pub(crate) looked: u64,
}

impl Judge<'_> {
    pub(crate) fn new(kind: &Kind) -> Judge<'_> {
        Judge { kind, qemu: Qemu::find(), dice: Dice::seeded(kind.name), looked: 0 }
    }

    /// Expects one of the views, or of each sector what one of them shows.
    pub(crate) fn look(&mut self, files: &[Vec<u8>], expected: &[View], atomic: bool) {
        self.looked += 1;
        let repaired;
        let (left, files) = (
            files,
            if is_dirty(files) {
                repaired = self.repaired(files);
                &repaired
            } else {
                files
            },
        );
        let flags_may_lag = expected.iter().any(|view| view.snapshots != expected[0].snapshots);
        self.assert_sound(files, flags_may_lag, "as it was left");
        let image = self.kind.open_bytes(files, false).unwrap_or_else(|| self.fail("not opened"));
        self.assert_disk(&disk_of(&image), expected, atomic);
        let names = image.snapshots().unwrap().into_iter().map(|snapshot| snapshot.name);
        let snapshots = names.map(|name| {
            let copy = self.kind.open_bytes(files, true).unwrap();
            copy.apply_snapshot(&name).unwrap();
            (name, disk_of(&copy))
        });
        let snapshots = snapshots.collect::<BTreeMap<_, _>>();
        self.assert_snapshots(&snapshots, expected);
        self.assert_of_use(files, &snapshots, flags_may_lag);
        if self.dice.below(QEMU_LOOKS_AT_ONE_OF) == 0
            && let Some(qemu) = &self.qemu
        {
            qemu.judge(self.kind.name, left, is_dirty(left), flags_may_lag);
        }
    }

    fn fail(&self, what: &str) -> ! {
        panic!("{}, cut {}: {what}", self.kind.name, self.looked)
    }

    /// Expects no fault but leaks.
    ///
    /// Where snapshots change, `flags_may_lag`: the mark that a cluster has one use and the
    /// count of its uses are in two places, and a cut between is a fault to qemu-img and to
    /// us. Nothing is lost by it, and a repair mends it.
    fn assert_sound(&self, files: &[Vec<u8>], flags_may_lag: bool, when: &str) {
        let image = in_memory(files[0].clone());
        let report = check_storage(image, Repair::Nothing, &Control::new());
        let sound = report.as_ref().is_ok_and(|report| report.corruptions == 0);
        if !sound && !flags_may_lag {
            self.fail(&format!("{when}: {report:?}"));
        }
        if !sound {
            let disk = |files: &[Vec<u8>]| disk_of(&self.kind.open_bytes(files, false).unwrap());
            if disk(&self.repaired(files)) != disk(files) {
                self.fail(&format!("{when}: a repair changed the disk"));
            }
        }
    }

    /// An image that says that its counts may be late, as it is opened for writing.
    fn repaired(&self, files: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let image = in_memory(files[0].clone());
        let report = check_storage(image.clone(), Repair::All, &Control::new()).unwrap();
        if !report.is_clean() {
            self.fail(&format!("repaired: {report:?}"));
        }
        vec![image.read_up_to(u64::MAX, 0).unwrap()]
    }

    fn assert_disk(&self, disk: &[u8], expected: &[View], atomic: bool) {
        let fits = expected.iter().filter(|view| view.disk.len() == disk.len()).collect::<Vec<_>>();
        if fits.is_empty() {
            self.fail(&format!("the disk has {} bytes", disk.len()));
        }
        if atomic && !fits.iter().any(|view| *view.disk == disk) {
            self.fail("the disk is half of one and half of another");
        }
        // What is about to be cut off may be gone already.
        let kept = expected.iter().skip(1).filter_map(|view| view.kept).min();
        let kept = &disk[..disk.len().min(kept.unwrap_or(usize::MAX))];
        for (number, sector) in kept.chunks(SECTOR).enumerate() {
            let at = number * SECTOR;
            // Before a change of size a sector was what it may still be.
            let mut views = expected.iter().filter_map(|view| view.disk.get(at..at + sector.len()));
            if !views.any(|view| view == sector) {
                self.fail(&format!("sector {at:#x} holds {:x?}…", &sector[..4]));
            }
        }
    }

    fn assert_snapshots(&self, snapshots: &BTreeMap<String, Vec<u8>>, expected: &[View]) {
        for name in expected[0].snapshots.keys() {
            let kept = expected.iter().all(|view| view.snapshots.contains_key(name));
            if kept && !snapshots.contains_key(name) {
                self.fail(&format!("snapshot {name} is lost"));
            }
        }
        for (name, disk) in snapshots {
            let is = |view: &View| view.snapshots.get(name).is_some_and(|kept| **kept == *disk);
            if !expected.iter().any(is) {
                self.fail(&format!("snapshot {name} has changed"));
            }
        }
    }

    /// Goes on with what was left: writes do no harm to what is there.
    fn assert_of_use(
        &mut self,
        files: &[Vec<u8>],
        snapshots: &BTreeMap<String, Vec<u8>>,
        flags_may_lag: bool,
    ) {
        let storages = files.iter().map(|bytes| in_memory(bytes.clone())).collect::<Vec<_>>();
        let image = self.kind.open(storages.clone(), true).unwrap();
        let mut disk = disk_of(&image);
        for _ in 0..2 {
            let at = self.dice.below(disk.len() as u64) as usize;
            let length = usize::min(20_000, disk.len() - at);
            image.write_at(&vec![0xfe; length], at as u64).unwrap();
            disk[at..at + length].fill(0xfe);
        }
        if disk_of(&image) != disk {
            self.fail("a later write changed something else");
        }
        for (name, kept) in snapshots {
            image.apply_snapshot(name).unwrap();
            if disk_of(&image) != *kept {
                self.fail(&format!("a later write changed snapshot {name}"));
            }
        }
        drop(image);
        let after = storages[0].read_up_to(u64::MAX, 0).unwrap();
        self.assert_sound(&[after], flags_may_lag, "after a later write");
    }
}

/// Whether the header says that counts may be late.
fn is_dirty(files: &[Vec<u8>]) -> bool {
    Header::read(&*in_memory(files[0].clone())).unwrap().features.dirty()
}
