//! What a host in memory can do that a daemon cannot be told to.

use std::process::Command;
use std::time::Duration;

use tokio::io::AsyncReadExt as _;
use tokio::time::timeout;
use virtsmith::ErrorKind;
use virtsmith::image::{CreateOptions, Size, create_new};
use virtsmith::machine::domain::Virt;
use virtsmith::machine::{self, Manager, Spec};
use virtsmith::replay::{Faults, Host, Moment};
use virtsmith::rpc::protocol::RemoteError;
use virtsmith::rpc::protocol::procedure::find;
use virtsmith::rpc::protocol::remote::domain::DomainGetStateArgs;
use virtsmith::rpc::protocol::remote::network::NetworkDhcpLease;
use virtsmith::rpc::{Heard, KeepaliveSetting, Options};
use virtsmith::virt::DomainStateReason;
use virtsmith::virt::api::domain::{DomainShutoffReason, DomainState};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::api::storage::{StorageVolDownloadFlags, StorageVolUploadFlags};
use virtsmith::virt::events::{EventStream, Lifecycle};

use crate::support::{require, run, tool};

const SOON: Duration = Duration::from_secs(60);
const NETWORK: &str = "<network><name>default</name><forward mode='nat'/></network>";

fn domain(name: &str) -> String {
    format!(
        "<domain type='kvm'><name>{name}</name><memory>65536</memory>\
         <os><type>hvm</type></os></domain>"
    )
}

