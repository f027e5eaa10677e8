//! `img map`.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use virtsmith::image::{Error, Extent, ExtentKind, Image};

use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{
    FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, OUTPUT, output_is_json, text,
};
use super::number::{MAX, number};
use super::open::{self, How};
use super::source::Names;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    FORMAT,
    IMAGE_OPTS,
    Opt::value('s', "start-offset", "OFFSET", "Where to begin"),
    Opt::value('l', "max-length", "LENGTH", "How much to show"),
    OUTPUT,
    FORCE_SHARE,
    OBJECT,
];

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let (mut names, mut json, mut how) = (Names::default(), false, How::default());
    let (mut start, mut length) = (0, None);
    while let Some((name, value)) = line.option()? {
        match name {
            "format" => names.format = Some(text(&value)),
            "image-opts" => names.image_opts = true,
            "start-offset" => start = number("start offset", &value, 0..=MAX)?,
            "max-length" => length = Some(number("max length", &value, 0..=MAX)?),
            "force-share" => how.force_share = true,
            _ => json = output_is_json(&value)?,
        }
    }
    let name = line.one_image()?;
    names.check()?;
    let image = open::open(&names.source(&name)?, how)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut parts = Parts::of(&image, start, length.unwrap_or(MAX));
    if json {
        print_json(&mut out, &mut parts, start)?;
    } else {
        print_human(&mut out, &image, &mut parts)?;
    }
    out.flush()?;
    Ok(0)
}

fn print_human(out: &mut impl Write, image: &Image, parts: &mut Parts<'_>) -> Outcome<()> {
    writeln!(out, "{:<16}{:<16}{:<16}File", "Offset", "Length", "Mapped to")?;
    while let Some(part) = parts.take()? {
        if !part.data {
            continue;
        }
        let Some(offset) = part.offset else {
            out.flush()?;
            let said = "File contains external, encrypted or compressed clusters.";
            return Err(Failure::new(said));
        };
        let [start, length, offset] = [part.start, part.length, offset].map(hexadecimal);
        writeln!(
            out,
            "{start:<16}{length:<16}{offset:<16}{}",
            image.data_path(part.depth).unwrap_or(Path::new("")).display()
        )?;
    }
    Ok(())
}

/// As C's `%#x`: zero has no prefix.
fn hexadecimal(number: u64) -> String {
    if number == 0 { "0".into() } else { format!("{number:#x}") }
}

fn print_json(out: &mut impl Write, parts: &mut Parts<'_>, start: u64) -> Outcome<()> {
    let first = parts.take()?.unwrap_or(Part { start, ..Part::default() });
    write!(out, "[{}", first.to_json())?;
    while let Some(part) = parts.take()? {
        write!(out, ",\n{}", part.to_json())?;
    }
    writeln!(out, "]")?;
    Ok(())
}

/// Neighbouring extents that are alike, as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Part {
    start: u64,
    length: u64,
    depth: usize,
    present: bool,
    data: bool,
    zero: bool,
    compressed: bool,
    /// Where it is in its file, if it is there as the guest sees it.
    offset: Option<u64>,
}

impl Part {
    fn of(extent: &Extent) -> Part {
        let (zero, offset) = match extent.kind {
            ExtentKind::Zero => (true, extent.space),
            ExtentKind::Data(host) => (false, Some(host)),
            _ => (false, None),
        };
        let offset = offset.map(|offset| offset.0);
        Part {
            start: extent.start,
            length: extent.length,
            depth: extent.depth,
            present: extent.present,
            data: !zero,
            zero,
            compressed: matches!(extent.kind, ExtentKind::Compressed(_)),
            offset,
        }
    }

    fn end(&self) -> u64 {
        self.start + self.length
    }

    /// Joins what follows, if that is alike.
    fn join(&mut self, next: &Part) -> bool {
        let follows = Part {
            start: next.start,
            length: next.length,
            offset: self.offset.map(|offset| offset + self.length),
            ..*self
        };
        let alike = self.end() == next.start && follows == *next;
        if alike {
            self.length += next.length;
        }
        alike
    }

    fn to_json(self) -> String {
        let Part { start, length, depth, present, data, zero, compressed, offset } = self;
        let offset = offset.map(|offset| format!(", \"offset\": {offset}")).unwrap_or_default();
        format!(
            "{{ \"start\": {start}, \"length\": {length}, \"depth\": {depth}, \
             \"present\": {present}, \"zero\": {zero}, \"data\": {data}, \
             \"compressed\": {compressed}{offset}}}"
        )
    }
}

/// The parts of an image, in order.
struct Parts<'a> {
    extents: Box<dyn Iterator<Item = Result<Extent, Error>> + 'a>,
    next: Option<Part>,
}

impl<'a> Parts<'a> {
    fn of(image: &'a Image, start: u64, length: u64) -> Parts<'a> {
        Parts { extents: Box::new(image.map(start, length)), next: None }
    }

    fn take(&mut self) -> Outcome<Option<Part>> {
        let mut joined = self.next.take();
        for extent in self.extents.by_ref() {
            let extent = extent.map_err(|error| Failure::new(wording::what(&error)))?;
            let part = Part::of(&extent);
            match &mut joined {
                None => joined = Some(part),
                Some(joined) => {
                    if !joined.join(&part) {
                        self.next = Some(part);
                        break;
                    }
                }
            }
        }
        Ok(joined)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_join_where_both_disk_and_file_go_on() {
        let part = Part { start: 0, length: 8, data: true, offset: Some(64), ..Part::default() };
        let next = Part { start: 8, offset: Some(72), ..part };
        let table = [
            (next, true),
            (Part { start: 9, ..next }, false),
            (Part { offset: Some(80), ..next }, false),
            (Part { offset: None, ..next }, false),
            (Part { depth: 1, ..next }, false),
            (Part { zero: true, ..next }, false),
        ];
        for (next, joins) in table {
            let mut whole = part;
            assert_eq!(whole.join(&next), joins, "{next:?}");
            assert_eq!(whole.length, if joins { 16 } else { 8 });
        }
    }
}
