//! A secret: a key or password that libvirt keeps.

use crate::rpc::protocol::api::secret::SecretUsageType;
use crate::rpc::protocol::remote::types::NonnullSecret;

use super::{Connect, Uuid};

/// A secret: a key or password that libvirt keeps.
#[derive(Clone, Debug)]
pub struct Secret {
    pub(super) connect: Connect,
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
