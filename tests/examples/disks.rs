//! Makes what a machine boots from, an overlay and a seed, without a daemon.
//!
//! `cargo run --example disks -- IMAGE FOLDER`

use std::fs::{self, File};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use virtsmith::image::{self, CreateOptions, Format, InfoOptions};
use virtsmith::seed::iso9660::Volume;
use virtsmith::seed::{Ethernet, MetaData, NetworkConfig, Seed, Timestamp, User, UserData};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(image), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: disks IMAGE FOLDER".into());
    };
    // An overlay finds what it stands on from its own folder: a full path is safe.
    let (image, folder) = (fs::canonicalize(image)?, Path::new(&folder));
    let overlay = CreateOptions::qcow2()
        .backing_file(&image)
        .backing_format(Format::Qcow2)
        .size("20G".parse()?);
    let disk = folder.join("web1.qcow2");
    image::create_new(&disk, &overlay)?;
    let info = image::info(&disk, &InfoOptions::default())?;
    println!("{} has {}, {} on disk", disk.display(), info.virtual_size, info.actual_size);

    let seed = seed()?;
    for warning in seed.warnings() {
        eprintln!("note: {warning}");
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let path = folder.join("web1-seed.iso");
    seed.write_to(File::create_new(&path)?, Timestamp::from_unix(now.try_into()?)?)?;

    let volume = Volume::open(File::open(&path)?)?;
    println!("{} is labelled {}", path.display(), volume.label());
    for file in volume.entries() {
        println!("{:>6} {}", file.size(), file.path());
    }
    Ok(())
}

fn seed() -> Result<Seed, virtsmith::seed::Error> {
    let mut user_data = UserData::default();
    user_data.users = vec![User::new("ada")];
    let mut lan = Ethernet::new("52:54:00:12:34:56");
    lan.addresses = vec!["192.0.2.10/24".into()];
    lan.gateways = vec!["192.0.2.1".into()];
    Seed::builder(MetaData::new("i-0001", "web1"))
        .user_data(user_data.to_yaml())
        .network_config(NetworkConfig::new([lan]).to_yaml())
        .build()
}
