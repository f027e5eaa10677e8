//! Creating volumes.

use std::collections::BTreeMap;

use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::api::storage::StorageVolCreateFlags;
use virtsmith_protocol::remote::types::{NonnullStoragePool, NonnullStorageVol};

use super::super::describe::{self, NoSize, bad};
use super::super::pool::{Pool, storage_invalid};
use super::super::refusal::{Refusal, Reply, check_flags, refuse};
use super::super::state::State;
use super::{File, STORAGE};
use crate::xml::Element;

/// The formats of volumes that libvirt knows.
const FORMATS: [&str; 17] = [
    "none", "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop",
    "cow", "qcow", "qcow2", "qed", "vmdk",
];

/// What an image without content takes up besides it.
const OVERHEAD: u64 = 196_616;

impl State {
    pub(super) fn create_volume(
        &mut self,
        pool: &NonnullStoragePool,
        xml: &str,
        flags: u32,
    ) -> Reply<NonnullStorageVol> {
        let known = StorageVolCreateFlags::PREALLOC_METADATA.0 | VALIDATE;
        check_flags(flags, known, STORAGE, "storageVolCreateXML")?;
        let pool = self.active_pool(pool)?;
        let (name, directory) = (pool.name.clone(), pool.path.clone());
        let file = read(xml, directory)?;
        self.add_file(file).map(|file| file.reference(&name))
    }

    /// Creates a volume with the content of another, and at least its capacity.
    pub(super) fn clone_volume(
        &mut self,
        pool: &NonnullStoragePool,
        xml: &str,
        of: &NonnullStorageVol,
        flags: u32,
    ) -> Reply<NonnullStorageVol> {
        let known = StorageVolCreateFlags::PREALLOC_METADATA.0
            | StorageVolCreateFlags::REFLINK.0
            | VALIDATE;
        check_flags(flags, known, STORAGE, "storageVolCreateXMLFrom")?;
        let pool = self.active_pool(pool)?;
        let (name, directory) = (pool.name.clone(), pool.path.clone());
        let source = self.file(of)?.clone();
        let mut file = read_clone(xml, directory, &source)?;
        if self.files.iter().any(|each| each.path() == file.path()) {
            let detail = format!("storage volume name '{}' already in use.", file.name);
            return Err(refuse(ErrorNumber::INTERNAL_ERROR, STORAGE, detail));
        }
        // Bytes are copied as they are, whatever the formats.
        file.pages = source.pages;
        file.length = file.length.max(source.length);
        self.add_file(file).map(|file| file.reference(&name))
    }

    /// Adds a file, in the order of names.
    pub(in crate::replay::host) fn add_file(&mut self, file: File) -> Reply<&File> {
        let path = file.path();
        if self.files.iter().any(|each| each.path() == path) {
            return Err(refuse(ErrorNumber::STORAGE_VOL_EXIST, STORAGE, file.name));
        }
        let at = self.files.partition_point(|each| each.path() < path);
        self.files.insert(at, file);
        self.files.get(at).ok_or_else(|| storage_invalid("the file is gone"))
    }

    pub(super) fn active_pool(&self, pool: &NonnullStoragePool) -> Reply<&Pool> {
        let found = self.find_pool_ref(pool)?;
        found.check_active()?;
        Ok(found)
    }
}

/// `VIR_STORAGE_VOL_CREATE_VALIDATE`.
const VALIDATE: u32 = 4;

/// Reads a description of a file to be made in a directory.
pub(in crate::replay::host) fn read(text: &str, directory: String) -> Reply<File> {
    read_with(text, directory, None)
}

/// The same of a copy, which is not smaller than what it is a copy of.
fn read_clone(text: &str, directory: String, source: &File) -> Reply<File> {
    read_with(text, directory, Some(source.capacity))
}

fn read_with(text: &str, directory: String, least: Option<u64>) -> Reply<File> {
    let xml = describe::read(text, "volume", "storage_volume_definition", STORAGE)?;
    let name = describe::text(&xml, "name");
    let name = name.ok_or_else(|| bad(STORAGE, "missing volume name element"))?;
    let capacity = size(&xml, "capacity")?.max(least);
    let capacity = capacity.ok_or_else(|| bad(STORAGE, "missing capacity element"))?;
    let allocation = size(&xml, "allocation")?;
    let format = xml.find("target/format").and_then(|format| format.attribute("type"));
    let format = format.unwrap_or("raw").to_owned();
    if !FORMATS.contains(&format.as_str()) {
        let detail = format!("unknown volume format type {format}");
        return Err(refuse(ErrorNumber::CONFIG_UNSUPPORTED, STORAGE, detail));
    }
    if name.contains('/') {
        return Err(storage_invalid(format!("volume name '{name}' cannot contain '/'")));
    }
    let (length, reserved) = match format.as_str() {
        "raw" => (capacity, allocation.unwrap_or(capacity).min(capacity)),
        _ => (OVERHEAD, OVERHEAD.next_multiple_of(4096)),
    };
    let backing = xml.find("backingStore").cloned();
    let pages = BTreeMap::new();
    Ok(File { directory, name, format, capacity, length, reserved, backing, pages })
}

fn size(xml: &Element, name: &'static str) -> Reply<Option<u64>> {
    let Some(element) = xml.find(name) else { return Ok(None) };
    match describe::size(element, "bytes") {
        Ok(Some(bytes)) if i64::try_from(bytes).is_ok() => Ok(Some(bytes)),
        Ok(_) => Err(too_large()),
        Err(NoSize::Number) => Err(bad(STORAGE, format!("malformed {name} element"))),
        Err(NoSize::Unit(unit)) => {
            let detail = format!("unknown suffix '{unit}'");
            Err(refuse(ErrorNumber::INVALID_ARG, ErrorDomain::NONE, detail))
        }
    }
}

fn too_large() -> Refusal {
    refuse(ErrorNumber::OVERFLOW, ErrorDomain::NONE, "value too large")
}
