//! `img measure`.

use virtsmith::image::qcow2::Bitmap;
use virtsmith::image::{
    self, Error, Format, Gate, Image, InfoOptions, Measure, MeasureOptions, Size,
};

use super::convert::Wanted;
use super::creation;
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::help;
use super::json::Object;
use super::line::{FORCE_SHARE, HELP, IMAGE_OPTS, Line, OBJECT, OUTPUT, output_is_json, text};
use super::number::{MAX, number};
use super::open::{self, How};
use super::options::{Given, Lists};
use super::print;
use super::source::{Names, Source};
use super::watch::Watch;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    Opt::value('O', "target-format", "FMT", "The format to be made [default: raw]"),
    Opt::value('o', "options", "NAME=VALUE[,…]", "Options of that format"),
    Opt::value('f', "format", "FMT", "The image's format"),
    IMAGE_OPTS,
    OBJECT,
    Opt::value('l', "snapshot", "SNAPSHOT", "Measure this snapshot, by its id or name"),
    OUTPUT,
    Opt::value(' ', "size", "SIZE", "Measure an empty disk of this size").long_only(),
    FORCE_SHARE,
];

#[derive(Default)]
struct Args {
    names: Names,
    how: How,
    json: bool,
    target: Option<String>,
    options: Lists,
    size: Option<u64>,
    snapshot: Option<Wanted>,
}

pub(super) fn run(line: Line<'_>) -> Outcome {
    let (args, operands) = read(line)?;
    if args.options.ask_for_help() && (args.size.is_some() || !operands.is_empty()) {
        return help::of_settings(args.target.as_deref().unwrap_or("raw"));
    }
    args.names.check()?;
    if operands.len() > 1 {
        return Err(Failure::new("At most one filename argument is allowed."));
    }
    match (operands.first(), args.size) {
        (Some(_), Some(_)) => {
            Err(Failure::new("--size N cannot be used together with a filename."))
        }
        (None, None) => Err(Failure::new("Either --size N or one filename must be specified.")),
        (None, _)
            if args.names.image_opts || args.names.format.is_some() || args.snapshot.is_some() =>
        {
            Err(Failure::new("--image-opts, -f, and -l require a filename argument."))
        }
        (file, size) => measure(&args, file, size.unwrap_or_default()),
    }
}

fn read(mut line: Line<'_>) -> Outcome<(Args, Vec<std::ffi::OsString>)> {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "target-format" => args.target = Some(text(&value)),
            "options" => args.options.push(&value)?,
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "snapshot" => args.snapshot = Some(Wanted::read(&text(&value))?),
            "size" => args.size = Some(number("image size", &value, 0..=MAX)?),
            "force-share" => args.how.force_share = true,
            _ => args.json = output_is_json(&value)?,
        }
    }
    Ok((args, line.operands()))
}

fn measure(args: &Args, file: Option<&std::ffi::OsString>, size: u64) -> Outcome {
    let source = file.map(|name| args.names.source(name)).transpose()?;
    let image = source.as_ref().map(|source| open::open(source, args.how)).transpose()?;
    let image = match (image, &args.snapshot) {
        (Some(image), Some(wanted)) => Some(wanted.of(image)?),
        (image, _) => image,
    };
    let target = args.target.as_deref().unwrap_or("raw");
    let format: Format =
        target.parse().map_err(|_| Failure::new(format!("Unknown file format '{target}'")))?;
    let given = args.options.read(creation::settings(format)).map_err(|why| {
        Failure::new(why).and(format!("Invalid options for file format '{target}'"))
    })?;
    let measured = match &image {
        Some(image) => of_image(image, format, &given)?,
        None => {
            let size = Size::from_bytes(size).round_up_to_sector();
            let measured = image::measure_size(size, &options(format, &given)?);
            measured.map_err(|error| failed(&error))?
        }
    };
    let measured = preallocated(measured, &given)?;
    let bitmaps = match (&source, format) {
        (Some(source), Format::Qcow2) => bitmaps(source, &given)?,
        _ => None,
    };
    print(&told(&measured, bitmaps, args.json))?;
    Ok(0)
}

