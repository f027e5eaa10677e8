//! Opening what the user named.

use std::path::Path;

use virtsmith::image::{Error, Format, Gate, Image, OpenOptions};

use super::cache::Cache;
use super::failure::{Failure, Outcome};
use super::source::{Below, Source};
use super::wording;
use crate::output;

/// How an image is opened.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct How {
    pub(super) write: bool,
    pub(super) force_share: bool,
    pub(super) cache: Cache,
    /// What is below it stays closed.
    pub(super) alone: bool,
}

impl How {
    /// For reading and writing.
    pub(super) fn writing(cache: Cache) -> How {
        How { write: true, cache, ..How::default() }
    }
}

/// Opens an image and what is below it: all of it, for the user named it.
pub(super) fn open(source: &Source, how: How) -> Outcome<Image> {
    let share = how.force_share || source.force_share;
    if share && how.write {
        let why = "force-share=on can only be used with read-only images";
        return Err(could_not_open(source, why));
    }
    let options = options(source, how);
    let failed = |error: &Error| could_not_open(source, &wording::why(error, &source.path));
    let image = Image::open(&source.path, &options).map_err(|error| failed(&error))?;
    if how.write && source.format.is_none() && image.format() == Format::Raw {
        warn_of_guess(source);
    }
    match &source.below {
        Below::Image(below) if !how.alone => {
            let below = open(below, How { write: false, ..how })?;
            Ok(image.over(below))
        }
        _ => Ok(image),
    }
}

/// The options with which the library opens it.
pub(super) fn options(source: &Source, how: How) -> OpenOptions {
    let options = OpenOptions::new()
        .gate(Gate::Everything)
        .write(how.write)
        .force_share(how.force_share || source.force_share)
        .no_backing(how.alone || source.below != Below::AsNamed)
        .unsafe_cache(how.cache == Cache::Unsafe);
    source.format.map_or(options, |format| options.format(format))
}

pub(super) fn could_not_open(source: &Source, why: &str) -> Failure {
    Failure::new(format!("Could not open '{}': {why}", source.given.display()))
}

fn warn_of_guess(source: &Source) {
    let name = Path::new(&source.given).display();
    output::say(format_args!(
        "WARNING: Image format was not specified for '{name}' and probing guessed raw."
    ));
    output::say("WARNING: A guest can write any header there; name the format with -f raw.");
}
