//! Data of storage volumes: upload and download.

use crate::rpc::protocol::remote::storage_vol::{StorageVolDownloadArgs, StorageVolUploadArgs};

use super::{Result, StorageVol};
use crate::rpc::DataStream;
use crate::virt::api::storage::{StorageVolDownloadFlags, StorageVolUploadFlags};

impl StorageVol {
    /// Starts to write its data from `offset` on: at most `length` bytes, or
    /// with 0 as many as come.
    ///
    /// [Finish](DataStream::finish) the stream: only then is everything written.
    /// More than `length` bytes are refused here ([`ErrorKind::TooLarge`]), and
    /// the daemon never sees them.
    ///
    /// [`ErrorKind::TooLarge`]: crate::ErrorKind::TooLarge
    ///
    /// # Errors
    /// It is in use, or too small.
    pub async fn upload(
        &self,
        offset: u64,
        length: u64,
        flags: StorageVolUploadFlags,
    ) -> Result<DataStream> {
        let args = StorageVolUploadArgs { vol: self.wire(), offset, length, flags: flags.into() };
        let ((), stream) = self.connect().connection().open_stream(&args).await?;
        Ok(if length == 0 { stream } else { stream.announced(length) })
    }

    /// Starts to read its data from `offset` on: at most `length` bytes, or
    /// with 0 to its end.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn download(
        &self,
        offset: u64,
        length: u64,
        flags: StorageVolDownloadFlags,
    ) -> Result<DataStream> {
        let args = StorageVolDownloadArgs { vol: self.wire(), offset, length, flags: flags.into() };
        let ((), stream) = self.connect().connection().open_stream(&args).await?;
        Ok(stream)
    }
}
