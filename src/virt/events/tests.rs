//! Dialogues between streams of events and a daemon.

use std::time::Duration;

use tokio::task::JoinHandle;

use super::*;
use crate::rpc::daemon::{Daemon, Listening, pair};
use crate::rpc::protocol::api::common::ConnectCloseReason;
use crate::rpc::protocol::api::domain::{DomainEventStartedDetailType, DomainEventType};
use crate::rpc::protocol::api::error::ErrorNumber;
use crate::rpc::protocol::api::qemu::ConnectDomainQemuMonitorEventRegisterFlags;
use crate::rpc::protocol::frame::{Header, MessageType, Status};
use crate::rpc::protocol::qemu::{
    ConnectDomainMonitorEventDeregisterArgs, ConnectDomainMonitorEventRegisterArgs,
    ConnectDomainMonitorEventRegisterRet, DomainMonitorEventMsg,
};
use crate::rpc::protocol::remote::connect::{
    ConnectSupportsFeatureArgs, ConnectSupportsFeatureRet,
};
use crate::rpc::protocol::remote::event_calls::*;
use crate::rpc::protocol::remote::events::*;
use crate::rpc::protocol::remote::types::{NonnullDomain, NonnullNetwork};
use crate::rpc::protocol::{Event, RemoteError, Uuid};
use crate::rpc::{Heard, Options, Reconnect};
use crate::virt::ErrorKind;

type Opening<T> = JoinHandle<Result<EventStream<T>>>;

fn start() -> (Connect, Daemon) {
    let (connection, daemon) = pair(&Options::default());
    (connection.into(), daemon)
}

fn open<T: EventKind>(connect: &Connect) -> Opening<T> {
    let connect = connect.clone();
    tokio::spawn(async move { connect.events::<T>().await })
}

fn open_of<T: EventKind<Object = Domain>>(domain: &Domain) -> Opening<T> {
    let domain = domain.clone();
    tokio::spawn(async move { domain.events::<T>().await })
}

fn wire(name: &str) -> NonnullDomain {
    NonnullDomain { name: name.into(), uuid: uuid(name), id: 1 }
}

fn uuid(name: &str) -> Uuid {
    Uuid([name.len().try_into().unwrap(); 16])
}

/// Answers the question whether the daemon has a feature.
async fn answer_feature(daemon: &mut Daemon, feature: i32, supported: i32) {
    let args: ConnectSupportsFeatureArgs =
        daemon.serve(&ConnectSupportsFeatureRet { supported }).await;
    assert_eq!(args.feature, feature);
}

/// Answers the registration for a kind of domain event.
async fn answer_register(
    daemon: &mut Daemon,
    callback_id: i32,
) -> ConnectDomainEventCallbackRegisterAnyArgs {
    daemon.serve(&ConnectDomainEventCallbackRegisterAnyRet { callback_id }).await
}

async fn hear_deregister(daemon: &mut Daemon) -> i32 {
    let args: ConnectDomainEventCallbackDeregisterAnyArgs = daemon.serve(&()).await;
    args.callback_id
}

fn reboot_msg(name: &str) -> DomainEventRebootMsg {
    DomainEventRebootMsg { dom: wire(name) }
}

fn reboot(callback_id: i32, name: &str) -> DomainEventCallbackRebootMsg {
    DomainEventCallbackRebootMsg { callback_id, msg: reboot_msg(name) }
}

async fn next_name<T: EventKind<Object = Domain>>(events: &mut EventStream<T>) -> String {
    match events.next().await.unwrap() {
        Some(Heard::Event(event)) => event.object().name().to_owned(),
        _ => panic!("no event"),
    }
}

#[tokio::test]
async fn a_stream_hears_its_own_registration_from_before_the_reply_on() {
    let (connect, mut daemon) = start();
    let opening = open::<Reboot>(&connect);
    answer_feature(&mut daemon, 14, 1).await;
    let (call, args) = daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
    assert_eq!((args.event_id, args.dom), (1, None));
    daemon.tell(&reboot(6, "another's")).await;
    daemon.tell(&reboot(7, "early")).await;
    daemon.reply(&call, &ConnectDomainEventCallbackRegisterAnyRet { callback_id: 7 }).await;
    let mut events = opening.await.unwrap().unwrap();
    daemon.tell(&reboot(6, "another's")).await;
    daemon.tell(&reboot(7, "late")).await;
    assert_eq!(next_name(&mut events).await, "early");
    assert_eq!(next_name(&mut events).await, "late");
    let closing = tokio::spawn(events.close());
    assert_eq!(hear_deregister(&mut daemon).await, 7);
    closing.await.unwrap().unwrap();
    assert!(daemon.is_quiet().await);
}

