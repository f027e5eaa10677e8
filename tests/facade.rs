//! The facade against libvirt's test driver and its QEMU driver.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;

use support::{Live, require};
use virtsmith::rpc::Options;
use virtsmith::virt::api::domain::{
    ConnectGetDomainCapabilitiesFlags, ConnectListAllDomainsFlags, DomainCreateFlags,
    DomainDefineFlags, DomainDestroyFlags, DomainRunningReason, DomainShutdownFlags,
    DomainShutoffReason, DomainState, DomainUndefineFlags, DomainXMLFlags,
};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::api::network::{ConnectListAllNetworksFlags, NetworkXMLFlags};
use virtsmith::virt::api::storage::{
    ConnectListAllStoragePoolsFlags, StoragePoolBuildFlags, StoragePoolCreateFlags,
    StoragePoolDefineFlags, StoragePoolDeleteFlags, StoragePoolState, StorageVolCreateFlags,
    StorageVolDeleteFlags, StorageVolType, StorageXMLFlags,
};
use virtsmith::virt::{DomainStateReason, Uuid};
use virtsmith::{Connect, Domain, Error, ErrorKind};

const NO_FLAGS: ConnectListAllDomainsFlags = ConnectListAllDomainsFlags::empty();
const UNKNOWN: Uuid = Uuid([0xee; 16]);

fn domain_xml(driver: &str, name: &str) -> String {
    format!(
        "<domain type='{driver}'><name>{name}</name><memory unit='MiB'>64</memory>
           <os><type>hvm</type></os><features><acpi/></features></domain>"
    )
}

async fn define(connect: &Connect, driver: &str, name: &str) -> Domain {
    let xml = domain_xml(driver, name);
    connect.domain_define_xml_flags(&xml, DomainDefineFlags::empty()).await.unwrap()
}

fn code(error: &Error) -> ErrorNumber {
    match error.kind() {
        ErrorKind::Remote(code) => code,
        other => panic!("{other:?}: {error}"),
    }
}

#[tokio::test]
async fn a_connection_says_where_it_leads() {
    let libvirtd = require!(Live::shared());
    for (uri, name, driver) in [
        (libvirtd.uri(), "qemu:///system", "QEMU"),
        (libvirtd.test_uri(), "test:///default", "TEST"),
    ] {
        let connect = Connect::open(&uri).await.unwrap();
        assert_eq!(connect.uri().await.unwrap(), name);
        assert_eq!(connect.hypervisor_type().await.unwrap(), driver);
        let hostname = libvirtd.virsh(&["hostname"]);
        assert_eq!(connect.hostname().await.unwrap(), hostname.trim());
        assert!(connect.version().await.unwrap() > 0, "{name}");
        assert!(connect.lib_version().await.unwrap() >= 7_000_000, "{name}");
        let capabilities = connect.capabilities().await.unwrap();
        assert!(capabilities.contains("<capabilities>"), "{capabilities}");
    }
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let defaults = ConnectGetDomainCapabilitiesFlags::empty();
    let emulated =
        connect.domain_capabilities(None, None, None, Some("qemu"), defaults).await.unwrap();
    assert!(emulated.contains("<domain>qemu</domain>"), "{emulated}");
    let error =
        connect.domain_capabilities(None, Some("vax"), None, None, defaults).await.unwrap_err();
    assert_eq!(code(&error), ErrorNumber::INVALID_ARG, "{error}");
}

#[tokio::test]
async fn domains_are_found_by_name_uuid_and_id() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let test = connect.domain_lookup_by_name("test").await.unwrap();
    assert_eq!(test.id(), Some(1));
    for found in [
        connect.domain_lookup_by_id(1).await.unwrap(),
        connect.domain_lookup_by_uuid(test.uuid()).await.unwrap(),
    ] {
        assert_eq!((found.name(), found.uuid(), found.id()), ("test", test.uuid(), Some(1)));
    }
    for missing in [
        connect.domain_lookup_by_id(77).await,
        connect.domain_lookup_by_name("none").await,
        connect.domain_lookup_by_uuid(UNKNOWN).await,
    ] {
        let error = missing.unwrap_err();
        assert_eq!(code(&error), ErrorNumber::NO_DOMAIN, "{error}");
        assert!(error.is(ErrorNumber::NO_DOMAIN) && error.to_string().contains("not found"));
    }
}

