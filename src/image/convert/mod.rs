//! Converting images: from any format to any other, whole chains into one file.
//!
//! What is to be done follows from the source's extents: zeros and holes are
//! never read. Many threads read, decode and encode pieces side by side; the
//! file is laid out in order, so that the same source and options give the same
//! bytes whatever the number of threads. Memory is bounded whatever the size.

mod bitmaps;
mod dd;
mod digest;
mod existing;
mod offload;
mod options;
mod pipe;
mod pipeline;
mod plan;
mod qcow2;
mod raw;
mod sink;
mod source;
mod work;
mod zeros;

use std::io::Write;
use std::ops::Range;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::Path;

pub use dd::{DdOptions, dd};
pub use options::{CacheMode, ConvertOptions, Converted};
pub use sink::Sink;

use self::existing::ExistingTarget;
use self::pipe::{Pipe, Tables};
use self::pipeline::{Job, Target, run};
use self::plan::Cut;
use self::qcow2::{Output, Qcow2Target, put_tables};
use self::raw::RawTarget;
use self::sink::{RawPipe, SinkTarget};
use self::source::{Kept, Source};
use super::create::publish::{Existing, publish};
use super::create::{CreateOptions, Planned, Preallocation, publish_filled};
use super::open::Content;
use super::qcow2::assembly::Assembly;
use super::qcow2::layout::NewImage;
use super::storage::{FileStorage, Storage, nameless_file};
use super::{Control, Error, ErrorKind, Image, Size};

/// Converts `source` into a new image at `target`, replacing what is there as qemu-img does.
///
/// The whole chain becomes one image. If `create` names a backing file, only
/// what is above that is copied: above the image of the source's chain that is
/// the same file, or else above the source's own backing file, with which the
/// new one must then agree. The size is the source's unless `create` gives a
/// larger one. The new image appears under its name whole and synced, or not at
/// all; a block device is written in place.
///
/// # Errors
/// As [`create`](super::create()), when the source cannot be read,
/// [`InvalidOption`](ErrorKind::InvalidOption) when the target is a file of the
/// source or the options do not go together, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn convert(
    source: &Image,
    target: impl AsRef<Path>,
    create: &CreateOptions,
    options: &ConvertOptions,
    control: &Control<'_>,
) -> Result<Converted, Error> {
    let target = target.as_ref();
    let all = 0..source.size()?.bytes();
    convert_window(source, all, target, create, Existing::Replace, options, control)
        .map_err(|error| error.creating(target))
}

/// Converts `source` into a new image at `target`, where nothing may be yet.
///
/// # Errors
/// [`AlreadyExists`](ErrorKind::AlreadyExists) when `target` exists; otherwise as [`convert`].
pub fn convert_new(
    source: &Image,
    target: impl AsRef<Path>,
    create: &CreateOptions,
    options: &ConvertOptions,
    control: &Control<'_>,
) -> Result<Converted, Error> {
    let target = target.as_ref();
    let all = 0..source.size()?.bytes();
    convert_window(source, all, target, create, Existing::Refuse, options, control)
        .map_err(|error| error.creating(target))
}

/// Converts `source` into an image that is there already (`-n`), open for writing.
///
/// Zeros are written, too, unless the target
/// [is known to be zero](ConvertOptions::target_is_zero). When this fails, the
/// target holds a part of the source.
///
/// # Errors
/// [`InvalidSize`](ErrorKind::InvalidSize) when the target is smaller than the
/// source, as [`Image::read_at`] and [`Image::write_at`], and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn convert_into(
    source: &Image,
    target: &Image,
    options: &ConvertOptions,
    control: &Control<'_>,
) -> Result<Converted, Error> {
    target.writable(0, 0)?;
    let size = target.size()?;
    if size < source.size()? {
        return Err(Error::new(
            ErrorKind::InvalidSize,
            "Output file is smaller than input file; resize it first",
        ));
    }
    let below = target.layer_size(1).ok().filter(|_| options.keep_backing);
    let backing = target.chain().nth(1).map(|(path, _)| path);
    let kept = below.map(|size| kept(source, backing, Some(size))).transpose()?;
    let all = 0..source.size()?.bytes();
    let conversion = Conversion::new(source, all, source.size()?, kept, options, control)?;
    let done = match target.layers.first().map(|top| &top.content) {
        Some(Content::Raw(storage)) => conversion.raw(&**storage, options.target_is_zero)?,
        _ => conversion.existing(target, options.target_is_zero)?,
    };
    if options.bitmaps {
        bitmaps::copy(source, target, control)?;
    }
    if options.cache.syncs() { target.flush().map(|()| done) } else { Ok(done) }
}

