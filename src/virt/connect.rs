//! A connection to a hypervisor.

use crate::rpc::protocol::api::domain::{ConnectListAllDomainsFlags, DomainDefineFlags};
use crate::rpc::protocol::api::network::ConnectListAllNetworksFlags;
use crate::rpc::protocol::api::storage::ConnectListAllStoragePoolsFlags;
use crate::rpc::protocol::remote::connect::{
    ConnectGetCapabilitiesArgs, ConnectGetDomainCapabilitiesArgs, ConnectGetHostnameArgs,
    ConnectGetLibVersionArgs, ConnectGetTypeArgs, ConnectGetUriArgs, ConnectGetVersionArgs,
    ConnectListAllDomainsArgs, ConnectListAllNetworksArgs, ConnectListAllStoragePoolsArgs,
};
use crate::rpc::protocol::remote::domain::{
    DomainDefineXmlFlagsArgs, DomainLookupByIdArgs, DomainLookupByNameArgs, DomainLookupByUuidArgs,
};
use crate::rpc::protocol::remote::network::NetworkLookupByNameArgs;
use crate::rpc::protocol::remote::storage_pool::{
    StoragePoolDefineXmlArgs, StoragePoolLookupByNameArgs,
};
use crate::rpc::protocol::types::Uuid;

use super::{Domain, NEED_RESULTS, Network, Result, StoragePool};
use crate::rpc::{Connection, Options, Uri};

/// A connection to a hypervisor; clones share it.
///
/// ```no_run
/// use virtsmith::Connect;
/// use virtsmith::virt::api::domain::ConnectListAllDomainsFlags;
///
/// # async fn example() -> Result<(), virtsmith::Error> {
/// let connect = Connect::open("qemu:///system").await?;
/// for domain in connect.list_all_domains(ConnectListAllDomainsFlags::empty()).await? {
///     println!("{} {:?}", domain.name(), domain.state().await?.0);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Connect {
    connection: Connection,
}

impl Connect {
    /// Opens a URI such as `qemu:///system`, with default [`Options`].
    ///
    /// # Errors
    /// The URI cannot be used, no daemon answers, or it refuses.
    pub async fn open(uri: &str) -> Result<Self> {
        Self::open_with(&uri.parse()?, &Options::default()).await
    }