#[tokio::test]
async fn streams_of_the_same_kind_are_independent() {
    let (connect, mut daemon) = start();
    let one = Domain::new(&connect, wire("one"));
    let opening = open_of::<Reboot>(&one);
    answer_feature(&mut daemon, 14, 1).await;
    assert_eq!(answer_register(&mut daemon, 1).await.dom, Some(wire("one")));
    let mut of_one = opening.await.unwrap().unwrap();
    let opening = open::<Reboot>(&connect);
    assert_eq!(answer_register(&mut daemon, 2).await.dom, None);
    let mut of_all = opening.await.unwrap().unwrap();

    daemon.tell(&reboot(2, "other")).await;
    daemon.tell(&reboot(1, "one")).await;
    daemon.tell(&reboot(2, "one")).await;
    assert_eq!(next_name(&mut of_one).await, "one");
    assert_eq!(next_name(&mut of_all).await, "other");
    assert_eq!(next_name(&mut of_all).await, "one");
    drop(of_one);
    assert_eq!(hear_deregister(&mut daemon).await, 1);
    daemon.tell(&reboot(2, "still")).await;
    assert_eq!(next_name(&mut of_all).await, "still");
}

#[tokio::test]
async fn streams_of_the_same_kind_and_object_share_a_registration() {
    let (connect, mut daemon) = start();
    let one = Domain::new(&connect, wire("one"));
    let first = open_of::<Reboot>(&one);
    answer_feature(&mut daemon, 14, 1).await;
    let (call, _) = daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
    // A daemon refuses the same registration twice; so the second waits for it.
    let stopped = Domain::new(&connect, NonnullDomain { id: -1, ..wire("one") });
    let second = open_of::<Reboot>(&stopped);
    assert!(daemon.is_quiet().await);
    daemon.reply(&call, &ConnectDomainEventCallbackRegisterAnyRet { callback_id: 3 }).await;
    let (mut first, mut second) = (first.await.unwrap().unwrap(), second.await.unwrap().unwrap());
    daemon.tell(&reboot(3, "one")).await;
    assert_eq!(next_name(&mut first).await, "one");
    assert_eq!(next_name(&mut second).await, "one");
    drop(first);
    assert!(daemon.is_quiet().await);
    daemon.tell(&reboot(3, "one")).await;
    assert_eq!(next_name(&mut second).await, "one");
    drop(second);
    assert_eq!(hear_deregister(&mut daemon).await, 3);
}

#[tokio::test]
async fn a_registration_that_nobody_waits_for_is_taken_back() {
    let (connect, mut daemon) = start();
    let opening = open::<Reboot>(&connect);
    answer_feature(&mut daemon, 14, 1).await;
    let (call, _) = daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
    opening.abort();
    assert!(opening.await.unwrap_err().is_cancelled());
    daemon.reply(&call, &ConnectDomainEventCallbackRegisterAnyRet { callback_id: 9 }).await;
    assert_eq!(hear_deregister(&mut daemon).await, 9);
}

#[tokio::test]
async fn a_stream_may_be_dropped_outside_its_runtime() {
    let (connect, mut daemon) = start();
    let opening = open::<Reboot>(&connect);
    answer_feature(&mut daemon, 14, 1).await;
    answer_register(&mut daemon, 5).await;
    let events = opening.await.unwrap().unwrap();
    std::thread::spawn(move || drop(events)).join().unwrap();
    assert_eq!(hear_deregister(&mut daemon).await, 5);
}

#[test]
fn a_stream_may_outlive_its_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let events = runtime.block_on(async {
        let (connect, mut daemon) = start();
        let opening = open::<Reboot>(&connect);
        answer_feature(&mut daemon, 14, 1).await;
        answer_register(&mut daemon, 5).await;
        opening.await.unwrap().unwrap()
    });
    drop(runtime);
    drop(events);
}

