//! A machine's addresses.

use std::net::IpAddr;

use super::{Error, Manager};
use crate::virt::api::domain::DomainInterfaceAddressesSource;
use crate::virt::{Domain, DomainInterface};

/// Who is asked for a machine's addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum AddressSource {
    /// The DHCP server of a libvirt network.
    Lease,
    /// The agent in the guest.
    Agent,
    /// The host's table of neighbours.
    Arp,
}

/// An address of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Address {
    /// The address.
    pub ip: IpAddr,
    /// The MAC address of its interface, where it is known.
    pub mac: Option<String>,
    /// Who knew it.
    pub source: AddressSource,
}

impl AddressSource {
    /// All of them, the most reliable first.
    pub const ALL: [Self; 3] = [Self::Lease, Self::Agent, Self::Arp];
}

impl Manager {
    /// The addresses of a machine, from the first of `sources` that knows any.
    /// Loopback and link-local addresses are left out.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](super::ErrorKind::NotFound), or libvirt fails. That a
    /// source knows nothing is no error.
    pub async fn addresses(
        &self,
        name: &str,
        sources: &[AddressSource],
    ) -> Result<Vec<Address>, Error> {
        Ok(addresses_of(&self.find(name).await?, sources).await)
    }
}

/// The addresses of a domain, from the first source that knows any.
pub(super) async fn addresses_of(domain: &Domain, sources: &[AddressSource]) -> Vec<Address> {
    for &source in sources {
        let asked = match source {
            AddressSource::Lease => DomainInterfaceAddressesSource::LEASE,
            AddressSource::Agent => DomainInterfaceAddressesSource::AGENT,
            AddressSource::Arp => DomainInterfaceAddressesSource::ARP,
        };
        // No agent, no lease, no such source: the next one is asked.
        let interfaces = domain.interface_addresses(asked).await.unwrap_or_default();
        let addresses = usable(&interfaces, source);
        if !addresses.is_empty() {
            return addresses;
        }
    }
    Vec::new()
}

/// The addresses that others can use.
fn usable(interfaces: &[DomainInterface], source: AddressSource) -> Vec<Address> {
    let all = interfaces.iter().flat_map(|interface| {
        interface.addrs.iter().map(move |address| (interface, address.addr.as_str()))
    });
    let parsed = all.filter_map(|(interface, text)| Some((interface, text.parse().ok()?)));
    parsed
        .filter(|(_, ip)| is_usable(ip))
        .map(|(interface, ip)| Address { ip, mac: interface.hwaddr.clone(), source })
        .collect()
}

fn is_usable(ip: &IpAddr) -> bool {
    let link_local = match ip {
        IpAddr::V4(ip) => ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unicast_link_local(),
    };
    !link_local && !ip.is_loopback() && !ip.is_unspecified() && !ip.is_multicast()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_nobody_else_can_use_are_left_out() {
        for (text, usable) in [
            ("192.0.2.10", true),
            ("10.0.0.1", true),
            ("2001:db8::1", true),
            ("fd00::1", true),
            ("127.0.0.1", false),
            ("::1", false),
            ("169.254.3.4", false),
            ("fe80::5054:ff:fe00:1", false),
            ("0.0.0.0", false),
            ("ff02::1", false),
        ] {
            assert_eq!(is_usable(&text.parse().unwrap()), usable, "{text}");
        }
    }
}
