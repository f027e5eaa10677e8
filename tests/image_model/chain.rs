//! An image with what is below it, in memory, and what its guest should see.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use proptest::prelude::*;
use virtsmith::image::storage::MemoryStorage;
use virtsmith::image::{
    self, Compat, Control, CreateOptions, Error, Format, Image, OpenOptions, Parts, Repair, Size,
    check_storage,
};

const MOST: usize = 64 << 20;

/// What the image on top is, and how many are below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Kind {
    cluster_bits: u32,
    refcount_bits: u32,
    compat: bool,
    extended: bool,
    data_file: bool,
    depth: usize,
    sectors: u64,
}

/// Any kind that the format allows.
pub(crate) fn any_kind() -> impl Strategy<Value = Kind> {
    let shape = (prop_oneof![60 => 9..=12_u32, 20 => 14..=16_u32, 1 => Just(21)], 0..=6_u32);
    let flags = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.15));
    (shape, flags, 0..4_usize, 0..400_u64).prop_map(|(shape, flags, depth, sectors)| {
        let ((cluster_bits, order), (old, extended, data_file)) = (shape, flags);
        let compat = old && !data_file && !extended;
        Kind {
            cluster_bits: if extended { cluster_bits.max(14) } else { cluster_bits },
            refcount_bits: if compat { 16 } else { 1 << order },
            compat,
            extended,
            data_file,
            depth,
            sectors,
        }
    })
}

impl Kind {
    /// The size of the disk at first, in sectors.
    pub(crate) fn sectors(&self) -> u64 {
        self.sectors
    }

    fn options(&self) -> CreateOptions {
        let options = CreateOptions::qcow2()
            .size(Size::from_bytes(self.sectors * 512))
            .cluster_size(1 << self.cluster_bits)
            .refcount_bits(self.refcount_bits)
            .compat(if self.compat { Compat::V0_10 } else { Compat::V1_1 })
            .extended_l2(self.extended);
        if self.depth == 0 {
            return options;
        }
        options.backing_file("below").backing_format(Format::Raw).verify_backing(false)
    }

    /// The image on the level below: smaller clusters, and another size.
    fn below(&self) -> Kind {
        Kind {
            cluster_bits: 9 + self.cluster_bits % 4,
            refcount_bits: 16,
            extended: false,
            data_file: false,
            depth: self.depth - 1,
            sectors: (self.sectors * 7 + 100) % 400,
            ..*self
        }
    }

    /// A new image's bytes; made once for each kind.
    fn bytes(&self) -> Vec<u8> {
        static MADE: LazyLock<Mutex<HashMap<Kind, Vec<u8>>>> = LazyLock::new(Mutex::default);
        let mut made = MADE.lock().unwrap();
        made.entry(*self).or_insert_with(|| {
            const INCOMPATIBLE: usize = 79;
            let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
            let path = directory.unwrap().path().join("image");
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            image::create(&path, &self.options()).unwrap();
            let mut bytes = std::fs::read(&path).unwrap();
            std::fs::remove_dir_all(path.parent().unwrap()).unwrap();
            bytes[INCOMPATIBLE] |= if self.data_file { 4 } else { 0 };
            bytes
        });
        made[self].clone()
    }
}

/// One image of the chain.
struct Level {
    kind: Kind,
    file: Arc<MemoryStorage>,
    data: Arc<MemoryStorage>,
}

/// The chain, with its top open for writing.
pub(crate) struct Chain {
    levels: Vec<Level>,
    image: Option<Image>,
    pub(crate) disk: Vec<u8>,
    pub(crate) snapshots: Vec<(String, Vec<u8>)>,
}

impl Chain {
    pub(crate) fn new(kind: &Kind) -> Chain {
        let mut levels = Vec::new();
        let mut next = Some(*kind);
        while let Some(kind) = next {
            let hold = |bytes| Arc::new(MemoryStorage::new(bytes, MOST));
            let (file, data) = (hold(kind.bytes()), hold(Vec::new()));
            levels.push(Level { kind, file, data });
            next = (kind.depth > 0).then(|| kind.below());
        }
        let mut chain = Chain { levels, image: None, disk: Vec::new(), snapshots: Vec::new() };
        for depth in (1..chain.levels.len()).rev() {
            chain.fill(depth);
        }
        chain.image = Some(chain.open(0, true, true));
        chain.disk = disk_of(chain.image()).unwrap();
        chain
    }

