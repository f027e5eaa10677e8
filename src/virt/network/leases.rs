//! Who has which address in a network.

use crate::rpc::protocol::api::network::IPAddrType;
use crate::rpc::protocol::remote::network::NetworkGetDhcpLeasesArgs;

use super::super::{NEED_RESULTS, Network, Result};

impl Network {
    /// The addresses that its DHCP server has lent; those of one MAC address
    /// where one is given.
    ///
    /// # Errors
    /// The call failed.
    pub async fn dhcp_leases(&self, mac: Option<&str>) -> Result<Vec<NetworkDhcpLease>> {
        let args = NetworkGetDhcpLeasesArgs {
            net: self.wire(),
            mac: mac.map(str::to_owned),
            need_results: NEED_RESULTS,
            flags: 0,
        };
        let leases = self.connect.call(&args).await?.leases.into_iter();
        let leases = leases.map(|lease| NetworkDhcpLease {
            iface: lease.iface,
            expirytime: lease.expirytime,
            r#type: IPAddrType(lease.r#type),
            mac: lease.mac,
            iaid: lease.iaid,
            ipaddr: lease.ipaddr,
            prefix: lease.prefix,
            hostname: lease.hostname,
            clientid: lease.clientid,
        });
        Ok(leases.collect())
    }
}

/// An address that a network's DHCP server has lent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NetworkDhcpLease {
    /// The network's interface on the host.
    pub iface: String,
    /// When it ends: seconds since 1970.
    pub expirytime: i64,
    /// The address's version.
    pub r#type: IPAddrType,
    /// The MAC address that it was lent to.
    pub mac: Option<String>,
    /// The interface's association identifier, for version 6.
    pub iaid: Option<String>,
    /// The address, as text.
    pub ipaddr: String,
    /// The length of the network's prefix, in bits.
    pub prefix: u32,
    /// The host name that the client told.
    pub hostname: Option<String>,
    /// The client's identifier: its DUID for version 6.
    pub clientid: Option<String>,
}
