//! Events of live daemons, each brought about and heard.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::time::Duration;

use rustix::process::Signal;
use support::{Live, Version, not_supported, require};
use tokio::time::timeout;
use virtsmith::rpc::Heard;
use virtsmith::rpc::protocol::remote::event_calls::{
    ConnectDomainEventDeregisterArgs, ConnectDomainEventRegisterArgs,
};
use virtsmith::rpc::protocol::remote::events::DomainEventLifecycleMsg;
use virtsmith::virt::api::common::ConnectCloseReason;
use virtsmith::virt::api::domain::DomainMetadataType;
use virtsmith::virt::api::names::{
    DOMAIN_TUNABLE_BLKDEV_DISK, DOMAIN_TUNABLE_BLKDEV_TOTAL_BYTES_SEC,
};
use virtsmith::virt::api::network::NetworkEventLifecycleType;
use virtsmith::virt::api::qemu::ConnectDomainQemuMonitorEventRegisterFlags;
use virtsmith::virt::api::secret::SecretEventLifecycleType;
use virtsmith::virt::api::storage::{
    StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags, StoragePoolDeleteFlags,
};
use virtsmith::virt::events::*;
use virtsmith::{Connect, Domain, ErrorKind};

/// More than an event takes on a busy machine.
const SOON: Duration = Duration::from_secs(60);

fn domain_xml(driver: &str, name: &str) -> String {
    format!(
        "<domain type='{driver}'><name>{name}</name><memory unit='MiB'>64</memory>
           <os><type>hvm</type></os><features><acpi/></features></domain>"
    )
}

async fn define(connect: &Connect, driver: &str, name: &str) -> Domain {
    let xml = domain_xml(driver, name);
    connect.domain_define_xml(&xml).await.unwrap()
}

/// The next event; none may be lost.
async fn next<T>(events: &mut EventStream<T>) -> T {
    match timeout(SOON, events.next()).await.expect("it happens soon").unwrap() {
        Some(Heard::Event(event)) => event,
        Some(Heard::Lost(count)) => panic!("{count} events were lost"),
        Some(Heard::Reconnected) => panic!("the connection was lost"),
        None => panic!("the connection was closed"),
    }
}

/// Hears events up to one that is like this.
async fn until<T>(events: &mut EventStream<T>, is_it: impl Fn(&T) -> bool) -> T {
    loop {
        let event = next(events).await;
        if is_it(&event) {
            return event;
        }
    }
}

/// What happened to a domain, as `STARTED BOOTED`.
fn story(event: &Lifecycle) -> String {
    let detail = event.detail.name().unwrap_or("?");
    format!("{} {detail}", event.event.name().unwrap_or("?"))
}

/// Hears what happened to a domain, up to its end.
async fn tale(events: &mut EventStream<Lifecycle>, name: &str) -> Vec<String> {
    let mut tale = Vec::new();
    while tale.last().is_none_or(|last| last != "UNDEFINED REMOVED") {
        let event = until(events, |event| event.domain.name() == name).await;
        tale.push(story(&event));
    }
    tale
}

#[tokio::test]
async fn a_domain_of_the_test_driver_is_heard_from_its_definition_to_its_end() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let mut events = connect.events::<Lifecycle>().await.unwrap();
    let domain = define(&connect, "test", "heard").await;
    domain.create().await.unwrap();
    domain.suspend().await.unwrap();
    domain.resume().await.unwrap();
    domain.destroy().await.unwrap();
    domain.undefine().await.unwrap();
    assert_eq!(
        tale(&mut events, "heard").await,
        [
            "DEFINED ADDED",
            "STARTED BOOTED",
            "SUSPENDED PAUSED",
            "RESUMED UNPAUSED",
            "STOPPED DESTROYED",
            "UNDEFINED REMOVED",
        ]
    );
    events.close().await.unwrap();
}

