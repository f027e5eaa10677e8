//! Changing the backing file that the header names.

use super::disk::Disk;
use super::{BackingName, Error};

impl Disk {
    /// Names another backing file, or none, in the header.
    pub(crate) fn set_backing(&self, backing: Option<BackingName>) -> Result<(), Error> {
        let mut state = self.write_state();
        state.flush()?;
        let mut header = state.header.clone();
        header.backing = backing;
        state.rewrite_header(header)
    }
}
