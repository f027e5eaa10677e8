//! Seeds before the tools that read and write ISO 9660 elsewhere.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use virtsmith::seed::iso9660::{EntryKind, Image, Names, Volume};
use virtsmith::seed::{MetaData, Seed, Timestamp};

const USER_DATA: &str = "#cloud-config\npackages: [nginx]\n";
const NETWORK_CONFIG: &str = "version: 2\nethernets:\n  id0:\n    dhcp4: true\n";
const CREATED: i64 = 1_795_321_918;

/// What a tool printed; `None` where the tool is missing and that is allowed.
fn run(program: &str, arguments: &[&str]) -> Option<String> {
    let output = match Command::new(program).args(arguments).output() {
        Ok(output) => output,
        Err(error) if std::env::var_os("CI").is_some() => panic!("needs {program}: {error}"),
        Err(_) => {
            println!("skipped: needs {program}");
            return None;
        }
    };
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {text}");
    Some(text)
}

fn created() -> Timestamp {
    Timestamp::from_unix(CREATED).unwrap()
}

fn seed() -> Seed {
    Seed::builder(MetaData::new("i-0001", "web"))
        .user_data(USER_DATA)
        .network_config(NETWORK_CONFIG)
        .vendor_data("")
        .build()
        .unwrap()
}

fn files() -> [(&'static str, String); 4] {
    [
        ("meta-data", MetaData::new("i-0001", "web").to_yaml()),
        ("network-config", NETWORK_CONFIG.into()),
        ("user-data", USER_DATA.into()),
        ("vendor-data", String::new()),
    ]
}

/// A directory with `seed.iso` in it.
fn seed_on_disk() -> (TempDir, PathBuf) {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("seed.iso");
    let file = File::create(&path).unwrap();
    seed().write_to(&file, created()).unwrap();
    assert_eq!(file.metadata().unwrap().len(), seed().len());
    (directory, path)
}

/// A volume that needs many sectors for its directories, long names and large files.
fn many_files() -> Vec<(String, Vec<u8>)> {
    let long = |number: usize| format!("{}{number}", "\u{20ac}".repeat(60));
    let mut files: Vec<_> = (0..200).map(|n| (long(n), vec![b'x'; n * 50])).collect();
    let short = |n: usize| (format!("user-data.{n}"), n.to_string().into_bytes());
    files.extend((0..200).map(short));
    files.push(("large".into(), vec![7; 1_000_000]));
    files
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn isoinfo_lists_real_names_with_sizes_and_modes() {
    let (_directory, path) = seed_on_disk();
    for (names, mode) in [("-R", "-r--r--r--"), ("-J", "----------")] {
        let Some(listing) = run("isoinfo", &[names, "-l", "-i", text(&path)]) else {
            return;
        };
        for (name, content) in files() {
            let is_it = |line: &&str| line.split_whitespace().last() == Some(name);
            let line = listing.lines().find(is_it).unwrap_or_else(|| panic!("{name}: {listing}"));
            let size = line.split_whitespace().nth(4).unwrap();
            assert_eq!((&line[..10], size), (mode, content.len().to_string().as_str()), "{line}");
        }
    }
}

#[test]
fn isoinfo_extracts_every_file_by_each_of_its_names() {
    let (_directory, path) = seed_on_disk();
    let plain = ["META_DAT.;1", "NETWORK_.;1", "USER_DAT.;1", "VENDOR_D.;1"];
    for ((name, content), plain) in files().into_iter().zip(plain) {
        for (option, name) in [("-R", name), ("-J", name), ("-s", plain)] {
            let name = format!("/{name}");
            let Some(extracted) = run("isoinfo", &[option, "-i", text(&path), "-x", &name]) else {
                return;
            };
            assert_eq!(extracted, content, "{option} {name}");
        }
    }
}

#[test]
fn isoinfo_finds_both_extensions_and_the_label() {
    let (_directory, path) = seed_on_disk();
    let Some(listing) = run("isoinfo", &["-d", "-i", text(&path)]) else {
        return;
    };
    let sectors = seed().len() / 2048;
    for line in [
        "System id: LINUX",
        "Volume id: cidata",
        "Joliet with UCS level 3 found",
        "Rock Ridge signatures version 1 found",
        &format!("Volume size is: {sectors}"),
    ] {
        assert!(listing.contains(line), "{line}: {listing}");
    }
}

#[test]
fn isovfy_has_nothing_to_say() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("many.iso");
    let image = Image::new("many", many_files()).unwrap();
    for bytes in [seed().to_vec(created()), image.to_vec(created())] {
        fs::write(&path, bytes).unwrap();
        let Some(report) = run("isovfy", &[text(&path)]) else {
            return;
        };
        assert!(report.contains("No errors found"), "{report}");
    }
}

#[test]
fn blkid_finds_the_label_that_cloud_init_asks_for() {
    let (_directory, path) = seed_on_disk();
    let Some(found) = run("blkid", &["-p", text(&path)]) else {
        return;
    };
    for tag in ["LABEL=\"cidata\"", "TYPE=\"iso9660\"", "UUID=\"2026-11-22-04-31-58-00\""] {
        assert!(found.contains(tag), "{tag}: {found}");
    }
}

#[test]
fn xorriso_extracts_what_was_put_in() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("many.iso");
    let files = many_files();
    let image = Image::new("many", files.clone()).unwrap();
    image.write_to(File::create(&path).unwrap(), created()).unwrap();
    // Without Rock Ridge it takes Joliet.
    for tree in ["any", "norock"] {
        let out = directory.path().join(tree);
        let read = ["-osirrox", "on", "-read_fs", tree, "-indev", text(&path)];
        let extract = ["-extract", "/", text(&out)];
        let Some(report) = run("xorriso", &[read.as_slice(), &extract].concat()) else {
            return;
        };
        for word in ["WARNING", "SORRY", "FAILURE"] {
            assert!(!report.contains(word), "{report}");
        }
        assert_eq!(fs::read_dir(&out).unwrap().count(), files.len());
        for (name, content) in &files {
            assert!(fs::read(out.join(name)).unwrap() == *content, "{name}");
        }
    }
}

