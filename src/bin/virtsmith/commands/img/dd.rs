//! `img dd`.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;

use virtsmith::image::{self, ConvertOptions, CreateOptions, Error, Format, Image, Size};

use super::failure::{Failure, Outcome};
use super::gather::{Piece, gather};
use super::getopt::Opt;
use super::line::{FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, text};
use super::number::{MAX, MAX_COUNT, number};
use super::open::{self, How};
use super::source::{Names, path_of};
use super::watch::Watch;
use super::wording;
use crate::output;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    FORMAT,
    IMAGE_OPTS,
    Opt::value('O', "output-format", "FMT", "The format to be made [default: raw]"),
    FORCE_SHARE,
    OBJECT,
];

struct Args {
    names: Names,
    how: How,
    target_format: String,
    source: Option<OsString>,
    target: Option<OsString>,
    block: u64,
    count: Option<u64>,
    skip: u64,
}

pub(super) fn run(line: Line<'_>) -> Outcome {
    let args = read(line)?;
    let (Some(from), Some(to)) = (&args.source, &args.target) else {
        return Err(Failure::new("Must specify both input and output files"));
    };
    args.names.check()?;
    let image = open::open(&args.names.source(from)?, args.how)?;
    let format: Format =
        args.target_format.parse().map_err(|_| Failure::new("Unknown file format"))?;
    let size = image.size().map_err(|error| Failure::new(wording::what(&error)))?.bytes();
    let (start, length) = part(&args, size);
    if start > size {
        output::say(format_args!("qemu-img: {}: cannot skip to specified offset", from.display()));
    }
    copy(&image, format, to, start.min(size), length)?;
    Ok(0)
}

fn read(mut line: Line<'_>) -> Outcome<Args> {
    let mut args = Args {
        names: Names::default(),
        how: How::default(),
        target_format: "raw".into(),
        source: None,
        target: None,
        block: 512,
        count: None,
        skip: 0,
    };
    while let Some((name, value)) = line.option()? {
        match name {
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "output-format" => args.target_format = text(&value),
            _ => args.how.force_share = true,
        }
    }
    line.operands().iter().try_for_each(|operand| args.operand(operand))?;
    Ok(args)
}

impl Args {
    /// Reads an operand such as `bs=1M`.
    fn operand(&mut self, operand: &OsStr) -> Outcome<()> {
        let bytes = operand.as_bytes();
        let end = bytes.iter().position(|byte| *byte == b'=');
        let (name, value) = match end.and_then(|end| bytes.split_at_checked(end)) {
            Some((name, [_, value @ ..])) => (name, OsStr::from_bytes(value)),
            _ => (bytes, OsStr::new("")),
        };
        match name {
            b"if" if end.is_some() => self.source = Some(value.to_owned()),
            b"of" if end.is_some() => self.target = Some(value.to_owned()),
            b"bs" => self.block = number("bs", value, 1..=MAX_COUNT)?,
            b"count" => self.count = Some(number("count", value, 0..=MAX)?),
            b"skip" => self.skip = number("skip", value, 0..=MAX)?,
            _ => {
                let name = String::from_utf8_lossy(name);
                return Err(Failure::new(format!("unrecognized operand {name}")));
            }
        }
        Ok(())
    }
}

/// Where what is wanted starts, and how long it is; it may start behind the end.
fn part(args: &Args, size: u64) -> (u64, u64) {
    let start = args.skip.saturating_mul(args.block);
    let most = args.count.map_or(u64::MAX, |count| count.saturating_mul(args.block));
    (start, size.saturating_sub(start).min(most))
}

fn copy(image: &Image, format: Format, to: &OsStr, start: u64, length: u64) -> Outcome<()> {
    let target = path_of(to).map_err(|why| Failure::new(format!("{}: {why}", to.display())))?;
    let create = CreateOptions::new(format).size(Size::from_bytes(length).round_up_to_sector());
    let watch = Watch::start(false);
    let pieces = [Piece { image, start, length }];
    let failed = |error: &Error| {
        let why = wording::why(error, &target);
        Failure::new(format!("{}: error while creating output image: {why}", to.display()))
    };
    // What cannot be made is said before anything is read.
    let gathered = gather(&pieces, &target, &watch).map_err(|failure| {
        failure.placed(&format!("{}: error while creating output image", to.display()))
    })?;
    let options = ConvertOptions::new();
    let done = watch
        .during(|control| image::convert(&gathered.image, &target, &create, &options, control));
    done.map(|_| ()).map_err(|error| watch.failure(&error, failed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_counted_within_the_disk() {
        let table: [(&[&str], (u64, u64)); 5] = [
            (&[], (0, 4096)),
            (&["bs=1k", "count=2"], (0, 2048)),
            (&["bs=1k", "skip=3", "count=2"], (3072, 1024)),
            (&["skip=8"], (4096, 0)),
            (&["bs=2G", "skip=8E"], (u64::MAX, 0)),
        ];
        for (operands, expected) in table {
            let mut args = read(Line::new(OPTIONS, Vec::new())).unwrap();
            for operand in operands {
                if args.operand(OsStr::new(operand)).is_err() {
                    args.skip = u64::MAX;
                }
            }
            assert_eq!(part(&args, 4096), expected, "{operands:?}");
        }
    }
}
