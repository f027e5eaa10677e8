//! Errors of the library in the words of qemu-img, which scripts may know.

use std::error::Error as _;
use std::fs;
use std::io;
use std::path::Path;

use virtsmith::image::{Error, ErrorKind};

/// Why the image at `top`, or what is below it, could not be opened or made.
pub(super) fn why(error: &Error, top: &Path) -> String {
    let inner = error.source().and_then(|source| source.downcast_ref::<Error>());
    if let (ErrorKind::BackingFile, Some(inner)) = (error.kind(), inner) {
        return why(inner, inner.path().unwrap_or(top));
    }
    let sentence = sentence(error, top);
    if error.path().is_some_and(|path| path != top) {
        return format!("Could not open backing file: {sentence}");
    }
    sentence
}

fn sentence(error: &Error, top: &Path) -> String {
    let path = error.path().unwrap_or(top);
    if let Some(said) = system(error) {
        let verb =
            if error.to_string().starts_with("Could not create") { "create" } else { "open" };
        return format!("Could not {verb} '{}': {said}", path.display());
    }
    if error.kind() == ErrorKind::InUse {
        let lock = if error.brief().contains("shared") { "shared \"write\"" } else { "\"write\"" };
        return format!(
            "Failed to get {lock} lock\nIs another process using the image [{}]?",
            path.display()
        );
    }
    if error.kind() == ErrorKind::WrongFormat && fs::metadata(path).is_ok_and(|it| !it.is_file()) {
        return format!("'file' driver requires '{}' to be a regular file", path.display());
    }
    error.brief().to_owned()
}

/// What went wrong with an image that is open.
pub(super) fn what(error: &Error) -> String {
    system(error).unwrap_or_else(|| error.brief().to_owned())
}

/// What the system said, in C's words, if it said it.
fn system(error: &Error) -> Option<String> {
    error.source()?.downcast_ref::<io::Error>().map(plain)
}

/// The system's words alone.
pub(super) fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    match text.split_once(" (os error") {
        Some((words, _)) => words.to_owned(),
        None => text,
    }
}
