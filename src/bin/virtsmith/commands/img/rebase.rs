//! `img rebase`.

use std::ffi::OsStr;
use std::path::Path;

use virtsmith::image::{self, Error, ErrorKind, Format, NewBacking, RebaseOptions};

use super::cache::{Cache, source_cache, target_cache};
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, PROGRESS, QUIET, text};
use super::open::{self, How};
use super::source::{Names, Source};
use super::watch::Watch;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    FORCE_SHARE,
    PROGRESS,
    FORMAT,
    IMAGE_OPTS,
    Opt::value('t', "cache", "MODE", "How the host caches the image"),
    Opt::value('b', "backing", "FILE", "The image that it is to lie on; none if empty"),
    Opt::value('F', "backing-format", "FMT", "That image's format"),
    Opt::value('T', "backing-cache", "MODE", "How the host caches what is below"),
    Opt::flag('u', "backing-unsafe", "Change the header alone"),
    Opt::flag('c', "compress", "Compress what is written"),
    OBJECT,
];

#[derive(Default)]
struct Args {
    names: Names,
    quiet: bool,
    progress: bool,
    cache: Cache,
    backing: Option<String>,
    backing_format: Option<String>,
    header_alone: bool,
    compress: bool,
}

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "quiet" => args.quiet = true,
            "progress" => args.progress = true,
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "cache" => args.cache = target_cache(&value)?,
            "backing" => args.backing = Some(text(&value)),
            "backing-format" => args.backing_format = Some(text(&value)),
            "backing-cache" => drop(source_cache(&value)?),
            "backing-unsafe" => args.header_alone = true,
            "compress" => args.compress = true,
            // What is written is not shared.
            _ => {}
        }
    }
    let name = line.one_image()?;
    if !args.header_alone && args.backing.is_none() {
        return Err(Failure::usage("Must specify backing file (-b) or use unsafe mode (-u)"));
    }
    args.names.check()?;
    let source = args.names.source(&name)?;
    rebase(&args, &source)?;
    Ok(0)
}

fn rebase(args: &Args, source: &Source) -> Outcome<()> {
    let how = How { alone: args.header_alone, ..How::writing(args.cache) };
    let image = open::open(source, how)?;
    let format = args.backing_format.as_deref().map(format_named).transpose()?;
    let backing = args.backing.as_deref().filter(|name| !name.is_empty());
    let could_not = |why: &str| {
        let name = args.backing.as_deref().unwrap_or_default();
        Failure::new(format!("Could not change the backing file to '{name}': {why}"))
    };
    if image.format() == Format::Raw {
        return Err(could_not("Operation not supported"));
    }
    drop(image);
    let new = match (backing, format) {
        (Some(name), Some(format)) => Some(NewBacking { name: OsStr::new(name), format }),
        (Some(_), None) => return Err(could_not("backing format must be specified")),
        (None, _) => None,
    };
    let options = open::options(source, how);
    let watch = Watch::start(args.progress && !args.quiet);
    let done = watch.during(|control| {
        if args.header_alone {
            image::rebase_unsafe(&source.path, new, &options)
        } else {
            let how = RebaseOptions::new().compress(args.compress);
            image::rebase_with(&source.path, new, &how, &options, control)
        }
    });
    done.map_err(|error| {
        watch.failure(&error, |error| failure(error, source, backing, could_not))
    })?;
    watch.end()
}

fn format_named(name: &str) -> Outcome<Format> {
    name.parse().map_err(|_| Failure::new(format!("Invalid format name: '{name}'")))
}

fn failure(
    error: &Error,
    source: &Source,
    backing: Option<&str>,
    could_not: impl FnOnce(&str) -> Failure,
) -> Failure {
    match error.kind() {
        ErrorKind::BackingFile => {
            let path = super::create::beside(&source.path, backing.unwrap_or_default());
            let why = wording::why(error, &path);
            Failure::new(format!("Could not open new backing file '{}': {why}", path.display()))
        }
        ErrorKind::InvalidOption => could_not(&wording::what(error)),
        _ => Failure::new(wording::why(error, Path::new(&source.given))),
    }
}
