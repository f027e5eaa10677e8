//! An open qcow2 image: one file, without what is below it.

use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::entry::{Compressed, Geometry, Run};
use super::tables::Tables;
use super::writer::Writer;
use super::{Compression, Error, Header, Snapshot};
use crate::image::storage::Storage;
use crate::image::{ErrorKind, Size};

/// Reads what is below an image: fills the buffer from a guest offset on.
pub(crate) type Below<'a> = &'a dyn Fn(&mut [u8], u64) -> Result<(), Error>;

/// How an image is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    pub(crate) write: bool,
    /// Whether writes wait for the disk where a power cut would otherwise do harm.
    pub(crate) durable: bool,
}

/// An open image; many threads may read it at once, and one writes.
pub(crate) struct Disk {
    state: RwLock<State>,
}

/// What an open image is made of.
pub(super) struct State {
    pub(super) storage: Arc<dyn Storage>,
    /// The guest's data when it is in a file of its own.
    pub(super) outside: Option<Arc<dyn Storage>>,
    pub(super) header: Header,
    pub(super) geometry: Geometry,
    pub(super) tables: Tables,
    /// The compressed cluster that was unpacked last.
    pub(super) unpacked: Mutex<Option<(Compressed, Arc<Vec<u8>>)>>,
    pub(super) writer: Option<Writer>,
    pub(super) has_backing: bool,
}

impl Disk {
    /// Opens the image in `storage`, whose header was read; `outside` is its data file.
    ///
    /// A dirty image is repaired before it is written.
    pub(crate) fn open(
        storage: Arc<dyn Storage>,
        outside: Option<Arc<dyn Storage>>,
        header: Header,
        access: Access,
    ) -> Result<Disk, Error> {
        if let Some(encryption) = header.encryption {
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                format!("The image is encrypted ({}), which is not supported", encryption.name()),
            ));
        }
        let geometry = Geometry {
            version: header.version,
            cluster: header.cluster_size,
            extended: header.features.extended_l2(),
            external: header.features.data_file(),
        };
        let tables =
            Tables::new(storage.clone(), outside.clone(), header.cluster_size, access.durable);
        let has_backing = header.backing.is_some();
        let unpacked = Mutex::new(None);
        let mut state = State {
            storage,
            outside,
            header,
            geometry,
            tables,
            unpacked,
            writer: None,
            has_backing,
        };
        if access.write {
            state.start_writing()?;
        }
        Ok(Disk { state: RwLock::new(state) })
    }

    /// The size of the guest's disk.
    pub(crate) fn size(&self) -> Size {
        self.read_state().header.virtual_size
    }

    /// Keeps at most so many bytes of tables in memory.
    pub(crate) fn keep_at_most(&self, bytes: usize) {
        self.read_state().tables.keep_at_most(bytes);
    }

    pub(crate) fn cluster_bytes(&self) -> u64 {
        self.read_state().geometry.cluster.bytes()
    }

    pub(crate) fn has_data_file(&self) -> bool {
        self.read_state().outside.is_some()
    }

    /// How compressed clusters are packed.
    pub(crate) fn compression(&self) -> Compression {
        self.read_state().header.compression
    }

    /// Where the guest's plain data is.
    pub(crate) fn data_storage(&self) -> Arc<dyn Storage> {
        let state = self.read_state();
        state.outside.as_ref().unwrap_or(&state.storage).clone()
    }

    /// Keeps at most so many bytes of tables in memory, but a few tables always.
    pub(crate) fn bound_cache(&self, bytes: usize) {
        self.read_state().tables.bound(bytes);
    }

    /// What is at a guest offset, and how far that goes, at most `limit`.
    pub(crate) fn run(&self, guest: u64, limit: u64) -> Result<Run, Error> {
        self.read_state().run(guest, limit)
    }

    /// Fills `buffer` from a guest offset on.
    pub(crate) fn read(
        &self,
        buffer: &mut [u8],
        guest: u64,
        below: Below<'_>,
    ) -> Result<(), Error> {
        self.read_state().read(buffer, guest, below)
    }

    /// The internal snapshots.
    pub(crate) fn snapshots(&self) -> Result<Vec<Snapshot>, Error> {
        let state = self.read_state();
        Snapshot::read_all(&state.header, &*state.storage)
    }

    // A panic while a lock is held is a defect that tests find.
    pub(super) fn read_state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn write_state(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Where the guest's data is.
    pub(super) fn data(&self) -> &dyn Storage {
        self.outside.as_deref().unwrap_or(&*self.storage)
    }

    /// The size of a cluster, for buffers.
    pub(super) fn cluster_len(&self) -> usize {
        usize::try_from(self.geometry.cluster.bytes()).unwrap_or(usize::MAX)
    }

    pub(super) fn cluster_of(&self, offset: u64) -> u64 {
        offset / self.geometry.cluster.bytes()
    }
}
