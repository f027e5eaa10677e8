//! Defining pools, creating transient ones, and undefining them.

use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::api::storage::{
    StoragePoolCreateFlags as Create, StoragePoolDefineFlags, StoragePoolEventLifecycleType as What,
};
use virtsmith_protocol::remote::storage_pool::*;
use virtsmith_protocol::remote::types::NonnullStoragePool;

use super::super::describe::{self, bad};
use super::super::event::Event;
use super::super::refusal::{Reply, check_flags, refuse};
use super::super::route::routes;
use super::super::state::State;
use super::{Pool, storage_invalid};
use crate::xml::Element;

routes! {
    StoragePoolDefineXmlArgs => |args, state| {
        let known = StoragePoolDefineFlags::VALIDATE.0;
        check_flags(args.flags, known, ErrorDomain::STORAGE, "storagePoolDefineXML")?;
        Ok(StoragePoolDefineXmlRet { pool: state.define_pool(&args.xml)? })
    };
    StoragePoolCreateXmlArgs => |args, state| {
        Ok(StoragePoolCreateXmlRet { pool: state.create_pool_xml(&args.xml, args.flags)? })
    };
    StoragePoolUndefineArgs => |args, state| state.undefine_pool(&args.pool);
}

/// The kinds of pools that libvirt knows.
const KINDS: [&str; 14] = [
    "dir",
    "fs",
    "netfs",
    "logical",
    "disk",
    "iscsi",
    "iscsi-direct",
    "scsi",
    "mpath",
    "rbd",
    "sheepdog",
    "gluster",
    "zfs",
    "vstorage",
];

impl State {
    pub(in crate::replay::host) fn define_pool(&mut self, xml: &str) -> Reply<NonnullStoragePool> {
        let new = self.read_pool(xml)?;
        self.check_pool(&new)?;
        let reference = new.reference();
        match self.pools.iter_mut().find(|pool| pool.uuid == new.uuid) {
            Some(pool) => {
                pool.persistent = true;
                if !pool.active {
                    pool.path = new.path;
                }
            }
            None => self.pools.push(Pool { persistent: true, ..new }),
        }
        self.emit(Event::Pool { pool: reference.clone(), what: What::DEFINED });
        Ok(reference)
    }

    fn create_pool_xml(&mut self, xml: &str, flags: u32) -> Reply<NonnullStoragePool> {
        let builds = Create::WITH_BUILD.0
            | Create::WITH_BUILD_OVERWRITE.0
            | Create::WITH_BUILD_NO_OVERWRITE.0;
        let known = builds | VALIDATE;
        check_flags(flags, known, ErrorDomain::STORAGE, "storagePoolCreateXML")?;
        let new = self.read_pool(xml)?;
        self.check_pool(&new)?;
        let existing = self.pools.iter().find(|pool| pool.uuid == new.uuid);
        if let Some(pool) = existing.filter(|pool| pool.active) {
            return Err(storage_invalid(format!("pool is already active as '{}'", pool.name)));
        }
        if flags & builds != 0 {
            self.directories.insert(new.path.clone());
        }
        self.check_directory(&new.path)?;
        let reference = new.reference();
        match self.pools.iter_mut().find(|pool| pool.uuid == new.uuid) {
            Some(pool) => pool.active = true,
            None => self.pools.push(Pool { active: true, ..new }),
        }
        self.emit(Event::Pool { pool: reference.clone(), what: What::STARTED });
        Ok(reference)
    }

    fn read_pool(&mut self, text: &str) -> Reply<Pool> {
        let from = ErrorDomain::STORAGE;
        let xml = describe::read(text, "pool", "storage_pool_definition", from)?;
        check_kind(&xml)?;
        let name = describe::text(&xml, "name")
            .ok_or_else(|| bad(from, "missing pool source name element"))?;
        if name.contains('/') {
            return Err(bad(from, format!("name {name} cannot contain '/'")));
        }
        let uuid = describe::uuid(&xml, bad(from, "malformed uuid element"))?;
        let path = describe::text(&xml, "target/path")
            .ok_or_else(|| bad(from, "missing storage pool target path"))?;
        let uuid = uuid.unwrap_or_else(|| self.fresh_uuid());
        let path = clean(&path);
        Ok(Pool { name, uuid, path, persistent: false, active: false, autostart: false })
    }

    /// Refuses the names, UUIDs and places of other pools.
    fn check_pool(&self, new: &Pool) -> Reply<()> {
        let Pool { name, uuid, .. } = new;
        let taken = |text| Err(refuse(ErrorNumber::OPERATION_FAILED, ErrorDomain::STORAGE, text));
        if let Some(same) = self.pools.iter().find(|pool| pool.uuid == *uuid) {
            if same.name != *name {
                return taken(format!("pool '{}' is already defined with uuid {uuid}", same.name));
            }
        } else if let Some(other) = self.pools.iter().find(|pool| pool.name == *name) {
            return taken(format!("pool '{name}' already exists with uuid {}", other.uuid));
        }
        let elsewhere = |pool: &&Pool| pool.uuid != *uuid && pool.path == new.path;
        match self.pools.iter().find(elsewhere) {
            Some(other) => taken(format!("Storage source conflict with pool: '{}'", other.name)),
            None => Ok(()),
        }
    }

    fn undefine_pool(&mut self, pool: &NonnullStoragePool) -> Reply<()> {
        let found = self.pool(pool)?;
        if found.active {
            return Err(storage_invalid(format!("storage pool '{}' is still active", found.name)));
        }
        let reference = found.reference();
        self.pools.retain(|each| each.uuid != pool.uuid);
        self.emit(Event::Pool { pool: reference, what: What::UNDEFINED });
        Ok(())
    }
}

/// `VIR_STORAGE_POOL_CREATE_VALIDATE`.
const VALIDATE: u32 = 8;

fn check_kind(xml: &Element) -> Reply<()> {
    let Some(kind) = xml.attribute("type") else {
        let detail = "Missing required attribute 'type' in element 'pool'";
        return Err(bad(ErrorDomain::XML, detail));
    };
    match KINDS.iter().position(|known| *known == kind) {
        None => {
            let place = "for attribute 'type' in element 'pool'";
            Err(bad(ErrorDomain::XML, format!("Invalid value {place}: '{kind}'.")))
        }
        Some(0) => Ok(()),
        // As a daemon that was built without it.
        Some(number) => {
            let detail = format!("missing backend for pool type {number} ({kind})");
            Err(refuse(ErrorNumber::INTERNAL_ERROR, ErrorDomain::STORAGE, detail))
        }
    }
}

/// A path without slashes at its end.
fn clean(path: &str) -> String {
    let cut = path.trim_end_matches('/');
    if cut.is_empty() { path } else { cut }.to_owned()
}
