//! What Canonical really published: the files that `VIRTSMITH_SIMPLESTREAMS` names the folder of.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::{env, fs};

use virtsmith::catalog::{
    Answer, Catalogs, Field, ImageName, Listing, Query, Trust, UnixTime, Walk,
};

/// A day in 2016, when the files were young.
const THEN: UnixTime = UnixTime(1_478_300_000);

/// `None` where there are no files.
fn walk() -> Option<Listing> {
    let Some(folder) = env::var_os("VIRTSMITH_SIMPLESTREAMS").map(PathBuf::from) else {
        println!("skipped: needs Canonical's files, whose folder VIRTSMITH_SIMPLESTREAMS names");
        return None;
    };
    let catalogs = Catalogs::builtin();
    let ubuntu = catalogs.get("ubuntu").unwrap();
    let trust = Trust::new(ubuntu.keyring().unwrap(), THEN);
    let mut walk = Walk::new(ubuntu, &Query::new(), trust).unwrap();
    while let Some(request) = walk.request() {
        let file = match request.urls.first().unwrap().file_name() {
            "index.sjson" => "index.sjson",
            "com.ubuntu.cloud:released:download.sjson" => {
                "com.ubuntu.cloud-released-download.sjson"
            }
            _ => {
                walk.give(Answer::Missing).unwrap();
                continue;
            }
        };
        walk.give(Answer::Document(&fs::read(folder.join(file)).unwrap())).unwrap();
    }
    Some(walk.finish().unwrap())
}

#[test]
fn canonicals_files_hold_and_have_every_image() {
    let Some(listing) = walk() else { return };
    assert_eq!(listing.items.len(), 7008);
    assert_eq!(listing.updated.unwrap().to_string(), "2016-11-04T03:34:01Z");
    let fingerprint = "4A3CE3CD565D7EB5C810E2B97FF3F408476CF100";
    for item in &listing.items {
        assert_eq!(item.verified.as_ref().unwrap().fingerprint.to_string(), fingerprint);
        assert!(item.digest.is_some() && item.size.is_some() && item.os == "ubuntu");
    }
    let rows = [
        ("ubuntu:xenial", "s390x", "disk1.img", "ubuntu-16.04-server-cloudimg-s390x-disk1.img"),
        ("ubuntu:16.04", "ppc64el", "disk1.img", "ubuntu-16.04-server-cloudimg-ppc64el-disk1.img"),
        ("ubuntu:lts", "arm64", "uefi1.img", "ubuntu-16.04-server-cloudimg-arm64-uefi1.img"),
        ("ubuntu:t", "amd64", "disk1.img", "ubuntu-14.04-server-cloudimg-amd64-disk1.img"),
    ];
    for (name, arch, ftype, file) in rows {
        let query = name.parse::<ImageName>().unwrap().query().unwrap().with(Field::Arch, arch);
        let item = query.select(&listing.items).unwrap();
        assert_eq!((item.ftype.as_str(), item.serial.as_str()), (ftype, "20161020"));
        assert_eq!(item.urls.first().unwrap().file_name(), file);
    }
    let query = "name=xenial arch=riscv64".parse::<Query>().unwrap();
    let error = query.select(&listing.items).unwrap_err().to_string();
    let expected = "no image with arch=riscv64; for name=xenial there are amd64, arm64, armhf, \
        i386, powerpc, ppc64el, s390x";
    assert_eq!(error, expected);
}
