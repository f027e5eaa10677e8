//! What a guest does, cut off at any moment.

use virtsmith::image::{AmendOptions, Compat, Preallocation};

use crate::guest::Guest;
use crate::images::{DISK, Kind, kinds};
use crate::judge::{Judge, rounds};
use crate::left::{Dice, each_left};
use crate::record::Record;

/// What was done before, and on which images.
struct Scene {
    prepare: fn(&mut Guest),
    suits: fn(&Kind) -> bool,
    /// Whether a request may be seen half done.
    atomic: bool,
    /// About how many outcomes of each cut are looked at.
    most: u64,
}

/// New images of every kind.
const NEW: Scene = Scene { prepare: |_| {}, suits: |_| true, atomic: false, most: 4 };

/// Data in most of the disk, some of it written twice.
const USED: Scene = Scene {
    prepare: |guest| {
        guest.write(0, 90_000);
        guest.write(110_000, 20_000);
        guest.write(50_000, 3000);
        guest.zeros(4096, 8192, true);
    },
    ..NEW
};

/// A snapshot of something else than what is there now.
const KEPT: Scene = Scene {
    prepare: |guest| {
        guest.write(0, 60_000);
        guest.snapshot("old");
        guest.write(16_384, 70_000);
    },
    ..NEW
};

impl Scene {
    /// Does something on an image of each kind, and looks at what cuts leave of it.
    fn cut(&self, act: fn(&mut Guest)) {
        for kind in kinds().iter().filter(|kind| (self.suits)(kind)) {
            self.cut_one(kind, act);
        }
    }

    fn cut_one(&self, kind: &Kind, act: fn(&mut Guest)) {
        let record = Record::of(&kind.files(DISK));
        let mut guest = Guest::on(kind, &record);
        (self.prepare)(&mut guest);
        guest.flush();
        let (files, done, first) = (record.now(), record.events().len(), guest.views.len() - 1);
        act(&mut guest);
        let (mut dice, mut judge) = (Dice::seeded(kind.name), Judge::new(kind));
        each_left(&files, &record.events()[done..], self.most * rounds(), &mut dice, |left| {
            let expected = &guest.views[left.durable.max(first)..=left.begun.max(first)];
            judge.look(&left.files, expected, self.atomic);
        });
        println!("{}: looked at what {} cuts left", kind.name, judge.looked);
    }
}

#[test]
fn writes_to_new_clusters() {
    NEW.cut(|guest| {
        for (at, length) in [(0, 512), (70_000, 3000), (8192, 40_000), (DISK - 512, 512)] {
            guest.write(at, length);
        }
        guest.flush();
        guest.write(9000, 20_000);
        guest.write(150_000, 1024);
        guest.flush();
    });
}

#[test]
fn writes_over_data() {
    USED.cut(|guest| {
        guest.write(1000, 20_000);
        guest.write(85_000, 10_000);
        guest.flush();
        guest.write(5000, 3000);
    });
}

#[test]
fn zeros() {
    USED.cut(|guest| {
        guest.zeros(20_000, 30_000, true);
        guest.zeros(60_000, 20_000, false);
        guest.write(30_000, 5000);
        guest.flush();
        guest.write(0, 50_000);
    });
}

#[test]
fn discards_and_what_takes_their_space() {
    USED.cut(|guest| {
        guest.discard(0, 65_536);
        guest.write(100_000, 60_000);
        guest.discard(110_000, 40_000);
        guest.flush();
        guest.write(0, 60_000);
        guest.flush();
    });
}

#[test]
fn compressed_clusters() {
    let scene = Scene { suits: |kind| !kind.data_file, ..USED };
    scene.cut(|guest| {
        guest.compressed(3, 3);
        guest.flush();
        guest.compressed(5, 3);
        guest.write(17_000, 9000);
        guest.discard(0, 40_000);
        guest.compressed(0, 2);
        guest.flush();
    });
}

#[test]
fn a_snapshot_is_taken() {
    let scene = Scene { suits: Kind::takes_snapshots, ..USED };
    scene.cut(|guest| {
        guest.write(0, 3000);
        guest.snapshot("new");
        guest.write(2000, 9000);
        guest.snapshot("newer");
        guest.flush();
    });
}

