//! What `virtsmith launch` takes besides libvirt's own work, beside a script that does
//! the same with other programs; and many launches at once, beside libvirt's own work.
//!
//! The program's debug log says when each call ended and how long it took; what
//! no call covers of the time between start and end is ours. A cached image of a
//! catalog is launched by its name in turn with the same file by its path; the
//! difference is what finding it adds.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops by panicking"
)]

use std::env;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use virtsmith::image::{self, CreateOptions, Size};

#[path = "support/many.rs"]
mod many;
#[path = "support/script.rs"]
mod script;
#[path = "../tests/support/mod.rs"]
mod support;

use script::Script;
use support::{HttpServer, Libvirtd, Signer, publish};

const PROGRAM: &str = env!("CARGO_BIN_EXE_virtsmith");

const STARTS: usize = 200;
const LAUNCHES: usize = 15;

fn main() {
    if !env::args().any(|argument| argument == "--bench") {
        return println!("skipped: only `cargo bench` measures");
    }
    println!("{:>36} {:>8} {:>8}", "milliseconds", "best", "p50");
    row("virtsmith --version", (0..STARTS).map(|_| start()).collect());
    match Libvirtd::start() {
        Ok(libvirtd) => {
            launches(&libvirtd);
            cached(&libvirtd);
            many::compare(&libvirtd);
        }
        Err(missing) => println!("skipped launch: {missing}"),
    }
}

fn start() -> Duration {
    let start = Instant::now();
    run(&["--version"]);
    start.elapsed()
}

/// Launches by turns with a script's.
fn launches(libvirtd: &Libvirtd) {
    let image = libvirtd.folder().join("image.qcow2");
    let size = Size::from_bytes(1 << 30);
    image::create_new(&image, &CreateOptions::qcow2().size(size)).expect("an image");
    // The daemon finds out what the QEMU here can do once, and remembers.
    launch(libvirtd, &["--image", &image.to_string_lossy()]);
    let script = Script::write(libvirtd, &image);
    let (mut launches, mut scripts) = (Vec::new(), Vec::new());
    for _ in 0..LAUNCHES {
        launches.push(launch(libvirtd, &["--image", &image.to_string_lossy()]));
        scripts.extend(script.as_ref().map(Script::run));
    }
    let of = |part: fn(&Launch) -> Duration| launches.iter().map(part).collect::<Vec<_>>();
    row("virtsmith launch", of(|launch| launch.whole));
    row("of that, waiting for libvirt", of(|launch| launch.calls));
    row("of that, everything else", of(|launch| launch.whole.saturating_sub(launch.calls)));
    let ours = row("all but libvirt's create call", of(|launch| launch.whole - launch.create));
    match script {
        Ok(_) => {
            let theirs = row("the same, qemu-img genisoimage virsh", scripts);
            println!("{:>36} {:8.2}", "so many times as long", theirs / ours);
        }
        Err(missing) => println!("skipped the script: {missing}"),
    }
}

/// Launches a cached image by its name, and the same file by its path.
fn cached(libvirtd: &Libvirtd) {
    let signer = match Signer::generate() {
        Ok(signer) => signer,
        Err(missing) => return println!("skipped launch of a cached image: {missing}"),
    };
    let (server, folder) = (HttpServer::start(), libvirtd.folder());
    let image = std::fs::read(folder.join("image.qcow2")).expect("an image");
    publish(&server, &signer, &[("20260101", &image)], &[]);
    let (url, key) = (server.url("/"), signer.key().to_string_lossy().into_owned());
    let (cache, data) = (folder.join("cache"), folder.join("data"));
    let [cache, data] = [cache, data].map(|path| path.to_string_lossy().into_owned());
    let from = ["--catalog", &url, "--keyring", &key, "--cache-dir", &cache];
    let sync = ["image", "sync", "ubuntu:24.04", "arch=amd64", "--pool", "--json"];
    let synced = run(&[&sync[..], &from, &["--data-dir", &data]].concat()).stdout;
    let synced: serde_json::Value = serde_json::from_slice(&synced).expect("JSON");
    let file = synced[0]["pool"].as_str().expect("a file of the pool");
    let by_path = ["--image", file, "--image-format", "raw", "--arch", "amd64"];
    let by_name = [&["--image", "ubuntu:24.04", "--arch", "amd64"], &from[..]].concat();
    launch(libvirtd, &by_name);
    let ours = |launch: Launch| launch.whole.saturating_sub(launch.calls);
    let (mut paths, mut names) = (Vec::new(), Vec::new());
    for _ in 0..LAUNCHES {
        paths.push(ours(launch(libvirtd, &by_path)));
        names.push(ours(launch(libvirtd, &by_name)));
    }
    let path = row("a file by its path, but libvirt", paths);
    let name = row("a cached image, but libvirt", names);
    println!("{:>36} {:8.2}", "what the name adds", name - path);
}

struct Launch {
    whole: Duration,
    calls: Duration,
    create: Duration,
}

/// Launches a machine and deletes it again.
fn launch(libvirtd: &Libvirtd, image: &[&str]) -> Launch {
    let (uri, data) = (libvirtd.uri(), libvirtd.folder().join("data"));
    let common = ["--connect", &uri, "--data-dir", &data.to_string_lossy()];
    let arguments = ["launch", "-v", "--network", "user", "--virt", "tcg", "--memory", "64M"];
    let start = Instant::now();
    let output = run(&[&arguments, &common[..], image, &["bench"]].concat());
    let whole = start.elapsed();
    run(&[&["destroy"], &common[..], &["bench"]].concat());
    run(&[&["delete"], &common[..], &["bench"]].concat());
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    Launch { whole, calls: time_in_calls(&log), create: time_in_create(&log) }
}

/// The time during which at least one call was on its way.
fn time_in_calls(log: &str) -> Duration {
    let mut calls: Vec<(Duration, Duration)> = log.lines().filter_map(call).collect();
    calls.sort_unstable();
    let (mut covered, mut until) = (Duration::ZERO, Duration::ZERO);
    for (start, end) in calls {
        covered += end.saturating_sub(start.max(until));
        until = until.max(end);
    }
    covered
}

fn time_in_create(log: &str) -> Duration {
    let is_create = |line: &&str| line.contains("DOMAIN_CREATE ");
    let (start, end) = log.lines().find(is_create).and_then(call).expect("it was started");
    end.saturating_sub(start)
}

/// When the call that a line tells of started and ended, since midnight.
fn call(line: &str) -> Option<(Duration, Duration)> {
    let micros = line.split_once(" micros=")?.1.split(' ').next()?.parse().ok()?;
    let clock = line.split_once('T')?.1.split_once('Z')?.0;
    let mut parts = clock.split(':').map(str::parse::<f64>);
    let mut next = || parts.next()?.ok();
    let end = Duration::from_secs_f64(next()? * 3600.0 + next()? * 60.0 + next()?);
    Some((end.saturating_sub(Duration::from_micros(micros)), end))
}

fn run(arguments: &[&str]) -> Output {
    let output = Command::new(PROGRAM).args(arguments).output().expect("the program starts");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    output
}

/// Prints the best and the median, which it gives.
fn row(name: &str, mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    let [best, median] = [times[0], times[times.len() / 2]].map(|time| time.as_secs_f64() * 1000.0);
    println!("{name:>36} {best:8.2} {median:8.2}");
    median
}
