// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Connections: what a host offers and has.

use crate::rpc::protocol::api::domain::{
    ConnectGetDomainCapabilitiesFlags, ConnectListAllDomainsFlags,
};
use crate::rpc::protocol::api::host::{
    CPUCompareResult, ConnectBaselineCPUFlags, ConnectCompareCPUFlags,
};
use crate::rpc::protocol::api::interface::ConnectListAllInterfacesFlags;
use crate::rpc::protocol::api::network::ConnectListAllNetworksFlags;
use crate::rpc::protocol::api::nodedev::ConnectListAllNodeDeviceFlags;
use crate::rpc::protocol::api::secret::ConnectListAllSecretsFlags;
use crate::rpc::protocol::api::storage::ConnectListAllStoragePoolsFlags;
use crate::rpc::protocol::remote::connect::{
    ConnectBaselineCpuArgs, ConnectBaselineHypervisorCpuArgs, ConnectCompareCpuArgs,
    ConnectCompareHypervisorCpuArgs, ConnectDomainXmlFromNativeArgs, ConnectDomainXmlToNativeArgs,
    ConnectFindStoragePoolSourcesArgs, ConnectGetCapabilitiesArgs, ConnectGetCpuModelNamesArgs,
    ConnectGetDomainCapabilitiesArgs, ConnectGetHostnameArgs, ConnectGetLibVersionArgs,
    ConnectGetMaxVcpusArgs, ConnectGetStoragePoolCapabilitiesArgs, ConnectGetSysinfoArgs,
    ConnectGetTypeArgs, ConnectGetUriArgs, ConnectGetVersionArgs, ConnectIsSecureArgs,
    ConnectListAllDomainsArgs, ConnectListAllInterfacesArgs, ConnectListAllNetworksArgs,
    ConnectListAllNodeDevicesArgs, ConnectListAllNwfilterBindingsArgs, ConnectListAllNwfiltersArgs,
    ConnectListAllSecretsArgs, ConnectListAllStoragePoolsArgs, ConnectSetIdentityArgs,
    ConnectSupportsFeatureArgs,
};
use crate::virt::{
    Connect, Domain, Interface, NEED_RESULTS, Network, NodeDevice, NwFilter, NwFilterBinding,
    Result, Secret, StoragePool, TypedParams,
};