/// Converts `source` into bytes that `writer` takes in order, such as a pipe.
///
/// A qcow2 image is computed twice: once for its tables, which wait in a
/// nameless temporary file, and once for its data.
///
/// # Errors
/// As [`convert`], and what the writer says.
pub fn convert_to_writer(
    source: &Image,
    writer: &mut (dyn Write + Send),
    create: &CreateOptions,
    options: &ConvertOptions,
    control: &Control<'_>,
) -> Result<Converted, Error> {
    let all = 0..source.size()?.bytes();
    let planned = planned(&all, Path::new(""), create)?;
    if planned.data_file.is_some() {
        return Err(Error::option("A writer takes one file; leave the data file out"));
    }
    if planned.mapped != Preallocation::Off {
        return Err(Error::option("A writer takes no space at once; leave the preallocation out"));
    }
    if options.bitmaps {
        return Err(Error::option("A writer takes no bitmaps; convert to a file"));
    }
    let kept = planned.kept(source)?;
    let conversion = Conversion::new(source, all, planned.size, kept, options, control)?;
    let Some(image) = planned.image else {
        let done = conversion.sink(&mut RawPipe(&mut *writer))?;
        return writer.flush().map(|()| done).map_err(Error::io);
    };
    let tables = Tables { storage: FileStorage::from(nameless_file().map_err(Error::io)?) };
    let (length, _) = conversion.qcow2(image.clone(), &tables)?;
    let pipe = Pipe::new(&tables, writer);
    let (_, done) = conversion.qcow2(image, &pipe)?;
    pipe.finish(length)?;
    Ok(done)
}

/// Shows all of `source` to `sink`, in order.
///
/// # Errors
/// When the source cannot be read, what the sink says, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn convert_to_sink(
    source: &Image,
    sink: &mut dyn Sink,
    options: &ConvertOptions,
    control: &Control<'_>,
) -> Result<Converted, Error> {
    let size = source.size()?;
    Conversion::new(source, 0..size.bytes(), size, None, options, control)?.sink(sink)
}

/// Converts a part of what `source` shows.
fn convert_window(
    source: &Image,
    part: Range<u64>,
    target: &Path,
    create: &CreateOptions,
    existing: Existing,
    options: &ConvertOptions,
    control: &Control<'_>,
) -> Result<Converted, Error> {
    refuse_source(source, Some(target))?;
    let old = std::fs::metadata(target).ok();
    let planned = planned(&part, target, create)?;
    let kept = planned.kept(source)?;
    let conversion = Conversion::new(source, part, planned.size, kept, options, control)?;
    if planned.data_file.is_some() || planned.mapped != Preallocation::Off {
        return conversion.made_first(target, &planned, existing);
    }
    if planned.image.is_none() && options.bitmaps {
        return Err(Error::option("A raw image cannot hold bitmaps; choose qcow2"));
    }
    if planned.image.is_none() && old.is_some_and(|old| old.file_type().is_block_device()) {
        return conversion.device(target);
    }
    let mut done = None;
    publish(target, existing, options.cache.syncs(), |storage| {
        done = Some(conversion.file(planned.image, storage)?);
        if options.bitmaps {
            bitmaps::copy_to_new(source, storage, control)?;
        }
        if options.cache.drops() { storage.drop_from_cache().map_err(Error::io) } else { Ok(()) }
    })?;
    done.ok_or_else(|| Error::io(std::io::ErrorKind::Other.into()))
}

/// Refuses to replace what is read.
fn refuse_source(source: &Image, target: Option<&Path>) -> Result<(), Error> {
    let identity = |path: &Path| std::fs::metadata(path).ok().map(|file| (file.dev(), file.ino()));
    let Some(target) = target.and_then(identity) else { return Ok(()) };
    let files = source.chain().enumerate();
    for path in files.flat_map(|(depth, (path, _))| [Some(path), source.data_path(depth)]).flatten()
    {
        if identity(path) == Some(target) {
            return Err(Error::option(
                "It is a file of the image that is converted; choose another name",
            ));
        }
    }
    Ok(())
}

