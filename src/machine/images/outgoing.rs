//! An image on its way into a volume, on any host.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use tokio::io::{AsyncWrite, AsyncWriteExt as _};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::{Error, ErrorKind, PoolFormat, fill};
use crate::catalog::fetch::{Meter, OnProgress};
use crate::image::{self, Control, ConvertOptions, CreateOptions, Format, Image, Sink, Size};
use crate::virt::api::error::ErrorNumber;
use crate::virt::api::storage::{StorageVolCreateFlags, StorageVolUploadFlags};
use crate::virt::{self, StoragePool, StorageVol};
use crate::xml::ByteCount;
use crate::xml::volume::NewVolume;

/// An image that is to be sent into a volume.
///
/// ```no_run
/// # async fn example(connect: virtsmith::Connect) -> Result<(), virtsmith::machine::Error> {
/// use virtsmith::machine::images::{Outgoing, PoolFormat};
///
/// let image = Outgoing::open("noble.img", PoolFormat::Raw).await?;
/// let pool = connect.storage_pool_lookup_by_name("default").await?;
/// let volume = image.create(&pool, "noble.raw").await?;
/// image.send(&volume, &mut |at| println!("{} bytes", at.bytes)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Outgoing {
    source: Arc<Image>,
    shape: Shape,
    format: Format,
    size: Size,
}

/// What goes over the wire.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// So many bytes of what the source shows, with holes.
    Plain(u64),
    /// A new qcow2 file of what the source shows.
    Qcow2,
}

impl Outgoing {
    /// Opens a raw or qcow2 image, also in a file that is packed as a whole. It is sent in this
    /// format.
    ///
    /// # Errors
    /// [`ErrorKind::Image`] when it cannot be read, leads to another file, or has no size that a
    /// disk can have.
    pub async fn open(path: impl AsRef<Path>, format: PoolFormat) -> Result<Self, Error> {
        let path = path.as_ref().to_owned();
        let opened = spawn_blocking(move || Self::opened(&path, format)).await;
        opened.unwrap_or_else(|error| Err(interrupted(error)))
    }

    fn opened(path: &Path, format: PoolFormat) -> Result<Self, Error> {
        if format == PoolFormat::Same {
            let (format, size) = fill::look(path)?;
            let length =
                std::fs::metadata(path).map_err(|error| super::cannot("read", path, error))?.len();
            let source = Arc::new(Image::open(path, &fill::options().format(Format::Raw))?);
            return Ok(Self { source, shape: Shape::Plain(length), format, size });
        }
        let source = Arc::new(fill::open(path)?);
        let size = fill::check(&source)?;
        Ok(match format {
            PoolFormat::Qcow2 => Self { source, shape: Shape::Qcow2, format: Format::Qcow2, size },
            _ => Self { source, shape: Shape::Plain(size.bytes()), format: Format::Raw, size },
        })
    }

    /// The format of the volume.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The size that a guest sees.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// Makes an empty volume for it.
    ///
    /// # Errors
    /// [`ErrorKind::Exists`] when there is one of that name, and [`ErrorKind::Libvirt`].
    pub async fn create(&self, pool: &StoragePool, name: &str) -> Result<StorageVol, Error> {
        match create_volume(pool, name, self.format, self.size).await {
            Err(error) if error.is(ErrorNumber::STORAGE_VOL_EXIST) => {
                let sentence = format!(
                    "the pool '{}' has a volume '{name}' already; delete that, or choose another name",
                    pool.name()
                );
                Err(Error::new(ErrorKind::Exists, sentence))
            }
            made => Ok(made?),
        }
    }

