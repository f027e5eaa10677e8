//! Opening an image whose parts are given, not found by their names.

use std::path::PathBuf;
use std::sync::Arc;

use super::open::{Content, Layer, format_of};
use super::qcow2::Header;
use super::qcow2::disk::Disk;
use super::storage::Storage;
use super::{Error, ErrorKind, Format, Image, OpenOptions};

/// An image in memory or anywhere else, with what its header would name.
///
/// Nothing is looked for by a name, so no [`Gate`](super::Gate) is asked.
pub struct Parts {
    storage: Arc<dyn Storage>,
    data_file: Option<Arc<dyn Storage>>,
    backing: Option<Image>,
}

impl Parts {
    /// The image alone.
    #[must_use]
    pub fn new(storage: Arc<dyn Storage>) -> Parts {
        Parts { storage, data_file: None, backing: None }
    }

    /// The data file of an image that has one.
    #[must_use]
    pub fn data_file(mut self, data_file: Arc<dyn Storage>) -> Parts {
        self.data_file = Some(data_file);
        self
    }

    /// What is below the image, whatever backing file its header names; left out if it names none.
    #[must_use]
    pub fn backing(mut self, backing: Image) -> Parts {
        self.backing = Some(backing);
        self
    }
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").finish_non_exhaustive()
    }
}

impl Image {
    /// Opens an image that is not in a file of its own, such as one in memory.
    ///
    /// It must need no other file: neither a backing file, unless
    /// [`no_backing`](OpenOptions::no_backing) is set, nor a data file.
    ///
    /// # Errors
    /// As [`open`](Image::open).
    pub fn from_storage(storage: Arc<dyn Storage>, options: &OpenOptions) -> Result<Image, Error> {
        Image::from_parts(Parts::new(storage), options)
    }

    /// Opens an image whose parts are not found by their names.
    ///
    /// # Errors
    /// As [`open`](Image::open), and [`Denied`](ErrorKind::Denied) when the image
    /// needs a part that is not given.
    pub fn from_parts(parts: Parts, options: &OpenOptions) -> Result<Image, Error> {
        let format = format_of(&*parts.storage, options.format)?;
        let mut below = parts.backing;
        let content = match format {
            Format::Raw => Content::Raw(parts.storage),
            Format::Qcow2 => {
                let header = Header::read(&*parts.storage)?;
                let backing_missing =
                    header.backing.is_some() && below.is_none() && !options.no_backing;
                if backing_missing || header.features.data_file() != parts.data_file.is_some() {
                    return Err(Error::new(
                        ErrorKind::Denied,
                        "The image names another file, and only a file's image has a place to look for it",
                    ));
                }
                below = below.filter(|_| header.backing.is_some() && !options.no_backing);
                let access = options.access();
                Content::Qcow2(Box::new(Disk::open(
                    parts.storage,
                    parts.data_file,
                    header,
                    access,
                )?))
            }
        };
        let mut layers = vec![Layer { path: PathBuf::new(), format, content, data_path: None }];
        layers.extend(below.into_iter().flat_map(|below| below.layers));
        Ok(Image::of(layers, options.write))
    }
}
