//! The test driver: connections, the host, networks, storage and the rest.

use virtsmith::virt::api::domain::{
    ConnectGetAllDomainStatsFlags, ConnectGetDomainCapabilitiesFlags, ConnectListAllDomainsFlags,
    DomainStatsTypes,
};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::api::host::{
    ConnectBaselineCPUFlags, ConnectCompareCPUFlags, NodeAllocPagesFlags, NodeSuspendTarget,
};
use virtsmith::virt::api::interface::{
    ConnectListAllInterfacesFlags, InterfaceDefineFlags, InterfaceXMLFlags,
};
use virtsmith::virt::api::network::{
    ConnectListAllNetworksFlags, NetworkCreateFlags, NetworkDefineFlags, NetworkMetadataType,
    NetworkPortCreateFlags, NetworkUpdateCommand, NetworkUpdateFlags, NetworkUpdateSection,
    NetworkXMLFlags,
};
use virtsmith::virt::api::nodedev::{
    ConnectListAllNodeDeviceFlags, NodeDeviceDefineXMLFlags, NodeDeviceUpdateFlags,
    NodeDeviceXMLFlags,
};
use virtsmith::virt::api::secret::{ConnectListAllSecretsFlags, SecretDefineFlags};
use virtsmith::virt::api::storage::{
    ConnectListAllStoragePoolsFlags, StoragePoolBuildFlags, StoragePoolCreateFlags,
    StoragePoolDefineFlags, StoragePoolDeleteFlags, StorageVolCreateFlags, StorageVolDeleteFlags,
    StorageVolInfoFlags, StorageVolResizeFlags, StorageVolWipeAlgorithm, StorageXMLFlags,
};
use virtsmith::virt::{Connect, TypedParams, Uuid};

use crate::outcome::Outcome::{Changed, Done, Has, Is, Lacks, Refused, Since};
use crate::outcome::calls;
use crate::support::{Live, require};

#[tokio::test]
async fn the_connection_and_its_host() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let cpu = "<cpu><arch>x86_64</arch><model>core2duo</model></cpu>";
    let pages = [(2048, 1)];
    let domain = connect.domain_lookup_by_name("test").await.unwrap();
    let (all, every) = (DomainStatsTypes::empty(), ConnectGetAllDomainStatsFlags::empty());
    calls! { to libvirtd;
        Is("\"TEST\"") => connect.hypervisor_type();
        Is("2") => connect.version();
        Done => connect.lib_version();
        Done => connect.hostname();
        Is("\"test:///default\"") => connect.uri();
        Is("true") => connect.is_secure();
        Is("true") => connect.supports_feature(10);
        Is("32") => connect.max_vcpus(None);
        Has("<capabilities>") => connect.capabilities();
        Has("<sysinfo") => connect.sysinfo();
        Has("core2duo") => connect.cpu_model_names("x86_64");
        Since("9.8.0", &Has("<domain>test</domain>")) => connect.domain_capabilities(None, None, None, None, ConnectGetDomainCapabilitiesFlags::empty());
        Lacks => connect.storage_pool_capabilities();
        Lacks => connect.compare_cpu(cpu, ConnectCompareCPUFlags::empty());
        Has("core2duo") => connect.baseline_cpu(&[cpu, cpu], ConnectBaselineCPUFlags::empty());
        Lacks => connect.compare_hypervisor_cpu(None, None, None, None, cpu, ConnectCompareCPUFlags::empty());
        Lacks => connect.baseline_hypervisor_cpu(None, None, None, None, &[cpu], ConnectBaselineCPUFlags::empty());
        Lacks => connect.domain_xml_from_native("qemu-argv", "qemu");
        Lacks => connect.domain_xml_to_native("qemu-argv", "<domain/>");
        Has("<sources>") => connect.find_storage_pool_sources("logical", None);
        Done => connect.set_identity(&TypedParams::new().with("user-name", "me"));
        Has("cpus: 16") => connect.node_info();
        Has("present: ") => connect.node_cpu_map();
        Has("\"user\": Ullong(") => connect.node_cpu_stats(None);
        Lacks => connect.node_memory_stats(None);
        Has("[") => connect.node_cells_free_memory(0, 2);
        Done => connect.node_free_memory();
        // libvirt 9.0 says nothing about why.
        Changed("11.3.0", [&Refused(ErrorNumber::INTERNAL_ERROR), &Is("[7, 21]")]) => connect.node_free_pages(&[4, 2048], 0, 1);
        Lacks => connect.node_alloc_pages(&pages, 0, 1, NodeAllocPagesFlags::empty());
        Lacks => connect.node_memory_parameters();
        Lacks => connect.node_set_memory_parameters(&TypedParams::new().with("shm_pages_to_scan", 1_u32));
        Since("7.5.0", &Is("NodeSecurityModel { model: \"testSecurity\", doi: \"\" }")) => connect.node_security_model();
        Lacks => connect.node_sev_info();
        Lacks => connect.node_suspend_for_duration(NodeSuspendTarget::MEM, 60);
        Since("7.8.0", &Has("\"state.state\": Int(1)")) => connect.all_domain_stats(all, every);
        Since("7.8.0", &Has("\"state.state\": Int(1)")) => connect.domain_list_stats(std::slice::from_ref(&domain), all, every);
        Is("[]") => connect.domain_list_stats(&[], all, every);
        Lacks => connect.domain_qemu_attach(1);
    }
}

