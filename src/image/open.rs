//! Opening an image with what is below it.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::qcow2::Header;
use super::qcow2::disk::{Access, Disk};
use super::storage::{FileStorage, Storage};
use super::{Error, ErrorKind, Format, Gate, Image, Size, probe_storage};

/// The most images in a chain.
const MAX_DEPTH: usize = 200;

/// How an image is opened.
///
/// By default: for reading, in the format that its first bytes tell, refused
/// when another process writes it, with its backing files if they are in its
/// own directory or below.
#[derive(Clone, Copy, Debug)]
pub struct OpenOptions {
    pub(super) format: Option<Format>,
    gate: Gate,
    pub(super) write: bool,
    force_share: bool,
    pub(super) no_backing: bool,
    unsafe_cache: bool,
    most_layers: usize,
}

impl OpenOptions {
    /// The defaults.
    #[must_use]
    pub const fn new() -> OpenOptions {
        OpenOptions {
            format: None,
            gate: Gate::SameDirectory,
            write: false,
            force_share: false,
            no_backing: false,
            unsafe_cache: false,
            most_layers: MAX_DEPTH + 1,
        }
    }

    /// The image's format. Raw means raw: nothing is probed then.
    #[must_use]
    pub fn format(mut self, format: Format) -> OpenOptions {
        self.format = Some(format);
        self
    }

    /// What may be opened because a header names it.
    #[must_use]
    pub fn gate(mut self, gate: Gate) -> OpenOptions {
        self.gate = gate;
        self
    }

    /// Whether the image may be written; what is below it never is. Off by default.
    #[must_use]
    pub fn write(mut self, write: bool) -> OpenOptions {
        self.write = write;
        self
    }

    /// Whether an image that another process writes may be read; what is read may then be stale. Off by default.
    #[must_use]
    pub fn force_share(mut self, share: bool) -> OpenOptions {
        self.force_share = share;
        self
    }

    /// Leaves the backing file closed: what is only there reads as zeros. Off by default.
    #[must_use]
    pub fn no_backing(mut self, leave_out: bool) -> OpenOptions {
        self.no_backing = leave_out;
        self
    }

    /// Never waits for the disk: right for a new file that is of no use before it is whole. Off by default.
    ///
    /// A power cut may leave the image damaged.
    #[must_use]
    pub fn unsafe_cache(mut self, on: bool) -> OpenOptions {
        self.unsafe_cache = on;
        self
    }

    /// Opens no more images than this of the chain, from the top.
    pub(super) fn layers(mut self, most: usize) -> OpenOptions {
        self.most_layers = most;
        self
    }

    pub(super) fn access(&self) -> Access {
        Access { write: self.write, durable: !self.unsafe_cache }
    }
}

impl Default for OpenOptions {
    fn default() -> OpenOptions {
        OpenOptions::new()
    }
}

/// One image of a chain.
pub(super) struct Layer {
    pub(super) path: PathBuf,
    pub(super) format: Format,
    pub(super) content: Content,
    /// Where the guest's data is, if that is another file.
    pub(super) data_path: Option<PathBuf>,
}

/// A data file: its path and what it holds.
type DataFile = (PathBuf, Arc<dyn Storage>);

/// The content of an image, by its format.
pub(super) enum Content {
    Raw(Arc<dyn Storage>),
    Qcow2(Box<Disk>),
}

impl Image {
    /// Opens the image at `path` and every backing file below it.
    ///
    /// # Errors
    /// The file cannot be opened or breaks its format's rules,
    /// [`InUse`](ErrorKind::InUse) when another process writes it,
    /// [`Denied`](ErrorKind::Denied) when the gate refuses a file that a header names,
    /// [`BackingFormatMissing`](ErrorKind::BackingFormatMissing),
    /// [`ChainLoop`](ErrorKind::ChainLoop), [`ChainTooDeep`](ErrorKind::ChainTooDeep)
    /// after 200 images, and, for writing, [`Corrupt`](ErrorKind::Corrupt).
    pub fn open(path: impl AsRef<Path>, options: &OpenOptions) -> Result<Image, Error> {
        let path = path.as_ref();
        let storage = if options.write {
            FileStorage::open_for_writing(path)?
        } else {
            let storage = FileStorage::open(path)?;
            if !options.force_share {
                storage.lock_for_reading().map_err(|error| error.opening(path))?;
            }
            storage
        };
        Opening { options, followed: Followed::default(), layers: Vec::new() }.chain(path, storage)
    }

    /// Puts this image, opened without its backing file, onto another.
    ///
    /// The guest sees `below` where this image has nothing; no header changes.
    #[must_use]
    pub fn over(mut self, below: Image) -> Image {
        self.layers.truncate(1);
        self.layers.extend(below.layers);
        self
    }
}

pub(super) fn format_of(storage: &dyn Storage, format: Option<Format>) -> Result<Format, Error> {
    format.map_or_else(|| probe_storage(storage), Ok)
}

