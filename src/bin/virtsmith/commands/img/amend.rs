//! `img amend`.

use virtsmith::image::{self, AmendOptions, Compat, Error, ErrorKind, Format, Size};

use super::cache::target_cache;
use super::creation;
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::help;
use super::line::{FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, PROGRESS, QUIET, text};
use super::open::{self, How};
use super::options::{Given, Kind, Lists, Setting};
use super::print;
use super::source::{Names, Source};
use super::watch::Watch;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    PROGRESS,
    OBJECT,
    Opt::value('o', "options", "NAME=VALUE[,…]", "What to change; -o help lists it"),
    FORMAT,
    IMAGE_OPTS,
    Opt::value('t', "cache", "MODE", "How the host caches the image"),
    Opt::flag(' ', "force", "Taken and not used").long_only(),
];

/// What can be changed of a qcow2 image.
const SETTINGS: &[Setting] = &[
    Setting::new("backing_file", Kind::Text, "not here; see rebase"),
    Setting::new("backing_fmt", Kind::Text, "not here; see rebase"),
    Setting::new("compat", Kind::Text, "version of the format: v2 (0.10) or v3 (1.1)"),
    Setting::new("data_file", Kind::Text, "name of the file that holds the data"),
    Setting::new("data_file_raw", Kind::Switch, "that file is a raw image by itself"),
    Setting::new("lazy_refcounts", Kind::Switch, "reference counts may be written late"),
    Setting::new("refcount_bits", Kind::Number, "width of a reference count, 1 to 64"),
    Setting::new("size", Kind::Size, "size of the guest's disk"),
];

#[derive(Default)]
struct Args {
    names: Names,
    how: How,
    quiet: bool,
    progress: bool,
    options: Lists,
}

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "quiet" => args.quiet = true,
            "progress" => args.progress = true,
            "options" => args.options.push(&value)?,
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "cache" => args.how.cache = target_cache(&value)?,
            // What may be done is done.
            _ => {}
        }
    }
    if args.options.is_empty() {
        return Err(Failure::usage("Must specify options (-o)"));
    }
    args.names.check()?;
    let operands = line.operands();
    if let (Some(format), true) = (&args.names.format, args.options.ask_for_help()) {
        return tell_settings(format);
    }
    let [name] = operands.as_slice() else {
        return Err(Failure::new("Expecting one image file name"));
    };
    amend(&args, &args.names.source(name)?)
}

fn tell_settings(format: &str) -> Outcome {
    if format != Format::Qcow2.name() {
        return Err(not_amendable(format));
    }
    print(&help::settings("Amend options for 'qcow2':", SETTINGS))?;
    Ok(0)
}

fn not_amendable(format: &str) -> Failure {
    Failure::new(format!("Format driver '{format}' does not support option amendment"))
}

fn amend(args: &Args, source: &Source) -> Outcome {
    let image = open::open(source, How { write: true, ..args.how })?;
    let format = image.format();
    drop(image);
    if args.options.ask_for_help() {
        return tell_settings(format.name());
    }
    if format == Format::Raw {
        return Err(not_amendable(format.name()));
    }
    let given = args.options.read(SETTINGS).map_err(|why| refused(args, why))?;
    let wanted = wanted(&given).map_err(Failure::new)?;
    let options = open::options(source, args.how);
    let watch = Watch::start(args.progress && !args.quiet);
    let done = watch.during(|control| image::amend(&source.path, &wanted, &options, control));
    let failed = |error: &Error| match error.kind() {
        ErrorKind::InUse => open::could_not_open(source, &wording::why(error, &source.path)),
        _ => Failure::new(wording::what(error)),
    };
    done.map_err(|error| watch.failure(&error, failed))?;
    watch.end()?;
    Ok(0)
}

/// Why options were refused; some are for new images alone.
fn refused(args: &Args, why: String) -> Failure {
    let known = args.options.read(creation::QCOW2).is_ok();
    let hint = if known { "\nThis option is only supported for image creation" } else { "" };
    Failure::new(why + hint)
}

fn wanted(given: &Given) -> Result<AmendOptions, String> {
    if given.text("backing_file").is_some() || given.text("backing_fmt").is_some() {
        return Err("Cannot amend the backing file\nYou can use 'qemu-img rebase' instead.".into());
    }
    let mut wanted = AmendOptions::new();
    if let Some(level) = given.text("compat") {
        let compat = level.parse::<Compat>();
        wanted = wanted.compat(compat.map_err(|_| format!("Unknown compatibility level {level}"))?);
    }
    if let Some(bits) = given.number("refcount_bits") {
        wanted = wanted.refcount_bits(u32::try_from(bits).unwrap_or(u32::MAX));
    }
    if let Some(on) = given.switch("lazy_refcounts") {
        wanted = wanted.lazy_refcounts(on);
    }
    if let Some(name) = given.text("data_file") {
        wanted = wanted.data_file(name);
    }
    if let Some(raw) = given.switch("data_file_raw") {
        wanted = wanted.data_file_raw(raw);
    }
    if let Some(bytes) = given.number("size") {
        wanted = wanted.size(Size::from_bytes(bytes).round_up_to_sector());
    }
    Ok(wanted)
}
