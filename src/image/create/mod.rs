//! Making images.

mod options;
mod publish;

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

pub use options::{Compat, CreateOptions, Preallocation};

use self::publish::Existing;
use super::qcow2::layout::{Layout, NewImage};
use super::qcow2::{BackingName, Header, HostOffset};
use super::storage::{FileStorage, Storage};
use super::{Error, ErrorKind, Format, Size, name, probe_storage};

/// Makes an image at `path`, where nothing may be yet; gives its virtual size.
///
/// The image appears under its name whole or not at all. Its mode is 0666 less
/// the umask. It is not synced to disk.
///
/// # Errors
/// [`AlreadyExists`](ErrorKind::AlreadyExists) when `path` exists; otherwise as [`create`].
pub fn create_new(path: impl AsRef<Path>, options: &CreateOptions) -> Result<Size, Error> {
    let path = path.as_ref();
    create_image(path, options, Existing::Refuse).map_err(|error| error.creating(path))
}

/// Makes an image at `path`, replacing what is there as qemu-img does; gives its virtual size.
///
/// The old file stays as it was until the new one is whole. A symlink is
/// followed. Its mode is 0666 less the umask. It is not synced to disk.
///
/// # Errors
/// [`BackingFile`](ErrorKind::BackingFile) when the backing file cannot be
/// opened or is not in its format,
/// [`BackingFormatMissing`](ErrorKind::BackingFormatMissing),
/// [`InvalidSize`](ErrorKind::InvalidSize) when the size is missing, too large
/// for the cluster size or not a multiple of 512 bytes,
/// [`InvalidOption`](ErrorKind::InvalidOption) when options do not go together,
/// and what the system says about `path`.
pub fn create(path: impl AsRef<Path>, options: &CreateOptions) -> Result<Size, Error> {
    let path = path.as_ref();
    create_image(path, options, Existing::Replace).map_err(|error| error.creating(path))
}

fn create_image(path: &Path, options: &CreateOptions, existing: Existing) -> Result<Size, Error> {
    options.check()?;
    let (backing, backing_size) = match &options.backing_file {
        Some(name) => resolve_backing(path, name, options)?,
        None => (None, None),
    };
    let virtual_size = virtual_size(options.size.or(backing_size))?;
    let layout = match options.format {
        Format::Raw => Layout {
            writes: Vec::new(),
            length: virtual_size.bytes(),
        },
        Format::Qcow2 => options
            .new_qcow2(virtual_size, backing)
            .and_then(|image: NewImage| image.layout())?,
    };
    publish::publish(path, existing, |storage| write_layout(storage, &layout))?;
    Ok(virtual_size)
}

fn virtual_size(size: Option<Size>) -> Result<Size, Error> {
    let invalid = |sentence: String| Error::new(ErrorKind::InvalidSize, sentence);
    let size = size.ok_or_else(|| {
        invalid("Image creation needs a size parameter, or a backing file".to_owned())
    })?;
    if !size.is_sector_multiple() {
        return Err(invalid(format!(
            "Image size must be a multiple of 512 bytes, not {}; round it up to {}",
            size.bytes(),
            size.round_up_to_sector().bytes()
        )));
    }
    if i64::try_from(size.bytes()).is_err() {
        return Err(invalid(format!(
            "Image size must be at most {} bytes",
            i64::MAX
        )));
    }
    Ok(size)
}

/// What the header is to say about the backing file, and its size if it was opened.
fn resolve_backing(
    image: &Path,
    backing: &OsStr,
    options: &CreateOptions,
) -> Result<(Option<BackingName>, Option<Size>), Error> {
    if let Some(protocol) = name::protocol(backing) {
        return Err(Error::new(
            ErrorKind::UnsupportedFeature,
            format!(
                "Backing file '{}' has the protocol '{}', and only files are supported; \
                 write './' in front if it is a file",
                backing.display(),
                protocol.display()
            ),
        ));
    }
    let path = name::resolve(image, backing);
    let Some(format) = options.backing_format else {
        return Err(format_missing(&path));
    };
    let size = if options.verify_backing {
        Some(size_of_backing(image, &path, format)?)
    } else {
        None
    };
    Ok((
        Some(BackingName {
            name: backing.to_owned(),
            format: Some(format.name().to_owned()),
        }),
        size,
    ))
}

fn format_missing(path: &Path) -> Error {
    let detected = FileStorage::open(path).and_then(|storage| probe_storage(&storage));
    let hint = detected
        .map(|format| format!(" Detected format of {format}."))
        .unwrap_or_default();
    Error::new(
        ErrorKind::BackingFormatMissing,
        format!(
            "Backing file specified without backing format.{hint} Name the format: a guest can forge what is detected."
        ),
    )
}

fn size_of_backing(image: &Path, path: &Path, format: Format) -> Result<Size, Error> {
    let unusable = |error: Error| {
        let sentence = format!("Could not open backing file '{}': {error}", path.display());
        Error::new(ErrorKind::BackingFile, sentence).caused_by(error)
    };
    let storage = FileStorage::open(path).map_err(|error| unusable(error.unplaced()))?;
    refuse_self(image, &storage).map_err(unusable)?;
    size_in_format(&storage, format).map_err(unusable)
}

fn size_in_format(storage: &FileStorage, format: Format) -> Result<Size, Error> {
    match format {
        Format::Raw => {
            Ok(Size::from_bytes(storage.length().map_err(Error::io)?).round_up_to_sector())
        }
        Format::Qcow2 => Ok(Header::read(storage)?.virtual_size.round_down_to_sector()),
    }
}

/// Refuses an image that would replace its own backing file.
fn refuse_self(image: &Path, backing: &FileStorage) -> Result<(), Error> {
    let old = fs::metadata(image).ok().map(|old| (old.dev(), old.ino()));
    if old.is_some() && old == backing.identity().ok() {
        return Err(Error::option(
            "It is the image that is to be made; choose another name",
        ));
    }
    Ok(())
}

fn write_layout(storage: &dyn Storage, layout: &Layout) -> Result<(), Error> {
    for (HostOffset(offset), bytes) in &layout.writes {
        storage.write_at(bytes, *offset).map_err(Error::io)?;
    }
    storage.set_length(layout.length).map_err(Error::io)
}