#[tokio::test]
async fn lists_and_numbers_of_everything() {
    let libvirtd = require!(Live::own());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    calls! { to libvirtd;
        Has("\"test\"") => connect.list_all_domains(ConnectListAllDomainsFlags::empty());
        Has("\"default\"") => connect.list_all_networks(ConnectListAllNetworksFlags::empty());
        Has("\"default-pool\"") => connect.list_all_storage_pools(ConnectListAllStoragePoolsFlags::empty());
        Has("\"eth1\"") => connect.list_all_interfaces(ConnectListAllInterfacesFlags::empty());
        Has("\"computer\"") => connect.list_all_node_devices(ConnectListAllNodeDeviceFlags::empty());
        Lacks => connect.list_all_nw_filters();
        Lacks => connect.list_all_nw_filter_bindings();
        Lacks => connect.list_all_secrets(ConnectListAllSecretsFlags::empty());
        Is("1") => connect.num_of_domains();
        Is("[1]") => connect.list_domains();
        Is("0") => connect.num_of_defined_domains();
        Is("[]") => connect.list_defined_domains();
        Is("1") => connect.num_of_networks();
        Is("[\"default\"]") => connect.list_networks();
        Is("0") => connect.num_of_defined_networks();
        Is("[]") => connect.list_defined_networks();
        Is("1") => connect.num_of_storage_pools();
        Is("[\"default-pool\"]") => connect.list_storage_pools();
        Is("0") => connect.num_of_defined_storage_pools();
        Is("[]") => connect.list_defined_storage_pools();
        Is("1") => connect.num_of_interfaces();
        Is("[\"eth1\"]") => connect.list_interfaces();
        Is("0") => connect.num_of_defined_interfaces();
        Is("[]") => connect.list_defined_interfaces();
        Lacks => connect.num_of_secrets();
        Lacks => connect.list_secrets();
        Lacks => connect.num_of_nw_filters();
        Lacks => connect.list_nw_filters();
        Done => connect.node_num_of_devices(None);
        Has("\"computer\"") => connect.node_list_devices(None);
        Has("\"scsi_host11\"") => connect.node_list_devices(Some("scsi_host"));
    }
}

