//! The QEMU driver and the drivers beside it: the host, networks, storage,
//! secrets, network filters, devices.

use virtsmith::virt::api::domain::{
    ConnectGetAllDomainStatsFlags, ConnectGetDomainCapabilitiesFlags, ConnectListAllDomainsFlags,
    DomainStatsTypes,
};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::api::host::{
    ConnectBaselineCPUFlags, ConnectCompareCPUFlags, NodeAllocPagesFlags,
};
use virtsmith::virt::api::network::{
    ConnectListAllNetworksFlags, NetworkDefineFlags, NetworkMetadataType, NetworkPortCreateFlags,
    NetworkUpdateCommand, NetworkUpdateFlags, NetworkUpdateSection, NetworkXMLFlags,
};
use virtsmith::virt::api::nodedev::{ConnectListAllNodeDeviceFlags, NodeDeviceXMLFlags};
use virtsmith::virt::api::nwfilter::{NWFilterBindingCreateFlags, NWFilterDefineFlags};
use virtsmith::virt::api::secret::{
    ConnectListAllSecretsFlags, SecretDefineFlags, SecretUsageType,
};
use virtsmith::virt::api::storage::{
    StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags, StoragePoolDeleteFlags,
    StorageVolCreateFlags, StorageVolDeleteFlags, StorageVolInfoFlags, StorageVolResizeFlags,
    StorageVolWipeAlgorithm, StorageXMLFlags,
};
use virtsmith::virt::{Connect, TypedParams, Uuid};

use crate::outcome::Outcome::{Done, Has, Is, Lacks, Refused, Since};
use crate::outcome::calls;
use crate::support::{Live, require};

#[tokio::test]
async fn the_connection_and_its_host() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let cpu = "<cpu><arch>x86_64</arch><model>core2duo</model></cpu>";
    let (compare, baseline) = (ConnectCompareCPUFlags::empty(), ConnectBaselineCPUFlags::empty());
    let (arch, qemu, defaults) =
        (Some("x86_64"), Some("qemu"), ConnectGetDomainCapabilitiesFlags::empty());
    let native = "<domain type='qemu'><name>n</name><memory>65536</memory><os><type arch='x86_64'>hvm</type></os></domain>";
    let (all, every) = (DomainStatsTypes::empty(), ConnectGetAllDomainStatsFlags::empty());
    calls! { to libvirtd;
        Is("\"QEMU\"") => connect.hypervisor_type();
        Done => connect.version();
        Done => connect.lib_version();
        Is("\"qemu:///system\"") => connect.uri();
        Is("true") => connect.is_secure();
        Is("16") => connect.max_vcpus(qemu);
        Has("<capabilities>") => connect.capabilities();
        Has("<domainCapabilities>") => connect.domain_capabilities(None, arch, None, qemu, defaults);
        Has("<storagepoolCapabilities>") => connect.storage_pool_capabilities();
        Has("\"qemu64\"") => connect.cpu_model_names("x86_64");
        Done => connect.compare_cpu(cpu, compare);
        Has("core2duo") => connect.baseline_cpu(&[cpu], baseline);
        Done => connect.compare_hypervisor_cpu(None, arch, None, qemu, cpu, compare);
        Has("<cpu") => connect.baseline_hypervisor_cpu(None, arch, None, qemu, &[cpu], baseline);
        Lacks => connect.domain_xml_from_native("qemu-argv", "qemu");
        Has("-name guest=n") => connect.domain_xml_to_native("qemu-argv", native);
        Refused(ErrorNumber::INVALID_ARG) => connect.domain_xml_to_native("none", native);
        Has("nodes: ") => connect.node_info();
        Has("cpumap: CpuMap(0") => connect.node_cpu_map();
        Has("\"user\": Ullong(") => connect.node_cpu_stats(None);
        Has("\"kernel\": Ullong(") => connect.node_cpu_stats(Some(0));
        Refused(ErrorNumber::INVALID_ARG) => connect.node_cpu_stats(Some(9999));
        Has("\"total\": Ullong(") => connect.node_memory_stats(None);
        Done => connect.node_cells_free_memory(0, 1);
        Done => connect.node_free_memory();
        Has("[") => connect.node_free_pages(&[4], 0, 1);
        Refused(ErrorNumber::INVALID_ARG) => connect.node_alloc_pages(&[], 0, 1, NodeAllocPagesFlags::empty());
        Done => connect.node_memory_parameters();
        Has("none") => connect.node_security_model();
        Lacks => connect.node_sev_info();
        Is("[]") => connect.domain_list_stats(&[], all, every);
        Done => connect.list_all_domains(ConnectListAllDomainsFlags::empty());
        Done => connect.list_all_networks(ConnectListAllNetworksFlags::empty());
        Done => connect.set_identity(&TypedParams::new());
    }
}

