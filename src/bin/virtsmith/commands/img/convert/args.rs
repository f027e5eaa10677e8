//! The options of `img convert`.

use std::ffi::{OsStr, OsString};
use std::num::NonZeroUsize;

use virtsmith::image::{CacheMode, ConvertOptions, Format};

use super::super::cache::{Cache, source_cache};
use super::super::failure::{Failure, Outcome};
use super::super::getopt::Opt;
use super::super::line::{FORCE_SHARE, HELP, IMAGE_OPTS, Line, OBJECT, PROGRESS, QUIET, text};
use super::super::number::{MAX, number};
use super::super::options::Lists;
use super::super::source::Names;
use super::snapshot::Wanted;

pub(in super::super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    PROGRESS.whole(),
    OBJECT,
    Opt::flag(' ', "source-image-opts", "Source names are lists of options").long_only(),
    IMAGE_OPTS.quietly(),
    Opt::flag(' ', "target-image-opts", "The target's name is a list of options").long_only(),
    FORCE_SHARE,
    Opt::value('f', "source-format", "FMT", "The sources' format"),
    Opt::value('T', "source-cache", "MODE", "How the host caches the sources"),
    Opt::value('l', "snapshot", "SNAPSHOT", "Convert this snapshot, by its id or name"),
    Opt::value('O', "output-format", "FMT", "The target's format [default: raw]"),
    Opt::value('o', "options", "NAME=VALUE[,…]", "Options of that format; -o help lists them"),
    Opt::value('t', "output-cache", "MODE", "How the host caches the target; unsafe syncs nothing"),
    Opt::value('B', "backing", "FILE", "The image that the target lies on"),
    Opt::value('F', "backing-format", "FMT", "That image's format"),
    Opt::flag('c', "compress", "Compress the target").whole(),
    Opt::flag('n', "no-create", "The target is there already").whole(),
    Opt::flag(' ', "target-is-zero", "With -n: it reads as zeros").long_only(),
    Opt::value('S', "sparse-size", "BYTES", "So many zeros become a hole [default: 4k]"),
    Opt::flag(' ', "salvage", "What cannot be read becomes zeros").long_only(),
    Opt::flag(' ', "bitmaps", "Copy persistent bitmaps, too").long_only(),
    Opt::flag(' ', "skip-broken-bitmaps", "Leave out those that are inconsistent").long_only(),
    Opt::value('r', "rate", "BYTES", "At most so many bytes a second; taken and not used"),
    Opt::value('m', "parallel", "COUNT", "How many threads at most, 1 to 16 [default: all cores]"),
    Opt::flag('W', "oob-writes", "Taken and not used: writes are in order and fast"),
    Opt::flag('C', "copy-range-offloading", "Have the system copy what needs no change"),
];

/// What was asked for.
#[derive(Default)]
pub(super) struct Args {
    pub(super) names: Names,
    pub(super) force_share: bool,
    pub(super) quiet: bool,
    pub(super) progress: bool,
    pub(super) snapshot: Option<Wanted>,
    target_format: Option<String>,
    pub(super) target_image_opts: bool,
    pub(super) options: Lists,
    /// How an existing target is opened.
    pub(super) cache: Cache,
    target_cache: CacheMode,
    pub(super) backing: Option<String>,
    pub(super) backing_format: Option<String>,
    pub(super) compress: bool,
    pub(super) no_create: bool,
    pub(super) target_is_zero: bool,
    sparse: Option<u64>,
    pub(super) bitmaps: bool,
    pub(super) skip_broken_bitmaps: bool,
    salvage: bool,
    threads: Option<NonZeroUsize>,
    offload: bool,
    /// A fault that is told only when all else is right.
    late: Option<Failure>,
}

impl Args {
    pub(super) fn read(mut line: Line<'_>) -> Outcome<(Args, Vec<OsString>)> {
        let mut args = Args::default();
        while let Some((name, value)) = line.option()? {
            args.option(name, &value)?;
        }
        Ok((args, line.operands()))
    }

    fn option(&mut self, name: &str, value: &OsStr) -> Outcome<()> {
        match name {
            "quiet" => self.quiet = true,
            "progress" => self.progress = true,
            "source-image-opts" | "image-opts" => self.names.image_opts = true,
            "target-image-opts" => self.target_image_opts = true,
            "force-share" => self.force_share = true,
            "source-format" => self.names.format = Some(text(value)),
            "source-cache" => self.late = source_cache(value).err().or(self.late.take()),
            "snapshot" => self.snapshot = Some(Wanted::read(&text(value))?),
            "output-format" => self.target_format = Some(text(value)),
            "options" => self.options.push(value)?,
            "output-cache" => self.set_target_cache(&text(value)),
            "backing" => self.backing = Some(text(value)),
            "backing-format" => self.backing_format = Some(text(value)),
            "sparse-size" => self.sparse = Some(sparse_size(value)?),
            "parallel" => {
                let count = number("number of coroutines", value, 1..=16)?;
                // qemu-img's wait side by side on one processor; threads beyond the cores only cost.
                let count = usize::try_from(count).ok().and_then(NonZeroUsize::new);
                self.threads = count.min(std::thread::available_parallelism().ok());
            }
            "rate" => drop(number("rate limit", value, 0..=MAX)?),
            flag => self.flag(flag),
        }
        Ok(())
    }

