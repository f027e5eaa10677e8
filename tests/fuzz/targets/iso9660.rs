//! ISO 9660 volumes: opened, listed and read. The input begins where the descriptors do.
#![no_main]

use std::io::Cursor;

use virtsmith::seed::iso9660::{EntryKind, Volume};
use virtsmith_fuzz::fuzz_target;

/// The sixteen sectors before the descriptors, which no reader looks at.
const SYSTEM_AREA: usize = 16 * 2048;

fuzz_target!(|data: &[u8]| {
    let volume = [&[0; SYSTEM_AREA], data].concat();
    let Ok(mut volume) = Volume::open(Cursor::new(volume)) else { return };
    let _ = (volume.label().len(), volume.created(), volume.names());
    let entries = volume.entries().to_vec();
    assert!(entries.is_sorted_by(|one, two| one.path() <= two.path()));
    for entry in &entries {
        let safe = entry.path().split('/').all(|name| !matches!(name, "" | "." | ".."));
        assert!(safe, "{:?} leads out of the volume", entry.path());
        assert!(!entry.path().contains('\0'));
    }
    // Of two files with one name the first is read.
    let names = entries.chunk_by(|one, two| one.path() == two.path());
    let alone = names.filter_map(|same| if let [one] = same { Some(one) } else { None });
    for entry in alone.filter(|entry| entry.kind() == EntryKind::File).take(4) {
        if let Ok(bytes) = volume.read(entry.path()) {
            assert_eq!(bytes.len() as u64, entry.size(), "{}", entry.path());
        }
    }
});