#[tokio::test]
async fn an_old_daemon_is_asked_once_and_its_events_are_picked_out_here() {
    let (connect, mut daemon) = start();
    let one = Domain::new(&connect, wire("one"));
    let opening = open_of::<Reboot>(&one);
    answer_feature(&mut daemon, 14, 0).await;
    let args: ConnectDomainEventRegisterAnyArgs = daemon.serve(&()).await;
    assert_eq!(args.event_id, 1);
    let mut of_one = opening.await.unwrap().unwrap();
    let mut of_all = open::<Reboot>(&connect).await.unwrap().unwrap();

    daemon.tell(&reboot_msg("other")).await;
    daemon.tell(&reboot_msg("one")).await;
    assert_eq!(next_name(&mut of_one).await, "one");
    assert_eq!(next_name(&mut of_all).await, "other");
    drop(of_one);
    assert!(daemon.is_quiet().await, "the other stream still needs it");
    let closing = tokio::spawn(of_all.close());
    let args: ConnectDomainEventDeregisterAnyArgs = daemon.serve(&()).await;
    assert_eq!(args.event_id, 1);
    closing.await.unwrap().unwrap();

    let again = open::<Reboot>(&connect);
    daemon.serve::<ConnectDomainEventRegisterAnyArgs>(&()).await;
    again.await.unwrap().unwrap();
}

#[tokio::test]
async fn an_old_daemon_has_calls_of_their_own_for_lifecycle_events() {
    let (connect, mut daemon) = start();
    let opening = open::<Lifecycle>(&connect);
    answer_feature(&mut daemon, 14, 0).await;
    let registered = ConnectDomainEventRegisterRet { cb_registered: 1 };
    daemon.serve::<ConnectDomainEventRegisterArgs>(&registered).await;
    let mut events = opening.await.unwrap().unwrap();
    daemon.tell(&DomainEventLifecycleMsg { dom: wire("one"), event: 2, detail: 4 }).await;
    let Some(Heard::Event(heard)) = events.next().await.unwrap() else { panic!("no event") };
    assert_eq!(heard.event, DomainEventType::STARTED);
    assert_eq!(heard.detail, LifecycleDetail::Started(DomainEventStartedDetailType::WAKEUP));
    assert_eq!(heard.domain.uuid(), uuid("one"));
    drop(events);
    let deregistered = ConnectDomainEventDeregisterRet { cb_registered: 0 };
    daemon.serve::<ConnectDomainEventDeregisterArgs>(&deregistered).await;
}

#[tokio::test]
async fn a_kind_that_the_daemon_does_not_know_is_not_supported() {
    let (connect, mut daemon) = start();
    let opening = open::<NicMacChange>(&connect);
    let (call, args) = daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
    assert_eq!(args.event_id, 27);
    // An internal error of the daemon itself.
    let unknown = RemoteError { code: 1, domain: 7, level: 2, ..RemoteError::default() };
    let header = Header { message_type: MessageType::Reply, status: Status::Error, ..call.header };
    daemon.say(header, &unknown).await;
    assert_eq!(opening.await.unwrap().unwrap_err().kind(), ErrorKind::NotSupported);
    assert!(daemon.is_quiet().await, "there is nothing to take back");
}

#[tokio::test]
async fn a_driver_that_fails_to_register_is_not_one_that_lacks_the_kind() {
    let (connect, mut daemon) = start();
    let opening = open::<NicMacChange>(&connect);
    let (call, _) = daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
    let failed = RemoteError { code: 1, domain: 10, level: 2, ..RemoteError::default() };
    let header = Header { message_type: MessageType::Reply, status: Status::Error, ..call.header };
    daemon.say(header, &failed).await;
    let error = opening.await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Remote(ErrorNumber::INTERNAL_ERROR));
}

#[tokio::test]
async fn a_network_is_heard_alone() {
    let (connect, mut daemon) = start();
    let net = NonnullNetwork { name: "lan".into(), uuid: Uuid([3; 16]) };
    let network = Network::new(&connect, net.clone());
    let opening = tokio::spawn(async move { network.events::<NetworkLifecycle>().await });
    let args: ConnectNetworkEventRegisterAnyArgs =
        daemon.serve(&ConnectNetworkEventRegisterAnyRet { callback_id: 0 }).await;
    assert_eq!((args.event_id, args.net), (0, Some(net.clone())));
    let mut events = opening.await.unwrap().unwrap();
    daemon.tell(&NetworkEventLifecycleMsg { callback_id: 0, net, event: 3, detail: 0 }).await;
    let Some(Heard::Event(heard)) = events.next().await.unwrap() else { panic!("no event") };
    assert_eq!((heard.network.name(), heard.event.0), ("lan", 3));
    drop(events);
    let args: ConnectNetworkEventDeregisterAnyArgs = daemon.serve(&()).await;
    assert_eq!(args.callback_id, 0);
}

