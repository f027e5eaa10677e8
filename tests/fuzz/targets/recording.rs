//! Recordings: what is read is written so that the same is read again.
#![no_main]

use virtsmith::replay::{Reader, Record, Writer};
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((_, records)) = read(data) else { return };
    let reader = Reader::new(data).expect("it was read before");
    let mut writer = Writer::new(Vec::new(), reader.header()).expect("its header was read");
    for record in &records {
        writer.write(record).expect("it was read");
    }
    let (again, same) = read(&writer.into_inner()).expect("it was written here");
    assert_eq!((again, same), (reader.header().clone(), records));
});

/// The header and the records before the first fault.
fn read(text: &[u8]) -> Option<(virtsmith::replay::Header, Vec<Record>)> {
    let reader = Reader::new(text).ok()?;
    let header = reader.header().clone();
    let records = reader.map_while(Result::ok).map(|entry| entry.record).collect();
    Some((header, records))
}
