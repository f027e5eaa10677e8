//! A daemon's administration.

use std::path::Path;

use virtsmith::virt::TypedParams;
use virtsmith::virt::admin::AdminConnect;

use crate::ledger::Ledger;
use crate::reference::Kind;
use crate::session::{Session, Twins, rows};

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let uri = |socket: &Path| format!("libvirtd:///system?socket={}", socket.display());
    let [theirs, ours] = [&twins.theirs, &twins.ours]
        .map(|daemon| daemon.socket().with_file_name("libvirt-admin-sock"));
    let open = async |uri: &str| AdminConnect::open(uri).await;
    let kinds = [Kind::VirtAdmin];
    let (mut s, a) = Session::open(ledger, [&theirs, &ours], uri, &kinds, open).await;
    let server = || a.lookup_server("libvirtd");
    let limits = TypedParams::new().with("nclients_max", 77_u32);
    let workers = TypedParams::new().with("maxWorkers", 3_u32).with("minWorkers", 2_u32);
    rows! { s:
        virt_admin "version" => a.lib_version();
        virt_admin "server-list" => a.list_servers();
        virt_admin "server-threadpool-info libvirtd" => server().await?.thread_pool_parameters();
        virt_admin "server-threadpool-set libvirtd --min-workers 2 --max-workers 3" => server().await?.set_thread_pool_parameters(&workers);
        virt_admin "server-clients-info libvirtd" => server().await?.client_limits();
        virt_admin "server-clients-set libvirtd --max-clients 77" => server().await?.set_client_limits(&limits);
        virt_admin "client-list libvirtd" => server().await?.list_clients();
        virt_admin "client-info admin 99" => a.lookup_server("admin").await?.lookup_client(99);
        virt_admin "server-update-tls libvirtd" => server().await?.update_tls_files();
        virt_admin "daemon-log-filters" => a.logging_filters();
        virt_admin "daemon-log-outputs" => a.logging_outputs();
        virt_admin "daemon-log-filters 3:rpc" => a.set_logging_filters(Some("3:rpc"));
        virt_admin "daemon-log-outputs 3:stderr" => a.set_logging_outputs(Some("3:stderr"));
        virt_admin "daemon-timeout --timeout 0" => a.set_daemon_timeout(0);
    }
    s.close(a.close()).await;
}
