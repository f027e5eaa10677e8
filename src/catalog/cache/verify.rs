//! Looking whether cached files are still what they were.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use serde::Serialize;

use super::record::Record;
use super::{Cache, Error};
use crate::catalog::Digest;
use crate::catalog::fetch::Hasher;

/// How a cached image stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Verdict {
    /// The image.
    pub image: Record,
    /// The digest that its bytes have now; `None` where they cannot be read.
    pub found: Option<Digest>,
    /// Whether that is its own.
    pub ok: bool,
}

impl Cache {
    /// Reads every image, and compares its digest. It takes as long as reading them does.
    ///
    /// # Errors
    /// [`ErrorKind::Io`](super::ErrorKind::Io) when the cache cannot be read.
    pub fn verify(&self, each: &mut dyn FnMut(&Verdict)) -> Result<Vec<Verdict>, Error> {
        let mut verdicts = Vec::new();
        for image in self.list()? {
            // Held, so that it is not removed meanwhile; who is removed is not to be verified.
            let Some(held) = self.find(&image.digest)? else { continue };
            let found = digest_of(held.path(), &image.digest).ok();
            let verdict = Verdict { ok: found == Some(image.digest), image, found };
            each(&verdict);
            verdicts.push(verdict);
        }
        Ok(verdicts)
    }
}

/// The digest of a file, with the algorithm of another.
fn digest_of(path: &Path, like: &Digest) -> io::Result<Digest> {
    const AT_ONCE: usize = 1 << 20;
    let mut hasher = Hasher::new(like.algorithm());
    let (mut file, mut piece) = (File::open(path)?, vec![0; AT_ONCE]);
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(hasher.finish()),
            Ok(read) => hasher.update(piece.get(..read).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
