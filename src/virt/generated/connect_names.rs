// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Names of a host's objects, as they were listed before `CONNECT_LIST_ALL_…`.

use crate::rpc::protocol::remote::connect_names::{
    ConnectListDefinedDomainsArgs, ConnectListDefinedInterfacesArgs,
    ConnectListDefinedNetworksArgs, ConnectListDefinedStoragePoolsArgs, ConnectListDomainsArgs,
    ConnectListInterfacesArgs, ConnectListNetworksArgs, ConnectListNwfiltersArgs,
    ConnectListSecretsArgs, ConnectListStoragePoolsArgs, ConnectNumOfDefinedDomainsArgs,
    ConnectNumOfDefinedInterfacesArgs, ConnectNumOfDefinedNetworksArgs,
    ConnectNumOfDefinedStoragePoolsArgs, ConnectNumOfDomainsArgs, ConnectNumOfInterfacesArgs,
    ConnectNumOfNetworksArgs, ConnectNumOfNwfiltersArgs, ConnectNumOfSecretsArgs,
    ConnectNumOfStoragePoolsArgs,
};
use crate::virt::{Connect, Result};

impl Connect {
    /// The names of the domains that are defined and not running.
    ///
    /// `CONNECT_LIST_DEFINED_DOMAINS` (`virConnectListDefinedDomains`), since libvirt
    /// 0.1.1; high priority.
    pub async fn list_defined_domains(&self) -> Result<Vec<String>> {
        let args = ConnectListDefinedDomainsArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }

