//! The index: which files of products there are.

use super::super::{Error, ErrorKind, UnixTime};
use super::level::{self, Level};
use super::mirrors;

#[derive(Debug)]
pub(super) struct Index {
    pub(super) updated: Option<UnixTime>,
    /// Those with images to download, by their names, last first.
    pub(super) entries: Vec<Entry>,
}

/// A file of products.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) path: String,
    /// Where else it and what it leads to lie, as it is written.
    pub(super) mirrors: Vec<String>,
    pub(super) updated: Option<UnixTime>,
}

/// The most files of products that are looked at.
const MAX_ENTRIES: usize = 16;

/// Reads an index.
///
/// # Errors
/// [`ErrorKind::Unsupported`] for a format that is not known, also that of a file with images;
/// [`ErrorKind::NotFound`] when there is no such file.
pub(super) fn parse(text: &str) -> Result<Index, Error> {
    let index = level::parse(text, &["index"])?;
    check_format(&index, "index:1.0", "the index")?;
    let images = index.children.iter().filter(|(_, one)| one.get("datatype") == Some(DOWNLOADS));
    let mut entries = Vec::new();
    for (name, entry) in images {
        check_format(entry, "products:1.0", name)?;
        let path = entry
            .get("path")
            .ok_or_else(|| Error::malformed(format!("the index does not say where {name} is")))?;
        let mirrors = mirrors::nearest([entry, &index]).map(str::to_owned).collect();
        entries.push(Entry { path: path.to_owned(), mirrors, updated: updated(entry)? });
    }
    if entries.is_empty() {
        let sentence = format!("the index names no products of datatype {DOWNLOADS}");
        return Err(Error::new(ErrorKind::NotFound, sentence));
    }
    if entries.len() > MAX_ENTRIES {
        let sentence = format!("the index names more than {MAX_ENTRIES} files of images");
        return Err(Error::new(ErrorKind::TooLarge, sentence));
    }
    entries.reverse();
    Ok(Index { updated: updated(&index)?, entries })
}

pub(super) const DOWNLOADS: &str = "image-downloads";

pub(super) fn check_format(level: &Level<'_>, format: &str, what: &str) -> Result<(), Error> {
    match level.get("format") {
        Some(one) if one == format => Ok(()),
        other => {
            let sentence = format!("{what} has the format {other:?}; only {format:?} is known");
            Err(Error::new(ErrorKind::Unsupported, sentence))
        }
    }
}

pub(super) fn updated(level: &Level<'_>) -> Result<Option<UnixTime>, Error> {
    let time = level.get("updated").map(str::parse).transpose();
    time.map_err(|error: Error| Error::malformed(format!("updated: {error}")).because(error))
}