#[tokio::test]
async fn a_domain_of_the_qemu_driver_is_heard_alone_or_among_others() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let mut all = connect.events::<Lifecycle>().await.unwrap();
    let one = define(&connect, "qemu", "one").await;
    let other = define(&connect, "qemu", "other").await;
    let mut of_one = one.events::<Lifecycle>().await.unwrap();
    let mut reboots = one.events::<Reboot>().await.unwrap();
    for domain in [&other, &one] {
        domain.create().await.unwrap();
    }
    // It says "resumed" too when it starts.
    let mut started = next(&mut of_one).await;
    while story(&started) != "STARTED BOOTED" {
        started = next(&mut of_one).await;
    }
    assert_eq!((started.domain.name(), started.domain.uuid()), ("one", one.uuid()));
    assert!(started.domain.id().is_some());
    libvirtd.virsh(&["reset", "one"]);
    assert_eq!(next(&mut reboots).await.domain.uuid(), one.uuid());
    for domain in [&other, &one] {
        domain.destroy().await.unwrap();
        domain.undefine().await.unwrap();
    }
    let end = tale(&mut of_one, "one").await;
    assert!(end.ends_with(&["STOPPED DESTROYED".into(), "UNDEFINED REMOVED".into()]), "{end:?}");
    let tale = tale(&mut all, "other").await;
    assert_eq!(tale.first().map(String::as_str), Some("DEFINED ADDED"), "{tale:?}");
}

#[tokio::test]
async fn changes_of_a_running_domain_are_heard() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let disk = libvirtd.folder().join("tuned.raw");
    std::fs::write(&disk, [0; 4096]).unwrap();
    let xml = domain_xml("qemu", "tuned").replace(
        "</domain>",
        &format!(
            "<devices><disk type='file'><source file='{}'/><target dev='vda'/></disk></devices></domain>",
            disk.display()
        ),
    );
    let domain = connect.domain_define_xml(&xml).await.unwrap();
    domain.create().await.unwrap();

    let mut metadata = domain.events::<MetadataChange>().await.unwrap();
    libvirtd.virsh(&["desc", "tuned", "--live", "--title", "new"]);
    let changed = next(&mut metadata).await;
    assert_eq!((changed.r#type, changed.nsuri), (DomainMetadataType::TITLE, None));
    libvirtd.virsh(&["metadata", "tuned", "urn:test", "--live", "--key", "k", "--set", "<a/>"]);
    let changed = next(&mut metadata).await;
    assert_eq!(changed.r#type, DomainMetadataType::ELEMENT);
    assert_eq!(changed.nsuri.as_deref(), Some("urn:test"));

    let mut tunable = domain.events::<Tunable>().await.unwrap();
    libvirtd.virsh(&["blkdeviotune", "tuned", "vda", "--total-bytes-sec", "1000000"]);
    let params = next(&mut tunable).await.params;
    assert_eq!(params.get_str(DOMAIN_TUNABLE_BLKDEV_DISK), Some("vda"), "{params:?}");
    let limit = params.get_u64(DOMAIN_TUNABLE_BLKDEV_TOTAL_BYTES_SEC);
    assert_eq!(limit, Some(1_000_000), "{params:?}");

    let mut added = domain.events::<DeviceAdded>().await.unwrap();
    let mut removed = domain.events::<DeviceRemoved>().await.unwrap();
    let tablet = libvirtd.folder().join("tablet.xml");
    std::fs::write(&tablet, "<input type='tablet' bus='usb'><alias name='ua-t'/></input>").unwrap();
    let tablet = tablet.display().to_string();
    libvirtd.virsh(&["attach-device", "tuned", &tablet, "--live"]);
    assert_eq!(next(&mut added).await.dev_alias, "ua-t");
    libvirtd.virsh(&["detach-device", "tuned", &tablet, "--live"]);
    assert_eq!(next(&mut removed).await.dev_alias, "ua-t");
    domain.destroy().await.unwrap();
    domain.undefine().await.unwrap();
}

#[tokio::test]
async fn qemus_own_events_are_heard_by_name_and_by_pattern() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let domain = define(&connect, "qemu", "monitored").await;
    let none = ConnectDomainQemuMonitorEventRegisterFlags::empty();
    let regex = ConnectDomainQemuMonitorEventRegisterFlags::REGEX;
    let mut stops = connect.qemu_monitor_events(Some(&domain), Some("STOP"), none).await.unwrap();
    let mut both =
        connect.qemu_monitor_events(Some(&domain), Some("^(STOP|RESUME)$"), regex).await.unwrap();
    domain.create().await.unwrap();
    domain.suspend().await.unwrap();
    let stop = next(&mut stops).await;
    assert_eq!((stop.event.as_str(), stop.domain.uuid()), ("STOP", domain.uuid()));
    assert!(stop.seconds > 1_600_000_000, "{stop:?}");
    domain.resume().await.unwrap();
    until(&mut both, |event| event.event == "STOP").await;
    assert_eq!(next(&mut both).await.event, "RESUME");
    stops.close().await.unwrap();
    both.close().await.unwrap();
    domain.destroy().await.unwrap();
    domain.undefine().await.unwrap();
}

#[tokio::test]
async fn a_pool_is_heard_from_its_definition_to_its_end() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let mut events = connect.events::<StoragePoolLifecycle>().await.unwrap();
    let xml = format!(
        "<pool type='dir'><name>heard</name><target><path>{}</path></target></pool>",
        libvirtd.folder().join("heard-pool").display()
    );
    let pool =
        connect.storage_pool_define_xml(&xml, StoragePoolDefineFlags::empty()).await.unwrap();
    let mut refreshed = pool.events::<StoragePoolRefresh>().await.unwrap();
    pool.build(StoragePoolBuildFlags::empty()).await.unwrap();
    pool.create(StoragePoolCreateFlags::empty()).await.unwrap();
    pool.refresh().await.unwrap();
    pool.destroy().await.unwrap();
    pool.delete(StoragePoolDeleteFlags::empty()).await.unwrap();
    pool.undefine().await.unwrap();
    for expected in ["DEFINED", "CREATED", "STARTED", "STOPPED", "DELETED", "UNDEFINED"] {
        let event = until(&mut events, |event| event.pool.uuid() == pool.uuid()).await;
        assert_eq!(event.event.name(), Some(expected));
    }
    assert_eq!(next(&mut refreshed).await.pool.name(), "heard");
}

