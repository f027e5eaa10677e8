//! Networks, on both drivers, and their ports.

use virtsmith::virt::TypedParams;
use virtsmith::virt::api::network::{
    ConnectListAllNetworksFlags, NetworkCreateFlags, NetworkDefineFlags, NetworkUpdateCommand,
    NetworkUpdateFlags, NetworkUpdateSection, NetworkXMLFlags,
};

use crate::host::uuid;
use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

/// A network of a name, with a UUID that ends in a digit of its own.
fn xml(name: &str, digit: u8) -> String {
    format!(
        "<network><name>{name}</name><uuid>00000000-0000-4000-9000-00000000000{digit}</uuid>\
         <bridge name='{name}br'/><ip address='192.0.2.1' netmask='255.255.255.0'><dhcp>\
         <range start='192.0.2.10' end='192.0.2.20'/></dhcp></ip></network>"
    )
}

pub(crate) async fn test_driver(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let (n1, n2) = (xml("n1", 1), xml("n2", 2));
    s.file("n1.xml", &n1);
    s.file("n2.xml", &n2);
    let net = || c.network_lookup_by_name("n1");
    let all = ConnectListAllNetworksFlags::ACTIVE | ConnectListAllNetworksFlags::INACTIVE;
    rows! { s:
        virsh "net-define n1.xml" => c.network_define_xml(&n1);
        python "c.listDefinedNetworks()" => c.list_defined_networks();
        virsh "net-start n1" => net().await?.create();
        virsh "net-create n2.xml" => c.network_create_xml(&n2);
        virsh "net-list --all" => c.list_all_networks(all);
        virsh "net-name 00000000-0000-4000-9000-000000000001" => c.network_lookup_by_uuid(uuid("00000000-0000-4000-9000-000000000001"));
        virsh "net-info n1" => net().await?.is_active();
        virsh "net-info n1" => net().await?.is_persistent();
        virsh "net-info n1" => net().await?.autostart();
        virsh "net-info n1" => net().await?.bridge_name();
        virsh "net-dumpxml n1" => net().await?.xml_desc(none());
        virsh "net-autostart n1" => net().await?.set_autostart(true);
        virsh "net-dhcp-leases n1" => net().await?.dhcp_leases(None);
        virsh "net-destroy n1" => net().await?.destroy();
        virsh "net-undefine n1" => net().await?.undefine();
    }
    s.close(c.close()).await;
}

pub(crate) async fn qemu_driver(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "qemu").await;
    let (n1, n2) = (xml("n1", 1), xml("n2", 2).replace("192.0.2", "198.51.100"));
    s.file("n1.xml", &n1);
    s.file("n2.xml", &n2);
    let net = || c.network_lookup_by_name("n1");
    let host = "<host mac='52:54:00:00:00:01' ip='192.0.2.5'/>";
    let port = s.file(
        "port.xml",
        "<networkport><uuid>00000000-0000-4000-9000-000000000009</uuid><owner>\
         <uuid>00000000-0000-4000-9000-000000000008</uuid><name>o</name></owner>\
         <mac address='52:54:00:00:00:02'/><bandwidth><inbound average='50'/></bandwidth>\
         </networkport>",
    );
    let the_port = uuid("00000000-0000-4000-9000-000000000009");
    let inbound = TypedParams::new().with("inbound.average", 100_u32);
    let config = NetworkUpdateFlags::CONFIG;
    let (add, hosts) = (NetworkUpdateCommand::ADD_LAST, NetworkUpdateSection::IP_DHCP_HOST);
    let delete = NetworkUpdateCommand::DELETE;
    rows! { s:
        virsh "net-define n1.xml --validate" => c.network_define_xml_flags(&n1, NetworkDefineFlags::VALIDATE);
        virsh format!("net-update n1 add ip-dhcp-host \"{host}\" --config") => net().await?.update(add, hosts, -1, host, config);
        virsh format!("net-update n1 delete ip-dhcp-host \"{host}\" --config --parent-index 0") => net().await?.update(delete, hosts, 0, host, config);
        virsh "net-dumpxml n1 --inactive" => net().await?.xml_desc(NetworkXMLFlags::INACTIVE);
        virsh "net-dhcp-leases n1 52:54:00:00:00:01" => net().await?.dhcp_leases(Some("52:54:00:00:00:01"));
        virsh "net-create n2.xml --validate" => c.network_create_xml_flags(&n2, NetworkCreateFlags::VALIDATE);
        virsh "net-start n1" => net().await?.create();
        virsh "net-port-create n1 port.xml" => net().await?.port_create_xml(port, none());
        virsh "net-port-list n1" => net().await?.list_all_ports();
        virsh "net-port-dumpxml n1 00000000-0000-4000-9000-000000000009" => net().await?.port_lookup_by_uuid(the_port).await?.xml_desc();
        python "net('n1').portLookupByUUIDString('00000000-0000-4000-9000-000000000009').parameters()" => net().await?.port_lookup_by_uuid(the_port).await?.parameters();
        python "net('n1').portLookupByUUIDString('00000000-0000-4000-9000-000000000009').setParameters({'inbound.average': 100})" => net().await?.port_lookup_by_uuid(the_port).await?.set_parameters(&inbound);
        virsh "net-port-delete n1 00000000-0000-4000-9000-000000000009" => net().await?.port_lookup_by_uuid(the_port).await?.delete();
        virsh "net-destroy n2" => c.network_lookup_by_name("n2").await?.destroy();
        virsh "net-destroy n1" => net().await?.destroy();
        virsh "net-undefine n1" => net().await?.undefine();
    }
    s.close(c.close()).await;
}