#[tokio::test]
async fn qemu_is_heard_by_a_pattern() {
    let (connect, mut daemon) = start();
    let domain = Domain::new(&connect, wire("one"));
    let flags = ConnectDomainQemuMonitorEventRegisterFlags::REGEX;
    let opening =
        tokio::spawn(
            async move { connect.qemu_monitor_events(Some(&domain), Some("^S"), flags).await },
        );
    let args: ConnectDomainMonitorEventRegisterArgs =
        daemon.serve(&ConnectDomainMonitorEventRegisterRet { callback_id: 4 }).await;
    assert_eq!((args.dom, args.event.as_deref(), args.flags), (Some(wire("one")), Some("^S"), 1));
    let mut events = opening.await.unwrap().unwrap();
    let event = DomainMonitorEventMsg {
        callback_id: 4,
        dom: wire("one"),
        event: "STOP".into(),
        seconds: 12,
        ..Default::default()
    };
    daemon.tell(&event).await;
    let Some(Heard::Event(heard)) = events.next().await.unwrap() else { panic!("no event") };
    assert_eq!((&*heard.event, heard.seconds, heard.details), ("STOP", 12, None));
    drop(events);
    let args: ConnectDomainMonitorEventDeregisterArgs = daemon.serve(&()).await;
    assert_eq!(args.callback_id, 4);
}

async fn close_events(connect: &Connect, daemon: &mut Daemon, supported: i32) -> CloseEvents {
    let connect = connect.clone();
    let opening = tokio::spawn(async move { connect.close_events().await });
    answer_feature(daemon, 15, supported).await;
    if supported != 0 {
        daemon.serve::<ConnectRegisterCloseCallbackArgs>(&()).await;
    }
    opening.await.unwrap().unwrap()
}

#[tokio::test]
async fn the_end_of_the_daemons_own_connection_is_told() {
    let (connect, mut daemon) = start();
    let mut closed = close_events(&connect, &mut daemon, 1).await;
    let waiting = tokio::time::timeout(Duration::from_millis(50), closed.closed());
    assert!(waiting.await.is_err());
    daemon.tell(&ConnectEventConnectionClosedMsg { reason: 2 }).await;
    assert_eq!(closed.closed().await, ConnectCloseReason::KEEPALIVE);
    let closing = tokio::spawn(closed.close());
    daemon.serve::<ConnectUnregisterCloseCallbackArgs>(&()).await;
    closing.await.unwrap().unwrap();
}

#[tokio::test]
async fn the_end_of_this_connection_is_told_with_its_reason() {
    let (connect, mut daemon) = start();
    let mut closed = close_events(&connect, &mut daemon, 0).await;
    drop(daemon);
    assert_eq!(closed.closed().await, ConnectCloseReason::EOF);

    let (connect, mut daemon) = start();
    let mut closed = close_events(&connect, &mut daemon, 1).await;
    let closing = tokio::spawn(async move { connect.close().await });
    let call = daemon.hear().await;
    daemon.reply(&call, &()).await;
    closing.await.unwrap().unwrap();
    assert_eq!(closed.closed().await, ConnectCloseReason::CLIENT);
}

#[test]
fn every_event_of_the_protocol_has_a_kind() {
    use crate::rpc::protocol::procedure::{Kind, Program};
    let mut missing: Vec<_> = [Program::Remote, Program::Qemu]
        .into_iter()
        .flat_map(|program| program.procedures())
        .filter(|procedure| procedure.kind == Kind::Event)
        .map(|procedure| procedure.name)
        .collect();
    // 36 with a callback ID in libvirt 11.3, 16 without, the end of a connection, 2 newer ones,
    // and that of QEMU.
    assert_eq!(missing.len(), 56);
    let mut heard = vec![DomainMonitorEventMsg::INFO, ConnectEventConnectionClosedMsg::INFO];
    for table in [table::domain, table::network, table::pool, table::device, table::secret] {
        heard.extend(table());
    }
    for message in heard {
        let at = missing.iter().position(|name| *name == message.name);
        missing.remove(at.unwrap_or_else(|| panic!("{message} is there twice")));
    }
    assert_eq!(missing, [""; 0]);
}

/// A connection that is made again, and who it is made to.
async fn start_again() -> (Connect, Listening, Daemon) {
    let listening = Listening::start();
    let delay = Duration::from_millis(1);
    let reconnect = Some(Reconnect { delay, ..Reconnect::default() });
    let options = Options { reconnect, keepalive: None, ..Options::default() };
    let uri = listening.uri();
    let (connect, daemon) = tokio::join!(Connect::open_with(&uri, &options), listening.accept());
    (connect.unwrap(), listening, daemon)
}

