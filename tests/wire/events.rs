//! Asking for events, and taking that back.

use virtsmith::Error;
use virtsmith::virt::Connect;
use virtsmith::virt::events::{
    BlockJob, EventKind, Lifecycle, NetworkLifecycle, NodeDeviceLifecycle, SecretLifecycle,
    StoragePoolLifecycle, StoragePoolRefresh,
};

use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let test = || c.domain_lookup_by_name("test");
    let net = || c.network_lookup_by_name("default");
    let pool = || c.storage_pool_lookup_by_name("default-pool");
    rows! { s:
        python any("domain", "None", "DOMAIN_EVENT_ID_LIFECYCLE") => hear::<Lifecycle>(&c);
        python any("domain", "None", "DOMAIN_EVENT_ID_BLOCK_JOB") => hear::<BlockJob>(&c);
        python any("domain", "dom()", "DOMAIN_EVENT_ID_LIFECYCLE") => async { test().await?.events::<Lifecycle>().await?.close().await };
        python any("network", "None", "NETWORK_EVENT_ID_LIFECYCLE") => hear::<NetworkLifecycle>(&c);
        python any("network", "net()", "NETWORK_EVENT_ID_LIFECYCLE") => async { net().await?.events::<NetworkLifecycle>().await?.close().await };
        python any("storagePool", "None", "STORAGE_POOL_EVENT_ID_REFRESH") => hear::<StoragePoolRefresh>(&c);
        python any("storagePool", "pool()", "STORAGE_POOL_EVENT_ID_LIFECYCLE") => async { pool().await?.events::<StoragePoolLifecycle>().await?.close().await };
        python any("nodeDevice", "None", "NODE_DEVICE_EVENT_ID_LIFECYCLE") => hear::<NodeDeviceLifecycle>(&c);
        python any("secret", "None", "SECRET_EVENT_ID_LIFECYCLE") => hear::<SecretLifecycle>(&c);
        python "c.registerCloseCallback(ignore, None); c.unregisterCloseCallback()" => async { c.close_events().await?.close().await };
        virsh "event --event lifecycle --timeout 1" => hear::<Lifecycle>(&c);
    }
    s.close(c.close()).await;
    let (mut s, c) = crate::open(twins, ledger, "qemu").await;
    rows! { s:
        python any("secret", "None", "SECRET_EVENT_ID_LIFECYCLE") => hear::<SecretLifecycle>(&c);
        python "libvirt_qemu.qemuMonitorEventDeregister(c, libvirt_qemu.qemuMonitorEventRegister(c, None, 'STOP', ignore, None))" => async { c.qemu_monitor_events(None, Some("STOP"), none()).await?.close().await };
    }
    s.close(c.close()).await;
}

async fn hear<T: EventKind>(connect: &Connect) -> Result<(), Error> {
    connect.events::<T>().await?.close().await
}

/// A line of Python that does the same.
fn any(family: &str, of: &str, event: &str) -> String {
    format!(
        "c.{family}EventDeregisterAny(c.{family}EventRegisterAny({of}, libvirt.VIR_{event}, ignore, None))"
    )
}
