//! Dialogues with every publisher's layout. All names and digests here are made up.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::testing::{NOW, Signer};
use super::super::{
    Answer, Catalog, Catalogs, Error, ErrorKind, Field, Item, Keyring, Query, Trust, Walk,
};

/// A digest of made-up digits.
fn sha(digit: char, count: usize) -> String {
    std::iter::repeat_n(digit, count).collect()
}

/// Files by their URLs.
type Files = BTreeMap<String, Vec<u8>>;

fn files<const N: usize>(root: &str, files: [(&str, String); N]) -> Files {
    let file = |(path, text): (&str, String)| (format!("{root}{path}"), text.into_bytes());
    files.into_iter().map(file).collect()
}

fn walk(
    name: &str,
    query: &str,
    files: &Files,
    keyring: Option<Keyring>,
) -> Result<Vec<Item>, Error> {
    let catalogs = Catalogs::builtin();
    let catalog: &Catalog = catalogs.get(name)?;
    let query: Query = query.parse()?;
    let mut walk = Walk::new(catalog, &query, Trust::new(keyring, NOW))?;
    while let Some(request) = walk.request() {
        let document = files.get(request.urls[0].as_str());
        walk.give(document.map_or(Answer::Missing, |document| Answer::Document(document)))?;
    }
    Ok(walk.finish()?.items)
}

/// The one item of a query, and where it lies.
fn one(name: &str, query: &str, files: &Files, keyring: Option<Keyring>) -> Result<Item, Error> {
    let items = walk(name, query, files, keyring)?;
    query.parse::<Query>()?.with(Field::Catalog, name).select(&items).cloned()
}

fn debian() -> Files {
    let sums = format!(
        "{}  debian-12-generic-amd64.qcow2\n{}  debian-12-generic-amd64.raw\n\
         {}  debian-12-genericcloud-amd64.qcow2\n{}  debian-12-backports-generic-amd64.qcow2\n\
         {}  debian-12-generic-arm64.tar.xz\n{}  debian-12-generic-amd64.json\n",
        sha('1', 128),
        sha('2', 128),
        sha('3', 128),
        sha('4', 128),
        sha('5', 128),
        sha('6', 128)
    );
    let json = r#"{"items": [
        {"kind": "Upload", "data": {"ref": "x", "provider": "y"}},
        {"kind": "Build", "data": {"info": {"arch": "amd64", "version": "20260101-1234"}}}]}"#;
    files(
        "https://cloud.debian.org/images/cloud/bookworm/latest/",
        [("SHA512SUMS", sums), ("debian-12-generic-amd64.json", json.to_owned())],
    )
}

#[test]
fn debian_names_files_by_their_build() {
    for query in ["name=12 arch=amd64", "release=bookworm arch=amd64", "version=12 arch=amd64"] {
        let item = one("debian", query, &debian(), None).unwrap();
        assert_eq!(
            item.urls[0].as_str(),
            "https://cloud.debian.org/images/cloud/bookworm/20260101-1234/\
             debian-12-generic-amd64-20260101-1234.qcow2"
        );
        assert_eq!(item.digest.unwrap().to_hex(), sha('1', 128));
        assert_eq!([item.serial, item.version, item.release], ["20260101-1234", "12", "bookworm"]);
    }
}

