//! Secrets that come, go and change.

use super::kind::Hear;
use crate::rpc::protocol::api::secret::SecretEventLifecycleType;
use crate::rpc::protocol::remote::events::{SecretEventLifecycleMsg, SecretEventValueChangedMsg};
use crate::virt::{Connect, Secret};

/// A secret was defined or undefined.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SecretLifecycle {
    /// The secret.
    pub secret: Secret,
    /// What happened.
    pub event: SecretEventLifecycleType,
    /// How or why; 0 so far.
    pub detail: i32,
}

/// A secret was given another value.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SecretValueChanged {
    /// The secret.
    pub secret: Secret,
}

impl Hear<SecretEventLifecycleMsg> for SecretLifecycle {
    fn hear(connect: &Connect, message: SecretEventLifecycleMsg) -> Self {
        Self {
            secret: Secret::new(connect, message.secret),
            event: message.event.into(),
            detail: message.detail,
        }
    }
}

impl Hear<SecretEventValueChangedMsg> for SecretValueChanged {
    fn hear(connect: &Connect, message: SecretEventValueChangedMsg) -> Self {
        Self { secret: Secret::new(connect, message.secret) }
    }
}
