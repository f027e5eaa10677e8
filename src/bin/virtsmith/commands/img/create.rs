//! `img create`.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use virtsmith::image::{self, Compression, CreateOptions, Format, Preallocation, Size};

use crate::output;

/// Make an image
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The image's format
    #[arg(short, value_name = "FMT", default_value = "raw")]
    format: Format,
    /// Options of the format: backing_file, backing_fmt, cluster_size, compat,
    /// compression_type, extended_l2, lazy_refcounts, preallocation,
    /// refcount_bits, size
    #[arg(short, value_name = "NAME=VALUE[,…]")]
    options: Vec<String>,
    /// The image that this one lies on
    #[arg(short, value_name = "FILE")]
    backing: Option<String>,
    /// The backing image's format
    #[arg(short = 'F', value_name = "FMT")]
    backing_format: Option<String>,
    /// Do not look at the backing image
    #[arg(short = 'u')]
    unchecked: bool,
    /// Print nothing
    #[arg(short)]
    quiet: bool,
    /// The image
    file: PathBuf,
    /// The size that a guest sees [default: the backing image's]
    size: Option<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let mut given = Given::default();
    for list in &args.options {
        // As in qemu-img, a comma within a value is written twice.
        for pair in list.replace(",,", "\0").split(',') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, "on"));
            given.push(name, &value.replace('\0', ","));
        }
    }
    let beside = [
        ("backing_file", &args.backing),
        ("backing_fmt", &args.backing_format),
        ("size", &args.size),
    ];
    for (name, value) in beside {
        if let Some(value) = value {
            given.push(name, value);
        }
    }
    let options = given.options(args)?;
    let size = image::create(&args.file, &options)?;
    if args.quiet {
        return Ok(());
    }
    output::line(format_args!(
        "Formatting '{}', fmt={}{}",
        args.file.display(),
        args.format,
        given.echo(args.format, size)
    ))
}

/// Options by name, the last of a name counting.
#[derive(Default)]
struct Given(Vec<(String, String)>);

impl Given {
    fn push(&mut self, name: &str, value: &str) {
        self.0.retain(|(other, _)| other != name);
        self.0.push((name.to_owned(), value.to_owned()));
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    fn options(&self, args: &Args) -> Result<CreateOptions> {
        let start = CreateOptions::new(args.format).verify_backing(!args.unchecked);
        self.0.iter().try_fold(start, |options, (name, value)| {
            if args.format == Format::Raw && !matches!(name.as_str(), "size" | "preallocation") {
                bail!("a raw image has no option '{name}'");
            }
            set(options, name, value)
        })
    }

    /// What qemu-img says that it was told: the usual options, and of the others
    /// those that were given.
    fn echo(&self, format: Format, size: Size) -> String {
        let names: &[(&str, Option<&str>)] = match format {
            Format::Raw => &[("size", Some("")), ("preallocation", None)],
            _ => &[
                ("cluster_size", Some("65536")),
                ("extended_l2", Some("off")),
                ("preallocation", None),
                ("compression_type", Some("zlib")),
                ("size", Some("")),
                ("backing_file", None),
                ("backing_fmt", None),
                ("compat", None),
                ("lazy_refcounts", Some("off")),
                ("refcount_bits", Some("16")),
            ],
        };
        let mut text = String::new();
        for (name, usual) in names {
            let size_in_bytes =
                |value: &str| value.parse::<Size>().map(|size| size.bytes().to_string());
            let value = match (self.get(name), *name) {
                (Some(value), "size" | "cluster_size") => size_in_bytes(value).ok(),
                (None, "size") => Some(size.bytes().to_string()),
                (value, _) => value.or(*usual).map(str::to_owned),
            };
            if let Some(value) = value {
                text.push_str(&format!(" {name}={value}"));
            }
        }
        text
    }
}

fn set(options: CreateOptions, name: &str, value: &str) -> Result<CreateOptions> {
    Ok(match name {
        "size" => options.size(value.parse::<Size>()?.round_up_to_sector()),
        "backing_file" => options.backing_file(value),
        "backing_fmt" => options.backing_format(value.parse()?),
        "cluster_size" => options.cluster_size(value.parse::<Size>()?.bytes()),
        "compat" => options.compat(value.parse()?),
        "lazy_refcounts" => options.lazy_refcounts(switch(name, value)?),
        "extended_l2" => options.extended_l2(switch(name, value)?),
        "refcount_bits" => options.refcount_bits(
            value.parse().map_err(|_| anyhow!("refcount_bits takes a number, not '{value}'"))?,
        ),
        "compression_type" => options.compression_type(match value {
            "zlib" => Compression::Zlib,
            "zstd" => Compression::Zstd,
            _ => bail!("compression_type takes zlib or zstd, not '{value}'"),
        }),
        "preallocation" => options.preallocation(match value {
            "off" => Preallocation::Off,
            "metadata" => Preallocation::Metadata,
            "falloc" => Preallocation::Falloc,
            "full" => Preallocation::Full,
            _ => bail!("preallocation takes off, metadata, falloc or full, not '{value}'"),
        }),
        _ => bail!("the option '{name}' is not known, or not supported yet"),
    })
}

fn switch(name: &str, value: &str) -> Result<bool> {
    match value {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => bail!("{name} takes on or off, not '{value}'"),
    }
}