/// The files of a chain, as far as it was followed.
#[derive(Default)]
pub(super) struct Followed(HashSet<(u64, u64)>);

impl Followed {
    /// Refuses a file that is in the chain already, and one too many.
    pub(super) fn note(&mut self, path: &Path, storage: &FileStorage) -> Result<(), Error> {
        let identity = storage.identity().map_err(|error| Error::io(error).opening(path))?;
        let before = self.0.len();
        if !self.0.insert(identity) {
            return Err(Error::new(
                ErrorKind::ChainLoop,
                format!(
                    "Backing file '{}' creates an infinite loop; rebase one image of it",
                    path.display()
                ),
            ));
        }
        if before == MAX_DEPTH {
            return Err(Error::new(
                ErrorKind::ChainTooDeep,
                format!(
                    "The backing chain is longer than {MAX_DEPTH} images; rebase or commit some of it"
                ),
            ));
        }
        Ok(())
    }
}

/// The format that a header declares for its backing file; `None` to probe it.
pub(super) fn declared_format(name: Option<&str>, gate: Gate) -> Result<Option<Format>, Error> {
    match name {
        Some(name) => name.parse().map(Some),
        None if gate.probes() => Ok(None),
        None => Err(Error::new(
            ErrorKind::BackingFormatMissing,
            "Its header gives no format for its backing file; set one with a rebase that changes the header alone",
        )),
    }
}

/// A chain that is being opened, from the top down.
struct Opening<'a> {
    options: &'a OpenOptions,
    followed: Followed,
    layers: Vec<Layer>,
}

impl Opening<'_> {
    fn chain(mut self, path: &Path, storage: FileStorage) -> Result<Image, Error> {
        let mut next = Some((path.to_owned(), storage, self.options.format));
        while let Some((path, storage, format)) = next {
            self.followed.note(&path, &storage)?;
            next = self.layer(&path, storage, format).map_err(|error| error.opening(&path))?;
        }
        share_memory(&self.layers);
        Ok(Image::of(self.layers, self.options.write))
    }

    /// Adds one image, and gives what is below it.
    fn layer(
        &mut self,
        path: &Path,
        storage: FileStorage,
        format: Option<Format>,
    ) -> Result<Option<(PathBuf, FileStorage, Option<Format>)>, Error> {
        let format = format_of(&storage, format)?;
        let storage: Arc<dyn Storage> = Arc::new(storage);
        let (content, data_path, below) = match format {
            Format::Raw => (Content::Raw(storage), None, None),
            Format::Qcow2 => {
                let header = Header::read(&*storage)?;
                let (data_path, outside) = self.data_file(path, &header)?.unzip();
                let below = self.backing(path, &header)?;
                let access = Access {
                    write: self.options.write && self.layers.is_empty(),
                    ..self.options.access()
                };
                let disk = Disk::open(storage, outside, header, access)?;
                (Content::Qcow2(Box::new(disk)), data_path, below)
            }
        };
        self.layers.push(Layer { path: path.to_owned(), format, content, data_path });
        Ok(below)
    }

    fn data_file(&self, path: &Path, header: &Header) -> Result<Option<DataFile>, Error> {
        if !header.features.data_file() {
            return Ok(None);
        }
        let name = header.data_file.as_ref().ok_or_else(|| {
            Error::malformed("The image's data is in another file, which its header does not name")
        })?;
        let write = self.options.write && self.layers.is_empty();
        let (path, storage) = self.options.gate.open_data_file(path, name, write)?;
        Ok(Some((path, Arc::new(storage))))
    }

    fn backing(
        &self,
        path: &Path,
        header: &Header,
    ) -> Result<Option<(PathBuf, FileStorage, Option<Format>)>, Error> {
        let follow = !self.options.no_backing && self.layers.len() + 1 < self.options.most_layers;
        let Some(backing) = header.backing.as_ref().filter(|_| follow) else {
            return Ok(None);
        };
        let format = declared_format(backing.format.as_deref(), self.options.gate)?;
        let (path, storage) = self.options.gate.open(path, &backing.name)?;
        if !self.options.force_share {
            storage.lock_for_reading().map_err(|error| error.opening(&path))?;
        }
        Ok(Some((path, storage, format)))
    }
}

/// Lets the tables of a long chain take no more memory than those of a short one.
fn share_memory(layers: &[Layer]) {
    const ALL: usize = 32 << 20;
    for layer in layers {
        if let Content::Qcow2(disk) = &layer.content {
            disk.keep_at_most(ALL / layers.len());
        }
    }
}

impl Content {
    /// The size of the guest's disk, in whole sectors.
    pub(super) fn size(&self) -> Result<Size, Error> {
        match self {
            Content::Raw(storage) => {
                Ok(Size::from_bytes(storage.length().map_err(Error::io)?).round_up_to_sector())
            }
            Content::Qcow2(disk) => Ok(disk.size().round_down_to_sector()),
        }
    }
}
