//! Conversions through qemu-img, imago and qcow2-rs, on a disk made from a seed.
//!
//! Every run is a process of its own, so that its processor time and memory can
//! be told. Nobody syncs. imago and qcow2-rs convert nothing themselves: a
//! loop reads a mebibyte at a time through them and writes what is not zero.
//! Neither reads zstd, writes compressed clusters or works on many cores.
//! `MIB` is the data on the disk in MiB (64 by default), `ROUNDS` how often each
//! runs (5), `DIR` where files go (`/dev/shm` when it is there).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use virtsmith::image::{
    self, CacheMode, Compression, Control, ConvertOptions, CreateOptions, Format, Image,
    OpenOptions,
};

use crate::rootfs;

/// The work: a name, the source, and qemu-img's words for the target.
const JOBS: [(&str, &str, &str); 9] = [
    ("zlib to raw", "zlib.qcow2", "-O raw"),
    ("zstd to raw", "zstd.qcow2", "-O raw"),
    ("plain to raw", "plain.qcow2", "-O raw"),
    ("plain to plain", "plain.qcow2", "-O qcow2"),
    ("plain to zlib", "plain.qcow2", "-O qcow2 -c"),
    ("plain to zstd", "plain.qcow2", "-O qcow2 -c -o compression_type=zstd"),
    ("zlib to zstd", "zlib.qcow2", "-O qcow2 -c -o compression_type=zstd"),
    ("raw to plain", "disk.raw", "-O qcow2"),
    ("empty 1 TiB to plain", "empty.qcow2", "-O qcow2"),
];

/// Measures all, prints a table, and writes a chart to the path if there is one.
pub(crate) fn compare(chart: Option<&Path>) {
    let number = |name: &str, default: u64| {
        std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
    };
    let shared = PathBuf::from("/dev/shm");
    let parent = std::env::var_os("DIR").map(PathBuf::from).or(shared.is_dir().then_some(shared));
    let directory = parent.map_or_else(tempfile::tempdir, tempfile::tempdir_in);
    let directory = directory.expect("a directory");
    let bench = Bench { directory: directory.path().to_owned(), rounds: number("ROUNDS", 5) };
    bench.make_sources(number("MIB", 64) << 20);

    println!(
        "{:<22} {:<16} {:>8} {:>8} {:>8} {:>9} {:>7}",
        "work", "who", "time s", "cpu s", "MiB", "file MiB", "ratio"
    );
    let mut bars = Vec::new();
    for (work, source, words) in JOBS {
        let runs = bench.in_turn(source, words);
        let theirs = runs.first().and_then(|(_, run)| *run).expect("qemu-img converts all");
        for (who, run) in runs {
            let Some(run) = run else {
                println!("{work:<22} {who:<16} makes another disk");
                continue;
            };
            let ratio = theirs.time.as_secs_f64() / run.time.as_secs_f64();
            println!(
                "{work:<22} {who:<16} {:8.3} {:8.3} {:8.1} {:9.1} {ratio:6.2}x",
                run.time.as_secs_f64(),
                run.cpu.as_secs_f64(),
                run.memory as f64 / 1024.0,
                run.file as f64 / f64::from(1 << 20),
            );
            bars.push(Bar { work, who, ratio });
        }
    }
    if let Some(path) = chart {
        std::fs::write(path, draw(&bars)).expect("the chart is written");
    }
}

/// One conversion in this process: who does it, from where, to where, in qemu-img's words.
pub(crate) fn once(who: &str, source: &Path, target: &Path, words: &str) {
    match who {
        "virtsmith" => ours(source, target, words),
        "imago" => crate::convert_peers::imago(source, target),
        _ => crate::convert_peers::qcow2_rs(source, target),
    }
}

fn ours(source: &Path, target: &Path, words: &str) {
    let raw = source.extension().is_some_and(|extension| extension == "raw");
    let format = if raw { Format::Raw } else { Format::Qcow2 };
    let source = Image::open(source, &OpenOptions::new().format(format)).expect("an image");
    let zstd = words.contains("zstd");
    let create = if words.contains("-O raw") {
        CreateOptions::raw()
    } else if zstd {
        CreateOptions::qcow2().compression_type(Compression::Zstd)
    } else {
        CreateOptions::qcow2()
    };
    let options = ConvertOptions::new().cache(CacheMode::Unsafe).compress(words.contains("-c"));
    image::convert(&source, target, &create, &options, &Control::new()).expect("it converts");
}

#[derive(Clone, Copy)]
struct Run {
    time: Duration,
    cpu: Duration,
    /// In KiB.
    memory: u64,
    /// What the target takes on its disk.
    file: u64,
}

struct Bench {
    directory: PathBuf,
    rounds: u64,
}

impl Bench {
    fn make_sources(&self, data: u64) {
        rootfs::make(&self.directory.join("disk.raw"), data, 1).expect("a disk");
        for words in [
            "convert -f raw -O qcow2 disk.raw plain.qcow2",
            "convert -f raw -O qcow2 -c disk.raw zlib.qcow2",
            "convert -f raw -O qcow2 -c -o compression_type=zstd disk.raw zstd.qcow2",
            "create -q -f qcow2 empty.qcow2 1T",
        ] {
            let mut command = Command::new("qemu-img");
            command.args(words.split_whitespace()).current_dir(&self.directory);
            assert!(command.status().expect("qemu-img runs").success(), "{words}");
        }
    }

