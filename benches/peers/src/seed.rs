//! A NoCloud seed through hadris-iso.
//!
//! Both write Joliet and Rock Ridge to a file, and take the time as an argument.
//! Ours checks what cloud-init would refuse.

use std::fs;

use hadris_fs::{Content, NoClock, Node, Tree};
use hadris_iso::{IsoId, IsoOptions};
use virtsmith::seed::{MetaData, Seed, Timestamp};

use crate::row;

const USER_DATA: &str = "#cloud-config\npackages: [nginx]\n";

pub(crate) fn compare() {
    let created = Timestamp::from_unix(1_795_321_918).expect("a time in range");
    let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
    let directory = directory.expect("a directory");
    let path = directory.path().join("seed.iso");
    let meta_data = || MetaData::new("i-0001", "web");

    let work = "write a seed of two files";
    row(work, "virtsmith", || {
        let seed = Seed::builder(meta_data()).user_data(USER_DATA).build().expect("a seed");
        fs::write(&path, seed.to_vec(created)).expect("written");
    });
    row(work, "hadris-iso", || {
        let mut tree = Tree::new();
        for (name, text) in [("user-data", USER_DATA), ("meta-data", &meta_data().to_yaml())] {
            tree.insert(name, Node::file(Content::bytes(text.to_owned()))).expect("a name");
        }
        let options = IsoOptions::default()
            .with_id(IsoId::Volume, "cidata")
            .with_joliet()
            .with_rock_ridge()
            .with_time(NoClock::TIME);
        let mut open = fs::File::options();
        open.read(true).write(true).create(true).truncate(true);
        let file = open.open(&path).expect("a file");
        let device = hadris_storage::host::FileDevice::new(file).expect("a device");
        hadris_iso::sync::write(device, &tree, &options).expect("written");
    });
}