fn failed(error: &Error) -> Failure {
    Failure::new(wording::what(error))
}

fn options(format: Format, given: &Given) -> Outcome<MeasureOptions> {
    if let Some(level) = given.text("compat").filter(|level| !matches!(*level, "0.10" | "1.1")) {
        return Err(Failure::new(format!("Invalid compatibility level: '{level}'")));
    }
    let mut options = MeasureOptions { format, ..MeasureOptions::default() };
    if let Some(bytes) = given.number("cluster_size") {
        options.cluster_size = bytes;
    }
    if let Some(bits) = given.number("refcount_bits") {
        options.refcount_bits = u32::try_from(bits).unwrap_or(u32::MAX);
    }
    options.extended_l2 = given.switch("extended_l2") == Some(true);
    Ok(options)
}

fn of_image(image: &Image, format: Format, given: &Given) -> Outcome<Measure> {
    let options = options(format, given)?;
    let watch = Watch::start(false);
    let measured = if given.text("backing_file").is_some() {
        // What will be below the copy is not known: all of it may have to be copied.
        image.size().and_then(|size| {
            let mut measured = image::measure_size(size, &options)?;
            measured.required = measured.fully_allocated;
            Ok(measured)
        })
    } else {
        watch.during(|control| image::measure(image, &options, control))
    };
    measured.map_err(|error| watch.failure(&error, failed))
}

/// What is written at once is required at once.
fn preallocated(mut measured: Measure, given: &Given) -> Outcome<Measure> {
    if let Some(mode) = given.text("preallocation") {
        creation::preallocation(mode).map_err(Failure::new)?;
        if matches!(mode, "falloc" | "full") {
            measured.required = measured.fully_allocated;
        }
    }
    Ok(measured)
}

/// The space that the image's bitmaps would take; `None` when it can have none.
fn bitmaps(source: &Source, given: &Given) -> Outcome<Option<u64>> {
    let options =
        InfoOptions { format: source.format, gate: Gate::Everything, ..InfoOptions::default() };
    let info = image::info(&source.path, &options)
        .map_err(|error| open::could_not_open(source, &wording::why(&error, &source.path)))?;
    let Some(qcow2) = info.qcow2 else { return Ok(None) };
    let cluster = given.number("cluster_size").unwrap_or(64 << 10);
    let kept = qcow2.bitmaps.iter().filter(|bitmap| !bitmap.in_use).collect::<Vec<_>>();
    let directory: u64 = kept.iter().map(|bitmap| directory_entry(bitmap)).sum();
    let data: u64 = kept.iter().map(|bitmap| space(bitmap, info.virtual_size, cluster)).sum();
    Ok(Some(data + directory.next_multiple_of(cluster)))
}

/// A bitmap's entry in the directory: fixed fields and the name, to a multiple of eight.
fn directory_entry(bitmap: &Bitmap) -> u64 {
    const FIXED: u64 = 24;
    (FIXED + bitmap.name.len() as u64).next_multiple_of(8)
}

/// A bitmap's table, and all clusters that it can lead to.
fn space(bitmap: &Bitmap, size: Size, cluster: u64) -> u64 {
    let bits = size.bytes().div_ceil(bitmap.granularity);
    let clusters = bits.div_ceil(8).div_ceil(cluster);
    clusters * cluster + (clusters * 8).next_multiple_of(cluster)
}

fn told(measured: &Measure, bitmaps: Option<u64>, json: bool) -> String {
    let (required, all) = (measured.required.bytes(), measured.fully_allocated.bytes());
    if json {
        let object = bitmaps
            .map_or_else(Object::default, |bytes| Object::default().number("bitmaps", bytes));
        return object.number("required", required).number("fully-allocated", all).done();
    }
    let bitmaps = bitmaps.map(|bytes| format!("bitmaps size: {bytes}\n")).unwrap_or_default();
    format!("required size: {required}\nfully allocated size: {all}\n{bitmaps}")
}
