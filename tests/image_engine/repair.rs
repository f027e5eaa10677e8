//! The same damage, checked and repaired by us and by qemu-img: the same verdict, the same disk after.

use std::os::unix::fs::FileExt;

use virtsmith::image::{self, CheckReport, Control, Repair};

use crate::bench::{Bench, assert_same};

const OFFSET: u64 = 0x00ff_ffff_ffff_fe00;
const COPIED: u64 = 1 << 63;

/// The words of an image, to be read and overwritten.
struct Words(std::fs::File);

impl Words {
    fn get(&self, offset: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.read_exact_at(&mut bytes, offset).unwrap();
        u64::from_be_bytes(bytes)
    }

    fn put(&self, offset: u64, word: u64) {
        self.0.write_all_at(&word.to_be_bytes(), offset).unwrap();
    }

    fn edit(&self, offset: u64, edit: impl FnOnce(u64) -> u64) {
        self.put(offset, edit(self.get(offset)));
    }

    fn l1(&self) -> u64 {
        self.get(40)
    }

    /// The first L2 table of the guest's disk.
    fn l2(&self) -> u64 {
        self.get(self.l1()) & OFFSET
    }

    fn table(&self) -> u64 {
        self.get(48)
    }

    fn block(&self) -> u64 {
        self.get(self.table())
    }
}

