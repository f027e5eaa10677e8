//! Connections and their hosts.

use virtsmith::virt::api::domain::{ConnectListAllDomainsFlags, DomainXMLFlags};
use virtsmith::virt::api::host::ConnectBaselineCPUFlags;

use crate::ledger::Ledger;
use crate::session::{Twins, rows};

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let test = || c.domain_lookup_by_name("test");
    let all = ConnectListAllDomainsFlags::ACTIVE;
    rows! { s:
        virsh "hostname" => c.hostname();
        virsh "list" => c.list_all_domains(all);
        virsh "capabilities" => c.capabilities();
        virsh "sysinfo" => c.sysinfo();
        virsh "maxvcpus" => c.max_vcpus(None);
        virsh "nodeinfo" => c.node_info();
        virsh "nodecpumap" => c.node_cpu_map();
        virsh "cpu-models x86_64" => c.cpu_model_names("x86_64");
        virsh "dominfo test" => test().await?.info();
        virsh "dumpxml test" => test().await?.xml_desc(DomainXMLFlags::empty());
        virsh "domstate test" => test().await?.state();
        virsh "suspend test" => test().await?.suspend();
        virsh "resume test" => test().await?.resume();
        virsh "freecell" => c.node_free_memory();
        python "c.getLibVersion()" => c.lib_version();
        python "c.getVersion()" => c.version();
        python "c.numOfDomains()" => c.num_of_domains();
        python "c.isSecure()" => c.is_secure();
        python "c.listDomainsID()" => c.list_domains();
    }
    let _ = ConnectBaselineCPUFlags::empty();
    s.close(c.close()).await;
}
