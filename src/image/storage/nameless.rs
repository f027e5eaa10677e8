//! Files without a name, gone when they are closed.

use std::fs::{self, File, OpenOptions};
use std::io;

use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::rand::{GetRandomFlags, getrandom};

/// Makes an empty file in the directory for temporary files, which no other process can open by a name.
pub(crate) fn nameless_file() -> io::Result<File> {
    let directory = std::env::temp_dir();
    let flags = OFlags::RDWR | OFlags::TMPFILE | OFlags::CLOEXEC;
    match rustix::fs::open(&directory, flags, Mode::RUSR | Mode::WUSR) {
        Ok(file) => return Ok(File::from(file)),
        Err(Errno::NOTSUP | Errno::ISDIR | Errno::INVAL | Errno::NOENT) => {}
        Err(errno) => return Err(errno.into()),
    }
    let mut random = [0; 16];
    getrandom(&mut random, GetRandomFlags::empty())?;
    let path = directory.join(format!(".{:032x}.tmp", u128::from_ne_bytes(random)));
    let file = OpenOptions::new().read(true).write(true).create_new(true).open(&path)?;
    fs::remove_file(&path)?;
    Ok(file)
}