    fn qemu_img(&self, source: &str, words: &str, best: bool) -> Vec<String> {
        let format = if source.ends_with("raw") { "raw" } else { "qcow2" };
        let mut command = vec!["qemu-img", "convert", "-f", format];
        if best {
            command.extend(["-m", "16", "-W"]);
        }
        command.extend(words.split_whitespace());
        command.extend([source, "target"]);
        command.into_iter().map(str::to_owned).collect()
    }

    fn ours(&self, who: &str, source: &str, words: &str) -> Vec<String> {
        let program = std::env::current_exe().expect("a path");
        let program = program.to_string_lossy().into_owned();
        [&program, "convert-once", who, source, "target", words].map(str::to_owned).to_vec()
    }

    /// Who can do the work, and how.
    fn commands(&self, source: &str, words: &str) -> Vec<(&'static str, Vec<String>)> {
        let mut commands = vec![
            ("qemu-img", self.qemu_img(source, words, false)),
            ("qemu-img -m16 -W", self.qemu_img(source, words, true)),
            ("virtsmith", self.ours("virtsmith", source, words)),
        ];
        if words == "-O raw" && matches!(source, "zlib.qcow2" | "plain.qcow2") {
            commands.extend(["imago", "qcow2-rs"].map(|who| (who, self.ours(who, source, words))));
        }
        commands
    }

    /// Each one's median run by time; none of who makes another disk of the source.
    fn in_turn(&self, source: &str, words: &str) -> Vec<(&'static str, Option<Run>)> {
        let commands = self.commands(source, words);
        let mut runs = vec![Vec::new(); commands.len()];
        for _ in 0..self.rounds {
            for ((_, command), runs) in commands.iter().zip(&mut runs) {
                let run = self.run(command);
                runs.push(self.is_right(source, words).then_some(run));
            }
        }
        let median = |mut runs: Vec<Option<Run>>| {
            runs.sort_by_key(|run| run.map(|run| run.time));
            runs.first().copied().flatten().and(runs[runs.len() / 2])
        };
        commands.into_iter().zip(runs).map(|((who, _), runs)| (who, median(runs))).collect()
    }

    /// Whether the target shows what the source does.
    fn is_right(&self, source: &str, words: &str) -> bool {
        let format = |raw| if raw { "raw" } else { "qcow2" };
        let (from, to) = (format(source.ends_with("raw")), format(words.contains("-O raw")));
        let mut command = Command::new("qemu-img");
        command.args(["compare", "-q", "-f", from, "-F", to, source, "target"]);
        command.current_dir(&self.directory).status().expect("qemu-img runs").success()
    }

    fn run(&self, words: &[String]) -> Run {
        let target = self.directory.join("target");
        let _ = std::fs::remove_file(&target);
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).current_dir(&self.directory).stdin(Stdio::null());
        let before = children_cpu();
        let start = Instant::now();
        let mut child = command.spawn().expect("it starts");
        let memory = watch(&mut child);
        let time = start.elapsed();
        let blocks = std::os::unix::fs::MetadataExt::blocks(&target.metadata().expect("a target"));
        Run { time, cpu: children_cpu() - before, memory, file: blocks * 512 }
    }
}

/// Waits for the end of a process, and gives the most memory that it had, in KiB.
fn watch(child: &mut Child) -> u64 {
    let path = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        let status = std::fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let now = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        most = most.max(now.unwrap_or(0));
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            assert!(status.success(), "{status}");
            return most;
        }
        std::thread::sleep(Duration::from_micros(500));
    }
}

fn children_cpu() -> Duration {
    let usage = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_CHILDREN);
    let usage = usage.expect("the system tells");
    let micros =
        |time: nix::sys::time::TimeVal| time.tv_sec() as u64 * 1_000_000 + time.tv_usec() as u64;
    Duration::from_micros(micros(usage.user_time()) + micros(usage.system_time()))
}

struct Bar {
    work: &'static str,
    who: &'static str,
    ratio: f64,
}

/// A chart of how many times as fast as qemu-img everybody is.
fn draw(bars: &[Bar]) -> String {
    const LEFT: usize = 300;
    const ROW: usize = 18;
    let most = bars.iter().map(|bar| bar.ratio).fold(1.0, f64::max).min(12.0);
    let height = ROW * (bars.len() + 2);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 {height}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <text x=\"8\" y=\"14\">Speed of conversions, as a multiple of qemu-img's (more is better)</text>\n"
    );
    for (number, bar) in bars.iter().enumerate() {
        let y = ROW * (number + 2);
        let width = (bar.ratio.min(most) / most * 400.0).max(1.0);
        let colour = if bar.who == "virtsmith" { "#2a7" } else { "#999" };
        let _ = writeln!(
            svg,
            "<text x=\"8\" y=\"{y}\">{}, {}</text><rect x=\"{LEFT}\" y=\"{}\" width=\"{width:.0}\" height=\"13\" fill=\"{colour}\"/>\
             <text x=\"{}\" y=\"{y}\">{:.2}</text>",
            bar.work,
            bar.who,
            y - 11,
            LEFT + 406,
            bar.ratio
        );
    }
    svg + "</svg>\n"
}