/// A tree with the files of a seed, one of them in a directory too, and a link.
fn tree_on_disk() -> TempDir {
    let directory = TempDir::new().unwrap();
    let below = directory.path().join("a-directory/of-long-names");
    fs::create_dir_all(&below).unwrap();
    for (name, content) in files() {
        fs::write(directory.path().join(name), content).unwrap();
    }
    fs::write(below.join("n".repeat(200)), vec![b'n'; 70_000]).unwrap();
    std::os::unix::fs::symlink("user-data", directory.path().join("link")).unwrap();
    directory
}

/// Makes a volume of [`tree_on_disk`] with a tool and its options, and opens it.
fn made_by(tool: &str, options: &[&str]) -> Option<Volume<File>> {
    let tree = tree_on_disk();
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("foreign.iso");
    let common = ["-quiet", "-V", "cidata", "-o", text(&path)];
    let (program, first) = match tool {
        "xorriso" => ("xorriso", ["-as", "mkisofs"].as_slice()),
        other => (other, [].as_slice()),
    };
    run(program, &[first, &common, options, &[text(tree.path())]].concat())?;
    Some(Volume::open(File::open(&path).unwrap()).unwrap())
}

#[test]
fn reads_what_other_tools_write() {
    for (tool, options, names) in [
        ("genisoimage", ["-joliet", "-rock"].as_slice(), Names::RockRidge),
        ("genisoimage", &["-rock"], Names::RockRidge),
        ("genisoimage", &["-joliet"], Names::Joliet),
        ("xorriso", &["-joliet"], Names::RockRidge),
        ("xorriso", &["-joliet", "--norock"], Names::Joliet),
    ] {
        let Some(mut volume) = made_by(tool, options) else {
            return;
        };
        assert_eq!((volume.label(), volume.names()), ("cidata", names), "{tool} {options:?}");
        for (name, content) in files() {
            assert_eq!(volume.read(name).unwrap(), content.as_bytes(), "{tool} {options:?}");
        }
        let large = volume.entries().iter().find(|entry| entry.size() == 70_000);
        let path = large.map(|entry| entry.path().to_owned()).unwrap();
        assert!(path.starts_with("a-directory/of-long-names/nnn"), "{path}");
        assert_eq!(volume.read(&path).unwrap(), vec![b'n'; 70_000]);
    }
}

#[test]
fn reads_rock_ridge_names_links_and_directories_of_others() {
    for tool in ["genisoimage", "xorriso"] {
        let Some(volume) = made_by(tool, &["-rock"]) else {
            return;
        };
        let found: Vec<_> = volume.entries().iter().map(|e| (e.path(), e.kind())).collect();
        let long = format!("a-directory/of-long-names/{}", "n".repeat(200));
        let expected = [
            ("a-directory", EntryKind::Directory),
            ("a-directory/of-long-names", EntryKind::Directory),
            (&long, EntryKind::File),
            ("link", EntryKind::Special),
            ("meta-data", EntryKind::File),
            ("network-config", EntryKind::File),
            ("user-data", EntryKind::File),
            ("vendor-data", EntryKind::File),
        ];
        assert_eq!(found, expected, "{tool}");
    }
}

#[test]
fn reads_plain_names_of_others() {
    let Some(mut volume) = made_by("genisoimage", &[]) else {
        return;
    };
    assert_eq!(volume.names(), Names::Plain);
    assert_eq!(volume.read("user_dat").unwrap(), USER_DATA.as_bytes());
}

#[test]
fn a_second_crate_reads_what_we_write() {
    let bytes = seed().to_vec(created());
    let volume = iso9660::ISO9660::new(std::io::Cursor::new(bytes)).unwrap();
    let plain = ["META_DAT", "NETWORK_", "USER_DAT", "VENDOR_D"];
    for ((_, content), plain) in files().into_iter().zip(plain) {
        let Ok(Some(iso9660::DirectoryEntry::File(file))) = volume.open(plain) else {
            panic!("no {plain}");
        };
        let mut read = String::new();
        std::io::Read::read_to_string(&mut file.read(), &mut read).unwrap();
        assert_eq!(read, content);
        assert_eq!(file.time().unix_timestamp(), CREATED);
    }
}