#[tokio::test]
async fn networks() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let xml = "<network><name>n1</name><bridge name='nbr1'/>\
               <ip address='192.0.2.1' netmask='255.255.255.0'><dhcp>\
               <range start='192.0.2.10' end='192.0.2.20'/></dhcp></ip></network>";
    let network = connect.network_define_xml(xml).await.unwrap();
    let host = "<host mac='52:54:00:00:00:01' ip='192.0.2.5'/>";
    let (define, create) = (NetworkDefineFlags::empty(), NetworkCreateFlags::empty());
    let (description, nothing) =
        (NetworkMetadataType::DESCRIPTION, NetworkPortCreateFlags::empty());
    let current = NetworkUpdateFlags::CURRENT;
    let other = xml.replace("n1", "n2").replace("nbr1", "nbr2");
    calls! { to libvirtd;
        Done => connect.network_lookup_by_name("n1");
        Done => connect.network_lookup_by_uuid(network.uuid());
        Refused(ErrorNumber::NO_NETWORK) => connect.network_lookup_by_name("none");
        Since("7.7.0", &Refused(ErrorNumber::OPERATION_FAILED)) => connect.network_define_xml_flags(xml, define);
        Is("false") => network.is_active();
        Is("true") => network.is_persistent();
        Done => network.create();
        Is("true") => network.is_active();
        Is("\"nbr1\"") => network.bridge_name();
        Is("false") => network.autostart();
        Done => network.set_autostart(true);
        Is("true") => network.autostart();
        Has("<range start='192.0.2.10'") => network.xml_desc(NetworkXMLFlags::empty());
        Done => network.update(NetworkUpdateCommand::ADD_LAST, NetworkUpdateSection::IP_DHCP_HOST, -1, host, NetworkUpdateFlags::LIVE);
        Has("52:54:00:00:00:01") => network.xml_desc(NetworkXMLFlags::empty());
        Lacks => network.dhcp_leases(None);
        Since("9.7.0", &Refused(ErrorNumber::NO_NETWORK_METADATA)) => network.metadata(description, None, current);
        Since("9.7.0", &Done) => network.set_metadata(description, Some("d"), None, None, current);
        Lacks => network.list_all_ports();
        Lacks => network.port_lookup_by_uuid(Uuid::default());
        Lacks => network.port_create_xml("<networkport/>", nothing);
        Done => connect.network_create_xml(&other);
        Done => network.destroy();
        Done => network.undefine();
        Since("7.8.0", &Done) => connect.network_create_xml_flags(xml, create);
    }
}

#[tokio::test]
async fn storage_pools_and_volumes() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let xml = "<pool type='dir'><name>p1</name><target><path>/p1</path></target></pool>";
    let volume = "<volume><name>v1</name><capacity>4096</capacity></volume>";
    let pool = connect.storage_pool_define_xml(xml, StoragePoolDefineFlags::empty()).await.unwrap();
    pool.create(StoragePoolCreateFlags::empty()).await.unwrap();
    let vol = pool.vol_create_xml(volume, StorageVolCreateFlags::empty()).await.unwrap();
    let none = StorageVolCreateFlags::empty();
    calls! { to libvirtd;
        Done => connect.storage_pool_lookup_by_name("p1");
        Done => connect.storage_pool_lookup_by_uuid(pool.uuid());
        Lacks => connect.storage_pool_lookup_by_target_path("/p1");
        Done => connect.storage_pool_create_xml(&xml.replace("p1", "p2"), StoragePoolCreateFlags::empty());
        Is("true") => pool.is_active();
        Is("true") => pool.is_persistent();
        Done => pool.refresh();
        Is("false") => pool.autostart();
        Done => pool.set_autostart(true);
        Is("true") => pool.autostart();
        Has("RUNNING") => pool.info();
        Has("<pool type='dir'>") => pool.xml_desc(StorageXMLFlags::empty());
        Is("1") => pool.num_of_volumes();
        Is("[\"v1\"]") => pool.list_volumes();
        Has("\"v1\"") => pool.list_all_volumes();
        Done => pool.vol_lookup_by_name("v1");
        Refused(ErrorNumber::NO_STORAGE_VOL) => pool.vol_lookup_by_name("v0");
        Done => connect.storage_vol_lookup_by_key(vol.key());
        Done => connect.storage_vol_lookup_by_path("/p1/v1");
        Is("\"/p1/v1\"") => vol.path();
        Has("capacity: 4096") => vol.info();
        Lacks => vol.info_flags(StorageVolInfoFlags::GET_PHYSICAL);
        Has("<name>v1</name>") => vol.xml_desc();
        Has("\"p1\"") => vol.pool_lookup_by_volume();
        Has("\"v2\"") => pool.vol_create_xml_from(&volume.replace("v1", "v2"), &vol, none);
        Lacks => vol.resize(8192, StorageVolResizeFlags::empty());
        Lacks => vol.wipe();
        Lacks => vol.wipe_pattern(StorageVolWipeAlgorithm::ZERO);
        Done => vol.delete(StorageVolDeleteFlags::empty());
        Done => pool.destroy();
        Done => pool.build(StoragePoolBuildFlags::empty());
        Done => pool.delete(StoragePoolDeleteFlags::empty());
        Done => pool.undefine();
    }
}

