//! Frames: what is split off is what writing it again gives, and the rest stays.
#![no_main]

use bytes::BytesMut;
use virtsmith::protocol::frame::{self, Frame, HEADER_SIZE, LENGTH_SIZE, MessageType};
use virtsmith::protocol::xdr::{Encode, EncodeError, Encoder};
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut received = BytesMut::from(data);
    let mut rest = data;
    while let Ok(Some(frame)) = frame::split(&mut received) {
        let (taken, left) = rest.split_at(rest.len() - received.len());
        assert!(taken.len() >= LENGTH_SIZE + HEADER_SIZE);
        rest = left;
        // What is written is padded to words; what is read need not be.
        if taken.len().is_multiple_of(4) {
            let mut written = BytesMut::new();
            frame::write(&mut written, &frame.header, &Payload(&frame)).expect("it was a frame");
            assert_eq!(written, taken);
        }
    }
    assert!(rest.ends_with(&received));
});

/// The payload as it was, with its number of file descriptors.
struct Payload<'a>(&'a Frame);

impl Encode for Payload<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        if matches!(
            self.0.header.message_type,
            MessageType::CallWithFds | MessageType::ReplyWithFds
        ) {
            to.u32(self.0.fds);
        }
        to.opaque_fixed(&self.0.payload);
        Ok(())
    }
}
