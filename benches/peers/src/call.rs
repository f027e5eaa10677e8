//! Calls to a daemon through libvirt-pure.
//!
//! The daemon is the one whose socket `VIRTSMITH_BENCH_SOCKET` names; its test
//! driver answers. Only plain calls can be compared: libvirt-pure has no events,
//! and its typed parameters are not those of the wire.

use std::env;

use libvirt_pure as peer;
use tokio::runtime::Runtime;
use virtsmith::Connect;
use virtsmith::virt::api::domain::ConnectListAllDomainsFlags;

use crate::row;

type Peer = peer::GeneratedClient<peer::Connection>;

pub(crate) fn compare() {
    let Ok(socket) = env::var("VIRTSMITH_BENCH_SOCKET") else {
        return println!("skipped calls: VIRTSMITH_BENCH_SOCKET names no daemon's socket");
    };
    let runtime = Runtime::new().expect("a runtime");
    let uri = format!("test+unix:///default?socket={socket}");
    let ours = runtime.block_on(Connect::open(&uri)).expect("a daemon");
    let theirs = runtime.block_on(open(&socket));

    let work = "call CONNECT_GET_LIB_VERSION";
    row(work, "virtsmith", || runtime.block_on(ours.lib_version()).expect("a version"));
    row(work, "libvirt-pure", || {
        runtime.block_on(theirs.connect_get_lib_version()).expect("a version")
    });
    let work = "call DOMAIN_LOOKUP_BY_NAME";
    row(work, "virtsmith", || {
        runtime.block_on(ours.domain_lookup_by_name("test")).expect("a domain")
    });
    row(work, "libvirt-pure", || {
        let args = peer::DomainLookupByNameArgs { name: "test".to_owned() };
        runtime.block_on(theirs.domain_lookup_by_name(args)).expect("a domain")
    });
    let work = "call CONNECT_LIST_ALL_DOMAINS";
    row(work, "virtsmith", || {
        let flags = ConnectListAllDomainsFlags::empty();
        runtime.block_on(ours.list_all_domains(flags)).expect("domains")
    });
    row(work, "libvirt-pure", || {
        let args = peer::ConnectListAllDomainsArgs { need_results: 1, flags: 0 };
        runtime.block_on(theirs.connect_list_all_domains(args)).expect("domains")
    });
}

async fn open(socket: &str) -> Peer {
    let connection = peer::Connection::connect_unix(socket).await.expect("a daemon");
    let peer = Peer::new(connection);
    peer.auth_list().await.expect("its ways to authenticate");
    let args = peer::ConnectOpenArgs { name: Some("test:///default".to_owned()), flags: 0 };
    peer.connect_open(args).await.expect("its test driver");
    peer
}