#[tokio::test]
async fn interfaces_and_devices_of_the_host() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let eth = connect.interface_lookup_by_name("eth1").await.unwrap();
    let device = connect.node_device_lookup_by_name("scsi_host1").await.unwrap();
    let xml =
        "<interface type='ethernet' name='eth2'><mac address='aa:bb:cc:dd:ee:00'/></interface>";
    let new = connect.interface_define_xml(xml, InterfaceDefineFlags::empty()).await.unwrap();
    let (text, define) = (NodeDeviceXMLFlags::empty(), NodeDeviceDefineXMLFlags::empty());
    calls! { to libvirtd;
        Done => connect.interface_lookup_by_mac_string(eth.mac_string());
        Has("name='eth1'") => eth.xml_desc(InterfaceXMLFlags::empty());
        Is("true") => eth.is_active();
        Done => connect.interface_change_begin();
        Done => connect.interface_change_rollback();
        Done => connect.interface_change_begin();
        Done => connect.interface_change_commit();
        Is("false") => new.is_active();
        Done => new.create();
        Is("true") => new.is_active();
        Done => new.destroy();
        Done => new.undefine();
        Has("<name>scsi_host1</name>") => device.xml_desc(text);
        Is("Some(\"computer\")") => device.parent();
        Is("1") => device.num_of_caps();
        Has("\"scsi_host\"") => device.list_caps();
        Since("10.3.0", &Is("true")) => device.is_active();
        Since("10.3.0", &Is("true")) => device.is_persistent();
        Lacks => device.autostart();
        Lacks => device.set_autostart(true);
        Lacks => device.dettach();
        Lacks => device.detach_flags(None);
        Lacks => device.re_attach();
        Lacks => device.reset();
        Lacks => device.create();
        Lacks => device.undefine();
        Lacks => device.update("<device/>", NodeDeviceUpdateFlags::empty());
        Lacks => connect.node_device_define_xml("<device/>", define);
        Lacks => connect.node_device_lookup_scsi_host_by_wwn("2000000012341234", "1000000012341234");
        Done => device.destroy();
    }
}

#[tokio::test]
async fn what_the_test_driver_has_not_at_all() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    calls! { to libvirtd;
        Lacks => connect.secret_lookup_by_uuid(Uuid::default());
        Lacks => connect.secret_define_xml("<secret/>", SecretDefineFlags::empty());
        Lacks => connect.nw_filter_lookup_by_name("f");
        Lacks => connect.nw_filter_lookup_by_uuid(Uuid::default());
        Lacks => connect.nw_filter_define_xml("<filter/>");
        Lacks => connect.nw_filter_binding_lookup_by_port_dev("vnet0");
    }
}