    /// Puts something into an image below the top.
    fn fill(&self, depth: usize) {
        let image = self.open(depth, true, true);
        let size = image.size().unwrap().bytes();
        let bytes = (0..size / 2).map(|at| 0x80 | (at >> 9) as u8 ^ depth as u8);
        image.write_at(&bytes.collect::<Vec<_>>(), size / 4).unwrap();
        image.flush().unwrap();
    }

    fn open(&self, depth: usize, write: bool, whole: bool) -> Image {
        let level = &self.levels[depth];
        let mut parts = Parts::new(level.file.clone());
        if level.kind.data_file {
            parts = parts.data_file(level.data.clone());
        }
        if whole && depth + 1 < self.levels.len() {
            parts = parts.backing(self.open(depth + 1, false, true));
        }
        let options = OpenOptions::new().format(Format::Qcow2).write(write).no_backing(!whole);
        Image::from_parts(parts, &options).unwrap()
    }

    pub(crate) fn image(&self) -> &Image {
        self.image.as_ref().expect("it is open")
    }

    pub(crate) fn is_version_2(&self) -> bool {
        self.levels[0].kind.compat
    }

    pub(crate) fn has_data_file(&self) -> bool {
        self.levels[0].kind.data_file
    }

    pub(crate) fn close(&mut self) -> Result<(), TestCaseError> {
        self.image().flush().map_err(failed)?;
        self.image = None;
        Ok(())
    }

    pub(crate) fn reopen(&mut self) -> Result<(), TestCaseError> {
        self.close()?;
        self.image = Some(self.open(0, true, true));
        Ok(())
    }

    /// Commits the top into the image below it.
    pub(crate) fn commit(&mut self) -> Result<(), TestCaseError> {
        // What a snapshot does not hold is seen through it, too, and would change.
        if self.levels.len() < 2 || !self.snapshots.is_empty() {
            return Ok(());
        }
        self.close()?;
        let source = self.open(0, false, false);
        let target = self.open(1, true, true);
        source.commit_to(&target, &Control::new()).map_err(failed)?;
        drop(target);
        self.image = Some(self.open(0, true, true));
        Ok(())
    }

    /// Puts the top on nothing.
    pub(crate) fn stand_alone(&mut self) -> Result<(), TestCaseError> {
        if !self.snapshots.is_empty() {
            return Ok(());
        }
        self.image().rebase_to(None, None, &Control::new()).map_err(failed)?;
        self.levels.truncate(1);
        self.reopen()
    }

    /// How many images there are.
    pub(crate) fn depth(&self) -> usize {
        self.levels.len()
    }

    /// What the images and their data files hold, from the top on.
    pub(crate) fn files(&self) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> {
        self.levels.iter().map(|level| (level.file.to_vec(), level.data.to_vec()))
    }

    /// Puts what somebody else wrote in the place of the top, which must be closed.
    pub(crate) fn replace_top(&mut self, file: Vec<u8>, data: Option<Vec<u8>>) {
        let top = &mut self.levels[0];
        top.file = Arc::new(MemoryStorage::new(file, MOST));
        if let Some(data) = data {
            top.data = Arc::new(MemoryStorage::new(data, MOST));
        }
    }

    pub(crate) fn assert_shows_the_model(&self) -> Result<(), TestCaseError> {
        same(&disk_of(self.image()).map_err(failed)?, &self.disk)
    }

    /// Checks each image of the chain, and that the top shows what it should.
    pub(crate) fn assert_all_clean(&self) -> Result<(), TestCaseError> {
        for (depth, level) in self.levels.iter().enumerate() {
            let file = level.file.clone();
            let report = check_storage(file, Repair::Nothing, &Control::new()).map_err(failed)?;
            prop_assert!(report.is_clean(), "{} below the top: {:?}", depth, report);
        }
        same(&disk_of(&self.open(0, false, true)).map_err(failed)?, &self.disk)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "map_err gives it away")]
pub(crate) fn failed(error: Error) -> TestCaseError {
    TestCaseError::fail(format!("{error:?}"))
}

fn same(shown: &[u8], model: &[u8]) -> Result<(), TestCaseError> {
    prop_assert_eq!(shown.len(), model.len());
    let differs = shown.iter().zip(model).position(|(one, other)| one != other);
    prop_assert!(differs.is_none(), "byte {:#x} differs", differs.unwrap_or(0));
    Ok(())
}

/// All that the guest sees.
pub(crate) fn disk_of(image: &Image) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![0xee; image.size()?.bytes() as usize];
    image.read_at(&mut bytes, 0)?;
    Ok(bytes)
}