#[test]
fn debian_without_a_build_is_what_is_newest() {
    let mut files = debian();
    files.retain(|url, _| !url.ends_with(".json"));
    let item = one("debian", "name=12 arch=amd64 ftype=raw", &files, None).unwrap();
    assert!(item.urls[0].as_str().ends_with("/bookworm/latest/debian-12-generic-amd64.raw"));
    let error = one("debian", "name=12 arch=s390x", &files, None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    let error = one("debian", "name=7 arch=amd64", &files, None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[test]
fn debian_refuses_a_build_that_leads_elsewhere() {
    let json = "https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.json";
    let version =
        |version: &str| format!(r#"{{"items":[{{"data":{{"info":{{"version":{version}}}}}}}]}}"#);
    for text in
        [version(r#""../..""#), version(r#""a/b""#), version("null"), "{}".into(), "".into()]
    {
        let mut files = debian();
        files.insert(json.to_owned(), text.into_bytes());
        let error = one("debian", "name=12 arch=amd64", &files, None).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Malformed);
    }
}

const FEDORA: &str = "Fedora-Cloud-Base-Generic-42-1.1.x86_64.qcow2";
const FEDORA_FOLDER: &str = "https://dl.example/linux/releases/42/Cloud/x86_64/images/";

fn fedora(checksums: String) -> Files {
    let entry = |file: &str, version: &str, arch: &str| {
        format!(
            r#"{{"version": "{version}", "arch": "{arch}", "link": "{FEDORA_FOLDER}{file}",
               "variant": "Cloud", "subvariant": "Cloud_Base", "sha256": "{}", "size": "1"}}"#,
            sha('1', 64)
        )
    };
    let releases = format!(
        "[{},{},{}]",
        entry("Fedora-Cloud-Base-Vagrant-42-1.1.x86_64.qcow2", "42", "x86_64"),
        entry("Fedora-Cloud-Base-Generic-41-1.4.aarch64.qcow2", "41", "aarch64"),
        entry(FEDORA, "42", "x86_64")
    );
    let mut all = files("https://fedoraproject.org/", [("releases.json", releases)]);
    all.extend(files(FEDORA_FOLDER, [("Fedora-Cloud-42-1.1-x86_64-CHECKSUM", checksums)]));
    all
}

#[test]
fn fedora_takes_what_was_signed_over_what_was_told() {
    let signer = Signer::new(1);
    let checksums = format!("# {FEDORA}: 42 bytes\nSHA256 ({FEDORA}) = {}\n", sha('2', 64));
    let files = fedora(signer.clearsign(&checksums));
    let query = "name=42 arch=amd64";
    let item = one("fedora", query, &files, Some(signer.keyring())).unwrap();
    assert_eq!((item.size, item.digest.unwrap().to_hex()), (Some(42), sha('2', 64)));
    assert!(item.verified.is_some());
    assert_eq!(item.urls[0].as_str(), format!("{FEDORA_FOLDER}{FEDORA}"));
    let unsigned = one("fedora", query, &files, None).unwrap();
    assert_eq!((unsigned.serial.as_str(), unsigned.verified), ("1.1", None));
    assert_eq!(unsigned.digest.unwrap().to_hex(), sha('1', 64));
}

#[test]
fn fedora_tells_what_is_missing() {
    let signer = Signer::new(1);
    let other = fedora(signer.clearsign(&format!("SHA256 (other) = {}", sha('2', 64))));
    let plain = fedora(format!("SHA256 ({FEDORA}) = {}\n", sha('2', 64)));
    let rows = [
        ("name=42 arch=amd64", &other, ErrorKind::NotFound),
        ("name=42 arch=amd64", &plain, ErrorKind::Unsigned),
        ("name=42 arch=arm64", &plain, ErrorKind::NotFound),
        ("name=42", &plain, ErrorKind::InvalidName),
        ("arch=amd64", &plain, ErrorKind::InvalidName),
        ("name=../42 arch=amd64", &plain, ErrorKind::InvalidName),
    ];
    for (query, files, expected) in rows {
        let error = one("fedora", query, files, Some(signer.keyring())).unwrap_err();
        assert_eq!(error.kind(), expected, "{query}: {error}");
    }
    let error = one("fedora", "name=40 arch=amd64", &plain, None).unwrap_err();
    assert!(error.to_string().ends_with("there are 41, 42"), "{error}");
}

#[test]
fn alma_is_signed_beside_its_checksums() {
    let signer = Signer::new(1);
    let sums = format!(
        "{}  AlmaLinux-9-GenericCloud-9.5-20260101.x86_64.qcow2\n\
         {}  AlmaLinux-9-GenericCloud-9.5-20260201.x86_64.qcow2\n\
         {}  AlmaLinux-9-OpenNebula-9.5-20260201.x86_64.qcow2\n",
        sha('1', 64),
        sha('2', 64),
        sha('3', 64)
    );
    let folder = "https://repo.almalinux.org/almalinux/9/cloud/x86_64/images/";
    let (_, signature) = signer.detached(sums.as_bytes());
    let signed = files(folder, [("CHECKSUM", sums.clone()), ("CHECKSUM.asc", signature)]);
    let item = one("alma", "name=9 arch=amd64", &signed, Some(signer.keyring())).unwrap();
    assert_eq!([item.serial.as_str(), item.version.as_str()], ["20260201", "9.5"]);
    assert!(item.verified.is_some());

    let unsigned = files(folder, [("CHECKSUM", sums.clone())]);
    assert!(one("alma", "name=9 arch=amd64", &unsigned, None).unwrap().verified.is_none());
    let error = one("alma", "name=9 arch=amd64", &unsigned, Some(signer.keyring())).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unsigned);
    let (_, other) = signer.detached(b"other");
    let wrong = files(folder, [("CHECKSUM", sums), ("CHECKSUM.asc", other)]);
    let error = one("alma", "name=9 arch=amd64", &wrong, Some(signer.keyring())).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadSignature);
}

/// Catalog, query, files below the catalog's root, and what is found: its path and serial.
#[rustfmt::skip]
fn layouts() -> Vec<(&'static str, &'static str, Files, &'static str, &'static str)> {
    let (short, long) = (sha('1', 64), sha('1', 128));
    let rocky = "https://dl.rockylinux.org/pub/rocky/9/images/x86_64/Rocky-9-GenericCloud-Base.latest.x86_64.qcow2.CHECKSUM";
    let suse = "https://download.opensuse.org/";
    let leap = "distribution/leap/15.6/appliances/openSUSE-Leap-15.6-Minimal-VM.x86_64-Cloud.qcow2.sha256";
    let alpine = "https://dl-cdn.alpinelinux.org/alpine/v3.22/releases/";
    let arch = "https://gitlab.archlinux.org/api/v4/projects/archlinux%2Farch-boxes/";
    vec![
        ("rocky", "name=9 arch=amd64",
            files(rocky, [("", format!("SHA256 (Rocky-9-GenericCloud-Base-9.5-20260101.0.x86_64.qcow2) = {short}\n"))]),
            "/9/images/x86_64/Rocky-9-GenericCloud-Base-9.5-20260101.0.x86_64.qcow2", "20260101.0"),
        ("rocky", "name=9 arch=amd64",
            files(rocky, [("", format!("# x: 1 bytes\nSHA256 (Rocky-9-GenericCloud-Base.latest.x86_64.qcow2) = {short}\n"))]),
            "/9/images/x86_64/Rocky-9-GenericCloud-Base.latest.x86_64.qcow2", "latest"),
        ("opensuse", "name=15.6 arch=amd64",
            files(suse, [(leap, format!("{short}  openSUSE-Leap-15.6-Minimal-VM.x86_64-15.6.0-Cloud-Build1.2.qcow2\n"))]),
            "/leap/15.6/appliances/openSUSE-Leap-15.6-Minimal-VM.x86_64-15.6.0-Cloud-Build1.2.qcow2", "Build1.2"),
        ("opensuse", "name=tumbleweed arch=arm64",
            files(suse, [("tumbleweed/appliances/openSUSE-Tumbleweed-Minimal-VM.aarch64-Cloud.qcow2.sha256",
                format!("{short}  openSUSE-Tumbleweed-Minimal-VM.aarch64-Cloud.qcow2\n"))]),
            "/appliances/openSUSE-Tumbleweed-Minimal-VM.aarch64-Cloud.qcow2", ""),
        ("alpine", "name=3.22 arch=amd64",
            files(alpine, [("x86_64/latest-releases.yaml", "---\n-\n  title: \"Mini\"\n  version: 3.22.1\n".into()),
                ("cloud/nocloud_alpine-3.22.1-x86_64-bios-cloudinit-r0.qcow2.sha512", format!("{long}\n"))]),
            "/cloud/nocloud_alpine-3.22.1-x86_64-bios-cloudinit-r0.qcow2", "3.22.1-r0"),
        ("alpine", "name=3.22 arch=arm64",
            files(alpine, [("aarch64/latest-releases.yaml", "version: '3.22.1'\n".into()),
                ("cloud/nocloud_alpine-3.22.1-aarch64-uefi-cloudinit-r0.qcow2.sha512",
                    format!("{long}  nocloud_alpine-3.22.1-aarch64-uefi-cloudinit-r0.qcow2\n"))]),
            "/cloud/nocloud_alpine-3.22.1-aarch64-uefi-cloudinit-r0.qcow2", "3.22.1-r0"),
        ("arch", "name=latest arch=amd64",
            files(arch, [("packages", r#"[{"id": 7, "name": "images", "version": "v20260101.1"},
                    {"id": 8, "name": "images", "version": "v20260201.1"}, {"id": 9, "name": "../x", "version": "v3"}]"#.into()),
                ("packages/8/package_files", format!(r#"[{{"id": 1, "file_name": "Arch-Linux-x86_64-basic.qcow2", "size": 1, "file_sha256": "{short}"}},
                    {{"id": 2, "file_name": "Arch-Linux-x86_64-cloudimg.qcow2", "size": 42, "file_sha256": "{short}"}}]"#))]),
            "/packages/generic/images/v20260201.1/Arch-Linux-x86_64-cloudimg.qcow2", "v20260201.1"),
    ]
}

#[test]
fn other_publishers_are_walked_over() {
    for (name, query, files, path, serial) in layouts() {
        let item = one(name, query, &files, None).unwrap();
        assert!(item.urls[0].as_str().ends_with(path), "{}", item.urls[0]);
        assert_eq!(item.serial, serial);
        assert_eq!(item.digest.unwrap().to_hex().trim_matches('1'), "");
        assert_eq!((item.catalog.as_str(), item.ftype.as_str()), (name, "qcow2"));
    }
}

#[test]
fn a_key_for_who_does_not_sign_is_refused() {
    for (name, query, files, ..) in layouts() {
        let error = one(name, query, &files, Some(Signer::new(1).keyring())).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unsigned, "{name}");
    }
}

#[test]
fn nothing_is_found_where_nothing_is() {
    let none = Files::new();
    for catalog in Catalogs::builtin().iter() {
        let name = catalog.name.as_str();
        let query = if name == "debian" { "name=12 arch=amd64" } else { "name=9 arch=amd64" };
        let error = one(name, query, &none, None).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound, "{name}: {error}");
    }
}

proptest! {
    #[test]
    fn no_document_makes_a_walk_panic(documents in prop::collection::vec(
        "([#A-Za-z0-9 ()=*:\n\\[\\]{}\",.-]|version: |SHA256|\\[\\]|\\[\\{\"id\": 1\\}\\]){0,60}", 1..4,
    )) {
        for catalog in Catalogs::builtin().iter() {
            let query: Query = "name=12 arch=amd64".parse().unwrap();
            let mut walk = Walk::new(catalog, &query, Trust::new(None, NOW)).unwrap();
            for document in &documents {
                if walk.give(Answer::Document(document.as_bytes())).is_err() {
                    break;
                }
            }
        }
    }
}
