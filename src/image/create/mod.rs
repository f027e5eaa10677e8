//! Making images.

mod fill;
mod options;
pub(super) mod publish;

use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

pub use options::{Compat, CreateOptions, Preallocation};

pub(super) use self::fill::publish_filled;
use self::publish::Existing;
use super::qcow2::layout::{Layout, NewImage};
use super::qcow2::{BackingName, Header, HostOffset};
use super::storage::{FileStorage, Storage};
use super::{Control, Error, ErrorKind, Format, Size, name, probe_storage};

/// Makes an image at `path`, where nothing may be yet; gives its virtual size.
///
/// The image appears under its name whole or not at all. Its mode is 0666 less
/// the umask. It is not synced to disk.
///
/// # Errors
/// [`AlreadyExists`](ErrorKind::AlreadyExists) when `path` exists; otherwise as [`create`].
pub fn create_new(path: impl AsRef<Path>, options: &CreateOptions) -> Result<Size, Error> {
    let path = path.as_ref();
    create_image(path, options, Existing::Refuse, &Control::new())
        .map_err(|error| error.creating(path))
}

/// Makes an image at `path`, replacing what is there as qemu-img does; gives its virtual size.
///
/// As [`create_with`], and nothing stops it.
///
/// # Errors
/// As [`create_with`].
pub fn create(path: impl AsRef<Path>, options: &CreateOptions) -> Result<Size, Error> {
    create_with(path, options, &Control::new())
}

/// Makes an image at `path`, replacing what is there as qemu-img does; gives its virtual size.
///
/// The old file stays as it was until the new one is whole. A symlink is
/// followed. Its mode is 0666 less the umask. It is not synced to disk. A data
/// file is made, or replaced, in the same way.
///
/// # Errors
/// [`BackingFile`](ErrorKind::BackingFile) when the backing file cannot be
/// opened or is not in its format,
/// [`BackingFormatMissing`](ErrorKind::BackingFormatMissing),
/// [`InvalidSize`](ErrorKind::InvalidSize) when the size is missing, too large
/// for the cluster size or not a multiple of 512 bytes,
/// [`InvalidOption`](ErrorKind::InvalidOption) when options do not go together,
/// [`InUse`](ErrorKind::InUse) when a guest runs on the image at `path`,
/// [`Cancelled`](ErrorKind::Cancelled), and what the system says about `path`.
pub fn create_with(
    path: impl AsRef<Path>,
    options: &CreateOptions,
    control: &Control<'_>,
) -> Result<Size, Error> {
    let path = path.as_ref();
    create_image(path, options, Existing::Replace, control).map_err(|error| error.creating(path))
}

fn create_image(
    path: &Path,
    options: &CreateOptions,
    existing: Existing,
    control: &Control<'_>,
) -> Result<Size, Error> {
    let planned = options.plan(path, None)?;
    if planned.data_file.is_some() || planned.mapped != Preallocation::Off {
        publish_filled(path, &planned, (existing, false), control, |_| Ok(()))?;
        return Ok(planned.size);
    }
    let layout = planned.layout()?;
    publish::publish(path, existing, false, |storage| write_layout(storage, &layout))?;
    Ok(planned.size)
}

/// What options come to.
pub(super) struct Planned {
    /// The virtual size.
    pub(super) size: Size,
    /// The image, unless it is raw.
    pub(super) image: Option<NewImage>,
    /// Where the backing file is.
    pub(super) backing: Option<PathBuf>,
    /// The backing file's virtual size, if it was opened.
    pub(super) backing_size: Option<Size>,
    /// Where the data file is to be.
    pub(super) data_file: Option<PathBuf>,
    /// What is mapped, and takes space, at once.
    pub(super) mapped: Preallocation,
}

impl Planned {
    /// What an empty image is.
    fn layout(&self) -> Result<Layout, Error> {
        match &self.image {
            None => Ok(Layout { writes: Vec::new(), length: self.size.bytes() }),
            Some(image) => image.layout(),
        }
    }
}

