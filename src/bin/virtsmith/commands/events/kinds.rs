//! The kinds of event by name, and what asks for each.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use anyhow::{Result, bail};
use futures_core::{Stream, future::BoxFuture};
use serde::Serialize;
use virtsmith::rpc::Heard;
use virtsmith::virt::api::qemu::ConnectDomainQemuMonitorEventRegisterFlags;
use virtsmith::virt::events::*;
use virtsmith::virt::{Network, NodeDevice, Secret, StoragePool, Uuid};
use virtsmith::{Connect, Domain, Error};

use super::record::Record;

/// Events of one kind, as they are shown.
pub(super) type Incoming = Pin<Box<dyn Stream<Item = Result<Heard<Record>>>>>;

/// A kind of event.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    name: &'static str,
    listen: Listen,
}

/// Asks for a kind; `None` where no object of its sort has the name.
type Listen = for<'a> fn(&'a Connect, Option<&'a Objects>) -> Listening<'a>;
type Listening<'a> = BoxFuture<'a, Result<Option<Incoming>, Error>>;

impl Kind {
    pub(super) async fn listen(
        self,
        connect: &Connect,
        objects: Option<&Objects>,
    ) -> Result<Option<Incoming>, Error> {
        (self.listen)(connect, objects).await
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// Finds a kind by its name.
pub(super) fn parse(name: &str) -> Result<Kind> {
    if let Some(kind) = KINDS.iter().find(|kind| kind.name == name) {
        return Ok(*kind);
    }
    let names: Vec<_> = KINDS.iter().map(|kind| kind.name).collect();
    bail!("use one of {}", names.join(", "))
}

/// What has a name: objects of each sort may have the same.
#[derive(Debug)]
pub(super) struct Objects {
    domain: Option<Domain>,
    network: Option<Network>,
    pool: Option<StoragePool>,
    device: Option<NodeDevice>,
    secret: Option<Secret>,
}

impl Objects {
    /// Looks in every sort by name and by UUID.
    pub(super) async fn find(connect: &Connect, name: &str) -> Result<Self> {
        let mut found = Self {
            domain: connect.domain_lookup_by_name(name).await.ok(),
            network: connect.network_lookup_by_name(name).await.ok(),
            pool: connect.storage_pool_lookup_by_name(name).await.ok(),
            device: connect.node_device_lookup_by_name(name).await.ok(),
            secret: None,
        };
        if let Ok(uuid) = name.parse() {
            found.add(connect, uuid).await;
        }
        if found.is_empty() {
            bail!("no domain, network, storage pool, node device or secret is named '{name}'");
        }
        Ok(found)
    }

    async fn add(&mut self, connect: &Connect, uuid: Uuid) {
        self.domain = self.domain.take().or(connect.domain_lookup_by_uuid(uuid).await.ok());
        self.network = self.network.take().or(connect.network_lookup_by_uuid(uuid).await.ok());
        self.pool = self.pool.take().or(connect.storage_pool_lookup_by_uuid(uuid).await.ok());
        self.secret = connect.secret_lookup_by_uuid(uuid).await.ok();
    }

    const fn is_empty(&self) -> bool {
        self.domain.is_none()
            && self.network.is_none()
            && self.pool.is_none()
            && self.device.is_none()
            && self.secret.is_none()
    }
}

/// What QEMU says on the monitor of one domain or all.
pub(super) async fn qemu_monitor(
    connect: &Connect,
    objects: Option<&Objects>,
) -> Result<Option<Incoming>, Error> {
    let domain = objects.map(|objects| objects.domain.as_ref());
    if matches!(domain, Some(None)) {
        return Ok(None);
    }
    let none = ConnectDomainQemuMonitorEventRegisterFlags::empty();
    let stream = connect.qemu_monitor_events(domain.flatten(), None, none).await?;
    Ok(Some(Box::pin(Recorded { stream, object: "domain", kind: "qemu-monitor" })))
}

/// Declares the kinds: under the field that holds the object, name and type.
macro_rules! kinds {
    ($($object:ident { $($name:literal $kind:ident,)* })*) => {
        /// Every kind, QEMU's own left out.
        pub(super) const KINDS: &[Kind] = &[$($(Kind {
            name: $name,
            listen: |connect, objects| Box::pin(async move {
                let stream = match objects.map(|objects| objects.$object.as_ref()) {
                    None => connect.events::<$kind>().await?,
                    Some(Some(object)) => object.events::<$kind>().await?,
                    Some(None) => return Ok(None),
                };
                let object = stringify!($object);
                Ok(Some(Box::pin(Recorded { stream, object, kind: $name }) as Incoming))
            }),
        },)*)*];
    };
}

kinds! {
    domain {
        "lifecycle" Lifecycle,
        "reboot" Reboot,
        "rtc-change" RtcChange,
        "watchdog" Watchdog,
        "io-error" IoError,
        "graphics" Graphics,
        "io-error-reason" IoErrorReason,
        "control-error" ControlError,
        "block-job" BlockJob,
        "disk-change" DiskChange,
        "tray-change" TrayChange,
        "pm-wakeup" PmWakeup,
        "pm-suspend" PmSuspend,
        "balloon-change" BalloonChange,
        "pm-suspend-disk" PmSuspendDisk,
        "device-removed" DeviceRemoved,
        "block-job-2" BlockJob2,
        "tunable" Tunable,
        "agent-lifecycle" AgentLifecycle,
        "device-added" DeviceAdded,
        "migration-iteration" MigrationIteration,
        "job-completed" JobCompleted,
        "device-removal-failed" DeviceRemovalFailed,
        "metadata-change" MetadataChange,
        "block-threshold" BlockThreshold,
        "memory-failure" MemoryFailure,
        "memory-device-size-change" MemoryDeviceSizeChange,
        "nic-mac-change" NicMacChange,
        "vcpu-removed" VcpuRemoved,
        "channel-lifecycle" ChannelLifecycle,
    }
    network {
        "network-lifecycle" NetworkLifecycle,
        "network-metadata-change" NetworkMetadataChange,
    }
    pool {
        "pool-lifecycle" StoragePoolLifecycle,
        "pool-refresh" StoragePoolRefresh,
    }
    device {
        "nodedev-lifecycle" NodeDeviceLifecycle,
        "nodedev-update" NodeDeviceUpdate,
    }
    secret {
        "secret-lifecycle" SecretLifecycle,
        "secret-value-changed" SecretValueChanged,
    }
}

/// A stream whose events are taken apart.
struct Recorded<T> {
    stream: EventStream<T>,
    object: &'static str,
    kind: &'static str,
}

impl<T: Serialize> Stream for Recorded<T> {
    type Item = Result<Heard<Record>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let (object, kind) = (self.object, self.kind);
        Pin::new(&mut self.stream).poll_next(cx).map(|heard| {
            heard.map(|heard| Ok(heard?.map(|event| Record::new(object, kind, &event))))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_names_of_their_own() {
        for kind in KINDS {
            assert_eq!(parse(kind.name).unwrap().name, kind.name);
        }
        let error = parse("lifecicle").unwrap_err().to_string();
        assert!(error.contains("lifecycle, reboot"), "{error}");
    }
}