/// What a target for so much of the source is to be.
fn planned(part: &Range<u64>, target: &Path, create: &CreateOptions) -> Result<Planned, Error> {
    let size = Size::from_bytes(part.end - part.start).round_up_to_sector();
    let planned = create.plan(target, Some(size))?;
    if planned.size < size {
        return Err(Error::new(
            ErrorKind::InvalidSize,
            format!(
                "The source's disk has {} bytes and does not fit into {}; leave the size out",
                size.bytes(),
                planned.size.bytes()
            ),
        ));
    }
    Ok(planned)
}

impl Planned {
    fn kept(&self, source: &Image) -> Result<Option<Kept>, Error> {
        let Some(backing) = &self.backing else { return Ok(None) };
        kept(source, Some(backing), self.backing_size.map(Size::bytes)).map(Some)
    }
}

/// What of the source a backing file stands for.
fn kept(source: &Image, backing: Option<&Path>, size: Option<u64>) -> Result<Kept, Error> {
    let identity = |path: &Path| std::fs::metadata(path).ok().map(|file| (file.dev(), file.ino()));
    let wanted = backing.and_then(identity);
    let same =
        source.chain().skip(1).position(|(path, _)| wanted.is_some() && identity(path) == wanted);
    let depth = same.map_or(1, |position| position + 1);
    let size = match size {
        Some(size) => size,
        None => source.layer_size(depth).or_else(|_| source.size().map(Size::bytes))?,
    };
    Ok(Kept { depth, size })
}

/// A conversion for which all is known but the target.
struct Conversion<'a> {
    source: Source<'a>,
    size: Size,
    options: &'a ConvertOptions,
    control: &'a Control<'a>,
    largest_cluster: u64,
    image: &'a Image,
    /// All that the image shows is converted.
    whole: bool,
}