#[tokio::test]
async fn a_network_that_stops_and_starts_is_heard() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let network = connect.network_lookup_by_name("default").await.unwrap();
    let mut events = network.events::<NetworkLifecycle>().await.unwrap();
    network.destroy().await.unwrap();
    network.create().await.unwrap();
    for expected in [NetworkEventLifecycleType::STOPPED, NetworkEventLifecycleType::STARTED] {
        let event = next(&mut events).await;
        assert_eq!((event.network.name(), event.event), ("default", expected));
    }
}

#[tokio::test]
async fn a_secret_and_its_value_are_heard() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let mut lifecycle = connect.events::<SecretLifecycle>().await.unwrap();
    let mut values = connect.events::<SecretValueChanged>().await.unwrap();
    let uuid = "6d3cbd31-7b4c-4f2a-a43f-6c8e8c1f2d10";
    let xml = libvirtd.folder().join("secret.xml");
    let usage = "<usage type='ceph'><name>heard</name></usage>";
    std::fs::write(&xml, format!("<secret private='no'><uuid>{uuid}</uuid>{usage}</secret>"))
        .unwrap();
    libvirtd.virsh(&["secret-define", &xml.display().to_string()]);
    libvirtd.virsh(&["secret-set-value", uuid, "--base64", "c2VjcmV0"]);
    libvirtd.virsh(&["secret-undefine", uuid]);
    let defined = next(&mut lifecycle).await;
    assert_eq!(defined.event, SecretEventLifecycleType::DEFINED);
    assert_eq!(
        (defined.secret.uuid().to_string().as_str(), defined.secret.usage_id()),
        (uuid, "heard")
    );
    assert_eq!(next(&mut values).await.secret.usage_id(), "heard");
    assert_eq!(next(&mut lifecycle).await.event, SecretEventLifecycleType::UNDEFINED);
}

/// Asks for kinds of events and takes that back; gives those that are refused.
macro_rules! refused {
    ($connect:expr, $($kind:ident)*) => {{
        let mut refused = Vec::new();
        $(match $connect.events::<$kind>().await {
            Ok(events) => events.close().await.expect(stringify!($kind)),
            Err(error) => refused.push((stringify!($kind), error.kind(), error.to_string())),
        })*
        refused
    }};
}