type Damage = (&'static str, fn(&Words));

/// Faults that any image may have.
fn damages() -> Vec<Damage> {
    vec![
        ("none", |_| {}),
        ("a leak", |words| words.put(words.block() + 200, 1)),
        ("a count too high", |words| words.edit(words.block() + 8, |word| word + 1)),
        ("counts of zero", |words| words.put(words.block() + 8, 0)),
        ("no refcount block", |words| words.put(words.table(), 0)),
        ("a refcount block out of place", |words| words.edit(words.table(), |word| word + 512)),
        ("a refcount block with odd bits", |words| words.edit(words.table(), |word| word | 1)),
        ("a refcount block behind the end", |words| words.put(words.table() + 8, 1 << 40)),
        ("a refcount block that is data", |words| {
            words.put(words.table() + 8, words.get(words.l2()) & OFFSET);
        }),
        ("an L2 table not marked as copied", |words| {
            words.edit(words.l1(), |word| word & !COPIED);
        }),
        ("data not marked as copied", |words| words.edit(words.l2(), |word| word & !COPIED)),
        ("an L2 table out of place", |words| words.edit(words.l1(), |word| word + 512)),
        ("an L2 table behind the end", |words| words.put(words.l1(), COPIED | 1 << 40)),
        ("an L1 entry with odd bits", |words| words.edit(words.l1(), |word| word | 1 << 57)),
        ("data behind the end", |words| words.put(words.l2(), COPIED | 1 << 40)),
        ("data mapped twice", |words| words.put(words.l2() + 8, words.get(words.l2()))),
        ("data out of place", |words| words.edit(words.l2(), |word| word + 512)),
        ("an L2 entry with odd bits", |words| words.edit(words.l2(), |word| word | 1 << 60)),
        ("a table that is mapped as data", |words| words.put(words.l2(), COPIED | words.table())),
        ("the dirty bit", |words| words.put(72, 1)),
        ("the corrupt bit", |words| words.put(72, 2)),
        ("the dirty bit, and a leak", |words| {
            words.put(72, 1);
            words.put(words.block() + 200, 1);
        }),
        ("the corrupt bit, and a count too low", |words| {
            words.put(72, 2);
            words.put(words.block() + 8, 0);
        }),
    ]
}

/// Faults that only some images can have.
fn damages_of(options: &str) -> Vec<Damage> {
    match options {
        "extended_l2=on" => vec![
            ("subclusters both of data and of zeros", |words| {
                words.put(words.l2() + 8, 0x1_0000_0001);
            }),
            ("subclusters of data nowhere", |words| words.put(words.l2(), 0)),
        ],
        "snapshot" => vec![
            ("a snapshot's L1 table out of place", |words| {
                words.edit(words.get(64), |word| word + 512);
            }),
            ("a snapshot's L2 table out of place", |words| {
                words.edit(words.get(words.get(64)), |word| word + 512);
            }),
            ("data of a snapshot that is marked as copied", |words| {
                words.edit(words.l2() + 8 * 30, |word| word | COPIED);
            }),
        ],
        _ => vec![
            ("zeros out of place", |words| words.edit(words.l2(), |word| (word + 512) | 1)),
            ("zeros that keep a cluster", |words| words.edit(words.l2(), |word| word | 1)),
        ],
    }
}

fn fresh(bench: &Bench, options: &str) {
    let create = if options == "snapshot" { "cluster_size=64k" } else { options };
    bench.qemu_img(&format!("create -q -f qcow2 -o {create} whole 4M"));
    bench.qemu_io("whole", &["write -P 7 0 1M", "write -P 8 2M 300k", "write -c -P 3 3M 64k"]);
    if options == "snapshot" {
        bench.qemu_img("snapshot -c one whole");
        bench.qemu_io("whole", &["write -P 9 512k 1M"]);
    }
}

fn theirs(bench: &Bench, repair: Option<&str>) -> (i32, [u64; 3], serde_json::Value) {
    let mut words = vec!["check", "--output=json", "-f", "qcow2"];
    words.extend(repair.into_iter().flat_map(|what| ["-r", what]));
    words.push("theirs");
    let output = bench.run("qemu-img", &words);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let number = |name: &str| json[name].as_u64().unwrap_or(0);
    let counts = [number("corruptions"), number("leaks"), number("check-errors")];
    (output.status.code().unwrap(), counts, json)
}

fn counts(report: &CheckReport) -> [u64; 3] {
    [report.corruptions, report.leaks, report.check_errors]
}

/// What qemu-img sees, if it can read the image at all.
fn disk(bench: &Bench, file: &str) -> Option<Vec<u8>> {
    let raw = format!("{file}.raw");
    let output = bench.run("qemu-img", &["convert", "-f", "qcow2", "-O", "raw", file, &raw]);
    output.status.success().then(|| std::fs::read(bench.path(&raw)).unwrap())
}

#[test]
fn damage_is_judged_and_repaired_as_by_qemu_img() {
    judge("cluster_size=64k");
}

#[test]
fn damage_to_subclusters_is_judged_and_repaired_as_by_qemu_img() {
    judge("extended_l2=on");
}

#[test]
fn damage_beside_a_snapshot_is_judged_and_repaired_as_by_qemu_img() {
    judge("snapshot");
}

#[test]
fn a_repair_never_takes_the_header_for_a_table() {
    const L1_OFFSET: u64 = 40;
    // The place of the refcount table and the feature bits may change.
    const MAY_CHANGE: std::ops::Range<usize> = 48..104;
    let Some(bench) = Bench::new() else { return };
    let damages: [Damage; 3] = [
        ("an L2 table", |words| words.put(words.l1(), COPIED)),
        ("the L1 table", |words| words.put(L1_OFFSET, 0)),
        ("the L1 table, and the counts are lost", |words| {
            words.put(L1_OFFSET, 0);
            words.put(words.table(), 0);
        }),
    ];
    fresh(&bench, "cluster_size=64k");
    for (what, damage) in damages {
        std::fs::copy(bench.path("whole"), bench.path("ours")).unwrap();
        let mut open = std::fs::File::options();
        damage(&Words(open.read(true).write(true).open(bench.path("ours")).unwrap()));
        let header = || {
            let mut bytes = std::fs::read(bench.path("ours")).unwrap()[..65_536].to_vec();
            bytes[MAY_CHANGE].fill(0);
            bytes
        };
        let before = header();
        let check = |repair| image::check(bench.path("ours"), repair, &Control::new()).unwrap();
        let report = check(Repair::All);
        assert!(header() == before, "{what}");
        assert_eq!(counts(&report), counts(&check(Repair::Nothing)), "{what}");
    }
}

fn judge(options: &str) {
    let Some(bench) = Bench::new() else { return };
    fresh(&bench, options);
    for (what, damage) in damages().into_iter().chain(damages_of(options)) {
        for repair in [None, Some("leaks"), Some("all")] {
            for file in ["ours", "theirs"] {
                std::fs::copy(bench.path("whole"), bench.path(file)).unwrap();
                let mut open = std::fs::File::options();
                damage(&Words(open.read(true).write(true).open(bench.path(file)).unwrap()));
            }
            compare(&bench, &format!("{options}: {what}, repairing {repair:?}"), repair);
        }
    }
}

fn compare(bench: &Bench, what: &str, repair: Option<&str>) {
    let mode = match repair {
        None => Repair::Nothing,
        Some("leaks") => Repair::Leaks,
        Some(_) => Repair::All,
    };
    let ours = image::check(bench.path("ours"), mode, &Control::new());
    let (status, expected, json) = theirs(bench, repair);
    let ours = match ours {
        Ok(report) => report,
        Err(error) => panic!("{what}: {error}, and they: {status} {json}"),
    };
    if status == 1 {
        // qemu-img gives up: counts are to be made anew where only leaks are to be repaired, or
        // no table leads to those that there are.
        assert_eq!(ours.is_clean(), mode == Repair::All, "{what}: {ours:?}");
        if mode == Repair::Leaks {
            // Nothing was repaired, and all was found.
            let again = image::check(bench.path("ours"), Repair::Nothing, &Control::new());
            assert_eq!(ours, again.unwrap(), "{what}");
        }
        if mode == Repair::All {
            bench.check("ours");
            assert_same(&bench.guest_bytes("ours"), &bench.guest_bytes("whole"), what);
        }
        return;
    }
    assert_eq!(counts(&ours), expected, "{what}: {ours:?} and {json}");
    let number = |name: &str| json[name].as_u64().unwrap_or(0);
    assert_eq!(ours.allocated_clusters, number("allocated-clusters"), "{what}");
    assert_eq!(ours.fragmented_clusters, number("fragmented-clusters"), "{what}");
    assert_eq!(ours.compressed_clusters, number("compressed-clusters"), "{what}");
    if mode == Repair::Nothing {
        return;
    }
    match (disk(bench, "ours"), disk(bench, "theirs")) {
        (Some(ours), Some(theirs)) => assert_same(&ours, &theirs, what),
        (ours, theirs) => assert_eq!(ours.is_some(), theirs.is_some(), "{what}"),
    }
}
