//! Large disks and long chains: bounded memory, and an end to every chain.

use std::process::Command;
use std::time::Duration;

use virtsmith::image::{
    self, Control, CreateOptions, ErrorKind, Format, Image, NewBacking, OpenOptions, Repair, Size,
};

use crate::bench::Bench;

const TIB: u64 = 1 << 40;
/// What a task may take beside what the test program takes itself, in KiB.
const MOST_KIB: u64 = 64 << 10;

/// Runs a test of this program in a process of its own, and gives the most memory that it took, in KiB.
fn memory_of(bench: &Bench, task: &str) -> u64 {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let command = command.args(["--exact", "limits::a_task_of_a_child", "--nocapture"]);
    let output = command.env("LIMITS_TASK", task).env("LIMITS_DIRECTORY", bench.path("."));
    let output = output.output().unwrap();
    assert!(output.status.success(), "{task}: {output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    let line = said.lines().find_map(|line| line.split_once("VmHWM:")).expect("it says so");
    line.1.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
fn a_task_of_a_child() {
    let Ok(task) = std::env::var("LIMITS_TASK") else { return };
    std::env::set_current_dir(std::env::var("LIMITS_DIRECTORY").unwrap()).unwrap();
    match task.as_str() {
        "nothing" => {}
        "huge" => use_a_huge_disk(),
        "chain" => read_a_chain("150"),
        "wide chain" => read_a_chain("wide40"),
        task => panic!("there is no task {task}"),
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap());
}

/// 16 TiB with something at every TiB, in an overlay, committed, and checked.
fn use_a_huge_disk() {
    let size = Size::from_bytes(16 * TIB);
    image::create("base", &CreateOptions::qcow2().size(size)).unwrap();
    let overlay = CreateOptions::qcow2().backing_file("base").backing_format(Format::Qcow2);
    image::create("top", &overlay).unwrap();
    let write = OpenOptions::new().write(true);
    let image = Image::open("top", &write).unwrap();
    for number in 0..16 {
        image.write_at(&[number as u8 + 1; 5000], number * TIB + 123_456).unwrap();
    }
    image.write_zeros(TIB, TIB / 128, true).unwrap();
    image.create_snapshot("one", Duration::ZERO).unwrap();
    image.resize(Size::from_bytes(17 * TIB), false).unwrap();
    image.write_at(&[17; 512], 17 * TIB - 512).unwrap();
    image.discard(0, 3 * TIB).unwrap();
    image.apply_snapshot("one").unwrap();
    drop(image);
    image::commit("top", &OpenOptions::new(), &Control::new()).unwrap();
    let base = Image::open("base", &OpenOptions::new()).unwrap();
    let mut bytes = [0; 5000];
    for number in (0..16).filter(|number| *number != 1) {
        base.read_at(&mut bytes, number * TIB + 123_456).unwrap();
        assert!(bytes == [number as u8 + 1; 5000], "{number}");
    }
    assert!(base.map(0, 16 * TIB).count() < 1000);
    for file in ["base", "top"] {
        let report = image::check(file, Repair::Nothing, &Control::new()).unwrap();
        assert!(report.is_clean(), "{file}: {report:?}");
    }
}

fn read_a_chain(name: &str) {
    let image = Image::open(name, &OpenOptions::new()).unwrap();
    let mut bytes = vec![0; 1 << 20];
    for extent in image.map(0, u64::MAX) {
        let extent = extent.unwrap();
        let length = extent.length.min(1 << 20) as usize;
        image.read_at(&mut bytes[..length], extent.start).unwrap();
    }
}

fn overlay(bench: &Bench, name: &str, below: &str) -> Image {
    let options = CreateOptions::qcow2().backing_file(below).backing_format(Format::Qcow2);
    image::create(bench.path(name), &options).unwrap();
    Image::open(bench.path(name), &OpenOptions::new().write(true).no_backing(true)).unwrap()
}

#[test]
fn sixteen_tebibytes_take_little_memory() {
    let Some(bench) = Bench::new() else { return };
    let took = memory_of(&bench, "huge") - memory_of(&bench, "nothing");
    println!("16 TiB: {took} KiB");
    assert!(took < MOST_KIB, "{took} KiB");
    bench.check("base");
    bench.check("top");
    bench.qemu_io("base", &["read -P 16 15T 0", "read -P 16 16492674540096 5000"]);
}

#[test]
fn long_chains_take_little_memory() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 0 64G");
    bench.qemu_img("create -q -f qcow2 wide0 64G");
    for number in 1..=150_u64 {
        let image = overlay(&bench, &number.to_string(), &(number - 1).to_string());
        image.write_at(&[number as u8; 512], number << 20).unwrap();
    }
    // Each has many tables.
    for number in 1..=40_u64 {
        let image = overlay(&bench, &format!("wide{number}"), &format!("wide{}", number - 1));
        for table in 0..64 {
            image.write_zeros((table << 29) + number * 65_536, 65_536, true).unwrap();
        }
    }
    let nothing = memory_of(&bench, "nothing");
    for task in ["chain", "wide chain"] {
        let took = memory_of(&bench, task) - nothing;
        println!("{task}: {took} KiB");
        assert!(took < MOST_KIB, "{task}: {took} KiB");
    }
}

#[test]
fn a_chain_ends_or_is_refused() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 0 1M");
    for number in 1..=200 {
        drop(overlay(&bench, &number.to_string(), &(number - 1).to_string()));
    }
    let open = |name: &str| Image::open(bench.path(name), &OpenOptions::new()).map(drop);
    let kind = |name: &str| open(name).map_err(|error| error.kind());
    assert_eq!((kind("199"), kind("200")), (Ok(()), Err(ErrorKind::ChainTooDeep)));
    for (from, to) in [("0", "0"), ("0", "5"), ("1", "3")] {
        let backing = Some(NewBacking { name: to.as_ref(), format: Format::Qcow2 });
        image::rebase_unsafe(bench.path(from), backing, &OpenOptions::new()).unwrap();
        assert_eq!(kind("7"), Err(ErrorKind::ChainLoop), "{from} on {to}");
        assert!(image::backing_chain(bench.path("7"), &Default::default()).is_err());
        let below = if from == "0" { None } else { Some("0") };
        let back = below.map(|name| NewBacking { name: name.as_ref(), format: Format::Qcow2 });
        image::rebase_unsafe(bench.path(from), back, &OpenOptions::new()).unwrap();
    }
    assert_eq!(kind("7"), Ok(()));
}
