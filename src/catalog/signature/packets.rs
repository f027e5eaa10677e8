//! OpenPGP packets, one after the other.

use pgp::packet::{Packet, PacketHeader};
use pgp::types::PacketLength;

use super::super::{Error, ErrorKind};

/// Reads packets of known lengths. One that cannot be understood is `None`: where it ends is
/// known all the same.
///
/// # Errors
/// [`ErrorKind::Malformed`] where it is not known where a packet ends, and
/// [`ErrorKind::TooLarge`] for more than `max`.
pub(super) fn read(mut bytes: &[u8], max: usize) -> Result<Vec<Option<Packet>>, Error> {
    let mut packets = Vec::new();
    while !bytes.is_empty() {
        if packets.len() == max {
            let sentence = format!("more than {max} OpenPGP packets");
            return Err(Error::new(ErrorKind::TooLarge, sentence));
        }
        let header = PacketHeader::try_from_reader(&mut bytes).map_err(|error| {
            Error::malformed(format!("not an OpenPGP packet: {error}")).because(error)
        })?;
        let length = match header.packet_length() {
            PacketLength::Fixed(length) => usize::try_from(length).ok(),
            PacketLength::Indeterminate | PacketLength::Partial(_) => None,
        };
        let (body, rest) = length
            .and_then(|length| bytes.split_at_checked(length))
            .ok_or_else(|| Error::malformed("an OpenPGP packet is cut short"))?;
        packets.push(Packet::from_reader(header, body).ok());
        bytes = rest;
    }
    Ok(packets)
}
