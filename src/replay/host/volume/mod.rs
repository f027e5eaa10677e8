//! Storage volumes: files in the directories of pools.

pub(super) mod content;
mod create;
mod file;
mod resize;

pub(super) use content::{Part, Transfer};
pub(super) use create::read;
pub(super) use file::File;

use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::api::storage::{
    StorageVolDeleteFlags, StorageVolInfoFlags, StorageVolType,
};
use virtsmith_protocol::remote::storage_pool::*;
use virtsmith_protocol::remote::storage_vol::*;
use virtsmith_protocol::remote::types::{NonnullStoragePool, NonnullStorageVol};

use super::refusal::{Refusal, Reply, bad_argument, check_flags, refuse};
use super::route::routes;
use super::state::{State, count};

routes! {
    StorageVolCreateXmlArgs => |args, state| {
        Ok(StorageVolCreateXmlRet { vol: state.create_volume(&args.pool, &args.xml, args.flags)? })
    };
    StorageVolCreateXmlFromArgs => |args, state| {
        let StorageVolCreateXmlFromArgs { pool, xml, clonevol, flags } = args;
        Ok(StorageVolCreateXmlFromRet { vol: state.clone_volume(&pool, &xml, &clonevol, flags)? })
    };
    StorageVolDeleteArgs => |args, state| state.delete_volume(&args.vol, args.flags);
    StorageVolResizeArgs => |args, state| {
        state.resize_volume(&args.vol, args.capacity, args.flags)
    };
    StorageVolWipeArgs => |args, state| {
        check_flags(args.flags, 0, STORAGE, "storageVolWipePattern")?;
        state.file(&args.vol)?.wipe();
        Ok(())
    };
    StorageVolWipePatternArgs => |args, state| {
        check_flags(args.flags, 0, STORAGE, "storageVolWipePattern")?;
        if args.algorithm >= WIPE_ALGORITHMS {
            let detail = format!("wiping algorithm {} not supported", args.algorithm);
            return Err(refuse(ErrorNumber::INVALID_ARG, STORAGE, detail));
        }
        state.file(&args.vol)?.wipe();
        Ok(())
    };
    StorageVolGetInfoArgs => |args, state| {
        let file = state.file(&args.vol)?;
        Ok(StorageVolGetInfoRet {
            r#type: FILE_TYPE,
            capacity: file.capacity,
            allocation: file.allocation(),
        })
    };
    StorageVolGetInfoFlagsArgs => |args, state| {
        let physical = StorageVolInfoFlags::GET_PHYSICAL.0;
        check_flags(args.flags, physical, STORAGE, "storageVolGetInfoFlags")?;
        let file = state.file(&args.vol)?;
        let allocation = match args.flags & physical != 0 {
            true => file.length,
            false => file.allocation(),
        };
        Ok(StorageVolGetInfoFlagsRet { r#type: FILE_TYPE, capacity: file.capacity, allocation })
    };
    StorageVolGetXmlDescArgs => |args, state| {
        check_flags(args.flags, 0, STORAGE, "storageVolGetXMLDesc")?;
        let xml = state.file(&args.vol)?.xml();
        Ok(StorageVolGetXmlDescRet { xml })
    };
    StorageVolGetPathArgs => |args, state| {
        Ok(StorageVolGetPathRet { name: state.file(&args.vol)?.path() })
    };
    StorageVolLookupByNameArgs => |args, state| {
        Ok(StorageVolLookupByNameRet { vol: state.volume_by_name(&args.pool, &args.name)? })
    };
    StorageVolLookupByKeyArgs => |args, state| {
        let vol = state.volume_by_path(&args.key).ok_or_else(|| {
            no_volume(format!("no storage vol with matching key {}", args.key))
        })?;
        Ok(StorageVolLookupByKeyRet { vol })
    };
    StorageVolLookupByPathArgs => |args, state| {
        let vol = state.volume_by_path(&args.path).ok_or_else(|| {
            no_volume(format!("no storage vol with matching path '{}'", args.path))
        })?;
        Ok(StorageVolLookupByPathRet { vol })
    };
    StoragePoolListAllVolumesArgs => |args, state| {
        check_flags(args.flags, 0, STORAGE, "storagePoolListAllVolumes")?;
        let found = state.volumes(&args.pool)?;
        let ret = count(found.len());
        let vols = if args.need_results == 0 { Vec::new() } else { found };
        Ok(StoragePoolListAllVolumesRet { vols, ret })
    };
    StoragePoolNumOfVolumesArgs => |args, state| {
        Ok(StoragePoolNumOfVolumesRet { num: count(state.volumes(&args.pool)?.len()) })
    };
    StoragePoolListVolumesArgs => |args, state| {
        let most = usize::try_from(args.maxnames).unwrap_or_default();
        let volumes = state.volumes(&args.pool)?.into_iter().take(most);
        Ok(StoragePoolListVolumesRet { names: volumes.map(|volume| volume.name).collect() })
    };
}

const STORAGE: ErrorDomain = ErrorDomain::STORAGE;

/// `VIR_STORAGE_VOL_FILE`, as the protocol has it here.
const FILE_TYPE: i8 = {
    assert!(StorageVolType::FILE.0 == 0);
    0
};

/// How many ways to wipe libvirt knows.
const WIPE_ALGORITHMS: u32 = 10;

impl State {
    /// The files of a directory, by name.
    pub(super) fn files_in<'a>(&'a self, directory: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.directory == directory)
    }

    /// The file of a volume that a call is about.
    fn file(&mut self, vol: &NonnullStorageVol) -> Reply<&mut File> {
        let pool = self.pool_of(vol)?;
        pool.check_active()?;
        let directory = pool.path.clone();
        let is_meant = |file: &&mut File| file.directory == directory && file.name == vol.name;
        self.files.iter_mut().find(is_meant).ok_or_else(|| no_name(&vol.name))
    }

    fn delete_volume(&mut self, vol: &NonnullStorageVol, flags: u32) -> Reply<()> {
        self.file(vol)?;
        let function = "virStorageBackendVolDeleteLocal";
        check_flags(flags, StorageVolDeleteFlags::NORMAL.0, STORAGE, function)?;
        let directory = self.pool_of(vol)?.path.clone();
        self.files.retain(|file| file.directory != directory || file.name != vol.name);
        Ok(())
    }

    fn volumes(&self, pool: &NonnullStoragePool) -> Reply<Vec<NonnullStorageVol>> {
        let pool = self.active_pool(pool)?;
        let files = self.files_in(&pool.path);
        Ok(files.map(|file| file.reference(&pool.name)).collect())
    }

    fn volume_by_name(&self, pool: &NonnullStoragePool, name: &str) -> Reply<NonnullStorageVol> {
        let pool = self.active_pool(pool)?;
        let mut files = self.files_in(&pool.path);
        let found = files.find(|file| file.name == name).ok_or_else(|| no_name(name))?;
        Ok(found.reference(&pool.name))
    }

    fn volume_by_path(&self, path: &str) -> Option<NonnullStorageVol> {
        self.pools.iter().filter(|pool| pool.active).find_map(|pool| {
            let mut files = self.files_in(&pool.path);
            Some(files.find(|file| file.path() == path)?.reference(&pool.name))
        })
    }
}

fn no_name(name: &str) -> Refusal {
    no_volume(format!("no storage vol with matching name '{name}'"))
}

fn no_volume(detail: String) -> Refusal {
    refuse(ErrorNumber::NO_STORAGE_VOL, STORAGE, detail)
}

fn bad_size(detail: &str) -> Refusal {
    refuse(ErrorNumber::INVALID_ARG, STORAGE, detail)
}

/// A capacity that means nothing.
fn no_capacity() -> Refusal {
    let function = "virStorageVolResize";
    let message =
        format!("capacity in {function} cannot be zero without 'delta' or 'shrink' flags set");
    bad_argument(STORAGE, function, "capacity", message)
}
