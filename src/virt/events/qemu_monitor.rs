//! What a domain's QEMU says on its monitor.

use super::EventStream;
use super::kind::{Hear, listen};
use super::registration::{Asked, Calls, Registration, Subject, to_its_end};
use crate::rpc::protocol::api::qemu::ConnectDomainQemuMonitorEventRegisterFlags;
use crate::rpc::protocol::qemu::{
    ConnectDomainMonitorEventDeregisterArgs, ConnectDomainMonitorEventRegisterArgs,
    DomainMonitorEventMsg,
};
use crate::virt::{Connect, Domain, Result};

/// An event of a domain's QEMU, as QEMU's machine protocol has it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct QemuMonitorEvent {
    /// The domain.
    pub domain: Domain,
    /// The event's name, such as `STOP`.
    pub event: String,
    /// When QEMU sent it: seconds since 1970.
    pub seconds: i64,
    /// And microseconds.
    pub micros: u32,
    /// Its data as JSON, where it has any.
    pub details: Option<String>,
}

impl Connect {
    /// Hears what QEMU says on its monitor: of one domain or all, and only the
    /// events of a name, which `flags` can make a pattern.
    ///
    /// Meant for looking and for tests: libvirt promises nothing about these
    /// events.
    ///
    /// # Errors
    /// The driver is not QEMU's, the pattern is none, or the call failed.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn qemu_monitor_events(
        &self,
        domain: Option<&Domain>,
        event: Option<&str>,
        flags: ConnectDomainQemuMonitorEventRegisterFlags,
    ) -> Result<EventStream<QemuMonitorEvent>> {
        let args = ConnectDomainMonitorEventRegisterArgs {
            dom: domain.map(Domain::wire),
            event: event.map(str::to_owned),
            flags: flags.into(),
        };
        to_its_end(register(self.clone(), args)).await
    }
}

async fn register(
    connect: Connect,
    args: ConnectDomainMonitorEventRegisterArgs,
) -> Result<EventStream<QemuMonitorEvent>> {
    let incoming = listen::<DomainMonitorEventMsg, _>(&connect);
    let ask = move |connect: Connect| -> Asked<i32> {
        let args = args.clone();
        Box::pin(async move { Ok(connect.connection().call(&args).await?.callback_id) })
    };
    let calls = Calls::new(ask, |connect, callback_id| {
        Box::pin(async move {
            let args = ConnectDomainMonitorEventDeregisterArgs { callback_id };
            connect.connection().call(&args).await
        })
    });
    let registration = Registration::add(&connect, Subject::own(), incoming.queue(), calls).await?;
    Ok(EventStream::new(incoming, registration))
}

impl Hear<DomainMonitorEventMsg> for QemuMonitorEvent {
    fn hear(connect: &Connect, message: DomainMonitorEventMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            event: message.event,
            seconds: message.seconds,
            micros: message.micros,
            details: message.details,
        }
    }
}
