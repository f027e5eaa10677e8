//! QEMU's locks on an image file.
//!
//! QEMU holds open-file-description locks on single bytes: 100 and up for what
//! it does with the file (101 is writing), 200 and up for what it lets nobody
//! else do.

use std::fs::File;
use std::io;

use nix::fcntl::{FcntlArg, fcntl};
use nix::libc::{F_UNLCK, F_WRLCK, SEEK_SET, flock};

const FIRST_BYTE: i64 = 100;
const BYTES: i64 = 200;

/// Whether another process uses the image in `file`.
pub(super) fn in_use(file: &File) -> io::Result<bool> {
    let mut lock = flock {
        l_type: short(F_WRLCK)?,
        l_whence: short(SEEK_SET)?,
        l_start: FIRST_BYTE,
        l_len: BYTES,
        l_pid: 0,
    };
    fcntl(file, FcntlArg::F_OFD_GETLK(&mut lock))?;
    Ok(i32::from(lock.l_type) != F_UNLCK)
}

fn short(constant: i32) -> io::Result<i16> {
    i16::try_from(constant).map_err(|_| io::ErrorKind::InvalidInput.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_the_locks_of_others_on_the_bytes_that_qemu_uses() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let (holder, looker) = (File::open(file.path()).unwrap(), File::open(file.path()).unwrap());
        for (byte, seen) in [(99, false), (101, true), (203, true), (300, false)] {
            let set = |kind: i32| {
                let (l_type, l_whence) = (short(kind).unwrap(), short(SEEK_SET).unwrap());
                let lock = flock { l_type, l_whence, l_start: byte, l_len: 1, l_pid: 0 };
                fcntl(&holder, FcntlArg::F_OFD_SETLK(&lock)).unwrap();
            };
            set(nix::libc::F_RDLCK);
            assert_eq!(
                (in_use(&looker).unwrap(), in_use(&holder).unwrap()),
                (seen, false),
                "{byte}"
            );
            set(F_UNLCK);
        }
    }
}