#[tokio::test]
async fn a_new_connection_is_asked_again_and_renumbers_its_streams() {
    let (connect, listening, mut daemon) = start_again().await;
    let one = Domain::new(&connect, wire("one"));
    let opening = open::<Reboot>(&connect);
    answer_feature(&mut daemon, 14, 1).await;
    answer_register(&mut daemon, 3).await;
    let mut of_all = opening.await.unwrap().unwrap();
    let opening = open_of::<Reboot>(&one);
    answer_register(&mut daemon, 4).await;
    let mut of_one = opening.await.unwrap().unwrap();
    daemon.tell(&reboot(3, "before")).await;
    assert_eq!(next_name(&mut of_all).await, "before");
    drop(daemon);

    let mut daemon = listening.accept().await;
    for _ in 0..2 {
        let (call, args) = daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
        // The other way round than before.
        let callback_id = if args.dom.is_some() { 3 } else { 4 };
        daemon.tell(&reboot(callback_id, "early")).await;
        daemon.reply(&call, &ConnectDomainEventCallbackRegisterAnyRet { callback_id }).await;
    }
    daemon.tell(&reboot(3, "one")).await;
    daemon.tell(&reboot(4, "any")).await;
    for (events, last) in [(&mut of_one, "one"), (&mut of_all, "any")] {
        assert!(matches!(events.next().await.unwrap(), Some(Heard::Reconnected)));
        assert_eq!(next_name(events).await, "early");
        assert_eq!(next_name(events).await, last);
    }
    drop(of_one);
    assert_eq!(hear_deregister(&mut daemon).await, 3);
    drop(of_all);
    assert_eq!(hear_deregister(&mut daemon).await, 4);
}

#[tokio::test]
async fn what_a_new_connection_refuses_ends_its_stream_alone() {
    let (connect, listening, mut daemon) = start_again().await;
    let one = Domain::new(&connect, wire("one"));
    let opening = open_of::<Reboot>(&one);
    answer_feature(&mut daemon, 14, 1).await;
    answer_register(&mut daemon, 1).await;
    let mut of_one = opening.await.unwrap().unwrap();
    let opening = open::<PmWakeup>(&connect);
    answer_register(&mut daemon, 2).await;
    let mut of_all = opening.await.unwrap().unwrap();
    drop(daemon);

    let mut daemon = listening.accept().await;
    for _ in 0..2 {
        let (call, args) = daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
        if args.dom.is_some() {
            let header =
                Header { message_type: MessageType::Reply, status: Status::Error, ..call.header };
            let gone = RemoteError { code: 42, ..RemoteError::default() };
            daemon.say(header, &gone).await;
        } else {
            let ret = ConnectDomainEventCallbackRegisterAnyRet { callback_id: 1 };
            daemon.reply(&call, &ret).await;
        }
    }
    let dom = wire("one");
    daemon
        .tell(&DomainEventCallbackPmwakeupMsg {
            callback_id: 1,
            reason: 0,
            msg: DomainEventPmwakeupMsg { dom },
        })
        .await;
    assert!(matches!(of_all.next().await.unwrap(), Some(Heard::Reconnected)));
    assert_eq!(next_name(&mut of_all).await, "one");
    assert!(matches!(of_one.next().await.unwrap(), Some(Heard::Reconnected)));
    let refused = of_one.next().await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Remote(ErrorNumber::NO_DOMAIN));
    of_one.close().await.unwrap();
    assert!(daemon.is_quiet().await, "there is nothing to take back");
}

#[tokio::test]
async fn a_stream_that_is_opened_while_the_connection_is_lost_waits_for_it() {
    let (connect, listening, mut daemon) = start_again().await;
    let opening = open::<Reboot>(&connect);
    answer_feature(&mut daemon, 14, 1).await;
    daemon.hear_call::<ConnectDomainEventCallbackRegisterAnyArgs>().await;
    // It was asked for on its way; the next connection is asked instead.
    drop(daemon);
    let mut daemon = listening.accept().await;
    answer_register(&mut daemon, 8).await;
    let mut events = opening.await.unwrap().unwrap();
    daemon.tell(&reboot(8, "late")).await;
    assert_eq!(next_name(&mut events).await, "late");
    drop(events);
    assert_eq!(hear_deregister(&mut daemon).await, 8);
    assert!(daemon.is_quiet().await);
}