#[tokio::test]
async fn networks_and_their_ports() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let xml = "<network><name>qn</name><bridge name='qnbr'/>\
               <ip address='192.0.2.1' netmask='255.255.255.0'><dhcp>\
               <range start='192.0.2.10' end='192.0.2.20'/></dhcp></ip></network>";
    let network = connect.network_define_xml(xml).await.unwrap();
    let host = "<host mac='52:54:00:00:00:01' ip='192.0.2.5'/>";
    let port = "<networkport><owner><uuid>00000000-0000-0000-0000-000000000001</uuid>\
                <name>o</name></owner><mac address='52:54:00:00:00:02'/></networkport>";
    let (config, none) = (NetworkUpdateFlags::CONFIG, NetworkPortCreateFlags::empty());
    let title = NetworkMetadataType::TITLE;
    calls! { to libvirtd;
        Is("false") => network.is_active();
        Is("\"qnbr\"") => network.bridge_name();
        Done => network.update(NetworkUpdateCommand::ADD_LAST, NetworkUpdateSection::IP_DHCP_HOST, -1, host, config);
        Has("52:54:00:00:00:01") => network.xml_desc(NetworkXMLFlags::INACTIVE);
        Done => network.set_autostart(true);
        Is("true") => network.autostart();
        Since("7.7.0", &Done) => connect.network_define_xml_flags(&network.xml_desc(NetworkXMLFlags::INACTIVE).await.unwrap(), NetworkDefineFlags::VALIDATE);
        Refused(ErrorNumber::OPERATION_INVALID) => network.list_all_ports();
        Refused(ErrorNumber::INTERNAL_ERROR) => network.port_create_xml(port, none);
        Refused(ErrorNumber::NO_NETWORK_PORT) => network.port_lookup_by_uuid(Uuid::default());
        Done => network.dhcp_leases(None);
        Since("9.7.0", &Done) => network.set_metadata(title, Some("t"), None, None, config);
        Since("9.7.0", &Is("\"t\"")) => network.metadata(title, None, config);
        Done => network.undefine();
        Refused(ErrorNumber::NO_NETWORK) => network.is_active();
    }
}

#[tokio::test]
async fn storage_pools_and_volumes() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let path = libvirtd.folder().join("methods-pool").display().to_string();
    let xml =
        format!("<pool type='dir'><name>qp</name><target><path>{path}</path></target></pool>");
    let raw = |name| format!("<volume><name>{name}</name><capacity>65536</capacity></volume>");
    let pool =
        connect.storage_pool_define_xml(&xml, StoragePoolDefineFlags::empty()).await.unwrap();
    pool.build(StoragePoolBuildFlags::empty()).await.unwrap();
    pool.create(StoragePoolCreateFlags::empty()).await.unwrap();
    let vol = pool.vol_create_xml(&raw("v1"), StorageVolCreateFlags::empty()).await.unwrap();
    let none = StorageVolCreateFlags::empty();
    calls! { to libvirtd;
        Has("\"qp\"") => connect.storage_pool_lookup_by_target_path(&path);
        Has("RUNNING") => pool.info();
        Has("<pool type='dir'>") => pool.xml_desc(StorageXMLFlags::empty());
        Is("1") => pool.num_of_volumes();
        Has("\"v1\"") => pool.list_all_volumes();
        Has("capacity: 65536, allocation: 65536") => vol.info();
        Has("capacity: 65536, allocation: 65536") => vol.info_flags(StorageVolInfoFlags::GET_PHYSICAL);
        Has("v1") => vol.path();
        Has("\"qp\"") => vol.pool_lookup_by_volume();
        Has("\"v1\"") => connect.storage_vol_lookup_by_path(vol.key());
        Has("\"v2\"") => pool.vol_create_xml_from(&raw("v2"), &vol, none);
        Done => vol.resize(131_072, StorageVolResizeFlags::empty());
        Has("capacity: 131072") => vol.info();
        Done => vol.wipe();
        Done => vol.wipe_pattern(StorageVolWipeAlgorithm::ZERO);
        Done => vol.delete(StorageVolDeleteFlags::empty());
        Refused(ErrorNumber::NO_STORAGE_VOL) => vol.info();
        Done => async { pool.vol_lookup_by_name("v2").await?.delete(StorageVolDeleteFlags::empty()).await };
        Done => pool.refresh();
        Done => pool.destroy();
        Done => pool.delete(StoragePoolDeleteFlags::empty());
        Done => pool.undefine();
    }
}

