//! NoCloud seeds: what is accepted is on the volume as it was given.
#![no_main]

use std::io::Cursor;

use virtsmith::seed::iso9660::Volume;
use virtsmith::seed::{MetaData, Seed, SeedFile, Timestamp};
use virtsmith_fuzz::{fuzz_target, pieces};

fuzz_target!(|data: &[u8]| {
    let Some((seconds, data)) = data.split_first_chunk::<4>() else { return };
    let created = Timestamp::from_unix(i64::from(i32::from_le_bytes(*seconds)));
    let created = created.expect("32 bits are within the years of ISO 9660");
    let pieces = pieces(data);
    let files = [SeedFile::UserData, SeedFile::NetworkConfig, SeedFile::VendorData];
    let text = |index: usize| pieces.get(index).copied().unwrap_or_default();
    let seed = match std::str::from_utf8(text(3)) {
        Ok(id) if text(4).is_empty() => Seed::builder(MetaData::new(id, id)),
        _ => Seed::builder(text(3)),
    };
    let seed = seed.user_data(text(0)).network_config(text(1)).vendor_data(text(2));
    let Ok(seed) = seed.build() else { return };
    assert!(seed.warnings().iter().all(|warning| !warning.to_string().contains('\n')));
    let bytes = seed.to_vec(created);
    assert_eq!(seed.len(), bytes.len() as u64);
    let mut volume = Volume::open(Cursor::new(bytes)).expect("it was written here");
    assert_eq!((volume.label(), volume.created()), ("cidata", Some(created)));
    for (index, file) in files.into_iter().enumerate() {
        assert_eq!(volume.read(file.name()).expect("it was written here"), text(index));
    }
});
