//! New images that are not empty: mapped at once, or with their data in a file of its own.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::publish::{Existing, publish};
use super::{Planned, write_layout};
use crate::image::open::Content;
use crate::image::resize::fill_raw;
use crate::image::storage::{FileStorage, Storage};
use crate::image::{Control, Error, Format, Image, OpenOptions, Parts, Preallocation};

/// Makes what is planned, with what `fill` puts into the new image; synced, if that is said.
///
/// The image and its data file appear when both are whole.
pub(in crate::image) fn publish_filled(
    path: &Path,
    planned: &Planned,
    (existing, sync): (Existing, bool),
    control: &Control<'_>,
    fill: impl FnOnce(&Image) -> Result<(), Error>,
) -> Result<(), Error> {
    let layout = planned.layout()?;
    let fill = |storage: &FileStorage, outside: Option<&FileStorage>| {
        write_layout(storage, &layout)?;
        let image = open(storage, outside, planned)?;
        image.take_space(planned.mapped, control)?;
        fill(&image)?;
        image.close()
    };
    let Some(data) = &planned.data_file else {
        return publish(path, existing, sync, |storage| fill(storage, None));
    };
    if existing == Existing::Refuse && fs::symlink_metadata(path).is_ok() {
        return Err(Error::io(std::io::ErrorKind::AlreadyExists.into()));
    }
    let mut made = false;
    let done = publish(path, existing, sync, |storage| {
        publish(data, existing, sync, |outside| {
            outside.set_length(planned.size.bytes()).map_err(Error::io)?;
            fill(storage, Some(outside))
        })
        .map_err(|error| error.creating(data))?;
        made = true;
        Ok(())
    });
    // The name of the image was taken meanwhile, and nothing leads to its data.
    if done.is_err() && made && existing == Existing::Refuse {
        let _ = fs::remove_file(data);
    }
    done
}

/// Opens an image that has no name yet. What is below it is not needed: it was never written.
fn open(
    storage: &FileStorage,
    outside: Option<&FileStorage>,
    planned: &Planned,
) -> Result<Image, Error> {
    let format = if planned.image.is_some() { Format::Qcow2 } else { Format::Raw };
    let options = OpenOptions::new().format(format).no_backing(true).write(true);
    let again = |storage: &FileStorage| storage.try_clone().map(Arc::new).map_err(Error::io);
    let mut parts = Parts::new(again(storage)?);
    if let Some(outside) = outside {
        parts = parts.data_file(again(outside)?);
    }
    Image::from_parts(parts, &options.unsafe_cache(true))
}

impl Image {
    /// Gives all of a new image's disk its place.
    fn take_space(&self, how: Preallocation, control: &Control<'_>) -> Result<(), Error> {
        match self.writable(0, 0)? {
            _ if how == Preallocation::Off => Ok(()),
            Content::Raw(storage) => fill_raw(&**storage, 0..self.size()?.bytes(), how, control),
            Content::Qcow2(disk) => disk.take_space(how, control),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use super::super::{CreateOptions, create_new, create_with};
    use super::*;
    use crate::image::{ErrorKind, Gate, Size};

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string();
        let mut names = entries.map(|entry| name(entry).unwrap()).collect::<Vec<_>>();
        names.sort();
        names
    }

    fn beside(data: &str) -> CreateOptions {
        CreateOptions::qcow2().size(Size::from_bytes(1 << 20)).data_file(data)
    }

    #[test]
    fn an_image_and_its_data_file_come_together() {
        for raw in [false, true] {
            let directory = tempfile::tempdir().unwrap();
            let path = directory.path().join("image");
            create_new(&path, &beside("data").data_file_raw(raw)).unwrap();
            assert_eq!(names(directory.path()), ["data", "image"]);
            let options = OpenOptions::new().write(true).gate(Gate::SameDirectory);
            let image = Image::open(&path, &options).unwrap();
            assert_eq!(image.map(0, u64::MAX).next().unwrap().unwrap().present, raw);
            image.write_at(&[7; 512], 4096).unwrap();
            drop(image);
            let data = fs::read(directory.path().join("data")).unwrap();
            assert_eq!((data.len(), &data[4096..4608]), (1 << 20, &[7; 512][..]));
        }
    }

    #[test]
    fn what_is_there_is_not_replaced_by_a_new_image() {
        for there in ["data", "image"] {
            let directory = tempfile::tempdir().unwrap();
            fs::write(directory.path().join(there), "old").unwrap();
            let error = create_new(directory.path().join("image"), &beside("data")).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::AlreadyExists, "{error}");
            assert_eq!(names(directory.path()), [there]);
            assert_eq!(fs::read(directory.path().join(there)).unwrap(), b"old");
        }
    }

    #[test]
    fn one_that_is_stopped_leaves_what_was_there() {
        let stop = AtomicBool::new(true);
        let control = Control::new().cancelled_by(&stop);
        let plain = || CreateOptions::qcow2().size(Size::from_bytes(1 << 20));
        let raw = CreateOptions::raw().size(Size::from_bytes(1 << 20));
        for options in [plain(), beside("data"), raw] {
            let directory = tempfile::tempdir().unwrap();
            fs::write(directory.path().join("image"), "old").unwrap();
            let options = options.preallocation(Preallocation::Full);
            let error = create_with(directory.path().join("image"), &options, &control);
            assert_eq!(error.unwrap_err().kind(), ErrorKind::Cancelled);
            assert_eq!(names(directory.path()), ["image"]);
            assert_eq!(fs::read(directory.path().join("image")).unwrap(), b"old");
        }
    }
}
