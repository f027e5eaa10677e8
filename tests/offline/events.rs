//! Events of domains, networks and pools, in the order in which they came.

use std::time::Duration;

use tokio::time::timeout;
use virtsmith::rpc::Heard;
use virtsmith::virt::events::{EventStream, Lifecycle, NetworkLifecycle, StoragePoolLifecycle};
use virtsmith::{Connect, Domain};

use crate::{FOLDER, Opened, Stage, none, play};

/// More than an event takes on a busy machine.
const SOON: Duration = Duration::from_secs(30);

#[tokio::test]
async fn what_happens_to_domains_networks_and_pools_is_heard() {
    play("events", Opened::Test, async |stage: &Stage| {
        let connect = stage.connect().await;
        let mut domains = connect.events::<Lifecycle>().await.unwrap();
        let mut networks = connect.events::<NetworkLifecycle>().await.unwrap();
        let mut pools = connect.events::<StoragePoolLifecycle>().await.unwrap();
        change_a_domain(&connect, &mut domains).await;

        let network = connect.network_lookup_by_name("default").await.unwrap();
        network.destroy().await.unwrap();
        network.create().await.unwrap();
        for expected in ["STOPPED", "STARTED"] {
            let event = next(&mut networks).await;
            assert_eq!((event.network.name(), event.event.name()), ("default", Some(expected)));
        }
        networks.close().await.unwrap();
        change_a_pool(&connect, &mut pools).await;
        pools.close().await.unwrap();
        domains.close().await.unwrap();
        connect.close().await.unwrap();
    })
    .await;
}

async fn change_a_domain(connect: &Connect, events: &mut EventStream<Lifecycle>) {
    let xml = "<domain type='test'><name>heard</name>
        <uuid>11111111-2222-1333-8444-888888888888</uuid>
        <memory>8192</memory><os><type>hvm</type></os></domain>";
    let domain = connect.domain_define_xml(xml).await.unwrap();
    let mut of_it = domain.events::<Lifecycle>().await.unwrap();
    live(&domain).await;
    const STORY: [(&str, &str); 6] = [
        ("DEFINED", "ADDED"),
        ("STARTED", "BOOTED"),
        ("SUSPENDED", "PAUSED"),
        ("RESUMED", "UNPAUSED"),
        ("STOPPED", "DESTROYED"),
        ("UNDEFINED", "REMOVED"),
    ];
    for (events, story) in [(events, &STORY[..]), (&mut of_it, &STORY[1..])] {
        for (event, detail) in story {
            let heard = next(events).await;
            assert_eq!((heard.domain.name(), heard.event.name()), ("heard", Some(*event)));
            assert_eq!(heard.detail.name(), Some(*detail));
        }
    }
    of_it.close().await.unwrap();
}

async fn live(domain: &Domain) {
    domain.create().await.unwrap();
    domain.suspend().await.unwrap();
    domain.resume().await.unwrap();
    domain.destroy().await.unwrap();
    domain.undefine().await.unwrap();
}

async fn change_a_pool(connect: &Connect, events: &mut EventStream<StoragePoolLifecycle>) {
    let xml = format!(
        "<pool type='dir'><name>heard</name><uuid>11111111-2222-1333-8444-999999999999</uuid>
           <target><path>{FOLDER}/heard</path></target></pool>"
    );
    let pool = connect.storage_pool_define_xml(&xml, none()).await.unwrap();
    pool.create(none()).await.unwrap();
    pool.destroy().await.unwrap();
    pool.undefine().await.unwrap();
    for expected in ["DEFINED", "STARTED", "STOPPED", "UNDEFINED"] {
        let event = next(events).await;
        assert_eq!((event.pool.name(), event.event.name()), ("heard", Some(expected)));
    }
}

/// The next event; none may be lost.
async fn next<T: std::fmt::Debug>(events: &mut EventStream<T>) -> T {
    match timeout(SOON, events.next()).await.expect("it happens soon").unwrap() {
        Some(Heard::Event(event)) => event,
        other => panic!("no event: {other:?}"),
    }
}
