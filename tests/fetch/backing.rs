//! Images that become files of the pool.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{FileExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use virtsmith::catalog::Item;
use virtsmith::image::{self, CreateOptions, Format, Image, OpenOptions, Size};
use virtsmith::machine::images::{BackingFile, Images, PoolFormat};
use virtsmith::machine::{Error, ErrorKind};
use virtsmith::replay::Host;

use crate::stage::{PATH, Stage, block_on, hasty, noise, sha256};
use crate::support::Fault;

/// A guest's disk: data, holes and zeros.
pub(crate) const DISK: u64 = 8 << 20;

/// A stage whose image is a packed qcow2, and the disk in it.
pub(crate) fn packed_stage() -> (Stage, Vec<u8>) {
    let mut stage = Stage::new(0);
    let mut disk = vec![0; DISK as usize];
    disk[..1 << 20].copy_from_slice(&noise(1 << 20));
    disk[5 << 20..(5 << 20) + 300_000].copy_from_slice(&noise(300_000));
    stage.image = packed(&stage.folder.path().join("packed.qcow2"), &disk);
    stage.server.put(PATH, stage.image.clone());
    (stage, disk)
}

/// Makes a qcow2 image with compressed clusters, and gives its bytes.
pub(crate) fn packed(path: &Path, disk: &[u8]) -> Vec<u8> {
    let options = CreateOptions::qcow2().size(Size::from_bytes(disk.len() as u64));
    image::create_new(path, &options).unwrap();
    let image = Image::open(path, &OpenOptions::new().write(true)).unwrap();
    for (index, cluster) in disk.chunks(64 << 10).enumerate() {
        if cluster.iter().any(|byte| *byte != 0) {
            image.write_compressed(cluster, index as u64 * (64 << 10)).unwrap();
        }
    }
    image.flush().unwrap();
    drop(image);
    fs::read(path).unwrap()
}

fn item(stage: &Stage) -> Item {
    let mut item = stage.item();
    (item.os, item.version) = ("ubuntu".into(), "24.04".into());
    (item.serial, item.arch) = ("20260101".into(), "amd64".into());
    item
}

fn images(stage: &Stage) -> Images {
    Images::new(stage.cache(), hasty(), stage.folder.path().join("data"))
}

fn ready(stage: &Stage, images: &Images) -> Result<BackingFile, Error> {
    block_on(images.ready(&item(stage), &mut |_| {}))
}

fn pool_files(images: &Images) -> Vec<String> {
    let entries = fs::read_dir(images.pool()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().display().to_string()).collect()
}

#[test]
fn an_image_is_unpacked_into_the_pool_under_a_name_of_its_own() {
    let (stage, disk) = packed_stage();
    for (format, shown, raw) in [
        (PoolFormat::Raw, Format::Raw, "-raw"),
        (PoolFormat::Qcow2, Format::Qcow2, ""),
        (PoolFormat::Same, Format::Qcow2, ""),
    ] {
        let images = images(&stage).with_format(format);
        let backing = ready(&stage, &images).unwrap();
        assert_eq!((backing.format, backing.size), (shown, DISK));
        let digest = sha256(&stage.image).to_hex();
        let digits = digest.get(..12).unwrap();
        let name = format!("ubuntu-24.04-20260101-{digits}-amd64{raw}-backing-file");
        assert_eq!(pool_files(&images), [name]);
        assert_eq!(fs::metadata(&backing.path).unwrap().permissions().mode() & 0o777, 0o444);
        assert!(content(&backing.path, shown) == disk);
        fs::remove_file(&backing.path).unwrap();
    }
    assert_eq!(stage.server.asked(PATH).len(), 1);
    stage.assert_whole();
}

fn content(path: &Path, format: Format) -> Vec<u8> {
    let image = Image::open(path, &OpenOptions::new().format(format)).unwrap();
    let mut disk = vec![0; DISK as usize];
    image.read_at(&mut disk, 0).unwrap();
    disk
}

#[test]
fn an_image_that_is_packed_as_a_whole_is_unpacked() {
    let (mut stage, disk) = packed_stage();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&disk).unwrap();
    stage.image = gzip.finish().unwrap();
    stage.server.put(PATH, stage.image.clone());
    let backing = ready(&stage, &images(&stage)).unwrap();
    assert!(content(&backing.path, Format::Raw) == disk);
}

