//! Bytes of one direction become frames, and frames bytes.

use bytes::{Buf as _, Bytes, BytesMut};
use virtsmith_protocol::frame::{self, Frame, FrameError, Header};
use virtsmith_protocol::keepalive::{PING, PONG};
use virtsmith_protocol::xdr::{Encode, EncodeError, Encoder};

use super::write::carries_fds;

/// Takes the bytes that one peer sends, and gives its frames.
#[derive(Debug, Default)]
pub(super) struct Frames {
    received: BytesMut,
    /// A frame whose descriptors have not all come.
    incomplete: Option<Frame>,
}

impl Frames {
    pub(super) fn extend(&mut self, bytes: &[u8]) {
        self.received.extend_from_slice(bytes);
    }

    /// Takes bytes, and gives the frames that are whole with them.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<Vec<Frame>, FrameError> {
        self.extend(bytes);
        std::iter::from_fn(|| self.next().transpose()).collect()
    }

    /// The next frame, once the bytes that its descriptors travel with have come
    /// too.
    pub(super) fn next(&mut self) -> Result<Option<Frame>, FrameError> {
        let frame = match self.incomplete.take() {
            Some(frame) => Some(frame),
            None => frame::split(&mut self.received)?,
        };
        let Some(frame) = frame else { return Ok(None) };
        let fds = usize::try_from(frame.fds).unwrap_or(usize::MAX);
        if self.received.len() < fds {
            self.incomplete = Some(frame);
            return Ok(None);
        }
        self.received.advance(fds);
        Ok(Some(frame))
    }
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
