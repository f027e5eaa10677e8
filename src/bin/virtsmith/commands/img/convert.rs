//! `img convert`.

mod args;
mod bitmaps;
mod snapshot;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use virtsmith::image::{self, Control, CreateOptions, Error, ErrorKind, Format, Image};

use self::args::Args;
pub(super) use self::args::OPTIONS;
pub(super) use self::snapshot::Wanted;
use super::creation;
use super::failure::{Failure, Outcome};
use super::gather::gather;
use super::line::Line;
use super::open::{self, How};
use super::options::Given;
use super::source::{Names, path_of};
use super::watch::Watch;
use super::wording;

pub(super) fn run(line: Line<'_>) -> Outcome {
    let (args, mut operands) = Args::read(line)?;
    args.check()?;
    if args.options.ask_for_help() {
        return super::help::of_settings(args.target_format_name());
    }
    let target = operands.pop();
    let (Some(target), [_, ..]) = (&target, operands.as_slice()) else {
        return Err(Failure::new("Must specify image file name"));
    };
    args.check_sources(operands.len())?;
    let sources = open_sources(&args, &operands)?;
    if args.no_create {
        into_existing(&args, &sources, target)?;
    } else {
        into_new(&args, &sources, target)?;
    }
    Ok(0)
}

fn open_sources(args: &Args, names: &[OsString]) -> Outcome<Vec<Image>> {
    let how = How { force_share: args.force_share, ..How::default() };
    let open = |name: &OsString| {
        let image = open::open(&args.names.source(name)?, how)?;
        match &args.snapshot {
            Some(wanted) => wanted.of(image),
            None => Ok(image),
        }
    };
    names.iter().map(open).collect()
}

fn failed(error: &Error) -> Failure {
    Failure::new(wording::what(error))
}

/// Converts what was opened, joined if it is several images.
fn convert<T>(
    sources: &[Image],
    beside: &Path,
    watch: &Watch,
    told: impl Fn(&Error) -> Failure,
    work: impl FnOnce(&Image, &Control<'_>) -> Result<T, Error>,
) -> Outcome<()> {
    let gathered = match sources {
        [_] => None,
        _ => Some(gather(sources, beside, watch)?),
    };
    let joined = gathered.as_ref().map(|gathered| &gathered.image);
    let Some(source) = joined.or(sources.first()) else { return Ok(()) };
    let done = watch.during(|control| work(source, control));
    done.map(|_| ()).map_err(|error| watch.failure(&error, told))
}

fn into_existing(args: &Args, sources: &[Image], name: &OsStr) -> Outcome<()> {
    let names = Names {
        format: (!args.target_image_opts).then(|| args.target_format_name().to_owned()),
        image_opts: args.target_image_opts,
    };
    let target = names.source(name)?;
    let image = open::open(&target, How::writing(args.cache))?;
    args.check_compression(image.format())?;
    let options = args.convert_options().target_is_zero(args.target_is_zero);
    let options = options.keep_backing(args.backing.is_some());
    let watch = Watch::start(args.progress && !args.quiet);
    let told = |error: &Error| match error.kind() {
        ErrorKind::InvalidSize => Failure::new("output file is smaller than input file"),
        _ => failed(error),
    };
    convert(sources, &target.path, &watch, told, |source, control| {
        image::convert_into(source, &image, &options, control)
    })?;
    watch.end()
}

fn into_new(args: &Args, sources: &[Image], name: &OsStr) -> Outcome<()> {
    let format = args.target_format()?;
    let given = given(args, format)?;
    args.check_compression(format)?;
    if args.compress && given.text("preallocation").is_some_and(|mode| mode != "off") {
        let said = "Compression and preallocation not supported at the same time";
        return Err(Failure::new(said));
    }
    bitmaps::check(args, sources, (format, &given))?;
    let could_not = |why: &str| {
        Failure::new(format!("{}: error while converting {format}: {why}", name.display()))
    };
    let path = path_of(name).map_err(|why| could_not(&why))?;
    if path.is_dir() {
        return Err(could_not(&format!("Could not create '{}': Is a directory", name.display())));
    }
    if sources.iter().any(|source| is_of(source, &path)) {
        let name = name.display();
        return Err(could_not(&format!(
            "Failed to get \"write\" lock\nIs another process using the image [{name}]?"
        )));
    }
    let create = creation::create_options(format, &given).map_err(|why| could_not(&why))?;
    let create = create.verify_backing(true);
    let watch = Watch::start(args.progress && !args.quiet);
    let told = |error: &Error| told_of_new(error, &path, &given, could_not);
    let preallocated = creation::preallocated(format, &given).map_err(|why| could_not(&why))?;
    to_path(args, sources, &path, &create.preallocation(preallocated), &watch, told)?;
    watch.end()
}

fn to_path(
    args: &Args,
    sources: &[Image],
    path: &Path,
    create: &CreateOptions,
    watch: &Watch,
    told: impl Fn(&Error) -> Failure,
) -> Outcome<()> {
    let options = args.convert_options();
    convert(sources, path, watch, told, |source, control| {
        image::convert(source, path, create, &options, control)
    })
}

/// What `-o`, `-B` and `-F` say together.
fn given(args: &Args, format: Format) -> Outcome<Given> {
    let mut given = args.options.read(creation::settings(format)).map_err(Failure::new)?;
    let unsupported =
        |what| Failure::new(format!("{what} not supported for file format '{format}'"));
    // The disk is as large as the source's.
    given.forget("size");
    if let Some(backing) = &args.backing {
        given.set("backing_file", backing).map_err(|_| unsupported("Backing file"))?;
    }
    if let Some(backing) = &args.backing_format {
        given.set("backing_fmt", backing).map_err(|_| unsupported("Backing file format"))?;
    }
    if given.text("backing_file").is_some() && given.text("backing_fmt").is_none() {
        return Err(Failure::new("Use of backing file requires explicit backing format"));
    }
    Ok(given)
}

/// Whether a path leads to a file of the image.
fn is_of(image: &Image, path: &Path) -> bool {
    let identity = |path: &Path| fs::metadata(path).ok().map(|file| (file.dev(), file.ino()));
    let target = identity(path);
    target.is_some() && image.chain().any(|(path, _)| identity(path) == target)
}

fn told_of_new(
    error: &Error,
    path: &Path,
    given: &Given,
    could_not: impl FnOnce(&str) -> Failure,
) -> Failure {
    match (error.kind(), given.text("backing_file")) {
        (ErrorKind::BackingFile, Some(backing)) => {
            let why = wording::why(error, &super::create::beside(path, backing));
            let target = path.display();
            Failure::new(format!("Could not open '{target}': Could not open backing file: {why}"))
        }
        _ => could_not(&creation::why(error, path, given)),
    }
}
