//! Events: what happens in the daemon, as streams of typed values.
//!
//! A kind of event is named by the type of its values: [`Lifecycle`],
//! [`BlockJob`], [`NetworkLifecycle`], …. [`Connect::events`] hears those of
//! every object, and `events` of a [`Domain`], [`Network`], [`StoragePool`],
//! [`NodeDevice`] or [`Secret`] those of that object alone:
//!
//! ```no_run
//! use virtsmith::Connect;
//! use virtsmith::rpc::Heard;
//! use virtsmith::virt::events::{Lifecycle, LifecycleDetail};
//!
//! # async fn example() -> Result<(), virtsmith::Error> {
//! let connect = Connect::open("qemu:///system").await?;
//! let mut events = connect.events::<Lifecycle>().await?;
//! while let Some(heard) = events.next().await? {
//!     match heard {
//!         Heard::Event(Lifecycle { domain, detail: LifecycleDetail::Stopped(why), .. }) => {
//!             println!("{} has stopped: {why:?}", domain.name());
//!         }
//!         Heard::Event(_) => {}
//!         Heard::Lost(count) => println!("{count} events came too fast"),
//!         Heard::Reconnected => println!("connected again"),
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Streams are independent of each other, those of the same kind too. One that is
//! not read drops its oldest events and says how many; calls and other streams
//! never wait for it.
//!
//! A daemon from before libvirt 1.2.1 knows fewer kinds, and cannot say what
//! happens to one domain alone; its events are picked out here.

mod close;
mod device;
mod disk;
mod family;
mod graphics;
mod guest;
mod job;
mod kind;
mod legacy;
mod lifecycle;
mod metadata;
mod network;
mod node_device;
mod power;
mod qemu_monitor;
mod registration;
mod secret;
mod storage_pool;
mod stream;
mod table;

pub use close::CloseEvents;
pub use device::{
    DeviceAdded, DeviceRemovalFailed, DeviceRemoved, MemoryDeviceSizeChange, NicMacChange,
    VcpuRemoved,
};
pub use disk::{
    BlockJob, BlockJob2, BlockThreshold, DiskChange, IoError, IoErrorReason, TrayChange,
};
pub use graphics::{Graphics, GraphicsAddress, GraphicsIdentity};
pub use guest::{
    AgentLifecycle, BalloonChange, ChannelLifecycle, ControlError, MemoryFailure, RtcChange,
    Watchdog,
};
pub use job::{JobCompleted, MigrationIteration};
pub use kind::EventKind;
pub use lifecycle::{Lifecycle, LifecycleDetail};
pub use metadata::{MetadataChange, Tunable};
pub use network::{NetworkLifecycle, NetworkMetadataChange};
pub use node_device::{NodeDeviceLifecycle, NodeDeviceUpdate};
pub use power::{PmSuspend, PmSuspendDisk, PmWakeup, Reboot};
pub use qemu_monitor::QemuMonitorEvent;
pub use secret::{SecretLifecycle, SecretValueChanged};
pub use storage_pool::{StoragePoolLifecycle, StoragePoolRefresh};
pub use stream::EventStream;

pub(super) use registration::Registrations;

use super::{Connect, Domain, Network, NodeDevice, Result, Secret, StoragePool};

impl Connect {
    /// Hears one kind of event of every object.
    ///
    /// # Errors
    /// The daemon or its driver does not know this kind, or the call failed.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn events<T: EventKind>(&self) -> Result<EventStream<T>> {
        stream::open(self, None).await
    }
}

/// Gives an object its events.
macro_rules! events_of {
    ($($object:ident)*) => {$(
        impl $object {
            /// Hears one kind of event of this object alone.
            ///
            /// # Errors
            /// The daemon or its driver does not know this kind, or the call
            /// failed.
            ///
            /// # Panics
            /// Outside a tokio runtime.
            pub async fn events<T>(&self) -> Result<EventStream<T>>
            where
                T: EventKind<Object = Self>,
            {
                stream::open(self.connect(), Some(self.clone())).await
            }
        }
    )*};
}

events_of! { Domain Network StoragePool NodeDevice Secret }

#[cfg(test)]
mod tests;
