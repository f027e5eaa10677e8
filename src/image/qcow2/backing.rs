//! Changing the backing file that the header names.

use std::os::unix::ffi::OsStrExt;

use super::disk::{Disk, State};
use super::extension::{BACKING_FORMAT, END, push_extension};
use super::fields::{Fields, TooShort};
use super::wire::{V2_LENGTH, V3_LENGTH};
use super::{BackingName, Error, MAX_BACKING_NAME, Version};

impl Disk {
    /// Names another backing file, or none, in the header.
    pub(crate) fn set_backing(&self, backing: Option<BackingName>) -> Result<(), Error> {
        self.write_state().set_backing(backing)
    }
}

impl State {
    fn set_backing(&mut self, backing: Option<BackingName>) -> Result<(), Error> {
        self.flush()?;
        self.writer()?;
        let old = self.storage.read_up_to(self.geometry.cluster.bytes(), 0).map_err(Error::io)?;
        let new = self.with_backing(&old, backing.as_ref())?;
        self.put_header(0, &new)?;
        self.has_backing = backing.is_some();
        self.header.backing = backing;
        Ok(())
    }

    /// The first cluster with another backing file, all other extensions kept.
    fn with_backing(&self, old: &[u8], backing: Option<&BackingName>) -> Result<Vec<u8>, Error> {
        const NAME_FIELDS: std::ops::Range<usize> = 8..20;
        let broken = |TooShort| Error::malformed("The file ends within its header");
        let mut fields = Fields::new(old);
        let length = usize::try_from(self.header_length(old)).unwrap_or(usize::MAX);
        let mut new = fields.take(length).map_err(broken)?.to_vec();
        if let Some(format) = backing.and_then(|backing| backing.format.as_ref()) {
            push_extension(&mut new, BACKING_FORMAT, format.as_bytes());
        }
        while let Ok(kind) = fields.u32() {
            if kind == END {
                break;
            }
            let length = fields.length().map_err(broken)?;
            let data = fields.take(length).map_err(broken)?;
            let _ = fields.take(length.next_multiple_of(8) - length);
            if kind != BACKING_FORMAT {
                push_extension(&mut new, kind, data);
            }
        }
        push_extension(&mut new, END, &[]);
        let name = backing.map_or(&b""[..], |backing| backing.name.as_bytes());
        let offset = if name.is_empty() { 0 } else { new.len() as u64 };
        new.extend(name);
        if new.len() > self.cluster_len() || name.len() > MAX_BACKING_NAME {
            return Err(Error::option("Backing file name too long; use a relative name"));
        }
        new.resize(old.len().max(new.len()), 0);
        let count = u32::try_from(name.len()).unwrap_or(u32::MAX);
        let named = [&offset.to_be_bytes()[..], &count.to_be_bytes()].concat();
        if let Some(target) = new.get_mut(NAME_FIELDS) {
            target.copy_from_slice(&named);
        }
        Ok(new)
    }

    fn header_length(&self, header: &[u8]) -> u32 {
        const OFFSET: usize = 100;
        if self.header.version == Version::V2 {
            return V2_LENGTH;
        }
        let field = header.get(OFFSET..).and_then(<[u8]>::first_chunk);
        field.map_or(V3_LENGTH, |field| u32::from_be_bytes(*field))
    }
}