#[test]
fn writes_beside_a_snapshot() {
    let scene = Scene { suits: Kind::takes_snapshots, ..KEPT };
    scene.cut(|guest| {
        guest.write(0, 30_000);
        guest.discard(30_000, 30_000);
        guest.flush();
        guest.write(40_000, 30_000);
    });
}

#[test]
fn a_snapshot_is_applied() {
    let scene = Scene { suits: Kind::takes_snapshots, atomic: true, ..KEPT };
    scene.cut(|guest| guest.apply("old"));
}

#[test]
fn a_snapshot_of_another_size_is_applied() {
    let scene = Scene { suits: |kind| kind.takes_snapshots() && kind.name != "old", ..KEPT };
    scene.cut(|guest| {
        guest.resize(DISK + 65_536);
        guest.flush();
        guest.apply("old");
    });
}

#[test]
fn a_snapshot_is_deleted() {
    let scene = Scene { suits: Kind::takes_snapshots, ..KEPT };
    scene.cut(|guest| {
        guest.delete("old");
        guest.write(30_000, 30_000);
        guest.flush();
    });
}

#[test]
fn the_disk_grows() {
    USED.cut(|guest| {
        guest.resize(DISK + 50_176);
        guest.write(DISK - 512, 20_000);
        guest.flush();
        guest.resize(DISK + (1 << 20));
        guest.flush();
    });
}

#[test]
fn the_disk_shrinks() {
    USED.cut(|guest| {
        guest.resize(100_352);
        guest.flush();
        guest.resize(512);
        guest.resize(DISK);
        guest.flush();
    });
}

#[test]
fn the_disk_shrinks_and_a_snapshot_does_not() {
    let scene = Scene { suits: |kind| kind.takes_snapshots() && kind.name != "old", ..KEPT };
    scene.cut(|guest| {
        guest.resize(40_960);
        guest.write(0, 20_000);
        guest.flush();
        guest.apply("old");
        guest.flush();
    });
}

#[test]
fn the_disk_grows_with_its_space() {
    USED.cut(|guest| {
        guest.resize_with(DISK + 50_176, Preallocation::Metadata);
        guest.write(DISK - 512, 20_000);
        guest.flush();
        guest.resize_with(DISK + 100_352, Preallocation::Full);
        guest.flush();
    });
}

#[test]
fn the_refcount_table_is_outgrown() {
    let scene = Scene { suits: |kind| kind.name == "wide counts", most: 2, ..NEW };
    scene.cut(|guest| {
        guest.resize(4 << 20);
        guest.flush();
        guest.write(0, 1 << 20);
        guest.flush();
        guest.write(1 << 20, 2 << 20);
        guest.write(512 << 10, 4096);
        guest.flush();
    });
}

#[test]
fn an_image_is_opened_again_and_again() {
    USED.cut(|guest| {
        guest.write(120_000, 20_000);
        guest.reopen();
        guest.discard(0, 30_000);
        guest.reopen();
        guest.write(0, 50_000);
    });
}

#[test]
fn an_image_is_amended() {
    let scene =
        Scene { suits: |kind| ["old", "plain", "late counts"].contains(&kind.name), ..KEPT };
    scene.cut(|guest| {
        let new = || AmendOptions::new().compat(Compat::V1_1);
        guest.amend(&new().refcount_bits(64));
        guest.write(10_000, 20_000);
        guest.amend(&new().lazy_refcounts(true));
        guest.zeros(0, 30_000, true);
        guest.amend(&new().refcount_bits(16).lazy_refcounts(false));
        guest.flush();
        guest.amend(&AmendOptions::new().compat(Compat::V0_10));
        guest.write(3000, 3000);
        guest.flush();
    });
}

#[test]
fn bitmaps_record_writes() {
    let scene = Scene { suits: |kind| kind.name != "old", ..USED };
    scene.cut(|guest| {
        guest.add_bitmap("one");
        guest.reopen();
        guest.write(10_000, 20_000);
        guest.add_bitmap("two");
        guest.flush();
        guest.clear_bitmap("one");
        guest.resize(DISK + 4096);
        guest.reopen();
        guest.write(50_000, 20_000);
        guest.remove_bitmap("two");
        guest.flush();
    });
}
