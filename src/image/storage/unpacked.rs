//! Files that were packed as a whole: xz and gzip.

use std::io::{self, BufReader, Chain, Cursor, Read};

use flate2::bufread::MultiGzDecoder;
use lzma_rust2::XzReader;

/// What is in front of the rest again after it was looked at.
type Looked<R> = Chain<Cursor<Vec<u8>>, R>;

/// A reader of what another one gives, unpacked if its first bytes say that it is packed.
pub enum Unpacked<R: Read> {
    /// As it is.
    Plain(Looked<R>),
    /// Members of a gzip file, one behind the other.
    Gzip(Box<MultiGzDecoder<BufReader<Looked<R>>>>),
    /// Streams of an xz file.
    Xz(Box<XzReader<BufReader<Looked<R>>>>),
}

/// What an xz file may ask for, in KiB: `xz -9` needs half of it.
const XZ_MEMORY: u32 = 128 << 10;
const LONGEST_MAGIC: usize = 6;

impl<R: Read> Unpacked<R> {
    /// Looks at the first bytes.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn new(mut reader: R) -> io::Result<Unpacked<R>> {
        let mut magic = Vec::new();
        (&mut reader).take(LONGEST_MAGIC as u64).read_to_end(&mut magic)?;
        let kind = magic.clone();
        let looked = Cursor::new(magic).chain(reader);
        Ok(match &*kind {
            [0x1f, 0x8b, 8, ..] => {
                Unpacked::Gzip(Box::new(MultiGzDecoder::new(BufReader::new(looked))))
            }
            [0xfd, b'7', b'z', b'X', b'Z', 0] => {
                let reader = BufReader::new(looked);
                Unpacked::Xz(Box::new(XzReader::new_mem_limit(reader, true, XZ_MEMORY)))
            }
            _ => Unpacked::Plain(looked),
        })
    }

    /// The reader below.
    pub fn into_inner(self) -> R {
        let looked = match self {
            Unpacked::Plain(looked) => looked,
            Unpacked::Gzip(gzip) => gzip.into_inner().into_inner(),
            Unpacked::Xz(xz) => xz.into_inner().into_inner(),
        };
        looked.into_inner().1
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Unpacked::Plain(reader) => reader.read(buffer),
            Unpacked::Gzip(reader) => reader.read(buffer),
            Unpacked::Xz(reader) => reader.read(buffer),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_short_or_plain_passes() {
        for bytes in [&b""[..], b"\x1f", b"\x1f\x8b", b"plain text that is no packed file"] {
            let mut back = Vec::new();
            Unpacked::new(bytes).unwrap().read_to_end(&mut back).unwrap();
            assert_eq!(back, bytes);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_behind_a_magic_are_unpacked_or_refused(
            rest in proptest::collection::vec(any::<u8>(), 0..200), xz: bool,
        ) {
            let magic = if xz { &b"\xfd7zXZ\0"[..] } else { b"\x1f\x8b\x08" };
            let bytes = [magic, &rest].concat();
            let mut reader = Unpacked::new(&*bytes).unwrap().take(1 << 20);
            let _ = io::copy(&mut reader, &mut io::sink());
        }
    }
}
