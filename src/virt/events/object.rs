//! Objects that events name and that have no module of their own.

use crate::rpc::protocol::TypedParam;
use crate::rpc::protocol::api::secret::SecretUsageType;
use crate::rpc::protocol::remote::types::{NonnullNodeDevice, NonnullSecret};
use crate::virt::{Connect, Uuid};

/// Named values.
pub type TypedParams = Vec<TypedParam>;

/// A device of the daemon's host.
#[derive(Clone, Debug)]
pub struct NodeDevice {
    connect: Connect,
    device: NonnullNodeDevice,
}

impl NodeDevice {
    pub(super) fn new(connect: &Connect, device: NonnullNodeDevice) -> Self {
        Self { connect: connect.clone(), device }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name, such as `pci_0000_00_02_0`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.device.name
    }

    pub(super) fn wire(&self) -> NonnullNodeDevice {
        self.device.clone()
    }
}

/// A secret: a key or password that libvirt keeps.
#[derive(Clone, Debug)]
pub struct Secret {
    connect: Connect,
    secret: NonnullSecret,
}

impl Secret {
    pub(super) fn new(connect: &Connect, secret: NonnullSecret) -> Self {
        Self { connect: connect.clone(), secret }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.secret.uuid
    }

    /// What it is for.
    #[must_use]
    pub const fn usage_type(&self) -> SecretUsageType {
        SecretUsageType(self.secret.usage_type)
    }

    /// What exactly it is for: a path, a name or such.
    #[must_use]
    pub fn usage_id(&self) -> &str {
        &self.secret.usage_id
    }

    pub(super) fn wire(&self) -> NonnullSecret {
        self.secret.clone()
    }
}
