//! Disks that stand on a machine's disks: those of its linked clones.
//!
//! What they stand on must not change. So nothing here starts, changes or removes
//! a machine while a disk of the pool has one of its disks for a backing file.

use std::fs;
use std::path::{Path, PathBuf};

use super::layout::Layout;
use super::{Error, ErrorKind};
use crate::image::{self, Format, Gate, InfoOptions};

/// Refuses what would change the disks of a domain while others stand on them.
/// `what` completes "it cannot be …".
pub(super) fn check_none(layout: &Layout, domain: &str, what: &str) -> Result<(), Error> {
    let disks = std::iter::once(layout.disk(domain)).chain(layout.extra_disks(domain));
    let dependents = dependents(&layout.pool(), &disks.collect::<Vec<_>>());
    let Some(first) = dependents.first() else { return Ok(()) };
    let more = match dependents.len() {
        1 => String::new(),
        count => format!(" and {} more", count - 1),
    };
    let sentence = format!(
        "'{domain}' cannot be {what}: the disk '{}'{more} of a linked clone stands on its own; delete the clone first",
        first.display()
    );
    Err(Error::new(ErrorKind::WrongState, sentence))
}

/// The images of a pool that stand on one of these.
fn dependents(pool: &Path, disks: &[PathBuf]) -> Vec<PathBuf> {
    let bases: Vec<PathBuf> = disks.iter().filter_map(|disk| fs::canonicalize(disk).ok()).collect();
    if bases.is_empty() {
        return Vec::new();
    }
    let entries = fs::read_dir(pool).into_iter().flatten().flatten();
    let images = entries.map(|entry| entry.path()).filter(|path| is_disk(path));
    let mut found: Vec<PathBuf> =
        images.filter(|path| backing(path).is_some_and(|below| bases.contains(&below))).collect();
    found.sort();
    found
}

fn is_disk(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "qcow2")
}

fn backing(path: &Path) -> Option<PathBuf> {
    let options =
        InfoOptions { format: Some(Format::Qcow2), gate: Gate::Deny, ..InfoOptions::default() };
    fs::canonicalize(image::info(path, &options).ok()?.backing?.full_filename).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::{CreateOptions, Size, create_new};

    #[test]
    fn what_others_stand_on_is_left_alone() {
        let top = tempfile::tempdir().unwrap();
        let layout = Layout::new(top.path());
        fs::create_dir_all(layout.pool()).unwrap();
        let plain = CreateOptions::qcow2().size(Size::from_bytes(512));
        for domain in ["web1", "web2"] {
            create_new(layout.disk(domain), &plain).unwrap();
        }
        let on = |path: PathBuf| plain.clone().backing_file(path).backing_format(Format::Qcow2);
        create_new(layout.disk("copy"), &on(layout.disk("web1"))).unwrap();
        create_new(layout.extra_disk("web2", 'c'), &plain).unwrap();
        create_new(layout.extra_disk("copy", 'c'), &on(layout.extra_disk("web2", 'c'))).unwrap();
        for (domain, disk) in [("web1", "copy.qcow2"), ("web2", "copy_vdc.qcow2")] {
            let error = check_none(&layout, domain, "started").unwrap_err();
            assert_eq!(error.kind(), ErrorKind::WrongState);
            let start = format!("'{domain}' cannot be started: the disk '");
            assert!(error.to_string().starts_with(&start), "{error}");
            assert!(error.to_string().contains(disk), "{error}");
        }
        assert!(check_none(&layout, "copy", "started").is_ok());
        assert!(check_none(&layout, "none", "started").is_ok());
    }
}
