//! How often the disk is waited for: no more than the order of writing needs.

use crate::guest::Guest;
use crate::images::{DISK, kinds};
use crate::record::{Event, Record};

/// What a guest does before it flushes, and how many flushes of the file that makes.
type Row = (&'static str, fn(&mut Guest), usize);

const ROWS: [Row; 7] = [
    // Counts, then the L2 table, then the L1 table, each durable before the next.
    ("writes to a new part", |guest| scatter(guest, 0), 3),
    ("writes beside them", |guest| scatter(guest, 4096), 2),
    ("writes over them", |guest| scatter(guest, 0), 1),
    ("nothing", |_| {}, 1),
    // What was written before, then the mapping, and what it freed last.
    ("a discard", |guest| guest.discard(0, 65_536), 3),
    ("compressed clusters", |guest| guest.compressed(0, 8), 2),
    ("zeros that take no space", |guest| guest.zeros(98_304, 8192, true), 3),
];

fn scatter(guest: &mut Guest, from: u64) {
    for number in 0..12 {
        guest.write(from + number * 5 % 12 * 16_384, 4096);
    }
}

#[test]
fn a_flush_waits_as_often_as_the_order_needs() {
    let kind = kinds().into_iter().find(|kind| kind.name == "overlay").unwrap();
    let record = Record::of(&kind.files(DISK));
    let mut guest = Guest::on(&kind, &record);
    let counted = ROWS.map(|(what, act, _)| {
        act(&mut guest);
        let asked = record.events().len();
        guest.flush();
        let events = record.events();
        // A write itself waits for nothing.
        let waits = |events: &[Event]| {
            events.iter().filter(|event| matches!(event, Event::Flush { .. })).count()
        };
        (what, waits(&events[asked..]))
    });
    assert_eq!(counted, ROWS.map(|(what, _, flushes)| (what, flushes)));
}
