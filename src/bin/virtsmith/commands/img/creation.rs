//! Options of a new image: what `-o` may say, and what that asks of the library.

use std::path::Path;

use virtsmith::image::{Compat, Compression, CreateOptions, Error, Format, Preallocation, Size};

use super::options::{Given, Kind, Setting};
use super::wording;

/// What a qcow2 image can be made with, in the order in which qemu-img lists what it was told.
pub(super) const QCOW2: &[Setting] = &[
    Setting::new("encryption", Kind::Switch, "not supported"),
    Setting::new("encrypt.format", Kind::Text, "not supported"),
    Setting::new("encrypt.key-secret", Kind::Text, "not supported"),
    Setting::new("cluster_size", Kind::Size, "size of a cluster, 512 to 2M"),
    Setting::new("extended_l2", Kind::Switch, "clusters have subclusters"),
    Setting::new(
        "preallocation",
        Kind::Text,
        "what takes space at once: off, metadata, falloc or full",
    ),
    Setting::new("compression_type", Kind::Text, "how clusters are compressed: zlib or zstd"),
    Setting::new("size", Kind::Size, "size of the guest's disk"),
    Setting::new("compat", Kind::Text, "version of the format: v2 (0.10) or v3 (1.1)"),
    Setting::new("backing_file", Kind::Text, "image that this one lies on"),
    Setting::new("backing_fmt", Kind::Text, "format of that image"),
    Setting::new("data_file", Kind::Text, "file that holds the data"),
    Setting::new("data_file_raw", Kind::Switch, "that file is a raw image by itself"),
    Setting::new("lazy_refcounts", Kind::Switch, "reference counts may be written late"),
    Setting::new("refcount_bits", Kind::Number, "width of a reference count, 1 to 64"),
    Setting::new("nocow", Kind::Switch, "taken and not used"),
    Setting::new("extent_size_hint", Kind::Size, "taken and not used"),
];

/// What a raw image can be made with.
pub(super) const RAW: &[Setting] = &[
    Setting::new("size", Kind::Size, "size of the guest's disk"),
    Setting::new("nocow", Kind::Switch, "taken and not used"),
    Setting::new("preallocation", Kind::Text, "what takes space at once: off, falloc or full"),
    Setting::new("extent_size_hint", Kind::Size, "taken and not used"),
];

/// The options that an image in `format` can be made with.
pub(super) fn settings(format: Format) -> &'static [Setting] {
    if format == Format::Raw { RAW } else { QCOW2 }
}

/// What qemu-img says that it was told: the usual options, and of the others those that were given.
pub(super) fn echo(format: Format, given: &Given) -> String {
    given.echo(|name| match name {
        _ if format == Format::Raw => None,
        "cluster_size" => Some("65536"),
        "extended_l2" | "lazy_refcounts" => Some("off"),
        "compression_type" => Some("zlib"),
        "refcount_bits" => Some("16"),
        _ => None,
    })
}

/// What the library is to make; the backing file is taken as it is named.
pub(super) fn create_options(format: Format, given: &Given) -> Result<CreateOptions, String> {
    let mut options = CreateOptions::new(format).verify_backing(false);
    if let Some(bytes) = given.number("size") {
        options = options.size(Size::from_bytes(bytes).round_up_to_sector());
    }
    if format == Format::Raw { Ok(options) } else { qcow2_options(options, given) }
}

fn qcow2_options(mut options: CreateOptions, given: &Given) -> Result<CreateOptions, String> {
    if given.switch("encryption") == Some(true) || given.text("encrypt.format").is_some() {
        return Err("Encryption is not supported".into());
    }
    if let Some(name) = given.text("data_file") {
        options = options.data_file(name);
    }
    if let Some(level) = given.text("compat") {
        options = options.compat(compat(level)?);
    }
    if let Some(name) = given.text("compression_type") {
        options = options.compression_type(compression(name)?);
    }
    if let Some(bytes) = given.number("cluster_size") {
        options = options.cluster_size(bytes);
    }
    if let Some(bits) = given.number("refcount_bits") {
        options = options.refcount_bits(u32::try_from(bits).unwrap_or(u32::MAX));
    }
    options = options
        .lazy_refcounts(given.switch("lazy_refcounts") == Some(true))
        .extended_l2(given.switch("extended_l2") == Some(true))
        .data_file_raw(given.switch("data_file_raw") == Some(true));
    backing(options, given)
}

fn backing(mut options: CreateOptions, given: &Given) -> Result<CreateOptions, String> {
    if let Some(name) = given.text("backing_file") {
        options = options.backing_file(name);
    } else if given.text("backing_fmt").is_some() {
        return Err("Backing format cannot be used without backing file".into());
    }
    if let Some(format) = given.text("backing_fmt") {
        options = options.backing_format(format.parse().map_err(|e| wording::what(&e))?);
    }
    Ok(options)
}

/// Why an image that was to be at `path`, or its data file, could not be made.
pub(super) fn why(error: &Error, path: &Path, given: &Given) -> String {
    let data = given.text("data_file").map(|name| super::create::beside(path, name));
    let file = data.filter(|data| error.path() == Some(data)).unwrap_or_else(|| path.to_owned());
    wording::why(error, &file)
}

/// What takes space at once, if the format can have that.
pub(super) fn preallocated(format: Format, given: &Given) -> Result<Preallocation, String> {
    let Some(mode) = given.text("preallocation") else { return Ok(Preallocation::Off) };
    match (format, preallocation(mode)) {
        (Format::Raw, Err(_)) => Err(format!("invalid parameter value: {mode}")),
        (Format::Raw, Ok(Preallocation::Metadata)) => {
            Err(format!("Unsupported preallocation mode: {mode}"))
        }
        (_, mode) => mode,
    }
}

/// Reads a preallocation mode.
pub(super) fn preallocation(mode: &str) -> Result<Preallocation, String> {
    match mode {
        "off" => Ok(Preallocation::Off),
        "metadata" => Ok(Preallocation::Metadata),
        "falloc" => Ok(Preallocation::Falloc),
        "full" => Ok(Preallocation::Full),
        _ => Err(format!("Parameter 'preallocation' does not accept value '{mode}'")),
    }
}

fn compat(level: &str) -> Result<Compat, String> {
    level.parse().map_err(|_| format!("Parameter 'version' does not accept value '{level}'"))
}

fn compression(name: &str) -> Result<Compression, String> {
    let all = [Compression::Zlib, Compression::Zstd];
    let found = all.into_iter().find(|compression| compression.name() == name);
    found.ok_or_else(|| format!("Parameter 'compression-type' does not accept value '{name}'"))
}
