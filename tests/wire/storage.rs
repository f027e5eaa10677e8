//! Storage pools and volumes, and the data streams of volumes.

use std::fs;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use virtsmith::Error;
use virtsmith::virt::StorageVol;
use virtsmith::virt::api::storage::{
    ConnectListAllStoragePoolsFlags, StorageVolInfoFlags, StorageVolWipeAlgorithm,
};

use crate::host::uuid;
use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

/// A pool of a name, with a UUID that ends in a digit of its own.
fn xml(name: &str, digit: u8) -> String {
    format!(
        "<pool type='dir'><name>{name}</name><uuid>00000000-0000-4000-a000-00000000000{digit}</uuid>\
         <target><path>/var/lib/libvirt/{name}</path></target></pool>"
    )
}

fn volume(name: &str) -> String {
    format!("<volume><name>{name}</name><capacity>65536</capacity></volume>")
}

pub(crate) async fn test_driver(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let (p1, p2) = (xml("p1", 1), xml("p2", 2));
    let (v1, v2) = (volume("v1"), volume("v2"));
    for (name, xml) in [("p1.xml", &p1), ("p2.xml", &p2), ("v1.xml", &v1), ("v2.xml", &v2)] {
        s.file(name, xml);
    }
    let pool = || c.storage_pool_lookup_by_name("p1");
    let vol = async || pool().await?.vol_lookup_by_name("v1").await;
    let path = "/var/lib/libvirt/p1/v1";
    let active = ConnectListAllStoragePoolsFlags::ACTIVE;
    rows! { s:
        virsh "pool-define p1.xml" => c.storage_pool_define_xml(&p1, none());
        python "c.listDefinedStoragePools()" => c.list_defined_storage_pools();
        virsh "pool-start p1" => pool().await?.create(none());
        virsh "pool-create p2.xml" => c.storage_pool_create_xml(&p2, none());
        virsh "pool-list" => c.list_all_storage_pools(active);
        virsh "pool-name 00000000-0000-4000-a000-000000000001" => c.storage_pool_lookup_by_uuid(uuid("00000000-0000-4000-a000-000000000001"));
        virsh "pool-info p1" => pool().await?.info();
        virsh "pool-info p1" => pool().await?.is_persistent();
        virsh "pool-info p1" => pool().await?.autostart();
        python "pool('p1').isActive()" => pool().await?.is_active();
        virsh "pool-autostart p1" => pool().await?.set_autostart(true);
        virsh "pool-dumpxml p1" => pool().await?.xml_desc(none());
        virsh "pool-refresh p1" => pool().await?.refresh();
        virsh "vol-create p1 v1.xml" => pool().await?.vol_create_xml(&v1, none());
        virsh "vol-create-from p1 v2.xml v1 --inputpool p1" => pool().await?.vol_create_xml_from(&v2, &vol().await?, none());
        python "pool('p1').numOfVolumes()" => pool().await?.num_of_volumes();
        python "pool('p1').listVolumes()" => pool().await?.list_volumes();
        virsh "vol-list p1" => pool().await?.list_all_volumes();
        virsh "vol-info v1 --pool p1" => vol().await?.info();
        virsh "vol-info v1 --pool p1 --physical" => vol().await?.info_flags(StorageVolInfoFlags::GET_PHYSICAL);
        virsh "vol-dumpxml v1 --pool p1" => vol().await?.xml_desc();
        virsh "vol-path v1 --pool p1" => vol().await?.path();
        virsh "vol-name /none" => c.storage_vol_lookup_by_path("/none");
        virsh format!("vol-name {path}") => c.storage_vol_lookup_by_key(path);
        virsh format!("vol-pool {path}") => c.storage_vol_lookup_by_key(path).await?.pool_lookup_by_volume();
        virsh "vol-resize v1 131072 --pool p1" => vol().await?.resize(131_072, none());
        virsh "vol-wipe v1 --pool p1" => vol().await?.wipe();
        virsh "vol-wipe v1 --pool p1 --algorithm zero" => vol().await?.wipe_pattern(StorageVolWipeAlgorithm::ZERO);
        virsh "vol-delete v1 --pool p1" => vol().await?.delete(none());
        virsh "pool-destroy p1" => pool().await?.destroy();
        virsh "pool-build p1" => pool().await?.build(none());
        virsh "pool-delete p1" => pool().await?.delete(none());
        virsh "pool-undefine p1" => pool().await?.undefine();
    }
    s.close(c.close()).await;
}

pub(crate) async fn qemu_driver(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "qemu").await;
    let (p3, v3) = (xml("p3", 3), volume("v3"));
    s.file("p3.xml", &p3);
    s.file("v3.xml", &v3);
    let data = "some data\n";
    s.file("data", data);
    let pool = || c.storage_pool_lookup_by_name("p3");
    let vol = async || pool().await?.vol_lookup_by_name("v3").await;
    rows! { s:
        virsh "pool-define p3.xml" => c.storage_pool_define_xml(&p3, none());
        virsh "pool-build p3" => pool().await?.build(none());
        virsh "pool-start p3" => pool().await?.create(none());
        virsh "find-storage-pool-sources dir" => c.find_storage_pool_sources("dir", None);
        python "c.storagePoolLookupByTargetPath('/var/lib/libvirt/p3')" => c.storage_pool_lookup_by_target_path("/var/lib/libvirt/p3");
        virsh "vol-create p3 v3.xml" => pool().await?.vol_create_xml(&v3, none());
        virsh "vol-upload v3 data --pool p3" => async { upload(&vol().await?, data).await };
        virsh "vol-download v3 got --pool p3 --offset 0 --length 10" => async { download(&vol().await?).await };
        virsh "vol-wipe v3 --pool p3" => vol().await?.wipe_pattern(StorageVolWipeAlgorithm::ZERO);
        virsh "vol-resize v3 131072 --pool p3" => vol().await?.resize(131_072, none());
        virsh "vol-delete v3 --pool p3" => vol().await?.delete(none());
        virsh "pool-destroy p3" => pool().await?.destroy();
        virsh "pool-delete p3" => pool().await?.delete(none());
        virsh "pool-undefine p3" => pool().await?.undefine();
    }
    assert_eq!(fs::read_to_string(s.path("got")).unwrap(), data);
    s.close(c.close()).await;
}

async fn upload(vol: &StorageVol, data: &str) -> Result<(), Error> {
    let mut stream = vol.upload(0, 0, none()).await?;
    stream.write_all(data.as_bytes()).await.expect("the daemon takes it");
    stream.finish().await
}

async fn download(vol: &StorageVol) -> Result<(), Error> {
    let mut stream = vol.download(0, 10, none()).await?;
    stream.read_to_end(&mut Vec::new()).await.expect("the daemon gives it");
    Ok(())
}
