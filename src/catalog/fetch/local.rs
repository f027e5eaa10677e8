//! Files of this machine, as a place to fetch from.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use tokio::task::spawn_blocking;

use super::failure::Failure;
use crate::catalog::{Error, ErrorKind, Url};

/// The bytes that are read at once.
const PIECE: usize = 1 << 20;

/// A regular file, opened.
#[derive(Debug)]
pub(super) struct Local {
    file: Option<File>,
    pub(super) total: u64,
}

impl Local {
    /// Opens the file that a `file` URL names, at `from`.
    pub(super) async fn open(url: &Url, from: u64) -> Result<Self, Failure> {
        let path = path_of(url)?;
        let opened = spawn_blocking(move || open(&path, from)).await;
        opened.map_err(|error| Failure::never(ErrorKind::Cancelled, error.to_string()))?
    }

    /// The next bytes; `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        let Some(mut file) = self.file.take() else {
            return Ok(None);
        };
        let read = spawn_blocking(move || {
            let mut piece = Vec::with_capacity(PIECE);
            let most = u64::try_from(PIECE).unwrap_or(u64::MAX);
            file.by_ref().take(most).read_to_end(&mut piece).map(|_| (file, piece))
        });
        let (file, piece) = match read.await {
            Ok(read) => read.map_err(cannot_read)?,
            Err(error) => return Err(Failure::never(ErrorKind::Cancelled, error.to_string())),
        };
        if piece.is_empty() {
            return Ok(None);
        }
        self.file = Some(file);
        Ok(Some(piece.into()))
    }
}

fn open(path: &Path, from: u64) -> Result<Local, Failure> {
    // Without NONBLOCK, opening a pipe would wait for its other end.
    let nonblock = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or_default();
    let opened = File::options().read(true).custom_flags(nonblock).open(path);
    let mut file = opened.map_err(cannot_read)?;
    let about = file.metadata().map_err(cannot_read)?;
    if !about.is_file() {
        return Err(Failure::never(ErrorKind::Io, "it is no regular file"));
    }
    file.seek(SeekFrom::Start(from)).map_err(cannot_read)?;
    Ok(Local { file: Some(file), total: about.len() })
}

/// The path that a `file` URL names.
fn path_of(url: &Url) -> Result<PathBuf, Error> {
    let path = reqwest::Url::parse(url.as_str()).ok().and_then(|url| url.to_file_path().ok());
    path.ok_or_else(|| Error::new(ErrorKind::InvalidUrl, format!("'{url}' names no file")))
}

fn cannot_read(error: io::Error) -> Failure {
    let (kind, sentence) = match error.kind() {
        io::ErrorKind::NotFound => (ErrorKind::NotFound, "there is no such file".to_owned()),
        _ => (ErrorKind::Io, format!("it cannot be read: {error}")),
    };
    Failure::never(kind, sentence).because(error)
}
