//! Resizing volumes.

use virtsmith_protocol::api::error::ErrorDomain;
use virtsmith_protocol::api::storage::StorageVolResizeFlags as Resize;
use virtsmith_protocol::remote::types::NonnullStorageVol;

use super::super::refusal::{Reply, check_flags, system};
use super::super::state::State;
use super::{STORAGE, bad_size, no_capacity};

const ALLOCATE: u32 = Resize::ALLOCATE.0;
const DELTA: u32 = Resize::DELTA.0;
const SHRINK: u32 = Resize::SHRINK.0;

/// No file can be as long.
const EFBIG: i32 = 27;

impl State {
    pub(super) fn resize_volume(
        &mut self,
        vol: &NonnullStorageVol,
        capacity: u64,
        flags: u32,
    ) -> Reply<()> {
        if capacity == 0 && flags & (DELTA | SHRINK) == 0 {
            return Err(no_capacity());
        }
        check_flags(flags, ALLOCATE | DELTA | SHRINK, STORAGE, "storageVolResize")?;
        let file = self.file(vol)?;
        let now = file.capacity;
        let wanted = match (flags & DELTA != 0, flags & SHRINK != 0) {
            (false, _) => capacity,
            (true, true) => now.saturating_sub(capacity),
            (true, false) => now.saturating_add(capacity),
        };
        if wanted < file.allocation() && file.format == "raw" {
            return Err(bad_size("can't shrink capacity below existing allocation"));
        }
        if wanted < now && flags & SHRINK == 0 {
            return Err(bad_size(
                "Can't shrink capacity below current capacity unless shrink flag explicitly specified",
            ));
        }
        if i64::try_from(wanted).is_err() {
            let message = format!("Failed to truncate file '{}': File too large", file.path());
            return Err(system(ErrorDomain::NONE, EFBIG, message));
        }
        file.capacity = wanted;
        if file.format == "raw" {
            file.set_length(wanted);
        }
        if flags & ALLOCATE != 0 {
            file.reserved = wanted;
        }
        Ok(())
    }
}
