//! The host's interfaces and devices, of the test driver.

use virtsmith::virt::api::interface::{ConnectListAllInterfacesFlags, InterfaceXMLFlags};
use virtsmith::virt::api::nodedev::ConnectListAllNodeDeviceFlags;

use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let eth2 = s.file(
        "eth2.xml",
        "<interface type='ethernet' name='eth2'><mac address='aa:bb:cc:dd:ee:00'/></interface>",
    );
    let device = s.file(
        "device.xml",
        "<device><parent>scsi_host11</parent><capability type='scsi_host'>\
         <capability type='fc_host'/></capability></device>",
    );
    let eth = || c.interface_lookup_by_name("eth2");
    let scsi = || c.node_device_lookup_by_name("scsi_host1");
    let both = ConnectListAllInterfacesFlags::ACTIVE | ConnectListAllInterfacesFlags::INACTIVE;
    let (wwnn, wwpn) = ("2000000012341234", "1000000012341234");
    rows! { s:
        virsh "iface-begin" => c.interface_change_begin();
        virsh "iface-rollback" => c.interface_change_rollback();
        virsh "iface-begin" => c.interface_change_begin();
        virsh "iface-commit" => c.interface_change_commit();
        virsh "iface-define eth2.xml" => c.interface_define_xml(eth2, none());
        python "c.listDefinedInterfaces()" => c.list_defined_interfaces();
        virsh "iface-list --all" => c.list_all_interfaces(both);
        virsh "iface-name aa:bb:cc:dd:ee:00" => c.interface_lookup_by_mac_string("aa:bb:cc:dd:ee:00");
        virsh "iface-mac eth2" => eth();
        virsh "iface-start eth2" => eth().await?.create();
        python "c.interfaceLookupByName('eth2').isActive()" => eth().await?.is_active();
        virsh "iface-dumpxml eth2" => eth().await?.xml_desc(none());
        virsh "iface-dumpxml eth2 --inactive" => eth().await?.xml_desc(InterfaceXMLFlags::INACTIVE);
        virsh "iface-destroy eth2" => eth().await?.destroy();
        virsh "iface-undefine eth2" => eth().await?.undefine();
        virsh "nodedev-list" => c.list_all_node_devices(ConnectListAllNodeDeviceFlags::ACTIVE);
        virsh "nodedev-dumpxml scsi_host1" => scsi().await?.xml_desc(none());
        python "c.nodeDeviceLookupByName('scsi_host1').parent()" => scsi().await?.parent();
        python "c.nodeDeviceLookupByName('scsi_host1').numOfCaps()" => scsi().await?.num_of_caps();
        python "c.nodeDeviceLookupByName('scsi_host1').listCaps()" => scsi().await?.list_caps();
        virsh "nodedev-info scsi_host1" => scsi().await?.is_active();
        python "c.nodeDeviceLookupByName('scsi_host1').isPersistent()" => scsi().await?.is_persistent();
        python "c.nodeDeviceLookupByName('scsi_host1').autostart()" => scsi().await?.autostart();
        virsh "nodedev-autostart scsi_host1" => scsi().await?.set_autostart(true);
        virsh "nodedev-detach scsi_host1" => scsi().await?.dettach();
        virsh "nodedev-detach scsi_host1 --driver vfio" => scsi().await?.detach_flags(Some("vfio"));
        virsh "nodedev-reattach scsi_host1" => scsi().await?.re_attach();
        virsh "nodedev-reset scsi_host1" => scsi().await?.reset();
        virsh "nodedev-start scsi_host1" => scsi().await?.create();
        virsh "nodedev-undefine scsi_host1" => scsi().await?.undefine();
        virsh "nodedev-define device.xml" => c.node_device_define_xml(device, none());
        virsh "nodedev-create device.xml" => c.node_device_create_xml(device, none());
        virsh format!("nodedev-dumpxml {wwnn},{wwpn}") => c.node_device_lookup_scsi_host_by_wwn(wwnn, wwpn);
        virsh "nodedev-destroy scsi_host1" => scsi().await?.destroy();
    }
    s.close(c.close()).await;
}
