//! Bytes of one direction become frames, and frames bytes.

use bytes::{Bytes, BytesMut};
use virtsmith_protocol::frame::{self, Frame, FrameError, Header, Incoming};
use virtsmith_protocol::keepalive::{PING, PONG};
use virtsmith_protocol::xdr::{Encode, EncodeError, Encoder};

use super::write::carries_fds;

/// Takes bytes that one peer has sent, and gives the frames that are whole with
/// them.
pub(super) fn take(from: &mut Incoming, bytes: &[u8]) -> Result<Vec<Frame>, FrameError> {
    from.received().extend_from_slice(bytes);
    std::iter::from_fn(|| from.next_frame().transpose()).collect()
}

/// The answer to a ping; `None` for anything else of its program.
pub(super) fn pong(frame: &Frame) -> Option<Frame> {
    (frame.header.procedure == PING).then(|| {
        let header = Header { procedure: PONG, ..frame.header };
        Frame { header, fds: 0, payload: Bytes::new() }
    })
}

/// Appends a frame as it is sent, without what its descriptors travel with.
pub(super) fn append(to: &mut BytesMut, frame: &Frame) -> Result<(), EncodeError> {
    frame::write(to, &frame.header, &Content(frame))
}

/// What stands behind a frame's header.
struct Content<'a>(&'a Frame);

impl Encode for Content<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        if carries_fds(self.0.header.message_type) {
            to.u32(self.0.fds);
        }
        to.raw(&self.0.payload);
        Ok(())
    }
}
