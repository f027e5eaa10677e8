//! Domain events of daemons that know no callback IDs.
//!
//! They are those from before libvirt 1.2.1. Each kind is asked for once for the
//! whole connection, and by its number; its messages do not say who asked.

use std::sync::Arc;

use super::registration::{Calls, Registration, Subject};
use crate::rpc::Queue;
use crate::rpc::protocol::api::domain::DomainEventID;
use crate::rpc::protocol::remote::event_calls::{
    ConnectDomainEventDeregisterAnyArgs, ConnectDomainEventDeregisterArgs,
    ConnectDomainEventRegisterAnyArgs, ConnectDomainEventRegisterArgs,
};
use crate::virt::{Connect, Result};

/// Asks for a kind of domain event, of every domain.
pub(super) async fn register(
    connect: &Connect,
    event_id: i32,
    queue: &Arc<Queue>,
) -> Result<Registration> {
    let calls = Calls::new(
        move |connect| Box::pin(async move { ask(&connect, event_id).await }),
        |connect, event_id| Box::pin(async move { take_back(&connect, event_id).await }),
    );
    Registration::add(connect, Subject::LegacyEvents(event_id), queue, calls).await
}

/// Lifecycle events have calls of their own, known to every daemon.
const LIFECYCLE: i32 = DomainEventID::LIFECYCLE.0;

async fn ask(connect: &Connect, event_id: i32) -> Result<i32> {
    let connection = connect.connection();
    if event_id == LIFECYCLE {
        connection.call(&ConnectDomainEventRegisterArgs {}).await?;
    } else {
        connection.call(&ConnectDomainEventRegisterAnyArgs { event_id }).await?;
    }
    Ok(event_id)
}

async fn take_back(connect: &Connect, event_id: i32) -> Result<()> {
    let connection = connect.connection();
    if event_id == LIFECYCLE {
        connection.call(&ConnectDomainEventDeregisterArgs {}).await.map(drop)
    } else {
        connection.call(&ConnectDomainEventDeregisterAnyArgs { event_id }).await
    }
}