#[tokio::test]
async fn a_domain_of_the_test_driver_lives_through_its_states() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let domain = define(&connect, "test", "life").await;
    let off = |reason| (DomainState::SHUTOFF, DomainStateReason::Shutoff(reason));
    let on = |reason| (DomainState::RUNNING, DomainStateReason::Running(reason));
    let running = on(DomainRunningReason::BOOTED);
    assert_eq!(domain.id(), None);
    assert_eq!(domain.state().await.unwrap().0, DomainState::SHUTOFF);

    domain.create().await.unwrap();
    assert_eq!(domain.state().await.unwrap(), running);
    domain.shutdown().await.unwrap();
    assert_eq!(domain.state().await.unwrap(), off(DomainShutoffReason::SHUTDOWN));
    // The test driver has its own number for that.
    let off_already = domain.shutdown().await.unwrap_err();
    assert!(off_already.remote().is_some(), "{off_already}");

    domain.create_with_flags(DomainCreateFlags::empty()).await.unwrap();
    domain.shutdown_flags(DomainShutdownFlags::DEFAULT).await.unwrap();
    domain.create().await.unwrap();
    domain.destroy_flags(DomainDestroyFlags::DEFAULT).await.unwrap();
    assert_eq!(domain.state().await.unwrap(), off(DomainShutoffReason::DESTROYED));

    let info = domain.info().await.unwrap();
    assert_eq!((info.state, info.nr_virt_cpu), (DomainState::SHUTOFF, 1));
    assert_eq!((info.memory_kib, info.max_mem_kib), (64 * 1024, 64 * 1024));
    domain.undefine().await.unwrap();
    let gone = domain.undefine().await.unwrap_err();
    assert_eq!(code(&gone), ErrorNumber::NO_DOMAIN, "{gone}");
}

#[tokio::test]
async fn a_domain_of_the_qemu_driver_runs_and_is_undefined_with_all_it_has() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let domain = define(&connect, "qemu", "facade").await;
    let shown = libvirtd.virsh(&["domuuid", "facade"]);
    assert_eq!(domain.uuid().to_string(), shown.trim());

    assert!(!domain.autostart().await.unwrap());
    domain.set_autostart(true).await.unwrap();
    assert!(domain.autostart().await.unwrap());
    assert!(libvirtd.virsh(&["dominfo", "facade"]).contains("Autostart:      enable"));

    domain.create_with_flags(DomainCreateFlags::START_PAUSED).await.unwrap();
    assert_eq!(domain.state().await.unwrap().0, DomainState::PAUSED);
    let again = domain.create().await.unwrap_err();
    assert_eq!(code(&again), ErrorNumber::OPERATION_INVALID, "{again}");
    let id = connect.domain_lookup_by_name("facade").await.unwrap().id().expect("it runs");
    assert_eq!(connect.domain_lookup_by_id(id).await.unwrap().uuid(), domain.uuid());
    domain.destroy().await.unwrap();
    let again = domain.destroy().await.unwrap_err();
    assert_eq!(code(&again), ErrorNumber::OPERATION_INVALID, "{again}");

    let xml = domain.xml_desc(DomainXMLFlags::INACTIVE).await.unwrap();
    assert_eq!(xml.trim(), libvirtd.virsh(&["dumpxml", "--inactive", "facade"]).trim());
    let none = domain.metadata_element("urn:none").await.unwrap_err();
    assert_eq!(code(&none), ErrorNumber::NO_DOMAIN_METADATA, "{none}");
    undefine_with_a_managed_save(&domain, &libvirtd).await;
}

async fn undefine_with_a_managed_save(domain: &Domain, libvirtd: &Live) {
    domain.create().await.unwrap();
    libvirtd.virsh(&["managedsave", domain.name()]);
    let refused = domain.undefine().await.unwrap_err();
    assert_eq!(code(&refused), ErrorNumber::OPERATION_INVALID, "{refused}");
    let all = DomainUndefineFlags::MANAGED_SAVE | DomainUndefineFlags::NVRAM;
    domain.undefine_flags(all).await.unwrap();
    let gone = domain.connect().domain_lookup_by_name(domain.name()).await.unwrap_err();
    assert_eq!(code(&gone), ErrorNumber::NO_DOMAIN, "{gone}");
}

#[tokio::test]
async fn lists_take_flags() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    define(&connect, "test", "another").await;
    for (flags, expected) in [
        (NO_FLAGS, vec!["another", "test"]),
        (ConnectListAllDomainsFlags::ACTIVE, vec!["test"]),
        (ConnectListAllDomainsFlags::INACTIVE, vec!["another"]),
        (ConnectListAllDomainsFlags::SHUTOFF, vec!["another"]),
        (ConnectListAllDomainsFlags::PAUSED, vec![]),
        (ConnectListAllDomainsFlags::PERSISTENT, vec!["another", "test"]),
        (ConnectListAllDomainsFlags::AUTOSTART, vec![]),
    ] {
        let domains = connect.list_all_domains(flags).await.unwrap();
        let mut names: Vec<_> = domains.iter().map(Domain::name).collect();
        names.sort_unstable();
        assert_eq!(names, expected, "{flags:?}");
    }
    let networks = connect.list_all_networks(ConnectListAllNetworksFlags::ACTIVE).await.unwrap();
    let [network] = &networks[..] else { panic!("{networks:?}") };
    assert_eq!(network.name(), "default");
    assert!(network.is_active().await.unwrap());
    assert!(
        network.xml_desc(NetworkXMLFlags::empty()).await.unwrap().contains("<name>default</name>")
    );
    let same = connect.network_lookup_by_name("default").await.unwrap();
    assert_eq!(same.uuid(), network.uuid());
    let missing = connect.network_lookup_by_name("none").await.unwrap_err();
    assert_eq!(code(&missing), ErrorNumber::NO_NETWORK, "{missing}");
}

