//! Building pools, starting, refreshing, stopping and deleting them.

use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::api::storage::{
    StoragePoolCreateFlags as Create, StoragePoolEventLifecycleType as What,
};
use virtsmith_protocol::remote::storage_pool::*;
use virtsmith_protocol::remote::types::NonnullStoragePool;

use super::super::connect::ENOENT;
use super::super::event::Event;
use super::super::refusal::{Refusal, Reply, check_flags, refuse, system};
use super::super::route::routes;
use super::super::state::{State, truth};
use super::storage_invalid;

routes! {
    StoragePoolBuildArgs => |args, state| state.build_pool(&args.pool, args.flags);
    StoragePoolCreateArgs => |args, state| state.create_pool(&args.pool, args.flags);
    StoragePoolDestroyArgs => |args, state| state.destroy_pool(&args.pool);
    StoragePoolDeleteArgs => |args, state| state.delete_pool(&args.pool, args.flags);
    StoragePoolRefreshArgs => |args, state| state.refresh_pool(&args.pool, args.flags);
    StoragePoolGetAutostartArgs => |args, state| {
        Ok(StoragePoolGetAutostartRet { autostart: truth(state.pool(&args.pool)?.autostart) })
    };
    StoragePoolSetAutostartArgs => |args, state| {
        state.autostart_pool(&args.pool, args.autostart != 0)
    };
}

/// The directory has something in it.
const ENOTEMPTY: i32 = 39;

impl State {
    fn build_pool(&mut self, pool: &NonnullStoragePool, flags: u32) -> Reply<()> {
        let found = self.pool(pool)?;
        if found.active {
            return Err(already_active(&found.name));
        }
        let function = "virStorageBackendFileSystemBuild";
        check_flags(flags, 0, ErrorDomain::STORAGE, function)?;
        let (path, pool) = (found.path.clone(), found.reference());
        self.directories.insert(path);
        self.emit(Event::Pool { pool, what: What::CREATED });
        Ok(())
    }

    pub(in crate::replay::host) fn create_pool(
        &mut self,
        pool: &NonnullStoragePool,
        flags: u32,
    ) -> Reply<()> {
        let builds = Create::WITH_BUILD.0
            | Create::WITH_BUILD_OVERWRITE.0
            | Create::WITH_BUILD_NO_OVERWRITE.0;
        check_flags(flags, builds, ErrorDomain::STORAGE, "storagePoolCreate")?;
        let found = self.pool(pool)?;
        if found.active {
            return Err(already_active(&found.name));
        }
        let path = found.path.clone();
        if flags & builds != 0 {
            self.directories.insert(path.clone());
        }
        self.check_directory(&path)?;
        let found = self.pool(pool)?;
        found.active = true;
        let pool = found.reference();
        self.emit(Event::Pool { pool, what: What::STARTED });
        Ok(())
    }

    /// Refuses a directory that is not there.
    pub(super) fn check_directory(&self, path: &str) -> Reply<()> {
        if self.directories.contains(path) {
            return Ok(());
        }
        let message = format!("cannot open directory '{path}': No such file or directory");
        Err(system(ErrorDomain::NONE, ENOENT, message))
    }

    fn destroy_pool(&mut self, pool: &NonnullStoragePool) -> Reply<()> {
        let found = self.pool(pool)?;
        found.check_active()?;
        found.active = false;
        let (reference, persistent) = (found.reference(), found.persistent);
        if !persistent {
            self.pools.retain(|each| each.uuid != pool.uuid);
        }
        self.emit(Event::Pool { pool: reference, what: What::STOPPED });
        Ok(())
    }

    fn delete_pool(&mut self, pool: &NonnullStoragePool, flags: u32) -> Reply<()> {
        let found = self.pool(pool)?;
        if found.active {
            return Err(storage_invalid(format!("storage pool '{}' is still active", found.name)));
        }
        check_flags(flags, 0, ErrorDomain::STORAGE, "virStorageBackendDeleteLocal")?;
        let (path, pool) = (found.path.clone(), found.reference());
        let failed = |errno, why| {
            let message = format!("failed to remove pool '{path}': {why}");
            Err(system(ErrorDomain::STORAGE, errno, message))
        };
        if !self.directories.contains(&path) {
            return failed(ENOENT, "No such file or directory");
        }
        if self.files_in(&path).next().is_some() {
            return failed(ENOTEMPTY, "Directory not empty");
        }
        self.directories.remove(&path);
        self.emit(Event::Pool { pool, what: What::DELETED });
        Ok(())
    }

    fn refresh_pool(&mut self, pool: &NonnullStoragePool, flags: u32) -> Reply<()> {
        check_flags(flags, 0, ErrorDomain::STORAGE, "storagePoolRefresh")?;
        let found = self.pool(pool)?;
        found.check_active()?;
        let pool = found.reference();
        self.emit(Event::PoolRefresh { pool });
        Ok(())
    }

    fn autostart_pool(&mut self, pool: &NonnullStoragePool, autostart: bool) -> Reply<()> {
        let found = self.pool(pool)?;
        if !found.persistent {
            let detail = "pool has no config file";
            return Err(refuse(ErrorNumber::INTERNAL_ERROR, ErrorDomain::STORAGE, detail));
        }
        found.autostart = autostart;
        Ok(())
    }
}

fn already_active(name: &str) -> Refusal {
    storage_invalid(format!("storage pool '{name}' is already active"))
}
