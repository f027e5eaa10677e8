//! A file that is being fetched.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use super::growth::OnGrowth;
use super::layout::{Key, Layout};
use super::lock::Lock;
use super::record::{read_json, write_json};
use crate::catalog::fetch::{Held, Origin, Sink};

/// A file that is being fetched, locked until the last of its bytes is written.
pub(super) struct Part {
    file: File,
    path: PathBuf,
    origin_path: PathBuf,
    origin: Origin,
    bytes: u64,
    on_growth: Option<Arc<OnGrowth>>,
    /// Held here too: a fetch that is dropped still writes for a moment.
    _lock: Arc<Lock>,
}

impl Part {
    /// Opens what an earlier fetch left, or an empty file.
    pub(super) fn open(
        layout: &Layout,
        key: &Key,
        lock: Arc<Lock>,
        on_growth: Option<Arc<OnGrowth>>,
    ) -> io::Result<Self> {
        let (path, origin_path) = (layout.part(key), layout.part_origin(key));
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).open(&path)?;
        let bytes = file.metadata()?.len();
        let origin = read_json(&origin_path)?.unwrap_or_default();
        Ok(Self { file, path, origin_path, origin, bytes, on_growth, _lock: lock })
    }

    /// Gives the whole file its name.
    pub(super) fn publish(&self, blob: &std::path::Path) -> io::Result<()> {
        // First, for that a process that is killed leaves it alone is impossible afterwards.
        remove_if_there(&self.origin_path)?;
        fs::rename(&self.path, blob)
    }

    fn grown(&self) {
        if let Some(on_growth) = &self.on_growth {
            on_growth(&self.path, self.bytes);
        }
    }
}

/// Removes what a fetch left.
pub(super) fn discard(layout: &Layout, key: &Key) -> io::Result<()> {
    remove_if_there(&layout.part(key))?;
    remove_if_there(&layout.part_origin(key))
}

pub(super) fn remove_if_there(path: &std::path::Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

impl Sink for Part {
    fn held(&self) -> Held {
        Held { bytes: self.bytes, origin: self.origin.clone() }
    }

    fn read_back(&mut self, each: &mut dyn FnMut(&[u8])) -> io::Result<()> {
        const AT_ONCE: usize = 256 << 10;
        self.file.seek(SeekFrom::Start(0))?;
        let mut piece = vec![0; AT_ONCE];
        loop {
            match self.file.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => each(piece.get(..read).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.grown();
        Ok(())
    }

    fn restart(&mut self, origin: &Origin) -> io::Result<()> {
        // Emptied first: bytes must never be taken for those of another origin.
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.bytes = 0;
        self.grown();
        self.origin = origin.clone();
        write_json(&self.origin_path, origin)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.grown();
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        // The name may reach the disk before the bytes.
        self.file.sync_data()
    }
}