impl<'a> Conversion<'a> {
    fn new(
        image: &'a Image,
        part: Range<u64>,
        size: Size,
        kept: Option<Kept>,
        options: &'a ConvertOptions,
        control: &'a Control<'a>,
    ) -> Result<Conversion<'a>, Error> {
        let whole = part == (0..image.size()?.bytes());
        let source = Source::new(image, part, size.bytes())
            .keep(kept)
            .dense(options.sparse == 0)
            .salvage(options.salvage);
        image.bound_caches();
        let largest_cluster = image.largest_cluster();
        Ok(Conversion { source, size, options, control, largest_cluster, image, whole })
    }

    /// Fills a new file.
    fn file(&self, image: Option<NewImage>, storage: &FileStorage) -> Result<Converted, Error> {
        match image {
            Some(image) => {
                let (length, done) = self.qcow2(image, storage as &dyn Storage)?;
                storage.set_length(length).map_err(Error::io)?;
                Ok(done)
            }
            None if self.share_whole(storage)? => Ok(self.done(None)),
            None => {
                storage.set_length(self.size.bytes()).map_err(Error::io)?;
                self.raw(storage, true)
            }
        }
    }

    /// Makes a new image whose data is in a file of its own or takes its space at once, then fills it.
    fn made_first(
        &self,
        path: &Path,
        planned: &Planned,
        existing: Existing,
    ) -> Result<Converted, Error> {
        if planned.backing.is_some() {
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "A conversion does not make a backing file beside a data file or preallocation; rebase it afterwards",
            ));
        }
        if self.options.compress {
            return Err(Error::option(
                "What is preallocated or in a data file cannot be compressed",
            ));
        }
        refuse_source(self.image, planned.data_file.as_deref())?;
        let mut done = None;
        let sync = self.options.cache.syncs();
        publish_filled(path, planned, (existing, sync), self.control, |image| {
            done = Some(self.existing(image, true)?);
            if self.options.bitmaps {
                bitmaps::copy(self.image, image, self.control)
            } else {
                Ok(())
            }
        })?;
        done.ok_or_else(|| Error::io(std::io::ErrorKind::Other.into()))
    }

    /// Lets a raw file share the blocks of a raw source, where nothing else is asked for.
    fn share_whole(&self, storage: &FileStorage) -> Result<bool, Error> {
        let source = self.image.only_file().filter(|_| self.whole);
        let wanted = !self.options.digest && self.options.sparse != 0 && !self.options.compress;
        let (Some(source), Some(target), true) = (&source, storage.as_file(), wanted) else {
            return Ok(false);
        };
        let shared = source.as_file().is_some_and(|source| offload::share_all(source, target));
        if shared {
            storage.set_length(self.size.bytes()).map_err(Error::io)?;
            self.control.step(self.size.bytes(), self.size.bytes())?;
        }
        Ok(shared)
    }

    fn device(&self, path: &Path) -> Result<Converted, Error> {
        let storage = FileStorage::open_for_writing(path)?;
        if storage.length().map_err(Error::io)? < self.size.bytes() {
            return Err(Error::new(ErrorKind::InvalidSize, "The device is smaller than the disk"));
        }
        let done = self.raw(&storage, self.options.target_is_zero)?;
        if self.options.cache.syncs() {
            storage.flush().map_err(Error::io)?;
        }
        Ok(done)
    }

    fn raw(&self, storage: &dyn Storage, is_zero: bool) -> Result<Converted, Error> {
        if self.options.compress {
            return Err(Error::option("Compression not supported for this file format: raw"));
        }
        let sparse = self.options.sparse;
        let offload = self.options.offload && !self.options.digest;
        let target = RawTarget { storage, is_zero, sparse, offload };
        self.run(&target, (), 1, 1).map(|((), done)| done)
    }

    fn existing(&self, image: &Image, is_zero: bool) -> Result<Converted, Error> {
        let cluster = image.cluster_size().unwrap_or(1);
        let packing =
            image.compression().filter(|_| self.options.compress).map(|kind| (kind, cluster));
        let (sparse, end) = (self.options.sparse, image.size()?.bytes());
        let target = ExistingTarget { image, is_zero, sparse, end, packing };
        self.run(&target, (), cluster, cluster).map(|((), done)| done)
    }

    fn sink(&self, sink: &mut dyn Sink) -> Result<Converted, Error> {
        if self.options.compress {
            return Err(Error::option("Compression not supported for this file format: raw"));
        }
        self.run(&SinkTarget::new(self.options.sparse), sink, 1, 1).map(|(_, done)| done)
    }

    /// Fills a new qcow2 image; gives its file's length.
    fn qcow2<O: Output>(&self, image: NewImage, output: O) -> Result<(u64, Converted), Error> {
        let packing = self.options.compress.then_some(image.compression);
        let assembly = Assembly::new(image)?;
        let cluster = assembly.cluster_bytes();
        let target = Qcow2Target {
            source: &self.source,
            output,
            cluster,
            grain: if packing.is_some() { cluster } else { assembly.grain_bytes() },
            packing,
            sparse: self.options.sparse != 0,
            offload: self.options.offload && !self.options.digest && packing.is_none(),
        };
        let (assembly, done) = self.run(&target, assembly, cluster, target.grain)?;
        let (tables, length) = assembly.finish()?;
        put_tables(&target.output, &tables)?;
        Ok((length, done))
    }

    fn run<T: Target>(
        &self,
        target: &T,
        order: T::Order,
        cluster: u64,
        grain: u64,
    ) -> Result<(T::Order, Converted), Error> {
        const PIECE: u64 = 1 << 20;
        const LONGEST_HASHED_GAP: u64 = 256 << 20;
        let piece = PIECE.max(self.largest_cluster).max(cluster);
        let gap = if self.options.digest { LONGEST_HASHED_GAP } else { u64::MAX };
        let job = Job {
            source: &self.source,
            cut: Cut { cluster, grain, piece, gap },
            threads: self.options.thread_count(),
            digest: self.options.digest,
            control: self.control,
        };
        let (order, sha256) = run(&job, target, order)?;
        Ok((order, self.done(sha256)))
    }

    fn done(&self, sha256: Option<[u8; 32]>) -> Converted {
        Converted { size: self.size, salvaged: self.source.salvaged(), sha256 }
    }
}
