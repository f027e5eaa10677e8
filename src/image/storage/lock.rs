//! QEMU's locks on an image file.
//!
//! QEMU holds open-file-description locks on single bytes: 100 and up for what
//! it does with the file (101 is writing), 200 and up for what it lets nobody
//! else do.

use std::fs::File;
use std::io;

use nix::errno::Errno;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc::{F_RDLCK, F_UNLCK, F_WRLCK, SEEK_SET, flock};

const FIRST_BYTE: i64 = 100;
const BYTES: i64 = 200;

/// Whether another process uses the image in `file`.
pub(super) fn in_use(file: &File) -> io::Result<bool> {
    is_held(file, FIRST_BYTE, BYTES)
}

/// What a process does with an image, and so what others may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Read,
    Write,
}

/// The first of the bytes that say what nobody else may do.
const FIRST_UNSHARED_BYTE: i64 = 200;
// The kinds of use, as their places in either row of bytes.
const CONSISTENT_READ: i64 = 0;
const WRITE: i64 = 1;
const RESIZE: i64 = 3;

/// Takes the locks that QEMU would take; false when those of others do not go with them.
///
/// They last until they are [released](release), or the file is closed by everybody
/// who has it.
pub(super) fn hold(file: &File, how: Use) -> io::Result<bool> {
    let uses: &[i64] = match how {
        Use::Read => &[CONSISTENT_READ],
        Use::Write => &[CONSISTENT_READ, WRITE, RESIZE],
    };
    let unshared = [WRITE, RESIZE];
    for one in uses {
        set(file, FIRST_BYTE + one)?;
    }
    for one in unshared {
        set(file, FIRST_UNSHARED_BYTE + one)?;
    }
    // Locks are taken first, so that of two who come at once at least one sees the other.
    for one in uses {
        if is_held(file, FIRST_UNSHARED_BYTE + one, 1)? {
            return Ok(false);
        }
    }
    for one in unshared {
        if is_held(file, FIRST_BYTE + one, 1)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Gives back what [`hold`] has taken.
///
/// To close the file is not enough: a process that is just being started has a copy
/// of it for a moment.
pub(super) fn release(file: &File) -> io::Result<()> {
    change(file, region(F_UNLCK, FIRST_BYTE, FIRST_UNSHARED_BYTE - FIRST_BYTE + BYTES)?)
}

fn set(file: &File, byte: i64) -> io::Result<()> {
    change(file, region(F_RDLCK, byte, 1)?)
}

fn change(file: &File, lock: flock) -> io::Result<()> {
    match fcntl(file, FcntlArg::F_OFD_SETLK(&lock)) {
        Ok(_) => Ok(()),
        // A file system without locks has no users that could be seen.
        Err(Errno::EINVAL | Errno::ENOLCK | Errno::ENOTSUP) => Ok(()),
        Err(errno) => Err(errno.into()),
    }
}

fn is_held(file: &File, start: i64, bytes: i64) -> io::Result<bool> {
    let mut lock = region(F_WRLCK, start, bytes)?;
    match fcntl(file, FcntlArg::F_OFD_GETLK(&mut lock)) {
        Ok(_) => Ok(i32::from(lock.l_type) != F_UNLCK),
        Err(Errno::EINVAL | Errno::ENOLCK | Errno::ENOTSUP) => Ok(false),
        Err(errno) => Err(errno.into()),
    }
}

fn region(kind: i32, start: i64, bytes: i64) -> io::Result<flock> {
    let (l_type, l_whence) = (short(kind)?, short(SEEK_SET)?);
    Ok(flock { l_type, l_whence, l_start: start, l_len: bytes, l_pid: 0 })
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
            set(F_RDLCK);
            assert_eq!(
                (in_use(&looker).unwrap(), in_use(&holder).unwrap()),
                (seen, false),
                "{byte}"
            );
            set(F_UNLCK);
        }
    }
}
