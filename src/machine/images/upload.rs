//! Published images into a pool that only libvirt can write, on any host.

use std::time::Duration;

use super::outgoing::{Outgoing, create_volume};
use super::{Error, Images};
use crate::catalog::Item;
use crate::catalog::cache::GetOptions;
use crate::catalog::fetch::OnProgress;
use crate::image::{Format, Size};
use crate::machine::found;
use crate::virt::api::error::ErrorNumber;
use crate::virt::api::storage::StorageVolDeleteFlags;
use crate::virt::{StoragePool, StorageVol};

/// How often somebody else's upload is looked at.
const POLL: Duration = Duration::from_millis(250);
/// An upload that has not grown for so many looks has nobody behind it.
const PATIENCE: u32 = 240;

impl Images {
    /// Makes sure that an image is a volume of a pool, and gives that. It is unpacked on the way,
    /// to the format that these images have in a pool; the pool may be on any host.
    ///
    /// It is uploaded once: an empty volume beside it, named `….whole`, says that it is whole.
    /// Who finds another's upload waits for it; one that has not grown for a minute is made anew.
    ///
    /// # Errors
    /// As [`ready`](Self::ready), and [`ErrorKind::Libvirt`](crate::machine::ErrorKind::Libvirt).
    pub async fn upload(
        &self,
        pool: &StoragePool,
        item: &Item,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<StorageVol, Error> {
        let options = GetOptions { on_progress: Some(&mut *on_progress), ..GetOptions::default() };
        let cached = self.cache.get(item, &self.fetcher, options).await?;
        let image = Outgoing::open(cached.path(), self.format).await?;
        let name = super::words(item, &cached.record().digest, image.format());
        let (mut seen, mut looks) = (0, 0);
        loop {
            let marked = find(pool, &marker(&name)).await?.is_some();
            match find(pool, &name).await? {
                Some(volume) if marked => return Ok(volume),
                None => {
                    let made = create_volume(pool, &name, image.format(), image.size()).await;
                    if let Some(volume) = found(made, ErrorNumber::STORAGE_VOL_EXIST)? {
                        send(&image, &volume, on_progress).await?;
                        mark(pool, &name).await?;
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

/// Says that a volume is whole.
async fn mark(pool: &StoragePool, name: &str) -> Result<(), Error> {
    let made = create_volume(pool, &marker(name), Format::Raw, Size::default()).await;
    found(made, ErrorNumber::STORAGE_VOL_EXIST)?;
    Ok(())
}

async fn find(pool: &StoragePool, name: &str) -> Result<Option<StorageVol>, Error> {
    Ok(found(pool.vol_lookup_by_name(name).await, ErrorNumber::NO_STORAGE_VOL)?)
}

/// Sends the image; a volume that did not get all of it is removed.
async fn send(
    image: &Outgoing,
    volume: &StorageVol,
    on_progress: &mut OnProgress<'_>,
) -> Result<(), Error> {
    let sent = image.send(volume, on_progress).await;
    if sent.is_err() {
        // The first failure is the one to report.
        let _ = volume.delete(StorageVolDeleteFlags::empty()).await;
    }
    sent
}