#[tokio::test]
async fn a_pool_and_its_volumes_are_made_looked_at_and_removed() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let folder = libvirtd.folder().join("facade-pool");
    let xml = format!(
        "<pool type='dir'><name>facade</name><target><path>{}</path></target></pool>",
        folder.display()
    );
    let pool =
        connect.storage_pool_define_xml(&xml, StoragePoolDefineFlags::empty()).await.unwrap();
    pool.build(StoragePoolBuildFlags::empty()).await.unwrap();
    assert!(libvirtd.is_played() || folder.is_dir());
    assert!(!pool.is_active().await.unwrap());
    pool.create(StoragePoolCreateFlags::empty()).await.unwrap();
    pool.set_autostart(true).await.unwrap();
    assert!(pool.is_active().await.unwrap() && pool.autostart().await.unwrap());
    let info = pool.info().await.unwrap();
    assert_eq!(info.state, StoragePoolState::RUNNING);
    assert_eq!(info.capacity, info.allocation + info.available);
    assert!(pool.xml_desc(StorageXMLFlags::empty()).await.unwrap().contains("<name>facade</name>"));

    let volume = "<volume><name>one.raw</name><capacity>1048576</capacity></volume>";
    let volume = pool.vol_create_xml(volume, StorageVolCreateFlags::empty()).await.unwrap();
    let path = folder.join("one.raw").display().to_string();
    assert_eq!((volume.name(), volume.pool_name(), volume.key()), ("one.raw", "facade", &*path));
    assert_eq!(volume.path().await.unwrap(), path);
    let info = volume.info().await.unwrap();
    assert_eq!((info.r#type, info.capacity), (StorageVolType::FILE, 1 << 20));
    assert!(volume.xml_desc().await.unwrap().contains("<name>one.raw</name>"));

    if !libvirtd.is_played() {
        fs::write(folder.join("two.raw"), [0; 512]).unwrap();
    }
    assert_eq!(pool.list_all_volumes().await.unwrap().len(), 1);
    pool.refresh().await.unwrap();
    for volume in pool.list_all_volumes().await.unwrap() {
        volume.delete(StorageVolDeleteFlags::empty()).await.unwrap();
    }
    let gone = pool.vol_lookup_by_name("one.raw").await.unwrap_err();
    assert_eq!(code(&gone), ErrorNumber::NO_STORAGE_VOL, "{gone}");
    pool.destroy().await.unwrap();
    pool.delete(StoragePoolDeleteFlags::empty()).await.unwrap();
    pool.undefine().await.unwrap();
    assert!(!folder.exists());
    let gone = connect.storage_pool_lookup_by_name("facade").await.unwrap_err();
    assert_eq!(code(&gone), ErrorNumber::NO_STORAGE_POOL, "{gone}");
    let all = ConnectListAllStoragePoolsFlags::empty();
    assert_eq!(connect.list_all_storage_pools(all).await.unwrap().len(), 0);
}

#[tokio::test]
async fn a_read_only_connection_looks_and_does_not_touch() {
    let libvirtd = require!(Live::shared());
    let mut options = Options::default();
    options.read_only = true;
    // The other socket is not recorded.
    let sockets = if libvirtd.is_short() { &[""][..] } else { &["", "-ro"] };
    for socket in sockets {
        let uri = format!("{}{socket}", libvirtd.test_uri()).parse().unwrap();
        let connect = Connect::open_with(&uri, &options).await.unwrap();
        let test = connect.domain_lookup_by_name("test").await.unwrap();
        assert!(test.xml_desc(DomainXMLFlags::empty()).await.unwrap().contains("<domain"));
        for refused in [
            test.destroy().await,
            test.set_autostart(true).await,
            test.undefine().await,
            test.xml_desc(DomainXMLFlags::SECURE).await.map(drop),
            connect
                .domain_define_xml_flags(&domain_xml("test", "new"), DomainDefineFlags::empty())
                .await
                .map(drop),
        ] {
            let error = refused.unwrap_err();
            assert_eq!(code(&error), ErrorNumber::OPERATION_DENIED, "{error}");
        }
        assert_eq!(test.state().await.unwrap().0, DomainState::RUNNING);
    }
}
