//! Packing and unpacking the data of compressed clusters.

use flate2::{Compress, Decompress, FlushCompress, FlushDecompress, Status};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::entry::damaged;
use super::{Compression, Error};
use crate::image::ErrorKind;

/// Fills `cluster` from packed data, behind which there may be anything.
pub(super) fn unpack(kind: Compression, packed: &[u8], cluster: &mut [u8]) -> Result<(), Error> {
    let whole = match kind {
        Compression::Zlib => inflate(packed, cluster),
        Compression::Zstd => decode_zstd(packed, cluster),
    };
    whole.ok_or_else(|| damaged("a compressed cluster cannot be unpacked"))
}

fn inflate(packed: &[u8], cluster: &mut [u8]) -> Option<()> {
    let mut stream = Decompress::new(false);
    stream.decompress(packed, cluster, FlushDecompress::Finish).ok()?;
    // A writer may have left the end mark out; what counts is that the cluster is full.
    (stream.total_out() == cluster.len() as u64).then_some(())
}

fn decode_zstd(mut packed: &[u8], mut rest: &mut [u8]) -> Option<()> {
    while !rest.is_empty() {
        // A new decoder takes memory as it decodes, not as the frame's header claims.
        let mut decoder = FrameDecoder::new();
        decoder.init(&mut packed).ok()?;
        loop {
            let strategy = BlockDecodingStrategy::UptoBytes(rest.len());
            let finished = decoder.decode_blocks(&mut packed, strategy).ok()?;
            let count = std::io::Read::read(&mut decoder, rest).ok()?;
            rest = rest.split_at_mut_checked(count)?.1;
            if finished || rest.is_empty() {
                break;
            }
            if decoder.can_collect() == 0 && packed.is_empty() {
                return None;
            }
        }
    }
    Some(())
}

/// Packs a cluster; nothing when that makes it no smaller.
pub(super) fn pack(kind: Compression, cluster: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    match kind {
        Compression::Zlib => deflate(cluster),
        Compression::Zstd => Err(Error::new(
            ErrorKind::UnsupportedFeature,
            "Writing clusters compressed with zstd is not supported; use compression_type=zlib",
        )),
    }
}

fn deflate(cluster: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    // Every reader of the format accepts this window.
    const WINDOW_BITS: u8 = 12;
    let mut stream =
        Compress::new_with_window_bits(flate2::Compression::default(), false, WINDOW_BITS);
    let mut packed = vec![0; cluster.len().saturating_sub(1)];
    let status = stream.compress(cluster, &mut packed, FlushCompress::Finish).map_err(|error| {
        Error::new(ErrorKind::Io, "A cluster could not be packed").caused_by(error)
    })?;
    packed.truncate(usize::try_from(stream.total_out()).unwrap_or(usize::MAX));
    Ok((status == Status::StreamEnd).then_some(packed))
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
        assert!(pack(Compression::Zstd, &text).is_err());
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
