//! What a domain's system tells, mostly through its agent.

use crate::rpc::protocol::api::domain::DomainInterfaceAddressesSource;
use crate::rpc::protocol::api::network::IPAddrType;
use crate::rpc::protocol::remote::domain_guest::{
    self as wire, DomainGetFsinfoArgs, DomainInterfaceAddressesArgs,
};

use super::super::{Domain, Result};

impl Domain {
    /// Its mounted file systems, as its agent says.
    ///
    /// # Errors
    /// No agent answers, or the call failed.
    pub async fn fs_info(&self) -> Result<Vec<DomainFsInfo>> {
        let args = DomainGetFsinfoArgs { dom: self.wire(), flags: 0 };
        let systems = self.connect.call(&args).await?.info.into_iter();
        let systems = systems.map(|system| DomainFsInfo {
            mountpoint: system.mountpoint,
            name: system.name,
            fstype: system.fstype,
            dev_aliases: system.dev_aliases,
        });
        Ok(systems.collect())
    }

    /// The addresses of its network interfaces, as `source` knows them.
    ///
    /// # Errors
    /// The source knows nothing of it, or the call failed.
    pub async fn interface_addresses(
        &self,
        source: DomainInterfaceAddressesSource,
    ) -> Result<Vec<DomainInterface>> {
        let source = source.0.cast_unsigned();
        let args = DomainInterfaceAddressesArgs { dom: self.wire(), source, flags: 0 };
        let interfaces = self.connect.call(&args).await?.ifaces.into_iter();
        Ok(interfaces.map(interface).collect())
    }
}

/// A mounted file system of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainFsInfo {
    /// Where it is mounted.
    pub mountpoint: String,
    /// The device's name in the domain, such as `sda1`.
    pub name: String,
    /// Its type, such as `ext4`.
    pub fstype: String,
    /// The targets of the disks that it is on, such as `vda`.
    pub dev_aliases: Vec<String>,
}

/// A network interface of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainInterface {
    /// Its name: in the domain from the agent, on the host otherwise.
    pub name: String,
    /// Its MAC address, where one is known.
    pub hwaddr: Option<String>,
    /// Its addresses.
    pub addrs: Vec<DomainIpAddress>,
}

/// An IP address of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainIpAddress {
    /// Its version.
    pub r#type: IPAddrType,
    /// The address, as text.
    pub addr: String,
    /// The length of its network's prefix, in bits.
    pub prefix: u32,
}

fn interface(wire: wire::DomainInterface) -> DomainInterface {
    let addresses = wire.addrs.into_iter().map(|address| DomainIpAddress {
        r#type: IPAddrType(address.r#type),
        addr: address.addr,
        prefix: address.prefix,
    });
    DomainInterface { name: wire.name, hwaddr: wire.hwaddr, addrs: addresses.collect() }
}
