//! The end of a connection, and why.

use std::sync::Arc;

use super::registration::{Asked, Calls, Registration, Subject, to_its_end};
use crate::rpc::protocol::api::common::ConnectCloseReason;
use crate::rpc::protocol::remote::connect::ConnectSupportsFeatureArgs;
use crate::rpc::protocol::remote::event_calls::{
    ConnectRegisterCloseCallbackArgs, ConnectUnregisterCloseCallbackArgs,
};
use crate::rpc::protocol::remote::events::ConnectEventConnectionClosedMsg;
use crate::rpc::{Events, Heard, Queue};
use crate::virt::{Connect, Result};

/// Hears of the end of a connection: of this one to the daemon, or of the
/// daemon's own to the hypervisor.
#[derive(Debug)]
pub struct CloseEvents {
    connect: Connect,
    events: Events<ConnectEventConnectionClosedMsg>,
    /// `None` of a daemon that tells nothing about its own connection.
    registration: Option<Registration>,
}

impl Connect {
    /// Hears of the end of the connection; what
    /// `virConnectRegisterCloseCallback` is for.
    ///
    /// # Errors
    /// The call failed.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn close_events(&self) -> Result<CloseEvents> {
        to_its_end(register(self.clone())).await
    }
}

impl CloseEvents {
    /// Waits for the end of the connection; where it is made again, for the end
    /// of that.
    ///
    /// `CLIENT` when it was closed here, `KEEPALIVE` when the daemon answered no
    /// pings, `EOF` when the daemon has gone, `ERROR` for anything else; or what
    /// the daemon says of its own connection. Dropping the future loses nothing.
    pub async fn closed(&mut self) -> ConnectCloseReason {
        loop {
            return match self.events.next().await {
                Ok(Some(Heard::Event(event))) => ConnectCloseReason(event.reason),
                // Another one follows, or may.
                Ok(Some(Heard::Lost(_) | Heard::Reconnected)) => continue,
                Ok(None) | Err(_) => self.connect.connection().closed().await.close_reason(),
            };
        }
    }

    /// Tells the daemon that its word is not wanted any more.
    ///
    /// # Errors
    /// The call failed.
    pub async fn close(self) -> Result<()> {
        match self.registration {
            Some(registration) => registration.cancel().await,
            None => Ok(()),
        }
    }
}

/// The feature of daemons that tell about their own connection.
const REMOTE_CLOSE_CALLBACK: i32 = 15;

async fn register(connect: Connect) -> Result<CloseEvents> {
    let events = connect.connection().listen();
    let feature = ConnectSupportsFeatureArgs { feature: REMOTE_CLOSE_CALLBACK };
    let registration = match connect.connection().call(&feature).await?.supported {
        0 => None,
        _ => Some(ask(&connect, events.queue()).await?),
    };
    Ok(CloseEvents { connect, events, registration })
}

async fn ask(connect: &Connect, queue: &Arc<Queue>) -> Result<Registration> {
    let ask = |connect: Connect| -> Asked<i32> {
        Box::pin(async move {
            connect.connection().call(&ConnectRegisterCloseCallbackArgs {}).await?;
            // It has no number, as there is only one.
            Ok(0)
        })
    };
    let calls = Calls::new(ask, |connect, _| {
        Box::pin(
            async move { connect.connection().call(&ConnectUnregisterCloseCallbackArgs {}).await },
        )
    });
    Registration::add(connect, Subject::Close, queue, calls).await
}