#[test]
fn a_broken_download_changes_nothing_about_the_result() {
    for faults in [
        vec![Fault::CutAt(300_000)],
        vec![Fault::CutAt(300_000), Fault::IgnoreRange],
        vec![Fault::CutAt(300_000), Fault::CutAt(10), Fault::Etag("\"x\"")],
    ] {
        let (stage, disk) = packed_stage();
        faults.into_iter().for_each(|fault| stage.server.fault(PATH, fault));
        let backing = ready(&stage, &images(&stage)).unwrap();
        assert!(content(&backing.path, Format::Raw) == disk);
    }
}

#[test]
fn wrong_bytes_never_reach_the_pool() {
    let (stage, _) = packed_stage();
    stage.server.fault(PATH, Fault::WrongByte(500_000));
    let error = ready(&stage, &images(&stage)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Catalog, "{error}");
    assert_eq!(pool_files(&images(&stage)), Vec::<String>::new());
}

#[test]
fn many_who_want_an_image_get_one_file() {
    let (stage, _) = packed_stage();
    let (images, item) = (images(&stage), item(&stage));
    let paths: Vec<PathBuf> = block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (images, item) = (images.clone(), item.clone());
            tasks.spawn(async move { images.ready(&item, &mut |_| {}).await.map(|b| b.path) });
        }
        tasks.join_all().await.into_iter().collect::<Result<_, _>>().unwrap()
    });
    assert_eq!((paths.len(), stage.server.asked(PATH).len()), (8, 1));
    assert!(paths.iter().all(|path| *path == paths[0]));
}

#[test]
fn an_image_that_leads_elsewhere_or_claims_too_much_is_refused() {
    let path = |stage: &Stage| stage.folder.path().join("evil.qcow2");
    let backed = |path: &Path| {
        fs::write(path.with_file_name("secret"), [1; 512]).unwrap();
        let options = CreateOptions::qcow2().backing_file("secret").backing_format(Format::Raw);
        image::create_new(path, &options).unwrap();
    };
    let empty = |path: &Path| {
        image::create_new(path, &CreateOptions::qcow2().size(Size::from_bytes(512))).unwrap();
        patch(path, 24, &0_u64.to_be_bytes());
    };
    let vast = |path: &Path| {
        let huge = CreateOptions::qcow2().size(Size::from_bytes(1 << 50));
        image::create_new(path, &huge).unwrap();
    };
    let outside = |path: &Path| {
        image::create_new(path, &CreateOptions::qcow2().size(Size::from_bytes(512))).unwrap();
        // Incompatible feature bit 2: the data is in another file.
        patch(path, 72, &4_u64.to_be_bytes());
    };
    type Maker = fn(&Path);
    let cases: [(Maker, &str); 4] =
        [(backed, "no other file"), (empty, "claims"), (vast, "claims"), (outside, "file")];
    for (make, words) in cases {
        let mut stage = Stage::new(0);
        make(&path(&stage));
        stage.image = fs::read(path(&stage)).unwrap();
        stage.server.put(PATH, stage.image.clone());
        let error = ready(&stage, &images(&stage)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Image, "{error}");
        let shown = error.to_string();
        assert!(shown.contains(words), "{words}: {shown}");
        assert_eq!(pool_files(&images(&stage)), Vec::<String>::new());
    }
}

fn patch(path: &Path, at: u64, bytes: &[u8]) {
    fs::OpenOptions::new().write(true).open(path).unwrap().write_all_at(bytes, at).unwrap();
}

#[test]
fn an_image_is_uploaded_once_to_a_pool_of_any_host_and_unpacked_on_the_way() {
    for (format, as_it_is) in [(PoolFormat::Raw, false), (PoolFormat::Same, true)] {
        let (stage, disk) = packed_stage();
        let expected = if as_it_is { stage.image.clone() } else { disk };
        upload_twice(&stage, format, &expected);
        assert_eq!(stage.server.asked(PATH).len(), 1);
    }
}

fn upload_twice(stage: &Stage, format: PoolFormat, expected: &[u8]) {
    let pool = "<pool type='dir'><name>far</name><target><path>/far</path></target></pool>";
    let (images, item) = (images(stage).with_format(format), item(stage));
    block_on(async {
        let host = Host::builder().pool(pool).running().build().unwrap();
        let connect = host.connect().await.unwrap();
        let pool = connect.storage_pool_lookup_by_name("far").await.unwrap();
        for _ in 0..2 {
            let volume = images.upload(&pool, &item, &mut |_| {}).await.unwrap();
            let content = host.volume(&volume.path().await.unwrap(), expected.len());
            assert!(content.unwrap()[..] == *expected);
        }
        let mut names = pool.list_volumes().await.unwrap();
        names.sort();
        assert_eq!(names.len(), 2);
        assert_eq!(names[1], format!("{}.whole", names[0]));
        assert!(names[0].ends_with("-backing-file"), "{names:?}");
    });
}
