//! Secrets and network filters, of the drivers beside QEMU's.

use virtsmith::virt::api::nwfilter::NWFilterDefineFlags;
use virtsmith::virt::api::secret::SecretUsageType;

use crate::host::uuid;
use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

const SECRET: &str = "00000000-0000-4000-b000-000000000001";

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "qemu").await;
    let xml = format!(
        "<secret ephemeral='no' private='no'><uuid>{SECRET}</uuid><usage type='volume'>\
         <volume>/wire</volume></usage></secret>"
    );
    s.file("secret.xml", &xml);
    let rules = s.file(
        "filter.xml",
        "<filter name='wire' chain='root'><uuid>00000000-0000-4000-b000-000000000002</uuid>\
         <rule action='accept' direction='inout'/></filter>",
    );
    let binding = s.file("binding.xml", "<filterbinding/>");
    let secret = || c.secret_lookup_by_uuid(uuid(SECRET));
    let filter = || c.nw_filter_lookup_by_name("wire");
    let bound = s.file(
        "bound.xml",
        "<filterbinding><owner><name>o</name><uuid>00000000-0000-4000-b000-000000000003</uuid>\
         </owner><portdev name='lo'/><mac address='52:54:00:00:00:03'/>\
         <filterref filter='wire'/></filterbinding>",
    );
    let bound_to_lo = || c.nw_filter_binding_lookup_by_port_dev("lo");
    let volume = SecretUsageType::VOLUME;
    rows! { s:
        virsh "secret-define secret.xml" => c.secret_define_xml(&xml, none());
        virsh "secret-list" => c.list_all_secrets(none());
        python "c.numOfSecrets()" => c.num_of_secrets();
        python "c.listSecrets()" => c.list_secrets();
        python "c.secretLookupByUsage(libvirt.VIR_SECRET_USAGE_TYPE_VOLUME, '/wire')" => c.secret_lookup_by_usage(volume, "/wire");
        virsh format!("secret-dumpxml {SECRET}") => secret().await?.xml_desc();
        virsh format!("secret-set-value {SECRET} c2VjcmV0") => secret().await?.set_value(b"secret");
        virsh format!("secret-get-value {SECRET}") => secret().await?.value();
        virsh format!("secret-undefine {SECRET}") => secret().await?.undefine();
        virsh "nwfilter-define filter.xml" => c.nw_filter_define_xml(rules);
        virsh "nwfilter-define filter.xml --validate" => c.nw_filter_define_xml_flags(rules, NWFilterDefineFlags::VALIDATE);
        python "c.numOfNWFilters()" => c.num_of_nw_filters();
        python "c.listNWFilters()" => c.list_nw_filters();
        virsh "nwfilter-list" => c.list_all_nw_filters();
        virsh "nwfilter-dumpxml wire" => filter().await?.xml_desc();
        virsh "nwfilter-dumpxml 00000000-0000-4000-b000-000000000002" => c.nw_filter_lookup_by_uuid(uuid("00000000-0000-4000-b000-000000000002"));
        virsh "nwfilter-binding-list" => c.list_all_nw_filter_bindings();
        virsh "nwfilter-binding-create binding.xml" => c.nw_filter_binding_create_xml(binding, none());
        virsh "nwfilter-binding-dumpxml vnet9" => c.nw_filter_binding_lookup_by_port_dev("vnet9");
        virsh "nwfilter-binding-create bound.xml" => c.nw_filter_binding_create_xml(bound, none());
        virsh "nwfilter-binding-dumpxml lo" => bound_to_lo().await?.xml_desc();
        virsh "nwfilter-binding-delete lo" => bound_to_lo().await?.delete();
        virsh "nwfilter-undefine wire" => filter().await?.undefine();
    }
    s.close(c.close()).await;
}