    /// How many domains are defined and not running.
    ///
    /// `CONNECT_NUM_OF_DEFINED_DOMAINS` (`virConnectNumOfDefinedDomains`), since libvirt
    /// 0.1.5; high priority.
    pub async fn num_of_defined_domains(&self) -> Result<i32> {
        let args = ConnectNumOfDefinedDomainsArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// The names of the networks that are defined and not started.
    ///
    /// `CONNECT_LIST_DEFINED_NETWORKS` (`virConnectListDefinedNetworks`), since libvirt
    /// 0.2.0; high priority.
    pub async fn list_defined_networks(&self) -> Result<Vec<String>> {
        let args = ConnectListDefinedNetworksArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }

    /// The ids of the running domains.
    ///
    /// `CONNECT_LIST_DOMAINS` (`virConnectListDomains`), since libvirt 0.0.3; high
    /// priority.
    pub async fn list_domains(&self) -> Result<Vec<i32>> {
        let args = ConnectListDomainsArgs { maxids: 16_384 };
        Ok(self.call(&args).await?.ids)
    }

    /// The names of the started networks.
    ///
    /// `CONNECT_LIST_NETWORKS` (`virConnectListNetworks`), since libvirt 0.2.0; high
    /// priority.
    pub async fn list_networks(&self) -> Result<Vec<String>> {
        let args = ConnectListNetworksArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }

    /// How many networks are defined and not started.
    ///
    /// `CONNECT_NUM_OF_DEFINED_NETWORKS` (`virConnectNumOfDefinedNetworks`), since
    /// libvirt 0.2.0; high priority.
    pub async fn num_of_defined_networks(&self) -> Result<i32> {
        let args = ConnectNumOfDefinedNetworksArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// How many domains are running.
    ///
    /// `CONNECT_NUM_OF_DOMAINS` (`virConnectNumOfDomains`), since libvirt 0.0.3; high
    /// priority.
    pub async fn num_of_domains(&self) -> Result<i32> {
        let args = ConnectNumOfDomainsArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// How many networks are started.
    ///
    /// `CONNECT_NUM_OF_NETWORKS` (`virConnectNumOfNetworks`), since libvirt 0.2.0; high
    /// priority.
    pub async fn num_of_networks(&self) -> Result<i32> {
        let args = ConnectNumOfNetworksArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// How many storage pools are started.
    ///
    /// `CONNECT_NUM_OF_STORAGE_POOLS` (`virConnectNumOfStoragePools`), since libvirt
    /// 0.4.1; high priority.
    pub async fn num_of_storage_pools(&self) -> Result<i32> {
        let args = ConnectNumOfStoragePoolsArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// The names of the started storage pools.
    ///
    /// `CONNECT_LIST_STORAGE_POOLS` (`virConnectListStoragePools`), since libvirt 0.4.1;
    /// high priority.
    pub async fn list_storage_pools(&self) -> Result<Vec<String>> {
        let args = ConnectListStoragePoolsArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }

    /// How many storage pools are defined and not started.
    ///
    /// `CONNECT_NUM_OF_DEFINED_STORAGE_POOLS` (`virConnectNumOfDefinedStoragePools`),
    /// since libvirt 0.4.1; high priority.
    pub async fn num_of_defined_storage_pools(&self) -> Result<i32> {
        let args = ConnectNumOfDefinedStoragePoolsArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// The names of the storage pools that are defined and not started.
    ///
    /// `CONNECT_LIST_DEFINED_STORAGE_POOLS` (`virConnectListDefinedStoragePools`), since
    /// libvirt 0.4.1; high priority.
    pub async fn list_defined_storage_pools(&self) -> Result<Vec<String>> {
        let args = ConnectListDefinedStoragePoolsArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }

    /// How many of the host's network interfaces are up.
    ///
    /// `CONNECT_NUM_OF_INTERFACES` (`virConnectNumOfInterfaces`), since libvirt 0.6.4;
    /// high priority.
    pub async fn num_of_interfaces(&self) -> Result<i32> {
        let args = ConnectNumOfInterfacesArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// The names of the host's network interfaces that are up.
    ///
    /// `CONNECT_LIST_INTERFACES` (`virConnectListInterfaces`), since libvirt 0.6.4; high
    /// priority.
    pub async fn list_interfaces(&self) -> Result<Vec<String>> {
        let args = ConnectListInterfacesArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }

    /// How many of the host's network interfaces are down.
    ///
    /// `CONNECT_NUM_OF_DEFINED_INTERFACES` (`virConnectNumOfDefinedInterfaces`), since
    /// libvirt 0.7.0; high priority.
    pub async fn num_of_defined_interfaces(&self) -> Result<i32> {
        let args = ConnectNumOfDefinedInterfacesArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// The names of the host's network interfaces that are down.
    ///
    /// `CONNECT_LIST_DEFINED_INTERFACES` (`virConnectListDefinedInterfaces`), since
    /// libvirt 0.7.0; high priority.
    pub async fn list_defined_interfaces(&self) -> Result<Vec<String>> {
        let args = ConnectListDefinedInterfacesArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }

    /// How many secrets there are.
    ///
    /// `CONNECT_NUM_OF_SECRETS` (`virConnectNumOfSecrets`), since libvirt 0.7.1; high
    /// priority.
    pub async fn num_of_secrets(&self) -> Result<i32> {
        let args = ConnectNumOfSecretsArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// The UUIDs of the secrets, as text.
    ///
    /// `CONNECT_LIST_SECRETS` (`virConnectListSecrets`), since libvirt 0.7.1; high
    /// priority.
    pub async fn list_secrets(&self) -> Result<Vec<String>> {
        let args = ConnectListSecretsArgs { maxuuids: 16_384 };
        Ok(self.call(&args).await?.uuids)
    }

    /// How many network filters there are.
    ///
    /// `CONNECT_NUM_OF_NWFILTERS` (`virConnectNumOfNWFilters`), since libvirt 0.8.0;
    /// high priority.
    pub async fn num_of_nw_filters(&self) -> Result<i32> {
        let args = ConnectNumOfNwfiltersArgs {};
        Ok(self.call(&args).await?.num)
    }

    /// The names of the network filters.
    ///
    /// `CONNECT_LIST_NWFILTERS` (`virConnectListNWFilters`), since libvirt 0.8.0; high
    /// priority.
    pub async fn list_nw_filters(&self) -> Result<Vec<String>> {
        let args = ConnectListNwfiltersArgs { maxnames: 16_384 };
        Ok(self.call(&args).await?.names)
    }
}