    /// Fills a volume with it. Holes are not sent where the server can make them.
    ///
    /// After an error, and when the future is dropped, the volume holds a part: delete it.
    ///
    /// # Errors
    /// [`ErrorKind::Image`] when it cannot be read, [`ErrorKind::Libvirt`] when the server does
    /// not take it.
    pub async fn send(
        &self,
        volume: &StorageVol,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<(), Error> {
        let sparse = volume.upload(0, 0, StorageVolUploadFlags::SPARSE_STREAM).await;
        let (mut stream, holes) = match sparse {
            Err(error) if knows_no_holes(&error) => {
                (volume.upload(0, 0, StorageVolUploadFlags::empty()).await?, false)
            }
            sparse => (sparse?, true),
        };
        let (to, mut pieces) = mpsc::channel(QUEUE);
        let (source, shape) = (Arc::clone(&self.source), self.shape);
        let reading = spawn_blocking(move || shape.read(&source, to));
        let mut meter = Meter::new(0, self.shape.length(), Instant::now());
        let mut at = 0_u64;
        while let Some(piece) = pieces.recv().await {
            at = at.saturating_add(piece.length());
            match piece {
                Piece::Data(bytes) => stream.write_all(&bytes).await.map_err(refused)?,
                Piece::Hole(length) if holes => stream.send_hole(length).await?,
                Piece::Hole(length) => send_zeros(&mut stream, length).await.map_err(refused)?,
            }
            if let Some(progress) = meter.at(at, Instant::now()) {
                on_progress(progress);
            }
        }
        if let Err(error) = reading.await.unwrap_or_else(|error| Err(interrupted(error))) {
            // The first failure is the one to report.
            let _ = stream.abort().await;
            return Err(error);
        }
        stream.finish().await?;
        on_progress(meter.end(at, Instant::now()));
        Ok(())
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { shape, format, size, .. } = self;
        f.debug_struct("Outgoing")
            .field("shape", shape)
            .field("format", format)
            .field("size", size)
            .finish_non_exhaustive()
    }
}

/// Makes an empty volume, which takes space as it is filled.
pub(super) async fn create_volume(
    pool: &StoragePool,
    name: &str,
    format: Format,
    size: Size,
) -> Result<StorageVol, virt::Error> {
    let volume = NewVolume {
        name: name.to_owned(),
        capacity: ByteCount(size.bytes()),
        allocation: Some(ByteCount(0)),
        format: format.name().to_owned(),
        backing: None,
        permissions: None,
    };
    pool.vol_create_xml(&volume.to_element().to_string(), StorageVolCreateFlags::empty()).await
}

/// The pieces that may wait to be sent.
const QUEUE: usize = 4;

/// A part of what is sent.
#[derive(Debug)]
enum Piece {
    Data(Bytes),
    Hole(u64),
}

impl Piece {
    fn length(&self) -> u64 {
        match self {
            Self::Data(bytes) => length(bytes),
            Self::Hole(length) => *length,
        }
    }
}

impl Shape {
    /// How many bytes that is, where it is known.
    fn length(self) -> Option<u64> {
        match self {
            Self::Plain(length) => Some(length),
            Self::Qcow2 => None,
        }
    }

    /// Reads all that is to be sent.
    fn read(self, source: &Image, to: mpsc::Sender<Piece>) -> Result<(), Error> {
        let (options, control) = (ConvertOptions::new(), Control::new());
        match self {
            Self::Plain(left) => {
                image::convert_to_sink(source, &mut Plain { to, left }, &options, &control)?;
            }
            Self::Qcow2 => {
                let create = CreateOptions::qcow2();
                image::convert_to_writer(source, &mut Qcow2(to), &create, &options, &control)?;
            }
        }
        Ok(())
    }
}

/// A disk as data and holes.
struct Plain {
    to: mpsc::Sender<Piece>,
    /// Disks end with a whole sector, files anywhere.
    left: u64,
}

impl Plain {
    fn take(&mut self, length: u64) -> u64 {
        let taken = length.min(self.left);
        self.left -= taken;
        taken
    }
}

impl Sink for Plain {
    fn data(&mut self, bytes: &[u8], _offset: u64) -> Result<(), image::Error> {
        let taken = usize::try_from(self.take(length(bytes))).unwrap_or(bytes.len());
        let bytes = bytes.get(..taken).unwrap_or(bytes);
        put(&self.to, Piece::Data(Bytes::copy_from_slice(bytes))).map_err(image::Error::io)
    }

    fn hole(&mut self, _offset: u64, length: u64) -> Result<(), image::Error> {
        let taken = self.take(length);
        put(&self.to, Piece::Hole(taken)).map_err(image::Error::io)
    }
}

/// The bytes of a file.
struct Qcow2(mpsc::Sender<Piece>);

impl Write for Qcow2 {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        put(&self.0, Piece::Data(Bytes::copy_from_slice(bytes)))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Waits while too many wait; fails when nobody takes them any more.
fn put(to: &mpsc::Sender<Piece>, piece: Piece) -> io::Result<()> {
    if piece.length() == 0 {
        return Ok(());
    }
    to.blocking_send(piece).map_err(|_| io::ErrorKind::BrokenPipe.into())
}

async fn send_zeros(to: &mut (impl AsyncWrite + Unpin), mut length: u64) -> io::Result<()> {
    static ZEROS: [u8; 64 << 10] = [0; 64 << 10];
    while length > 0 {
        let count = usize::try_from(length).unwrap_or(ZEROS.len()).min(ZEROS.len());
        to.write_all(ZEROS.get(..count).unwrap_or(&ZEROS)).await?;
        length = length.saturating_sub(u64::try_from(count).unwrap_or(u64::MAX));
    }
    Ok(())
}

/// Servers older than libvirt 3.4 refuse the flag; some of their drivers do still.
fn knows_no_holes(error: &virt::Error) -> bool {
    use ErrorNumber as E;
    [E::INVALID_ARG, E::ARGUMENT_UNSUPPORTED, E::OPERATION_UNSUPPORTED, E::NO_SUPPORT]
        .into_iter()
        .any(|number| error.is(number))
}

fn refused(error: io::Error) -> Error {
    Error::caused(ErrorKind::Libvirt, "cannot upload the image", error)
}

fn interrupted(error: tokio::task::JoinError) -> Error {
    Error::caused(ErrorKind::Io, "the work on files was interrupted", error)
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
