//! How each publisher lays its images out.

mod alma;
mod alpine;
mod arch;
mod checked;
mod checksums;
mod debian;
mod fedora;
mod opensuse;
mod rocky;

use super::config::Kind;
use super::simplestreams::Simplestreams;
use super::walk::{Adapter, Context};
use super::{Error, ErrorKind, Field, Query};
use checked::Checked;

/// The adapter for a kind of catalog.
pub(super) fn new(kind: Kind, context: Context, query: &Query) -> Result<Box<dyn Adapter>, Error> {
    let wanted = || Wanted::of(query, &context.catalog);
    Ok(match kind {
        Kind::Simplestreams => Box::new(Simplestreams::new(context)),
        Kind::Debian => Box::new(debian::Debian::new(wanted()?, context)?),
        Kind::Fedora => Box::new(fedora::Fedora::new(wanted()?, context)),
        Kind::Alma => Box::new(Checked::new(alma::layout(&wanted()?), wanted()?, context)),
        Kind::Rocky => Box::new(Checked::new(rocky::layout(&wanted()?), wanted()?, context)),
        Kind::Opensuse => Box::new(Checked::new(opensuse::layout(&wanted()?), wanted()?, context)),
        Kind::Alpine => Box::new(alpine::Alpine::new(wanted()?, context)),
        Kind::Arch => Box::new(arch::Arch::new(context)),
    })
}

/// What is looked for where catalogs are divided by it.
#[derive(Clone, Debug)]
struct Wanted {
    /// Any name of the release, as a part of a path.
    release: String,
    /// Debian's name of the architecture.
    arch: String,
}

impl Wanted {
    fn of(query: &Query, catalog: &str) -> Result<Self, Error> {
        let need = |what: &str, value: Option<&str>| match value {
            Some(value) if is_word(value) => Ok(value.to_owned()),
            Some(value) => {
                let value: String = value.chars().take(64).collect();
                Err(Error::new(ErrorKind::InvalidName, format!("{value:?} is no {what}")))
            }
            None => {
                let sentence =
                    format!("{catalog} is divided by release and architecture; say which {what}");
                Err(Error::new(ErrorKind::InvalidName, sentence))
            }
        };
        Ok(Self {
            release: need("release", query.release())?,
            arch: need("arch", query.get(Field::Arch))?,
        })
    }
}

/// Whether a word is one segment of a path.
fn is_word(word: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !word.starts_with('.') && !word.is_empty() && word.len() <= 64 && word.chars().all(allowed)
}

#[cfg(test)]
mod tests;
