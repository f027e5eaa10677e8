//! Packing and unpacking the data of compressed clusters.
//!
//! Each thread keeps its coders between clusters: to make them anew takes longer
//! than to use them.

mod deflate;
#[cfg(any(not(feature = "zstd"), test))]
mod unzstd;
#[cfg(feature = "zstd")]
#[path = "zstd_c.rs"]
mod zstd;
#[cfg(not(feature = "zstd"))]
#[path = "zstd_pure.rs"]
mod zstd;

use super::entry::damaged;
use super::{Compression, Error};
use crate::image::ErrorKind;

/// Fills `cluster` from packed data, behind which there may be anything.
pub(super) fn unpack(kind: Compression, packed: &[u8], cluster: &mut [u8]) -> Result<(), Error> {
    let whole = match kind {
        Compression::Zlib => deflate::unpack(packed, cluster),
        Compression::Zstd => zstd::unpack(packed, cluster),
    };
    whole.ok_or_else(|| damaged("a compressed cluster cannot be unpacked"))
}

/// Packs a cluster; nothing when that makes it no smaller.
pub(super) fn pack(kind: Compression, cluster: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    let mut packed = Vec::new();
    Ok(pack_onto(kind, cluster, &mut packed)?.then_some(packed))
}

/// Packs a cluster behind what `packed` holds; false, and nothing there, when that makes it no smaller.
pub(crate) fn pack_onto(
    kind: Compression,
    cluster: &[u8],
    packed: &mut Vec<u8>,
) -> Result<bool, Error> {
    let start = packed.len();
    packed.resize(start + cluster.len().saturating_sub(1), 0);
    let room = packed.get_mut(start..).unwrap_or_default();
    let length = match kind {
        Compression::Zlib => deflate::pack(cluster, room),
        Compression::Zstd => zstd::pack(cluster, room),
    };
    packed.truncate(start + length.as_ref().map_or(0, |length| length.unwrap_or(0)));
    length.map(|length| length.is_some()).map_err(|error| {
        Error::new(ErrorKind::Io, "A cluster could not be packed").caused_by(error)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A frame of one raw block, with a window that the header claims.
    fn zstd_frame(window: u8, block: &[u8]) -> Vec<u8> {
        let size = u32::try_from(block.len()).unwrap() << 3 | 1;
        let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, window];
        frame.extend(&size.to_le_bytes()[..3]);
        frame.extend(block);
        frame
    }

    #[test]
    fn packs_what_it_unpacks_and_nothing_that_would_grow() {
        let text = b"the same again and again ".repeat(100);
        let mut packed = pack(Compression::Zlib, &text).unwrap().unwrap();
        packed.extend([0xaa; 512]);
        let mut back = vec![0; text.len()];
        unpack(Compression::Zlib, &packed, &mut back).unwrap();
        assert_eq!(back, text);
        assert_eq!(pack(Compression::Zlib, b"short").unwrap(), None);
    }

    #[test]
    fn packs_zstd_where_it_can() {
        let text = b"the same again and again ".repeat(100);
        let mut packed = pack(Compression::Zstd, &text).unwrap().unwrap();
        packed.extend([0xaa; 512]);
        let mut back = vec![0; text.len()];
        unpack(Compression::Zstd, &packed, &mut back).unwrap();
        assert_eq!(back, text);
        assert_eq!(pack(Compression::Zstd, b"short").unwrap(), None);
    }

    #[test]
    fn unpacks_zstd_frames_with_padding_behind_them() {
        let mut packed = zstd_frame(0, &[7; 1024]);
        packed.extend([0; 100]);
        let mut back = vec![0; 1024];
        unpack(Compression::Zstd, &packed, &mut back).unwrap();
        assert_eq!(back, [7; 1024]);
        let two = [zstd_frame(0, &[1; 512]), zstd_frame(0, &[2; 512])].concat();
        unpack(Compression::Zstd, &two, &mut back).unwrap();
        assert_eq!(back, [[1; 512], [2; 512]].concat());
    }

    #[test]
    fn refuses_packed_data_that_ends_too_soon() {
        let mut back = vec![0; 1025];
        for (kind, packed) in [
            (Compression::Zstd, zstd_frame(0, &[7; 1024])),
            (Compression::Zstd, zstd_frame(0xff, &[7; 1024])),
            (Compression::Zlib, pack(Compression::Zlib, &[7; 1024]).unwrap().unwrap()),
        ] {
            assert!(unpack(kind, &packed, &mut back).is_err());
        }
    }

    proptest! {
        #[test]
        fn any_packed_data_is_unpacked_or_refused(packed in proptest::collection::vec(any::<u8>(), 0..200), zstd: bool) {
            let kind = if zstd { Compression::Zstd } else { Compression::Zlib };
            let magic: &[u8] = if zstd { &[0x28, 0xb5, 0x2f, 0xfd] } else { &[] };
            let _ = unpack(kind, &[magic, &packed].concat(), &mut [0; 4096]);
        }
    }
}