    /// Opens the URI that libvirt's tools use when none is given:
    /// `LIBVIRT_DEFAULT_URI`, else `qemu:///system` for root and
    /// `qemu:///session` for others.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub async fn open_default() -> Result<Self> {
        Self::open_with(&Uri::from_env()?, &Options::default()).await
    }

    /// Opens a URI.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub async fn open_with(uri: &Uri, options: &Options) -> Result<Self> {
        Ok(Self { connection: Connection::open(uri, options).await? })
    }

    /// Takes leave of the daemon; every clone of this connection is closed.
    ///
    /// # Errors
    /// The daemon did not confirm; the connection is closed all the same.
    pub async fn close(&self) -> Result<()> {
        self.connection.close().await
    }

    /// The connection below, for calls that have no method here.
    #[must_use]
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The driver's name, such as `QEMU` (`virConnectGetType`).
    ///
    /// # Errors
    /// The call failed.
    pub async fn hypervisor_type(&self) -> Result<String> {
        Ok(self.connection.call(&ConnectGetTypeArgs {}).await?.r#type)
    }

    /// The hypervisor's version: major × 1,000,000 + minor × 1,000 + release.
    ///
    /// # Errors
    /// The call failed.
    pub async fn version(&self) -> Result<u64> {
        Ok(self.connection.call(&ConnectGetVersionArgs {}).await?.hv_ver)
    }

    /// The daemon's version, numbered as [`version`](Self::version) is.
    ///
    /// # Errors
    /// The call failed.
    pub async fn lib_version(&self) -> Result<u64> {
        Ok(self.connection.call(&ConnectGetLibVersionArgs {}).await?.lib_ver)
    }

    /// The daemon's host name.
    ///
    /// # Errors
    /// The call failed.
    pub async fn hostname(&self) -> Result<String> {
        Ok(self.connection.call(&ConnectGetHostnameArgs {}).await?.hostname)
    }

    /// The URI as the daemon names it.
    ///
    /// # Errors
    /// The call failed.
    pub async fn uri(&self) -> Result<String> {
        Ok(self.connection.call(&ConnectGetUriArgs {}).await?.uri)
    }

    /// What the host and its hypervisor can do, as XML.
    ///
    /// # Errors
    /// The call failed.
    pub async fn capabilities(&self) -> Result<String> {
        Ok(self.connection.call(&ConnectGetCapabilitiesArgs {}).await?.capabilities)
    }

    /// What a domain may have, as XML; `None` takes the driver's default.
    ///
    /// # Errors
    /// The call failed, or no emulator fits.
    pub async fn domain_capabilities(
        &self,
        arch: Option<&str>,
        machine: Option<&str>,
        virt_type: Option<&str>,
    ) -> Result<String> {
        let args = ConnectGetDomainCapabilitiesArgs {
            arch: arch.map(str::to_owned),
            machine: machine.map(str::to_owned),
            virttype: virt_type.map(str::to_owned),
            ..Default::default()
        };
        Ok(self.connection.call(&args).await?.capabilities)
    }

    /// The domains that match `flags`; no flag is all of them.
    ///
    /// # Errors
    /// The call failed.
    pub async fn list_all_domains(&self, flags: ConnectListAllDomainsFlags) -> Result<Vec<Domain>> {
        let args = ConnectListAllDomainsArgs { need_results: NEED_RESULTS, flags: flags.into() };
        let domains = self.connection.call(&args).await?.domains;
        Ok(domains.into_iter().map(|domain| Domain::new(self, domain)).collect())
    }

    /// The domain with this name.
    ///
    /// # Errors
    /// There is none (`ErrorNumber::NO_DOMAIN`), or the call failed.
    pub async fn domain_lookup_by_name(&self, name: &str) -> Result<Domain> {
        let args = DomainLookupByNameArgs { name: name.to_owned() };
        Ok(Domain::new(self, self.connection.call(&args).await?.dom))
    }

    /// The domain with this UUID.
    ///
    /// # Errors
    /// There is none (`ErrorNumber::NO_DOMAIN`), or the call failed.
    pub async fn domain_lookup_by_uuid(&self, uuid: Uuid) -> Result<Domain> {
        let args = DomainLookupByUuidArgs { uuid };
        Ok(Domain::new(self, self.connection.call(&args).await?.dom))
    }

    /// The running domain with this id.
    ///
    /// # Errors
    /// There is none (`ErrorNumber::NO_DOMAIN`), or the call failed.
    pub async fn domain_lookup_by_id(&self, id: i32) -> Result<Domain> {
        let args = DomainLookupByIdArgs { id };
        Ok(Domain::new(self, self.connection.call(&args).await?.dom))
    }

    /// Defines a domain: adds it, or changes the one with this UUID and name.
    ///
    /// # Errors
    /// The XML is not accepted, or the call failed.
    pub async fn domain_define_xml(&self, xml: &str, flags: DomainDefineFlags) -> Result<Domain> {
        let args = DomainDefineXmlFlagsArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(Domain::new(self, self.connection.call(&args).await?.dom))
    }

    /// The networks that match `flags`; no flag is all of them.
    ///
    /// # Errors
    /// The call failed.
    pub async fn list_all_networks(
        &self,
        flags: ConnectListAllNetworksFlags,
    ) -> Result<Vec<Network>> {
        let args = ConnectListAllNetworksArgs { need_results: NEED_RESULTS, flags: flags.into() };
        let networks = self.connection.call(&args).await?.nets;
        Ok(networks.into_iter().map(|network| Network::new(self, network)).collect())
    }

    /// The network with this name.
    ///
    /// # Errors
    /// There is none (`ErrorNumber::NO_NETWORK`), or the call failed.
    pub async fn network_lookup_by_name(&self, name: &str) -> Result<Network> {
        let args = NetworkLookupByNameArgs { name: name.to_owned() };
        Ok(Network::new(self, self.connection.call(&args).await?.net))
    }

    /// The storage pools that match `flags`; no flag is all of them.
    ///
    /// # Errors
    /// The call failed.
    pub async fn list_all_storage_pools(
        &self,
        flags: ConnectListAllStoragePoolsFlags,
    ) -> Result<Vec<StoragePool>> {
        let args =
            ConnectListAllStoragePoolsArgs { need_results: NEED_RESULTS, flags: flags.into() };
        let pools = self.connection.call(&args).await?.pools;
        Ok(pools.into_iter().map(|pool| StoragePool::new(self, pool)).collect())
    }

    /// The storage pool with this name.
    ///
    /// # Errors
    /// There is none (`ErrorNumber::NO_STORAGE_POOL`), or the call failed.
    pub async fn storage_pool_lookup_by_name(&self, name: &str) -> Result<StoragePool> {
        let args = StoragePoolLookupByNameArgs { name: name.to_owned() };
        Ok(StoragePool::new(self, self.connection.call(&args).await?.pool))
    }

    /// Defines a storage pool: adds it, or changes the one with this name.
    ///
    /// # Errors
    /// The XML is not accepted, or the call failed.
    pub async fn storage_pool_define_xml(&self, xml: &str) -> Result<StoragePool> {
        let args = StoragePoolDefineXmlArgs { xml: xml.to_owned(), flags: 0 };
        Ok(StoragePool::new(self, self.connection.call(&args).await?.pool))
    }
}
