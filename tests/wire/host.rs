//! Connections, their hosts, and the lists of what there is.

use virtsmith::virt::api::domain::ConnectListAllDomainsFlags;
use virtsmith::virt::api::host::{NodeAllocPagesFlags, NodeSuspendTarget};
use virtsmith::virt::{TypedParams, Uuid};

use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

/// As `virsh` writes it.
const CPU: &str = "<cpu>\n  <arch>x86_64</arch>\n  <model>core2duo</model>\n</cpu>";

pub(crate) async fn test_driver(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let test = || c.domain_lookup_by_name("test");
    let cpu = s.file("cpu.xml", CPU);
    let both = ConnectListAllDomainsFlags::ACTIVE | ConnectListAllDomainsFlags::INACTIVE;
    let shm = TypedParams::new().with("shm_pages_to_scan", 100_u32);
    let me = TypedParams::new().with("user-name", "me");
    rows! { s:
        virsh "hostname" => c.hostname();
        virsh "version" => c.hypervisor_type();
        virsh "version" => c.version();
        virsh "version --daemon" => c.lib_version();
        virsh "capabilities" => c.capabilities();
        virsh "sysinfo" => c.sysinfo();
        virsh "maxvcpus" => c.max_vcpus(None);
        virsh "maxvcpus kvm" => c.max_vcpus(Some("kvm"));
        virsh "nodeinfo" => c.node_info();
        virsh "nodecpumap" => c.node_cpu_map();
        virsh "nodecpustats" => c.node_cpu_stats(None);
        virsh "nodememstats" => c.node_memory_stats(None);
        virsh "freecell" => c.node_free_memory();
        virsh "freecell 1" => c.node_cells_free_memory(1, 1);
        virsh "freepages --cellno 0 --pagesize 4" => c.node_free_pages(&[4], 0, 1);
        virsh "allocpages 2048 3 --cellno 0" => c.node_alloc_pages(&[(2048, 3)], 0, 1, NodeAllocPagesFlags::SET);
        virsh "node-memory-tune" => c.node_memory_parameters();
        virsh "node-memory-tune --shm-pages-to-scan 100" => c.node_set_memory_parameters(&shm);
        virsh "nodesevinfo" => c.node_sev_info();
        virsh "nodesuspend disk 60" => c.node_suspend_for_duration(NodeSuspendTarget::DISK, 60);
        virsh "cpu-models x86_64" => c.cpu_model_names("x86_64");
        virsh "cpu-baseline cpu.xml" => c.baseline_cpu(&[cpu], none());
        virsh "find-storage-pool-sources logical" => c.find_storage_pool_sources("logical", None);
        virsh "domname 1" => c.domain_lookup_by_id(1);
        virsh "domname 6695eb01-f6a4-8304-79aa-97f2502e193f" => c.domain_lookup_by_uuid(uuid("6695eb01-f6a4-8304-79aa-97f2502e193f"));
        virsh "domid none" => c.domain_lookup_by_name("none");
        virsh "list" => c.list_all_domains(ConnectListAllDomainsFlags::ACTIVE);
        virsh "list --all" => c.list_all_domains(both);
        virsh "domstats" => c.all_domain_stats(none(), none());
        virsh "domstats test" => c.domain_list_stats(&[test().await?], none(), none());
        virsh "qemu-attach 1" => c.domain_qemu_attach(1);
        python "c.getSecurityModel()" => c.node_security_model();
        python "c.isSecure()" => c.is_secure();
        python "c.setIdentity({'user-name': 'me'})" => c.set_identity(&me);
        python "c.numOfDomains()" => c.num_of_domains();
        python "c.numOfDefinedDomains()" => c.num_of_defined_domains();
        python "c.numOfNetworks()" => c.num_of_networks();
        python "c.numOfDefinedNetworks()" => c.num_of_defined_networks();
        python "c.numOfStoragePools()" => c.num_of_storage_pools();
        python "c.numOfDefinedStoragePools()" => c.num_of_defined_storage_pools();
        python "c.numOfInterfaces()" => c.num_of_interfaces();
        python "c.numOfDefinedInterfaces()" => c.num_of_defined_interfaces();
        python "c.numOfSecrets()" => c.num_of_secrets();
        python "c.numOfNWFilters()" => c.num_of_nw_filters();
        python "c.numOfDevices(None)" => c.node_num_of_devices(None);
        python "c.numOfDevices('scsi_host')" => c.node_num_of_devices(Some("scsi_host"));
        python "c.listDomainsID()" => c.list_domains();
        python "c.listNetworks()" => c.list_networks();
        python "c.listStoragePools()" => c.list_storage_pools();
        python "c.listInterfaces()" => c.list_interfaces();
        python "c.listDevices('scsi_host')" => c.node_list_devices(Some("scsi_host"));
    }
    s.close(c.close()).await;
}

pub(crate) async fn qemu_driver(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "qemu").await;
    let cpu = s.file("cpu.xml", CPU);
    let native = s.file(
        "native.xml",
        "<domain type='qemu'><name>n</name><memory>65536</memory>\
         <os><type arch='x86_64'>hvm</type></os></domain>",
    );
    let line = s.file("native.txt", "/usr/bin/qemu-system-x86_64 -name n");
    let (arch, qemu) = (Some("x86_64"), Some("qemu"));
    rows! { s:
        virsh "nodecpustats --cpu 0" => c.node_cpu_stats(Some(0));
        virsh "nodememstats" => c.node_memory_stats(None);
        virsh "nodememstats --cell 0" => c.node_memory_stats(Some(0));
        virsh "node-memory-tune" => c.node_memory_parameters();
        virsh "nodesevinfo" => c.node_sev_info();
        virsh "cpu-compare cpu.xml" => c.compare_cpu(cpu, none());
        virsh "hypervisor-cpu-compare cpu.xml --virttype qemu --arch x86_64" => c.compare_hypervisor_cpu(None, arch, None, qemu, cpu, none());
        virsh "hypervisor-cpu-baseline cpu.xml --virttype qemu --arch x86_64" => c.baseline_hypervisor_cpu(None, arch, None, qemu, &[cpu], none());
        virsh "domcapabilities --virttype qemu --arch x86_64" => c.domain_capabilities(None, arch, None, qemu, none());
        virsh "domcapabilities" => c.domain_capabilities(None, None, None, None, none());
        virsh "pool-capabilities" => c.storage_pool_capabilities();
        virsh "domxml-from-native qemu-argv native.txt" => c.domain_xml_from_native("qemu-argv", line);
        virsh "domxml-to-native qemu-argv --xml native.xml" => c.domain_xml_to_native("qemu-argv", native);
        virsh "domstats" => c.all_domain_stats(none(), none());
    }
    s.close(c.close()).await;
}

/// A UUID as it is written.
pub(crate) fn uuid(text: &str) -> Uuid {
    text.parse().unwrap()
}
