//! Images into a pool that only libvirt can write, on any host.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::task::spawn_blocking;

use super::{Error, ErrorKind, Images, cannot, fill};
use crate::catalog::Item;
use crate::catalog::cache::{Cached, GetOptions};
use crate::catalog::fetch::OnProgress;
use crate::image::{Format, Size};
use crate::virt::api::error::ErrorNumber;
use crate::virt::api::storage::{
    StorageVolCreateFlags, StorageVolDeleteFlags, StorageVolUploadFlags,
};
use crate::virt::{self, StoragePool, StorageVol};
use crate::xml::ByteCount;
use crate::xml::volume::NewVolume;

/// How often somebody else's upload is looked at.
const POLL: Duration = Duration::from_millis(250);
/// An upload that has not grown for so many looks has nobody behind it.
const PATIENCE: u32 = 240;

impl Images {
    /// Makes sure that an image is a volume of a pool, and gives that. It is the published file,
    /// as it is; the pool may be on any host.
    ///
    /// It is uploaded once: an empty volume beside it, named `….whole`, says that it is whole.
    /// Who finds another's upload waits for it; one that has not grown for a minute is made anew.
    ///
    /// # Errors
    /// As [`ready`](Self::ready), and [`ErrorKind::Libvirt`].
    pub async fn upload(
        &self,
        pool: &StoragePool,
        item: &Item,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<StorageVol, Error> {
        let options = GetOptions { on_progress: Some(on_progress), ..GetOptions::default() };
        let cached = self.cache.get(item, &self.fetcher, options).await?;
        let path = cached.path().to_owned();
        let (format, size) = blocking(move || fill::look(&path)).await?;
        let digest = cached.record().digest;
        let name = super::words(item, &digest, format);
        let (mut seen, mut looks) = (0, 0);
        loop {
            let marked = find(pool, &marker(&name)).await?.is_some();
            match find(pool, &name).await? {
                Some(volume) if marked => return Ok(volume),
                None => {
                    if let Some(volume) = create(pool, &name, format, size).await? {
                        send(&volume, &cached).await?;
                        create(pool, &marker(&name), Format::Raw, Size::default()).await?;
                        return Ok(volume);
                    }
                }
                Some(volume) if looks > PATIENCE => {
                    volume.delete(StorageVolDeleteFlags::empty()).await?;
                    looks = 0;
                }
                Some(volume) => {
                    let grown = volume.info().await?.allocation;
                    looks = if grown == seen { looks + 1 } else { 0 };
                    seen = grown;
                }
            }
            tokio::time::sleep(POLL).await;
        }
    }
}

fn marker(name: &str) -> String {
    format!("{name}.whole")
}

async fn find(pool: &StoragePool, name: &str) -> Result<Option<StorageVol>, Error> {
    absent(pool.vol_lookup_by_name(name).await, ErrorNumber::NO_STORAGE_VOL)
}

/// Makes a volume; `None` when there is one.
async fn create(
    pool: &StoragePool,
    name: &str,
    format: Format,
    size: Size,
) -> Result<Option<StorageVol>, Error> {
    let volume = NewVolume {
        name: name.to_owned(),
        capacity: ByteCount(size.bytes()),
        allocation: Some(ByteCount(0)),
        format: format.name().to_owned(),
        backing: None,
        permissions: None,
    };
    let xml = volume.to_element().to_string();
    let made = pool.vol_create_xml(&xml, StorageVolCreateFlags::empty()).await;
    absent(made, ErrorNumber::STORAGE_VOL_EXIST)
}

fn absent<T>(result: Result<T, virt::Error>, none: ErrorNumber) -> Result<Option<T>, Error> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.is(none) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Sends the file; a volume that did not get all of it is removed.
async fn send(volume: &StorageVol, cached: &Cached) -> Result<(), Error> {
    let sent = try_send(volume, cached).await;
    if sent.is_err() {
        // The first failure is the one to report.
        let _ = volume.delete(StorageVolDeleteFlags::empty()).await;
    }
    sent
}

async fn try_send(volume: &StorageVol, cached: &Cached) -> Result<(), Error> {
    let path = cached.path().to_owned();
    let unreadable = |error: io::Error| cannot("read", cached.path(), error);
    let mut file = blocking(move || open(&path)).await?;
    let flags = StorageVolUploadFlags::empty();
    let mut stream = volume.upload(0, cached.record().size, flags).await?;
    loop {
        let (back, piece) = blocking(move || Ok(read(file))).await?;
        file = back;
        let piece = piece.map_err(unreadable)?;
        if piece.is_empty() {
            break;
        }
        let refused = |error| Error::caused(ErrorKind::Libvirt, "cannot upload the image", error);
        stream.write_all(&piece).await.map_err(refused)?;
    }
    Ok(stream.finish().await?)
}

fn open(path: &Path) -> Result<File, Error> {
    File::open(path).map_err(|error| cannot("read", path, error))
}

fn read(mut file: File) -> (File, io::Result<Vec<u8>>) {
    const PIECE: u64 = 1 << 20;
    let mut piece = Vec::new();
    let read = file.by_ref().take(PIECE).read_to_end(&mut piece);
    (file, read.map(|_| piece))
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    spawn_blocking(work).await.unwrap_or_else(|error| {
        Err(Error::caused(ErrorKind::Io, "the work on files was interrupted", error))
    })
}
