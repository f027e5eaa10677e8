//! `img create`.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use virtsmith::image::{self, Format, Gate, Image, OpenOptions, Preallocation};

use super::creation;
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::help;
use super::line::{HELP, Line, OBJECT, QUIET, text};
use super::number::{self, MAX};
use super::options::{Given, Lists};
use super::source::path_of;
use super::watch::Watch;
use super::wording;
use crate::output;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    Opt::value('f', "format", "FMT", "The image's format [default: raw]"),
    Opt::value('b', "backing", "FILE", "The image that this one lies on"),
    Opt::value('F', "backing-format", "FMT", "That image's format"),
    Opt::flag('u', "backing-unsafe", "Do not look at that image"),
    OBJECT,
    Opt::value('o', "options", "NAME=VALUE[,…]", "Options of the format; -o help lists them"),
];

/// What was asked for.
#[derive(Default)]
struct Args {
    quiet: bool,
    format: Option<String>,
    backing: Option<String>,
    backing_format: Option<String>,
    unchecked: bool,
    options: Lists,
}

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "quiet" => args.quiet = true,
            "format" => args.format = Some(text(&value)),
            "backing" => args.backing = Some(text(&value)),
            "backing-format" => args.backing_format = Some(text(&value)),
            "backing-unsafe" => args.unchecked = true,
            _ => args.options.push(&value)?,
        }
    }
    let operands = line.operands();
    if args.options.ask_for_help() {
        return help::of_settings(args.format.as_deref().unwrap_or("raw"));
    }
    let (file, size) = match operands.as_slice() {
        [] => return Err(Failure::usage("Expecting image file name")),
        [file] => (file, None),
        [file, size] => (file, Some(number::number("image size", size, 0..=MAX)?)),
        [_, _, other, ..] => {
            return Err(Failure::usage(format!("Unexpected argument: {}", other.display())));
        }
    };
    create(&args, file, size).map_err(|why| Failure::new(format!("{}: {why}", file.display())))?;
    Ok(0)
}

fn create(args: &Args, file: &OsStr, size: Option<u64>) -> Result<(), String> {
    let name = args.format.as_deref().unwrap_or("raw");
    let format: Format = name.parse().map_err(|_| format!("Unknown file format '{name}'"))?;
    let path = path_of(file).or_else(|why| {
        // QEMU finds out when it makes the file.
        if file.is_empty() { Ok(PathBuf::new()) } else { Err(why) }
    })?;
    let mut given = given(args, format, size)?;
    let size = match (given.number("size"), check_backing(args, &path, &given)?) {
        (Some(_), _) => None,
        (None, Some(size)) => Some(size),
        (None, None) => return Err("Image creation needs a size parameter".into()),
    };
    if let Some(size) = size {
        given.set("size", &size.to_string())?;
    }
    if !args.quiet {
        let echo = creation::echo(format, &given);
        let line = format!("Formatting '{}', fmt={format}{echo}", file.display());
        output::line(line).map_err(|error| error.to_string())?;
    }
    if path.is_dir() {
        return Err(format!("Could not create '{}': Is a directory", file.display()));
    }
    if file.is_empty() {
        return Err("Could not create '': No such file or directory".into());
    }
    make(&path, format, &given)
}

fn make(path: &Path, format: Format, given: &Given) -> Result<(), String> {
    let options = creation::create_options(format, given)?;
    let mode = creation::preallocated(format, given)?;
    let told = |error: &image::Error| creation::why(error, path, given);
    if mode == Preallocation::Off {
        return image::create(path, &options).map(|_| ()).map_err(|error| told(&error));
    }
    let options = options.preallocation(mode);
    let made = Watch::start(false).during(|control| image::create_with(path, &options, control));
    made.map(|_| ()).map_err(|error| told(&error))
}

/// What `-o` and the other options say together.
fn given(args: &Args, format: Format, size: Option<u64>) -> Result<Given, String> {
    let mut given = args.options.read(creation::settings(format))?;
    if let Some(size) = size {
        if given.text("size").is_some() {
            return Err("The image size must be specified only once".into());
        }
        given.set("size", &size.to_string())?;
    }
    let unsupported = |what| format!("{what} not supported for file format '{format}'");
    if let Some(backing) = &args.backing {
        given.set("backing_file", backing).map_err(|_| unsupported("Backing file"))?;
    }
    if let Some(backing) = &args.backing_format {
        given.set("backing_fmt", backing).map_err(|_| unsupported("Backing file format"))?;
    }
    Ok(given)
}

/// Looks at the backing file, if there is one and that is wanted; gives its size.
fn check_backing(args: &Args, path: &Path, given: &Given) -> Result<Option<u64>, String> {
    let Some(name) = given.text("backing_file") else { return Ok(None) };
    if name.is_empty() {
        return Err("Expected backing file name, got empty string".into());
    }
    if name == path.as_os_str() {
        return Err(
            "Error: Trying to create an image with the same filename as the backing file".into()
        );
    }
    let format = given.text("backing_fmt");
    let missing = "Backing file specified without backing format";
    if args.unchecked {
        return if format.is_some() { Ok(None) } else { Err(missing.into()) };
    }
    let backing = open_backing(&beside(path, name), format)
        .map_err(|why| format!("{why}\nCould not open backing image."))?;
    if format.is_none() {
        return Err(format!("{missing}\nDetected format of {}.", backing.format()));
    }
    let own = |path: &Path| fs::metadata(path).ok().map(|file| (file.dev(), file.ino()));
    if own(path).is_some_and(|file| backing.chain().any(|(path, _)| own(path) == Some(file))) {
        return Err("The image is one of those that it is to lie on; choose another name".into());
    }
    backing.size().map(|size| Some(size.bytes())).map_err(|error| wording::what(&error))
}

/// Where the name of a backing file leads, seen from the image that is to hold it.
pub(super) fn beside(image: &Path, name: &str) -> PathBuf {
    let directory = image.as_os_str().to_string_lossy();
    let directory = directory.rsplit_once('/').map(|(directory, _)| directory);
    match directory {
        Some(directory) if !name.starts_with('/') && !name.contains(':') => {
            PathBuf::from(format!("{directory}/{name}"))
        }
        _ => PathBuf::from(OsString::from(name)),
    }
}

fn open_backing(path: &Path, format: Option<&str>) -> Result<Image, String> {
    let path = path_of(path.as_os_str())?;
    // It is not read: a guest may run on it.
    let mut options = OpenOptions::new().gate(Gate::Everything).force_share(true);
    if let Some(name) = format {
        options = options.format(super::source::driver(name)?);
    }
    Image::open(&path, &options).map_err(|error| wording::why(&error, &path))
}