#[tokio::test]
async fn every_kind_can_be_asked_for() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let refused = refused!(connect,
        Lifecycle Reboot RtcChange Watchdog IoError Graphics IoErrorReason ControlError BlockJob
        DiskChange TrayChange PmWakeup PmSuspend BalloonChange PmSuspendDisk DeviceRemoved BlockJob2
        Tunable AgentLifecycle DeviceAdded MigrationIteration JobCompleted DeviceRemovalFailed
        MetadataChange BlockThreshold MemoryFailure
        NetworkLifecycle StoragePoolLifecycle StoragePoolRefresh SecretLifecycle SecretValueChanged
    );
    assert_eq!(refused, []);
    let test = Connect::open(&libvirtd.test_uri()).await.unwrap();
    assert_eq!(refused!(test, NodeDeviceLifecycle NodeDeviceUpdate), []);
    let version = libvirtd.version();
    for (kinds, since, refused) in [
        (1, "7.9.0", refused!(connect, MemoryDeviceSizeChange)),
        (1, "9.8.0", refused!(connect, NetworkMetadataChange)),
        (1, "11.2.0", refused!(connect, NicMacChange)),
        (2, "12.4.0", refused!(connect, VcpuRemoved ChannelLifecycle)),
    ] {
        let since = Version::read(since).unwrap();
        let lacks = if version < since { kinds } else { 0 };
        assert_eq!(refused.len(), lacks, "{version} and {since}: {refused:?}");
        for (kind, error, message) in refused {
            assert_eq!(error, ErrorKind::NotSupported, "{kind}: {message}");
            not_supported(kind, since, version);
        }
    }
}

#[tokio::test]
async fn a_slow_reader_loses_the_oldest_and_is_told_how_many() {
    let libvirtd = require!(Live::unrecorded());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let domain = define(&connect, "test", "flicker").await;
    domain.create().await.unwrap();
    let mut slow = domain.events::<Lifecycle>().await.unwrap();
    const TIMES: u64 = 600;
    for _ in 0..TIMES {
        domain.suspend().await.unwrap();
        domain.resume().await.unwrap();
    }
    domain.destroy().await.unwrap();
    // When the event of the last call is there, all the others are.
    let mut watching = domain.events::<Lifecycle>().await.unwrap();
    domain.undefine().await.unwrap();
    until(&mut watching, |event| story(event) == "UNDEFINED REMOVED").await;
    let total = 2 * TIMES + 2;
    let first = slow.next().await.unwrap();
    let Some(Heard::Lost(lost)) = first else { panic!("nothing was lost: {first:?}") };
    assert_eq!(lost, total - 1024);
    assert_eq!(tale(&mut slow, "flicker").await.len(), 1024);
}

#[tokio::test]
async fn a_daemon_that_is_killed_ends_its_streams_and_says_why() {
    let libvirtd = require!(Live::unrecorded_own());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let mut events = connect.events::<Lifecycle>().await.unwrap();
    let mut again = connect.close_events().await.unwrap();
    let mut closed = connect.close_events().await.unwrap();
    let early = timeout(Duration::from_millis(100), closed.closed()).await;
    assert!(early.is_err(), "{early:?}");
    libvirtd.signal(Signal::KILL);
    assert_eq!(timeout(SOON, closed.closed()).await.unwrap(), ConnectCloseReason::EOF);
    assert_eq!(again.closed().await, ConnectCloseReason::EOF);
    assert!(events.next().await.is_err());
    assert!(events.next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_stream_that_was_dropped_leaves_nothing_in_the_daemon() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let mut raw = connect
        .connection()
        .listen::<virtsmith::rpc::protocol::remote::events::DomainEventCallbackLifecycleMsg>(
    );
    drop(connect.events::<Lifecycle>().await.unwrap());
    let mut kept = connect.events::<Lifecycle>().await.unwrap();
    let domain = define(&connect, "test", "dropped").await;
    domain.undefine().await.unwrap();
    let tale = tale(&mut kept, "dropped").await;
    assert_eq!(tale.len(), 2);
    // One message for each event: nobody else is registered on this connection.
    let mut ids = std::collections::BTreeSet::new();
    for _ in 0..2 {
        let Some(Heard::Event(event)) = raw.next().await.unwrap() else { panic!("no event") };
        ids.insert(event.callback_id);
    }
    assert_eq!(ids.len(), 1);
}

#[tokio::test]
async fn messages_without_callback_ids_are_those_of_the_live_daemon() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let connection = connect.connection();
    let mut events = connection.listen::<DomainEventLifecycleMsg>();
    connection.call(&ConnectDomainEventRegisterArgs).await.unwrap();
    let domain = define(&connect, "test", "legacy").await;
    let heard = timeout(SOON, async {
        loop {
            match events.next().await.unwrap() {
                Some(Heard::Event(event)) if event.dom.name == "legacy" => break event,
                Some(_) => {}
                None => panic!("closed"),
            }
        }
    });
    assert_eq!(heard.await.unwrap().dom.uuid, domain.uuid());
    connection.call(&ConnectDomainEventDeregisterArgs).await.unwrap();
    domain.undefine().await.unwrap();
}
