//! Raw deflate.

use std::cell::RefCell;
use std::io;

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// Every reader of the format accepts this window.
const WINDOW_BITS: u8 = 12;

/// A tenth faster than level 6, and a thousandth larger, on a root file system.
const LEVEL: Compression = Compression::new(5);

thread_local! {
    static INFLATE: RefCell<Decompress> = RefCell::new(Decompress::new(false));
    static DEFLATE: RefCell<Compress> = RefCell::new(new_deflate());
}

fn new_deflate() -> Compress {
    Compress::new_with_window_bits(LEVEL, false, WINDOW_BITS)
}

pub(super) fn unpack(packed: &[u8], cluster: &mut [u8]) -> Option<()> {
    INFLATE.with_borrow_mut(|stream| {
        stream.reset(false);
        stream.decompress(packed, cluster, FlushDecompress::Finish).ok()?;
        // A writer may have left the end mark out; what counts is that the cluster is full.
        (stream.total_out() == cluster.len() as u64).then_some(())
    })
}

/// Packs into `room`, and gives the length if it was enough.
pub(super) fn pack(cluster: &[u8], room: &mut [u8]) -> io::Result<Option<usize>> {
    DEFLATE.with_borrow_mut(|stream| {
        stream.reset();
        let status = stream.compress(cluster, room, FlushCompress::Finish)?;
        let length = usize::try_from(stream.total_out()).ok();
        if status == Status::StreamEnd {
            return Ok(length);
        }
        // What a stream has not handed out is in the way of the next one, reset or not.
        *stream = new_deflate();
        Ok(None)
    })
}
