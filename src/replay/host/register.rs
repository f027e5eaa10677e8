//! Asking for events, and no longer asking.

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::domain::DomainEventID;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::remote::event_calls::*;

use super::event::{Registration, Topic};
use super::refusal::{Refusal, Reply, refuse};
use super::route::{Caller, routes};
use super::state::State;

routes! {
    ConnectDomainEventCallbackRegisterAnyArgs => |args, state, caller| {
        let only = args.dom.map(|dom| dom.uuid);
        let callback_id = state.register(caller, Topic::Domain, args.event_id, only)?;
        Ok(ConnectDomainEventCallbackRegisterAnyRet { callback_id })
    };
    ConnectDomainEventCallbackDeregisterAnyArgs => |args, state, caller| {
        state.deregister(caller, Topic::Domain, args.callback_id)
    };
    ConnectNetworkEventRegisterAnyArgs => |args, state, caller| {
        let only = args.net.map(|net| net.uuid);
        let callback_id = state.register(caller, Topic::Network, args.event_id, only)?;
        Ok(ConnectNetworkEventRegisterAnyRet { callback_id })
    };
    ConnectNetworkEventDeregisterAnyArgs => |args, state, caller| {
        state.deregister(caller, Topic::Network, args.callback_id)
    };
    ConnectStoragePoolEventRegisterAnyArgs => |args, state, caller| {
        let only = args.pool.map(|pool| pool.uuid);
        let callback_id = state.register(caller, Topic::Pool, args.event_id, only)?;
        Ok(ConnectStoragePoolEventRegisterAnyRet { callback_id })
    };
    ConnectStoragePoolEventDeregisterAnyArgs => |args, state, caller| {
        state.deregister(caller, Topic::Pool, args.callback_id)
    };
    ConnectNodeDeviceEventRegisterAnyArgs => |args, state, caller| {
        let callback_id = state.register(caller, Topic::NodeDevice, args.event_id, None)?;
        Ok(ConnectNodeDeviceEventRegisterAnyRet { callback_id })
    };
    ConnectNodeDeviceEventDeregisterAnyArgs => |args, state, caller| {
        state.deregister(caller, Topic::NodeDevice, args.callback_id)
    };
    ConnectSecretEventRegisterAnyArgs => |args, state, caller| {
        let callback_id = state.register(caller, Topic::Secret, args.event_id, None)?;
        Ok(ConnectSecretEventRegisterAnyRet { callback_id })
    };
    ConnectSecretEventDeregisterAnyArgs => |args, state, caller| {
        state.deregister(caller, Topic::Secret, args.callback_id)
    };
    ConnectDomainEventRegisterArgs => |_, state, caller| {
        state.register_of_old(caller, DomainEventID::LIFECYCLE.0)?;
        Ok(ConnectDomainEventRegisterRet { cb_registered: 0 })
    };
    ConnectDomainEventDeregisterArgs => |_, state, caller| {
        state.deregister_of_old(caller, DomainEventID::LIFECYCLE.0)?;
        Ok(ConnectDomainEventDeregisterRet { cb_registered: 0 })
    };
    ConnectDomainEventRegisterAnyArgs => |args, state, caller| {
        state.register_of_old(caller, args.event_id)
    };
    ConnectDomainEventDeregisterAnyArgs => |args, state, caller| {
        state.deregister_of_old(caller, args.event_id)
    };
}

impl Topic {
    /// How many kinds of events there are.
    const fn kinds(self) -> i32 {
        match self {
            Self::Domain => DomainEventID::NIC_MAC_CHANGE.0 + 1,
            Self::Network | Self::Pool | Self::NodeDevice | Self::Secret => 2,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Network => "network",
            Self::Pool => "storage pool",
            Self::NodeDevice => "node device",
            Self::Secret => "secret",
        }
    }
}

impl State {
    fn register(
        &mut self,
        caller: Caller,
        topic: Topic,
        event: i32,
        object: Option<Uuid>,
    ) -> Reply<i32> {
        if !(0..topic.kinds()).contains(&event) {
            let what = if topic == Topic::Domain { "" } else { topic.word() };
            let sentence = format!("unsupported {what} event ID {event}").replace("  ", " ");
            return Err(refused(sentence));
        }
        let callback = self.counters.callback_id;
        self.counters.callback_id = callback.wrapping_add(1);
        let registration = Registration { callback: Some(callback), topic, event, object };
        self.registrations(caller).push(registration);
        Ok(callback)
    }

    fn deregister(&mut self, caller: Caller, topic: Topic, callback: i32) -> Reply<()> {
        let registrations = self.registrations(caller);
        let is_meant = |r: &Registration| (r.topic, r.callback) == (topic, Some(callback));
        match registrations.iter().position(is_meant) {
            Some(at) => {
                registrations.remove(at);
                Ok(())
            }
            None => {
                Err(refused(format!("{} event callback {callback} not registered", topic.word())))
            }
        }
    }

    fn register_of_old(&mut self, caller: Caller, event: i32) -> Reply<()> {
        // Later kinds of events were never sent without a number.
        if !(0..=DomainEventID::DEVICE_REMOVED.0).contains(&event) {
            return Err(refused(format!("unsupported event ID {event}")));
        }
        let registration =
            Registration { callback: None, topic: Topic::Domain, event, object: None };
        let registrations = self.registrations(caller);
        if registrations.contains(&registration) {
            let (code, from) = (ErrorNumber::INVALID_ARG, ErrorDomain::NONE);
            return Err(refuse(code, from, "event callback already tracked"));
        }
        registrations.push(registration);
        Ok(())
    }

    fn deregister_of_old(&mut self, caller: Caller, event: i32) -> Reply<()> {
        let registrations = self.registrations(caller);
        let is_meant = |r: &Registration| r.callback.is_none() && r.event == event;
        match registrations.iter().position(is_meant) {
            Some(at) => {
                registrations.remove(at);
                Ok(())
            }
            None => Err(refused(format!("domain event {event} not registered"))),
        }
    }

    fn registrations(&mut self, caller: Caller) -> &mut Vec<Registration> {
        &mut self.clients.entry(caller.client).or_default().registrations
    }
}

fn refused(message: String) -> Refusal {
    refuse(ErrorNumber::INTERNAL_ERROR, ErrorDomain::RPC, message)
}