impl Connect {
    /// The driver's name, such as `QEMU`.
    ///
    /// `CONNECT_GET_TYPE` (`virConnectGetType`), since libvirt 0.0.3; high priority.
    pub async fn hypervisor_type(&self) -> Result<String> {
        let args = ConnectGetTypeArgs {};
        Ok(self.call(&args).await?.r#type)
    }

    /// The hypervisor's version: 1,000,000 × major + 1,000 × minor + release.
    ///
    /// `CONNECT_GET_VERSION` (`virConnectGetVersion`), since libvirt 0.0.3; high
    /// priority.
    pub async fn version(&self) -> Result<u64> {
        let args = ConnectGetVersionArgs {};
        Ok(self.call(&args).await?.hv_ver)
    }

    /// The most virtual processors that a domain of a type may have.
    ///
    /// * `type`: the hypervisor type that is asked about.
    ///
    /// `CONNECT_GET_MAX_VCPUS` (`virConnectGetMaxVcpus`), since libvirt 0.2.1; high
    /// priority.
    pub async fn max_vcpus(&self, r#type: Option<&str>) -> Result<i32> {
        let args = ConnectGetMaxVcpusArgs { r#type: r#type.map(str::to_owned) };
        Ok(self.call(&args).await?.max_vcpus)
    }

    /// What the host and its hypervisor can do, as XML.
    ///
    /// `CONNECT_GET_CAPABILITIES` (`virConnectGetCapabilities`), since libvirt 0.2.1.
    pub async fn capabilities(&self) -> Result<String> {
        let args = ConnectGetCapabilitiesArgs {};
        Ok(self.call(&args).await?.capabilities)
    }

    /// The daemon's host name.
    ///
    /// `CONNECT_GET_HOSTNAME` (`virConnectGetHostname`), since libvirt 0.3.0; high
    /// priority.
    pub async fn hostname(&self) -> Result<String> {
        let args = ConnectGetHostnameArgs {};
        Ok(self.call(&args).await?.hostname)
    }

    /// Whether the daemon and its driver have a feature of the protocol.
    ///
    /// * `feature`: the feature's number.
    ///
    /// `CONNECT_SUPPORTS_FEATURE`; high priority.
    pub async fn supports_feature(&self, feature: i32) -> Result<bool> {
        let args = ConnectSupportsFeatureArgs { feature };
        Ok(self.call(&args).await?.supported != 0)
    }

    /// What could become a storage pool of a type, as XML.
    ///
    /// * `type`: the type.
    /// * `src_spec`: where to look, as an XML document.
    ///
    /// `CONNECT_FIND_STORAGE_POOL_SOURCES` (`virConnectFindStoragePoolSources`), since
    /// libvirt 0.4.5.
    pub async fn find_storage_pool_sources(
        &self,
        r#type: &str,
        src_spec: Option<&str>,
    ) -> Result<String> {
        let args = ConnectFindStoragePoolSourcesArgs {
            r#type: r#type.to_owned(),
            src_spec: src_spec.map(str::to_owned),
            flags: 0,
        };
        Ok(self.call(&args).await?.xml)
    }

    /// The URI as the daemon names it.
    ///
    /// `CONNECT_GET_URI` (`virConnectGetURI`), since libvirt 0.3.0; high priority.
    pub async fn uri(&self) -> Result<String> {
        let args = ConnectGetUriArgs {};
        Ok(self.call(&args).await?.uri)
    }

    /// A hypervisor's own configuration as a domain's XML.
    ///
    /// * `native_format`: the name of that language.
    /// * `native_config`: the configuration in the hypervisor's own language.
    ///
    /// `CONNECT_DOMAIN_XML_FROM_NATIVE` (`virConnectDomainXMLFromNative`), since libvirt
    /// 0.6.4.
    pub async fn domain_xml_from_native(
        &self,
        native_format: &str,
        native_config: &str,
    ) -> Result<String> {
        let args = ConnectDomainXmlFromNativeArgs {
            native_format: native_format.to_owned(),
            native_config: native_config.to_owned(),
            flags: 0,
        };
        Ok(self.call(&args).await?.domain_xml)
    }

    /// A domain's XML as the hypervisor's own configuration.
    ///
    /// * `native_format`: the name of that language.
    /// * `domain_xml`: the domain's XML document.
    ///
    /// `CONNECT_DOMAIN_XML_TO_NATIVE` (`virConnectDomainXMLToNative`), since libvirt
    /// 0.6.4.
    pub async fn domain_xml_to_native(
        &self,
        native_format: &str,
        domain_xml: &str,
    ) -> Result<String> {
        let args = ConnectDomainXmlToNativeArgs {
            native_format: native_format.to_owned(),
            domain_xml: domain_xml.to_owned(),
            flags: 0,
        };
        Ok(self.call(&args).await?.native_config)
    }

    /// Whether the daemon reaches its hypervisor in a way that nobody can listen to.
    ///
    /// `CONNECT_IS_SECURE` (`virConnectIsSecure`), since libvirt 0.7.3; high priority.
    pub async fn is_secure(&self) -> Result<bool> {
        let args = ConnectIsSecureArgs {};
        Ok(self.call(&args).await?.secure != 0)
    }

    /// The daemon's version, numbered as the hypervisor's is.
    ///
    /// `CONNECT_GET_LIB_VERSION` (`virConnectGetLibVersion`), since libvirt 0.7.3; high
    /// priority.
    pub async fn lib_version(&self) -> Result<u64> {
        let args = ConnectGetLibVersionArgs {};
        Ok(self.call(&args).await?.lib_ver)
    }

    /// How a processor compares with the host's.
    ///
    /// `CONNECT_COMPARE_CPU` (`virConnectCompareCPU`), since libvirt 0.7.5; high
    /// priority.
    pub async fn compare_cpu(
        &self,
        xml: &str,
        flags: ConnectCompareCPUFlags,
    ) -> Result<CPUCompareResult> {
        let args = ConnectCompareCpuArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(CPUCompareResult(self.call(&args).await?.result))
    }

    /// The processor that all of these hosts' processors can be.
    ///
    /// * `xml_cpus`: the processors' XML documents.
    ///
    /// `CONNECT_BASELINE_CPU` (`virConnectBaselineCPU`), since libvirt 0.7.7.
    pub async fn baseline_cpu(
        &self,
        xml_cpus: &[&str],
        flags: ConnectBaselineCPUFlags,
    ) -> Result<String> {
        let args = ConnectBaselineCpuArgs {
            xml_cpus: xml_cpus.iter().copied().map(str::to_owned).collect(),
            flags: flags.into(),
        };
        Ok(self.call(&args).await?.cpu)
    }

    /// The host's SMBIOS data, as XML.
    ///
    /// `CONNECT_GET_SYSINFO` (`virConnectGetSysinfo`), since libvirt 0.8.8; high
    /// priority.
    pub async fn sysinfo(&self) -> Result<String> {
        let args = ConnectGetSysinfoArgs { flags: 0 };
        Ok(self.call(&args).await?.sysinfo)
    }

    /// The domains that match `flags`; no flag is all of them.
    ///
    /// `CONNECT_LIST_ALL_DOMAINS` (`virConnectListAllDomains`), since libvirt 0.9.13;
    /// high priority.
    pub async fn list_all_domains(&self, flags: ConnectListAllDomainsFlags) -> Result<Vec<Domain>> {
        let args = ConnectListAllDomainsArgs { need_results: NEED_RESULTS, flags: flags.into() };
        Ok(self
            .call(&args)
            .await?
            .domains
            .into_iter()
            .map(|each| Domain::new(self, each))
            .collect())
    }

    /// The storage pools that match `flags`; no flag is all of them.
    ///
    /// `CONNECT_LIST_ALL_STORAGE_POOLS` (`virConnectListAllStoragePools`), since libvirt
    /// 0.10.2; high priority.
    pub async fn list_all_storage_pools(
        &self,
        flags: ConnectListAllStoragePoolsFlags,
    ) -> Result<Vec<StoragePool>> {
        let args =
            ConnectListAllStoragePoolsArgs { need_results: NEED_RESULTS, flags: flags.into() };
        Ok(self
            .call(&args)
            .await?
            .pools
            .into_iter()
            .map(|each| StoragePool::new(self, each))
            .collect())
    }

    /// The networks that match `flags`; no flag is all of them.
    ///
    /// `CONNECT_LIST_ALL_NETWORKS` (`virConnectListAllNetworks`), since libvirt 0.10.2;
    /// high priority.
    pub async fn list_all_networks(
        &self,
        flags: ConnectListAllNetworksFlags,
    ) -> Result<Vec<Network>> {
        let args = ConnectListAllNetworksArgs { need_results: NEED_RESULTS, flags: flags.into() };
        Ok(self.call(&args).await?.nets.into_iter().map(|each| Network::new(self, each)).collect())
    }

    /// The host's network interfaces that match `flags`; no flag is all of them.
    ///
    /// `CONNECT_LIST_ALL_INTERFACES` (`virConnectListAllInterfaces`), since libvirt
    /// 0.10.2; high priority.
    pub async fn list_all_interfaces(
        &self,
        flags: ConnectListAllInterfacesFlags,
    ) -> Result<Vec<Interface>> {
        let args = ConnectListAllInterfacesArgs { need_results: NEED_RESULTS, flags: flags.into() };
        Ok(self
            .call(&args)
            .await?
            .ifaces
            .into_iter()
            .map(|each| Interface::new(self, each))
            .collect())
    }

    /// The host's devices that match `flags`; no flag is all of them.
    ///
    /// `CONNECT_LIST_ALL_NODE_DEVICES` (`virConnectListAllNodeDevices`), since libvirt
    /// 0.10.2; high priority.
    pub async fn list_all_node_devices(
        &self,
        flags: ConnectListAllNodeDeviceFlags,
    ) -> Result<Vec<NodeDevice>> {
        let args =
            ConnectListAllNodeDevicesArgs { need_results: NEED_RESULTS, flags: flags.into() };
        Ok(self
            .call(&args)
            .await?
            .devices
            .into_iter()
            .map(|each| NodeDevice::new(self, each))
            .collect())
    }

    /// The network filters.
    ///
    /// `CONNECT_LIST_ALL_NWFILTERS` (`virConnectListAllNWFilters`), since libvirt
    /// 0.10.2; high priority.
    pub async fn list_all_nw_filters(&self) -> Result<Vec<NwFilter>> {
        let args = ConnectListAllNwfiltersArgs { need_results: NEED_RESULTS, flags: 0 };
        Ok(self
            .call(&args)
            .await?
            .filters
            .into_iter()
            .map(|each| NwFilter::new(self, each))
            .collect())
    }

    /// The secrets that match `flags`; no flag is all of them.
    ///
    /// `CONNECT_LIST_ALL_SECRETS` (`virConnectListAllSecrets`), since libvirt 0.10.2;
    /// high priority.
    pub async fn list_all_secrets(&self, flags: ConnectListAllSecretsFlags) -> Result<Vec<Secret>> {
        let args = ConnectListAllSecretsArgs { need_results: NEED_RESULTS, flags: flags.into() };
        Ok(self
            .call(&args)
            .await?
            .secrets
            .into_iter()
            .map(|each| Secret::new(self, each))
            .collect())
    }

    /// The names of the processor models known for an architecture.
    ///
    /// * `arch`: the architecture.
    ///
    /// `CONNECT_GET_CPU_MODEL_NAMES` (`virConnectGetCPUModelNames`), since libvirt
    /// 1.1.3.
    pub async fn cpu_model_names(&self, arch: &str) -> Result<Vec<String>> {
        let args = ConnectGetCpuModelNamesArgs {
            arch: arch.to_owned(),
            need_results: NEED_RESULTS,
            flags: 0,
        };
        Ok(self.call(&args).await?.models)
    }

    /// What a domain may have, as XML; `None` takes the driver's default.
    ///
    /// * `emulatorbin`: the emulator's path.
    /// * `arch`: the architecture.
    /// * `machine`: the machine type.
    /// * `virttype`: the virtualisation type.
    ///
    /// `CONNECT_GET_DOMAIN_CAPABILITIES` (`virConnectGetDomainCapabilities`), since
    /// libvirt 1.2.7.
    pub async fn domain_capabilities(
        &self,
        emulatorbin: Option<&str>,
        arch: Option<&str>,
        machine: Option<&str>,
        virttype: Option<&str>,
        flags: ConnectGetDomainCapabilitiesFlags,
    ) -> Result<String> {
        let args = ConnectGetDomainCapabilitiesArgs {
            emulatorbin: emulatorbin.map(str::to_owned),
            arch: arch.map(str::to_owned),
            machine: machine.map(str::to_owned),
            virttype: virttype.map(str::to_owned),
            flags: flags.into(),
        };
        Ok(self.call(&args).await?.capabilities)
    }

    /// How a processor compares with what a hypervisor offers on this host.
    ///
    /// * `emulator`: the emulator's path.
    /// * `arch`: the architecture.
    /// * `machine`: the machine type.
    /// * `virttype`: the virtualisation type.
    /// * `xml_cpu`: the processor's XML document.
    ///
    /// `CONNECT_COMPARE_HYPERVISOR_CPU` (`virConnectCompareHypervisorCPU`), since
    /// libvirt 4.4.0.
    pub async fn compare_hypervisor_cpu(
        &self,
        emulator: Option<&str>,
        arch: Option<&str>,
        machine: Option<&str>,
        virttype: Option<&str>,
        xml_cpu: &str,
        flags: ConnectCompareCPUFlags,
    ) -> Result<i32> {
        let args = ConnectCompareHypervisorCpuArgs {
            emulator: emulator.map(str::to_owned),
            arch: arch.map(str::to_owned),
            machine: machine.map(str::to_owned),
            virttype: virttype.map(str::to_owned),
            xml_cpu: xml_cpu.to_owned(),
            flags: flags.into(),
        };
        Ok(self.call(&args).await?.result)
    }

    /// The processor that a hypervisor can offer on all of these hosts.
    ///
    /// * `emulator`: the emulator's path.
    /// * `arch`: the architecture.
    /// * `machine`: the machine type.
    /// * `virttype`: the virtualisation type.
    /// * `xml_cpus`: the processors' XML documents.
    ///
    /// `CONNECT_BASELINE_HYPERVISOR_CPU` (`virConnectBaselineHypervisorCPU`), since
    /// libvirt 4.4.0.
    pub async fn baseline_hypervisor_cpu(
        &self,
        emulator: Option<&str>,
        arch: Option<&str>,
        machine: Option<&str>,
        virttype: Option<&str>,
        xml_cpus: &[&str],
        flags: ConnectBaselineCPUFlags,
    ) -> Result<String> {
        let args = ConnectBaselineHypervisorCpuArgs {
            emulator: emulator.map(str::to_owned),
            arch: arch.map(str::to_owned),
            machine: machine.map(str::to_owned),
            virttype: virttype.map(str::to_owned),
            xml_cpus: xml_cpus.iter().copied().map(str::to_owned).collect(),
            flags: flags.into(),
        };
        Ok(self.call(&args).await?.cpu)
    }

    /// The bindings of network filters.
    ///
    /// `CONNECT_LIST_ALL_NWFILTER_BINDINGS` (`virConnectListAllNWFilterBindings`), since
    /// libvirt 4.5.0; high priority.
    pub async fn list_all_nw_filter_bindings(&self) -> Result<Vec<NwFilterBinding>> {
        let args = ConnectListAllNwfilterBindingsArgs { need_results: NEED_RESULTS, flags: 0 };
        Ok(self
            .call(&args)
            .await?
            .bindings
            .into_iter()
            .map(|each| NwFilterBinding::new(self, each))
            .collect())
    }

    /// Which kinds of storage pools there can be, as XML.
    ///
    /// `CONNECT_GET_STORAGE_POOL_CAPABILITIES` (`virConnectGetStoragePoolCapabilities`),
    /// since libvirt 5.2.0.
    pub async fn storage_pool_capabilities(&self) -> Result<String> {
        let args = ConnectGetStoragePoolCapabilitiesArgs { flags: 0 };
        Ok(self.call(&args).await?.capabilities)
    }

    /// Tells the daemon on whose behalf this connection calls.
    ///
    /// * `params`: the parameters.
    ///
    /// `CONNECT_SET_IDENTITY` (`virConnectSetIdentity`), since libvirt 5.8.0.
    pub async fn set_identity(&self, params: &TypedParams) -> Result<()> {
        let args = ConnectSetIdentityArgs { params: params.to_wire(), flags: 0 };
        self.call(&args).await
    }
}
