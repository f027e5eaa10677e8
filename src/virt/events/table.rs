//! Which value is which number, and which messages bring it.

use super::kind::{EventKind, Hear, Incoming, Wire, listen};
use super::*;
use crate::rpc::protocol::api::domain::DomainEventID;
use crate::rpc::protocol::api::network::NetworkEventID;
use crate::rpc::protocol::api::nodedev::NodeDeviceEventID;
use crate::rpc::protocol::api::secret::SecretEventID;
use crate::rpc::protocol::api::storage::StoragePoolEventID;
use crate::rpc::protocol::remote::events::*;
#[cfg(test)]
use crate::rpc::protocol::{Event, ProcedureInfo};

/// Since libvirt 12.4.
const VCPU_REMOVED: DomainEventID = DomainEventID(28);

/// Since libvirt 12.4.
const CHANNEL_LIFECYCLE: DomainEventID = DomainEventID(29);

macro_rules! kinds {
    ($field:ident: $object:ident {
        $($kind:ident = $id:expr, $message:ident $($relation:ident $legacy:ident)?;)*
    }) => {
        $(
            impl EventKind for $kind {
                type Object = $object;

                fn object(&self) -> &$object {
                    &self.$field
                }
            }

            impl Wire for $kind {
                const ID: i32 = $id.0;

                fn listen(connect: &Connect) -> Incoming<Self> {
                    listen::<$message, Self>(connect)
                }

                $(fn listen_legacy(connect: &Connect) -> Option<Incoming<Self>> {
                    Some(listen::<$legacy, Self>(connect))
                })?
            }

            $($relation! { $kind, $message })?
        )*

        /// The messages of these kinds.
        #[cfg(test)]
        pub(super) fn $field() -> Vec<&'static ProcedureInfo> {
            vec![$($message::INFO, $($legacy::INFO,)?)*]
        }
    };
}

/// A message that is a callback ID and the legacy message.
macro_rules! wraps {
    ($kind:ident, $message:ident) => {
        impl Hear<$message> for $kind {
            fn hear(connect: &Connect, message: $message) -> Self {
                Self::hear(connect, message.msg)
            }
        }
    };
}

/// A message that says more than the legacy one.
macro_rules! extends {
    ($kind:ident, $message:ident) => {};
}

#[rustfmt::skip]
kinds! { domain: Domain {
    Lifecycle = DomainEventID::LIFECYCLE, DomainEventCallbackLifecycleMsg wraps DomainEventLifecycleMsg;
    Reboot = DomainEventID::REBOOT, DomainEventCallbackRebootMsg wraps DomainEventRebootMsg;
    RtcChange = DomainEventID::RTC_CHANGE, DomainEventCallbackRtcChangeMsg wraps DomainEventRtcChangeMsg;
    Watchdog = DomainEventID::WATCHDOG, DomainEventCallbackWatchdogMsg wraps DomainEventWatchdogMsg;
    IoError = DomainEventID::IO_ERROR, DomainEventCallbackIoErrorMsg wraps DomainEventIoErrorMsg;
    Graphics = DomainEventID::GRAPHICS, DomainEventCallbackGraphicsMsg wraps DomainEventGraphicsMsg;
    IoErrorReason = DomainEventID::IO_ERROR_REASON, DomainEventCallbackIoErrorReasonMsg wraps DomainEventIoErrorReasonMsg;
    ControlError = DomainEventID::CONTROL_ERROR, DomainEventCallbackControlErrorMsg wraps DomainEventControlErrorMsg;
    BlockJob = DomainEventID::BLOCK_JOB, DomainEventCallbackBlockJobMsg wraps DomainEventBlockJobMsg;
    DiskChange = DomainEventID::DISK_CHANGE, DomainEventCallbackDiskChangeMsg wraps DomainEventDiskChangeMsg;
    TrayChange = DomainEventID::TRAY_CHANGE, DomainEventCallbackTrayChangeMsg wraps DomainEventTrayChangeMsg;
    PmWakeup = DomainEventID::PMWAKEUP, DomainEventCallbackPmwakeupMsg extends DomainEventPmwakeupMsg;
    PmSuspend = DomainEventID::PMSUSPEND, DomainEventCallbackPmsuspendMsg extends DomainEventPmsuspendMsg;
    BalloonChange = DomainEventID::BALLOON_CHANGE, DomainEventCallbackBalloonChangeMsg wraps DomainEventBalloonChangeMsg;
    PmSuspendDisk = DomainEventID::PMSUSPEND_DISK, DomainEventCallbackPmsuspendDiskMsg extends DomainEventPmsuspendDiskMsg;
    DeviceRemoved = DomainEventID::DEVICE_REMOVED, DomainEventCallbackDeviceRemovedMsg wraps DomainEventDeviceRemovedMsg;
    BlockJob2 = DomainEventID::BLOCK_JOB_2, DomainEventBlockJob2Msg;
    Tunable = DomainEventID::TUNABLE, DomainEventCallbackTunableMsg;
    AgentLifecycle = DomainEventID::AGENT_LIFECYCLE, DomainEventCallbackAgentLifecycleMsg;
    DeviceAdded = DomainEventID::DEVICE_ADDED, DomainEventCallbackDeviceAddedMsg;
    MigrationIteration = DomainEventID::MIGRATION_ITERATION, DomainEventCallbackMigrationIterationMsg;
    JobCompleted = DomainEventID::JOB_COMPLETED, DomainEventCallbackJobCompletedMsg;
    DeviceRemovalFailed = DomainEventID::DEVICE_REMOVAL_FAILED, DomainEventCallbackDeviceRemovalFailedMsg;
    MetadataChange = DomainEventID::METADATA_CHANGE, DomainEventCallbackMetadataChangeMsg;
    BlockThreshold = DomainEventID::BLOCK_THRESHOLD, DomainEventBlockThresholdMsg;
    MemoryFailure = DomainEventID::MEMORY_FAILURE, DomainEventMemoryFailureMsg;
    MemoryDeviceSizeChange = DomainEventID::MEMORY_DEVICE_SIZE_CHANGE, DomainEventMemoryDeviceSizeChangeMsg;
    NicMacChange = DomainEventID::NIC_MAC_CHANGE, DomainEventNicMacChangeMsg;
    VcpuRemoved = VCPU_REMOVED, DomainEventVcpuRemovedMsg;
    ChannelLifecycle = CHANNEL_LIFECYCLE, DomainEventCallbackChannelLifecycleMsg;
} }

kinds! { network: Network {
    NetworkLifecycle = NetworkEventID::LIFECYCLE, NetworkEventLifecycleMsg;
    NetworkMetadataChange = NetworkEventID::METADATA_CHANGE, NetworkEventCallbackMetadataChangeMsg;
} }

kinds! { pool: StoragePool {
    StoragePoolLifecycle = StoragePoolEventID::LIFECYCLE, StoragePoolEventLifecycleMsg;
    StoragePoolRefresh = StoragePoolEventID::REFRESH, StoragePoolEventRefreshMsg;
} }

kinds! { device: NodeDevice {
    NodeDeviceLifecycle = NodeDeviceEventID::LIFECYCLE, NodeDeviceEventLifecycleMsg;
    NodeDeviceUpdate = NodeDeviceEventID::UPDATE, NodeDeviceEventUpdateMsg;
} }

kinds! { secret: Secret {
    SecretLifecycle = SecretEventID::LIFECYCLE, SecretEventLifecycleMsg;
    SecretValueChanged = SecretEventID::VALUE_CHANGED, SecretEventValueChangedMsg;
} }
