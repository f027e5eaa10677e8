//! Bytes of one direction of a connection, which become frames.

use bytes::{Buf as _, BytesMut};

use super::{Frame, FrameError, claimed_length, split};

/// From this size on a frame has its memory to itself.
pub(crate) const LARGE: usize = 128 * 1024;

/// How much may be read along with the end of a frame.
pub(crate) const READ_AHEAD: usize = 64 * 1024;

/// What one side has sent: frames, and the bytes that descriptors travel with.
///
/// Append what was read to [`received`](Self::received), then take frames until
/// there is none.
#[derive(Debug, Default)]
pub struct Incoming {
    received: BytesMut,
    /// A frame whose descriptors have not all arrived.
    incomplete: Option<Frame>,
}

impl Incoming {
    /// The bytes received and not looked at yet.
    pub const fn received(&mut self) -> &mut BytesMut {
        &mut self.received
    }

    /// The next frame, once the bytes of its descriptors are there too; `None`
    /// when more bytes are needed.
    ///
    /// # Errors
    /// What arrived is no frame. The connection cannot go on.
    pub fn next_frame(&mut self) -> Result<Option<Frame>, FrameError> {
        let frame = match self.incomplete.take() {
            Some(frame) => Some(frame),
            None => self.split()?,
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

    /// Takes a frame off the front; one that is large takes its memory along.
    ///
    /// Otherwise the next frames, however small, would keep it all.
    fn split(&mut self) -> Result<Option<Frame>, FrameError> {
        let before = self.received.len();
        let frame = split(&mut self.received)?;
        let left = self.received.len();
        let length = before.saturating_sub(left);
        if frame.is_none() {
            self.make_room();
        } else if length >= LARGE && left <= length {
            // No more is copied than was received.
            self.received = BytesMut::from(&self.received[..]);
        }
        Ok(frame)
    }

    /// Gives a large frame the room that it claims once a quarter of it is there.
    ///
    /// To grow by doubling could take twice as much, and the copy beside it.
    fn make_room(&mut self) {
        let length = claimed_length(&self.received).unwrap_or_default();
        let room = length.saturating_add(READ_AHEAD);
        let quarter_there = self.received.len() >= length.div_ceil(4);
        if length >= LARGE && quarter_there && self.received.capacity() < room {
            let mut roomy = BytesMut::with_capacity(room);
            roomy.extend_from_slice(&self.received);
            self.received = roomy;
        }
    }
}
