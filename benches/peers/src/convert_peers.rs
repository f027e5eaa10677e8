//! What imago and qcow2-rs need besides to make a raw file: a loop.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;

use imago::{FormatAccess, FormatDriverBuilder, PermissiveImplicitOpenGate};

const AT_ONCE: usize = 1 << 20;

pub(crate) fn imago(source: &Path, target: &Path) {
    let image = imago::qcow2::Qcow2::<imago::file::File>::builder_path(source)
        .open(PermissiveImplicitOpenGate::default())
        .expect("an image");
    let image = FormatAccess::new(image);
    copy(target, image.size(), &mut |buffer, at| image.read(buffer, at).expect("it is read"));
}

pub(crate) fn qcow2_rs(source: &Path, target: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let params = qcow2_rs::dev::Qcow2DevParams::new(9, None, None, true, false);
    let image = qcow2_rs::utils::qcow2_setup_dev_sync(source, &params).expect("an image");
    runtime.block_on(image.qcow2_prep_io()).expect("its tables are read");
    let size = image.info.virtual_size();
    copy(target, size, &mut |buffer, at| {
        runtime.block_on(image.read_at(buffer, at)).expect("it is read");
    });
}

/// Writes what is not zero, a mebibyte at a time.
fn copy(target: &Path, size: u64, read: &mut dyn FnMut(&mut [u8], u64)) {
    let file = File::create(target).expect("a file");
    file.set_len(size).expect("a length");
    let mut buffer = vec![0; AT_ONCE];
    for at in (0..size).step_by(AT_ONCE) {
        let count = usize::try_from(size - at).map_or(AT_ONCE, |rest| rest.min(AT_ONCE));
        read(&mut buffer[..count], at);
        for (number, block) in buffer[..count].chunks(4096).enumerate() {
            if block.iter().any(|byte| *byte != 0) {
                file.write_all_at(block, at + number as u64 * 4096).expect("it is written");
            }
        }
    }
}