async fn next(events: &mut EventStream<Lifecycle>) -> String {
    match timeout(SOON, events.next()).await.expect("it happens soon").unwrap() {
        Some(Heard::Event(event)) => {
            let word = event.event.name().unwrap_or("?");
            format!("{} {word} {}", event.domain.name(), event.detail.name().unwrap_or("?"))
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn all_connections_see_one_host_and_hear_what_they_asked_for() {
    let host = Host::builder().domain(domain("a")).domain(domain("b")).build().unwrap();
    let (one, other) = (host.connect().await.unwrap(), host.connect().await.unwrap());
    let mut all = one.events::<Lifecycle>().await.unwrap();
    let b = other.domain_lookup_by_name("b").await.unwrap();
    let mut of_b = b.events::<Lifecycle>().await.unwrap();
    let a = other.domain_lookup_by_name("a").await.unwrap();
    for domain in [&a, &b] {
        domain.create().await.unwrap();
    }
    let started = ["RESUMED UNPAUSED", "STARTED BOOTED"];
    for expected in
        started.map(|s| format!("a {s}")).iter().chain(&started.map(|s| format!("b {s}")))
    {
        assert_eq!(next(&mut all).await, *expected);
    }
    assert_eq!(next(&mut of_b).await, "b RESUMED UNPAUSED");
    assert_eq!(next(&mut of_b).await, "b STARTED BOOTED");

    // Those who no longer listen are not told.
    of_b.close().await.unwrap();
    let mut again = b.events::<Lifecycle>().await.unwrap();
    assert!(host.crash("b"));
    assert_eq!(next(&mut again).await, "b STOPPED CRASHED");
    assert_eq!(next(&mut all).await, "b STOPPED CRASHED");
    let reason = host.domain("b").unwrap().reason;
    assert_eq!(reason, DomainStateReason::Shutoff(DomainShutoffReason::CRASHED));
    assert!(!host.crash("b") && !host.power_off("none"));
}

#[tokio::test]
async fn guests_shut_down_when_they_were_told_to_or_never() {
    let takes = Duration::from_millis(300);
    let host =
        Host::builder().domain(domain("slow")).running().shutdown_takes(takes).build().unwrap();
    let connect = host.connect().await.unwrap();
    let mut events = connect.events::<Lifecycle>().await.unwrap();
    let slow = connect.domain_lookup_by_name("slow").await.unwrap();
    slow.shutdown().await.unwrap();
    assert_eq!(slow.state().await.unwrap().0, DomainState::RUNNING);
    assert_eq!(next(&mut events).await, "slow SHUTDOWN GUEST");
    assert_eq!(next(&mut events).await, "slow STOPPED SHUTDOWN");
    assert_eq!(slow.state().await.unwrap().0, DomainState::SHUTOFF);

    // What was asked of one run does not end the next.
    slow.create().await.unwrap();
    slow.shutdown().await.unwrap();
    slow.destroy().await.unwrap();
    slow.create().await.unwrap();
    tokio::time::sleep(takes * 2).await;
    assert_eq!(slow.state().await.unwrap().0, DomainState::RUNNING);

    let deaf = Host::builder().domain(domain("deaf")).running().shutdown_takes(None);
    let deaf = deaf.build().unwrap();
    let manager = Manager::new(deaf.connect().await.unwrap(), "/nowhere");
    let error = manager.stop("deaf", Duration::from_millis(50)).await.unwrap_err();
    assert_eq!(error.kind(), machine::ErrorKind::Timeout, "{error}");
    assert!(deaf.power_off("deaf"));
}

#[tokio::test]
async fn calls_fail_as_ordered_and_change_nothing() {
    let host = Host::builder().domain(domain("a")).build().unwrap();
    let a = host.connect().await.unwrap().domain_lookup_by_name("a").await.unwrap();
    let create = find("DOMAIN_CREATE").unwrap();
    let code = ErrorNumber::OPERATION_FAILED;
    host.fail(create, RemoteError { code: code.0, ..RemoteError::default() });
    assert_eq!(a.create().await.unwrap_err().kind(), ErrorKind::Remote(code));
    assert_eq!(host.domain("a").unwrap().state, DomainState::SHUTOFF);
    host.mend(create);
    a.create().await.unwrap();
    // What libvirt has and this host has not.
    let error = a.core_dump("/tmp/core", Default::default()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSupported, "{error}");
}

#[tokio::test]
async fn a_reply_can_be_lost_on_its_way() {
    let destroy = Moment::Procedure(find("DOMAIN_DESTROY").unwrap());
    let host = Host::builder().domain(domain("a")).running();
    let host = host.faults(Faults::new().disconnect(destroy)).build().unwrap();
    let a = host.connect().await.unwrap().domain_lookup_by_name("a").await.unwrap();
    assert_eq!(a.destroy().await.unwrap_err().kind(), ErrorKind::Disconnected);
    assert_eq!(host.domain("a").unwrap().state, DomainState::SHUTOFF);
}

#[tokio::test]
async fn pings_are_answered() {
    let host = Host::new();
    let mut options = Options::default();
    options.keepalive = Some(KeepaliveSetting { interval: Duration::from_millis(20), count: 2 });
    let uri = host.uri().unwrap();
    let connect = virtsmith::Connect::open_with(&uri, &options).await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(connect.hostname().await.unwrap(), "virtsmith-host");
}

#[tokio::test]
async fn what_is_seeded_is_there() {
    let pool = "<pool type='dir'><name>p</name><target><path>/pool</path></target></pool>";
    let volume = "<volume><name>v</name><capacity>5</capacity></volume>";
    let host = Host::builder()
        .domain(domain("a"))
        .paused()
        .autostart()
        .pool(pool)
        .running()
        .volume("p", volume, *b"hello")
        .network(NETWORK)
        .running()
        .hostname("there")
        .versions(11_003_000, 10_001_000)
        .build()
        .unwrap();
    let connect = host.connect().await.unwrap();
    assert_eq!(connect.hostname().await.unwrap(), "there");
    assert_eq!(connect.lib_version().await.unwrap(), 11_003_000);
    assert_eq!(host.domain("a").unwrap().state, DomainState::PAUSED);
    assert!(host.domain("a").unwrap().autostart);
    assert_eq!(host.pool("p").unwrap().volumes, ["v"]);

    let volume = connect.storage_vol_lookup_by_path("/pool/v").await.unwrap();
    let none = StorageVolDownloadFlags::empty();
    let mut stream = volume.download(0, 0, none).await.unwrap();
    let mut content = Vec::new();
    stream.read_to_end(&mut content).await.unwrap();
    assert_eq!(content, b"hello");
    let stream = volume.upload(0, 0, StorageVolUploadFlags::empty()).await.unwrap();
    // It is as long as ever, and nothing is written to it.
    stream.abort().await.unwrap();
    assert_eq!(&host.volume("/pool/v", 99).unwrap()[..], b"hello");

    let network = connect.network_lookup_by_name("default").await.unwrap();
    assert_eq!(network.bridge_name().await.unwrap(), "virbr0");
    let lease = NetworkDhcpLease { ipaddr: "192.0.2.7".into(), ..NetworkDhcpLease::default() };
    assert!(host.set_leases("default", vec![lease]));
    let leases = network.dhcp_leases(None).await.unwrap();
    assert_eq!(leases[0].ipaddr, "192.0.2.7");
    let wrong = Host::builder().domain("<domain/>").build().unwrap_err();
    assert_eq!(wrong.code(), ErrorNumber::INTERNAL_ERROR);
}

#[tokio::test]
async fn uuids_that_nobody_gave_are_the_same_each_time() {
    let uuid = || {
        let host = Host::builder().domain(domain("a")).build().unwrap();
        host.domain("a").unwrap().uuid.to_string()
    };
    assert_eq!(uuid(), "00000000-0000-4000-8000-000000000001");
    assert_eq!(uuid(), uuid());
}

#[tokio::test]
async fn a_launch_that_fails_leaves_nothing_behind() {
    let top = tempfile::tempdir().unwrap();
    let image = top.path().join("image.qcow2");
    create_new(&image, &CreateOptions::qcow2().size(Size::from_bytes(1 << 20))).unwrap();
    let host = Host::builder().network(NETWORK).running().build().unwrap();
    let manager = Manager::new(host.connect().await.unwrap(), top.path().join("data"));
    let mut spec = Spec::new("web1", &image);
    spec.virt = Some(Virt::Tcg);
    let create = find("DOMAIN_CREATE").unwrap();
    host.fail(create, RemoteError { code: 38, ..RemoteError::default() });
    manager.launch(&spec).await.unwrap_err();
    assert!(host.domains().is_empty());
    assert!(!top.path().join("data/machines").exists());
    host.mend(create);
    manager.launch(&spec).await.unwrap();
    assert_eq!(manager.list().await.unwrap()[0].name, "web1");
    assert!(host.domain("web1").unwrap().id.is_some());
    manager.delete("web1").await.unwrap();
    assert!(host.domains().is_empty());
}

#[tokio::test]
async fn a_connection_that_was_not_opened_can_say_anything() {
    let host = Host::new();
    let connection = host.connection(&Options::default()).unwrap();
    let early = connection.call(&DomainGetStateArgs::default()).await.unwrap_err();
    assert_eq!(early.kind(), ErrorKind::Remote(ErrorNumber::INTERNAL_ERROR));
}

#[tokio::test(flavor = "multi_thread")]
async fn libvirts_own_client_works_with_it() {
    let virsh = require!(tool("virsh"));
    let top = tempfile::tempdir().unwrap();
    let path = |name: &str| top.path().join(name).display().to_string();
    let host = Host::builder().network(NETWORK).running().build().unwrap();
    host.listen(&top.path().join("sock")).unwrap();
    std::fs::write(path("xml"), domain("web1")).unwrap();
    let data: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    std::fs::write(path("data"), &data).unwrap();
    let script = format!(
        "define {}; start web1; suspend web1; domstate web1 --reason; \
         pool-define-as p dir --target /p; pool-build p; pool-start p; \
         vol-create-as p v {}; vol-upload v {} --pool p; vol-download v {} --pool p; \
         net-info default; dominfo web1; list --all; destroy web1; undefine web1 --nvram",
        path("xml"),
        data.len(),
        path("data"),
        path("back")
    );
    let uri = format!("qemu:///system?socket={}", path("sock"));
    let said = tokio::task::spawn_blocking(move || {
        run(Command::new(virsh).args(["--quiet", "--connect", &uri, &script]).env("LC_ALL", "C"))
    });
    let said = said.await.unwrap();
    assert!(said.contains("paused (user)") && said.contains("virbr0"), "{said}");
    assert_eq!(std::fs::read(path("back")).unwrap(), data);
    assert_eq!(&host.volume("/p/v", data.len() + 1).unwrap()[..], data);
    assert!(host.domains().is_empty());
}
