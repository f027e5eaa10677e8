//! `img dd`.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;

use virtsmith::image::{self, ConvertOptions, CreateOptions, DdOptions, Error, Format, Image};

use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, text};
use super::number::{MAX, MAX_COUNT, number};
use super::open::{self, How};
use super::source::{Names, path_of};
use super::watch::Watch;
use super::wording;

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
    part: DdOptions,
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
    copy(&image, format, to, &args.part)?;
    if args.part.skip.saturating_mul(args.part.block_size) > size {
        let said = format!("{}: cannot skip to specified offset", from.display());
        return Err(Failure::new(said).code(0));
    }
    Ok(0)
}

fn read(mut line: Line<'_>) -> Outcome<Args> {
    let mut args = Args {
        names: Names::default(),
        how: How::default(),
        target_format: "raw".into(),
        source: None,
        target: None,
        part: DdOptions::default(),
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
            b"bs" => self.part.block_size = number("bs", value, 1..=MAX_COUNT)?,
            b"count" => self.part.count = Some(number("count", value, 0..=MAX)?),
            b"skip" => self.part.skip = number("skip", value, 0..=MAX)?,
            _ => {
                let name = String::from_utf8_lossy(name);
                return Err(Failure::new(format!("unrecognized operand {name}")));
            }
        }
        Ok(())
    }
}

fn copy(image: &Image, format: Format, to: &OsStr, part: &DdOptions) -> Outcome<()> {
    let target = path_of(to).map_err(|why| Failure::new(format!("{}: {why}", to.display())))?;
    let create = CreateOptions::new(format);
    let watch = Watch::start(false);
    let told = |error: &Error| {
        let why = wording::why(error, &target);
        Failure::new(format!("{}: error while creating output image: {why}", to.display()))
    };
    let options = ConvertOptions::new();
    let done = watch.during(|control| image::dd(image, &target, &create, part, &options, control));
    done.map(|_| ()).map_err(|error| watch.failure(&error, told))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operands_say_what_is_copied() {
        type Part = (u64, Option<u64>, u64);
        let table: [(&[&str], Option<Part>); 6] = [
            (&[], Some((512, None, 0))),
            (&["bs=1k", "count=2"], Some((1024, Some(2), 0))),
            (&["skip=3", "if=a", "of=b"], Some((512, None, 3))),
            (&["bs=0"], None),
            (&["bs"], None),
            (&["seek=1"], None),
        ];
        for (operands, expected) in table {
            let line = Line::new(OPTIONS, operands.iter().map(OsString::from).collect());
            let part = read(line).ok().map(|args| args.part);
            let part = part.map(|part| (part.block_size, part.count, part.skip));
            assert_eq!(part, expected, "{operands:?}");
        }
    }
}
