//! A daemon's administration.

use virtsmith::virt::TypedParams;
use virtsmith::virt::admin::AdminConnect;
use virtsmith::virt::api::admin::ClientTransport;
use virtsmith::virt::api::error::ErrorNumber;

use crate::outcome::Outcome::{Done, Has, Is, Refused, Since};
use crate::outcome::calls;
use crate::support::{Live, Wanted, require};

#[tokio::test]
async fn a_daemon_tells_of_its_servers_and_clients_and_is_administered() {
    let wanted = Wanted { own: true, socket: "libvirt-admin-sock", ..Wanted::default() };
    let libvirtd = require!(Live::with(wanted));
    let uri = format!("libvirtd:///system?socket={}", libvirtd.socket().display());
    let admin = AdminConnect::open(&uri).await.unwrap();
    let server = admin.lookup_server("admin").await.unwrap();
    let clients = server.list_clients().await.unwrap();
    let [me] = clients.as_slice() else { panic!("{clients:?}") };
    assert_eq!(me.transport(), ClientTransport::UNIX);
    assert_eq!(me.server().name(), "admin");
    let age = me.timestamp().elapsed().unwrap();
    assert!(libvirtd.is_played() || age.as_secs() < 600, "{age:?}");
    let limits = TypedParams::new().with("nclients_max", 7_u32);
    let workers = TypedParams::new().with("minWorkers", 2_u32).with("maxWorkers", 3_u32);
    let nonsense = TypedParams::new().with("no-such-limit", 1_u32);
    calls! { to libvirtd;
        Done => admin.lib_version();
        Has("libvirtd") => admin.list_servers();
        Refused(ErrorNumber::NO_SERVER) => admin.lookup_server("nobody");
        Has("libvirtd.log") => admin.logging_outputs();
        Is("None") => admin.logging_filters();
        Done => admin.set_logging_filters(Some("3:rpc"));
        Has("rpc") => admin.logging_filters();
        Done => admin.set_logging_outputs(Some("3:stderr"));
        Is("\"3:stderr\"") => admin.logging_outputs();
        Since("8.6.0", &Done) => admin.set_daemon_timeout(0);
        Has("\"nclients\": Uint(1)") => server.client_limits();
        Done => server.set_client_limits(&limits);
        Has("\"nclients_max\": Uint(7)") => server.client_limits();
        Refused(ErrorNumber::ARGUMENT_UNSUPPORTED) => server.set_client_limits(&nonsense);
        Done => server.set_thread_pool_parameters(&workers);
        Has("\"maxWorkers\": Uint(3)") => server.thread_pool_parameters();
        Refused(ErrorNumber::INTERNAL_ERROR) => server.update_tls_files();
        Is("Ok(0)") => async { Ok(server.lookup_client(me.id()).await.map(|found| found.id() - me.id())) };
        Has("\"unix_process_id\": Int(") => me.info();
    }
}

#[tokio::test]
async fn a_client_is_sent_away_and_a_daemon_ends() {
    let libvirtd = require!(Live::unrecorded_own());
    let socket = libvirtd.socket().with_file_name("libvirt-admin-sock");
    let uri = format!("libvirtd:///system?socket={}", socket.display());
    let admin = AdminConnect::open(&uri).await.unwrap();
    let connect = virtsmith::Connect::open(&libvirtd.uri()).await.unwrap();
    let server = admin.lookup_server("libvirtd").await.unwrap();
    let clients = server.list_clients().await.unwrap();
    assert_eq!(clients.len(), 1, "{clients:?}");
    clients[0].close().await.unwrap();
    let error = connect.hostname().await.unwrap_err();
    assert_eq!(error.kind(), virtsmith::ErrorKind::Disconnected);
    admin.close().await.unwrap();
    let error = admin.lib_version().await.unwrap_err();
    assert_eq!(error.kind(), virtsmith::ErrorKind::Disconnected);
}
