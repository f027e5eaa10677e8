//! `img compare`.

use virtsmith::image::{self, Comparison};

use super::cache::source_cache;
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{FORCE_SHARE, HELP, IMAGE_OPTS, Line, OBJECT, PROGRESS, QUIET, text};
use super::open::{self, How};
use super::print;
use super::source::Names;
use super::watch::Watch;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    PROGRESS,
    Opt::value('f', "a-format", "FMT", "The first image's format"),
    Opt::value(' ', "left-format", "FMT", "").long_only(),
    Opt::value('F', "b-format", "FMT", "The second image's format"),
    Opt::value(' ', "right-format", "FMT", "").long_only(),
    IMAGE_OPTS,
    Opt::flag('s', "strict", "Sizes and what is allocated count, too"),
    Opt::value('T', "cache", "MODE", "How the host caches the images"),
    FORCE_SHARE,
    OBJECT,
];

/// The exit codes beside 0.
const DIFFERENT: u8 = 1;
const FAILED: u8 = 2;

#[derive(Default)]
struct Args {
    formats: [Option<String>; 2],
    image_opts: bool,
    how: How,
    quiet: bool,
    progress: bool,
    strict: bool,
}

pub(super) fn run(line: Line<'_>) -> Outcome {
    let (args, files) = read(line)?;
    compare(args, files).map_err(|failure| {
        let code = failure.code.max(FAILED);
        failure.code(code)
    })
}

fn read(mut line: Line<'_>) -> Outcome<(Args, [std::ffi::OsString; 2])> {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "quiet" => args.quiet = true,
            "progress" => args.progress = true,
            "a-format" | "left-format" => args.formats[0] = Some(text(&value)),
            "b-format" | "right-format" => args.formats[1] = Some(text(&value)),
            "image-opts" => args.image_opts = true,
            "strict" => args.strict = true,
            "force-share" => args.how.force_share = true,
            _ => args.how.cache = source_cache(&value).map_err(|failure| failure.code(FAILED))?,
        }
    }
    let files = line.exactly("Expecting two image file names")?;
    Ok((args, files))
}

fn compare(args: Args, [one, two]: [std::ffi::OsString; 2]) -> Outcome {
    let [one_format, two_format] = args.formats;
    let names = |format| Names { format, image_opts: args.image_opts };
    let (one_names, two_names) = (names(one_format), names(two_format));
    one_names.check()?;
    two_names.check()?;
    let one = open::open(&one_names.source(&one)?, args.how)?;
    let two = open::open(&two_names.source(&two)?, args.how)?;
    let failed = |error: &image::Error| Failure::new(wording::what(error));
    let sizes = |image: &image::Image| image.size().map_err(|error| failed(&error));
    let alike = sizes(&one)? == sizes(&two)?;
    let watch = Watch::start(args.progress && !args.quiet);
    let found = watch.during(|control| image::compare(&one, &two, args.strict, control));
    let found = found.map_err(|error| watch.failure(&error, failed))?;
    let (said, code) = verdict(found);
    if !args.quiet {
        let longer = !alike && found != Comparison::SizesDiffer;
        let warning = if longer && is_behind(found, sizes(&one)?.min(sizes(&two)?).bytes()) {
            "Warning: Image size mismatch!\n"
        } else {
            ""
        };
        print(&format!("{warning}{said}\n"))?;
    }
    watch.end()?;
    Ok(code)
}

/// Whether the comparison came to the end of the shorter image.
fn is_behind(found: Comparison, shorter: u64) -> bool {
    match found {
        Comparison::Differs(place) | Comparison::AllocationDiffers(place) => place >= shorter,
        _ => true,
    }
}

fn verdict(found: Comparison) -> (String, u8) {
    /// As QEMU, which compares sector by sector.
    const SECTOR: u64 = 512;
    match found {
        Comparison::Identical => ("Images are identical.".into(), 0),
        Comparison::Differs(place) => {
            (format!("Content mismatch at offset {}!", place / SECTOR * SECTOR), DIFFERENT)
        }
        Comparison::AllocationDiffers(place) => {
            (format!("Strict mode: Offset {place} block status mismatch!"), DIFFERENT)
        }
        _ => ("Strict mode: Image size mismatch!".into(), DIFFERENT),
    }
}