    fn flag(&mut self, name: &str) {
        match name {
            "compress" => self.compress = true,
            "no-create" => self.no_create = true,
            "target-is-zero" => self.target_is_zero = true,
            "bitmaps" => self.bitmaps = true,
            "skip-broken-bitmaps" => self.skip_broken_bitmaps = true,
            "salvage" => self.salvage = true,
            "copy-range-offloading" => self.offload = true,
            // Writes out of order: no need here.
            _ => {}
        }
    }

    fn set_target_cache(&mut self, mode: &str) {
        match mode.parse::<CacheMode>() {
            Ok(cache) => {
                self.target_cache = cache;
                self.cache = if cache.syncs() { Cache::Flushed } else { Cache::Unsafe };
            }
            Err(_) => self.late = Some(Failure::new(format!("Invalid cache option: {mode}"))),
        }
    }

    /// Refuses what does not go together.
    pub(super) fn check(&self) -> Outcome<()> {
        let rules = [
            (
                self.no_create && !self.options.is_empty(),
                "-o has no effect when skipping image creation",
            ),
            (
                self.names.image_opts && self.names.format.is_some(),
                "--image-opts and --format are mutually exclusive",
            ),
            (
                self.target_image_opts && self.target_format.is_some(),
                "--image-opts and --format are mutually exclusive",
            ),
            (self.compress && self.offload, "Cannot enable copy offloading when -c is used"),
            (
                self.sparse.is_some() && self.offload,
                "Cannot enable copy offloading when -S is used",
            ),
            (self.salvage && self.offload, "Cannot use copy offloading in salvaging mode"),
            (
                self.target_image_opts && !self.no_create,
                "--target-image-opts requires use of -n flag",
            ),
            (self.target_is_zero && !self.no_create, "--target-is-zero requires use of -n flag"),
            (
                self.skip_broken_bitmaps && !self.bitmaps,
                "Use of --skip-broken-bitmaps requires --bitmaps",
            ),
        ];
        match rules.into_iter().find(|(broken, _)| *broken) {
            Some((_, said)) => Err(Failure::new(said)),
            None => Ok(()),
        }
    }

    /// Refuses what does not go with so many sources, and what was wrong before.
    pub(super) fn check_sources(&self, count: usize) -> Outcome<()> {
        if count > 1 && self.backing.is_some() {
            return Err(Failure::new(
                "Having a backing file for the target makes no sense when concatenating multiple \
                 input images",
            ));
        }
        if count > 1 && self.snapshot.is_some() {
            return Err(Failure::new("No support for concatenating multiple snapshot"));
        }
        match &self.late {
            Some(fault) => Err(fault.again()),
            None => Ok(()),
        }
    }

    /// Refuses to compress what cannot be.
    pub(super) fn check_compression(&self, format: Format) -> Outcome<()> {
        if self.compress && format == Format::Raw {
            return Err(Failure::new("Compression not supported for this file format"));
        }
        Ok(())
    }

    pub(super) fn target_format_name(&self) -> &str {
        self.target_format.as_deref().unwrap_or("raw")
    }

    pub(super) fn target_format(&self) -> Outcome<Format> {
        let name = self.target_format_name();
        name.parse().map_err(|_| Failure::new(format!("Unknown file format '{name}'")))
    }

    /// What the library is told.
    pub(super) fn convert_options(&self) -> ConvertOptions {
        let mut options = ConvertOptions::new()
            .compress(self.compress)
            .copy_offload(self.offload)
            .salvage(self.salvage)
            .bitmaps(self.bitmaps)
            .cache(self.target_cache);
        if let Some(bytes) = self.sparse {
            options = options.sparse_size(bytes);
        }
        self.threads.map_or(options, |threads| options.threads(threads))
    }
}

fn sparse_size(value: &OsStr) -> Outcome<u64> {
    const SECTOR: u64 = 512;
    const MOST: u64 = 16 << 20;
    let bytes = number("buffer size for sparse output", value, 0..=MAX)?;
    if bytes.is_multiple_of(SECTOR) && bytes <= MOST {
        return Ok(bytes);
    }
    Err(Failure::new(format!(
        "Invalid buffer size for sparse output specified. Valid sizes are multiples of {SECTOR} \
         up to {MOST}. Select 0 to disable sparse detection (fully allocates output)."
    )))
}
