//! `img resize`.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;

use virtsmith::image::{Error, ErrorKind, Format, Image, Preallocation, ResizeOptions, Size};

use super::cache::Cache;
use super::failure::{Failure, Outcome};
use super::getopt::{Opt, Word};
use super::line::{FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, QUIET, text};
use super::number::{self, MAX};
use super::open::{self, How};
use super::options;
use super::source::Names;
use super::watch::Watch;
use super::wording;
use super::{creation, print};

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    FORMAT,
    IMAGE_OPTS,
    Opt::value(' ', "preallocation", "MODE", "What of the new part takes space at once")
        .long_only(),
    Opt::flag(' ', "shrink", "The disk may lose its end").long_only(),
    OBJECT,
];

#[derive(Default)]
struct Args {
    names: Names,
    quiet: bool,
    shrink: bool,
    preallocation: Option<String>,
    file: Option<OsString>,
    size: Option<OsString>,
}

pub(super) fn run(line: Line<'_>) -> Outcome {
    let args = read(line)?;
    let (Some(file), Some(size)) = (&args.file, &args.size) else {
        return Err(Failure::usage("Expecting image file name and size"));
    };
    args.names.check()?;
    let wanted = Wanted::read(&text(size))?;
    let source = args.names.source(file)?;
    let image = open::open(&source, How::writing(Cache::default()))?;
    resize(&args, &image, wanted)?;
    if !args.quiet {
        print("Image resized.\n")?;
    }
    Ok(0)
}

fn read(mut line: Line<'_>) -> Outcome<Args> {
    let mut args = Args::default();
    while let Some(word) = line.word()? {
        match word {
            Word::Operand(word) if args.file.is_none() => {
                args.file = Some(word);
                // A size such as -1M may follow the file's name, though it looks like an option.
                args.size = line.take_if(is_negative);
            }
            Word::Operand(word) if args.size.is_none() => args.size = Some(word),
            Word::Operand(_) => return Err(Failure::usage("Extra argument(s) in command line")),
            Word::Option("quiet", _) => args.quiet = true,
            Word::Option("format", value) => args.names.format = Some(text(&value)),
            Word::Option("image-opts", _) => args.names.image_opts = true,
            Word::Option("shrink", _) => args.shrink = true,
            Word::Option(_, mode) => args.preallocation = Some(preallocation(&mode)?),
        }
    }
    Ok(args)
}

fn is_negative(word: &OsStr) -> bool {
    matches!(word.as_bytes(), [b'-', b'0'..=b'9', ..])
}

fn preallocation(mode: &OsStr) -> Outcome<String> {
    let mode = text(mode);
    match creation::preallocation(&mode) {
        Ok(_) => Ok(mode),
        Err(_) => Err(Failure::new(format!("Invalid preallocation mode '{mode}'"))),
    }
}

/// The size that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Exactly(u64),
    MoreBy(u64),
    LessBy(u64),
}

impl Wanted {
    fn read(size: &str) -> Outcome<Wanted> {
        let (wanted, number): (fn(u64) -> Wanted, _) = match size.as_bytes() {
            [b'+', ..] => (Wanted::MoreBy, size.trim_start_matches('+')),
            [b'-', ..] => (Wanted::LessBy, size.trim_start_matches('-')),
            _ => (Wanted::Exactly, size),
        };
        let bytes = options::size("size", number, number::read(number)).map_err(Failure::new)?;
        Ok(wanted(bytes))
    }

    fn from(self, now: u64) -> Outcome<u64> {
        let size = match self {
            Wanted::Exactly(bytes) => Some(bytes),
            Wanted::MoreBy(bytes) => now.checked_add(bytes),
            Wanted::LessBy(bytes) => now.checked_sub(bytes),
        };
        size.filter(|size| (1..=MAX).contains(size))
            .ok_or_else(|| Failure::new("New image size must be positive"))
    }
}

fn resize(args: &Args, image: &Image, wanted: Wanted) -> Outcome<()> {
    let now = image.size().map_err(|error| told(&error))?.bytes();
    let size = wanted.from(now)?;
    let preallocates = args.preallocation.as_deref().is_some_and(|mode| mode != "off");
    if size <= now && preallocates {
        return Err(Failure::new("Preallocation can only be used for growing images"));
    }
    if size < now && !args.shrink {
        let remedy = "Use the --shrink option to perform a shrink operation.";
        let warning = "warning: Shrinking an image will delete all data beyond the shrunken \
                       image's end. Before performing such an operation, make sure there is no \
                       important data there.";
        return Err(Failure::new(remedy).and(warning));
    }
    if preallocates && image.format() == Format::Raw && args.mode() == Preallocation::Metadata {
        return Err(Failure::new("Unsupported preallocation mode: metadata"));
    }
    let size = Size::from_bytes(size);
    // A raw file's last sector is as if it were whole.
    let size = if image.format() == Format::Raw { size.round_up_to_sector() } else { size };
    let options = ResizeOptions::new().shrink(args.shrink).preallocation(args.mode());
    let watch = Watch::start(false);
    let done = watch.during(|control| image.resize_with(size, &options, control));
    done.and_then(|()| image.flush()).map_err(|error| watch.failure(&error, told))
}

impl Args {
    fn mode(&self) -> Preallocation {
        let mode = self.preallocation.as_deref().map(creation::preallocation);
        mode.and_then(Result::ok).unwrap_or_default()
    }
}

fn told(error: &Error) -> Failure {
    let what = wording::what(error);
    if error.kind() == ErrorKind::InvalidSize && what.contains("larger cluster size") {
        return Failure::new("Failed to grow the L1 table: File too large");
    }
    Failure::new(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_absolute_or_relative() {
        for (text, now, size) in [
            ("5", 1, Some(5)),
            ("+5k", 1, Some(5121)),
            ("-1", 3, Some(2)),
            ("-3", 3, None),
            ("0", 3, None),
            ("+8191P", 1 << 60, None),
        ] {
            let wanted = Wanted::read(text).unwrap();
            assert_eq!(wanted.from(now).ok(), size, "{text}");
        }
        for text in ["", "+", "x", "+-1", "16E"] {
            assert!(Wanted::read(text).is_err(), "{text}");
        }
    }
}
