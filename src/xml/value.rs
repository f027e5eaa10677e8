//! Reading values out of elements, for the views.

use std::str::FromStr;

use super::element::Element;
use super::error::{Error, ErrorKind};

/// A number of bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ByteCount(pub u64);

impl ByteCount {
    /// The size that an element says, in the unit that it names, or else in this one;
    /// `None` where it says none that fits.
    pub fn of(element: &Element, default_unit: &str) -> Option<Self> {
        let number: u64 = element.content().trim().parse().ok()?;
        let unit = element.attribute("unit").unwrap_or(default_unit);
        number.checked_mul(factor(unit)?).map(Self)
    }
}

/// Refuses an element that is not what the view describes.
pub(super) fn expect_root(element: &Element, name: &str) -> Result<(), Error> {
    if element.name() == name {
        return Ok(());
    }
    let sentence = format!("<{name}> was expected, <{}> was found", element.name());
    Err(Error::new(ErrorKind::Root, sentence))
}

/// The text at a path, without the white space around it; `None` if it is missing or empty.
pub(super) fn content(element: &Element, path: &str) -> Option<String> {
    let content = element.find(path)?.content();
    let trimmed = content.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// The text at a path that no such element is without.
pub(super) fn required(element: &Element, path: &str) -> Result<String, Error> {
    content(element, path).ok_or_else(|| missing(element, path))
}

/// The attribute of the first element at a path.
pub(super) fn attribute(element: &Element, path: &str, name: &str) -> Option<String> {
    element.find(path)?.attribute(name).map(str::to_owned)
}

/// An attribute of this element that no such element is without.
pub(super) fn required_attribute(element: &Element, name: &str) -> Result<String, Error> {
    element.attribute(name).map(str::to_owned).ok_or_else(|| missing(element, name))
}

/// The number at a path, if there is one.
pub(super) fn number<T: FromStr>(element: &Element, path: &str) -> Result<Option<T>, Error> {
    content(element, path).map(|text| parse_number(element, path, &text)).transpose()
}

/// The number in an attribute of this element, if there is one.
pub(super) fn number_attribute<T: FromStr>(
    element: &Element,
    name: &str,
) -> Result<Option<T>, Error> {
    element.attribute(name).map(|text| parse_number(element, name, text)).transpose()
}

/// The size at a path, in the unit that its element names.
pub(super) fn size(
    element: &Element,
    path: &str,
    default_unit: &str,
) -> Result<Option<ByteCount>, Error> {
    let Some(sized) = element.find(path) else {
        return Ok(None);
    };
    let Some(value) = number::<u64>(element, path)? else {
        return Ok(None);
    };
    let unit = sized.attribute("unit").unwrap_or(default_unit);
    let bytes = factor(unit).and_then(|factor| value.checked_mul(factor));
    bytes.map(|bytes| Some(ByteCount(bytes))).ok_or_else(|| {
        let sentence =
            format!("<{path}> in <{}> says {value} {unit}, which is no size", element.name());
        Error::new(ErrorKind::Value, sentence)
    })
}

/// Bytes in a unit, as libvirt spells units: `KiB` and `k` are 1024, `KB` is 1000, case does not matter.
pub(super) fn factor(unit: &str) -> Option<u64> {
    let unit = unit.to_ascii_lowercase();
    if matches!(unit.as_str(), "b" | "byte" | "bytes") {
        return Some(1);
    }
    let prefix = unit.chars().next()?;
    let power = u32::try_from("kmgtpe".find(prefix)?).ok()? + 1;
    match unit.strip_prefix(prefix)? {
        "" | "ib" => Some(1024_u64.pow(power)),
        "b" => Some(1000_u64.pow(power)),
        _ => None,
    }
}

fn parse_number<T: FromStr>(element: &Element, name: &str, text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| {
        let sentence =
            format!("{name} in <{}> is not a number that fits: {text:.32}", element.name());
        Error::new(ErrorKind::Value, sentence)
    })
}

fn missing(element: &Element, name: &str) -> Error {
    Error::new(ErrorKind::Missing, format!("<{}> has no {name}", element.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    #[test]
    fn reads_sizes_in_every_unit() {
        let rows = [
            ("<memory>4</memory>", Ok(Some(4096))),
            ("<memory unit='bytes'>4</memory>", Ok(Some(4))),
            ("<memory unit='KiB'>\n 4 </memory>", Ok(Some(4096))),
            ("<memory unit='KB'>4</memory>", Ok(Some(4000))),
            ("<memory unit='G'>4</memory>", Ok(Some(4 << 30))),
            ("<memory unit='EiB'>15</memory>", Ok(Some(15 << 60))),
            ("<memory unit='EiB'>16</memory>", Err(ErrorKind::Value)),
            ("<memory unit='furlong'>1</memory>", Err(ErrorKind::Value)),
            ("<memory unit=''>1</memory>", Err(ErrorKind::Value)),
            ("<memory>-1</memory>", Err(ErrorKind::Value)),
            ("<memory/>", Ok(None)),
            ("<other/>", Ok(None)),
        ];
        for (row, expected) in rows {
            let document = parse(&format!("<domain>{row}</domain>")).unwrap();
            let read = size(document.root(), "memory", "KiB");
            assert_eq!(read.map(|size| size.map(|s| s.0)).map_err(|e| e.kind()), expected, "{row}");
        }
    }
}
