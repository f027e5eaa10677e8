//! New images that take their space at once.
//!
//! One is made empty beside its target, grows to its size with its space, and
//! gets its name when it is whole.

use std::path::Path;

use virtsmith::image::{
    self, CreateOptions, Error, Format, Gate, Image, OpenOptions, Preallocation, ResizeOptions,
    Size,
};

use super::watch::Watch;
use super::wording;
use crate::part::Part;

/// An image that has no name yet.
pub(super) struct Preallocated {
    pub(super) image: Image,
    part: Part,
}

impl Preallocated {
    /// Makes an image in `format` of `size`, for `target`.
    pub(super) fn make(
        target: &Path,
        format: Format,
        create: &CreateOptions,
        (size, mode): (Size, Preallocation),
        watch: &Watch,
    ) -> Result<Preallocated, Refused> {
        let (part, _) = Part::create(target, 0o666).map_err(|error| {
            let why = wording::plain(&error);
            Refused::Said(format!("Could not create '{}': {why}", target.display()))
        })?;
        let path = part.path().unwrap_or(target);
        let empty = create.clone().size(Size::default()).preallocation(Preallocation::Off);
        image::create(path, &empty)?;
        let options = OpenOptions::new().format(format).gate(Gate::Everything).write(true);
        let image = Image::open(path, &options.no_backing(true).unsafe_cache(true))?;
        let how = ResizeOptions::new().preallocation(mode);
        watch.during(|control| image.resize_with(size, &how, control))?;
        Ok(Preallocated { image, part })
    }

    /// Gives it its name.
    pub(super) fn publish(self) -> Result<(), Refused> {
        self.image.flush()?;
        drop(self.image);
        self.part.publish().map_err(|error| Refused::Said(wording::plain(&error)))
    }
}

/// Why there is no image.
pub(super) enum Refused {
    Error(Error),
    Said(String),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Refused {
        Refused::Error(error)
    }
}
