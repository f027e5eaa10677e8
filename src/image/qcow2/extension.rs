//! Header extensions: typed, length-counted areas after the header.

use std::ffi::OsString;

use super::fields::{Fields, TooShort, file_name, text};
use super::{Error, HostOffset};

pub(super) const END: u32 = 0;
pub(super) const BACKING_FORMAT: u32 = 0xe279_2aca;
pub(super) const FEATURE_NAMES: u32 = 0x6803_f857;
pub(super) const BITMAPS: u32 = 0x2385_2875;
pub(super) const DATA_FILE: u32 = 0x4441_5441;
const CRYPTO: u32 = 0x0537_be77;

/// The longest name of a backing format, in bytes.
const MAX_BACKING_FORMAT: usize = 15;
pub(super) const MAX_BITMAPS: u32 = 65_535;
pub(super) const MAX_BITMAP_DIRECTORY_BYTES: u64 = 64 << 20;

/// What the extensions of one header say.
#[derive(Debug, Default)]
pub(super) struct Extensions {
    pub(super) backing_format: Option<String>,
    pub(super) data_file: Option<OsString>,
    pub(super) bitmaps: Option<BitmapDirectory>,
    pub(super) feature_names: Vec<u8>,
    pub(super) has_crypto_header: bool,
}

/// Where an image's bitmap directory is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BitmapDirectory {
    /// The number of bitmaps, 1 to 65,535.
    pub count: u32,
    /// Where the directory starts; a multiple of the cluster size.
    pub offset: HostOffset,
    /// The directory's length in bytes, at most 64 MiB.
    pub length: u64,
}

impl Extensions {
    /// Reads all extensions in `area`, which ends where the backing file's name or the cluster does.
    pub(super) fn parse(area: &[u8]) -> Result<Extensions, Error> {
        let mut extensions = Extensions::default();
        let mut fields = Fields::new(area);
        while let Ok(kind) = fields.u32() {
            if kind == END {
                break;
            }
            let data = next_data(&mut fields)
                .map_err(|TooShort| Error::malformed("Header extension too large"))?;
            extensions.add(kind, data)?;
        }
        Ok(extensions)
    }

    fn add(&mut self, kind: u32, data: &[u8]) -> Result<(), Error> {
        match kind {
            BACKING_FORMAT => self.backing_format = Some(backing_format(data)?),
            DATA_FILE => self.data_file = Some(file_name(data)),
            FEATURE_NAMES => self.feature_names = data.to_vec(),
            BITMAPS => self.bitmaps = Some(bitmap_directory(data)?),
            CRYPTO => self.has_crypto_header = crypto_header(data)?,
            _ => {}
        }
        Ok(())
    }
}

/// The data of an extension whose type was just taken, padding skipped.
fn next_data<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8], TooShort> {
    let length = fields.length()?;
    let data = fields.take(length)?;
    // The area may end before the last extension's padding does.
    let _ = fields.take(length.next_multiple_of(8) - length);
    Ok(data)
}

/// Adds an extension to a header.
pub(super) fn push_extension(bytes: &mut Vec<u8>, kind: u32, data: &[u8]) {
    bytes.extend(kind.to_be_bytes());
    bytes.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    bytes.extend(data);
    bytes.resize(bytes.len().next_multiple_of(8), 0);
}

/// The data of the extension that leads to a bitmap directory.
pub(super) fn bitmaps_data(directory: BitmapDirectory) -> Vec<u8> {
    let mut data = directory.count.to_be_bytes().to_vec();
    data.extend([0; 4]);
    data.extend(directory.length.to_be_bytes());
    data.extend(directory.offset.0.to_be_bytes());
    data
}

fn backing_format(data: &[u8]) -> Result<String, Error> {
    if data.len() > MAX_BACKING_FORMAT {
        return Err(Error::malformed(format!(
            "Backing format name too long: {} bytes, at most {MAX_BACKING_FORMAT} are allowed",
            data.len()
        )));
    }
    Ok(text(data))
}

fn bitmap_directory(data: &[u8]) -> Result<BitmapDirectory, Error> {
    let invalid = |what: &str| Error::malformed(format!("Invalid bitmaps extension: {what}"));
    let mut fields = Fields::new(data);
    let mut parse = || {
        let (count, reserved) = (fields.u32()?, fields.u32()?);
        let (length, offset) = (fields.u64()?, HostOffset(fields.u64()?));
        Ok::<_, TooShort>((reserved, BitmapDirectory { count, offset, length }))
    };
    let (reserved, directory) = parse().map_err(|TooShort| invalid("too short"))?;
    if reserved != 0 {
        return Err(invalid("reserved field is not zero"));
    }
    if !(1..=MAX_BITMAPS).contains(&directory.count) {
        return Err(invalid("number of bitmaps is not in 1 to 65535"));
    }
    if directory.length > MAX_BITMAP_DIRECTORY_BYTES {
        return Err(invalid("directory is larger than 64 MiB"));
    }
    Ok(directory)
}

fn crypto_header(data: &[u8]) -> Result<bool, Error> {
    const LENGTH: usize = 16;
    if data.len() == LENGTH {
        Ok(true)
    } else {
        Err(Error::malformed("CRYPTO header extension is not 16 bytes long"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn extension(kind: u32, length: u32, data: &[u8]) -> Vec<u8> {
        [&kind.to_be_bytes(), &length.to_be_bytes(), data].concat()
    }

    #[test]
    fn reads_up_to_the_end_mark_and_skips_the_unknown() {
        let area = [
            extension(0x1234, 3, b"abc\0\0\0\0\0"),
            extension(BACKING_FORMAT, 5, b"qcow2\0\0\0"),
            extension(DATA_FILE, 4, b"d\0xx\0\0\0\0"),
            extension(END, 0, &[]),
            extension(BACKING_FORMAT, 3, b"raw"),
        ]
        .concat();
        let extensions = Extensions::parse(&area).unwrap();
        assert_eq!(extensions.backing_format.as_deref(), Some("qcow2"));
        assert_eq!(extensions.data_file, Some("d".into()));
    }

    #[test]
    fn rejects_lengths_that_lie() {
        let bitmaps = |count: u32, reserved: u32, length: u64| {
            let data =
                [&count.to_be_bytes()[..], &reserved.to_be_bytes(), &length.to_be_bytes(), &[0; 8]]
                    .concat();
            extension(BITMAPS, 24, &data)
        };
        let table = [
            (extension(0x1234, 9, b"abcdefgh"), "too large"),
            (extension(0x1234, u32::MAX, b""), "too large"),
            (vec![1, 2, 3, 4, 5], "too large"),
            (extension(BACKING_FORMAT, 16, &[b'x'; 16]), "name too long"),
            (extension(BITMAPS, 8, &[0; 8]), "too short"),
            (bitmaps(0, 0, 64), "number of bitmaps"),
            (bitmaps(65_536, 0, 64), "number of bitmaps"),
            (bitmaps(1, 1, 64), "reserved"),
            (bitmaps(1, 0, (64 << 20) + 1), "64 MiB"),
            (extension(CRYPTO, 8, &[0; 8]), "CRYPTO"),
        ];
        for (area, part) in table {
            let sentence = Extensions::parse(&area).unwrap_err().to_string();
            assert!(sentence.contains(part), "{sentence}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(area in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Extensions::parse(&area);
        }
    }
}
