//! The objects that events happen to, and the calls that ask for theirs.

use std::future::Future;

use super::{NodeDevice, Secret};
use crate::rpc::protocol::remote::event_calls::{
    ConnectDomainEventCallbackDeregisterAnyArgs, ConnectDomainEventCallbackRegisterAnyArgs,
    ConnectNetworkEventDeregisterAnyArgs, ConnectNetworkEventRegisterAnyArgs,
    ConnectNodeDeviceEventDeregisterAnyArgs, ConnectNodeDeviceEventRegisterAnyArgs,
    ConnectSecretEventDeregisterAnyArgs, ConnectSecretEventRegisterAnyArgs,
    ConnectStoragePoolEventDeregisterAnyArgs, ConnectStoragePoolEventRegisterAnyArgs,
};
use crate::virt::{Connect, Domain, Network, Result, StoragePool};

/// An object that events happen to.
pub trait Family: Clone + Send + Sync + 'static {
    /// What it is known by, as long as it lives.
    fn key(&self) -> String;

    /// Asks for events by their number, of one object or all; gives the number
    /// of the registration.
    fn register(
        connect: &Connect,
        event_id: i32,
        object: Option<Self>,
    ) -> impl Future<Output = Result<i32>> + Send;

    /// Takes a registration back.
    fn deregister(connect: &Connect, callback_id: i32) -> impl Future<Output = Result<()>> + Send;
}

macro_rules! family {
    ($object:ident is $field:ident by $key:ident: $register:ident, $deregister:ident) => {
        impl Family for $object {
            fn key(&self) -> String {
                self.$key().to_string()
            }

            async fn register(
                connect: &Connect,
                event_id: i32,
                object: Option<Self>,
            ) -> Result<i32> {
                let args = $register { event_id, $field: object.map(|object| object.wire()) };
                Ok(connect.connection().call(&args).await?.callback_id)
            }

            async fn deregister(connect: &Connect, callback_id: i32) -> Result<()> {
                connect.connection().call(&$deregister { callback_id }).await
            }
        }
    };
}

family! { Domain is dom by uuid:
ConnectDomainEventCallbackRegisterAnyArgs, ConnectDomainEventCallbackDeregisterAnyArgs }
family! { Network is net by uuid:
ConnectNetworkEventRegisterAnyArgs, ConnectNetworkEventDeregisterAnyArgs }
family! { StoragePool is pool by uuid:
ConnectStoragePoolEventRegisterAnyArgs, ConnectStoragePoolEventDeregisterAnyArgs }
family! { NodeDevice is dev by name:
ConnectNodeDeviceEventRegisterAnyArgs, ConnectNodeDeviceEventDeregisterAnyArgs }
family! { Secret is secret by uuid:
ConnectSecretEventRegisterAnyArgs, ConnectSecretEventDeregisterAnyArgs }
