//! The recordings themselves: all are played, sound, and small.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use virtsmith::replay::check;

use crate::stage::{RELEASES, recordings};
use crate::support;

/// The most that all of them may have, and one of them.
const ALL: u64 = 4 << 20;
const ONE: u64 = 192 << 10;

/// The dialogues, by the names of their recordings.
const DIALOGUES: [&str; 14] = [
    "console",
    "descriptors",
    "domain-life",
    "domain-list",
    "errors",
    "errors-qemu",
    "events",
    "machine",
    "opening",
    "read-only",
    "sasl",
    "secret",
    "snapshots",
    "volume",
];

#[test]
fn every_release_has_a_recording_of_every_dialogue() {
    for release in RELEASES {
        let recorded = files(&recordings().join(release));
        let expected: BTreeSet<_> = DIALOGUES.map(|name| format!("{name}.rpc")).into();
        assert_eq!(recorded, expected, "{release}");
    }
}

#[test]
fn every_recording_is_sound() {
    for_each(|path, text| {
        let problems: Vec<_> = check(text).unwrap().collect();
        assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
    });
}

#[test]
fn the_recordings_are_small() {
    let mut all = 0;
    for_each(|path, text| {
        let size = u64::try_from(text.len()).unwrap();
        assert!(size <= ONE, "{}: {size} bytes", path.display());
        all += size;
    });
    assert!(all <= ALL, "{all} bytes");
}

/// Looks at the recordings of all releases, and of all live tests.
fn for_each(mut look: impl FnMut(&Path, &[u8])) {
    let of_releases = RELEASES.map(|release| recordings().join(release));
    let live = support::recordings();
    let of_programs = files(&live).into_iter().map(|program| live.join(program));
    for folder in of_releases.into_iter().chain(of_programs) {
        for file in files(&folder) {
            let path = folder.join(file);
            look(&path, &fs::read(&path).unwrap());
        }
    }
}

fn files(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}
