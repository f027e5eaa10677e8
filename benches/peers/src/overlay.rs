//! A 20 GiB qcow2 overlay through imago.
//!
//! imago does not look at the backing file; ours reads its size and format, and
//! refuses a chain that cannot work. qcow2-rs is not compared yet.

use std::fs;

use imago::FormatCreateBuilder;
use imago::file::File;
use imago::qcow2::Qcow2;
use imago::storage::{Storage, StorageCreateOptions};
use virtsmith::image::{self, CreateOptions, Format, Size};

use crate::row;

const SIZE: u64 = 20 << 30;

pub(crate) fn compare() {
    let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
    let directory = directory.expect("a directory");
    let base = directory.path().join("base.qcow2");
    let overlay = directory.path().join("overlay.qcow2");
    let size = Size::from_bytes(SIZE);
    image::create_new(&base, &CreateOptions::qcow2().size(size)).expect("an image");
    let options = CreateOptions::qcow2().backing_file(&base).backing_format(Format::Qcow2);

    let work = "create a 20 GiB overlay and remove it";
    row(work, "virtsmith", || {
        image::create_new(&overlay, &options).expect("an image");
        fs::remove_file(&overlay).expect("it is there");
    });
    let backing = base.to_string_lossy();
    row(work, "imago", || {
        let options = StorageCreateOptions::new().filename(&overlay);
        let file = File::create_open(options).expect("a file");
        let builder = Qcow2::<File>::create_builder(file).size(SIZE);
        builder.backing(backing.to_string(), "qcow2".to_owned()).create().expect("an image");
        fs::remove_file(&overlay).expect("it is there");
    });
}
