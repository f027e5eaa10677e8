//! Emptying an image, so that what is below it shows.

use super::Error;
use super::disk::{Disk, State};
use super::tables::Stage;
use crate::image::Control;

impl Disk {
    /// Takes everything out of the image that the guest sees; snapshots keep theirs.
    pub(crate) fn make_empty(&self) -> Result<(), Error> {
        self.write_state().make_empty()
    }
}

impl State {
    fn make_empty(&mut self) -> Result<(), Error> {
        self.flush()?;
        let (l1, entries) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        let (mut tables, mut uses) = (Vec::new(), Vec::new());
        self.each_use(l1, entries, &Control::new(), |state, cluster, is_table| {
            if is_table {
                tables.push(cluster);
            }
            if is_table || state.outside.is_none() {
                uses.push(cluster);
            }
            Ok(())
        })?;
        let mut used = Vec::new();
        self.each_word(l1, entries, |index, _| {
            used.push(index);
            Ok(true)
        })?;
        for index in used {
            self.tables.put(Stage::L1, l1, index * 8, &[0; 8])?;
        }
        for cluster in tables {
            self.writer()?.metadata.remove(cluster);
        }
        for cluster in uses {
            self.free(cluster..cluster + 1)?;
        }
        self.cut_file()
    }
}
