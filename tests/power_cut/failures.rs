//! A disk that fails at any moment, for once or for ever: at worst, clusters leak.

use crate::guest::Guest;
use crate::images::{DISK, Kind, kinds};
use crate::judge::{Judge, rounds};
use crate::record::Record;

/// What a guest does that no failure keeps from going on.
fn act(guest: &mut Guest) {
    guest.write(10_000, 40_000);
    guest.discard(0, 40_000);
    guest.flush();
    if !guest.kind.data_file {
        guest.compressed(3, 2);
    }
    if guest.kind.takes_snapshots() {
        guest.snapshot("new");
    }
    guest.write(0, 30_000);
    guest.resize(DISK + (64 << 10));
    guest.write(100_000, 70_000);
    if guest.kind.takes_snapshots() {
        guest.delete("old");
    }
    guest.flush();
}

/// One moment of so many is tried, another one with each kind.
const STEP: usize = 4;

#[test]
fn a_failure_at_any_moment_leaves_leaks_at_worst() {
    for (number, kind) in kinds().into_iter().enumerate() {
        let mut judge = Judge::new(&kind);
        for count in [1, usize::MAX] {
            let mut after = number % STEP;
            while fail(&kind, after, count, &mut judge) {
                after += if rounds() > 1 { 1 } else { STEP };
            }
        }
        println!("{}: looked at what {} failures left", kind.name, judge.looked);
    }
}

/// Lets `count` changes or flushes fail after the first ones; false when it did not come to that.
fn fail(kind: &Kind, after: usize, count: usize, judge: &mut Judge<'_>) -> bool {
    let record = Record::of(&kind.files(DISK));
    let mut guest = Guest::on(kind, &record);
    guest.write(30_000, 90_000);
    if kind.takes_snapshots() {
        guest.snapshot("old");
    }
    guest.write(0, 50_000);
    guest.flush();
    guest.forgive();
    record.fail(after, count);
    act(&mut guest);
    let views = guest.close();
    judge.look(&record.now(), &views, false);
    record.failed()
}

#[test]
fn after_a_failed_flush_nothing_more_is_promised() {
    let kind = &kinds()[0];
    let record = Record::of(&kind.files(DISK));
    let image = kind.open(vec![record.file(0)], true).unwrap();
    image.write_at(&[1; 512], 0).unwrap();
    image.flush().unwrap();
    image.write_at(&[2; 512], 0).unwrap();
    record.fail(0, 1);
    assert!(image.flush().is_err());
    // The system succeeds again, but may have forgotten what it could not write.
    let sentence = image.flush().unwrap_err().to_string();
    assert!(sentence.contains("open the image again"), "{sentence}");
    drop(image);
    kind.open(vec![record.file(0)], true).unwrap().flush().unwrap();
}
