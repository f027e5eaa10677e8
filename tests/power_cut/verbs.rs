//! Verbs over whole images, cut off at any moment: commit, rebase, repair.

use std::sync::Arc;

use virtsmith::image::qcow2::Header;
use virtsmith::image::storage::Storage;
use virtsmith::image::{
    Control, Format, Image, NewBacking, OpenOptions, Parts, Repair, check_storage,
};

use crate::guest::{Guest, disk_of};
use crate::images::{DISK, Kind, base, in_memory, kinds, raw};
use crate::judge::rounds;
use crate::left::{Dice, each_left};
use crate::record::Record;

fn corruptions(image: &[u8]) -> u64 {
    let storage = in_memory(image.to_vec());
    let report = check_storage(storage, Repair::Nothing, &Control::new());
    report.map_or(u64::MAX, |report| report.corruptions)
}

fn kind(name: &str) -> Kind {
    kinds().into_iter().find(|kind| kind.name == name).unwrap()
}

/// The file of an image of this kind in which a guest has written.
fn used(kind: &Kind, size: u64, write: fn(&mut Guest)) -> Vec<u8> {
    let record = Record::of(&kind.files(size));
    let mut guest = Guest::on(kind, &record);
    write(&mut guest);
    guest.flush();
    drop(guest);
    record.now().remove(0)
}

/// Opens an overlay on what is below it.
fn over(below: Image, overlay: Arc<dyn Storage>, write: bool) -> Image {
    let options = OpenOptions::new().format(Format::Qcow2).write(write);
    Image::from_parts(Parts::new(overlay).backing(below), &options).unwrap()
}

#[test]
fn a_commit_never_changes_what_the_overlay_shows() {
    let overlay = used(&kind("overlay"), DISK + 8192, |guest| {
        guest.write(3000, 50_000);
        guest.zeros(60_000, 20_000, true);
        guest.write(DISK, 8192);
    });
    for name in ["plain", "one-bit counts"] {
        let kind = kind(name);
        let below = used(&kind, DISK, |guest| guest.write(20_000, 90_000));
        let open = |file: Vec<u8>, write| kind.open_bytes(&[file], write).unwrap();
        let shown = disk_of(&over(open(below.clone(), false), in_memory(overlay.clone()), false));
        let record = Record::of(&[below]);
        let alone = OpenOptions::new().format(Format::Qcow2).no_backing(true);
        let source = Image::from_storage(in_memory(overlay.clone()), &alone).unwrap();
        let target = kind.open(vec![record.file(0)], true).unwrap();
        let files = record.now();
        source.commit_to(&target, &Control::new()).unwrap();
        assert!(disk_of(&target) == shown);
        let (events, mut dice) = (record.events(), Dice::seeded(name));
        each_left(&files, &events, 16 * rounds(), &mut dice, |mut left| {
            assert_eq!(corruptions(&left.files[0]), 0, "{name}");
            let below = open(left.files.remove(0), false);
            assert!(disk_of(&over(below, in_memory(overlay.clone()), false)) == shown, "{name}");
        });
    }
}

#[test]
fn a_rebase_leads_to_the_old_backing_file_or_to_the_new_one() {
    let other = || base().into_iter().map(|byte| byte ^ u8::from(byte > 0xb0)).collect::<Vec<_>>();
    let long = format!("{}/other", "directory/".repeat(40));
    for name in ["old", "subclusters", "overlay"] {
        for to in [Some("other"), Some(&*long), None] {
            let image = used(&kind(name), DISK, |guest| guest.write(3000, 50_000));
            let record = Record::of(&[image]);
            let image = over(raw(base()), record.file(0), true);
            let (shown, files) = (disk_of(&image), record.now());
            let new = to.map(|name| NewBacking { name: name.as_ref(), format: Format::Raw });
            let below = to.map(|_| raw(other()));
            image.rebase_to(below.as_ref(), new, &Control::new()).unwrap();
            let events = record.events();
            each_left(&files, &events, 16 * rounds(), &mut Dice::seeded(name), |mut left| {
                let image = left.files.remove(0);
                assert_eq!(corruptions(&image), 0, "{name}");
                let header = Header::read(&*in_memory(image.clone())).unwrap();
                let named = header.backing.map(|backing| backing.name.into_string().unwrap());
                let alone = OpenOptions::new().format(Format::Qcow2);
                let image = match named.as_deref() {
                    Some("base") => over(raw(base()), in_memory(image), false),
                    None => Image::from_storage(in_memory(image), &alone).unwrap(),
                    named => {
                        assert_eq!(named, to, "{name}");
                        over(raw(other()), in_memory(image), false)
                    }
                };
                assert!(disk_of(&image) == shown, "{name}, {named:?} on the way to {to:?}");
            });
        }
    }
}

#[test]
fn a_repair_that_is_cut_off_can_be_begun_again() {
    // The refcount table's first entry, and the first counts of its first block.
    const TABLE_FIELD: usize = 48;
    let word =
        |image: &[u8], at: usize| u64::from_be_bytes(*image[at..].first_chunk().unwrap()) as usize;
    for name in ["plain", "wide counts", "one-bit counts"] {
        for damage in ["no block", "zero counts", "high counts"] {
            let kind = kind(name);
            let mut image = used(&kind, DISK, |guest| {
                guest.write(0, 90_000);
                guest.write(20_000, 60_000);
            });
            let table = word(&image, TABLE_FIELD);
            let block = word(&image, table);
            match damage {
                "no block" => image[table..][..8].fill(0),
                "zero counts" => image[block..][..64].fill(0),
                _ => image[block + 100..][..400].fill(0xff),
            }
            let shown = disk_of(&kind.open_bytes(&[image.clone()], false).unwrap());
            let record = Record::of(&[image.clone()]);
            let report = check_storage(record.file(0), Repair::All, &Control::new()).unwrap();
            assert!(report.is_clean(), "{name}, {damage}: {report:?}");
            let events = record.events();
            each_left(&[image], &events, 16 * rounds(), &mut Dice::seeded(name), |left| {
                let again = in_memory(left.files[0].clone());
                let report = check_storage(again.clone(), Repair::All, &Control::new()).unwrap();
                assert!(report.is_clean(), "{name}, {damage}: {report:?}");
                assert!(disk_of(&kind.open(vec![again], false).unwrap()) == shown);
            });
        }
    }
}
