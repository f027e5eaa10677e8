//! MAC addresses.

use std::fmt;
use std::str::FromStr;

/// The address of one network interface.
///
/// Written as `52:54:00:12:34:56`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MacAddress([u8; 6]);

/// A text or six bytes that are no address of an interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadMacAddress(String);

impl MacAddress {
    /// An address from its bytes.
    ///
    /// # Errors
    ///
    /// The bytes are a multicast address, which belongs to no interface, or all zero.
    pub fn new(bytes: [u8; 6]) -> Result<Self, BadMacAddress> {
        let [first, ..] = bytes;
        let address = Self(bytes);
        if first & 1 == 1 || bytes == [0; 6] {
            Err(BadMacAddress(address.to_string()))
        } else {
            Ok(address)
        }
    }

    /// Its bytes.
    pub fn bytes(self) -> [u8; 6] {
        self.0
    }
}

impl fmt::Display for MacAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}

impl FromStr for MacAddress {
    type Err = BadMacAddress;

    /// Takes six pairs of hexadecimal digits with colons between them.
    fn from_str(text: &str) -> Result<Self, BadMacAddress> {
        let bad = || BadMacAddress(text.chars().take(32).collect());
        let pair = |pair: &str| {
            let digits = pair.len() == 2 && pair.chars().all(|c| c.is_ascii_hexdigit());
            digits.then(|| u8::from_str_radix(pair, 16).ok()).flatten()
        };
        let bytes: Vec<u8> = text.split(':').map(pair).collect::<Option<_>>().ok_or_else(bad)?;
        Self::new(bytes.try_into().map_err(|_| bad())?)
    }
}

impl fmt::Display for BadMacAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no MAC address of an interface; one is like 52:54:00:12:34:56", self.0)
    }
}

impl std::error::Error for BadMacAddress {}

#[cfg(feature = "serde")]
impl serde::Serialize for MacAddress {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let address = MacAddress::new([0x52, 0x54, 0, 0xab, 0xcd, 0x0e]).unwrap();
        assert_eq!(address.to_string(), "52:54:00:ab:cd:0e");
        assert_eq!("52:54:00:AB:CD:0E".parse(), Ok(address));
        assert_eq!(address.bytes()[5], 0x0e);
    }

    #[test]
    fn refuses_what_no_interface_can_have() {
        let rows = [
            "",
            "52:54:00:ab:cd",
            "52:54:00:ab:cd:0e:01",
            "52-54-00-ab-cd-0e",
            "5254:00:ab:cd:0e",
            "+2:54:00:ab:cd:0e",
            "53:54:00:ab:cd:0e",
            "ff:ff:ff:ff:ff:ff",
            "00:00:00:00:00:00",
        ];
        for row in rows {
            assert!(row.parse::<MacAddress>().is_err(), "{row}");
        }
    }
}