impl CreateOptions {
    /// Checks all of it for an image at `path`; `size` is what it is to have if nothing is said.
    pub(super) fn plan(&self, path: &Path, size: Option<Size>) -> Result<Planned, Error> {
        self.check()?;
        let (backing, backing_size) = match &self.backing_file {
            Some(name) => resolve_backing(path, name, self)?,
            None => (None, None),
        };
        let size = virtual_size(self.size.or(size).or(backing_size))?;
        let found = backing.as_ref().map(|backing| name::resolve(path, &backing.name));
        let data_file =
            self.data_file.as_ref().map(|name| resolve_data_file(path, name, found.as_deref()));
        let image = match self.format {
            Format::Raw => None,
            Format::Qcow2 => Some(self.new_qcow2(size, backing)?),
        };
        let data_file = data_file.transpose()?;
        Ok(Planned { size, image, backing: found, backing_size, data_file, mapped: self.mapped() })
    }
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
        return Err(invalid(format!("Image size must be at most {} bytes", i64::MAX)));
    }
    Ok(size)
}

/// What the header is to say about the backing file, and its size if it was opened.
fn resolve_backing(
    image: &Path,
    backing: &OsStr,
    options: &CreateOptions,
) -> Result<(Option<BackingName>, Option<Size>), Error> {
    if let Some(protocol) = name::protocol(backing).filter(|_| options.verify_backing) {
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
    let size =
        if options.verify_backing { Some(size_of_backing(image, &path, format)?) } else { None };
    Ok((
        Some(BackingName { name: backing.to_owned(), format: Some(format.name().to_owned()) }),
        size,
    ))
}

fn format_missing(path: &Path) -> Error {
    let detected = FileStorage::open(path).and_then(|storage| probe_storage(&storage));
    let hint = detected.map(|format| format!(" Detected format of {format}.")).unwrap_or_default();
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
    let old = fs::metadata(image).ok().map(|old| identity(&old));
    if old.is_some() && old == backing.identity().ok() {
        return Err(Error::option("It is the image that is to be made; choose another name"));
    }
    Ok(())
}

/// Where the data file is to be: neither where the image is nor in place of its backing file.
fn resolve_data_file(image: &Path, name: &OsStr, backing: Option<&Path>) -> Result<PathBuf, Error> {
    if let Some(protocol) = name::protocol(name) {
        return Err(Error::new(
            ErrorKind::UnsupportedFeature,
            format!("Unknown protocol '{}'", protocol.display()),
        ));
    }
    if name.is_empty() {
        return Err(Error::io(Errno::NOENT.into()).creating(Path::new("")));
    }
    let path = name::resolve(image, name);
    let identity = |path: &Path| fs::metadata(path).ok().map(|file| identity(&file));
    let is_same = |other: &Path| identity(&path).is_some_and(|it| Some(it) == identity(other));
    let new = (path.file_name(), path.parent()) == (image.file_name(), image.parent());
    if new || is_same(image) || backing.is_some_and(is_same) {
        return Err(Error::option(
            "The data file is the image itself or its backing file; choose another name",
        ));
    }
    Ok(path)
}

fn identity(file: &Metadata) -> (u64, u64) {
    (file.dev(), file.ino())
}

fn write_layout(storage: &dyn Storage, layout: &Layout) -> Result<(), Error> {
    for (HostOffset(offset), bytes) in &layout.writes {
        storage.write_at(bytes, *offset).map_err(Error::io)?;
    }
    storage.set_length(layout.length).map_err(Error::io)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tries to make an image that cannot be made, beside a raw file; checks that nothing is left.
    fn assert_refused(table: &[(CreateOptions, ErrorKind, &str)]) {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("raw"), [0; 512]).unwrap();
        for (options, kind, part) in table {
            let error = create_new(directory.path().join("new"), options).unwrap_err();
            let sentence = error.to_string();
            assert_eq!(error.kind(), *kind, "{sentence}");
            assert!(sentence.contains("/new'") && sentence.contains(part), "{sentence}");
            assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1, "{sentence}");
        }
    }

    fn sized(bytes: u64) -> CreateOptions {
        CreateOptions::qcow2().size(Size::from_bytes(bytes))
    }

    #[test]
    fn errors_about_options_name_the_file_and_the_remedy() {
        use ErrorKind::{InvalidOption, InvalidSize, UnsupportedFeature};
        let v2 = || sized(512).compat(Compat::V0_10);
        assert_refused(&[
            (CreateOptions::qcow2(), InvalidSize, "needs a size"),
            (sized(1000), InvalidSize, "round it up to 1024"),
            (sized(1 << 63), InvalidSize, "at most"),
            (sized(1 << 62), InvalidSize, "larger cluster size"),
            (sized(512).cluster_size(1000), InvalidOption, "between 512 and 2048k"),
            (sized(512).cluster_size(4 << 20), InvalidOption, "between 512 and 2048k"),
            (sized(512).refcount_bits(3), InvalidOption, "power of two"),
            (v2().refcount_bits(8), InvalidOption, "level 1.1"),
            (v2().lazy_refcounts(true), InvalidOption, "level 1.1"),
            (sized(512).extended_l2(true).cluster_size(8192), InvalidOption, "at least 16384"),
            (sized(512).data_file("nbd://x"), UnsupportedFeature, "Unknown protocol 'nbd'"),
            (sized(512).data_file("new"), InvalidOption, "choose another name"),
            (sized(512).data_file_raw(true), InvalidOption, "requires data-file"),
            (v2().data_file("data"), InvalidOption, "level 1.1"),
            (sized(512).cluster_size(512).data_file("x".repeat(500)), InvalidOption, "too long"),
            (sized(512).backing_format(Format::Raw), InvalidOption, "without backing file"),
            (CreateOptions::raw().cluster_size(512), InvalidOption, "no option but its size"),
        ]);
    }

    #[test]
    fn errors_about_a_backing_file_name_it_too() {
        use ErrorKind::{BackingFile, BackingFormatMissing, InvalidOption, UnsupportedFeature};
        let over = |base: &str| CreateOptions::qcow2().backing_file(base);
        let unverified = |base: &str| over(base).verify_backing(false).size(Size::from_bytes(512));
        assert_refused(&[
            (over("raw"), BackingFormatMissing, "Detected format of raw"),
            (over("none").backing_format(Format::Raw), BackingFile, "/none': No such file"),
            (over("raw").backing_format(Format::Qcow2), BackingFile, "not in qcow2 format"),
            (over(".").backing_format(Format::Raw), BackingFile, "Not a regular file"),
            (over("nbd://x").backing_format(Format::Raw), UnsupportedFeature, "protocol 'nbd'"),
            (
                unverified(&"x".repeat(1024)).backing_format(Format::Raw),
                InvalidOption,
                "at most 1023",
            ),
        ]);
    }

    #[test]
    fn an_image_cannot_replace_its_own_backing_file() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("image");
        fs::write(&path, [7; 512]).unwrap();
        let options = CreateOptions::qcow2().backing_file("image").backing_format(Format::Raw);
        assert_eq!(create(&path, &options).unwrap_err().kind(), ErrorKind::BackingFile);
        assert_eq!(fs::read(&path).unwrap(), [7; 512]);
    }

    #[test]
    fn a_missing_directory_is_named() {
        let missing = Path::new("/nonexistent-directory/image");
        let error =
            create_new(missing, &CreateOptions::raw().size(Size::from_bytes(0))).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert!(
            error.to_string().starts_with("Could not create '/nonexistent-directory/image': "),
            "{error}"
        );
    }
}
