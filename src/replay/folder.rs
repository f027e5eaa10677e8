//! A folder of one's own for a socket.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;

use rustix::rand::{GetRandomFlags, getrandom};
use virtsmith_protocol::types::to_hex;

use super::Error;

/// A folder that only this user can look into, and that goes when this does.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn make() -> Result<Self, Error> {
        let mut random = [0_u8; 8];
        getrandom(&mut random, GetRandomFlags::empty())
            .map_err(|error| Error::io("there is no randomness", error.into()))?;
        let path = std::env::temp_dir().join(format!("virtsmith-replay-{}", to_hex(&random)));
        DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .map_err(|error| Error::io(format!("cannot make '{}'", path.display()), error))?;
        Ok(Self(path))
    }

    pub(super) fn socket(&self) -> PathBuf {
        self.0.join("sock")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The socket in it may be gone already, or the folder with it.
        let _ = fs::remove_file(self.socket());
        let _ = fs::remove_dir(&self.0);
    }
}