#[tokio::test]
async fn secrets() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let xml = "<secret ephemeral='no' private='no'><usage type='volume'>\
               <volume>/methods/secret</volume></usage></secret>";
    let secret = connect.secret_define_xml(xml, SecretDefineFlags::empty()).await.unwrap();
    assert_eq!(secret.usage_type(), SecretUsageType::VOLUME);
    assert_eq!(secret.usage_id(), "/methods/secret");
    // It is not recorded.
    let value = if libvirtd.is_played() { "b\"redacted\"" } else { "b\"one\\0two\"" };
    calls! { to libvirtd;
        Done => connect.secret_lookup_by_uuid(secret.uuid());
        Done => connect.secret_lookup_by_usage(SecretUsageType::VOLUME, "/methods/secret");
        Refused(ErrorNumber::NO_SECRET) => secret.value();
        Done => secret.set_value(b"one\0two");
        Is(value) => secret.value();
        Has("<volume>/methods/secret</volume>") => secret.xml_desc();
        Is("1") => connect.num_of_secrets();
        Done => connect.list_secrets();
        Has("/methods/secret") => connect.list_all_secrets(ConnectListAllSecretsFlags::empty());
        Done => secret.undefine();
        Refused(ErrorNumber::NO_SECRET) => secret.xml_desc();
    }
}

#[tokio::test]
async fn network_filters_and_devices_of_the_host() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let (none, text) = (NWFilterDefineFlags::empty(), NodeDeviceXMLFlags::empty());
    let binding = NWFilterBindingCreateFlags::empty();
    let rules =
        "<filter name='methods' chain='root'><rule action='accept' direction='inout'/></filter>";
    let filter = match connect.nw_filter_define_xml(rules).await {
        Ok(filter) => filter,
        Err(error) => {
            assert_eq!(error.kind(), virtsmith::ErrorKind::NotSupported, "{error}");
            return;
        }
    };
    calls! { to libvirtd;
        Done => connect.nw_filter_lookup_by_name("methods");
        Done => connect.nw_filter_lookup_by_uuid(filter.uuid());
        Since("7.7.0", &Refused(ErrorNumber::OPERATION_FAILED)) => connect.nw_filter_define_xml_flags(rules, none);
        Has("action='accept'") => filter.xml_desc();
        Done => connect.num_of_nw_filters();
        Has("\"methods\"") => connect.list_nw_filters();
        Has("\"methods\"") => connect.list_all_nw_filters();
        Is("[]") => connect.list_all_nw_filter_bindings();
        Refused(ErrorNumber::NO_NWFILTER_BINDING) => connect.nw_filter_binding_lookup_by_port_dev("vnet9");
        Refused(ErrorNumber::INTERNAL_ERROR) => connect.nw_filter_binding_create_xml("<filterbinding/>", binding);
        Done => filter.undefine();
        Done => connect.list_all_node_devices(ConnectListAllNodeDeviceFlags::empty());
        Refused(ErrorNumber::NO_NODE_DEVICE) => connect.node_device_lookup_by_name("none");
        Has("<name>computer</name>") => async { connect.node_device_lookup_by_name("computer").await?.xml_desc(text).await };
    }
}
