//! `img bench`: how fast requests of one size are served.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use virtsmith::image::{Error, Image};

use super::cache::{Cache, source_cache};
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, QUIET, text};
use super::number::{MAX, MAX_COUNT, number};
use super::open::{self, How};
use super::print;
use super::source::Names;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    FORMAT,
    IMAGE_OPTS,
    Opt::value('t', "cache", "MODE", "How the host caches the image"),
    Opt::value('c', "count", "COUNT", "How many requests [default: 75000]"),
    Opt::value('s', "buffer-size", "BYTES", "The size of each [default: 4k]"),
    Opt::value('d', "depth", "DEPTH", "How many at once [default: 64]"),
    Opt::value('o', "offset", "OFFSET", "Where the first begins [default: 0]"),
    Opt::value('S', "step-size", "BYTES", "From one to the next [default: the size of each]"),
    Opt::value('i', "aio", "KIND", "threads, native or io_uring; taken and not used"),
    Opt::flag('n', "native", "As --aio=native"),
    Opt::flag('w', "write", "Write instead of reading"),
    Opt::value(' ', "pattern", "BYTE", "What is written [default: 0]").long_only(),
    Opt::value(' ', "flush-interval", "COUNT", "Flush after so many requests").long_only(),
    Opt::flag(' ', "no-drain", "Do not wait for requests before a flush").long_only(),
    FORCE_SHARE,
];

#[derive(Debug)]
struct Args {
    names: Names,
    how: How,
    count: u64,
    bytes: u64,
    depth: u64,
    offset: u64,
    step: Option<u64>,
    pattern: u8,
    flush_interval: u64,
}

impl Default for Args {
    fn default() -> Args {
        Args {
            names: Names::default(),
            how: How::default(),
            count: 75_000,
            bytes: 4096,
            depth: 64,
            offset: 0,
            step: None,
            pattern: 0,
            flush_interval: 0,
        }
    }
}

pub(super) fn run(line: Line<'_>) -> Outcome {
    let (args, name) = read(line)?;
    args.names.check()?;
    if !args.how.write && args.flush_interval > 0 {
        return Err(Failure::new("--flush-interval is only available in write tests"));
    }
    if (1..args.depth).contains(&args.flush_interval) {
        return Err(Failure::new("Flush interval can't be smaller than depth"));
    }
    let image = open::open(&args.names.source(&name)?, args.how)?;
    let step = args.step.filter(|step| *step > 0).unwrap_or(args.bytes);
    let kind = if args.how.write { "write" } else { "read" };
    print(&format!(
        "Sending {} {kind} requests, {} bytes each, {} in parallel (starting at offset {}, step size {step})\n",
        args.count, args.bytes, args.depth, args.offset
    ))?;
    if args.flush_interval > 0 {
        print(&format!("Sending flush every {} requests\n", args.flush_interval))?;
    }
    let begun = Instant::now();
    // All that can go wrong with a request is an error of input or output.
    requests(&args, &image, step)
        .map_err(|_| Failure::new("Failed request: Input/output error"))?;
    let seconds = begun.elapsed().as_secs_f64();
    print(&format!("Run completed in {seconds:.3} seconds.\n"))?;
    Ok(0)
}

fn read(mut line: Line<'_>) -> Outcome<(Args, std::ffi::OsString)> {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "quiet" | "no-drain" => {}
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "cache" => args.how.cache = cache_mode(&value)?,
            "count" => args.count = number("request count", &value, 1..=MAX_COUNT)?,
            "buffer-size" => args.bytes = number("buffer size", &value, 1..=MAX_COUNT)?,
            "depth" => args.depth = number("queue depth", &value, 1..=MAX_COUNT)?,
            "offset" => args.offset = number("offset", &value, 0..=MAX)?,
            "step-size" => args.step = Some(number("step size", &value, 0..=MAX_COUNT)?),
            "pattern" => {
                let byte = number("pattern byte", &value, 0..=u8::MAX.into())?;
                args.pattern = u8::try_from(byte).unwrap_or(u8::MAX);
            }
            "flush-interval" => {
                args.flush_interval = number("flush interval", &value, 0..=MAX_COUNT)?;
            }
            "aio" => check_aio(&text(&value))?,
            "write" => args.how.write = true,
            "force-share" => args.how.force_share = true,
            // Native requests: the same here.
            _ => {}
        }
    }
    let name = line.one_image()?;
    Ok((args, name))
}

fn cache_mode(mode: &std::ffi::OsStr) -> Outcome<Cache> {
    source_cache(mode).map_err(|_| Failure::new("Invalid cache mode"))
}

fn check_aio(kind: &str) -> Outcome<()> {
    match kind {
        "threads" | "native" | "io_uring" => Ok(()),
        _ => Err(Failure::new(format!("Invalid aio option: {kind}"))),
    }
}

/// More threads than this do not make a file faster.
const MOST_THREADS: u64 = 64;

/// Sends all requests, as many at once as there are threads.
fn requests(args: &Args, image: &Image, step: u64) -> Result<(), Error> {
    let next = AtomicU64::new(0);
    let size = image.size()?.bytes();
    let worker = || -> Result<(), Error> {
        let mut buffer = vec![args.pattern; usize::try_from(args.bytes).unwrap_or(usize::MAX)];
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= args.count {
                return Ok(());
            }
            request(args, image, &mut buffer, place(args, number, step, size))?;
            if args.flush_interval > 0 && (number + 1).is_multiple_of(args.flush_interval) {
                image.flush()?;
            }
        }
    };
    let threads = args.depth.min(args.count).min(MOST_THREADS);
    thread::scope(|scope| {
        let workers = (0..threads).map(|_| scope.spawn(worker)).collect::<Vec<_>>();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or(Ok(())))
    })?;
    if args.how.write { image.flush() } else { Ok(()) }
}

/// Where a request goes: from the first place on, and from the disk's start when its end is reached.
fn place(args: &Args, number: u64, step: u64, size: u64) -> u64 {
    let at = u128::from(args.offset) + u128::from(number) * u128::from(step);
    match size.checked_sub(args.bytes) {
        Some(room) if number > 0 && room > 0 => {
            u64::try_from(at % (u128::from(room) + 1)).unwrap_or_default()
        }
        _ if number > 0 => 0,
        _ => args.offset,
    }
}

fn request(args: &Args, image: &Image, buffer: &mut [u8], at: u64) -> Result<(), Error> {
    if args.how.write { image.write_at(buffer, at) } else { image.read_at(buffer, at) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_stay_on_the_disk() {
        let args = Args { bytes: 10, offset: 5, ..Args::default() };
        for (number, size, at) in [(0, 100, 5), (1, 100, 15), (9, 100, 4), (3, 10, 0)] {
            assert_eq!(place(&args, number, 10, size), at, "{number}");
        }
    }
}
