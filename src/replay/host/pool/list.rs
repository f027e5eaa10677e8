//! Finding pools, listing them, and what they are.

use virtsmith_protocol::api::error::ErrorDomain;
use virtsmith_protocol::api::storage::{ConnectListAllStoragePoolsFlags as List, StorageXMLFlags};
use virtsmith_protocol::remote::connect::{
    ConnectListAllStoragePoolsArgs, ConnectListAllStoragePoolsRet,
};
use virtsmith_protocol::remote::connect_names::*;
use virtsmith_protocol::remote::storage_pool::*;
use virtsmith_protocol::remote::types::NonnullStoragePool;

use super::super::refusal::{Reply, check_flags};
use super::super::route::routes;
use super::super::state::{State, count, passes, truth};
use super::{Pool, no_pool};

routes! {
    StoragePoolLookupByNameArgs => |args, state| {
        let pool = state.find_pool(|pool| pool.name == args.name, || {
            format!("no storage pool with matching name '{}'", args.name)
        })?;
        Ok(StoragePoolLookupByNameRet { pool })
    };
    StoragePoolLookupByUuidArgs => |args, state| {
        let pool = state.find_pool(|pool| pool.uuid == args.uuid, || {
            format!("no storage pool with matching uuid '{}'", args.uuid)
        })?;
        Ok(StoragePoolLookupByUuidRet { pool })
    };
    StoragePoolLookupByTargetPathArgs => |args, state| {
        let pool = state.find_pool(|pool| pool.active && pool.path == args.path, || {
            format!("no storage pool with matching target path '{}'", args.path)
        })?;
        Ok(StoragePoolLookupByTargetPathRet { pool })
    };
    StoragePoolLookupByVolumeArgs => |args, state| {
        Ok(StoragePoolLookupByVolumeRet { pool: state.pool_of(&args.vol)?.reference() })
    };
    StoragePoolGetInfoArgs => |args, state| {
        let pool = state.pool(&args.pool)?.clone();
        Ok(state.space(&pool))
    };
    StoragePoolGetXmlDescArgs => |args, state| {
        let known = StorageXMLFlags::INACTIVE.0;
        check_flags(args.flags, known, ErrorDomain::STORAGE, "storagePoolGetXMLDesc")?;
        let pool = state.pool(&args.pool)?.clone();
        Ok(StoragePoolGetXmlDescRet { xml: pool.xml(&state.space(&pool)) })
    };
    StoragePoolIsActiveArgs => |args, state| {
        Ok(StoragePoolIsActiveRet { active: truth(state.pool(&args.pool)?.active) })
    };
    StoragePoolIsPersistentArgs => |args, state| {
        Ok(StoragePoolIsPersistentRet { persistent: truth(state.pool(&args.pool)?.persistent) })
    };
    ConnectListAllStoragePoolsArgs => |args, state| {
        let found = state.list_pools(args.flags)?;
        let ret = count(found.len());
        let pools = if args.need_results == 0 { Vec::new() } else { found };
        Ok(ConnectListAllStoragePoolsRet { pools, ret })
    };
    ConnectNumOfStoragePoolsArgs => |_, state| {
        Ok(ConnectNumOfStoragePoolsRet { num: count(state.pool_names(true).count()) })
    };
    ConnectListStoragePoolsArgs => |args, state| {
        let most = usize::try_from(args.maxnames).unwrap_or_default();
        Ok(ConnectListStoragePoolsRet { names: state.pool_names(true).take(most).collect() })
    };
    ConnectNumOfDefinedStoragePoolsArgs => |_, state| {
        Ok(ConnectNumOfDefinedStoragePoolsRet { num: count(state.pool_names(false).count()) })
    };
    ConnectListDefinedStoragePoolsArgs => |args, state| {
        let most = usize::try_from(args.maxnames).unwrap_or_default();
        let names = state.pool_names(false).take(most).collect();
        Ok(ConnectListDefinedStoragePoolsRet { names })
    };
}

impl State {
    fn find_pool(
        &self,
        is_meant: impl Fn(&Pool) -> bool,
        detail: impl FnOnce() -> String,
    ) -> Reply<NonnullStoragePool> {
        let found = self.pools.iter().find(|pool| is_meant(pool));
        found.map(Pool::reference).ok_or_else(|| no_pool(detail()))
    }

    fn list_pools(&self, flags: u32) -> Reply<Vec<NonnullStoragePool>> {
        let function = "storageConnectListAllStoragePools";
        check_flags(flags, 0xf_ffff, ErrorDomain::STORAGE, function)?;
        let wanted = self.pools.iter().filter(|pool| is_listed(pool, flags));
        Ok(wanted.map(Pool::reference).collect())
    }

    fn pool_names(&self, active: bool) -> impl Iterator<Item = String> {
        let pools = self.pools.iter().filter(move |pool| pool.active == active);
        pools.map(|pool| pool.name.clone())
    }
}

fn is_listed(pool: &Pool, flags: u32) -> bool {
    // All that follow name a kind of pool each.
    let other_kinds = 0xf_ffff & !(List::DIR.0 * 2 - 1);
    passes(
        flags,
        &[
            &[(List::ACTIVE.0, pool.active), (List::INACTIVE.0, !pool.active)],
            &[(List::PERSISTENT.0, pool.persistent), (List::TRANSIENT.0, !pool.persistent)],
            &[(List::AUTOSTART.0, pool.autostart), (List::NO_AUTOSTART.0, !pool.autostart)],
            &[(List::DIR.0, true), (other_kinds, false)],
        ],
    )
}
